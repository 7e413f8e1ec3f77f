"""Small truths about text that every reader shares."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

CELL_GAP = " | "
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufffe\x00-\x08\x0e-\x1f]")
_SPACES = re.compile(r"[^\S\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’./@-][^\W_]+)*")
_DASHES = str.maketrans({"\u2011": "-", "\u2010": "-"})


def normalise(text: str) -> str:
    """NFC, one kind of space and hyphen, no invisible characters; line breaks stay."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).translate(_DASHES)
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    return "\n".join(lines).strip()


def align(text: str) -> tuple[str, list[tuple[int, int]]]:
    """What `normalise` makes of a text, and for each of its characters the range it comes from."""
    chars: list[str] = []
    ranges: list[tuple[int, int]] = []

    def drop_space() -> None:
        if chars and chars[-1] == " ":
            chars.pop()
            ranges.pop()

    for shown, places in _composed(text):
        for char in shown:
            if char == "\n":
                drop_space()
            elif char.isspace() and (not chars or chars[-1] in " \n"):
                continue
            if chars or char != "\n":
                chars.append(" " if char.isspace() and char != "\n" else char)
                ranges.append((places[0], places[-1] + 1))
    while chars and chars[-1] in " \n":
        chars.pop()
        ranges.pop()
    return "".join(chars), ranges


def _composed(text: str) -> Iterator[tuple[str, list[int]]]:
    """Characters that NFC joins with what they come from, one by one where it joins nothing."""
    visible = [index for index, char in enumerate(text) if not _INVISIBLE.match(char)]
    places: list[int] = []
    for index in visible:
        if places and not unicodedata.combining(text[index]):
            apart = _nfc(text, places) + _nfc(text, [index])
            if _nfc(text, [*places, index]) == apart:
                yield _nfc(text, places).translate(_DASHES), places
                places = []
        places.append(index)
    if places:
        yield _nfc(text, places).translate(_DASHES), places


def _nfc(text: str, places: Sequence[int]) -> str:
    return unicodedata.normalize("NFC", "".join(text[index] for index in places))


def count_words(text: str) -> int:
    """The number of words: runs of letters and digits, where a hyphenated compound is one."""
    return sum(1 for _ in _WORD.finditer(text))


def join_row(cells: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The cells of a table row as one line, with the range of each cell in it.

    Two filled cells read as a label with its value ("Orthopedagoog: op afroep"), more as a list.
    Line breaks within a cell stay.
    """
    filled = sum(1 for cell in cells if cell)
    text, ranges = "", []
    for cell in cells:
        if text and cell:
            text += _gap(text, filled)
        start = len(text)
        text += cell
        ranges.append((start, len(text)))
    return text, tuple(ranges)


def _gap(text: str, filled: int) -> str:
    if filled > 2:
        return CELL_GAP
    return " " if text[-1] in ":?" else ": "

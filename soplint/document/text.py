"""Small truths about text that every reader shares."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

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

"""From characters to words, by the white between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from soplint.document.dingbats import UNKNOWN, find_map, show
from soplint.document.glyphs import Ink

_SPACES = frozenset({9, 32, 0xA0, 0x3000, *range(0x2000, 0x200B)})
_GAP, _HINTED_GAP = 0.2, 0.1
"""Parts of the type size between words: on its own, and where pdfium sees a space as well."""
_BACK = -0.8
"""A character that starts further back than this part of the size is no part of the word."""
_LEVEL = 0.15
"""How far baselines within a word may lie apart, in parts of the size."""
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_PLAIN = 0x7F


class Word(NamedTuple):
    """Characters without white between them, and the text object they start in."""

    text: str
    x0: float
    x1: float
    ink: Ink

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of the word in the frame of its direction."""
        return (self.x0 + self.x1) / 2, (self.ink.top + self.ink.bottom) / 2


def find_words(inks: Iterable[Ink]) -> Iterator[Word]:
    """The words of text objects in the order of the file, all of one direction."""
    chars: list[str] = []
    owner: Ink | None = None
    first = last = 0.0
    for ink in inks:
        narrow, hinted, back = _GAP * ink.size, _HINTED_GAP * ink.size, _BACK * ink.size
        is_apart = owner is None or not _is_level(owner, ink)
        for index, (code, char, x0, x1) in enumerate(zip(ink.codes, _shown(ink), ink.starts, ink.ends, strict=True)):
            if code in _SPACES:
                is_apart = True
                continue
            gap = x0 - last
            if is_apart or gap < back or gap > (hinted if index in ink.spaced else narrow):
                if owner is not None and chars:
                    yield Word(_finish(chars), first, last, owner)
                chars, owner, first, last, is_apart = [], ink, x0, x1, False
            chars.append(char)
            if x1 > last:
                last = x1
    if owner is not None and chars:
        yield Word(_finish(chars), first, last, owner)


def count_unknown(ink: Ink) -> int:
    """How many characters of a text object its font does not name."""
    if max(ink.codes) < _PLAIN and min(ink.codes) >= min(_SPACES):
        return 0
    return sum(char == UNKNOWN for char in _shown(ink))


def _is_level(one: Ink, other: Ink) -> bool:
    size = max(one.size, other.size)
    return abs(one.baseline - other.baseline) <= _LEVEL * size and min(one.size, other.size) > 0.8 * size


def _shown(ink: Ink) -> Iterable[str]:
    codes = find_map(ink.font.name)
    if codes is None and max(ink.codes) < _PLAIN and min(ink.codes) >= 32:
        return map(chr, ink.codes)
    return [show(code, codes) for code in ink.codes]


def _finish(chars: list[str]) -> str:
    text = "".join(chars)
    if text.isascii():
        return text
    if "\ud800" <= max(text) <= "\udfff":
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", _LIGATURE.sub(lambda match: _LIGATURES[ord(match.group())], text))

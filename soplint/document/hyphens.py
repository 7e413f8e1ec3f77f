"""Joining the lines of a paragraph, and words that a line end breaks in two."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from soplint.document.chunks import Frame
from soplint.document.cutwords import is_cut
from soplint.document.lines import SOFT_HYPHEN, Line

Known = Callable[[str], bool]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)-$")
_FIRST = re.compile(r"[^\W\d_]+")
_CONJUNCTIONS = frozenset({"en", "of", "tot", "als", "dan", "noch", "maar"})
_PREFIXES = frozenset({"e", "ex", "oud", "niet", "non", "co", "semi", "anti", "pseudo", "ib", "ict", "tv", "wo", "nt"})
_OFTEN = 0.02
"""The share of lines with a hyphen at their end from which a document breaks words at all."""
_VOWELS = re.compile(r"[aeiouyáéíóúëïöüè]", re.IGNORECASE)
_CLASHES = frozenset(("aa", "ae", "ai", "au", "ee", "ei", "eu", "ii", "ij", "oe", "oi", "oo", "ou", "uu", "ui"))
_ABBREVIATIONS = frozenset(
    {"po", "vo", "sbo", "so", "vso", "mbo", "hbo", "vmbo", "havo", "vwo", "ggz", "ib", "rt", "ict", "nt2", "adhd"}
    | {"ass", "add", "pabo", "cjg", "jgz", "smw", "ggd", "vve", "swv", "bso", "kdv", "opp", "tlv", "mr", "lvb", "pm"}
)


class Joiner:
    """Knows the words of a document and joins lines with them."""

    def __init__(self, lines: Iterable[Line], known: Known | None = None) -> None:
        self._known = known
        self._words: set[str] = set()
        self._whole: set[str] = set()
        ends = count = 0
        for line in lines:
            count += 1
            ends += line.text.endswith("-")
            found = _WORD.findall(line.text.lower())
            if line.text.endswith(("-", SOFT_HYPHEN)) and found:
                found.pop()
            self._words.update(found)
            self._whole.update(found[1:-1])
        self._breaks_words = ends >= _OFTEN * count

    def join(self, lines: Sequence[Line], frame: Frame | None = None) -> tuple[str, list[tuple[int, int, Line]]]:
        """The text of lines read on, with the range that each line has in it.

        In a narrow `frame`, a word may have been cut where the line was full, without a hyphen.
        """
        text = ""
        ranges: list[tuple[int, int, Line]] = []
        for line in lines:
            is_next = bool(text and line.text)
            if is_next and (frame is None or not is_cut(ranges[-1][2], line, frame, self._is_whole)):
                text, ranges = self._bridge(text, line.text, ranges)
            start = len(text)
            text += line.text
            if line.text:
                ranges.append((start, len(text), line))
        if text.endswith(SOFT_HYPHEN):
            text = text[:-1]
            ranges[-1] = (ranges[-1][0], len(text), ranges[-1][2])
        return text, ranges

    def _bridge(
        self, text: str, following: str, ranges: list[tuple[int, int, Line]]
    ) -> tuple[str, list[tuple[int, int, Line]]]:
        """The text so far, ready for the next line to be set after it."""
        if text.endswith(SOFT_HYPHEN) or self.is_broken(text, following):
            text = text[:-1]
            start, _, line = ranges[-1]
            return text, [*ranges[:-1], (start, len(text), line)]
        if self._is_glued(text, following):
            return text, ranges
        return text + " ", ranges

    def is_broken(self, text: str, following: str) -> bool:
        """Whether the hyphen at the end of a line only breaks a word, and is no part of it."""
        last, first = _LAST.search(text), _FIRST.match(following)
        if last is None or first is None or not following[0].islower():
            return False
        head, tail = last.group(1), first.group()
        if tail.lower() in _CONJUNCTIONS:
            return False
        head, tail = head.lower(), tail.lower()
        if self.knows(head + tail):
            return True
        if f"{head}-{tail}" in self._words or head in _PREFIXES or _is_abbreviation(head) or _is_abbreviation(tail):
            return False
        if not self.knows(head) or not self.knows(tail):
            return True
        return self._breaks_words and head[-1] + tail[0] not in _CLASHES

    def knows(self, word: str) -> bool:
        """Whether a word in lower case stands elsewhere in the document or in the vocabulary."""
        return word in self._words or (self._known is not None and self._known(word))

    def _is_whole(self, word: str) -> bool:
        """Whether a word is in the vocabulary or stands within a line, where nothing can have cut it."""
        return word in self._whole or (self._known is not None and self._known(word))

    def _is_glued(self, text: str, following: str) -> bool:
        if text.endswith("/") and len(text) > 1 and text[-2] != " ":
            return True
        if not text.endswith("-") or len(text) < 2 or not text[-2].isalnum():
            return False
        first = _FIRST.match(following)
        return following[0].isalnum() and not (first is not None and first.group().lower() in _CONJUNCTIONS)


def _is_abbreviation(part: str) -> bool:
    return part in _ABBREVIATIONS or (len(part) < 5 and not _VOWELS.search(part))

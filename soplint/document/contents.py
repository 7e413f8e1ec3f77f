"""Tables of contents, recognised by their leaders and page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soplint.document.text import normalise

_HEADING = re.compile(r"(?:\d+\.?\s+)?inhoud(?:s ?opgave|sopgaaf|stafel)?:?", re.IGNORECASE)
_LEADER = re.compile(r"(?:[.·_]\s?){4,}\s*\d{1,3}$|…{2,}\s*\d{1,3}$")
_NUMBERED = re.compile(r"[^\W\d_].*\s(\d{1,3})$")
_TAIL = re.compile(r"[\s.…·_]*\d{0,3}$")
_LEAD = re.compile(r"^\s*(?:hoofdstuk\s+)?\d+(?:\.\d+)*\.?\s*", re.IGNORECASE)
_DOTS = re.compile(r"(?:[.·_]\s?){4,}|…{2,}")
_AHEAD = 6
_WRAPPED = 2


class Contents:
    """Follows a table of contents over the pages it fills. `titles` are the entries so far."""

    def __init__(self) -> None:
        self.titles: set[str] = set()
        self._is_open = False
        self._page = 0

    def find(self, rows: Sequence[str]) -> set[int]:
        """Which of the rows of a page are lines of the table of contents."""
        found: set[int] = set()
        for index, row in enumerate(rows):
            if _LEADER.search(row):
                self._is_open = True
            elif _HEADING.fullmatch(row) and sum(map(_is_entry, rows[index + 1 : index + _AHEAD])) >= 2:
                self._is_open, self._page = True, 0
            elif not (self._is_open and self._is_part(rows, index)):
                self._is_open = False
                continue
            found.add(index)
            self.titles.add(plain_title(row))
        return found

    def _is_part(self, rows: Sequence[str], index: int) -> bool:
        match = _NUMBERED.search(rows[index])
        if match is not None:
            is_later = int(match.group(1)) >= self._page
            self._page = int(match.group(1))
            return is_later
        return any(map(_is_entry, rows[index + 1 : index + _WRAPPED]))


def plain_title(text: str) -> str:
    """A heading or an entry for it as bare lower-case words, to compare the two."""
    return normalise(_TAIL.sub("", _LEAD.sub("", text))).lower()


def without_leader(text: str) -> str:
    """An entry without the dots that lead to its page number."""
    return normalise(_DOTS.sub(" ", text))


def _is_entry(row: str) -> bool:
    return bool(_LEADER.search(row) or _NUMBERED.search(row))

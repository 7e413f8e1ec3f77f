"""Where words stand within a line of a PDF page.

A block knows the box of each of its lines; the letters in that box tell where a part of it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from soplint.document.model import Block, Box

_FEW = 0.6
"""The part of a line's letters that must be found in its box to trust where they stand."""


class Rectangle(NamedTuple):
    """A rectangle in the file's own coordinates, not turned."""

    left: float
    bottom: float
    right: float
    top: float


class Letter(NamedTuple):
    """A letter on the page."""

    char: str
    area: Rectangle


_TURNS: tuple[Callable[[Letter], float], ...] = (
    lambda _: 0,
    lambda letter: letter.area.left,
    lambda letter: letter.area.bottom,
    lambda letter: -letter.area.left,
    lambda letter: -letter.area.bottom,
)
"""Orders in which the letters of a line may read: that of the file first, then each way a line can run."""


class Words:
    """Finds words on the pages of one file; pages are read when asked for. Close it after use."""

    def __init__(self, data: bytes) -> None:
        self._file = pypdfium2.PdfDocument(data)
        self._pages: dict[int, list[Letter]] = {}

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def find(self, block: Block, start: int, end: int) -> Iterator[tuple[int, Rectangle]]:
        """The page, from 1, and the rectangle of each line of a range of a block's text."""
        for box in block.boxes:
            first, last = max(start, box.start), min(end, box.end)
            if block.text[first:last].strip():
                whole = Rectangle(box.left, box.bottom, box.right, box.top)
                is_all = not (block.text[box.start : first] + block.text[last : box.end]).strip()
                yield box.page, whole if is_all else self._part(block, box, whole, first, last)

    def _part(self, block: Block, box: Box, whole: Rectangle, start: int, end: int) -> Rectangle:
        text = block.text[box.start : box.end]
        chars = [(index, char) for index, char in enumerate(text, box.start) if not char.isspace()]
        places = _match(chars, [letter for letter in self._letters(box.page) if _holds(whole, letter.area)])
        inside = [area for index, area in places.items() if start <= index < end]
        if not inside or len(places) < _FEW * len(chars):
            return _share(whole, (start - box.start) / len(text), (end - box.start) / len(text))
        return _along(whole, inside, is_level=_is_level(list(places.values())))

    def _letters(self, number: int) -> list[Letter]:
        if number not in self._pages:
            page = self._file[number - 1]
            text = page.get_textpage()
            try:
                self._pages[number] = list(_read(text))
            finally:
                text.close()
                page.close()
        return self._pages[number]


def _read(text: Any) -> Iterator[Letter]:
    for index in range(text.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(text, index))
        if not char.isspace():
            yield Letter(char, Rectangle(*text.get_charbox(index, loose=True)))


def _match(chars: Sequence[tuple[int, str]], letters: Sequence[Letter]) -> dict[int, Rectangle]:
    """Where characters stand, by their number. A file may hold the letters of a line in any order."""
    found: dict[int, Rectangle] = {}
    for turn in _TURNS:
        ordered = sorted(letters, key=turn)
        same = SequenceMatcher(
            None, [char for _, char in chars], [letter.char for letter in ordered], autojunk=False
        ).get_matching_blocks()
        places = {
            chars[match.a + step][0]: ordered[match.b + step].area for match in same for step in range(match.size)
        }
        found = max(found, places, key=len)
        if len(found) == len(chars):
            break
    return found


def _holds(box: Rectangle, letter: Rectangle) -> bool:
    x, y = (letter.left + letter.right) / 2, (letter.bottom + letter.top) / 2
    return box.left <= x <= box.right and box.bottom <= y <= box.top


def _is_level(areas: Sequence[Rectangle]) -> bool:
    """Whether letters stand beside each other, not above."""
    width = max(area.left for area in areas) - min(area.left for area in areas)
    height = max(area.bottom for area in areas) - min(area.bottom for area in areas)
    return width >= height


def _along(whole: Rectangle, areas: Sequence[Rectangle], *, is_level: bool) -> Rectangle:
    """The part of a line that these letters take up."""
    if is_level:
        return whole._replace(left=min(area.left for area in areas), right=max(area.right for area in areas))
    return whole._replace(bottom=min(area.bottom for area in areas), top=max(area.top for area in areas))


def _share(whole: Rectangle, start: float, end: float) -> Rectangle:
    """About where a part of a line stands, when its letters are not to be found, as in a form field."""
    width = whole.right - whole.left
    return whole._replace(left=whole.left + start * width, right=whole.left + end * width)

"""Side bars and text boxes: text on a ground of its own, with the running text beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from soplint.document.chunks import Chunk
from soplint.document.columns import Column
from soplint.document.frames import Area
from soplint.document.lines import Line
from soplint.document.pdfheadings import MAX_LEVEL

_MAX_BOXES = 40
"""Boxes of one page that are looked at, the largest first."""
_MIN_WIDTH, _MIN_HEIGHT = 50.0, 24.0
_PART = 0.6
"""Of the width of the page, and of the letters beside it, that a panel has at most."""
_MIN_LINES = 2
_LISTED = 0.8
_SLACK = 2.0
_PADDING = 12.0


def find_panels(boxes: Sequence[Area], lines: Sequence[Line], page: Area) -> tuple[list[Column], list[Line]]:
    """The panels of a page as columns, and the lines that stand in none."""
    panels: list[Column] = []
    rest = list(lines)
    for box in _worthy(boxes, page):
        inside = [line for line in rest if box.covers(line.area, _SLACK)]
        if len(inside) < _MIN_LINES:
            continue
        outside = [line for line in rest if not box.covers(line.area, _SLACK)]
        beside = [line for line in outside if line.top < box.bottom and line.bottom > box.top]
        is_crossed = any(line.x0 < box.x1 and line.x1 > box.x0 for line in beside)
        if is_crossed or len(beside) < _MIN_LINES or _letters(inside) > _PART * _letters(outside):
            continue
        padding = min(_PADDING, max(0.0, min(line.x0 for line in inside) - box.x0))
        panels.append(Column(box.x0, box.x1 - padding, tuple(inside)))
        rest = outside
    panels.sort(key=lambda column: (round(column.left), column.items[0].area.top))
    return panels, rest


def is_list(lines: Sequence[Line]) -> bool:
    """Whether nearly every line starts anew, as in a list of names, days and places."""
    return sum(line.text[:1].isupper() for line in lines) >= _LISTED * len(lines)


def settle_panels(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks with each panel between two sections of the running text, in none of them.

    Its headings are of the level of the heading after it, so that neither stands under the other.
    """
    settled: list[Chunk] = []
    waiting: list[Chunk] = []
    for chunk in chunks:
        if chunk.panel:
            waiting.append(chunk)
            continue
        if waiting and chunk.kind == "heading" and not chunk.title:
            settled += _levelled(waiting, chunk.level or 1)
            waiting = []
        settled.append(chunk)
    return [*settled, *_levelled(waiting, 1)]


def _worthy(boxes: Sequence[Area], page: Area) -> list[Area]:
    sized = {box for box in boxes if _MIN_WIDTH <= box.width <= _PART * page.width and box.height >= _MIN_HEIGHT}
    return sorted(sized, key=lambda box: (-box.width * box.height, box))[:_MAX_BOXES]


def _letters(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _levelled(chunks: Sequence[Chunk], level: int) -> Iterator[Chunk]:
    for _, group in groupby(chunks, key=lambda chunk: chunk.panel):
        members = list(group)
        highest = min((chunk.level or 1 for chunk in members if chunk.kind == "heading"), default=1)
        for chunk in members:
            if chunk.kind == "heading":
                chunk.level = min(level + (chunk.level or 1) - highest, MAX_LEVEL)
            yield chunk

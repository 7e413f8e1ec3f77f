"""Tick boxes drawn as squares, with a cross, a check mark or a filled square in those that are ticked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from soplint.document.drawings import Drawing
from soplint.document.frames import Area
from soplint.document.model import TICKED, UNTICKED
from soplint.document.words import Word

_LEAST, _MOST = 5.0, 16.0
"""Points; the sides of a tick box."""
_MAX_BOXES = 400
_SQUARE = 0.8
_MARK = 0.4
"""The part of the side of a box that a mark in it takes at least."""
_MAX_STROKE, _MAX_DOT = 1.5, 0.9
"""What a mark of strokes and a filled one take at most."""
_BUCKET = 24.0
_BEHIND = 20.0
"""Points by which text on the right of a box may be further away than text on its left."""

T = TypeVar("T")


def place_ticks(words: Sequence[Word], drawing: Drawing) -> list[Word]:
    """The words, with a tick box as a word of its own before the text on its right, or after that on its left.

    A mark that is a character goes up in its box. Where no box of the page is ticked, squares may be
    bullets as well; then they stay out.
    """
    boxes = _boxes(drawing)
    if not boxes:
        return list(words)
    rows: dict[int, list[int]] = {}
    for index, word in enumerate(words):
        rows.setdefault(int(word.middle[1] // _BUCKET), []).append(index)
    inside = [_inside(box, words, rows) for box in boxes]
    dots = (fill.area for fill in drawing.fills if not fill.white and fill.area.width <= _MOST)
    marks = [*((mark, _MAX_STROKE) for mark in drawing.marks), *((dot, _MAX_DOT) for dot in dots)]
    is_ticked = _marked(boxes, marks)
    ticked = [bool(found) or marked for found, marked in zip(inside, is_ticked, strict=True)]
    if not any(ticked):
        return list(words)
    used = {index for found in inside for index in found}
    before: dict[int, list[Word]] = {}
    after: dict[int, list[Word]] = {}
    for box, is_on in zip(boxes, ticked, strict=True):
        home = _neighbour(box, words, rows, used)
        if home is not None:
            tick = Word(TICKED if is_on else UNTICKED, box.x0, box.x1, words[home].ink)
            (before if words[home].x0 >= box.x0 else after).setdefault(home, []).append(tick)
    return [
        placed
        for index, word in enumerate(words)
        for placed in (*before.get(index, ()), *(() if index in used else (word,)), *after.get(index, ()))
    ]


def _boxes(drawing: Drawing) -> list[Area]:
    found: list[Area] = []
    sized = (box for box in drawing.squares if _LEAST <= box.height <= _MOST and _LEAST <= box.width <= _MOST)
    for box in sorted(set(sized), key=lambda box: (-box.width, box)):
        is_square = min(box.width, box.height) >= _SQUARE * max(box.width, box.height)
        if is_square and not any(other.covers(box) for other in found[-_MAX_BOXES:]):
            found.append(box)
        if len(found) == _MAX_BOXES:
            break
    return found


def _marked(boxes: Sequence[Area], marks: Sequence[tuple[Area, float]]) -> list[bool]:
    near: dict[int, list[tuple[Area, float]]] = {}
    for mark, most in marks:
        near.setdefault(int((mark.top + mark.bottom) / 2 // _BUCKET), []).append((mark, most))
    return [any(_marks(box, mark, most) for mark, most in _around(near, box)) for box in boxes]


def _marks(box: Area, mark: Area, most: float) -> bool:
    size = max(mark.width, mark.height)
    return (
        box.holds((mark.x0 + mark.x1) / 2, (mark.top + mark.bottom) / 2)
        and _MARK * box.width <= size <= most * box.width
    )


def _around(near: dict[int, list[T]], box: Area) -> Iterator[T]:
    for bucket in range(int(box.top // _BUCKET), int(box.bottom // _BUCKET) + 1):
        yield from near.get(bucket, ())


def _inside(box: Area, words: Sequence[Word], rows: dict[int, list[int]]) -> list[int]:
    return [index for index in _around(rows, box) if len(words[index].text) == 1 and box.holds(*words[index].middle)]


def _neighbour(box: Area, words: Sequence[Word], rows: dict[int, list[int]], used: set[int]) -> int | None:
    middle = (box.top + box.bottom) / 2
    best, least = None, float("inf")
    for index in _around(rows, box):
        word = words[index]
        if index in used or not word.ink.top <= middle <= word.ink.bottom:
            continue
        gap = word.x0 - box.x1 if word.x0 >= box.x0 else box.x0 - word.x1 + _BEHIND
        if gap < least:
            best, least = index, gap
    return best

"""What a page draws besides text: rules, filled areas and pictures.

Only positions are read: no picture is decoded and nothing is painted.
"""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from soplint.document.frames import Area, to_frame

_THIN = 3.5
"""Points; a path no thicker than this is a rule."""
_SHORT = 4.0
_FAR = 20_000.0
_SMALL = 24.0
"""Points; a path no larger may be a tick box or its mark."""
_DEPTH = 6
_MAX_POINTS = 400
_WHITE = 250

Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Rule(NamedTuple):
    """A straight rule: where it stands across (`at`) and from where to where it runs."""

    at: float
    start: float
    end: float


class Fill(NamedTuple):
    """A filled area with its place in the order of drawing; `hides` what it is drawn over."""

    area: Area
    order: int
    white: bool
    hides: bool


@dataclass(slots=True)
class Drawing:
    """What one page draws, in the frame of one direction.

    `boxes` are the areas that show, by a colour or a frame, `squares` the small ones with an
    outline, `marks` small strokes at an angle, such as tick one. `order` tells of text objects, by
    address, when they are drawn. `is_cut` tells that the page holds more objects than were looked at.
    """

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    boxes: list[Area] = field(default_factory=list)
    squares: list[Area] = field(default_factory=list)
    marks: list[Area] = field(default_factory=list)
    pictures: list[Area] = field(default_factory=list)
    order: dict[int, int] = field(default_factory=dict)
    paths: int = 0
    is_cut: bool = False


def find_drawing(page: Any, direction: int, limit: int) -> Drawing:
    """Look at up to `limit` objects of a page, those inside form objects included."""
    drawing = Drawing()
    for order, (handle, kind, matrix) in enumerate(_objects(page, limit)):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            drawing.order[ctypes.cast(handle, ctypes.c_void_p).value or 0] = order
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            area = _bounds(handle, matrix, direction)
            if area is not None and _is_near(area):
                drawing.pictures.append(area)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            drawing.paths += 1
            _add_path(drawing, handle, matrix, direction, order)
        drawing.is_cut = order + 1 >= limit
    return drawing


def _objects(page: Any, limit: int) -> Iterator[tuple[Any, int, Matrix]]:
    left = limit
    stack = [(_Children(page, is_form=False), _PLAIN, 0)]
    while stack and left > 0:
        children, matrix, depth = stack[-1]
        handle = children.take()
        if handle is None:
            stack.pop()
            continue
        left -= 1
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < _DEPTH:
                stack.append((_Children(handle, is_form=True), _times(_matrix(handle), matrix), depth + 1))
        else:
            yield handle, kind, matrix


class _Children:
    """The objects of a page or of a form object, one by one."""

    def __init__(self, owner: Any, *, is_form: bool) -> None:
        self._owner, self._is_form, self._next = owner, is_form, 0
        count = pdfium.FPDFFormObj_CountObjects if is_form else pdfium.FPDFPage_CountObjects
        self._count = count(owner)

    def take(self) -> Any:
        if self._next >= self._count:
            return None
        get = pdfium.FPDFFormObj_GetObject if self._is_form else pdfium.FPDFPage_GetObject
        self._next += 1
        return get(self._owner, self._next - 1)


def _matrix(handle: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(handle, matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = two
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _corners(left: float, bottom: float, right: float, top: float, matrix: Matrix, direction: int) -> Area:
    if matrix is not _PLAIN:
        a, b, c, d, e, f = matrix
        points = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        bottom, top = min(y for _, y in points), max(y for _, y in points)
    return to_frame(direction, left, bottom, right, top)


def _bounds(handle: Any, matrix: Matrix, direction: int) -> Area | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(handle, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return _corners(left, bottom, right, top, matrix, direction)


def _add_path(drawing: Drawing, handle: Any, matrix: Matrix, direction: int, order: int) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(handle, fill, stroke)
    if not (fill.value or stroke.value):
        return
    is_white = bool(fill.value) and _is_white(handle)
    parts = list(_parts(handle, matrix, direction))
    if not parts:
        _add_mark(drawing, _bounds(handle, matrix, direction))
    for area in parts:
        if not _is_near(area):
            continue
        if min(area.width, area.height) <= _THIN:
            if stroke.value or not is_white:
                _add_rule(drawing, area)
            continue
        if fill.value:
            drawing.fills.append(Fill(area, order, is_white, not pdfium.FPDFPageObj_HasTransparency(handle)))
        if stroke.value and max(area.width, area.height) <= _SMALL:
            drawing.squares.append(area)
        if stroke.value or not is_white:
            drawing.boxes.append(area)
            _add_outline(drawing, area)


def _add_mark(drawing: Drawing, area: Area | None) -> None:
    if area is not None and max(area.width, area.height) <= _SMALL and _is_near(area):
        drawing.marks.append(area)


def _parts(handle: Any, matrix: Matrix, direction: int) -> Iterator[Area]:
    """The straight strokes and the rectangles of a path; curves are left out."""
    count = pdfium.FPDFPath_CountSegments(handle)
    if count > _MAX_POINTS:
        return
    place = _times(_matrix(handle), matrix)
    points: list[tuple[float, float]] = []
    is_straight = True
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(handle, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield from _shapes(points, is_straight, place, direction)
            points, is_straight = [], True
        is_straight = is_straight and kind != pdfium.FPDF_SEGMENT_BEZIERTO
        points.append((x.value, y.value))
    yield from _shapes(points, is_straight, place, direction)


def _shapes(points: list[tuple[float, float]], is_straight: bool, place: Matrix, direction: int) -> Iterator[Area]:
    if len(points) < 2 or not is_straight:
        return
    a, b, c, d, e, f = place
    placed = [(a * x + c * y + e, b * x + d * y + f) for x, y in points]
    xs, ys = sorted({round(x, 1) for x, _ in placed}), sorted({round(y, 1) for _, y in placed})
    if _is_box(placed, xs[0], ys[0], xs[-1], ys[-1]):
        yield to_frame(direction, xs[0], ys[0], xs[-1], ys[-1])
        return
    for (x0, y0), (x1, y1) in itertools.pairwise(placed):
        if min(abs(x0 - x1), abs(y0 - y1)) < 1:
            yield to_frame(direction, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _is_box(points: list[tuple[float, float]], x0: float, y0: float, x1: float, y1: float) -> bool:
    """Whether points run along the sides of a rectangle and touch each; they may start halfway a side."""
    on_side = [(min(abs(x - x0), abs(x - x1)) < 1, min(abs(y - y0), abs(y - y1)) < 1) for x, y in points]
    corners = [point for point, sides in zip(points, on_side, strict=True) if all(sides)]
    return len(corners) > 3 and all(map(any, on_side))


def _is_near(area: Area) -> bool:
    """Whether an area lies where a page can be. Hostile coordinates may be endless or no number."""
    return all(abs(side) <= _FAR for side in area)


def _add_rule(drawing: Drawing, area: Area) -> None:
    if area.width >= area.height and area.width >= _SHORT:
        drawing.across.append(Rule((area.top + area.bottom) / 2, area.x0, area.x1))
    elif area.height >= _SHORT:
        drawing.down.append(Rule((area.x0 + area.x1) / 2, area.top, area.bottom))


def _add_outline(drawing: Drawing, area: Area) -> None:
    drawing.across += [Rule(y, area.x0, area.x1) for y in (area.top, area.bottom)]
    drawing.down += [Rule(x, area.top, area.bottom) for x in (area.x0, area.x1)]


def _is_white(handle: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
        return False
    return alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE

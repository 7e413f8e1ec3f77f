"""Tables without rules between their columns: text that lines up, where that is beyond doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from soplint.document.frames import Area
from soplint.document.grids import Grid, GridCell
from soplint.document.lines import Line
from soplint.document.paragraphs import find_marker

_MIN_ROWS = 3
_SNAP = 3.0
_GUTTER = 6.0
_MAX_PITCH = 3.2
"""Rows further apart, in parts of the type size, belong to no table."""
_ROW_STEP = 1.2

Rows = Sequence[list[Line]]


def find_alignments(rows: Rows) -> Iterator[Grid | list[list[Line]]]:
    """Rows of one column, top to bottom, parted into tables and other rows."""
    plain: list[list[Line]] = []
    index = 0
    while index < len(rows):
        length = _table_length(rows, index)
        if length:
            if plain:
                yield plain
                plain = []
            yield _grid(rows[index : index + length])
            index += length
        else:
            plain.append(rows[index])
            index += 1
    if plain:
        yield plain


def _table_length(rows: Rows, first: int) -> int:
    """How many rows from this one on form a table; 0 when none is sure."""
    start = rows[first]
    if len(start) < 2 or _is_marked(start):
        return 0
    lefts = [line.x0 for line in start]
    rights = [line.x1 for line in start]
    last = first
    for index in range(first + 1, len(rows)):
        pitch = rows[index][0].baseline - rows[index - 1][0].baseline
        if pitch > _MAX_PITCH * rows[index][0].size or not _fits(rows[index], lefts, rights):
            break
        last = index
    while last > first and len(rows[last]) < 2 and rows[last][0].x0 < lefts[1] - _SNAP:
        last -= 1
    full = sum(1 for row in rows[first : last + 1] if len(row) >= 2)
    return last - first + 1 if full >= _MIN_ROWS and full * 2 > last - first + 1 else 0


def _is_marked(row: Sequence[Line]) -> bool:
    return find_marker(row[0].text + " ") != "" and len(row) == 2


def _fits(row: Sequence[Line], lefts: Sequence[float], rights: Sequence[float]) -> bool:
    """Whether each line of a row stands in one column and leaves the gutter after it white."""
    for line in row:
        column = _column(line, lefts, rights)
        if column is None or (column + 1 < len(lefts) and line.x1 > _next_edge(column, lefts, row) - _GUTTER):
            return False
    return True


def _column(line: Line, lefts: Sequence[float], rights: Sequence[float]) -> int | None:
    for column, (left, right) in enumerate(zip(lefts, rights, strict=True)):
        if abs(line.x0 - left) <= _SNAP or (column and abs(line.x1 - right) <= _SNAP):
            return column
    return None


def _next_edge(column: int, lefts: Sequence[float], row: Sequence[Line]) -> float:
    after = [line.x0 for line in row if line.x0 > lefts[column] + _SNAP]
    return min([lefts[column + 1], *after])


def _grid(rows: Rows) -> Grid:
    lefts, rights = [line.x0 for line in rows[0]], [line.x1 for line in rows[0]]
    lines = [line for row in rows for line in row]
    area = Area(
        min(line.x0 for line in lines),
        min(line.top for line in lines),
        max(line.x1 for line in lines),
        max(line.bottom for line in lines),
    )
    edges = [*lefts[1:], area.x1 + _SNAP]
    found: list[list[GridCell]] = []
    before: float | None = None
    step = _row_step(rows)
    for row in rows:
        starts_row = row[0].x0 <= lefts[0] + _SNAP and (before is None or row[0].baseline - before >= step)
        if starts_row or not found:
            found.append(
                [GridCell(Area(left, area.top, edge - 2, area.bottom), n) for n, (left, edge) in _pairs(lefts, edges)]
            )
        for line in row:
            column = _column(line, lefts, rights)
            found[-1][column or 0].lines.append(line)
        before = row[0].baseline
    return Grid(area, found, lines[0].page)


def _pairs(lefts: Sequence[float], edges: Sequence[float]) -> list[tuple[int, tuple[float, float]]]:
    return list(enumerate(zip(lefts, edges, strict=True)))


def _row_step(rows: Rows) -> float:
    """The distance from which a line is a new row and not the next line of a cell."""
    pitches = sorted(after[0].baseline - before[0].baseline for before, after in pairwise(rows))
    low, high = pitches[0], pitches[-1]
    return (low + high) / 2 if high > _ROW_STEP * low and any(len(row) < 2 for row in rows) else 0.0

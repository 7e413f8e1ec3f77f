"""Tables: cells that rules draw, with the text that stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from soplint.document.drawings import Drawing, Rule
from soplint.document.frames import Area
from soplint.document.gutters import split_cells
from soplint.document.lines import Line, find_lines
from soplint.document.wordheadings import can_head
from soplint.document.words import Word

_SNAP = 3.0
"""Points that rules may miss each other by."""
_MAX_CROSSINGS = 4000
_PAGE_SHARE = 0.9
_BUCKET = 24.0


@dataclass(slots=True)
class GridCell:
    """A cell, the column it starts in, and the lines in it."""

    area: Area
    column: int
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A table on one page: its cells by row. `is_header` tells that row 1 is marked as titles, or bold as such."""

    area: Area
    rows: list[list[GridCell]]
    page: int
    is_header: bool = False

    @property
    def columns(self) -> int:
        """How many columns the table has."""
        return 1 + max(cell.column for row in self.rows for cell in row)

    @property
    def lines(self) -> list[Line]:
        """All lines of all cells."""
        return [line for row in self.rows for cell in row for line in cell.lines]


def find_grids(drawing: Drawing, page: Area) -> list[list[Area]]:
    """The cells of each ruled table of a page, as areas."""
    if len(drawing.across) < 2 or len(drawing.down) < 2:
        return []
    across = _joined(rule for rule in drawing.across if rule.end - rule.start < _PAGE_SHARE * 2 * page.width)
    down = _joined(drawing.down)
    cells = _cells(across, down, page)
    return [group for group in _groups(cells) if len(group) > 1]


def fill_grids(groups: Iterable[Sequence[Area]], words: Iterable[Word], page: int) -> tuple[list[Grid], list[Word]]:
    """Put words into the cells they stand in. Returns the tables with text and the other words."""
    cells = [(area, number) for number, group in enumerate(groups) for area in group]
    inside: dict[int, list[Word]] = {}
    outside: list[Word] = []
    at_height: dict[int, list[int]] = {}
    for index in sorted(range(len(cells)), key=lambda index: cells[index][0].width * cells[index][0].height):
        area = cells[index][0]
        for height in range(int(area.top // _BUCKET), int(area.bottom // _BUCKET) + 1):
            at_height.setdefault(height, []).append(index)
    for word in words:
        x, y = word.middle
        near = at_height.get(int(y // _BUCKET), ())
        home = next((index for index in near if cells[index][0].holds(x, y)), None)
        if home is None:
            outside.append(word)
        else:
            inside.setdefault(home, []).append(word)
    grids: list[Grid] = []
    for _, members in groupby(range(len(cells)), key=lambda index: cells[index][1]):
        filled = [(cells[index][0], inside.get(index, [])) for index in members]
        if sum(1 for _, found in filled if found) >= 2:
            grids.append(_grid(filled, page))
        else:
            outside += [word for _, found in filled for word in found]
    return grids, outside


def _grid(filled: Sequence[tuple[Area, list[Word]]], page: int) -> Grid:
    filled = split_cells(filled, _steps(area.x0 for area, _ in filled))
    lefts = _steps(area.x0 for area, _ in filled)
    tops = _steps(area.top for area, _ in filled)
    rows: dict[int, list[GridCell]] = {}
    for area, words in filled:
        cell = GridCell(area, _step(lefts, area.x0), list(find_lines(words, page)))
        rows.setdefault(_step(tops, area.top), []).append(cell)
    for row in rows.values():
        row.sort(key=lambda cell: cell.column)
    whole = Area(
        min(area.x0 for area, _ in filled),
        min(area.top for area, _ in filled),
        max(area.x1 for area, _ in filled),
        max(area.bottom for area, _ in filled),
    )
    ordered = [rows[key] for key in sorted(rows)]
    return Grid(whole, ordered, page, _is_titled(ordered))


def _is_titled(rows: Sequence[Sequence[GridCell]]) -> bool:
    """Whether the first row is bold, the second is not, and its cells can be titles of columns."""
    filled = [[cell.lines for cell in row if cell.lines] for row in rows[:2]]
    if len(filled) < 2 or len(filled[0]) < 2:
        return False
    first, second = ([line.bold for lines in row for line in lines] for row in filled)
    titles = (" ".join(line.text for line in lines) for lines in filled[0])
    return all(first) and not all(second) and all(can_head(title) for title in titles)


def _steps(values: Iterable[float]) -> list[float]:
    steps: list[float] = []
    for value in sorted(values):
        if not steps or value - steps[-1] > _SNAP:
            steps.append(value)
    return steps


def _step(steps: Sequence[float], value: float) -> int:
    return min(range(len(steps)), key=lambda index: abs(steps[index] - value))


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Rules on one line that touch as one rule, with positions that are nearly the same made equal."""
    joined: list[Rule] = []
    for lined_up in _lined_up(rules):
        at = sum(rule.at for rule in lined_up) / len(lined_up)
        start, end = lined_up[0].start, lined_up[0].end
        for rule in sorted(lined_up, key=lambda rule: rule.start):
            if rule.start > end + _SNAP:
                joined.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            start, end = min(start, rule.start), max(end, rule.end)
        joined.append(Rule(at, start, end))
    return joined


def _lined_up(rules: Iterable[Rule]) -> Iterator[list[Rule]]:
    group: list[Rule] = []
    for rule in sorted(rules):
        if group and rule.at - group[-1].at > _SNAP / 2:
            yield sorted(group, key=lambda rule: rule.start)
            group = []
        group.append(rule)
    if group:
        yield sorted(group, key=lambda rule: rule.start)


def _cells(across: Sequence[Rule], down: Sequence[Rule], page: Area) -> list[Area]:
    """The smallest rectangles whose four sides are drawn."""
    crossings = {
        (i, j)
        for i, flat in enumerate(across)
        for j, upright in enumerate(down)
        if flat.start - _SNAP <= upright.at <= flat.end + _SNAP
        and upright.start - _SNAP <= flat.at <= upright.end + _SNAP
    }
    if len(crossings) > _MAX_CROSSINGS:
        return []
    on_flat: dict[int, list[int]] = {}
    on_upright: dict[int, list[int]] = {}
    for i, j in crossings:
        on_flat.setdefault(i, []).append(j)
        on_upright.setdefault(j, []).append(i)
    for flats in on_upright.values():
        flats.sort(key=lambda i: across[i].at)
    for uprights in on_flat.values():
        uprights.sort(key=lambda j: down[j].at)
    found = (_cell(i, j, crossings, on_flat, on_upright, across, down) for i, j in sorted(crossings))
    whole = _PAGE_SHARE * page.width * page.height
    return [area for area in found if area is not None and area.width * area.height < whole]


def _cell(
    i: int,
    j: int,
    crossings: set[tuple[int, int]],
    on_flat: dict[int, list[int]],
    on_upright: dict[int, list[int]],
    across: Sequence[Rule],
    down: Sequence[Rule],
) -> Area | None:
    """The smallest cell with its top left corner where two rules cross."""
    rights = [k for k in on_flat[i] if down[k].at > down[j].at + _SNAP]
    for low in on_upright[j]:
        if across[low].at <= across[i].at + _SNAP:
            continue
        right = next((k for k in rights if (low, k) in crossings), None)
        if right is not None:
            return Area(down[j].at, across[i].at, down[right].at, across[low].at)
    return None


def _groups(cells: Sequence[Area]) -> list[list[Area]]:
    """Cells that share a corner belong to one table."""
    parent = list(range(len(cells)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    corners: dict[tuple[int, int], int] = {}
    for index, area in enumerate(cells):
        for x in (area.x0, area.x1):
            for y in (area.top, area.bottom):
                other = corners.setdefault((round(x / _SNAP), round(y / _SNAP)), index)
                parent[root(index)] = root(other)
    groups: dict[int, list[Area]] = {}
    for index, area in enumerate(cells):
        groups.setdefault(root(index), []).append(area)
    return list(groups.values())

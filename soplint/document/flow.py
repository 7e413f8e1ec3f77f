"""The text of a whole document in reading order, from the pages as they were read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from soplint.document.alignments import find_alignments
from soplint.document.chunks import Chunk, Frame
from soplint.document.columns import Column, find_columns
from soplint.document.contents import Contents, without_leader
from soplint.document.footnotes import find_footnotes
from soplint.document.furniture import Sighting, sighting_of
from soplint.document.grids import Grid
from soplint.document.lines import Line, merge, rows_of
from soplint.document.panels import find_panels, is_list
from soplint.document.paragraphs import USUAL_LEADING, find_leading, find_paragraphs, goes_on
from soplint.document.pdfpage import PageText

_INDENT = 6.0
"""Points by which an item of a list within a list is set in at least."""


class Flow:
    """Sets the pages of one document in order. `chunks` is the text so far."""

    def __init__(self, pages: Sequence[PageText], furniture: set[Sighting], contents: Contents) -> None:
        self._furniture = furniture
        self._contents = contents
        self._body = _body_size(line for page in pages for line in page.lines)
        self.chunks: list[Chunk] = []
        self._tables = self._panels = 0
        self._last: Chunk | None = None
        self._indents: list[float] = []

    def add(self, page: PageText) -> None:
        """Set the text of the next page after what is there."""
        above, below = self._running(page)
        if page.chunks is not None:
            self._add_tagged(page, page.chunks, above, below)
            return
        lines = [line for line in page.lines if sighting_of(line) not in self._furniture]
        grids = [grid for grid in page.grids if sighting_of(grid) not in self._furniture]
        lines, notes = find_footnotes(lines, self._body)
        self.chunks += above
        panels, lines = find_panels(page.boxes, lines, page.area)
        for column in find_columns([*lines, *grids]):
            self._append(self._set_column(column))
        for column in panels:
            self.chunks += self._set_panel(column)
        self.chunks += notes
        self.chunks += self._aside(page.aside)
        self.chunks += [Chunk("running", [line], page=page.number) for line in page.skewed if line.text]
        self.chunks += below

    def _add_tagged(self, page: PageText, chunks: Sequence[Chunk], above: list[Chunk], below: list[Chunk]) -> None:
        self.chunks += above
        notes = [chunk for chunk in chunks if chunk.part == "footnote"]
        text = [chunk for chunk in chunks if chunk.part != "footnote"]
        for chunk in text:
            if chunk.grid is not None:
                self._tables += 1
                chunk.table = self._tables
        self._append(text)
        self.chunks += [*notes, *self._aside(page.aside), *below]

    def _running(self, page: PageText) -> tuple[list[Chunk], list[Chunk]]:
        """Headers above and footers below the text of a page."""
        middle = (page.area.top + page.area.bottom) / 2
        is_tagged = page.chunks is not None
        items = [line for line in page.lines if is_tagged or sighting_of(line) in self._furniture]
        items = [line for line in items if any(map(str.isalnum, line.text))]
        items += [line for grid in page.grids if sighting_of(grid) in self._furniture for line in grid.lines]
        rows = [merge(row) for row in rows_of(items)]
        chunks = [(row.baseline, Chunk("running", [row], page=page.number)) for row in rows]
        above = [chunk for y, chunk in chunks if y < middle]
        below = [chunk for y, chunk in chunks if y >= middle]
        for chunk in above:
            chunk.part = "header"
        for chunk in below:
            chunk.part = "footer"
        return above, below

    def _set_panel(self, column: Column) -> list[Chunk]:
        self._panels += 1
        found = self._set_column(column, listed=is_list([item for item in column.items if isinstance(item, Line)]))
        for chunk in found:
            chunk.panel = self._panels
        return found

    def _set_column(self, column: Column, *, listed: bool = False) -> list[Chunk]:
        leading = find_leading([item for item in column.items if isinstance(item, Line)], USUAL_LEADING)
        frame = Frame(column.left, column.right, leading, listed)
        added: list[Chunk] = []
        for is_grid, group in groupby(_in_order(column), key=lambda item: isinstance(item, Grid)):
            if is_grid:
                added += [self._table(grid) for grid in group if isinstance(grid, Grid)]
            else:
                found = list(self._paragraphs([item for item in group if isinstance(item, list)], frame))
                _set_levels(found, self._indents)
                added += found
        return added

    def _paragraphs(self, rows: Sequence[list[Line]], frame: Frame) -> Iterator[Chunk]:
        merged = [merge(row) for row in rows]
        contents = self._contents.find([line.text for line in merged])
        run: list[list[Line]] = []
        for index, row in enumerate(rows):
            if index in contents:
                yield from self._set(run, frame)
                run = []
                line = merged[index]._replace(text=without_leader(merged[index].text))
                yield Chunk("contents", [line], page=line.page)
            else:
                run.append(row)
        yield from self._set(run, frame)

    def _set(self, rows: Sequence[list[Line]], frame: Frame) -> Iterator[Chunk]:
        """Rows of lines as paragraphs, and as tables where they line up in columns."""
        for found in find_alignments(rows):
            if isinstance(found, Grid):
                yield self._table(found)
            else:
                yield from find_paragraphs([merge(row) for row in found], frame)

    def _table(self, grid: Grid) -> Chunk:
        self._tables += 1
        return Chunk("row", part="table", grid=grid, table=self._tables, page=grid.page)

    def _append(self, added: Sequence[Chunk]) -> None:
        """Add the chunks of a column; the first may go on with the last one before it."""
        rest = list(added)
        before = self._last
        if before is not None and rest and before.kind in ("paragraph", "item", "row"):
            first = rest[0]
            if first.grid is not None and before.grid is not None:
                if first.page == before.grid.page + 1 and _joins(before.grid, first.grid, continued=first.continued):
                    first.table = before.table
                    _drop_repeated_titles(before.grid, first.grid)
            elif before.grid is None and first.kind == "paragraph" and _goes_on(before, first):
                before.lines += first.lines
                rest = rest[1:]
        self.chunks += rest
        if rest:
            self._last = rest[-1]

    def _aside(self, lines: Sequence[Line]) -> Iterator[Chunk]:
        by_direction = sorted(lines, key=lambda line: line.direction)
        for _, group in groupby(by_direction, key=lambda line: line.direction):
            rows = [merge(row) for row in rows_of(group)]
            right = max(row.x1 for row in rows)
            yield from find_paragraphs(rows, Frame(min(row.x0 for row in rows), right, USUAL_LEADING))


def _set_levels(chunks: Sequence[Chunk], indents: list[float]) -> None:
    """Give items their depth by how far they are set in; `indents` are the margins still open."""
    for chunk in chunks:
        if chunk.kind != "item":
            indents.clear()
            continue
        left = chunk.first.x0
        while indents and left < indents[-1] - _INDENT:
            indents.pop()
        if not indents or left > indents[-1] + _INDENT:
            indents.append(left)
        chunk.level = len(indents)


def _in_order(column: Column) -> list[Grid | list[Line]]:
    rows = rows_of(item for item in column.items if isinstance(item, Line))
    found: list[tuple[float, Grid | list[Line]]] = [(row[0].baseline, row) for row in rows]
    found += [(item.area.top, item) for item in column.items if isinstance(item, Grid)]
    return [item for _, item in sorted(found, key=lambda pair: pair[0])]


def _body_size(lines: Iterable[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 11.0


def _goes_on(before: Chunk, first: Chunk) -> bool:
    return first.continued or goes_on(before, first.first)


def _joins(one: Grid, other: Grid, *, continued: bool) -> bool:
    if continued:
        return True
    lefts = [{round(cell.area.x0 / 4) for row in grid.rows for cell in row} for grid in (one, other)]
    return one.columns == other.columns and len(lefts[0] & lefts[1]) * 2 >= len(lefts[0] | lefts[1])


def _drop_repeated_titles(before: Grid, grid: Grid) -> None:
    """A row of titles that is printed again on the next page is no row of the table."""
    titles = [[line.text for line in cell.lines] for cell in before.rows[0]]
    if len(grid.rows) > 1 and [[line.text for line in cell.lines] for cell in grid.rows[0]] == titles:
        grid.rows.pop(0)

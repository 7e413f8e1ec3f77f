"""From chunks to the pieces of a reading: joined text, and boxes for each line of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from soplint.document.chunks import Chunk, Frame
from soplint.document.dingbats import CHECK
from soplint.document.frames import to_box
from soplint.document.grids import Grid, GridCell
from soplint.document.hyphens import Joiner
from soplint.document.lines import Line, merge, rows_of
from soplint.document.model import TICKED, UNTICKED, Box, Piece
from soplint.document.paragraphs import USUAL_LEADING, find_leading, find_paragraphs
from soplint.document.prompts import find_prompt
from soplint.document.text import join_row

Ranges = list[tuple[int, int, Line]]

_PADDING = 8.0
"""Points; text further from the left side of its cell is set in, or centred."""


def make_pieces(chunks: Iterable[Chunk], joiner: Joiner) -> Iterator[Piece]:
    """The pieces of chunks, with a piece for each row of a table."""
    chunks = list(chunks)
    has_boxes = any(UNTICKED in chunk.text for chunk in chunks)
    for chunk in chunks:
        if has_boxes and chunk.marker.startswith(CHECK):
            chunk.marker = ""
        if chunk.grid is not None:
            yield from _rows(chunk, chunk.grid, joiner)
            continue
        text, ranges, prompt = _unprompted(*joiner.join([_without_marker(chunk), *chunk.lines[1:]]))
        if text or prompt:
            yield Piece(
                chunk.kind,
                _ticked(text),
                part=chunk.part,
                page=chunk.page,
                level=chunk.level,
                certain=chunk.certain,
                title=chunk.title,
                placeholders=(prompt,) if prompt else (),
                boxes=tuple(_boxes(ranges)),
            )


def _unprompted(text: str, ranges: Ranges) -> tuple[str, Ranges, str]:
    """A text without the prompt of an empty field at its end, and that prompt."""
    end, prompt = find_prompt(text)
    if prompt:
        ranges = [(first, min(last, end), line) for first, last, line in ranges if first < end]
    return text[:end], ranges, prompt


def _without_marker(chunk: Chunk) -> Line:
    first = chunk.first
    if chunk.kind != "item" or not chunk.marker:
        return first
    return first._replace(text=first.text[len(chunk.marker) :])


def _ticked(text: str) -> str:
    """Check marks that are no bullets are ticked boxes."""
    return text.replace(CHECK, TICKED)


def _boxes(ranges: Iterable[tuple[int, int, Line]], shift: int = 0) -> Iterator[Box]:
    for start, end, line in ranges:
        yield to_box(line.direction, line.area, line.page, start + shift, end + shift)


def _rows(chunk: Chunk, grid: Grid, joiner: Joiner) -> Iterator[Piece]:
    for number, row in enumerate(grid.rows):
        cells = [_unprompted(*cell_text(cell, joiner)) for cell in row]
        if not any(text or prompt for text, _, prompt in cells):
            continue
        _, places = join_row([text for text, _, _ in cells])
        boxes = [box for (_, found, _), (start, _) in zip(cells, places, strict=True) for box in _boxes(found, start)]
        yield Piece(
            chunk.kind,
            part=chunk.part,
            page=grid.page,
            cells=tuple((text, cell.column, bool(prompt)) for (text, _, prompt), cell in zip(cells, row, strict=True)),
            table=chunk.table,
            is_header=grid.is_header and number == 0,
            placeholders=tuple(prompt for _, _, prompt in cells if prompt),
            boxes=tuple(boxes),
        )


def cell_text(cell: GridCell, joiner: Joiner) -> tuple[str, Ranges]:
    """The text of a cell, a line break between its paragraphs, with the range of each line."""
    lines = [merge(row) for row in rows_of(cell.lines)]
    padding = max(0.0, min((line.x0 for line in lines), default=0.0) - cell.area.x0)
    frame = Frame(cell.area.x0, cell.area.x1 - min(padding, _PADDING), find_leading(lines, USUAL_LEADING))
    return _stack(list(find_paragraphs(lines, frame)), joiner, frame)


def _stack(chunks: Sequence[Chunk], joiner: Joiner, frame: Frame) -> tuple[str, Ranges]:
    text = ""
    ranges: Ranges = []
    for chunk in chunks:
        is_tick = chunk.marker.startswith(CHECK)
        part, found = joiner.join(chunk.lines if is_tick else [_without_marker(chunk), *chunk.lines[1:]], frame)
        if not part:
            continue
        shift = len(text) + 1 if text else 0
        text = f"{text}\n{_ticked(part)}" if text else _ticked(part)
        ranges += [(start + shift, end + shift, line) for start, end, line in found]
    return text, ranges

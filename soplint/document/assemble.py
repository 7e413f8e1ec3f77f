"""From the pieces of a reader to a document: numbers, sections, header rows.

Shared by all readers, so that a heading or a table means the same whatever the file was.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from soplint.document.model import (
    TICKED,
    UNTICKED,
    Block,
    Cell,
    Comment,
    Document,
    Format,
    Piece,
    Reading,
    Section,
    Table,
)
from soplint.document.text import count_words, join_row

_TITLE_WORDS = 30
_HEADER_CELL_WORDS = 5
_HEADER_WORDS = frozenset(
    [
        "aanbod",
        "aantal",
        "aanwezig",
        "acties",
        "actie",
        "activiteit",
        "ambitie",
        "ambities",
        "antwoord",
        "datum",
        "deskundige",
        "deskundigheid",
        "doel",
        "doelen",
        "doelgroep",
        "extern",
        "functie",
        "gereed",
        "grens",
        "indicator",
        "ja",
        "naam",
        "nee",
        "nodig",
        "niveau",
        "omschrijving",
        "onderdeel",
        "onderwerp",
        "opmerking",
        "opmerkingen",
        "planning",
        "resultaat",
        "rol",
        "specialisme",
        "taak",
        "taken",
        "termijn",
        "thema",
        "toelichting",
        "tijdpad",
        "uren",
        "verantwoordelijke",
        "voorziening",
        "vraag",
        "wanneer",
        "wat",
        "wie",
    ]
)
_DATA_SIGNS = re.compile(rf"\d|@|[.!;]$|[{TICKED}{UNTICKED}]")


def assemble(reading: Reading, *, name: str, format: Format, data: bytes) -> Document:
    """Number the pieces of a reading and find its sections, tables and title."""
    pieces = _with_title(reading.pieces)
    headers = _header_rows(pieces)
    blocks = tuple(_blocks(pieces, headers))
    return Document(
        name=name,
        format=format,
        sha256=hashlib.sha256(data).hexdigest(),
        title=_title(blocks, reading),
        pages=reading.pages,
        words=sum(count_words(block.text) for block in blocks if block.is_content),
        blocks=blocks,
        sections=_sections(blocks),
        tables=tuple(_tables(blocks, headers)),
        comments=tuple(_comments(pieces, blocks)),
        pictures=reading.pictures,
        properties=reading.properties,
        notes=reading.notes,
    )


def _with_title(pieces: Sequence[Piece]) -> list[Piece]:
    """Take the only heading of the highest level, above everything else, for the title."""
    found = list(pieces)
    headings = [index for index, piece in enumerate(found) if piece.kind == "heading" and not piece.title]
    if len(headings) < 2 or any(piece.title for piece in found):
        return found
    first, levels = headings[0], [found[index].level or 1 for index in headings]
    above = [piece for piece in found[:first] if piece.kind not in ("contents", "running")]
    if levels[0] < min(levels[1:]) and not above:
        found[first] = replace(found[first], title=True)
    return found


def _header_rows(pieces: Sequence[Piece]) -> dict[int, int]:
    """Table number -> the number of the piece with its column titles."""
    tables: dict[int, list[int]] = {}
    for index, piece in enumerate(pieces):
        if piece.kind == "row" and piece.table is not None:
            tables.setdefault(piece.table, []).append(index)
    return {
        table: rows[0]
        for table, rows in tables.items()
        if len(rows) > 1 and (pieces[rows[0]].is_header or _looks_like_header([pieces[row] for row in rows]))
    }


def _looks_like_header(rows: Sequence[Piece]) -> bool:
    titles = [text for text, _, _ in rows[0].cells]
    filled = [title for title in titles if title]
    if len(filled) < 2 or any(title and _is_data(title) for title in titles):
        return False
    if len({len(row.cells) for row in rows[1:]}) == 1 and len(rows[1].cells) < len(titles):
        return False
    named = sum(1 for title in filled if _HEADER_WORDS & set(re.findall(r"\w+", title.lower())))
    if len(titles) > 2 and named and _has_typed_column(rows):
        return True
    return named * 2 >= len(filled) if len(titles) > 2 else named == len(filled)


def _has_typed_column(rows: Sequence[Piece]) -> bool:
    """Whether all cells of a column but the first row hold a number: two or more dates, hours or amounts."""
    columns = zip(*([text for text, _, _ in row.cells] for row in rows[1:]), strict=False)
    return len(rows) > 2 and any(all(re.search(r"\d", text) for text in column) for column in columns)


def _is_data(title: str) -> bool:
    return bool(_DATA_SIGNS.search(title)) or count_words(title) > _HEADER_CELL_WORDS


def _blocks(pieces: Sequence[Piece], headers: dict[int, int]) -> Iterator[Block]:
    stack: list[tuple[int, str]] = []
    for index, piece in enumerate(pieces):
        level = 0 if piece.title else piece.level
        if piece.kind == "heading" and not piece.title:
            level = level or 1
            while stack and stack[-1][0] >= level:
                stack.pop()
            stack.append((level, piece.text))
        section = () if piece.kind == "running" or piece.title else tuple(heading for _, heading in stack)
        yield _block(index, piece, level, section, _titles(piece, index, pieces, headers))


def _block(index: int, piece: Piece, level: int | None, section: tuple[str, ...], titles: tuple[str, ...]) -> Block:
    text, ranges = join_row([text for text, _, _ in piece.cells]) if piece.kind == "row" else (piece.text, ())
    cells = tuple(
        Cell(cell, start, end, column, empty)
        for (cell, column, empty), (start, end) in zip(piece.cells, ranges, strict=True)
    )
    return Block(
        index=index,
        kind=piece.kind,
        text=text,
        page=piece.page,
        part=piece.part,
        section=section,
        level=level,
        certain=piece.certain,
        cells=cells,
        header=titles,
        table=piece.table,
        placeholders=piece.placeholders,
        boxes=piece.boxes,
    )


def _titles(piece: Piece, index: int, pieces: Sequence[Piece], headers: dict[int, int]) -> tuple[str, ...]:
    header = headers.get(piece.table) if piece.table is not None else None
    if header is None or header == index:
        return ()
    titles = {column: text for text, column, _ in pieces[header].cells}
    return tuple(titles.get(column, "") for _, column, _ in piece.cells)


def _sections(blocks: Sequence[Block]) -> tuple[Section, ...]:
    headings = [block for block in blocks if block.kind == "heading" and block.level]
    parents: list[int | None] = []
    lasts = [len(blocks)] * len(headings)
    open_above: list[int] = []
    for index, heading in enumerate(headings):
        while open_above and (headings[open_above[-1]].level or 1) >= (heading.level or 1):
            lasts[open_above.pop()] = heading.index
        parents.append(open_above[-1] if open_above else None)
        open_above.append(index)
    below: dict[int | None, list[int]] = {}
    for index, parent in enumerate(parents):
        below.setdefault(parent, []).append(index)
    ends = [*(heading.index for heading in headings[1:]), len(blocks)]
    return tuple(
        Section(
            index=index,
            heading=heading.text,
            level=heading.level or 1,
            place=heading.place(),
            blocks=tuple(block for block in blocks[heading.index + 1 : ends[index]] if block.is_content),
            last=lasts[index],
            path=heading.section,
            parent=parents[index],
            subsections=tuple(below.get(index, ())),
        )
        for index, heading in enumerate(headings)
    )


def _tables(blocks: Sequence[Block], headers: dict[int, int]) -> Iterator[Table]:
    rows: dict[int, list[int]] = {}
    for block in blocks:
        if block.table is not None:
            rows.setdefault(block.table, []).append(block.index)
    for table, indices in rows.items():
        yield Table(table, tuple(indices), headers.get(table))


def _comments(pieces: Sequence[Piece], blocks: Sequence[Block]) -> Iterator[Comment]:
    found: dict[str, Comment] = {}
    for piece, block in zip(pieces, blocks, strict=True):
        for id, author, text, start, end in piece.comments:
            if piece.kind == "row":
                cell = block.cells[start]
                start, end = cell.start, cell.end if end > start else cell.start
            place = block.place(start, end)
            found[id] = replace(found[id], until=place) if id in found else Comment(author, text, place)
    yield from found.values()


def _title(blocks: Iterable[Block], reading: Reading) -> str | None:
    headings = [block for block in blocks if block.kind == "heading"]
    for block in headings:
        if block.level == 0:
            return block.text
    if reading.properties.title:
        return reading.properties.title
    first = headings[0].text if headings else ""
    return first if 0 < count_words(first) <= _TITLE_WORDS else None

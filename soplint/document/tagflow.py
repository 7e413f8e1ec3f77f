"""The chunks of a tagged page, from its structure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from soplint.document.chunks import Chunk
from soplint.document.frames import Area
from soplint.document.grids import Grid, GridCell
from soplint.document.lines import Line, merge
from soplint.document.model import TICKED, UNTICKED, Kind, Part
from soplint.document.paragraphs import find_marker
from soplint.document.pdftags import Tag

LinesOf = Callable[[Iterable[int]], list[Line]]

_HEADING = re.compile(r"H[1-6]?$")
_INLINE = frozenset(
    {"Span", "Link", "Quote", "Reference", "Em", "Strong", "Code", "BibEntry", "Annot", "Sub", "Lbl", "LBody"}
    | {"Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP"}
)
_NOTES = frozenset({"Note", "FENote", "Footnote", "Endnote"})
_LEAVES = frozenset({"P", "Caption", "BlockQuote", "Figure", "Formula", "Title", "TOCI"})
_MAX_LINES = 80
"""A paragraph longer than this on one page is a structure that says nothing."""


class TagFlow:
    """Makes chunks of the structure of one page.

    `lines_of` gives the lines of marked content. `alts` collects the descriptions of pictures.
    """

    def __init__(self, lines_of: LinesOf, page: int) -> None:
        self._lines_of = lines_of
        self._page = page
        self.chunks: list[Chunk] = []
        self.alts: list[str] = []

    def add(self, tags: Iterable[Tag]) -> None:
        """Add elements in reading order."""
        for tag in tags:
            self._add(tag)

    @property
    def is_sound(self) -> bool:
        """Whether the structure parts the text at all."""
        return bool(self.chunks) and all(len(chunk.lines) <= _MAX_LINES for chunk in self.chunks)

    def _add(self, tag: Tag) -> None:
        if tag.kind == "Artifact":
            return
        if tag.kind == "Table":
            self._add_table(tag)
        elif tag.kind == "L":
            self._add_list(tag, 1)
        elif _HEADING.match(tag.kind):
            level = int(tag.kind[1:] or 1)
            self._add_text(tag, "heading", level=level)
        elif tag.kind in _NOTES:
            self._add_text(tag, "paragraph", part="footnote")
        elif tag.kind in _LEAVES or tag.kind in _INLINE:
            if tag.kind in ("Figure", "Formula"):
                self.alts.append(tag.alt)
            self._add_text(tag, "contents" if tag.kind == "TOCI" else "paragraph")
        else:
            self._add_group(tag)

    def _add_group(self, tag: Tag) -> None:
        loose = Tag("P", [kid for kid in tag.kids if isinstance(kid, int)])
        if loose.kids:
            self._add_text(loose, "paragraph")
        self.add(kid for kid in tag.kids if isinstance(kid, Tag))

    def _add_text(self, tag: Tag, kind: Kind, *, level: int | None = None, part: Part = "body") -> Chunk | None:
        own, nested = _gather(tag, inner=kind == "contents" or part == "footnote")
        lines = self._lines_of(own)
        chunk = None
        if any(line.text for line in lines):
            marker = find_marker(lines[0].text) if kind == "paragraph" and part == "body" else ""
            if part == "footnote":
                lines[0] = _without_mark(lines[0])
            chunk = Chunk(
                "item" if marker and not tag.continued else kind,
                lines,
                part=part,
                level=level,
                marker="" if tag.continued else marker,
                page=self._page,
                tagged=True,
                continued=tag.continued,
            )
            self.chunks.append(chunk)
        self.add(nested)
        return chunk

    def _add_list(self, tag: Tag, level: int) -> None:
        for item in tag.kids:
            if not isinstance(item, Tag):
                continue
            if item.kind == "L":
                self._add_list(item, level + 1)
            elif item.kind == "LI":
                self._add_item(item, level)
            else:
                self._add(item)

    def _add_item(self, tag: Tag, level: int) -> None:
        label = "".join(line.text for part in tag.find("Lbl") for line in self._lines_of(part.contents())).strip()
        bodies = [kid for kid in tag.kids if isinstance(kid, Tag) and kid.kind != "Lbl"]
        parts = [part for body in bodies for part in ([body] if body.kind != "LBody" else _parts(body))]
        is_first = True
        for part in parts:
            if part.kind == "L":
                self._add_list(part, level + 1)
                continue
            count = len(self.chunks)
            self._add(part)
            if is_first and len(self.chunks) > count and self.chunks[count].grid is None:
                is_first = False
                _make_item(self.chunks[count], label, level)

    def _add_table(self, tag: Tag) -> None:
        taken: dict[int, int] = {}
        rows_found = list(tag.find("TR"))
        rows = [cells for row in rows_found if (cells := list(self._row(row, taken)))]
        lines = [line for row in rows for cell in row for line in cell.lines]
        if not lines:
            return
        edges: dict[int, float] = {}
        for cell in (cell for row in rows for cell in row if cell.lines):
            edges[cell.column] = max(edges.get(cell.column, 0.0), max(line.x1 for line in cell.lines))
        for cell in (cell for row in rows for cell in row if cell.lines):
            cell.area = _around(cell.lines)._replace(x1=edges[cell.column])
        is_header = bool(rows_found) and not tag.continued and {kid.kind for kid in _tags(rows_found[0])} == {"TH"}
        grid = Grid(_around(lines), rows, self._page, is_header)
        self.chunks.append(Chunk("row", part="table", grid=grid, page=self._page, tagged=True, continued=tag.continued))

    def _row(self, row: Tag, taken: dict[int, int]) -> Iterator[GridCell]:
        """The cells of a row; `taken` tells how many more rows a column is spanned from above."""
        column = 0
        spanned: dict[int, int] = {}
        for tag in _tags(row):
            if tag.kind not in ("TD", "TH"):
                continue
            while taken.get(column, 0):
                column += 1
            yield GridCell(Area(0, 0, 0, 0), column, self._lines_of(tag.contents()))
            spanned.update(dict.fromkeys(range(column, column + tag.columns), tag.rows))
            column += tag.columns
        for other in list(taken):
            taken[other] = max(0, taken[other] - 1)
        for other, rows in spanned.items():
            taken[other] = rows - 1


def join_baselines(lines: Sequence[Line]) -> list[Line]:
    """Lines in reading order, with those that stand side by side as one."""
    rows: list[list[Line]] = []
    for line in lines:
        before = rows[-1][-1] if rows else None
        if before is not None and abs(before.baseline - line.baseline) <= 2 and line.x0 >= before.x1 - line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [merge(row) for row in rows]


def _make_item(chunk: Chunk, label: str, level: int) -> None:
    if chunk.kind in ("paragraph", "item"):
        chunk.kind, chunk.level = "item", level
        if label[:1] in (TICKED, UNTICKED):
            chunk.lines[0] = chunk.lines[0]._replace(text=f"{label} {chunk.lines[0].text}")


def _gather(tag: Tag, *, inner: bool) -> tuple[list[int], list[Tag]]:
    """The marked content of a paragraph, and the blocks that are nested in it.

    With `inner`, paragraphs within belong to it as well.
    """
    own: list[int] = []
    nested: list[Tag] = []
    for kid in tag.kids:
        if isinstance(kid, int):
            own.append(kid)
        elif kid.kind in _INLINE or (inner and kid.kind not in _NOTES):
            more, blocks = _gather(kid, inner=inner)
            own += more
            nested += blocks
        else:
            nested.append(kid)
    return own, nested


def _parts(body: Tag) -> list[Tag]:
    """The blocks of a list item, its loose text first."""
    loose = Tag("P", [kid for kid in body.kids if isinstance(kid, int) or kid.kind in _INLINE], body.continued)
    blocks = [kid for kid in _tags(body) if kid.kind not in _INLINE]
    return [loose, *blocks] if loose.kids else blocks


def _tags(tag: Tag) -> list[Tag]:
    return [kid for kid in tag.kids if isinstance(kid, Tag)]


def _without_mark(line: Line) -> Line:
    match = re.match(r"(?:\d{1,3}|[*†‡])[.)]?\s*(?=\S)", "" if line.mark else line.text)
    return line._replace(text=line.text[match.end() :]) if match else line


def _around(lines: Sequence[Line]) -> Area:
    return Area(
        min(line.x0 for line in lines),
        min(line.top for line in lines),
        max(line.x1 for line in lines),
        max(line.bottom for line in lines),
    )

"""Reading Word files by walking the package: text in controls, boxes, notes and tracked changes too.

python-docx is not used here: its paragraphs and tables leave out much of what templates are made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from soplint.document.limits import Limits
from soplint.document.model import Part, Piece, Properties, Reading
from soplint.document.origin import Origin, Stretch
from soplint.document.package import Package
from soplint.document.text import join_row, normalise
from soplint.document.wordheadings import Looks, can_head, mark_headings
from soplint.document.wordstyles import BODY_LEVEL, Style, W, list_level, number, read_styles
from soplint.document.wordtext import MC, Found, Text, TextWalker, is_prompt, prompt
from soplint.errors import UnreadableDocument

_BULLETS = ("- ", "• ", "– ", "o ", "* ", "▪ ", "· ", "➢ ", "✓ ", "→ ")
_THROUGH = frozenset(f"{W}{tag}" for tag in ("ins", "moveTo", "customXml", "smartTag"))
_REVISIONS = tuple(f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo"))
_CORE = "{http://purl.org/dc/elements/1.1/}"
_MANY_NOTES = 5


@dataclass(frozen=True)
class Traced:
    """A Word file opened to be marked: its package, the part with the text and the tree of that part.

    `origins` tell for each block, by its number, which elements of the tree its text comes from.
    """

    package: Package
    main: str
    root: etree._Element
    origins: tuple[Origin, ...]


def read_docx(data: bytes, limits: Limits) -> Reading:
    """Read a Word file (.docx, .docm, .dotx, Strict). Raises `UnreadableDocument`."""
    return _read(data, limits)[1]


def trace_docx(data: bytes, limits: Limits) -> Traced:
    """Read a Word file once more, to mark words in it. Raises `UnreadableDocument`."""
    reader, reading = _read(data, limits)
    return Traced(reader.package, reader.main, reader.root, tuple(piece.origin for piece in reading.pieces))


def _read(data: bytes, limits: Limits) -> tuple[_Reader, Reading]:
    reader = _Reader(Package(data, limits), limits)
    try:
        return reader, reader.read()
    except RecursionError as error:
        raise UnreadableDocument(
            "damaged", "Dit bestand is te diep genest om te lezen. Bewaar het in Word opnieuw als .docx."
        ) from error


@dataclass
class _Cell:
    """A cell while it is read: its pieces, the column it starts in."""

    pieces: list[Piece]
    column: int
    has_controls: bool


@dataclass
class _Reader:
    """Reads one package; pieces carry how they look beside them until headings are known."""

    package: Package
    limits: Limits
    found: Found = field(default_factory=Found)
    paragraphs: int = 0
    tables: int = 0
    looks: dict[int, Looks] = field(default_factory=dict)

    def read(self) -> Reading:
        main = self.main = self.package.main()
        root = self.package.xml(main)
        body = root.find(f"{W}body") if root is not None else None
        if root is None or body is None:
            raise UnreadableDocument(
                "damaged", "Dit Word-bestand heeft geen tekst. Open het in Word en bewaar het opnieuw."
            )
        self.root = root
        self.relations = self.package.relations(main)
        styles = self._related("styles")
        self.styles = read_styles(styles)
        self.authors = self._comments()
        self.notes = {kind: self._note_elements(kind) for kind in ("footnote", "endnote")}
        self.has_pages = next(body.iter(f"{W}lastRenderedPageBreak"), None) is not None
        self.walker = TextWalker(self.styles, self.found)
        own = mark_headings(list(self._blocks(body, "body")), self.looks)
        if own:
            own[-1] = self._with_last_ends(own[-1])
        pieces = [*self._running("header"), *own, *self._running("footer")]
        if not any(piece.text or piece.cells for piece in own):
            raise self._empty()
        pages = self.walker.page_breaks + 1 if self.has_pages else None
        return Reading(
            tuple(pieces), pages, tuple(self.found.pictures), self._properties(root, styles), tuple(self._remarks())
        )

    def _related(self, kind: str) -> etree._Element | None:
        target = next((relation.target for relation in self.relations.values() if relation.kind == kind), None)
        return self.package.xml(target) if target else None

    def _comments(self) -> dict[str, tuple[str, str]]:
        """Author and text of each Word comment by id."""
        root = self._related("comments")
        found = {}
        for comment in root if root is not None else ():
            texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p")]
            found[comment.get(f"{W}id", "")] = (comment.get(f"{W}author", ""), normalise("\n".join(texts)))
        return found

    def _note_elements(self, kind: str) -> dict[str, etree._Element]:
        root = self._related(f"{kind}s")
        return {
            note.get(f"{W}id", ""): note
            for note in (root if root is not None else ())
            if note.get(f"{W}type", "normal") == "normal"
        }

    def _blocks(self, container: etree._Element, part: Part, contents: bool = False) -> Iterator[Piece]:
        """The pieces of what stands in a body, cell, control or text box."""
        joined: Text | None = None
        for child in _flat(container):
            if child.tag == f"{W}p":
                self._count_paragraph()
                text = self.walker.paragraph(child, self._style(child), joined)
                joined = text if _mark_is_deleted(child) else None
                if joined is None:
                    yield from self._paragraph(child, text, part, contents)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, part)
            elif child.tag == f"{W}sdt":
                yield from self._control(child, part, contents)
            elif child.tag == f"{W}commentRangeStart":
                self.walker.ranges.begin_between(child.get(f"{W}id", ""))
            elif child.tag == f"{W}commentRangeEnd":
                self.walker.ranges.end_between(child.get(f"{W}id", ""))
            elif child.tag == f"{W}altChunk":
                self.found.count("ingevoegd document")
        if joined is not None and joined.raw.strip():
            yield Piece("paragraph", normalise(joined.raw), part, origin=(Stretch(0, joined),))

    def _control(self, element: etree._Element, part: Part, contents: bool) -> Iterator[Piece]:
        properties, content = element.find(f"{W}sdtPr"), element.find(f"{W}sdtContent")
        if is_prompt(properties):
            yield Piece(
                "paragraph",
                "",
                "form" if part == "body" else part,
                self._page(),
                placeholders=(prompt(content),),
                origin=(Stretch(0, Text(hosts=list(element.iter(f"{W}p")))),),
            )
        elif content is not None:
            gallery = next((g.get(f"{W}val", "") for g in element.iter(f"{W}docPartGallery")), "")
            yield from self._blocks(content, part, contents or gallery == "Table of Contents")

    def _count_paragraph(self) -> None:
        self.paragraphs += 1
        if self.paragraphs > self.limits.paragraphs:
            raise UnreadableDocument("too-large", "Dit document heeft te veel alinea's. Knip het in delen.")

    def _style(self, paragraph: etree._Element) -> Style:
        reference = paragraph.find(f"{W}pPr/{W}pStyle")
        id = reference.get(f"{W}val", "") if reference is not None else ""
        return self.styles.get(id) or self.styles.get("") or Style()

    def _page(self) -> int | None:
        return self.walker.page_breaks + 1 if self.has_pages else None

    def _paragraph(self, element: etree._Element, text: Text, part: Part, contents: bool) -> Iterator[Piece]:
        page = self._page()
        piece = self._piece(element, text, part, contents or text.is_contents)
        if piece.text or piece.placeholders:
            piece = replace(piece, page=page)
            self.looks[id(piece)] = Looks(piece, text.bold * 10 >= text.length * 9 > 0, text.size)
            yield piece
        yield from self._attached(text)

    def _piece(self, element: etree._Element, text: Text, part: Part, contents: bool) -> Piece:
        style = self._style(element)
        plain = normalise(text.raw)
        blank = Piece(
            "paragraph",
            plain,
            "form" if text.has_controls and part == "body" else part,
            placeholders=tuple(text.placeholders),
            comments=self._anchored(text),
            origin=(Stretch(0, text),),
        )
        properties = element.find(f"{W}pPr")
        outline = number(properties, f"{W}outlineLvl")
        outline = style.outline if outline is None else outline
        name = style.name.lower()
        if contents or name.startswith("toc "):
            return replace(blank, kind="contents")
        if plain and name == "title":
            return replace(blank, kind="heading", title=True)
        if plain and outline is not None and 0 <= outline < BODY_LEVEL:
            return replace(blank, kind="heading", level=outline + 1)
        level = list_level(properties)
        level = style.list_level if level is None else level
        if level is not None and level >= 0:
            return replace(blank, kind="item", level=level + 1)
        if plain.startswith(_BULLETS):
            cut = len(plain) - len(plain[2:].lstrip())
            return replace(
                blank,
                kind="item",
                level=1,
                text=plain[cut:],
                comments=_shifted(blank, cut),
                origin=(Stretch(0, text, cut),),
            )
        return blank

    def _with_last_ends(self, last: Piece) -> Piece:
        """The last piece, with the ends of ranges that were met behind it."""
        end = len(last.cells) - 1 if last.cells else len(last.text)
        ends = [
            (id, *self.authors[id], end, end + bool(last.cells))
            for id in self.walker.ranges.ended
            if any(self.authors.get(id, ()))
        ]
        return replace(last, comments=(*last.comments, *ends))

    def _anchored(self, text: Text) -> tuple[tuple[str, str, str, int, int], ...]:
        """Comments with their ranges on the normalised text."""
        raw = text.raw
        found = []
        for id, start, end in text.comments:
            author, words = self.authors.get(id, ("", ""))
            if words:
                found.append((id, author, words, len(normalise(raw[:start] + "x")) - 1, len(normalise(raw[:end]))))
        return tuple(found)

    def _attached(self, text: Text) -> Iterator[Piece]:
        """Text boxes and notes, after the paragraph they hang on."""
        boxes, notes = list(text.boxes), list(text.notes)
        for box in boxes:
            yield from self._blocks(box, "textbox")
        for kind, id in notes:
            note = self.notes[kind].pop(id, None)
            if note is not None:
                yield from self._blocks(note, "footnote" if kind == "footnote" else "endnote")

    def _table(self, element: etree._Element, part: Part) -> Iterator[Piece]:
        rows = [row for row in _rows(element) if row.find(f"{W}trPr/{W}del") is None]
        widths = [sum(1 for _ in _cells(row)) for row in rows]
        if max(widths, default=0) <= 1:
            # A frame around text, not a table.
            for row in rows:
                for cell in _cells(row):
                    yield from self._blocks(cell, "table" if part == "body" else part)
            return
        table = self.tables
        self.tables += 1
        pieces = [piece for row in rows for piece in self._row(row, table)]
        numbers = [number for number, piece in enumerate(pieces) if piece.kind == "row" and piece.table == table]
        if len(numbers) > 1 and self._are_titles(*(pieces[number] for number in numbers[:2])):
            pieces[numbers[0]] = replace(pieces[numbers[0]], is_header=True)
        yield from pieces

    def _are_titles(self, first: Piece, second: Piece) -> bool:
        """Whether the first row is bold, the second is not, and its cells can be titles of columns."""
        is_bold, next_is_bold = (self.looks[id(row)].is_bold for row in (first, second))
        return is_bold and not next_is_bold and all(can_head(text) for text, _, _ in first.cells if text)

    def _is_bold(self, cells: Sequence[_Cell]) -> bool:
        """Whether all text of two or more cells is bold."""
        filled = [piece for cell in cells for piece in cell.pieces if piece.text]
        looks = [self.looks.get(id(piece)) for piece in filled]
        return len(filled) > 1 and all(look is not None and look.is_bold for look in looks)

    def _heads(self, cells: Sequence[_Cell]) -> bool:
        """Whether the row is one cell across the whole table, with only a heading in it."""
        if len(cells) != 1 or len(cells[0].pieces) != 1:
            return False
        piece = cells[0].pieces[0]
        look = self.looks.get(id(piece))
        if piece.kind == "heading":
            return True
        return piece.kind == "paragraph" and look is not None and look.is_bold and can_head(piece.text)

    def _row(self, row: etree._Element, table: int) -> Iterator[Piece]:
        page = self._page()
        cells = list(self._row_cells(row))
        if self._heads(cells):
            yield from cells[0].pieces
            return
        after = [
            piece
            for cell in cells
            for piece in cell.pieces
            if piece.kind == "row" or piece.part not in ("table", "form")
        ]
        values, comments, prompts, stretches = [], [], [], []
        for index, cell in enumerate(cells):
            own = [piece for piece in cell.pieces if piece.kind != "row" and piece.part in ("table", "form")]
            text, origin = _stack(own)
            values.append((text, cell.column, any(p.placeholders for p in own)))
            stretches.append(origin)
            comments += [
                (id, author, text, index, index + (end > 0))
                for piece in own
                for id, author, text, _, end in piece.comments
            ]
            prompts += [prompt for piece in own for prompt in piece.placeholders]
        if any(text for text, _, _ in values) or prompts:
            is_form = any(cell.has_controls for cell in cells)
            piece = Piece(
                "row",
                part="form" if is_form else "table",
                page=page,
                cells=tuple(values),
                table=table,
                is_header=row.find(f"{W}trPr/{W}tblHeader") is not None,
                placeholders=tuple(prompts),
                comments=tuple(comments),
                origin=_row_origin([text for text, _, _ in values], stretches),
            )
            self.looks[id(piece)] = Looks(piece, self._is_bold(cells), 0)
            yield piece
        yield from after

    def _row_cells(self, row: etree._Element) -> Iterator[_Cell]:
        column = min(number(row, f"{W}trPr/{W}gridBefore") or 0, self.limits.grid_span)
        for cell in _cells(row):
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            pieces = [] if goes_on else list(self._blocks(cell, "table"))
            above = cell.getparent()
            in_control = above is not None and above.tag == f"{W}sdtContent"
            has_controls = in_control or any(
                next(cell.iter(f"{W}{tag}"), None) is not None for tag in ("sdt", "ffData")
            )
            yield _Cell(pieces, column, has_controls)
            column += min(max(number(cell, f"{W}tcPr/{W}gridSpan") or 1, 1), self.limits.grid_span)

    def _running(self, kind: Part) -> Iterator[Piece]:
        """Headers or footers, each text once."""
        seen = set()
        walker, self.walker = self.walker, TextWalker(self.styles, self.found)
        for relation in self.relations.values():
            root = self.package.xml(relation.target) if relation.kind == kind else None
            for piece in self._blocks(root, kind) if root is not None else ():
                text = piece.text or " | ".join(text for text, _, _ in piece.cells if text)
                if text and text not in seen:
                    seen.add(text)
                    yield Piece("running", text, kind)
        self.walker = walker

    def _properties(self, root: etree._Element, styles: etree._Element | None) -> Properties:
        core = None
        for relation in self.package.relations("").values():
            if relation.kind == "core-properties":
                core = self.package.xml(relation.target)
        title = core.findtext(f"{_CORE}title") if core is not None else None
        language = core.findtext(f"{_CORE}language") if core is not None else None
        default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") if styles is not None else None
        language = language or (default.get(f"{W}val") if default is not None else None)
        revisions = sum(1 for _ in root.iter(*_REVISIONS))
        return Properties(normalise(title or "") or None, language or None, None, revisions)

    def _empty(self) -> UnreadableDocument:
        if self.found.pictures:
            return UnreadableDocument(
                "scan",
                "Dit document bestaat uit plaatjes zonder tekst. Vraag om het bestand waarin de tekst is getypt.",
            )
        return UnreadableDocument("empty", "In dit document staat geen tekst. Controleer of u het goede bestand koos.")

    def _remarks(self) -> Iterator[str]:
        yield from self.package.notes[:_MANY_NOTES]
        pictures = sum(not picture.decorative for picture in self.found.pictures)
        if pictures:
            yield f"Niet gelezen: de tekst die in plaatjes kan staan (aantal plaatjes: {pictures})."
        for what, count in sorted(self.found.unread.items()):
            yield f"Niet gelezen: {what} ({count} keer)."
        if self.found.white:
            yield f"Er is witte tekst ({self.found.white} letters) die lezers misschien niet zien. Die is wel gelezen."


def _flat(container: etree._Element) -> Iterator[etree._Element]:
    """The children, with wrappers such as tracked insertions opened; deletions are left out."""
    for child in container:
        if child.tag in _THROUGH:
            yield from _flat(child)
        elif child.tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            yield from _flat(choice if choice is not None else child)
        else:
            yield child


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those in content controls."""
    for child in _flat(element):
        if child.tag == W + tag:
            yield child
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from _inside(content, tag)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return _inside(table, "tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return _inside(row, "tc")


def _mark_is_deleted(paragraph: etree._Element) -> bool:
    """Whether the end of the paragraph was deleted, so that the next one joins it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _shifted(piece: Piece, cut: int) -> tuple[tuple[str, str, str, int, int], ...]:
    """Ranges of comments after a typed bullet was taken off."""
    return tuple(
        (id, author, text, max(0, start - cut), max(0, end - cut)) for id, author, text, start, end in piece.comments
    )


def _stack(pieces: Sequence[Piece]) -> tuple[str, list[tuple[int, Stretch]]]:
    """The text of a cell, a line break between its paragraphs, with where each begins in it."""
    text, found = "", []
    for piece in pieces:
        if text and piece.text:
            text += "\n"
        found += [(len(text), stretch) for stretch in piece.origin]
        text += piece.text
    return text, found


def _row_origin(texts: Sequence[str], stretches: Sequence[Sequence[tuple[int, Stretch]]]) -> Origin:
    """The origin of a row's text, from that of the paragraphs in its cells and where they begin in them."""
    _, places = join_row(texts)
    return tuple(
        stretch._replace(start=start + begin)
        for (start, _), own in zip(places, stretches, strict=True)
        for begin, stretch in own
    )

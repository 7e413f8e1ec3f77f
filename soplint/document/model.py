"""What a document is, once read: blocks with exact places, sections, tables.

Readers yield `Piece`s; `soplint.document.assemble` turns them into a `Document`. Everything after
that only reads these values. Ranges (`start`, `end`) count characters in the text of one block.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from soplint.document.finding import Findable
from soplint.document.place import Part as Part
from soplint.document.place import Place as Place

Format = Literal["docx", "pdf", "md", "txt"]
Kind = Literal["heading", "paragraph", "item", "row", "contents", "running"]
"""`contents` is a line of the table of contents, `running` a header, footer or page number that
repeats on pages. Neither is text of the profile."""

TICKED, UNTICKED = "☒", "☐"
"""How every reader writes a tick box, whatever the file uses for it."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a range of a block's text stands on a PDF page.

    Points from the lower left corner of the page as it is stored: `/Rotate` is not applied, and the
    origin is that of the file's own coordinates (so a shifted MediaBox is not corrected for).
    """

    start: int
    end: int
    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table row: its range in the row's text and the column it starts in, from 0.

    `placeholder` tells that a form field in it was never filled in.
    """

    text: str
    start: int
    end: int
    column: int
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table row.

    `level` is the depth of a heading (from 1) or of a list item (from 1). `certain` is False for a
    heading that only looks like one. `placeholders` are the prompts of form fields that nobody
    filled in; their text is not part of `text`. `header` holds the column titles that belong to the
    cells of a row, one per cell, empty where there is none.
    """

    index: int
    kind: Kind
    text: str
    page: int | None
    part: Part
    section: tuple[str, ...]
    level: int | None = None
    certain: bool = True
    cells: tuple[Cell, ...] = ()
    header: tuple[str, ...] = ()
    table: int | None = None
    placeholders: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()

    @property
    def is_content(self) -> bool:
        """Whether the block is text of the profile itself."""
        return self.kind not in ("contents", "running")

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """The place of a range of this block, the whole of it by default."""
        stop = len(self.text) if end is None else end
        return Place(self.page, self.index, self.section, self.part, start, stop)


@dataclass(frozen=True, slots=True)
class Section(Findable):
    """A heading with what stands under it, up to the next heading of the same or a higher level.

    `place` is that of the heading. `blocks` are the blocks directly under it, before its first
    subsection; `last` is the number of the block that follows the section with its subsections.
    `parent` is the number of the section it stands in. The text before the first heading belongs to
    no section.
    """

    index: int
    heading: str
    level: int
    place: Place
    blocks: tuple[Block, ...]
    last: int
    path: tuple[str, ...]
    parent: int | None
    subsections: tuple[int, ...] = ()

    @property
    def _quoted(self) -> str:
        return self.heading


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table as block numbers; `header` is the block number of the row of titles.

    A header row is a `row` block as well, but no row of data.
    """

    index: int
    rows: tuple[int, ...]
    header: int | None


@dataclass(frozen=True, slots=True)
class Comment:
    """A Word comment, with the range it is about (None when it hangs on nothing that is read).

    A range over several blocks begins with `place` and goes on until the end of `until`.
    """

    author: str
    text: str
    place: Place | None
    until: Place | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, with its description for who cannot see it, or None."""

    description: str | None
    page: int | None
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself. `tagged` is None for formats without the notion."""

    title: str | None = None
    language: str | None = None
    tagged: bool | None = None
    revisions: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """What a reader yields: a block before it knows its number, its section or its header row.

    `text` is empty for a row: a row is given by `cells`, `(text, column, placeholder)` each, with
    a line break between the paragraphs of a cell. `table` is any number that is the same for the
    rows of one table. `is_header` marks a row the file itself calls a header row; `assemble` may
    find one where no row is marked. `title` marks the title of the document. `comments` are
    `(id, author, text, start, end)` on the piece's text, for a row `(id, author, text, cell, cell + 1)`;
    an id that comes again tells where the range of that comment ends.
    `origin` is for whoever marks the words in the file itself; it counts for nothing else.
    """

    kind: Kind
    text: str = ""
    part: Part = "body"
    page: int | None = None
    level: int | None = None
    certain: bool = True
    title: bool = False
    cells: tuple[tuple[str, int, bool], ...] = ()
    table: int | None = None
    is_header: bool = False
    placeholders: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    comments: tuple[tuple[str, str, str, int, int], ...] = ()
    origin: tuple[Any, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a reader found in one file."""

    pieces: tuple[Piece, ...]
    pages: int | None = None
    pictures: tuple[Picture, ...] = ()
    properties: Properties = Properties()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A document as read, immutable.

    `name` is the path or name it was given by; `words` counts the words of the profile's own text;
    `notes` tell in Dutch what was read with doubt or not at all.
    """

    name: str
    format: Format
    sha256: str
    title: str | None
    pages: int | None
    words: int
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    comments: tuple[Comment, ...] = ()
    pictures: tuple[Picture, ...] = ()
    properties: Properties = field(default_factory=Properties)
    notes: tuple[str, ...] = ()

    @property
    def content(self) -> Iterator[Block]:
        """The blocks that are text of the profile itself, in order."""
        return (block for block in self.blocks if block.is_content)

    def quote(self, place: Place) -> str:
        """The words at a place."""
        return self.blocks[place.block].text[place.start : place.end]

"""Sentences: the units that facts are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from soplint.document.finding import Findable
from soplint.document.model import TICKED, UNTICKED, Block, Document, Place
from soplint.document.text import count_words
from soplint.language.boundaries import split, split_boxes

Unit = Literal["sentence", "item", "box", "row"]

PROSE_WORDS = 40
"""A cell of more words than this holds running text: it is read sentence by sentence, not as a value."""
_PROSE_SENTENCES = 3
_ITEM_WORDS = 60
"""A list item is one unit, also with a few sentences in it; a longer one is running text with a bullet."""
_FACET_CELL_WORDS = 80
"""In a table with column titles a cell may be long and still be one value of its row."""


class Word(NamedTuple):
    """A word or punctuation mark. `start` counts in the block, `head` in the sentence's words.

    Labels are those of Universal Dependencies (`pos`, `dep`, `morph`) and of the Dutch CGN corpus
    (`tag`); `lemma` is lower case. The root of the sentence has itself as `head`.
    """

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    morph: str
    start: int

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence(Findable):
    """A sentence of running text, a list item, a tick box or a table row read as one line.

    `labels` says for the cells of a row what column they stand in, `question` what the text answers
    (the first cell of a form row, the line that announces a list). `words` is empty until the
    language model read it; `topics` and `meta` (what it is about, and whether it only explains or
    announces) until the facts are known; so are `sure`, the topics it is surely about, and `tells`, what
    else the encoder reads in it (facts, a reservation, the facets of an ambition), None where the encoder
    cannot run.
    """

    text: str
    place: Place
    unit: Unit
    index: int
    labels: tuple[tuple[str, str], ...] = ()
    question: str | None = None
    words: tuple[Word, ...] = ()
    topics: tuple[str, ...] = ()
    meta: bool = False
    tells: tuple[str, ...] | None = None
    sure: tuple[str, ...] = ()

    @property
    def _quoted(self) -> str:
        return self.text

    def part(self, start: int, end: int) -> Place:
        """The place of a range of this sentence's text."""
        return replace(self.place, start=self.place.start + start, end=self.place.start + end)

    @property
    def is_ticked(self) -> bool | None:
        """Whether its tick box is ticked; None when it has no box of its own."""
        has_tick, has_blank = TICKED in self.text, UNTICKED in self.text
        return has_tick if has_tick != has_blank else None

    @property
    def announces(self) -> bool:
        """Whether it opens a list or table and says nothing by itself."""
        return self.unit == "sentence" and self.text.endswith(":")

    @property
    def length(self) -> int:
        """The number of words, punctuation left out."""
        return count_words(self.text)


def sentences(document: Document) -> Iterator[Sentence]:
    """All sentences of the profile's own text, in order; headings are none."""
    index = 0
    lead: str | None = None
    titles = {table.header for table in document.tables}
    for block in document.content:
        if block.index in titles:
            continue
        if block.kind == "heading":
            lead = None
            continue
        if block.kind == "paragraph":
            lead = block.text if block.text.endswith(":") else None
        for start, end, unit, labels, question in _units(block):
            asked = question or (lead if unit in ("item", "box") else None)
            yield Sentence(block.text[start:end], block.place(start, end), unit, index, labels, asked)
            index += 1


_Found = tuple[int, int, Unit, tuple[tuple[str, str], ...], str | None]


def _units(block: Block) -> Iterator[_Found]:
    if block.kind == "row":
        yield from _row(block)
        return
    boxes = block.text.count(TICKED) + block.text.count(UNTICKED)
    if boxes > 1 or (boxes and block.text[0] in TICKED + UNTICKED):
        yield from ((start, end, "box", (), None) for start, end in split_boxes(block.text))
        return
    if block.kind == "item" and count_words(block.text) <= _ITEM_WORDS:
        yield 0, len(block.text), "item", (), None
        return
    unit: Unit = "item" if block.kind == "item" else "sentence"
    yield from ((start, end, unit, (), None) for start, end in split(block.text))


def _row(block: Block) -> Iterator[_Found]:
    if not any(_is_prose(cell.text, bool(block.header)) for cell in block.cells):
        labels = tuple(
            (title, cell.text) for title, cell in zip(block.header, block.cells, strict=False) if title and cell.text
        )
        if block.text:
            yield 0, len(block.text), "row", labels, None
        return
    question: str | None = None
    for number, cell in enumerate(block.cells):
        title = block.header[number] if block.header else None
        for start, end in split(cell.text):
            yield cell.start + start, cell.start + end, "sentence", (), title or question
        if number == 0 and not _is_prose(cell.text, False):
            question = cell.text


def _is_prose(text: str, in_columns: bool) -> bool:
    words = count_words(text)
    if in_columns:
        return words > _FACET_CELL_WORDS
    return words > PROSE_WORDS or (words > PROSE_WORDS // 2 and len(split(text)) >= _PROSE_SENTENCES)

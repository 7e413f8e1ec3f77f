"""The words of a passage in the text around them, as a reader sees them in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from soplint.document.model import Block, Document
from soplint.document.place import Place
from soplint.report.wording import visible

AROUND = 260
"""Characters that are shown before and after the passage; cut at a word."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text that is marked as the passage, or not."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A run of text under the title of its column; the title is empty for text that is no table."""

    title: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A passage in its block: one text, or the cells of a table row."""

    is_row: bool
    is_heading: bool
    parts: tuple[Shown, ...]


def surroundings(document: Document, place: Place) -> Surroundings:
    """The block a place is in, with the words of the place marked."""
    block = document.blocks[place.block]
    if block.cells:
        return Surroundings(True, False, tuple(_cells(block, place)))
    runs = tuple(_runs(block.text, place.start, place.end))
    return Surroundings(False, block.kind == "heading", (Shown("", runs),))


def _cells(block: Block, place: Place) -> Iterator[Shown]:
    for number, cell in enumerate(block.cells):
        title = block.header[number] if number < len(block.header) else ""
        start, end = max(place.start, cell.start) - cell.start, min(place.end, cell.end) - cell.start
        runs = _runs(cell.text, start, end) if start < end else _runs(cell.text, 0, 0)
        yield Shown(visible(title), tuple(runs))


def _runs(text: str, start: int, end: int) -> Iterator[Run]:
    before, after = text[:start], text[end:]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].split(" ", 1)[-1]
    if len(after) > AROUND:
        after = after[:AROUND].rsplit(" ", 1)[0] + " …"
    for part, marked in ((before, False), (text[start:end], True), (after, False)):
        if part:
            yield Run(visible(part), marked)

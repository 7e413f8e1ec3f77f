"""Documents to measure with: text of the corpora, as long as asked, as Word file, PDF and plain text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from soplint.document.model import Block
from soplint.document.read import read_bytes

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS_ON_PAGE = 400
_GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])


@dataclass(frozen=True)
class Made:
    """The same text in three forms."""

    docx: bytes
    pdf: bytes
    text: str
    words: int


def make(pages: int, skip: int = 0) -> Made:
    """Text of so many pages from the corpora that are open to all, after `skip` pages; it starts again when it ends."""
    blocks = list(_pages(pages, skip))
    text = "\n\n".join(block.text for block in blocks)
    return Made(_docx(blocks), _pdf(blocks), text, len(text.split()))


def _pages(pages: int, skip: int) -> Iterator[Block]:
    count, start, end = 0, skip * WORDS_ON_PAGE, (skip + pages) * WORDS_ON_PAGE
    for block in cycle(_blocks()):
        if start <= count < end:
            yield block
        count += len(block.text.split())
        if count >= end:
            return


@cache
def _blocks() -> tuple[Block, ...]:
    paths = [*sorted((ROOT / "corpora").glob("*.docx")), *sorted((ROOT / "corpora" / "tuning").glob("*.docx"))]
    return tuple(
        block for path in paths for block in read_bytes(path.read_bytes(), path.name).content if block.text.strip()
    )


def _docx(blocks: list[Block]) -> bytes:
    document = Document()
    for block in blocks:
        if block.kind == "heading":
            document.add_heading(block.text, min(block.level or 1, 3))
        elif block.kind == "row":
            table = document.add_table(1, len(block.cells))
            for cell, own in zip(table.rows[0].cells, block.cells, strict=True):
                cell.text = own.text
        else:
            document.add_paragraph(block.text, style="List Bullet" if block.kind == "item" else None)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _pdf(blocks: list[Block]) -> bytes:
    styles = getSampleStyleSheet()
    story: list[object] = []
    for block in blocks:
        if block.kind == "row":
            cells = [Paragraph(escape(cell.text), styles["Normal"]) for cell in block.cells]
            story.append(Table([cells], style=_GRID))
        else:
            style = styles["Heading2" if block.kind == "heading" else "Normal"]
            story.append(Paragraph(escape(block.text), style, bulletText="\u2022" if block.kind == "item" else None))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build(story)
    return buffer.getvalue()

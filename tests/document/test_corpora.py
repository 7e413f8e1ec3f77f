"""The documents in corpora/ are read whole: every word once, in order, at a place that holds it."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from conftest import ROOT
from lxml import etree

from soplint.document.model import Document
from soplint.document.read import read_bytes

WORD = sorted((ROOT / "corpora").glob("*.docx"))
PDF = sorted((ROOT / "corpora").glob("*.pdf"))
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SCALE = 2


def letters(text: str) -> str:
    return re.sub(r"[^\w]|_", "", text)


def in_order(text: str, other: str, size: int = 40) -> float:
    """The share of pieces of a text that stand in the other one, each once."""
    pieces = [text[start : start + size] for start in range(0, len(text) - size, size)]
    return sum(other.count(piece) == 1 for piece in pieces) / len(pieces)


def body(document: Document) -> str:
    """All text but running headers and footers, as letters."""
    return letters("".join(block.text for block in document.blocks if block.kind != "running"))


@pytest.mark.parametrize("path", WORD, ids=lambda path: path.name)
def test_word_text_is_there_once_and_in_order(path: Path) -> None:
    """Compared with the text elements of the main part, taken straight from the XML."""
    with zipfile.ZipFile(path) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    for copy in list(root.iter(f"{_MC}Fallback")):
        copy.clear()  # the same text box once more, for old programs
    stored = letters("".join(text.text or "" for text in root.iter(f"{_W}t")))
    blocks = read_bytes(path.read_bytes(), path.name).blocks
    found = letters("".join(block.text + "".join(block.placeholders) for block in blocks))
    assert (Counter(stored) - Counter(found)).total() == 0
    assert in_order(found, stored) > 0.9


@pytest.mark.parametrize("path", PDF, ids=lambda path: path.name)
def test_pdf_text_is_there_once(path: Path) -> None:
    """Compared with pdfplumber's words: the same letters, each as often."""
    data = path.read_bytes()
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        stored = Counter(letters("".join(page.extract_text() for page in pdf.pages)))
    found = Counter(letters("".join(block.text for block in read_bytes(data, path.name).blocks)))
    lost, added = (stored - found).total(), (found - stored).total()
    # Page numbers and repeated headers are kept once or not at all.
    assert added == 0
    assert lost <= 0.03 * stored.total()


@pytest.mark.parametrize("path", PDF, ids=lambda path: path.name)
def test_pdf_reads_in_the_order_of_the_word_file(path: Path) -> None:
    pdf = body(read_bytes(path.read_bytes(), path.name))
    word = body(read_bytes(path.with_suffix(".docx").read_bytes(), "x.docx"))
    assert in_order(pdf, word) > 0.9


@pytest.mark.parametrize("path", PDF, ids=lambda path: path.name)
def test_boxes_lie_on_the_words(path: Path) -> None:
    """Rendered, every box holds ink, and what the boxes leave over is little: rules and bullets."""
    data = path.read_bytes()
    document = read_bytes(data, path.name)
    pdf = pypdfium2.PdfDocument(data)
    for number in range(len(pdf)):
        page = pdf[number]
        height = page.get_height()
        picture = page.render(scale=_SCALE).to_pil().convert("L")
        total = sum(picture.histogram()[:128])
        for block in document.blocks:
            for box in block.boxes:
                if box.page != number + 1:
                    continue
                edges = (box.left - 1, height - box.top - 1, box.right + 1, height - box.bottom + 1)
                area = tuple(int(edge * _SCALE) for edge in edges)
                low = picture.crop(area).getextrema()[0]
                assert low < 200 or not block.text[box.start : box.end].strip(), (block.text, box)
                picture.paste(255, area)
        assert sum(picture.histogram()[:128]) <= 0.35 * total


@pytest.mark.parametrize("path", [*WORD, *PDF], ids=lambda path: path.name)
def test_every_place_gives_back_its_words(path: Path) -> None:
    document = read_bytes(path.read_bytes(), path.name)
    for block in document.blocks:
        assert document.quote(block.place()) == block.text
        for cell in block.cells:
            assert document.quote(block.place(cell.start, cell.end)) == cell.text
        for section in (document.sections[0], document.sections[-1]):
            assert document.quote(section.place) == section.heading

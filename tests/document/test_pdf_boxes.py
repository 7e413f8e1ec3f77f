"""Where the text of a PDF stands: boxes in the file's own coordinates."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle

from soplint.document.model import Block
from soplint.document.text import CELL_GAP, normalise
from tests.document.pdf_files import PROSE, draw, lines, raw, read, write
from tests.document.test_pdf_text import turned

_SCALE = 2
_LETTER = st.sampled_from("abcdeknorstz")
_WORDS = st.lists(st.text(_LETTER, min_size=2, max_size=9), min_size=1, max_size=8).map(" ".join)


def darkness(data: bytes, page: int = 0) -> tuple[Any, Any]:
    """The page as a grey picture, unturned, and a function from user space to its pixels."""
    document = pypdfium2.PdfDocument(data)
    found = document[page]
    found.set_rotation(0)
    left, _, _, top = found.get_cropbox()
    picture = found.render(scale=_SCALE).to_pil().convert("L")

    def pixels(x0: float, y0: float, x1: float, y1: float) -> tuple[int, int, int, int]:
        return (
            int((x0 - left) * _SCALE),
            int((top - y1) * _SCALE),
            int((x1 - left) * _SCALE) + 1,
            int((top - y0) * _SCALE) + 1,
        )

    return picture, pixels


def assert_boxes_hold_the_ink(data: bytes) -> None:
    """Dark pixels lie in every box, and none outside all of them."""
    picture, pixels = darkness(data)
    for block in read(data).blocks:
        for box in block.boxes:
            area = pixels(box.left - 1, box.bottom - 1, box.right + 1, box.top + 1)
            assert picture.crop(area).getextrema()[0] < 128, (block.text, box)
            picture.paste(255, area)
    assert picture.getextrema()[0] > 128


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_on_a_turned_page(rotation: int) -> None:
    assert_boxes_hold_the_ink(draw(turned(rotation)))


@pytest.mark.parametrize(
    "page",
    [
        "/MediaBox [100 200 695 1042]",
        "/MediaBox [-50 -60 545 782] /Rotate 90",
        "/CropBox [40 100 500 800]",
        "/CropBox [40 100 500 800] /Rotate 270",
        "/UserUnit 2",
    ],
)
def test_boxes_with_shifted_page_boxes(page: str) -> None:
    content = "BT /F1 11 Tf 150 700 Td (Een regel tekst) Tj 0 -14 Td (en nog een regel) Tj ET"
    data = raw(content, page=page)
    if "MediaBox" in page:
        data = data.replace(b"/MediaBox [0 0 595 842] ", b"")
    if "UserUnit" not in page:
        assert_boxes_hold_the_ink(data)
    assert read(data).blocks[0].boxes[0].left == pytest.approx(150, abs=0.1)


def test_boxes_of_sideways_text() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Zijwaarts")

    assert_boxes_hold_the_ink(draw(page))


def test_boxes_in_a_table() -> None:
    table = Table([["Deskundige", "Dag"], ["Logopedist", "maandag"], ["Arts", "dinsdag"]])
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.white)]))

    def page(canvas: Canvas) -> None:
        table.wrapOn(canvas, 450, 500)
        table.drawOn(canvas, 72, 600)

    data = draw(page)
    assert [block.kind for block in read(data).blocks] == ["row"] * 3
    assert_boxes_hold_the_ink(data)


def assert_boxes_cover_the_text(block: Block) -> None:
    """Every character lies in one box, but for the white and the gaps between lines and cells."""
    covered = [0] * len(block.text)
    for box in block.boxes:
        assert 0 <= box.start < box.end <= len(block.text)
        for index in range(box.start, box.end):
            covered[index] += 1
    assert max(covered) == 1
    bare = "".join(char for char, count in zip(block.text, covered, strict=True) if not count)
    assert re.fullmatch(rf"[\s:{re.escape(CELL_GAP)}]*", bare)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_WORDS, min_size=1, max_size=12), st.booleans())
def test_boxes_cover_the_text(found: list[str], hyphened: bool) -> None:
    written = [f"{line}-" for line in found] if hyphened else found
    document = read(draw(lines(*written)))
    for block in document.blocks:
        assert_boxes_cover_the_text(block)
        assert normalise(block.text) == block.text


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(_WORDS, _WORDS, _WORDS), min_size=2, max_size=5))
def test_boxes_cover_the_text_of_rows(rows: list[tuple[str, str, str]]) -> None:
    def page(canvas: Canvas) -> None:
        table = Table(rows, style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
        table.wrapOn(canvas, 900, 500)
        canvas.setPageSize((1400, 842))
        table.drawOn(canvas, 20, 500)

    document = read(draw(page))
    assert [block.text for block in document.blocks] == [CELL_GAP.join(row) for row in rows]
    for block in document.blocks:
        assert_boxes_cover_the_text(block)


def test_box_of_a_broken_word_ends_with_its_first_part() -> None:
    block = read(draw(lines("Wij geven onder-", "steuning"))).blocks[0]
    assert [block.text[box.start : box.end] for box in block.boxes] == ["Wij geven onder", "steuning"]


def test_pages_of_boxes_count_from_one() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, PROSE)

    assert [block.boxes[0].page for block in read(draw(page, page)).blocks] == [1, 2]

"""Words that a narrow cell cuts in two without a hyphen."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

from soplint.document.wordlist import WordList
from soplint.language.lexicon import WORDS
from tests.document.pdf_files import draw, read

_LONG = (
    "Ondersteuningscoördinator",
    "Gedragsproblemen",
    "Faalangstreductietraining",
    "Prikkelverwerking",
    "Dyslexiebehandeling",
    "Woordenschatonderwijs",
)
_PHRASES = (
    "Behandeling door een gespecialiseerde leesbehandelaar",
    "individuele begeleiding",
    "Bewegingsonderwijs door een vakleerkracht",
    "kinderen zonder diagnose",
    "Overleg met de jeugdarts over verzuim",
)


@cache
def known() -> WordList:
    return WordList(WORDS)


def cells_of(*found: str, width: float) -> list[str]:
    """What is read in the cells of a table with one row of narrow cells per text."""
    style = ParagraphStyle("cell", fontName="Helvetica", fontSize=8, leading=10, splitLongWords=1)

    def page(canvas: Canvas) -> None:
        rows = [[Paragraph(text, style), "kort"] for text in found]
        table = Table(rows, colWidths=[width, 60], style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
        table.wrapOn(canvas, 450, 700)
        table.drawOn(canvas, 72, 300)

    return [block.cells[0].text for block in read(draw(page), known=known().knows).blocks]


@pytest.mark.parametrize("width", [56, 60, 72, 80])
def test_a_word_wider_than_its_cell_is_read_whole(width: float) -> None:
    assert cells_of(*_LONG, width=width) == list(_LONG)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(_PHRASES), min_size=2, max_size=5, unique=True), st.integers(90, 160))
def test_words_that_fit_their_cell_stay_apart(found: list[str], width: int) -> None:
    assert cells_of(*found, width=width) == found


def test_two_words_stay_apart_where_the_first_fills_the_cell() -> None:
    assert cells_of("Bewegingsonderwijs door een leraar", "lift", width=82) == [
        "Bewegingsonderwijs door een leraar",
        "lift",
    ]

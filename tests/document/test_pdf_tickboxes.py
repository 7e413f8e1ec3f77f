"""Tick boxes drawn as squares."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle

from tests.document.pdf_files import draw, read, texts

_SIDE = 8.0
Mark = Callable[[Canvas, float, float], None]


def cross(canvas: Canvas, x: float, y: float) -> None:
    canvas.line(x, y, x + _SIDE, y + _SIDE)
    canvas.line(x, y + _SIDE, x + _SIDE, y)


def filled(canvas: Canvas, x: float, y: float) -> None:
    canvas.rect(x + 1.5, y + 1.5, _SIDE - 3, _SIDE - 3, fill=1, stroke=0)


def check(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFont("ZapfDingbats", 9)
    canvas.drawString(x, y, "4")
    canvas.setFont("Helvetica", 11)


def letter(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x + 0.5, y, "x")


def listed(ticks: list[bool], mark: Mark, *, behind: bool = False) -> bytes:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for number, is_on in enumerate(ticks):
            y = 760.0 - 20 * number
            x = 150.0 if behind else 72.0
            canvas.rect(x, y, _SIDE, _SIDE)
            if is_on:
                mark(canvas, x, y)
            canvas.drawString(72 if behind else 90, y, "Dyslexie")

    return draw(page)


def expected(ticks: list[bool]) -> list[str]:
    return [("☒" if is_on else "☐") + " Dyslexie" for is_on in ticks]


@pytest.mark.parametrize("mark", [cross, filled, check, letter])
def test_squares_tell_what_is_ticked(mark: Mark) -> None:
    assert texts(read(listed([True, False, True], mark)), "item") == expected([True, False, True])


@settings(max_examples=20, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=30).filter(any))
def test_each_box_has_its_own_answer(ticks: list[bool]) -> None:
    assert texts(read(listed(ticks, cross)), "item") == expected(ticks)


def test_squares_of_which_none_is_ticked_may_be_bullets() -> None:
    assert not any("☐" in text for text in texts(read(listed([False, False], cross))))


def test_box_behind_its_text() -> None:
    assert texts(read(listed([True, False], cross, behind=True))) == ["Dyslexie ☒", "Dyslexie ☐"]


def test_box_alone_in_a_cell() -> None:
    def page(canvas: Canvas) -> None:
        rows = [["Onderwerp", "Ja", "Nee"], ["Dyslexie", "", ""], ["Autisme", "", ""]]
        table = Table(rows, colWidths=[90, 30, 30], rowHeights=20)
        table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
        table.wrapOn(canvas, 450, 500)
        table.drawOn(canvas, 72, 600)
        for y, ticked in ((626, 0), (606, 1)):
            for column in (0, 1):
                canvas.rect(172 + 30 * column, y, _SIDE, _SIDE)
                if column == ticked:
                    cross(canvas, 172 + 30 * column, y)

    cells = [[cell.text for cell in block.cells] for block in read(draw(page)).blocks]
    assert cells[1:] == [["Dyslexie", "☒", "☐"], ["Autisme", "☐", "☒"]]

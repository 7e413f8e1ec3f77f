"""Tables of a PDF, with rules and without."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

from tests.document.pdf_files import PROSE, draw, read, texts, write

_ROWS = [
    ["Deskundige", "Dag", "Uren"],
    ["Orthopedagoog", "maandag", "4"],
    ["Logopedist", "dinsdag", "2"],
    ["Fysiotherapeut", "vrijdag", "3"],
]
_GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)


def tabled(
    rows: Sequence[Sequence[object]], *style: tuple[object, ...], y: float = 600, widths: object = None
) -> bytes:
    def page(canvas: Canvas) -> None:
        write(canvas, PROSE)
        table = Table(rows, colWidths=widths, style=TableStyle(list(style)))
        table.wrapOn(canvas, 450, 500)
        table.drawOn(canvas, 72, y)

    return draw(page)


def test_grid() -> None:
    document = read(tabled(_ROWS, _GRID))
    assert texts(document, "row") == [" | ".join(row) for row in _ROWS]
    (table,) = document.tables
    assert table.header == table.rows[0]
    assert document.blocks[table.rows[1]].header == ("Deskundige", "Dag", "Uren")


def test_a_bold_first_row_titles_its_columns() -> None:
    rows = [["Streven", "Trekker", "Bewijs"], ["Meer lezen", "Anja", "navraag"], ["Minder ruis", "Bo", "telling"]]
    bold = ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")
    titled, plain = read(tabled(rows, _GRID, bold)), read(tabled(rows, _GRID))
    assert titled.blocks[titled.tables[0].rows[1]].header == ("Streven", "Trekker", "Bewijs")
    assert plain.tables[0].header is None


def test_wrapped_text_stays_in_its_cell() -> None:
    normal = getSampleStyleSheet()["Normal"]
    long = "de leraar helpt het kind in de groep en kijkt wat er verder nodig is"
    rows = [[Paragraph(long, normal), Paragraph(long.upper(), normal)], ["kort", "ook kort"], ["a", "b"]]
    document = read(tabled(rows, _GRID, widths=[120, 120]))
    assert texts(document, "row")[0] == f"{long}: {long.upper()}"


def test_cells_over_columns_and_rows_are_read_once() -> None:
    rows = [["Samen", "", "Los"], ["Hoog", "a", "b"], ["", "c", "d"]]
    document = read(tabled(rows, _GRID, ("SPAN", (0, 0), (1, 0)), ("SPAN", (0, 1), (0, 2))))
    assert texts(document, "row") == ["Samen: Los", "Hoog | a | b", "c: d"]
    assert [[cell.column for cell in block.cells] for block in document.blocks if block.kind == "row"] == [
        [0, 2],
        [0, 1, 2],
        [1, 2],
    ]


def test_cells_drawn_as_filled_areas() -> None:
    style = [("BACKGROUND", (0, row), (-1, row), colors.lightgrey) for row in range(4)]
    inner = ("INNERGRID", (0, 0), (-1, -1), 1, colors.white)
    assert texts(read(tabled(_ROWS, *style, inner)), "row") == [" | ".join(row) for row in _ROWS]


@pytest.mark.parametrize("style", [(), (("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black),)])
def test_columns_without_rules_between_them(style: tuple[tuple[object, ...], ...]) -> None:
    document = read(tabled(_ROWS, *style, widths=[130, 90, 60]))
    assert texts(document, "row") == [" | ".join(row) for row in _ROWS]


def test_rules_between_rows_alone_with_wrapped_cells() -> None:
    normal = getSampleStyleSheet()["Normal"]
    long = "de leraar helpt het kind in de groep en kijkt wat er verder nodig is"
    rows = [["Wat", "Hoe"], ["kort", Paragraph(long, normal)], [Paragraph(long, normal), "kort"], ["a", "b"]]
    style = (("BOX", (0, 0), (-1, -1), 0.5, colors.black), ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black))
    document = read(tabled(rows, *style, widths=[160, 160]))
    assert texts(document, "row") == ["Wat: Hoe", f"kort: {long}", f"{long}: kort", "a: b"]


def test_merged_cell_with_running_text_stays_one() -> None:
    title = "Een titel die over alle kolommen van de tabel heen loopt"
    rows = [[title, "", ""], *_ROWS]
    assert texts(read(tabled(rows, _GRID, ("SPAN", (0, 0), (-1, 0)), widths=[130, 90, 90])), "row")[0] == title


def test_two_rows_that_line_up_are_no_table() -> None:
    assert not texts(read(tabled(_ROWS[:2], widths=[130, 90, 60])), "row")


def test_table_over_two_pages_is_one_with_its_titles_once() -> None:
    def page(rows: list[list[str]], y: float):  # type: ignore[no-untyped-def]
        def found(canvas: Canvas) -> None:
            table = Table(rows, colWidths=[130, 90, 60], style=TableStyle([_GRID]))
            table.wrapOn(canvas, 450, 500)
            table.drawOn(canvas, 72, y)

        return found

    document = read(draw(page(_ROWS[:3], 60), page([_ROWS[0], _ROWS[3]], 700)))
    (table,) = document.tables
    assert [document.blocks[row].text for row in table.rows] == [" | ".join(row) for row in _ROWS]


def test_box_around_text_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(60, 700, 400, 90)
        write(canvas, PROSE)

    assert texts(read(draw(page))) == [" ".join(PROSE)]


def test_table_on_a_turned_page() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(595, 0)
        canvas.rotate(90)
        table = Table(_ROWS, style=TableStyle([_GRID]))
        table.wrapOn(canvas, 450, 500)
        table.drawOn(canvas, 72, 300)

    assert texts(read(draw(page)), "row") == [" | ".join(row) for row in _ROWS]


def test_white_letters_on_a_dark_cell_are_read() -> None:
    style = [_GRID, ("BACKGROUND", (0, 0), (-1, 0), colors.darkblue), ("TEXTCOLOR", (0, 0), (-1, 0), colors.white)]
    document = read(tabled(_ROWS, *style))
    assert texts(document, "row")[0] == "Deskundige | Dag | Uren"
    assert not document.notes

"""Side bars and text boxes beside the running text of a PDF."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from soplint.document.model import Document
from tests.document.pdf_files import Draw, draw, read, texts, write

_PROSE = ("De school kijkt elk half jaar met ouders", "wat er nodig is, want ieder kind leert", "op een eigen manier.")
_SIDE = ("Wie helpt er?", ["Saskia Vermeer", "Ons zorgteam", "De jeugdarts"])


def page(side: float, headings: tuple[str, ...], size: float = 9, *, filled: bool = True) -> Draw:
    """A page with headed text, and a tinted or framed bar beside it, printed line by line with it."""

    def found(canvas: Canvas) -> None:
        canvas.setFillGray(0.9)
        canvas.rect(side - 8, 400, 140, 380, fill=filled, stroke=not filled)
        canvas.setFillGray(0)
        title, names = _SIDE
        canvas.setFont("Helvetica-Bold", size)
        write(canvas, [title], side, 760)
        canvas.setFont("Helvetica", size)
        write(canvas, names, side, 746)
        y = 760.0
        for heading in headings:
            canvas.setFont("Helvetica-Bold", 15)
            y = write(canvas, [heading], 220 if side < 200 else 60, y)
            canvas.setFont("Helvetica", 11)
            y = write(canvas, _PROSE, 220 if side < 200 else 60, y) - 14

    return found


def sections(document: Document) -> dict[str, tuple[str, ...]]:
    return {block.text: block.section for block in document.blocks if block.kind != "heading"}


@pytest.mark.parametrize("side", [48, 430])
@pytest.mark.parametrize("filled", [True, False])
def test_text_of_a_side_bar_stands_under_its_own_heading(side: float, filled: bool) -> None:
    document = read(draw(page(side, ("Onze visie", "Onze grenzen"), filled=filled)))
    assert {block.text for block in document.blocks if block.kind == "heading"} == {
        "Onze visie",
        "Onze grenzen",
        "Wie helpt er?",
    }
    found = sections(document)
    assert {name: found[name] for name in _SIDE[1]} == dict.fromkeys(_SIDE[1], ("Wie helpt er?",))
    prose = [block.section for block in document.blocks if block.text == " ".join(_PROSE)]
    assert prose == [("Onze visie",), ("Onze grenzen",)]


def test_text_that_goes_on_over_a_page_keeps_its_section() -> None:
    def second(canvas: Canvas) -> None:
        write(canvas, ["Ook hier gaat de visie nog door tot het eind."])

    document = read(draw(page(430, ("Onze visie", "Onze hulp")), second))
    assert sections(document)["Ook hier gaat de visie nog door tot het eind."] == ("Onze hulp",)
    assert sections(document)["De jeugdarts"] == ("Wie helpt er?",)


def test_a_box_with_nothing_beside_it_stays_in_its_place() -> None:
    def boxed(canvas: Canvas) -> None:
        canvas.rect(60, 600, 300, 60)
        write(canvas, ["Let op: dit geldt voor iedereen,", "ook voor wie later instroomt."], 70, 640)
        write(canvas, _PROSE, y=740)
        write(canvas, ["Daarna volgt deze zin."], y=560)

    assert texts(read(draw(boxed)))[1].startswith("Let op")


def test_a_frame_drawn_from_halfway_its_side() -> None:
    def framed(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.moveTo(490, 780)
        for x, y in ((560, 780), (560, 400), (422, 400), (422, 780)):
            path.lineTo(x, y)
        path.close()
        canvas.drawPath(path)
        page(430, ("Onze visie", "Onze grenzen"))(canvas)

    assert sections(read(draw(framed)))["Saskia Vermeer"] == ("Wie helpt er?",)

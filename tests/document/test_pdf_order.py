"""The order in which a page is read."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.document.pdf_files import draw, read, texts, write

_COLUMN = (
    "De leerlingen van deze {name} groep|werken elke dag aan rekenen en|aan taal. De leraar kijkt mee en|"
    "helpt wie dat nodig heeft in de|klas of op de gang. Dat doen wij|al jaren zo en het gaat goed."
)


def column(name: str) -> list[str]:
    return _COLUMN.format(name=name).split("|")


def joined(name: str) -> str:
    return " ".join(column(name))


@pytest.mark.parametrize("shift", [0, 5])
def test_two_columns_below_a_heading(shift: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(72, 790, "Een kop over de hele breedte van deze pagina heen")
        canvas.setFont("Helvetica", 10)
        write(canvas, column("eerste"), 72, 750)
        write(canvas, column("tweede"), 310, 750 - shift)

    assert texts(read(draw(page))) == [
        "Een kop over de hele breedte van deze pagina heen",
        joined("eerste"),
        joined("tweede"),
    ]


def test_three_columns_written_line_by_line() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        rows = zip(column("eerste"), column("tweede"), column("derde"), strict=True)
        for number, row in enumerate(rows):
            for x, line in zip((40, 220, 400), row, strict=True):
                canvas.drawString(x, 750 - 12 * number, line)

    assert texts(read(draw(page))) == [joined("eerste"), joined("tweede"), joined("derde")]


def test_full_width_text_between_columns() -> None:
    middle = "Tussen de kolommen staat een regel die de hele breedte van de bladzijde inneemt, zonder wit."

    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for y, names in ((750, ("eerste", "tweede")), (600, ("derde", "vierde"))):
            for x, name in zip((72, 310), names, strict=True):
                write(canvas, column(name), x, y)
        canvas.drawString(72, 640, middle)

    assert texts(read(draw(page))) == [joined("eerste"), joined("tweede"), middle, joined("derde"), joined("vierde")]


def test_paragraph_over_a_page_break_is_one() -> None:
    def first(canvas: Canvas) -> None:
        write(
            canvas, ["Wij overleggen elke maand met de ouders over de hulp die een", "kind krijgt en over wat er"], y=90
        )

    def second(canvas: Canvas) -> None:
        write(canvas, ["daarna moet gebeuren. Dan begint het weer opnieuw."])

    (block,) = read(draw(first, second)).blocks
    assert block.text.endswith("over wat er daarna moet gebeuren. Dan begint het weer opnieuw.")
    assert block.page == 1
    assert [box.page for box in block.boxes] == [1, 1, 2]


def test_sentence_that_ends_the_page_ends_the_paragraph() -> None:
    def first(canvas: Canvas) -> None:
        write(canvas, ["Dit is een hele zin."], y=90)

    def second(canvas: Canvas) -> None:
        write(canvas, ["En dit is de volgende alinea van de tekst."])

    assert len(read(draw(first, second)).blocks) == 2


def test_white_and_indents_part_paragraphs() -> None:
    def page(canvas: Canvas) -> None:
        write(
            canvas, ["Eerste alinea met een regel die tot de kantlijn loopt en dan", "afbreekt op de volgende regel."]
        )
        write(canvas, ["Tweede alinea, met wit ervoor, die ook tot de kantlijn loopt", "en daarna doorloopt."], y=715)

    assert [text[:6] for text in texts(read(draw(page)))] == ["Eerste", "Tweede"]


def test_heading_low_in_the_longer_of_two_columns() -> None:
    def page(canvas: Canvas) -> None:
        left = write(canvas, [*_column("links", 8)], x=60)
        write(canvas, [*_column("rechts", 9)], x=320)
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(60, left - 60, "Onze grenzen")
        canvas.setFont("Helvetica", 11)
        write(canvas, [*_column("onder", 4)], x=60, y=left - 80)

    document = read(draw(page))
    found = " ".join(texts(document))
    assert found.index("links") < found.index("Onze grenzen") < found.index("onder") < found.index("rechts")


def _column(word: str, count: int) -> list[str]:
    return [f"Wij lezen hier {word} op regel {number}," for number in range(count)]


def test_narrow_justified_columns_with_wide_white_between_words() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for x, name in ((60, "eerste"), (210, "tweede")):
            for number, line in enumerate(
                ["op onze school", "is elk kind", "van harte welkom", f"in de {name} groep"] * 3
            ):
                words = line.split()
                white = (110 - sum(canvas.stringWidth(word) for word in words)) / (len(words) - 1)
                at = float(x)
                for word in words:
                    canvas.drawString(at, 760 - 13 * number, word)
                    at += canvas.stringWidth(word) + white

    found = " ".join(texts(read(draw(page))))
    assert found.count("op onze school is elk kind van harte welkom in de eerste groep") == 3
    assert found.rindex("eerste") < found.index("tweede")

"""Headings, lists and the title of an untagged PDF."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from soplint.document.model import Document
from tests.document.pdf_files import PROSE, Draw, draw, only, read, texts, write


def headed(*parts: tuple[str, float, bool], prose: bool = True) -> Draw:
    """A page with headings of these sizes and weights, prose below each."""

    def page(canvas: Canvas) -> None:
        y = 780.0
        for text, size, bold in parts:
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
            y = write(canvas, [text], y=y - size, leading=size)
            canvas.setFont("Helvetica", 11)
            y = write(canvas, PROSE if prose else PROSE[:1], y=y - 10) - 10

    return page


def levels(document: Document) -> list[tuple[str, int | None, bool]]:
    return [(block.text, block.level, block.certain) for block in document.blocks if block.kind == "heading"]


def test_sizes_give_levels_and_the_title() -> None:
    first = headed(("Schoolondersteuningsprofiel", 26, True), ("Onze school", 16, True), ("Visie", 13, True))
    second = headed(("Onze hulp", 16, True), ("In de groep", 13, True))
    document = read(draw(first, second))
    assert document.title == "Schoolondersteuningsprofiel"
    assert levels(document)[1:] == [
        ("Onze school", 1, True),
        ("Visie", 2, True),
        ("Onze hulp", 1, True),
        ("In de groep", 2, True),
    ]
    assert document.blocks[-1].section == ("Onze hulp", "In de groep")


def test_bold_line_of_the_text_size_is_an_uncertain_heading() -> None:
    document = read(draw(headed(("Grote kop", 16, True), ("Onze grenzen", 11, True), ("Nog een kop", 16, True))))
    assert ("Onze grenzen", 2, False) in levels(document)


def test_numbered_bold_line_is_a_certain_heading() -> None:
    document = read(draw(headed(("1 Inleiding", 16, True), ("1.1 Visie", 11, True), ("2 Hulp", 16, True))))
    assert ("1.1 Visie", 2, True) in levels(document)


def test_large_sentence_is_no_heading() -> None:
    document = read(draw(headed(("Kop", 18, True), ("Bij ons telt ieder kind mee.", 14, False), ("Slot", 18, True))))
    assert [text for text, _, _ in levels(document)] == ["Kop", "Slot"]


def test_heading_over_two_lines_is_one() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 16)
        write(canvas, ["Extra ondersteuning voor leerlingen", "met dyslexie en dyscalculie"], leading=19)
        canvas.setFont("Helvetica", 11)
        write(canvas, PROSE, y=700)

    assert only(read(draw(page)), "heading").text == "Extra ondersteuning voor leerlingen met dyslexie en dyscalculie"


def test_bookmarks_make_headings() -> None:
    def page(canvas: Canvas) -> None:
        canvas.bookmarkPage("a")
        canvas.addOutlineEntry("Onze grenzen", "a", level=0)
        canvas.drawString(72, 780, "Onze grenzen")
        write(canvas, PROSE)

    assert levels(read(draw(page))) == [("Onze grenzen", 1, True)]


def test_items_lose_their_markers() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, ["Wij bieden:"], y=780)
        y = 764.0
        for marker, text in (
            ("•", "hulp bij lezen"),
            ("-", "hulp bij rekenen"),
            ("1.", "een gesprek"),
            ("a)", "nazorg"),
        ):
            canvas.drawString(80, y, marker)
            y = write(canvas, [text], x=98, y=y)

    document = read(draw(page))
    assert texts(document, "item") == ["hulp bij lezen", "hulp bij rekenen", "een gesprek", "nazorg"]


def test_item_goes_on_below_its_text_and_stops_at_the_margin() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 760, "•")
        write(
            canvas, ["leerlingen met dyslexie werken met een laptop die de tekst", "voorleest, ook bij toetsen"], x=90
        )
        write(canvas, ["Lukt het niet, dan zoeken wij samen met de ouders een andere", "oplossing."], y=732)

    document = read(draw(page))
    assert texts(document) == [
        "leerlingen met dyslexie werken met een laptop die de tekst voorleest, ook bij toetsen",
        "Lukt het niet, dan zoeken wij samen met de ouders een andere oplossing.",
    ]


def test_items_within_items_are_deeper() -> None:
    def page(canvas: Canvas) -> None:
        for number, x in enumerate((72, 96, 96, 72)):
            canvas.drawString(x, 760 - 14 * number, "•")
            canvas.drawString(x + 16, 760 - 14 * number, "iets op de lijst")

    assert [block.level for block in read(draw(page)).blocks] == [1, 2, 2, 1]


def test_depth_of_items_holds_over_a_page_break() -> None:
    def page(xs: tuple[int, ...], y: float) -> Draw:
        def found(canvas: Canvas) -> None:
            for number, x in enumerate(xs):
                canvas.drawString(x, y - 14 * number, "•")
                canvas.drawString(x + 16, y - 14 * number, "iets op de lijst")

        return found

    assert [block.level for block in read(draw(page((72, 96), 90), page((96, 72), 760))).blocks] == [1, 2, 2, 1]


def test_tick_boxes_of_symbol_fonts() -> None:
    def page(canvas: Canvas) -> None:
        for number, (box, text) in enumerate((("✔", "Dyslexie"), ("❏", "Dyscalculie"))):
            canvas.setFont("ZapfDingbats", 11)
            canvas.drawString(72, 760 - 16 * number, box)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(90, 760 - 16 * number, text)

    assert texts(read(draw(page))) == ["☒ Dyslexie", "☐ Dyscalculie"]


def test_properties() -> None:
    document = read(draw(headed(("Kop", 16, True)), title="Profiel van de Regenboog"))
    assert document.properties.title == "Profiel van de Regenboog"
    assert document.properties.tagged is False

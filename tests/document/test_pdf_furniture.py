"""What is no text of the profile: running headers and footers, contents; and footnotes."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from soplint.document.model import TICKED
from tests.document.pdf_files import PROSE, Draw, draw, only, read, texts, write


def running(number: int, header: str = "SOP De Regenboog") -> Draw:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 810 + number % 2, header)
        canvas.drawString(290, 30, f"pagina {number}")
        write(canvas, [f"Bladzijde {'abcdefgh'[number]} begint met een eigen zin over de school.", *PROSE], y=740)

    return page


def test_repeated_headers_and_footers() -> None:
    document = read(draw(*(running(number) for number in range(1, 5))))
    assert texts(document, "running") == [
        text for number in range(1, 5) for text in ("SOP De Regenboog", f"pagina {number}")
    ]
    assert len(texts(document, "paragraph")) == 4


def test_page_numbers_on_two_pages() -> None:
    document = read(draw(running(1, "Eerste"), running(2, "Tweede")))
    assert texts(document, "running") == ["pagina 1", "pagina 2"]


def test_what_both_pages_of_two_have_in_their_margin() -> None:
    document = read(draw(running(2), running(4)))
    assert texts(document, "running") == ["SOP De Regenboog", "pagina 2", "SOP De Regenboog", "pagina 4"]


def test_all_of_the_row_that_numbers_the_only_page() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 30, "Profiel van De Regenboog")
        running(1)(canvas)

    document = read(draw(page))
    assert texts(document, "running") == ["Profiel van De Regenboog pagina 1"]
    assert texts(document, "paragraph")[0] == "SOP De Regenboog"


def test_header_on_two_pages_of_four_is_text() -> None:
    pages = (running(1), running(2), running(3, "Iets anders"), running(4, "En nog iets"))
    assert "SOP De Regenboog" not in texts(read(draw(*pages)), "running")


def test_contents_with_leaders() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, ["Inhoudsopgave", *(f"{number} Hoofdstuk {'.' * 60} {number}" for number in range(1, 5))])

    document = read(draw(page, running(2)))
    assert texts(document, "contents") == ["Inhoudsopgave", *(f"{number} Hoofdstuk {number}" for number in range(1, 5))]
    assert not any("Hoofdstuk" in block.text for block in document.content)


def test_heading_of_the_contents_may_have_any_name() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, ["Profiel van onze school"], y=800)
        canvas.setFont("Helvetica-Bold", 15)
        write(canvas, ["Wat staat waar"], y=770)
        canvas.setFont("Helvetica", 11)
        write(canvas, [f"{number} Hoofdstuk {'.' * 60} {number}" for number in range(1, 4)], y=745)

    assert texts(read(draw(page, running(2))), "contents")[0] == "Wat staat waar"


def test_contents_with_numbers_at_the_right() -> None:
    entries = (("Inleiding", 2), ("Onze school", 3), ("Onze hulp aan leerlingen", 5), ("Grenzen", 9))

    def page(canvas: Canvas) -> None:
        write(canvas, ["Inhoud"], y=780)
        for number, (title, at) in enumerate(entries):
            canvas.drawString(72, 750 - 16 * number, title)
            canvas.drawRightString(520, 750 - 16 * number, str(at))

    document = read(draw(page, running(2)))
    assert texts(document, "contents") == ["Inhoud", *(f"{title} {at}" for title, at in entries)]
    assert not document.tables


def test_entry_of_the_contents_makes_a_heading() -> None:
    def first(canvas: Canvas) -> None:
        write(canvas, ["Inhoud", "Onze grenzen ............... 2", "Onze hulp ............... 3"])

    def second(canvas: Canvas) -> None:
        write(canvas, ["Onze grenzen"], y=780)
        write(canvas, PROSE)

    heading = only(read(draw(first, second)), "heading")
    assert (heading.text, heading.certain) == ("Onze grenzen", True)


def test_footnote_comes_after_the_page_without_its_number() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, PROSE, y=700)
        text = canvas.beginText(72, 760)
        text.setFont("Helvetica", 11)
        text.textOut("Wij werken samen met een orthopedagoog")
        text.setFont("Helvetica", 6)
        text.setRise(4)
        text.textOut("1")
        text.setFont("Helvetica", 11)
        text.setRise(0)
        text.textOut(" van het verband.")
        canvas.drawText(text)
        note = canvas.beginText(72, 80)
        note.setFont("Helvetica", 5)
        note.setRise(3)
        note.textOut("1")
        note.setRise(0)
        note.setFont("Helvetica", 8)
        note.textOut(" Een orthopedagoog onderzoekt hoe een kind leert")
        canvas.drawText(note)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 70, "en geeft advies.")

    body, _, note = read(draw(page)).blocks
    assert body.text == "Wij werken samen met een orthopedagoog van het verband."
    assert (note.part, note.text) == ("footnote", "Een orthopedagoog onderzoekt hoe een kind leert en geeft advies.")


def test_square_metres_are_no_footnote() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, 760)
        text.setFont("Helvetica", 11)
        text.textOut("Het plein is 400 m")
        text.setFont("Helvetica", 6)
        text.setRise(4)
        text.textOut("2")
        canvas.drawText(text)

    assert texts(read(draw(page))) == ["Het plein is 400 m2"]


def test_form_values_stand_with_their_labels() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Naam school:")
        canvas.acroForm.textfield(name="naam", value="De Regenboog", x=150, y=694, width=200, height=18)
        for number, (label, on) in enumerate((("Dyslexie", True), ("Hoogbegaafdheid", False))):
            y = 660 - 20 * number
            canvas.acroForm.checkbox(name=label, checked=on, x=72, y=y, size=14)
            canvas.drawString(92, y + 3, label)
        write(canvas, ["Gewone tekst onder het formulier."], y=500)

    document = read(draw(page))
    assert [(block.part, block.text) for block in document.blocks] == [
        ("form", "Naam school: De Regenboog"),
        ("form", f"{TICKED} Dyslexie"),
        ("form", "☐ Hoogbegaafdheid"),
        ("body", "Gewone tekst onder het formulier."),
    ]


def test_notes_typed_on_the_page_are_read() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, PROSE)
        canvas.freeTextAnnotation("Getypt met een pen", Rect=[72, 400, 300, 420], DA="/Helv 10 Tf 0 g")

    last = read(draw(page)).blocks[-1]
    assert (last.part, last.text) == ("form", "Getypt met een pen")

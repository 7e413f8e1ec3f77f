"""Characters, words and lines of a PDF."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.document.pdf_files import PROSE, draw, lines, raw, read, texts, write


def test_lines_of_a_paragraph_are_joined() -> None:
    assert texts(read(draw(lines(*PROSE)))) == [" ".join(PROSE)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Wij geven extra onder-", "steuning aan iedereen.", "Wij geven extra ondersteuning aan iedereen."),
        ("Wij bellen met de jeugd-", "ggz in de stad.", "Wij bellen met de jeugd-ggz in de stad."),
        ("Dit geldt voor school-", "en kinderopvang.", "Dit geldt voor school- en kinderopvang."),
        ("De school ligt in Noord-", "Holland aan zee.", "De school ligt in Noord-Holland aan zee."),
        ("Wij bieden extra school-/", "thuisbegeleiding aan.", "Wij bieden extra school-/thuisbegeleiding aan."),
    ],
)
def test_hyphen_at_a_line_end(first: str, second: str, expected: str) -> None:
    assert texts(read(draw(lines(first, second)))) == [expected]


def test_vocabulary_decides_on_a_broken_word() -> None:
    data = draw(lines("Wij letten op de zee-", "egel in het boek over zee en egel."))
    assert texts(read(data, known={"zeeegel"}.__contains__)) == [
        "Wij letten op de zeeegel in het boek over zee en egel."
    ]


def test_hyphenated_word_known_from_the_document_keeps_its_hyphen() -> None:
    data = draw(lines("De groep-plus is er. Wij noemen dat groep-", "plus op onze school."))
    assert texts(read(data)) == ["De groep-plus is er. Wij noemen dat groep-plus op onze school."]


def test_soft_hyphens_are_no_text() -> None:
    data = raw(
        "BT /F1 11 Tf 72 700 Td (zorg~team en onder~) Tj 0 -14 Td (steuning) Tj ET", unicode={**_ascii(), 126: "\u00ad"}
    )
    assert texts(read(data)) == ["zorgteam en ondersteuning"]


def test_ligatures_and_loose_accents() -> None:
    data = raw(
        "BT /F1 11 Tf 72 700 Td (speciA\x42k coo\x43rdinator) Tj ET",
        unicode={**_ascii(), 65: "ﬁ", 66: "e", 67: "\u0308"},
    )
    assert texts(read(data)) == ["speciﬁek coördinator".replace("ﬁ", "fi")]


def test_other_compatibility_characters_stay() -> None:
    data = raw("BT /F1 11 Tf 72 700 Td (m\x42 en \x41) Tj ET", unicode={**_ascii(), 65: "½", 66: "²"})
    assert texts(read(data)) == ["m² en ½"]


def test_text_printed_twice_to_look_bold_is_read_once() -> None:
    def page(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 700, "Nepvet kopje op school")

    assert texts(read(draw(page))) == ["Nepvet kopje op school"]


@pytest.mark.parametrize("spacing", [4, 7])
def test_letters_set_apart_are_words(spacing: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 720, "ONS PROFIEL", charSpace=spacing)

    assert texts(read(draw(page))) == ["ONS PROFIEL"]


def test_letters_parted_by_spaces_are_words() -> None:
    assert texts(read(draw(lines("G E S P R E K   M E T   O U D E R S")))) == ["GESPREK MET OUDERS"]


def test_narrow_spaces_part_words() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "in de school is het fijn", wordSpace=-1.2)

    assert texts(read(draw(page))) == ["in de school is het fijn"]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turned_page_is_read_upright(rotation: int) -> None:
    assert texts(read(draw(turned(rotation)))) == [" ".join(PROSE)]


def turned(rotation: int):  # type: ignore[no-untyped-def]
    """A page that stands upright once it is turned."""

    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        shift = {0: (0, 0), 90: (842, 0), 180: (595, 842), 270: (0, 595)}[rotation]
        canvas.translate(*shift)
        canvas.rotate(rotation)
        canvas.setFont("Helvetica", 11)
        write(canvas, PROSE, y=500)

    return page


def test_sideways_text_comes_after_the_page() -> None:
    def page(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Zijwaarts in de kantlijn")
        canvas.restoreState()
        write(canvas, PROSE)

    assert texts(read(draw(page))) == [" ".join(PROSE), "Zijwaarts in de kantlijn"]


def test_watermark_at_an_angle_is_no_text_of_the_profile() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, PROSE)
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "CONCEPT")

    document = read(draw(page))
    assert texts(document, "paragraph") == [" ".join(PROSE)]
    assert texts(document, "running") == ["CONCEPT"]


def _ascii() -> dict[int, str]:
    return {code: chr(code) for code in range(32, 127)}

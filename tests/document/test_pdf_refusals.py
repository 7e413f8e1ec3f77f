"""PDF files that cannot be read, and what is left out of those that can."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.lib import pdfencrypt
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from soplint.document.limits import Limits
from soplint.errors import UnreadableDocument
from tests.document.pdf_files import PROSE, bind, draw, lines, raw, read, texts, write

_PROSE = " ".join(PROSE)


def picture(canvas: Canvas) -> None:
    """A picture over the whole page."""
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("L", (8, 8), 200)), 0, 0, 595, 842)


def _scan() -> bytes:
    return draw(picture, picture)


def _locked() -> bytes:
    return draw(lines(*PROSE), protect=pdfencrypt.StandardEncryption("geheim", "baas"))


def _unknown_lock() -> bytes:
    catalogue, pages = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"
    lock = b"<< /Filter /Iets.Anders /V 9 /R 9 /O (x) /U (x) /P -1 >>"
    return bind([catalogue, pages, lock], "/Encrypt 3 0 R /ID [<00> <00>]")


def _truncated() -> bytes:
    data = draw(lines(*PROSE), lines(*PROSE))
    return data[: len(data) // 3]


def _mute_font() -> bytes:
    codes = {code: chr(0xE000 + code) for code in range(256)}
    return raw(f"BT /F1 11 Tf 72 700 Td ({_PROSE}) Tj ET", unicode=codes)


@pytest.mark.parametrize(
    ("build", "kind", "advice"),
    [
        (lambda: b"", "empty", "goede bestand"),
        (lambda: draw(lines()), "empty", "goede bestand"),
        (lambda: b"PK\x03\x04 een docx", "wrong-type", "Word-bestand"),
        (_scan, "scan", "OCR"),
        (_locked, "password", "zonder wachtwoord"),
        (_unknown_lock, "encryption", "gewone PDF"),
        (_truncated, "damaged", "opnieuw"),
        (_mute_font, "unreadable-font", "opnieuw"),
        (lambda: draw(*[lines("a")] * 501), "too-large", "deel"),
    ],
)
def test_refusal(build: Callable[[], bytes], kind: str, advice: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(build())
    assert caught.value.kind == kind
    assert advice in str(caught.value)


def test_size_limits() -> None:
    for limits in (Limits(file_bytes=100), Limits(total_chars=50)):
        with pytest.raises(UnreadableDocument) as caught:
            read(draw(lines(*PROSE)), limits=limits)
        assert caught.value.kind == "too-large"


def test_page_with_too_much_text_is_cut() -> None:
    document = read(draw(lines(*PROSE)), limits=Limits(page_chars=60))
    assert len(document.blocks[0].text) <= 60
    assert "niet alles" in document.notes[0]


def test_owner_password_does_not_stop_reading() -> None:
    lock = pdfencrypt.StandardEncryption("", "baas", canPrint=0, canCopy=0)
    assert texts(read(draw(lines(*PROSE), protect=lock))) == [_PROSE]


def test_junk_before_the_file_is_passed_over() -> None:
    assert texts(read(b"rommel\n" + draw(lines(*PROSE)))) == [_PROSE]


def test_one_page_that_is_a_picture_is_noted() -> None:
    document = read(draw(lines(*PROSE), picture, lines(*PROSE)))
    assert document.notes == ("Pagina 2 is een plaatje zonder tekst. Wat daarop staat, is niet gelezen.",)
    assert [found.page for found in document.pictures] == [2]


def _below(text: str, **style: float) -> Callable[[Canvas], None]:
    def page(canvas: Canvas) -> None:
        write(canvas, PROSE)
        found = canvas.beginText(style.get("x", 72), 500)
        found.setFont("Helvetica", style.get("size", 11))
        found.setTextRenderMode(int(style.get("mode", 0)))
        found.setFillGray(style.get("grey", 0))
        found.textOut(text)
        canvas.drawText(found)

    return page


@pytest.mark.parametrize("style", [{"size": 0.5}, {"grey": 1}, {"mode": 3}, {"x": 900}])
def test_text_nobody_sees_is_left_out(style: dict[str, float]) -> None:
    document = read(draw(_below("Verborgen woorden", **style)))
    assert texts(document) == [_PROSE]
    assert "niet te zien" in document.notes[0]


def test_text_under_a_filled_box_is_left_out() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, PROSE)
        canvas.drawString(72, 500, "Verborgen woorden")
        canvas.setFillGray(0.9)
        canvas.rect(60, 490, 300, 30, stroke=0, fill=1)

    assert texts(read(draw(page))) == [_PROSE]


def test_text_on_a_filled_box_is_read() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillGray(0.2)
        canvas.rect(60, 490, 300, 30, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(72, 500, "Witte woorden")

    document = read(draw(page))
    assert (texts(document), document.notes) == (["Witte woorden"], ())


def test_text_layer_of_a_scan_is_read() -> None:
    def page(canvas: Canvas) -> None:
        picture(canvas)
        _below("Herkende tekst uit de scan", mode=3)(canvas)

    document = read(draw(page))
    assert texts(document) == [_PROSE, "Herkende tekst uit de scan"]


def test_letters_without_a_name_are_noted() -> None:
    codes = {**{code: chr(code) for code in range(32, 127)}, ord("~"): "\ue123"}
    document = read(raw("BT /F1 11 Tf 72 700 Td (Een beetje tekst met ~~~ erin) Tj ET", unicode=codes))
    assert "onleesbaar" in document.notes[0]


def test_glued_words_are_asked_of_the_other_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr("soplint.document.pdf.read_again", lambda *about: asked.append(about[1]))
    read(draw(lines(*PROSE)))
    assert asked == []
    read(draw(lines("Deleerlingenvandezeschoolkrijgenallemaalevenveelhulp")))
    assert asked == [1]


def test_pdfplumber_is_not_imported_to_read_a_plain_file() -> None:
    import subprocess
    import sys

    code = "import sys, soplint.document.pdf; sys.exit('pdfplumber' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

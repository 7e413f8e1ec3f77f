"""PDF copies: highlights that lie on the words as people see them, bookmarks, and what is refused."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pypdfium2
import pytest
from conftest import ROOT
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from soplint.document.finding import Finding, Severity
from soplint.document.limits import Limits
from soplint.document.model import Document, Place
from soplint.document.read import read_bytes
from soplint.engine.result import Report
from soplint.errors import SoplintError
from soplint.report.copies import annotate
from tests.document.pdf_files import PROSE, bind, draw, raw, write

TODAY = date(2026, 11, 24)
WORD = "ZOEKWOORD"
SCALE = 3


def read(data: bytes) -> Document:
    return read_bytes(data, "x.pdf")


def finding(place: Place | None, message: str = "Dit is vaag.", severity: Severity = "warning") -> Finding:
    return Finding(message, "Zeg wat u bedoelt.", place, None, {}, severity, "AMB002", "ambitie-zonder-termijn")


def annotated(data: bytes, findings: Iterable[Finding]) -> bytes:
    report = Report("x.pdf", "sop-2014", "", None, read(data), findings=tuple(findings))
    return annotate(data, report, TODAY, Limits())


def on_word(data: bytes, word: str = WORD) -> list[Finding]:
    return [
        finding(block.place(match.start(), match.end()))
        for block in read(data).blocks
        for match in re.finditer(word, block.text)
    ]


def marks(data: bytes, kind: str = "/Highlight") -> list[Any]:
    """The marks of soplint of a kind, page by page."""
    found = [note.get_object() for page in pypdf.PdfReader(io.BytesIO(data)).pages for note in page.annotations or ()]
    return [note for note in found if note["/Subtype"] == kind and note.get("/T") == "soplint"]


def bookmarks(data: bytes) -> list[Any]:
    """Titles, those under a title as a list after it."""

    def titles(items: Sequence[Any]) -> list[Any]:
        return [titles(item) if isinstance(item, list) else item["/Title"] for item in items]

    return titles(pypdf.PdfReader(io.BytesIO(data)).outline)


def picture(data: bytes) -> Any:
    """The first page as people see it: rows of pixels of red, green and blue."""
    document = pypdfium2.PdfDocument(data)
    try:
        return document[0].render(scale=SCALE, rev_byteorder=True).to_numpy().astype(int)[:, :, :3]
    finally:
        document.close()


def boxed(wanted: Any) -> list[int] | None:
    """Left, top, right and bottom of the pixels that are wanted."""
    rows, columns = np.nonzero(wanted)
    return [columns.min(), rows.min(), columns.max(), rows.max()] if len(rows) else None


def red(picture: Any) -> Any:
    return (picture[:, :, 0] > 150) & (picture[:, :, 1:].max(axis=2) < 100)


def black(picture: Any) -> Any:
    return picture.max(axis=2) < 100


def lit(picture: Any) -> Any:
    return (picture[:, :, 0] > 200) & (picture[:, :, 1] > 150) & (picture[:, :, 2] < 160)


UPRIGHT = {0: "1 0 0 1 150 500", 90: "0 1 -1 0 300 300", 180: "-1 0 0 -1 450 400", 270: "0 -1 1 0 300 550"}


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize(
    "boxes", ["", "/MediaBox [50 60 560 780]", "/MediaBox [-50 -60 545 782]", "/CropBox [40 100 500 800]"]
)
@pytest.mark.parametrize("matrix", ["0", "rotation"])
def test_a_highlight_lies_on_the_word_as_people_see_it(rotation: int, boxes: str, matrix: str) -> None:
    text = f"(Een lange ) Tj 1 0 0 rg ({WORD}) Tj 0 g ( staat in deze regel) Tj"
    content = f"BT /F1 11 Tf {UPRIGHT[rotation if matrix == 'rotation' else 0]} Tm {text} ET"
    data = raw(content, page=f"{boxes} /Rotate {rotation}")
    if "MediaBox" in boxes:
        data = data.replace(b"/MediaBox [0 0 595 842] ", b"")
    copy = annotated(data, on_word(data))
    seen = picture(copy)
    bright, word = boxed(lit(seen)), boxed(red(picture(data)))
    assert bright is not None
    assert word is not None
    left, top, right, low = bright
    assert [left - 1 <= word[0], top - 1 <= word[1], right + 1 >= word[2], low + 1 >= word[3]] == [True] * 4
    ends = (0, 2) if right - left > low - top else (1, 3)
    assert all(abs(bright[end] - word[end]) <= 2 * SCALE for end in ends)
    assert boxed(black(seen[top:low, left:right])) is None


def test_a_highlight_has_the_remark_and_a_quad_per_line() -> None:
    def page(canvas: Any) -> None:
        write(canvas, PROSE)

    data = draw(page)
    block = read(data).blocks[0]
    start = block.text.index("basisondersteuning")
    copy = annotated(data, [finding(block.place(start, start + 40), severity="error")])
    (mark,) = marks(copy)
    assert mark["/Contents"] == "FOUT: Dit is vaag.\nDoe dit: Zeg wat u bedoelt.\nRegel: AMB002 ambitie-zonder-termijn"
    assert mark["/M"] == "D:20261124000000Z"
    assert len(mark["/QuadPoints"]) == 16
    left, top, right, _, _, low = [float(point) for point in mark["/QuadPoints"][:6]]
    assert left < right
    assert top > low
    assert bookmarks(copy) == ["soplint", ["FOUT AMB002: Dit is vaag."]]


def test_words_over_two_pages_are_lit_on_both() -> None:
    data = draw(lambda canvas: write(canvas, PROSE) and None, lambda canvas: write(canvas, PROSE) and None)
    document = read(data)
    block = document.blocks[0]
    block = replace(block, boxes=(block.boxes[0], *(replace(box, page=2) for box in block.boxes[1:])))
    document = replace(document, blocks=(block, *document.blocks[1:]))
    report = Report("x.pdf", "sop-2014", "", None, document, findings=(finding(block.place()),))
    copy = annotate(data, report, TODAY, Limits())
    assert [len(mark["/QuadPoints"]) for mark in marks(copy)] == [8, 16]
    assert len({mark["/P"].indirect_reference.idnum for mark in marks(copy)}) == 2


def test_what_is_about_the_whole_is_a_note_on_the_first_page() -> None:
    data = draw(lambda canvas: write(canvas, PROSE) and None)
    copy = annotated(data, [finding(None, "Er mist iets."), finding(None, "Er mist nog iets.")])
    (note,) = marks(copy, "/Text")
    assert note["/Contents"].startswith("Over het hele document\nLET OP: Er mist iets.")
    assert "Er mist nog iets." in note["/Contents"]
    assert bookmarks(copy) == ["soplint", ["LET OP AMB002: Er mist iets.", "LET OP AMB002: Er mist nog iets."]]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_note_stands_in_the_upper_left_corner(rotation: int) -> None:
    data = raw("BT /F1 11 Tf 150 700 Td (Een regel) Tj ET", page=f"/CropBox [40 100 500 800] /Rotate {rotation}")
    (note,) = marks(annotated(data, [finding(None)]), "/Text")
    x, y = float(note["/Rect"][0]) + 10, float(note["/Rect"][1]) + 10
    far = {0: (40, 800), 90: (40, 100), 180: (500, 100), 270: (500, 800)}[rotation]
    assert abs(x - far[0]) <= 20
    assert abs(y - far[1]) <= 20


def test_a_copy_made_again_is_the_same() -> None:
    data = (ROOT / "corpora" / "vo-tabellen.pdf").read_bytes()
    blocks = [block for block in read(data).blocks if block.is_content][:20]
    findings = [finding(None), *(finding(block.place(0, 5)) for block in blocks)]
    once = annotated(data, findings)
    assert annotated(data, findings) == once
    twice = annotated(once, findings)
    assert len(twice) <= len(once) + 100
    assert [mark["/Contents"] for mark in marks(twice)] == [mark["/Contents"] for mark in marks(once)]
    assert bookmarks(twice) == bookmarks(once)
    cleared = annotated(once, [])
    assert not marks(cleared)
    assert bookmarks(cleared) == bookmarks(data)
    assert bookmarks(once)[: len(bookmarks(data))] == bookmarks(data)


def test_marks_of_others_stay_and_answers_too() -> None:
    data = annotated(*_word())
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    page = writer.pages[0]
    own = next(note for note in page.annotations or () if note.get_object().get("/T") == "soplint")
    for words in ({"/Contents": TextStringObject("Eigen")}, {"/Contents": TextStringObject("Antwoord"), "/IRT": own}):
        note = {"/Type": NameObject("/Annot"), "/Subtype": NameObject("/Text"), "/T": TextStringObject("Ans"), **words}
        rect = pypdf.generic.RectangleObject((10, 10, 30, 30))
        writer.add_annotation(
            0, DictionaryObject({NameObject(key): note[key] for key in note} | {NameObject("/Rect"): rect})
        )
    buffer = io.BytesIO()
    writer.write(buffer)
    copy = annotated(buffer.getvalue(), [])
    left = [note.get_object() for note in pypdf.PdfReader(io.BytesIO(copy)).pages[0].annotations or ()]
    assert [note["/Contents"] for note in left] == ["Eigen", "Antwoord"]
    assert "/IRT" not in left[1]


def _word() -> tuple[bytes, list[Finding]]:
    data = raw(f"BT /F1 11 Tf 150 700 Td (Een {WORD} hier) Tj ET")
    return data, on_word(data)


def test_a_protected_file_is_refused() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    data = draw(lambda canvas: write(canvas, PROSE) and None, protect=StandardEncryption("", "eigenaar", canModify=0))
    with pytest.raises(SoplintError, match="beveiligd"):
        annotated(data, [])


@pytest.mark.parametrize(
    ("field", "is_signed"),
    [
        ("/FT /Sig /V << /Type /Sig /Contents <00> >>", True),
        ("/FT /Sig", False),
        ("/FT /Tx /V (naam)", False),
    ],
)
def test_a_signed_file_is_refused(field: str, is_signed: bool) -> None:
    objects = [b"<< /T (a) /Kids [8 0 R] >>", f"<< /T (b) /Parent 7 0 R {field} >>".encode()]
    data = raw(
        "BT /F1 11 Tf 150 700 Td (Een regel) Tj ET", catalogue="/AcroForm << /Fields [7 0 R] >>", objects=objects
    )
    if is_signed:
        with pytest.raises(SoplintError, match="ondertekend"):
            annotated(data, [])
    else:
        assert annotated(data, [])


def test_a_file_that_only_other_readers_open_is_refused() -> None:
    data = bind([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"null"])
    report = Report("x.pdf", "sop-2014", "", None, replace(read(_word()[0])), findings=(finding(None),))
    with pytest.raises(SoplintError, match="soplint check"):
        annotate(data, report, TODAY, Limits())


def test_a_copy_reads_as_the_document_did() -> None:
    data = (ROOT / "corpora" / "goed-b1.pdf").read_bytes()
    before = read(data)
    findings = [finding(None), *(finding(block.place()) for block in before.blocks if block.text)]
    copy = annotated(data, findings)
    assert [(block.kind, block.text, block.boxes) for block in read(copy).blocks] == [
        (block.kind, block.text, block.boxes) for block in before.blocks
    ]
    assert len(bookmarks(copy)[-1]) == len(findings)
    assert len(marks(copy)) >= len(findings) - 1


def test_every_corpus_file_gets_a_copy(corpora: Path) -> None:
    for path in sorted(corpora.glob("*.pdf")):
        data = path.read_bytes()
        document = read(data)
        blocks = [block for block in document.blocks if len(block.text) > 1][::5]
        copy = annotated(data, [finding(block.place(0, len(block.text) // 2)) for block in blocks])
        assert len(marks(copy)) >= len(blocks)

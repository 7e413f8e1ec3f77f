"""Containers: odd ones open, hostile and broken ones are refused with a reason."""

from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest
from docx_files import docx, p, package, part, relations, tbl, tr

from soplint.document.limits import Limits
from soplint.document.read import read_bytes
from soplint.errors import UnreadableDocument

LIMITS = Limits()


def members(data: bytes) -> dict[str, str | bytes]:
    import io

    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def first_text(data: bytes) -> str:
    return read_bytes(data, "x.docx").blocks[0].text


def kind_of(data: bytes, limits: Limits = LIMITS, name: str = "x.docx") -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(data, name, limits)
    assert str(caught.value).endswith(".")
    return caught.value.kind


def test_a_strict_file_opens() -> None:
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, data in members(docx(p("tekst"))).items()
        if isinstance(data, bytes)
    }
    assert first_text(package(strict)) == "tekst"


def test_another_main_part_backslashes_and_capitals() -> None:
    assert first_text(docx(p("tekst"), main="word/document2.xml")) == "tekst"
    odd = {
        name.replace("/", "\\").upper() if "document.xml" in name else name: data
        for name, data in members(docx(p("tekst"))).items()
    }
    assert first_text(package(odd)) == "tekst"


def test_dangling_relations_and_missing_parts() -> None:
    found = members(docx(p("tekst")))
    found["word/_rels/document.xml.rels"] = relations({"styles": "weg.xml", "footnotes": "../NULL", "comments": ""})
    assert first_text(package(found)) == "tekst"
    del found["word/_rels/document.xml.rels"]
    assert first_text(package(found)) == "tekst"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 kapot", "damaged"),
        (docx(p("tekst"))[:-60], "damaged"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "wrong-type"),
        (b"{\\rtf1 tekst}", "wrong-type"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "wrong-type"),
        (docx(""), "empty"),
        (docx("<w:p>"), "damaged"),
        (docx(p("a\x00b")), "damaged"),
    ],
)
def test_what_is_no_word_file(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<!DOCTYPE a SYSTEM "http://x.example/a.dtd">',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_a_doctype_is_refused(doctype: str) -> None:
    found = members(docx(p("voor &x; na") if "ENTITY" in doctype else p("voor")))
    main = found["word/document.xml"]
    assert isinstance(main, bytes)
    found["word/document.xml"] = main.replace(b'<?xml version="1.0"?>', b'<?xml version="1.0"?>' + doctype.encode())
    assert kind_of(package(found)) == "damaged"


def test_limits_are_kept() -> None:
    data = docx(p("tekst") * 50)
    assert kind_of(data, replace(LIMITS, file_bytes=100)) == "too-large"
    assert kind_of(data, replace(LIMITS, part_bytes=200)) == "too-large"
    assert kind_of(data, replace(LIMITS, total_part_bytes=500)) == "too-large"
    assert kind_of(data, replace(LIMITS, zip_members=2)) == "too-large"
    assert kind_of(data, replace(LIMITS, paragraphs=49)) == "too-large"
    assert kind_of(data, replace(LIMITS, inflation=2, inflation_from=100)) == "too-large"


def test_deep_and_wide_tables_end() -> None:
    nested = tbl(tr("a", "b"))
    for _ in range(100):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc></w:tr></w:tbl>"
    assert kind_of(docx(nested)) == "damaged"
    wide = tbl(
        *(tr('<w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr>' + p("x") + "</w:tc>", "y") for _ in range(50))
    )
    assert read_bytes(docx(wide), "x.docx").blocks[0].cells[1].column == LIMITS.grid_span


def test_pictures_alone_are_a_scan() -> None:
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:inline></w:drawing></w:r>'
    )
    assert kind_of(docx(p(picture))) == "scan"


def test_the_content_decides_and_not_the_name() -> None:
    assert read_bytes(docx(p("tekst")), "sop.pdf").format == "docx"
    assert kind_of(b"gewone tekst", name="sop.docx") == "wrong-type"
    assert read_bytes(b"gewone tekst", "sop.txt").format == "txt"


def test_a_member_that_stands_twice_is_noted(recwarn: pytest.WarningsRecorder) -> None:
    import io

    buffer = io.BytesIO(docx(p("eerst")))
    with zipfile.ZipFile(buffer, "a") as file:
        file.writestr("word/document.xml", part("document", f"<w:body>{p('later')}</w:body>"))
    document = read_bytes(buffer.getvalue(), "x.docx")
    assert document.blocks[0].text == "later"
    assert any("twee keer" in note for note in document.notes)

"""Hostile Word files, small on disk. `ATTACKS` maps a name to what builds it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from tests.document.docx_files import NAMESPACES, OFFICE, RELATIONS, docx, p, tbl, tc, tr

_MAIN = f"<w:document {NAMESPACES}><w:body>%s</w:body></w:document>"
_TEXT = p("Wij bieden hulp.")


def _zip(parts: Mapping[str, bytes | str], more: tuple[tuple[str, str], ...] = ()) -> bytes:
    """A Word file of these parts; `more` are members written after them, by name."""
    relations = f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("_rels/.rels", relations + ' Target="word/document.xml"/></Relationships>')
        for name, content in [*parts.items(), *more]:
            file.writestr(name, content)
    return buffer.getvalue()


def _stream(name: str, start: bytes, filler: bytes, times: int, end: bytes, extra: str | None = None) -> bytes:
    """A Word file with one member of `times` fillers, packed without holding it in memory."""
    buffer = io.BytesIO()
    relations = f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"'
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        file.writestr("_rels/.rels", relations + ' Target="word/document.xml"/></Relationships>')
        if extra is not None:
            file.writestr("word/document.xml", _MAIN % _TEXT)
            file.writestr("word/_rels/document.xml.rels", extra)
        with file.open(name, "w", force_zip64=True) as member:
            member.write(start)
            for _ in range(times):
                member.write(filler)
            member.write(end)
    return buffer.getvalue()


def huge_text() -> bytes:
    """A gigabyte of one letter in one text."""
    start, end = (_MAIN % "<w:p><w:r><w:t>@</w:t></w:r></w:p>").encode().split(b"@")
    return _stream("word/document.xml", start, b"a" * 10_000_000, 100, end)


def huge_picture() -> bytes:
    """A picture of two gigabytes that the text refers to."""
    relation = f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r9" Type="{OFFICE}/image"'
    return _stream(
        "word/media/a.png", b"", b"\0" * 10_000_000, 200, b"", relation + ' Target="media/a.png"/></Relationships>'
    )


def _doctype(subset: str, content: str) -> bytes:
    return _zip({"word/document.xml": f"<!DOCTYPE w:document {subset}>" + _MAIN % p(content)})


def billion_laughs() -> bytes:
    """Entities of entities of entities."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return _doctype(f'[<!ENTITY a0 "ha">{levels}]', "&a9;")


def quadratic_entity() -> bytes:
    """A long entity, used often."""
    return _doctype(f'[<!ENTITY a "{"a" * 100_000}">]', "&a;" * 20_000)


def external_entity() -> bytes:
    """An entity that stands for a file of this machine."""
    return _doctype('[<!ENTITY a SYSTEM "file:///etc/passwd">]', "voor &a; na")


def external_dtd(port: int = 9) -> bytes:
    """A document type on a server."""
    return _doctype(f'SYSTEM "http://127.0.0.1:{port}/a.dtd"', "tekst")


def late_doctype() -> bytes:
    """A document type after a long comment."""
    comment = f"<!--{'-a' * 4_000}-->"
    return _zip({"word/document.xml": f'{comment}<!DOCTYPE a [<!ENTITY a "ha">]>' + _MAIN % p("&a;")})


def paths_upwards() -> bytes:
    """Members whose names point outside the file."""
    names = ("../../x", "/etc/x", "..\\x")
    return _zip({"word/document.xml": _MAIN % _TEXT}, tuple((name, "x") for name in names))


def relation_upwards() -> bytes:
    """A relation to a file of this machine."""
    relation = f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r9" Type="{OFFICE}/footnotes"'
    links = relation + ' Target="../../../etc/passwd"/></Relationships>'
    return _zip({"word/document.xml": _MAIN % _TEXT, "word/_rels/document.xml.rels": links})


def twice() -> bytes:
    """The same member two times."""
    return _zip({"word/document.xml": _MAIN % p("oud")}, (("word/document.xml", _MAIN % _TEXT),))


def nested_tables(depth: int = 200) -> bytes:
    """Tables within tables."""
    content = _TEXT
    for _ in range(depth):
        content = tbl(tr(tc(content + "<w:p/>")))
    return docx(content)


def many_paragraphs() -> bytes:
    """A million empty paragraphs."""
    start, end = (_MAIN % "@").encode().split(b"@")
    return _stream("word/document.xml", start, b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 10_000, 100, end)


def many_short_paragraphs() -> bytes:
    """Paragraphs over the limit in a part under it."""
    start, end = (_MAIN % "@").encode().split(b"@")
    return _stream("word/document.xml", start, b"<w:p/>" * 10_000, 30, end)


def many_cells() -> bytes:
    """A table of two thousand rows of sixty cells."""
    return docx(tbl(*[tr(*[f"{row}.{cell}" for cell in range(60)]) for row in range(2_000)]))


def wide_cell() -> bytes:
    """A cell that says it spans a hundred million columns."""
    return docx(tbl(*[tr(tc("Wij bieden hulp.", '<w:gridSpan w:val="100000000"/>'), "b")] * 20))


def tall_cell() -> bytes:
    """A cell over three thousand rows."""
    first = tr(tc("Wij bieden hulp.", '<w:vMerge w:val="restart"/>'))
    return docx(tbl(first, *[tr(tc("<w:p/>", "<w:vMerge/>"))] * 3_000))


def many_members() -> bytes:
    """Sixty-five thousand members."""
    return _zip({"word/document.xml": _MAIN % _TEXT}, tuple((f"word/{n}.xml", "") for n in range(65_000)))


def nul_character() -> bytes:
    """A character that XML does not know."""
    return _zip({"word/document.xml": _MAIN % p("a\0b")})


def wide_encoding() -> bytes:
    """The text in UTF-16."""
    return _zip({"word/document.xml": ('<?xml version="1.0" encoding="UTF-16"?>' + _MAIN % _TEXT).encode("utf-16")})


def wide_doctype() -> bytes:
    """A document type in UTF-16."""
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY a "ha">]>' + _MAIN % p("&a;")
    return _zip({"word/document.xml": text.encode("utf-16")})


def style_ring() -> bytes:
    """Styles based on each other in a ring."""
    ring = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    relation = f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/>'
    return _zip(
        {
            "word/document.xml": _MAIN % p("Wij bieden hulp.", "A"),
            "word/_rels/document.xml.rels": relation + "</Relationships>",
            "word/styles.xml": f"<w:styles {NAMESPACES}>{ring}</w:styles>",
        }
    )


def remote_template(port: int = 9) -> bytes:
    """A template and a picture on a server."""
    relation = f'<Relationships xmlns="{RELATIONS}">' + "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="http://127.0.0.1:{port}/a" TargetMode="External"/>'
        for n, kind in enumerate(("attachedTemplate", "image", "footnotes"))
    )
    return _zip({"word/document.xml": _MAIN % _TEXT, "word/_rels/document.xml.rels": relation + "</Relationships>"})


REFUSED: dict[str, Callable[[], bytes]] = {
    "huge-text": huge_text,
    "billion-laughs": billion_laughs,
    "quadratic-entity": quadratic_entity,
    "external-entity": external_entity,
    "external-dtd": external_dtd,
    "late-doctype": late_doctype,
    "wide-doctype": wide_doctype,
    "nested-tables": nested_tables,
    "many-paragraphs": many_paragraphs,
    "many-short-paragraphs": many_short_paragraphs,
    "many-members": many_members,
    "many-cells": many_cells,
    "nul-character": nul_character,
}
READ: dict[str, Callable[[], bytes]] = {
    "huge-picture": huge_picture,
    "paths-upwards": paths_upwards,
    "relation-upwards": relation_upwards,
    "twice": twice,
    "wide-cell": wide_cell,
    "tall-cell": tall_cell,
    "wide-encoding": wide_encoding,
    "style-ring": style_ring,
    "remote-template": remote_template,
}
ATTACKS = {**REFUSED, **READ}

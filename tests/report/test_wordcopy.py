"""Word copies: comments on exactly the words, and nothing else changed."""

from __future__ import annotations

import io
import random
import re
import subprocess
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from conftest import ROOT
from lxml import etree

from soplint.document.finding import Finding
from soplint.document.limits import Limits
from soplint.document.model import Document, Place
from soplint.document.read import read_bytes
from soplint.document.text import CELL_GAP, normalise
from soplint.document.wordstyles import W
from soplint.engine.result import Report
from soplint.errors import SoplintError
from soplint.report.copies.wordcopy import annotate_docx
from tests.document.docx_files import BOX, VML, docx, field, p, package, part, relations, run, sdt, tbl, tc, tr

TODAY = date(2026, 11, 24)
CORPORA = ROOT / "corpora"
DOCUMENTS = sorted([*CORPORA.glob("*.docx"), *(CORPORA / "tuning").glob("*.docx")])
WORD = "ZOEKWOORD"
SPACE = re.compile(r"\s+")


def read(data: bytes) -> Document:
    return read_bytes(data, "x.docx")


def finding(place: Place | None, message: str = "Dit is vaag.", code: str = "AMB002") -> Finding:
    return Finding(message, "Zeg wat u bedoelt.", place, None, {}, "warning", code, "ambitie-zonder-termijn")


def annotated(data: bytes, findings: Iterable[Finding], today: date = TODAY) -> bytes:
    report = Report("x.docx", "sop-2014", "", None, read(data), findings=tuple(findings))
    return annotate_docx(data, report, today, Limits())


def on_word(data: bytes, word: str = WORD) -> list[Finding]:
    """A finding on each place where the word stands."""
    return [
        finding(block.place(match.start(), match.end()))
        for block in read(data).blocks
        for match in re.finditer(word, block.text)
    ]


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def comments(data: bytes) -> list[etree._Element]:
    return list(etree.fromstring(members(data)["word/comments.xml"]))


def ranges(data: bytes) -> dict[str, str]:
    """The text of the body between the marks of each comment, read from the XML without soplint's reader."""
    found: dict[str, str] = {}
    opened: set[str] = set()
    marks = set()
    for element in etree.fromstring(members(data)["word/document.xml"]).iter():
        name, id = etree.QName(element).localname, element.get(f"{W}id", "")
        if name == "commentRangeStart":
            opened.add(id)
            found[id] = ""
        elif name == "commentRangeEnd":
            opened.remove(id)
        elif name == "commentReference":
            marks.add(id)
            assert id in found
            assert id not in opened
        shown = {"t": element.text or "", "tab": " ", "br": "\n", "noBreakHyphen": "-", "p": "\n"}.get(name, "")
        for id in opened:
            found[id] += shown
    assert not opened
    assert marks == set(found)
    return found


def same_but_for_marks(data: bytes, copy: bytes) -> bool:
    """Whether all parts but those of comments are the same, and the text and its looks letter for letter."""
    before, after = members(data), members(copy)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed <= {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    return letters(before["word/document.xml"]) == letters(after["word/document.xml"])


def letters(document: bytes) -> list[tuple[str, str]]:
    """Each letter and each other element of the runs, with the looks of its run and the path to it."""
    found: list[tuple[str, str]] = []
    for run_ in etree.fromstring(document).iter(f"{W}r"):
        if run_.find(f"{W}commentReference") is not None:
            continue
        looks = run_.find(f"{W}rPr")
        above = "/".join(str(parent.tag) for parent in run_.iterancestors())
        key = above + (etree.tostring(looks).decode() if looks is not None and len(looks) else "")
        for child in run_:
            if child.tag == f"{W}t":
                found += [(key, letter) for letter in child.text or ""]
            elif child.tag != f"{W}rPr":
                found.append((key, etree.tostring(child).decode()))
    return found


def test_a_comment_stands_on_exactly_the_words() -> None:
    data = docx(p("Een zin. De tweede zin is lang. En nog een."))
    copy = annotated(data, [finding(read(data).blocks[0].place(9, 31))])
    assert ranges(copy) == {"0": "De tweede zin is lang."}
    assert same_but_for_marks(data, copy)
    (comment,) = comments(copy)
    assert comment.get(f"{W}author") == "soplint"
    assert comment.get(f"{W}date") == "2026-11-24T00:00:00Z"
    assert ["".join(line.itertext()) for line in comment] == [
        "LET OP: Dit is vaag.",
        "Doe dit: Zeg wat u bedoelt.",
        "Regel: AMB002 ambitie-zonder-termijn",
    ]


LOOKS = "<w:b/><w:color w:val='FF0000'/>"


@pytest.mark.parametrize(
    "body",
    [
        p(f"Een {WORD} hier"),
        p(run("Een ") + run(f"oud{WORD}er", LOOKS)),
        p(run("Een ZO", LOOKS) + run("EKW") + run("OORD hier")),
        p(f"<w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'>b {WORD}</w:t><w:br/><w:t>c</w:t></w:r>"),
        tbl(tr("label", f"een {WORD} hier"), tr("x", "y")),
        tbl(tr("label", tc(p("eerste") + p(f"een {WORD}"))), tr("x", "y")),
        tbl(tr("label", tc(tbl(tr("diep", f"een {WORD}"), tr("x", "y")) + p("")))),
        p(f"- een {WORD} hier"),
        p(f"een {WORD} hier", style="Lijst"),
        p('<w:hyperlink w:anchor="a">' + run(f"de {WORD} koppeling") + "</w:hyperlink>"),
        p(f"<w:ins w:id='1' w:author='A'>{run(f'nieuw {WORD} erbij')}</w:ins><w:del>{run('weg')}</w:del>"),
        p("<w:moveTo>" + run(f"een {WORD} hier") + "</w:moveTo>"),
        p("<w:smartTag>" + run(f"een {WORD} hier") + "</w:smartTag>"),
        p(run("voor ") + sdt(run(f"in een {WORD} regel")) + run(" na")),
        p(f'<w:fldSimple w:instr="DATE">{run(f"een {WORD} dag")}</w:fldSimple>{run(" na")}'),
        p(run("voor ") + field(" REF x ", run(f"een {WORD} hier")) + run(" na")),
        sdt(p(f"blok {WORD} hier")) + p("na"),
        sdt(p("eerste") + p(f"blok {WORD} hier")),
        tbl(tr(sdt(tc(f"een {WORD} hier")), "b"), tr("x", "y")),
        tbl(sdt(tr(f"een {WORD} hier", "b")), tr("x", "y")),
        p("eerste ZOEK", properties="<w:rPr><w:del/></w:rPr>") + p("WOORD tweede"),
        p("a\u00a0b\u00adc e\u0301  dubbel " + WORD + "e\u0301"),
    ],
)
def test_in_every_construct_the_range_holds_the_word_alone(body: str) -> None:
    data = docx(p("Titel") + body)
    copy = annotated(data, on_word(data))
    (text,) = ranges(copy).values()
    assert SPACE.sub("", text) == WORD
    assert same_but_for_marks(data, copy)
    assert [block.text for block in read(copy).blocks] == [block.text for block in read(data).blocks]


@pytest.mark.parametrize("box", [BOX, VML])
def test_a_text_box_gets_its_comment_on_the_text_it_hangs_on(box: str) -> None:
    data = docx(p(run("voor") + box.format(p(f"in een {WORD}")) + run("na")))
    copy = annotated(data, on_word(data))
    marked = etree.fromstring(members(copy)["word/document.xml"])
    assert not [box for box in marked.iter(f"{W}txbxContent") if box.find(f".//{W}commentRangeStart") is not None]
    assert "".join(comments(copy)[0][0].itertext()) == "Over dit tekstvak"
    assert same_but_for_marks(data, copy)


def test_a_note_gets_its_comment_on_its_mark() -> None:
    note = f'<w:footnote w:id="2">{p(f"noot met {WORD}")}</w:footnote>'
    body = p(run("voor") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("na"))
    data = docx(body, {"footnotes": part("footnotes", note)})
    copy = annotated(data, on_word(data))
    document = members(copy)["word/document.xml"].decode()
    assert re.search(r"<w:commentRangeStart[^>]*/><w:r><w:footnoteReference[^>]*/></w:r><w:commentRangeEnd", document)
    assert "".join(comments(copy)[0][0].itertext()) == "Over deze voetnoot"
    assert same_but_for_marks(data, copy)


def test_comments_have_other_numbers_than_notes() -> None:
    note = '<w:footnote w:id="7"><w:p/></w:footnote>'
    body = p(run(WORD) + '<w:r><w:footnoteReference w:id="7"/></w:r>')
    data = docx(body, {"footnotes": part("footnotes", note)})
    assert list(ranges(annotated(data, on_word(data)))) == ["8"]


def test_what_is_about_the_whole_is_one_comment_at_the_top() -> None:
    data = docx(p("Titel") + p(f"een {WORD}"), {"header": part("hdr", p(f"kop {WORD}"))})
    header = next(block for block in read(data).blocks if block.part == "header")
    findings = [finding(None, "Er mist iets."), finding(None, "Er mist nog iets."), *on_word(data)]
    copy = annotated(data, findings)
    assert len(on_word(data)) == 2
    assert ranges(copy) == {"0": "Titel", "1": WORD}
    text = "\n".join("".join(line.itertext()) for line in comments(copy)[0])
    assert text.startswith("Over het hele document\nLET OP: Er mist iets.")
    assert text.index("Er mist nog iets.") < text.index("Over de koptekst")
    assert header.text not in text


def test_without_findings_nothing_is_added() -> None:
    data = docx(p("Titel"))
    assert set(members(annotated(data, []))) == set(members(data))


def test_a_field_that_is_empty_can_have_a_comment() -> None:
    data = docx(p("Vraag") + sdt(p("Klik of tik om tekst in te voeren"), "<w:showingPlcHdr/>") + p("na"))
    block = next(block for block in read(data).blocks if block.placeholders)
    copy = annotated(data, [finding(block.place())])
    assert "Klik of tik" in ranges(copy)["0"]


OTHERS = '<w:comment w:id="{0}" w:author="{1}"><w:p w14:paraId="{2}"><w:r><w:t>{3}</w:t></w:r></w:p></w:comment>'


def with_comment(author: str = "Ans", id: int = 4) -> bytes:
    marked = f'<w:commentRangeStart w:id="{id}"/>{run(f"een {WORD} hier")}<w:commentRangeEnd w:id="{id}"/>'
    body = p(marked + f'<w:r><w:commentReference w:id="{id}"/></w:r>')
    return docx(body, {"comments": part("comments", OTHERS.format(id, author, "0A", "Klopt dit?"))})


def test_comments_of_others_stay_and_own_ones_are_replaced() -> None:
    data = with_comment()
    first = annotated(data, on_word(data))
    assert [comment.get(f"{W}author") for comment in comments(first)] == ["Ans", "soplint"]
    assert ranges(first) == {"4": f"een {WORD} hier", "5": WORD}
    second = annotated(first, [finding(read(first).blocks[0].place(0, 3), "Anders.")])
    assert ranges(second) == {"4": f"een {WORD} hier", "5": "een"}
    assert "Anders." in "".join(comments(second)[1].itertext())
    assert annotated(first, on_word(first)) == first
    cleared = annotated(first, [])
    assert ranges(cleared) == {"4": f"een {WORD} hier"}
    assert same_but_for_marks(data, cleared)


def test_an_answer_to_a_comment_of_soplint_stays() -> None:
    answered = OTHERS.format(4, "soplint", "0A", "Dit is vaag.") + OTHERS.format(5, "Ans", "0B", "Komt in mei.")
    marks = "".join(f'<w:commentRange{side} w:id="{id}"/>' for side in ("Start", "End") for id in (4, 5))
    references = "".join(f'<w:r><w:commentReference w:id="{id}"/></w:r>' for id in (4, 5))
    thread = (
        '<?xml version="1.0"?><x:commentsEx xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<x:commentEx x:paraId="0A" x:done="0"/><x:commentEx x:paraId="0B" x:paraIdParent="0A" x:done="0"/></x:commentsEx>'
    )
    data = docx(
        p(run("een zin") + marks + references), {"comments": part("comments", answered), "commentsExtended": thread}
    )
    copy = annotated(data, [])
    assert [comment.get(f"{W}author") for comment in comments(copy)] == ["Ans"]
    assert list(ranges(copy)) == ["5"]
    (entry,) = etree.fromstring(members(copy)["word/commentsExtended.xml"])
    assert sorted(etree.QName(name).localname for name in entry.attrib) == ["done", "paraId"]


def test_the_same_input_gives_the_same_bytes() -> None:
    data = docx(p(f"een {WORD} hier"))
    findings = [finding(None), *on_word(data)]
    assert annotated(data, findings) == annotated(data, findings)
    assert annotated(data, findings, date(2027, 1, 1)) != annotated(data, findings)


def test_a_copy_without_content_types_or_relations_is_still_whole() -> None:
    plain = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": part("document", f"<w:body>{p(f'een {WORD}')}</w:body>"),
        "word/media/a.bin": b"\x00\x01",
    }
    copy = members(annotated(package(plain), on_word(package(plain))))
    assert b"/word/comments.xml" in copy["[Content_Types].xml"]
    assert b'Target="comments.xml"' in copy["word/_rels/document.xml.rels"]
    assert copy["word/media/a.bin"] == b"\x00\x01"


def test_a_strict_file_stays_strict() -> None:
    strict = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    parts = members(docx(p(f"een {WORD} hier")))
    for old, new in strict.items():
        parts = {name: data.replace(old.encode(), new.encode()) for name, data in parts.items()}
    data = package(parts)
    copy = members(annotated(data, on_word(data)))
    for name in ("word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"):
        assert not [old for old in strict if old.encode() in copy[name]]
    assert [comment.place for comment in read(annotated(data, on_word(data))).comments]


def test_a_signed_file_is_refused() -> None:
    parts = members(docx(p("een zin")))
    parts["_rels/.rels"] = relations(
        {"officeDocument": "word/document.xml", "digital-signature/origin": "_xmlsignatures/origin.sigs"}
    ).encode()
    with pytest.raises(SoplintError, match="ondertekend"):
        annotated(package(parts), [])


def test_a_comment_does_not_repeat_the_words_it_stands_on() -> None:
    data = docx(p("Het nummer is 111222333."), {"header": part("hdr", p("kop 111222333"))})
    findings = [replace(one, quote="111222333", code="PRI001") for one in on_word(data, "111222333")]
    copy = annotated(data, findings)
    assert len(findings) == len(comments(copy)) == 2
    assert b"111222333" not in members(copy)["word/comments.xml"]


def test_hostile_words_in_a_message_stay_text() -> None:
    data = docx(p("een zin"))
    copy = annotated(data, [finding(None, "</w:t>\x00\ud800\ufffe<b>&amp;")])
    assert "</w:t><b>&amp;" in "".join(comments(copy)[0].itertext())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_random_ranges_of_every_block_are_covered_exactly(path: Path) -> None:
    data = path.read_bytes()
    document = read_bytes(data, path.name)
    chance = random.Random(path.name)  # noqa: S311
    blocks = [block for block in document.blocks if block.part in ("body", "table", "form") and block.text]
    # A range over a cell that nobody filled in also covers the prompt, which is no text.
    blocks = [block for block in blocks if not block.placeholders]
    places = []
    for block in blocks:
        for _ in range(3):
            start = chance.randrange(len(block.text))
            places.append(block.place(start, chance.randrange(start, len(block.text)) + 1))
    findings = [finding(place) for place in places if bare(document.quote(place))]
    copy = annotated(data, findings)
    assert same_but_for_marks(data, copy)
    by_id = {int(id): text for id, text in ranges(copy).items()}
    assert len(by_id) > 10
    for (_, text), one in zip(sorted(by_id.items()), findings, strict=True):
        assert one.place is not None
        quote = document.quote(one.place)
        if document.blocks[one.place.block].kind == "row":
            assert bare(normalise(text)) == bare(quote)
        else:
            assert normalise(text) == quote.strip()


def bare(text: str) -> str:
    """The text without what stands between the cells of a row."""
    return re.sub(rf"[\s:{re.escape(CELL_GAP)}]", "", text)


MARGIN = (
    'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}',
    'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"false"}}',
)


def to_pdf(path: Path, folder: Path, form: str) -> pypdf.PdfReader:
    """The file as LibreOffice shows it, in a folder of its own."""
    folder.mkdir()
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form]
    subprocess.run([*command, "--outdir", str(folder), str(path)], capture_output=True, timeout=240, check=True)
    return pypdf.PdfReader(folder / f"{path.stem}.pdf")


@pytest.mark.tool("soffice")
def test_libreoffice_shows_the_comments_and_the_same_text(tmp_path: Path) -> None:
    source = CORPORA / "po-verhalend.docx"
    data = source.read_bytes()
    blocks = [block for block in read(data).blocks if block.is_content and block.text]
    findings = [finding(None), *(finding(block.place(0, 9), f"Opmerking {block.index}.") for block in blocks)]
    path = tmp_path / "kopie.docx"
    path.write_bytes(annotated(data, findings))
    plain = to_pdf(source, tmp_path / "a", MARGIN[1])
    shown = to_pdf(path, tmp_path / "b", MARGIN[0])
    assert [page.extract_text() for page in shown.pages] == [page.extract_text() for page in plain.pages]
    notes = [note["/Contents"] for page in shown.pages for note in page.annotations or () if "/T" in note]
    assert len(notes) == len(findings)
    for block in blocks:
        assert sum(f"LET OP: Opmerking {block.index}." in note for note in notes) == 1


TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="{0}.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="{0}.styles+xml"/></Types>'
).format("application/vnd.openxmlformats-officedocument.wordprocessingml")


@pytest.mark.tool("soffice")
def test_libreoffice_keeps_text_and_comments_in_controls_and_fields(tmp_path: Path) -> None:
    body = "".join(
        [
            p("Titel"),
            sdt(p("blok ZOEKWOORD hier")) + p("na het blok"),
            tbl(tr("label", tc(sdt(p("in cel ZOEKWOORD hier")))), tr("x", "y")),
            tbl(tr(sdt(tc("cel ZOEKWOORD hier")), "b"), tr(sdt(tc("onder ZOEKWOORD hier")), "z")),
            p(run("voor ") + sdt(run("in een ZOEKWOORD regel")) + run(" na")),
            p(run("voor ") + field(' HYPERLINK "https://voorbeeld.example" ', run("een ZOEKWOORD hier")) + run(" na")),
            p('<w:hyperlink w:anchor="a">' + run("de ZOEKWOORD koppeling") + "</w:hyperlink>"),
            p(run("slot")),
        ]
    )
    data = package({**members(docx(body)), "[Content_Types].xml": TYPES})
    findings = on_word(data)
    plain, copy = tmp_path / "gewoon.docx", tmp_path / "kopie.docx"
    plain.write_bytes(data)
    copy.write_bytes(annotated(data, findings))
    before, after = to_pdf(plain, tmp_path / "a", MARGIN[0]), to_pdf(copy, tmp_path / "b", MARGIN[0])
    assert after.pages[0].extract_text() == before.pages[0].extract_text()
    assert before.pages[0].extract_text().count(WORD) == len(findings) == 7
    notes = [note["/Contents"] for note in after.pages[0].annotations or () if "/T" in note]
    assert [note.split("\n")[0] for note in notes] == ["LET OP: Dit is vaag."] * 7

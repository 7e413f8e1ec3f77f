"""Helpers for the sources of test documents: one source gives the DOCX and its gold labels.

A source module has `build(path)`: it makes a `Profile`, adds content in reading order and calls
`save(path)`, which writes PATH (.docx) and the gold.json beside it. Every unit of text (sentence,
list item, tick box, table row) is an `S` or a `Row` that carries its own labels:

    p = Profile("Titel", today="2026-11-24")
    p.heading("Wat wij doen", 1)
    p.text(S("Elke groep heeft een assistent.", "basis aanbod"), S("Dit stuk telt vier delen.", meta=True))
    p.items(S("een rustplek in de gang", "basis aanbod"))
    p.table(["Wat", "Wie", "Klaar"], [Row(["Rekenbeleid", "Anouk", "juni 2027"], amb="what who when")])

Topics are short names (`TOPICS`). `aanbod` makes the unit an offer (can), `grenzen` an offer (cannot);
`offer=None` takes that back. `hedged=True` for a hedge. `amb` names the facets there are (and
"-" for an ambition without any) and adds the topic `ambities`. `expect` and `forbid` are codes, or
"CODE: quote" for a quote smaller than the unit; several are separated by ";". A hedge implies AAN003
and a facet that an ambition lacks implies AMB001-AMB004; they need not be written.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from sheet import ELEMENTS, FACETS, FACTS
from sheet import SHORT as TOPICS

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
MAX_WORDS = 25
_WORD = re.compile(r"[^\W_]+(?:['’./@-][^\W_]+)*")
_BY_TOPIC = "can or cannot, by the topics"
_FIXED_TIME = (2026, 1, 1, 0, 0, 0)
_WHITE_SPACE = re.compile(r"\s+")


def words(text: str) -> int:
    """The number of words, a hyphenated compound as one."""
    return len(_WORD.findall(text))


# ---------------------------------------------------------------- labelled units


@dataclass
class S:
    """A sentence, list item or tick box with its labels. `bold` and `italic` are looks only."""

    text: str
    topics: str = ""
    meta: bool = False
    offer: str | None = _BY_TOPIC
    hedged: bool = False
    amb: str | None = None
    expect: str = ""
    forbid: str = ""
    note: str | None = None
    bold: bool = False
    italic: bool = False


@dataclass
class Row:
    """A table row with its labels. A cell is a string or a `Field`; `None` is the tail of a merge."""

    cells: Sequence[str | Field | None]
    topics: str = ""
    meta: bool = False
    offer: str | None = _BY_TOPIC
    hedged: bool = False
    amb: str | None = None
    expect: str = ""
    forbid: str = ""

    @property
    def text(self) -> str:
        """The row read as one line."""
        filled = [text for text in (_cell_text(cell) for cell in self.cells) if text]
        if len(filled) != 2:
            return " | ".join(filled)
        return filled[0] + (" " if filled[0][-1] in ":?" else ": ") + filled[1]


@dataclass
class Field:
    """What stands in a cell or paragraph other than plain text: raw runs with the text they read as.

    `span` columns wide; `down` starts a vertical merge of that many rows.
    """

    xml: str
    text: str
    span: int = 1
    down: int = 1
    shade: str | None = None


def _cell_text(cell: str | Field | None) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else cell.text


# ---------------------------------------------------------------- pieces of XML

_ids = iter(range(1))


def _number() -> int:
    return next(_ids)


def _run(text: str, style: str = "", properties: str = "") -> str:
    style = f'<w:rStyle w:val="{style}"/>' if style else ""
    parts = escape(text).split("\n")
    body = "<w:br/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in parts)
    return f"<w:r><w:rPr>{style}{properties}</w:rPr>{body}</w:r>"


def _control(kind: str, content: str, title: str = "", placeholder: bool = False) -> str:
    alias = f'<w:alias w:val="{escape(title)}"/><w:tag w:val="{escape(title)}"/>' if title else ""
    shown = "<w:showingPlcHdr/>" if placeholder else ""
    return (
        f'<w:sdt><w:sdtPr>{alias}<w:id w:val="{_number()}"/>{shown}{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def filled(text: str, title: str = "") -> Field:
    """A text control that somebody filled in."""
    return Field(_control("<w:text/>", _run(text), title), text)


def unfilled(prompt: str = "Klik of tik om tekst in te voeren.", title: str = "") -> Field:
    """A text control that still shows its prompt: it reads as nothing."""
    return Field(_control("<w:text/>", _run(prompt, "PlaceholderText"), title, True), "")


def dropdown(value: str | None, options: Iterable[str], title: str = "") -> Field:
    """A drop-down with the value chosen, or with its prompt when None."""
    items = "".join(f'<w:listItem w:displayText="{escape(one)}" w:value="{escape(one)}"/>' for one in options)
    prompt = _run("Kies een item.", "PlaceholderText")
    content = prompt if value is None else _run(value)
    return Field(_control(f"<w:dropDownList>{items}</w:dropDownList>", content, title, value is None), value or "")


def date(iso: str | None, shown: str = "", title: str = "") -> Field:
    """A date control: picked, or with its prompt when None."""
    full = f' w:fullDate="{iso}T00:00:00Z"' if iso else ""
    kind = (
        f'<w:date{full}><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="nl-NL"/>'
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
    )
    prompt = _run("Klik of tik om een datum in te voeren.", "PlaceholderText")
    return Field(_control(kind, _run(shown) if iso else prompt, title, not iso), shown if iso else "")


def box(ticked: bool, label: str = "") -> Field:
    """A tick box control, with a label behind it."""
    mark = "☒" if ticked else "☐"
    kind = (
        f'<w14:checkbox><w14:checked w14:val="{int(ticked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    )
    fonts = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
    tail = _run(" " + label) if label else ""
    return Field(_control(kind, _run(mark, properties=fonts)) + tail, f"{mark} {label}".strip())


def merged(text: str, span: int = 1, down: int = 1, shade: str | None = None) -> Field:
    """A cell of several columns and/or the first of several rows. Tails of rows are `None` cells."""
    return Field(_run(text), text, span, down, shade)


def _complex_field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{_run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _elements(xml: str) -> list[Any]:
    return [deepcopy(child) for child in parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>")]


# ---------------------------------------------------------------- the document


@dataclass
class Look:
    """How the document looks."""

    font: str = "Calibri"
    size: float = 11
    heading_font: str | None = None
    colour: str = "1F3864"
    shade: str = "D9E2F3"
    margins: tuple[float, float, float, float] = (2.3, 2.3, 2.3, 2.3)
    landscape: bool = False
    space_after: float = 6
    heading_sizes: tuple[float, float, float] = (16, 13, 11)


class Profile:
    """A document under construction and its labels."""

    def __init__(self, title: str, *, today: str, profile: str = "sop-2014", look: Look | None = None) -> None:
        global _ids
        _ids = iter(range(1000, 100000))
        self.look = look or Look()
        self.gold: dict[str, Any] = {"profile": profile, "today": today}
        self.elements: dict[str, str] = {}
        self.facts: dict[str, Any] = {}
        self.expected: list[dict[str, str | None]] = []
        self.forbidden: list[dict[str, str | None]] = []
        self._units: list[tuple[S | Row, str, bool]] = []
        self._footnotes: list[str] = []
        self.docx = Document()
        self._styles(title)

    def _styles(self, title: str) -> None:
        look, docx = self.look, self.docx
        section = docx.sections[0]
        section.page_width, section.page_height = (Cm(29.7), Cm(21)) if look.landscape else (Cm(21), Cm(29.7))
        if look.landscape:
            section._sectPr.find(qn("w:pgSz")).set(qn("w:orient"), "landscape")
        section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Cm, look.margins)
        normal = docx.styles["Normal"]
        _font(normal, look.font, look.size)
        normal.paragraph_format.space_after = Pt(look.space_after)
        language = normal.element.get_or_add_rPr()
        language.append(parse_xml(f'<w:lang {NAMESPACES} w:val="nl-NL"/>'))
        for level, size in enumerate(look.heading_sizes, 1):
            style = docx.styles[f"Heading {level}"]
            _font(style, look.heading_font or look.font, size, look.colour)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(size), Pt(4)
        _font(docx.styles["Title"], look.heading_font or look.font, 24, look.colour)
        for border in docx.styles["Title"].element.iter(qn("w:bottom")):
            border.set(qn("w:color"), look.colour)
        holder = docx.styles.add_style("PlaceholderText", WD_STYLE_TYPE.CHARACTER)
        holder.element.find(qn("w:name")).set(qn("w:val"), "Placeholder Text")
        holder.font.color.rgb = RGBColor(0x80, 0x80, 0x80)
        for level in (1, 2):
            contents = docx.styles.add_style(f"TOC{level}", WD_STYLE_TYPE.PARAGRAPH)
            contents.element.find(qn("w:name")).set(qn("w:val"), f"toc {level}")
            contents.base_style = normal
            contents.paragraph_format.left_indent = Cm(0.6 * (level - 1))
            contents.paragraph_format.space_after = Pt(2)
        core = docx.core_properties
        core.title, core.language, core.author, core.last_modified_by = (
            title,
            "nl-NL",
            "Corpus soplint",
            "Corpus soplint",
        )
        core.created = core.modified = datetime(*_FIXED_TIME)
        core.revision, core.comments, core.keywords = 1, "", ""

    # -- text

    def title(self, text: str) -> None:
        self.docx.add_paragraph(text, style="Title")

    def heading(self, text: str, level: int = 1) -> None:
        self.docx.add_heading(text, level)

    def text(self, *sentences: S, style: str | None = None, align: str | None = None) -> None:
        """A paragraph of one or more sentences."""
        paragraph = self.docx.add_paragraph(style=style)
        if align:
            paragraph.paragraph_format.alignment = {"center": 1, "right": 2}[align]
        self._fill(paragraph, sentences)

    def items(self, *items: S, numbered: bool = False) -> None:
        """List items, one paragraph each."""
        for item in items:
            paragraph = self.docx.add_paragraph(style="List Number" if numbered else "List Bullet")
            paragraph.paragraph_format.space_after = Pt(2)
            self._fill(paragraph, [item], prose=False)

    def lines(self, *sentences: S) -> None:
        """A paragraph with a line break between the sentences."""
        self._fill(self.docx.add_paragraph(), sentences, gap="\n")

    def boxes(self, *pairs: tuple[bool, S]) -> None:
        """Tick boxes, a paragraph each. The text of the unit gets its box in front."""
        for ticked, unit in pairs:
            control = box(ticked, unit.text)
            paragraph = self.docx.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(1)
            for element in _elements(control.xml):
                paragraph._p.append(element)
            self._units.append((unit, control.text, False))

    def field_line(self, label: str, control: Field, unit: S) -> None:
        """A paragraph "label value" where the value is a control. `unit.text` is what it reads as."""
        paragraph = self.docx.add_paragraph(label)
        for element in _elements(control.xml):
            paragraph._p.append(element)
        self._units.append((unit, f"{label}{control.text}".strip(), True))

    def _fill(self, paragraph: Any, sentences: Sequence[S], gap: str = " ", prose: bool = True) -> None:
        for index, unit in enumerate(sentences):
            if index:
                paragraph.add_run(gap)
            run = paragraph.add_run(unit.text)
            run.bold, run.italic = unit.bold or None, unit.italic or None
            if unit.note is not None:
                self._footnotes.append(unit.note)
                mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self._footnotes) + 1}"/></w:r>'
                paragraph._p.append(_elements(mark)[0])
            self._units.append((unit, unit.text, prose))

    def footnote_text(self, unit: S) -> None:
        """Label the text of a footnote; call it right after the paragraph that has `note=`."""
        self._units.append((unit, unit.text, True))

    def textbox(self, *sentences: S, width: float = 15.5, height: float = 2.2, fill: str = "FFF2CC") -> None:
        """A text box in line with the text, with the VML fallback Word writes."""
        number = _number()
        inner = "".join(f"<w:p>{_run(unit.text)}</w:p>" for unit in sentences)
        wide, high = int(width * 360000), int(height * 360000)
        xml = (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
            f'<wp:docPr id="{number}" name="Tekstvak {number}" descr="Kader met tekst"/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill></wps:spPr>'
            f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
            '<wps:bodyPr lIns="91440" tIns="45720" rIns="91440" bIns="45720"/></wps:wsp>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f'<v:shape style="width:{width * 28.35:.0f}pt;height:{height * 28.35:.0f}pt" fillcolor="#{fill}">'
            f"<v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape>"
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
        self.docx.add_paragraph()._p.append(_elements(xml)[0])
        self._units.extend((unit, unit.text, True) for unit in sentences)

    # -- tables

    def table(
        self,
        header: Sequence[str] | None,
        rows: Sequence[Row],
        widths: Sequence[float] | None = None,
        *,
        marked: bool = True,
        first_column: bool = False,
        size: float | None = None,
    ) -> None:
        """A table. The header row is no unit; `marked` makes it a repeated header row for Word."""
        columns = len(header) if header else sum(getattr(cell, "span", 1) for cell in rows[0].cells if cell is not None)
        table = self.docx.add_table(rows=0, cols=columns)
        table.style = "Table Grid"
        if widths:
            table.autofit = False
            for column, width in zip(table.columns, widths, strict=True):
                column.width = Cm(width)
        if header:
            line = table.add_row()
            for cell, text in zip(line.cells, header, strict=True):
                cell.paragraphs[0].add_run(text).bold = True
                _shade(cell._tc, self.look.shade)
            if marked:
                line._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {NAMESPACES}/>"))
        open_merges: dict[int, int] = {}
        for row in rows:
            self._row(table, row, open_merges, first_column)
            self._units.append((row, row.text, False))
        _finish(table, widths, size)
        self.docx.add_paragraph().paragraph_format.space_after = Pt(4)

    def _row(self, table: Any, row: Row, open_merges: dict[int, int], first_column: bool) -> None:
        line = table.add_row()
        tcs = list(line._tr.tc_lst)
        column = 0
        for cell in row.cells:
            tc = tcs[column]
            span = cell.span if isinstance(cell, Field) else 1
            for other in tcs[column + 1 : column + span]:
                line._tr.remove(other)
            if span > 1:
                tc.grid_span = span
            _merge_down(tc, cell, column, open_merges)
            paragraph = tc.p_lst[0]
            xml = _run(cell) if isinstance(cell, str) and cell else getattr(cell, "xml", "")
            for element in _elements(xml):
                paragraph.append(element)
            if isinstance(cell, Field) and cell.shade:
                _shade(tc, cell.shade)
            elif first_column and column == 0:
                _shade(tc, self.look.shade)
            column += span
        if column != len(tcs):
            raise ValueError(f"{column} of {len(tcs)} columns: {row.text}")

    # -- around the text

    def contents(self, lines: Sequence[tuple[str, int, int]], heading: str | None = "Inhoud") -> None:
        """A table of contents as Word writes it: (text, level, page) a line."""
        paragraphs = [f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{_run(heading)}</w:p>'] if heading else []
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u '
            '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        right = int((self.docx.sections[0].page_width - 2 * self.docx.sections[0].left_margin) / 635)
        for number, (text, level, page) in enumerate(lines):
            paragraphs.append(
                f'<w:p><w:pPr><w:pStyle w:val="TOC{level}"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{right}"/></w:tabs></w:pPr>'
                f"{begin if number == 0 else ''}{_run(text)}<w:r><w:tab/></w:r>{_run(str(page))}</w:p>"
            )
        paragraphs.append('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')
        xml = (
            f'<w:sdt {NAMESPACES}><w:sdtPr><w:id w:val="{_number()}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
            f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{''.join(paragraphs)}</w:sdtContent></w:sdt>"
        )
        self.docx.element.body.insert(len(self.docx.element.body) - 1, parse_xml(xml))
        if heading and "TOCHeading" not in [style.style_id for style in self.docx.styles]:
            style = self.docx.styles.add_style("TOCHeading", WD_STYLE_TYPE.PARAGRAPH)
            style.element.find(qn("w:name")).set(qn("w:val"), "TOC Heading")
            _font(style, self.look.heading_font or self.look.font, self.look.heading_sizes[0], self.look.colour)

    def running(self, header: str | None = None, footer: str | None = None, page: bool = True) -> None:
        """Header and footer on every page; the footer ends with the page number."""
        section = self.docx.sections[0]
        if header:
            section.header.paragraphs[0].text = header
        paragraph = section.footer.paragraphs[0]
        if footer:
            paragraph.add_run(footer)
        if page:
            paragraph.add_run(" – pagina " if footer else "Pagina ")
            for element in _elements(_complex_field("PAGE", "1")):
                paragraph._p.append(element)

    def page_break(self) -> None:
        self.docx.add_page_break()

    def expect(self, code: str, quote: str | None = None) -> None:
        self.expected.append({"code": code, "quote": quote})

    def forbid(self, code: str, quote: str | None = None) -> None:
        self.forbidden.append({"code": code, "quote": quote})

    # -- out

    def save(self, path: Path) -> None:
        """Write the document and the gold labels beside it; check that they agree."""
        path = Path(path)
        gold = self._gold()
        self.write(path)
        _check(gold, plain_text(path))
        text = json.dumps(gold, ensure_ascii=False, indent=1)
        path.with_suffix(".gold.json").write_text(text + "\n", encoding="utf-8")

    def write(self, path: Path) -> None:
        """Write the document alone."""
        if self._footnotes:
            self._add_footnotes()
        self.docx.save(str(path))
        _rewrite(path)

    def _add_footnotes(self) -> None:
        small = '<w:sz w:val="18"/>'
        notes = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
            f"{_run(' ' + note, properties=small)}</w:p></w:footnote>"
            for number, note in enumerate(self._footnotes, 2)
        )
        xml = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {NAMESPACES}>'
            '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
            f"{notes}</w:footnotes>"
        )
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), self.docx.part.package)
        self.docx.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _gold(self) -> dict[str, Any]:
        if sorted(self.elements) != sorted(ELEMENTS) or sorted(self.facts) != sorted(FACTS):
            raise ValueError(f"elements or facts: {set(ELEMENTS) ^ set(self.elements)} {set(FACTS) ^ set(self.facts)}")
        expected, forbidden = list(self.expected), list(self.forbidden)
        ambitions, offers, sentences = [], [], []
        for unit, text, prose in self._units:
            if not text:
                continue
            topics = [TOPICS[name] for name in unit.topics.split()]
            if unit.amb is not None:
                ambitions.append({"sentence": text, **_facets(unit.amb)})
                if "ambities" not in topics:
                    topics.insert(0, "ambities")
            offer = unit.offer
            if offer == _BY_TOPIC:
                offer = "cannot" if "grenzen" in topics else "can" if "aanbod" in topics else None
            if offer:
                offers.append({"sentence": text, "polarity": offer, "hedged": unit.hedged})
            if (unit.meta and topics) or (unit.hedged and not offer):
                raise ValueError(f"labels that cannot go together: {text}")
            sentences.append({"sentence": text, "topics": topics, "meta": unit.meta})
            found = list(_codes(unit.expect, text)) + _implied(unit, text)
            _check_length(unit, text, prose, any(one["code"] == "LEE002" for one in found))
            expected.extend(found)
            forbidden.extend(_codes(unit.forbid, text))
        return self.gold | {
            "elements": {name: self.elements[name] for name in ELEMENTS},
            "facts": {name: self.facts[name] for name in FACTS},
            "expected": expected,
            "forbidden": forbidden,
            "ambitions": ambitions,
            "offers": offers,
            "sentences": sentences,
        }


def _facets(names: str) -> dict[str, bool]:
    given = names.replace("-", "").split()
    if set(given) - set(FACETS):
        raise ValueError(names)
    return {facet: facet in given for facet in FACETS}


def _implied(unit: S | Row, text: str) -> list[dict[str, str | None]]:
    codes = ["AAN003"] if unit.hedged else []
    if unit.amb is not None:
        given = _facets(unit.amb)
        lacks = {"AMB001": "what", "AMB002": "when", "AMB003": "who", "AMB004": "measure"}
        codes += [code for code, facet in lacks.items() if not given[facet]]
    return [{"code": code, "quote": text} for code in codes]


def _check_length(unit: S | Row, text: str, prose: bool, expected: bool) -> None:
    long = words(text) > MAX_WORDS
    if prose and long != expected:
        raise ValueError(f"LEE002, {words(text)} words: {text}")
    if isinstance(unit, S) and not prose and long:
        raise ValueError(f"an item of {words(text)} words: {text}")


def _codes(codes: str, text: str) -> Iterable[dict[str, str | None]]:
    for one in filter(None, (one.strip() for one in codes.split(";"))):
        code, _, quote = one.partition(":")
        yield {"code": code.strip(), "quote": quote.strip() or text}


def _font(style: Any, name: str, size: float, colour: str | None = None) -> None:
    style.font.name, style.font.size = name, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(key), name)
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)


def _shade(tc: Any, colour: str) -> None:
    tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {NAMESPACES} w:val="clear" w:color="auto" w:fill="{colour}"/>'))


def _merge_down(tc: Any, cell: str | Field | None, column: int, open_merges: dict[int, int]) -> None:
    properties = tc.get_or_add_tcPr()
    if isinstance(cell, Field) and cell.down > 1:
        properties.append(parse_xml(f'<w:vMerge {NAMESPACES} w:val="restart"/>'))
        open_merges[column] = cell.down - 1
    elif cell is None:
        if not open_merges.get(column):
            raise ValueError("a cell continues a merge that no cell began")
        open_merges[column] -= 1
        properties.append(parse_xml(f"<w:vMerge {NAMESPACES}/>"))


def _finish(table: Any, widths: Sequence[float] | None, size: float | None) -> None:
    for line in table.rows:
        line._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {NAMESPACES}/>"))
        for tc in line._tr.tc_lst:
            for paragraph in tc.p_lst:
                _tight(paragraph, size)
    if widths:
        for line in table.rows:
            column = 0
            for tc in line._tr.tc_lst:
                tc.width = Cm(sum(widths[column : column + tc.grid_span]))
                column += tc.grid_span


def _tight(paragraph: Any, size: float | None) -> None:
    properties = paragraph.get_or_add_pPr()
    properties.append(parse_xml(f'<w:spacing {NAMESPACES} w:before="30" w:after="30"/>'))
    if size:
        for run in paragraph.iter(qn("w:r")):
            run.get_or_add_rPr().append(parse_xml(f'<w:sz {NAMESPACES} w:val="{int(size * 2)}"/>'))


def _rewrite(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            information = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            information.compress_type = zipfile.ZIP_DEFLATED
            information.create_system = 0
            package.writestr(information, data)


# ---------------------------------------------------------------- checks


def plain_text(path: Path) -> str:
    """The text of a DOCX as a simple second reader sees it: a paragraph or row a line."""
    from lxml import etree

    with zipfile.ZipFile(path) as package:
        parts = [etree.fromstring(package.read("word/document.xml"))]
        if "word/footnotes.xml" in package.namelist():
            parts.append(etree.fromstring(package.read("word/footnotes.xml")))
    lines: list[str] = []
    for part in parts:
        for gone in [*part.iter("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")]:
            gone.getparent().remove(gone)
        for control in [*part.iter(qn("w:sdt"))]:
            if control.find(f".//{qn('w:showingPlcHdr')}") is not None:
                control.getparent().remove(control)
        for row in part.iter(qn("w:tr")):
            cells = ["\n".join(_words_of(paragraph) for paragraph in tc.iter(qn("w:p"))) for tc in row.iter(qn("w:tc"))]
            lines.append(Row([cell.strip() for cell in cells]).text)
        lines.extend(_words_of(paragraph) for paragraph in part.iter(qn("w:p")))
    return "\n".join(lines)


def _words_of(paragraph: Any) -> str:
    pieces = paragraph.iter(qn("w:t"), qn("w:br"))
    return "".join((piece.text or "") if piece.tag == qn("w:t") else "\n" for piece in pieces)


def fold(text: str) -> str:
    """White space folded, as `soplint evaluate` compares quotes."""
    return _WHITE_SPACE.sub(" ", text).strip()


def _check(gold: dict[str, Any], text: str) -> None:
    whole = fold(text)
    sentences = [one["sentence"] for one in gold["sentences"]]
    double = {one for one in sentences if sentences.count(one) > 1}
    if double:
        raise ValueError(f"the same text twice: {double}")
    quotes = [one["quote"] for key in ("expected", "forbidden") for one in gold[key] if one["quote"]]
    for quote in [*sentences, *quotes]:
        if fold(quote) not in whole:
            raise ValueError(f"not in the document: {quote}")

"""The text of a Word paragraph: runs, fields, form controls, tick boxes, and what hangs on it.

A `TextWalker` reads one story (body, note, header) paragraph by paragraph, because fields and
comments may run over the end of a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from soplint.document.commentrange import CommentRanges
from soplint.document.model import TICKED, UNTICKED, Picture
from soplint.document.text import normalise
from soplint.document.wordstyles import Style, W, is_on, number

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"

_WINGDINGS = {
    "wingdings": {
        0xFE: TICKED,
        0xFD: TICKED,
        0xA8: UNTICKED,
        0x6F: UNTICKED,
        0x71: UNTICKED,
        0xFC: "✓",
        0xFB: "x",
        0xE0: "→",
    },
    "wingdings 2": {
        0x52: TICKED,
        0x53: TICKED,
        0x54: TICKED,
        0x51: TICKED,
        0xA3: UNTICKED,
        0x2A: UNTICKED,
        0x50: "✓",
        0x4F: "x",
    },
    "zapfdingbats": {0x34: "✓", 0x6F: UNTICKED, 0x71: UNTICKED},
}
"""Symbol fonts in which forms draw their boxes; the low byte of the character."""
_BOXES = str.maketrans(
    {"☑": TICKED, "🗹": TICKED, "🗷": TICKED, "□": UNTICKED, "❑": UNTICKED, "❏": UNTICKED, "▢": UNTICKED}
)
_EMPTY_FIELD = "\u2002\u2003 "
_ON, _OFF = ("1", "true", "on"), ("0", "false", "off")


@dataclass
class Text:
    """A paragraph while it is read. `length`, `bold` and `size` are of the visible letters.

    `sources` are the elements that the parts come from; a `w:t` gives its text character for
    character. `hosts` are the `w:p` elements the text was read from.
    """

    parts: list[str] = field(default_factory=list)
    sources: list[etree._Element] = field(default_factory=list)
    hosts: list[etree._Element] = field(default_factory=list)
    length: int = 0
    bold: int = 0
    size: int = 0
    placeholders: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    comments: list[tuple[str, int, int]] = field(default_factory=list)
    has_controls: bool = False
    is_contents: bool = False

    @property
    def raw(self) -> str:
        """The text so far, not normalised."""
        return "".join(self.parts)

    def position(self) -> int:
        """How many characters there are so far."""
        return sum(map(len, self.parts))


@dataclass
class _Field:
    """A field that is open: its code is read until the separator, its result is shown."""

    code: str = ""
    in_result: bool = False
    fallback: str = ""
    shown: int = 0


@dataclass
class Found:
    """What is met besides text, counted over the whole file."""

    pictures: list[Picture] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=dict)
    white: int = 0

    def count(self, what: str) -> None:
        """Note one more thing that cannot be read."""
        self.unread[what] = self.unread.get(what, 0) + 1


class TextWalker:
    """Reads the paragraphs of one story, in order."""

    def __init__(self, styles: Mapping[str, Style], found: Found) -> None:
        self._styles = styles
        self._found = found
        self._fields: list[_Field] = []
        self._text = Text()
        self.ranges = CommentRanges()
        self.page_breaks = 0

    def paragraph(self, element: etree._Element, style: Style, text: Text | None = None) -> Text:
        """The text of a `w:p`, added to that of a paragraph it joins."""
        self._text = text or Text()
        self._text.hosts.append(element)
        self._text.is_contents |= self._in_contents()
        self._style = style
        begin = self._text.position()
        self._children(element)
        has_words = bool(self._text.placeholders or self._text.raw.strip())
        self._text.comments += self.ranges.hung(begin, self._text.position()) if has_words else self.ranges.passed()
        return self._text

    def _in_contents(self) -> bool:
        return any(open_field.code.strip().upper().startswith("TOC") for open_field in self._fields)

    def _children(self, element: etree._Element) -> None:
        for child in element:
            handle = _HANDLERS.get(child.tag)
            if handle is not None:
                handle(self, child)

    def _alternate(self, element: etree._Element) -> None:
        """Take the first choice; its fallback holds the same once more."""
        chosen = element.find(f"{MC}Choice")
        self._children(chosen if chosen is not None else element)

    def _run(self, element: etree._Element) -> None:
        properties = element.find(f"{W}rPr")
        style = self._styles.get(_value(properties, "rStyle"), Style())
        hidden = is_on(properties, "vanish")
        if hidden is None:
            hidden = style.is_hidden if style.is_hidden is not None else self._style.is_hidden
        if hidden:
            return
        before = self._text.position()
        self._font = _font(properties)
        self._children(element)
        letters = (
            sum(not character.isspace() for character in self._text.raw[before:])
            if self._text.position() > before
            else 0
        )
        bold = is_on(properties, "b")
        bold = (style.is_bold if style.is_bold is not None else self._style.is_bold) if bold is None else bold
        self._text.length += letters
        self._text.bold += letters if bold else 0
        self._text.size = max(
            self._text.size, (number(properties, f"{W}sz") or style.size or self._style.size or 0) if letters else 0
        )
        if letters and _is_white(properties):
            self._found.white += letters

    def _add(self, text: str, source: etree._Element) -> None:
        if all(open_field.in_result for open_field in self._fields):
            if self._fields:
                self._fields[-1].shown += len(text.strip(_EMPTY_FIELD))
            self._text.parts.append(text)
            self._text.sources.append(source)

    def _plain(self, element: etree._Element) -> None:
        text = (element.text or "").translate(_BOXES)
        symbols = _WINGDINGS.get(self._font)
        if symbols:
            text = "".join(
                symbols.get(ord(character) & 0xFF, "•") if not character.isspace() else " " for character in text
            )
        self._add(text, element)

    def _symbol(self, element: etree._Element) -> None:
        code = int(element.get(f"{W}char", "0") or "0", 16) & 0xFF
        symbols = _WINGDINGS.get((element.get(f"{W}font") or "").lower(), {})
        self._add(symbols.get(code, "•" if symbols else chr(code)), element)

    def _break(self, element: etree._Element) -> None:
        if element.get(f"{W}type") not in ("page", "column"):
            self._add("\n", element)

    def _rendered_break(self, _: etree._Element) -> None:
        self.page_breaks += 1

    def _field_char(self, element: etree._Element) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._begin_field(element.find(f"{W}ffData"))
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
            self._text.is_contents |= self._in_contents()
        elif kind == "end" and self._fields:
            self._end_field(self._fields.pop(), element)

    def _begin_field(self, data: etree._Element | None) -> None:
        opened = _Field()
        if data is not None:
            self._text.has_controls = True
            box, drop = data.find(f"{W}checkBox"), data.find(f"{W}ddList")
            if box is not None:
                opened.fallback = TICKED if _is_checked(box) else UNTICKED
            elif drop is not None:
                entries = [entry.get(f"{W}val", "") for entry in drop.iter(f"{W}listEntry")]
                opened.fallback = entries[(number(drop, f"{W}result") or 0) % len(entries)] if entries else ""
        self._fields.append(opened)

    def _end_field(self, closed: _Field, end: etree._Element) -> None:
        if closed.shown == 0 and closed.fallback:
            self._add(closed.fallback, end)
        elif closed.shown == 0 and "FORMTEXT" in closed.code.upper():
            self._text.placeholders.append("leeg invulveld")

    def _code(self, element: etree._Element) -> None:
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].code += element.text or ""

    def _control(self, element: etree._Element) -> None:
        """An inline content control: what was filled in, a tick box, or a prompt that is left."""
        self._text.has_controls = True
        properties, content = element.find(f"{W}sdtPr"), element.find(f"{W}sdtContent")
        box = properties.find(f"{W14}checkbox") if properties is not None else None
        if box is not None:
            checked = box.find(f"{W14}checked")
            self._add(TICKED if checked is not None and checked.get(f"{W14}val", "1") in _ON else UNTICKED, element)
        elif is_prompt(properties):
            self._text.placeholders.append(prompt(content))
        elif content is not None:
            self._children(content)

    def _note_reference(self, element: etree._Element) -> None:
        kind = "footnote" if element.tag == f"{W}footnoteReference" else "endnote"
        self._text.notes.append((kind, element.get(f"{W}id", "")))

    def _comment_start(self, element: etree._Element) -> None:
        self.ranges.begin(element.get(f"{W}id", ""), self._text.position())

    def _comment_end(self, element: etree._Element) -> None:
        self.ranges.end(element.get(f"{W}id", ""), self._text.position())

    def _comment_reference(self, element: etree._Element) -> None:
        self.ranges.point(element.get(f"{W}id", ""), self._text.position())

    def _drawing(self, element: etree._Element) -> None:
        self._text.boxes += [box for box in element.iter(f"{W}txbxContent") if not _in_fallback(box, element)]
        for data in element.iter(f"{A}graphicData"):
            uri = data.get("uri", "")
            if uri.endswith("/picture"):
                self._found.pictures.append(_picture(element))
            elif uri.endswith("/chart"):
                self._found.count("grafiek")
            elif uri.endswith("/diagram"):
                self._found.count("SmartArt-schema")
        if element.tag != f"{W}drawing" and next(element.iter(f"{V}imagedata"), None) is not None:
            shape = next(element.iter(f"{V}shape"), None)
            self._found.pictures.append(Picture((shape.get("alt") if shape is not None else None) or None, None))

    def _object(self, element: etree._Element) -> None:
        self._found.count("ingesloten bestand")
        self._drawing(element)

    def _formula(self, _: etree._Element) -> None:
        self._found.count("formule")


_Handler = Callable[[TextWalker, etree._Element], None]
_DESCEND = TextWalker._children
_HANDLERS: Mapping[object, _Handler] = {
    **{
        f"{W}{tag}": _DESCEND
        for tag in (
            "hyperlink",
            "ins",
            "moveTo",
            "smartTag",
            "customXml",
            "fldSimple",
            "dir",
            "bdo",
            "ruby",
            "rubyBase",
        )
    },
    f"{MC}AlternateContent": TextWalker._alternate,
    f"{W}r": TextWalker._run,
    f"{W}t": TextWalker._plain,
    f"{W}tab": lambda walker, element: walker._add(" ", element),
    f"{W}ptab": lambda walker, element: walker._add(" ", element),
    f"{W}cr": lambda walker, element: walker._add("\n", element),
    f"{W}br": TextWalker._break,
    f"{W}noBreakHyphen": lambda walker, element: walker._add("-", element),
    f"{W}sym": TextWalker._symbol,
    f"{W}lastRenderedPageBreak": TextWalker._rendered_break,
    f"{W}fldChar": TextWalker._field_char,
    f"{W}instrText": TextWalker._code,
    f"{W}sdt": TextWalker._control,
    f"{W}footnoteReference": TextWalker._note_reference,
    f"{W}endnoteReference": TextWalker._note_reference,
    f"{W}commentRangeStart": TextWalker._comment_start,
    f"{W}commentRangeEnd": TextWalker._comment_end,
    f"{W}commentReference": TextWalker._comment_reference,
    f"{W}drawing": TextWalker._drawing,
    f"{W}pict": TextWalker._drawing,
    f"{W}object": TextWalker._object,
    f"{M}oMath": TextWalker._formula,
    f"{M}oMathPara": TextWalker._formula,
}
"""Everything else (deletions, moved-away text, field codes, properties) is no text."""


def is_prompt(properties: etree._Element | None) -> bool:
    """Whether a content control still shows what to fill in."""
    return bool(is_on(properties, "showingPlcHdr"))


def prompt(content: etree._Element | None) -> str:
    """What a content control asks for."""
    texts = [element.text or "" for element in content.iter(f"{W}t")] if content is not None else []
    return normalise("".join(texts)) or "leeg invulveld"


def _value(properties: etree._Element | None, tag: str) -> str:
    element = properties.find(W + tag) if properties is not None else None
    return element.get(f"{W}val", "") if element is not None else "-"


def _font(properties: etree._Element | None) -> str:
    fonts = properties.find(f"{W}rFonts") if properties is not None else None
    return (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "").lower() if fonts is not None else ""


def _is_white(properties: etree._Element | None) -> bool:
    if properties is None or properties.find(f"{W}shd") is not None or properties.find(f"{W}highlight") is not None:
        return False
    return _value(properties, "color").upper() in ("FFFFFF", "FEFEFE", "FDFDFD")


def _is_checked(box: etree._Element) -> bool:
    state = box.find(f"{W}checked")
    state = state if state is not None else box.find(f"{W}default")
    return state is not None and state.get(f"{W}val", "1") not in _OFF


def _in_fallback(box: etree._Element, above: etree._Element) -> bool:
    """Whether a text box stands in the fallback of another, or inside another text box."""
    parent = box.getparent()
    while parent is not None and parent is not above:
        if parent.tag in (f"{MC}Fallback", f"{W}txbxContent"):
            return True
        parent = parent.getparent()
    return False


def _picture(drawing: etree._Element) -> Picture:
    properties = next(drawing.iter(f"{WP}docPr"), None)
    if properties is None:
        return Picture(None, None)
    decorative = any(element.get("val") in _ON for element in properties.iter(f"{ADEC}decorative"))
    return Picture(normalise(properties.get("descr") or "") or None, None, decorative)

"""The comments of a Word file: those of an earlier copy taken out, new ones put in."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from itertools import count

from lxml import etree

from soplint.document.docx import Traced
from soplint.document.wordstyles import W
from soplint.report.copies.remark import AUTHOR, Line
from soplint.report.copies.wordanchor import Span

_NAMESPACE = W[1:-1]
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPES, _TYPE_PART = "http://schemas.openxmlformats.org/package/2006/content-types", "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_MARKS = tuple(f"{W}{tag}" for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_NOTES = (f"{W}footnoteReference", f"{W}endnoteReference")
"""LibreOffice 7 shows a wrong footnote where a comment has a number that a footnote has or had before it."""
_INITIALS = "sl"
_DIGITS = 10
_COMPANIONS = ("commentsExtended", "commentsIds", "commentsExtensible")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def comment(traced: Traced, remarks: Sequence[tuple[Span, Sequence[Line]]], today: date) -> dict[str, etree._Element]:
    """The parts of a copy that has these comments instead of those soplint gave it before.

    The tree of the text is changed in place. The comments of others stay, with their numbers.
    """
    part, name = _comments_part(traced)
    changed = {traced.main: traced.root}
    if part is not None:
        changed |= _take_out(traced, part)
    elif remarks:
        part = etree.Element(f"{W}comments", nsmap={"w": _NAMESPACE})
        changed |= _announced(traced, name)
    if part is None:
        return changed
    changed[name] = part
    first = 1 + max((_id(element) for element in (*part, *traced.root.iter(*_MARKS, *_NOTES))), default=-1)
    numbered = [(str(first + number), span, text) for number, (span, text) in enumerate(remarks)]
    for id, span, text in numbered:
        part.append(_comment(id, text, today))
        _open(id, span.first)
    for id, span, _ in reversed(numbered):
        _close(id, span)
    return changed


def _comments_part(traced: Traced) -> tuple[etree._Element | None, str]:
    """The part with the comments and its name; a name that is free when there is no such part."""
    package = traced.package
    for relation in package.relations(traced.main).values():
        part = package.xml(relation.target) if relation.kind == "comments" else None
        if part is not None:
            return part, relation.target
    folder = posixpath.dirname(traced.main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
    return None, next(name for name in names if not package.has(name))


def _announced(traced: Traced, name: str) -> dict[str, etree._Element]:
    """The relations of the text and the list of content types, with a part of comments added."""
    folder, main = posixpath.split(traced.main)
    relations_name = posixpath.join(folder, "_rels", f"{main}.rels")
    relations = traced.package.xml(relations_name)
    if relations is None:
        relations = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
    taken = {element.get("Id") for element in relations}
    id = next(id for id in (f"rSoplint{number or ''}" for number in count()) if id not in taken)
    etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", Id=id, Type=_KIND, Target=posixpath.basename(name))
    types = traced.package.xml(_TYPE_PART)
    if types is None:
        types = etree.fromstring(f'<Types xmlns="{_TYPES}"/>')
    etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=_TYPE)
    return {relations_name: relations, _TYPE_PART: types}


def _take_out(traced: Traced, part: etree._Element) -> dict[str, etree._Element]:
    """Remove what soplint wrote before; answers that people gave to it become comments of their own."""
    own = [element for element in part if element.get(f"{W}author") == AUTHOR]
    ids = {element.get(f"{W}id") for element in own}
    for mark in [mark for mark in traced.root.iter(*_MARKS) if mark.get(f"{W}id") in ids]:
        run = mark.getparent()
        _remove(mark)
        if run is not None and run.tag == f"{W}r" and all(left.tag == f"{W}rPr" for left in run):
            _remove(run)
    gone = {value for element in own for p in element.iter(f"{W}p") for value in _values(p, "paraId")}
    for element in own:
        _remove(element)
    changed = {}
    for relation in traced.package.relations(traced.main).values():
        companion = traced.package.xml(relation.target) if relation.kind in _COMPANIONS and gone else None
        if companion is not None and _clean_companion(companion, gone):
            changed[relation.target] = companion
    return changed


def _clean_companion(part: etree._Element, gone: set[str]) -> bool:
    """Remove what a part says more about comments that are gone. Tells whether it said something."""
    before = len(part)
    is_changed = False
    for element in list(part):
        if gone & {*_values(element, "paraId"), *_values(element, "durableId")}:
            gone.update(_values(element, "durableId"))
            _remove(element)
            continue
        for name in [name for name in element.attrib if etree.QName(name).localname == "paraIdParent"]:
            if element.get(name) in gone:
                del element.attrib[name]
                is_changed = True
    return is_changed or len(part) < before


def _values(element: etree._Element, attribute: str) -> list[str]:
    return [str(value) for name, value in element.attrib.items() if etree.QName(name).localname == attribute]


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _id(element: etree._Element) -> int:
    value = element.get(f"{W}id") or ""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < _DIGITS else -1


def _comment(id: str, text: Sequence[Line], today: date) -> etree._Element:
    comment = etree.Element(
        f"{W}comment",
        {
            f"{W}id": id,
            f"{W}author": AUTHOR,
            f"{W}date": f"{today.isoformat()}T00:00:00Z",
            f"{W}initials": _INITIALS,
        },
        nsmap={"w": _NAMESPACE},
    )
    for line in text:
        paragraph = etree.SubElement(comment, f"{W}p")
        for words, is_bold in ((line.label, True), (line.text, False)):
            if words:
                run = etree.SubElement(paragraph, f"{W}r")
                if is_bold:
                    etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}b")
                content = etree.SubElement(run, f"{W}t", {_SPACE: "preserve"})
                content.text = f"{words} " if is_bold and line.text else words
    return comment


def _open(id: str, first: etree._Element) -> None:
    mark = first.makeelement(f"{W}commentRangeStart", {f"{W}id": id})
    if first.tag == f"{W}p":
        _prepend(first, mark)
    else:
        first.addprevious(mark)


def _close(id: str, span: Span) -> None:
    """End the range, and put the mark where it may stand: later ones must be there already."""
    end = span.last.makeelement(f"{W}commentRangeEnd", {f"{W}id": id})
    run = span.last.makeelement(f"{W}r")
    properties = span.last.find(f"{W}rPr") if span.last.tag == f"{W}r" else None
    if properties is not None:
        # The mark takes no room in the line when it looks like the words before it.
        run.append(deepcopy(properties))
    etree.SubElement(run, f"{W}commentReference", {f"{W}id": id})
    if span.mark.tag != f"{W}p":
        span.mark.addnext(run)
    elif span.mark is span.last:
        span.mark.append(run)
    else:
        _prepend(span.mark, run)
    if span.mark is span.last and span.last.tag == f"{W}p":
        run.addprevious(end)
    elif span.last.tag == f"{W}p":
        span.last.append(end)
    else:
        span.last.addnext(end)


def _prepend(paragraph: etree._Element, mark: etree._Element) -> None:
    paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, mark)

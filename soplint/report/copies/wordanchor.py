"""Where in a Word file a comment goes: the elements that hold the words, split from the text around them.

A comment has a range and a mark of its own. The range may lie inside a content control or a field,
but LibreOffice loses the comment, or even the text, when the mark does: the mark goes after it.
Footnotes, headers and text boxes hold no comments at all: these go to the place in the text that
they hang on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import islice
from typing import NamedTuple

from lxml import etree

from soplint.document.docx import Traced
from soplint.document.model import Place
from soplint.document.origin import find_letters
from soplint.document.wordstyles import W

_THROUGH = frozenset(f"{W}{tag}" for tag in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo"))
_MARKLESS = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "fldSimple"))
"""What may hold a range but not the mark of a comment; all else within a paragraph is marked as a whole."""
_NOTES = {f"{W}footnote": f"{W}footnoteReference", f"{W}endnote": f"{W}endnoteReference"}
_BOX, _RUN, _PARAGRAPH, _TEXT = f"{W}txbxContent", f"{W}r", f"{W}p", f"{W}t"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Span(NamedTuple):
    """The first and the last element that a comment is about, and what its mark comes after.

    A paragraph as `first` or `last` stands for all that is in it; one as `mark` is to hold the mark
    at its beginning.
    """

    first: etree._Element
    last: etree._Element
    mark: etree._Element


class _Edge(NamedTuple):
    """A side of a range: a place in the text of an element, or beside the element where `offset` is None."""

    element: etree._Element
    offset: int | None = None


def find_spans(traced: Traced, places: Sequence[Place]) -> list[Span | None]:
    """The span of each place, None where the file has none. Runs are split so that spans hold the words alone."""
    finder = _Finder(traced)
    edges = [finder.edges(place) for place in places]
    sides = [
        (place.block, position, side, number)
        for number, place in enumerate(places)
        for side, position in enumerate((place.end, place.start))
    ]
    cutter = _Cutter()
    cut: dict[tuple[int, int], etree._Element] = {}
    for _, _, side, number in sorted(sides, reverse=True):
        both = edges[number]
        if both is not None:
            cut[number, side] = cutter.start(both[0]) if side else cutter.end(both[1])
    marks = _Marks(traced.root)
    found: list[Span | None] = []
    for number, both in enumerate(edges):
        if both is None:
            found.append(None)
        else:
            last = _beside(cut[number, 0])
            found.append(Span(_beside(cut[number, 1]), last, marks.after(last)))
    return found


def top(root: etree._Element) -> Span | None:
    """The paragraph at the top of the text."""
    direct = root.find(f"{W}body/{W}p")
    paragraph = direct if direct is not None else next(_paragraphs(root), None)
    return None if paragraph is None else Span(paragraph, paragraph, _Marks(root).after(paragraph))


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of the text outside text boxes."""
    return (paragraph for paragraph in root.iter(_PARAGRAPH) if next(paragraph.iterancestors(_BOX), None) is None)


class _Finder:
    """Finds the edges of places, before anything is split."""

    def __init__(self, traced: Traced) -> None:
        self._traced = traced
        self._references = {
            (element.tag, element.get(f"{W}id")): element for element in traced.root.iter(*_NOTES.values())
        }

    def edges(self, place: Place) -> tuple[_Edge, _Edge] | None:
        """Where the words of a place begin and end; all of its paragraphs when it has no words."""
        origin = self._traced.origins[place.block]
        letters = find_letters(origin, place.start, place.end)
        if letters:
            first, last = self._edge(letters[0].element, letters[0].start), self._edge(*letters[-1][::2])
        else:
            hosts = [host for stretch in origin for host in stretch.text.hosts]
            if not hosts:
                return None
            first, last = self._edge(hosts[0]), self._edge(hosts[-1])
        return (first, last) if first is not None and last is not None else None

    def _edge(self, element: etree._Element, offset: int = 0) -> _Edge | None:
        path = [element, *element.iterancestors()]
        if path[-1] is not self._traced.root:
            reference = self._reference(path)
            return self._edge(reference) if reference is not None else None
        boxes = [index for index, above in enumerate(path) if above.tag == _BOX]
        if boxes:
            path = path[boxes[-1] + 1 :]
        below = path[: next(index for index, above in enumerate(path) if above.tag == _PARAGRAPH)]
        is_leaf = not boxes and len(below) > 1 and below[1].tag == _RUN
        whole = [above for above in below[2 * is_leaf :] if above.tag not in _THROUGH | _MARKLESS]
        if whole or not below:
            return _Edge(whole[-1] if whole else element)
        return _Edge(element, offset if element.tag == _TEXT else None)

    def _reference(self, path: Sequence[etree._Element]) -> etree._Element | None:
        """The mark in the text of the note that a path leads up from; headers and footers have none."""
        for above in path:
            if above.tag in _NOTES:
                return self._references.get((_NOTES[above.tag], above.get(f"{W}id")))
        return None


class _Marks:
    """Finds where the mark of a comment can go, once everything is split."""

    def __init__(self, root: etree._Element) -> None:
        self._fields = dict(_fields(root))
        paragraphs = list(_paragraphs(root))
        closed = set(_closed(root))
        self._spots: dict[etree._Element, etree._Element] = {}
        for ordered in (paragraphs, paragraphs[::-1]):
            spot = None
            for paragraph in reversed(ordered):
                if paragraph not in closed:
                    spot = paragraph
                if spot is not None:
                    self._spots.setdefault(paragraph, spot)

    def after(self, last: etree._Element) -> etree._Element:
        """What the mark of a range that ends with `last` comes after; or a paragraph that can hold it."""
        paragraph = last if last.tag == _PARAGRAPH else next(last.iterancestors(_PARAGRAPH))
        spot = self._spots.get(paragraph, paragraph)
        if spot is not paragraph:
            return spot
        return last if last is paragraph else _outermost(self._fields.get(last, last))


def _closed(root: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs that begin a content control, where LibreOffice loses the text if a comment stands in it."""
    for control in root.iter(f"{W}sdt"):
        content = control.find(f"{W}sdtContent")
        if content is None or control.find(f"{W}sdtPr/{W}docPartObj") is not None or content.find(f"{W}tr") is not None:
            continue
        yield from islice(content.iter(_PARAGRAPH), 1)


def _fields(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Each run in a complex field with the run that ends the field, when it ends in the same paragraph."""
    depth = 0
    members: list[etree._Element] = []
    for element in root.iter(_RUN, f"{W}fldChar"):
        run = element.getparent()
        if element.tag == _RUN:
            if depth:
                members.append(element)
        elif run is None or run.tag != _RUN:
            continue
        elif element.get(f"{W}fldCharType") == "begin":
            depth += 1
            if depth == 1:
                members = [run]
        elif element.get(f"{W}fldCharType") == "end" and depth:
            depth -= 1
            home = next(run.iterancestors(_PARAGRAPH), None)
            if depth == 0:
                yield from ((one, run) for one in members if next(one.iterancestors(_PARAGRAPH), None) is home)


def _outermost(element: etree._Element) -> etree._Element:
    """The element, or the highest one around it within the paragraph that holds no marks."""
    found = element
    for above in element.iterancestors():
        if above.tag == _PARAGRAPH:
            break
        if above.tag not in _THROUGH:
            found = above
    return found


class _Cutter:
    """Splits texts and runs. Edges must come from back to front: what stands before a cut stays as it was."""

    def __init__(self) -> None:
        self._heads: dict[etree._Element, etree._Element] = {}
        self._tails: dict[_Edge, etree._Element] = {}

    def start(self, edge: _Edge) -> etree._Element:
        """The element that begins at an edge, with nothing before it in its run."""
        element = self._cut(edge)[1]
        before = element.getprevious()
        if _is_in_run(element) and before is not None and before.tag != f"{W}rPr":
            _split_run(element)
        return element

    def end(self, edge: _Edge) -> etree._Element:
        """The element that ends at an edge, with nothing after it in its run."""
        element = self._cut(edge)[0]
        after = element.getnext()
        if _is_in_run(element) and after is not None:
            _split_run(after)
        return element

    def _cut(self, edge: _Edge) -> tuple[etree._Element, etree._Element]:
        """What stands before an edge and what stands after it, the same where the edge is no cut."""
        whole = self._heads.get(edge.element, edge.element)
        if not edge.offset:
            return whole, whole
        if edge in self._tails:
            return whole, self._tails[edge]
        text = whole.text or ""
        if edge.offset >= len(text):
            return whole, whole
        head = _like(whole)
        head.text, whole.text = text[: edge.offset], text[edge.offset :]
        whole.addprevious(head)
        for part in (head, whole):
            if part.text != (part.text or "").strip():
                part.set(_SPACE, "preserve")
        self._heads[edge.element] = head
        self._tails[edge] = whole
        return head, whole


def _is_in_run(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == _RUN


def _split_run(child: etree._Element) -> None:
    """Move a child of a run and what follows it to a run of its own with the same looks."""
    run = child.getparent()
    if run is None:
        return
    tail = _like(run)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        tail.append(deepcopy(properties))
    for moved in [child, *child.itersiblings()]:
        tail.append(moved)
    run.addnext(tail)


def _like(element: etree._Element) -> etree._Element:
    """An empty element with the same name and attributes."""
    return element.makeelement(element.tag, {str(name): str(value) for name, value in element.attrib.items()})


def _beside(element: etree._Element) -> etree._Element:
    """What a mark can stand beside: the run of an element, or the element itself."""
    parent = element.getparent()
    return parent if parent is not None and parent.tag == _RUN else element

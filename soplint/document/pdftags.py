"""The structure a tagged PDF carries: headings, lists, tables and the order they are read in."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

_DEPTH = 64
_MAX_NODES = 20_000


@dataclass(slots=True)
class Tag:
    """An element of the structure, as far as one page goes.

    `kids` are elements and numbers of marked content in reading order. `continued` tells that it
    starts on an earlier page. `columns` and `rows` are how many a table cell spans.
    """

    kind: str
    kids: list[Tag | int] = field(default_factory=list)
    continued: bool = False
    alt: str = ""
    columns: int = 1
    rows: int = 1

    def contents(self) -> Iterator[int]:
        """The numbers of all marked content in it."""
        for kid in self.kids:
            if isinstance(kid, int):
                yield kid
            else:
                yield from kid.contents()

    def find(self, kind: str) -> Iterator[Tag]:
        """The elements of a kind in it, but not those within such an element."""
        for kid in self.kids:
            if isinstance(kid, Tag):
                if kid.kind == kind:
                    yield kid
                else:
                    yield from kid.find(kind)


def read_tags(page: Any) -> list[Tag]:
    """The structure of one page, empty when it has none."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        reader = _Tree()
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        roots = (pdfium.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(count))
        return [reader.read(root, 0) for root in roots if root]
    finally:
        pdfium.FPDF_StructTree_Close(tree)


class _Tree:
    def __init__(self) -> None:
        self._left = _MAX_NODES

    def read(self, element: Any, depth: int) -> Tag:
        tag = Tag(_string(pdfium.FPDF_StructElement_GetType, element))
        if tag.kind in ("TD", "TH"):
            tag.columns, tag.rows = _span(element, b"ColSpan"), _span(element, b"RowSpan")
        elif tag.kind in ("Figure", "Formula"):
            tag.alt = _string(pdfium.FPDF_StructElement_GetAltText, element)
        count = pdfium.FPDF_StructElement_CountChildren(element) if depth < _DEPTH else 0
        for index in range(count):
            self._left -= 1
            if self._left < 0:
                break
            self._add(tag, element, index, depth)
        return tag

    def _add(self, tag: Tag, element: Any, index: int, depth: int) -> None:
        number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if number >= 0:
            tag.kids.append(number)
            return
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            tag.kids.append(self.read(child, depth + 1))
        elif index == 0:
            tag.continued = True


def _string(get: Callable[[Any, Any, int], int], element: Any) -> str:
    length = get(element, None, 0)
    if not 2 < length < 10_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    get(element, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


def _span(element: Any, name: bytes) -> int:
    for index in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        attribute = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attribute, name)
        number = ctypes.c_float()
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(63, max(1, int(number.value)))
    return 1

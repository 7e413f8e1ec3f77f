"""Reading PDF files: the text as a person would read it from the page, with its places.

Pages are read one by one with pdfium and closed; what is kept of each is its lines. The order,
the headings and what repeats in the margins follow from all pages together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pypdfium2 as pdfium_helpers

from soplint.document.contents import Contents
from soplint.document.flow import Flow
from soplint.document.furniture import find_furniture
from soplint.document.hyphens import Joiner
from soplint.document.limits import Limits
from soplint.document.model import Picture, Reading
from soplint.document.pdffile import DAMAGED, open_pdf, read_bookmarks, read_properties
from soplint.document.pdfheadings import Headings
from soplint.document.pdfnotes import check_readable, describe
from soplint.document.pdfpage import PageText, lay_out, read_page
from soplint.document.pieces import make_pieces
from soplint.errors import UnreadableDocument


def read_pdf(data: bytes, limits: Limits, known: Callable[[str], bool] | None = None) -> Reading:
    """Read a PDF. `known` tells whether a word in lower case is a word, to join broken words.

    Raises `UnreadableDocument`.
    """
    document = open_pdf(data, limits)
    try:
        properties = read_properties(document, data)
        bookmarks = read_bookmarks(document)
        pages = _read_pages(document, limits)
    finally:
        document.close()
    check_readable(pages)
    contents = Contents()
    furniture = find_furniture([(page.number, page.lines, page.grids) for page in pages])
    flow = Flow(pages, furniture, contents)
    for page in pages:
        flow.add(page)
    Headings(flow.chunks, bookmarks, contents.titles).mark()
    joiner = Joiner((line for page in pages for line in page.lines), known)
    return Reading(
        pieces=tuple(make_pieces(flow.chunks, joiner)),
        pages=len(pages),
        pictures=tuple(Picture(None, page.number) for page in pages for _ in page.drawing.pictures),
        properties=properties,
        notes=tuple(describe(pages)),
    )


def _read_pages(document: Any, limits: Limits) -> Sequence[PageText]:
    pages: list[PageText] = []
    chars = 0
    for number in range(1, len(document) + 1):
        found = _read_page(document, number, limits)
        chars += found.chars
        if chars > limits.total_chars:
            raise UnreadableDocument(
                "too-large", "Er staat te veel tekst in deze PDF. Geef alleen het deel dat u wilt nakijken."
            )
        pages.append(found)
    if all("broken" in page.doubts for page in pages):
        raise UnreadableDocument("damaged", DAMAGED)
    return pages


def _read_page(document: Any, number: int, limits: Limits) -> PageText:
    try:
        page = document[number - 1]
    except pdfium_helpers.PdfiumError:
        return PageText.broken(number)
    try:
        found, words = read_page(page, number, limits, is_tagged=False)
        lay_out(found, words)
        return found
    finally:
        page.close()

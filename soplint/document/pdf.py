"""Reading PDF files: the text as a person would read it from the page, with its places.

Pages are read one by one with pdfium and closed; what is kept of each is its lines. The order,
the headings and what repeats in the margins follow from all pages together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pypdfium2 as pdfium_helpers

from soplint.document.contents import Contents
from soplint.document.flow import Flow
from soplint.document.furniture import find_furniture
from soplint.document.hyphens import Joiner
from soplint.document.limits import Limits
from soplint.document.model import Picture, Reading
from soplint.document.panels import settle_panels
from soplint.document.pdffile import DAMAGED, open_pdf, read_bookmarks, read_properties
from soplint.document.pdfheadings import Headings
from soplint.document.pdfnotes import check_readable, describe
from soplint.document.pdfpage import PageText, read_page
from soplint.document.pieces import make_pieces
from soplint.document.secondreader import is_doubtful, read_again
from soplint.errors import UnreadableDocument

_WORTH = 40
"""Characters on a page from which a second opinion is asked."""
_SECOND_OPINIONS = 20
"""Pages of one document that pdfplumber is asked about at most; it is slow."""


def read_pdf(
    data: bytes,
    limits: Limits,
    known: Callable[[str], bool] | None = None,
    on_pages: Callable[[int], None] | None = None,
) -> Reading:
    """Read a PDF. `known` tells whether a word in lower case is a word, to join broken words.

    `on_pages` is told the number of pages before they are read. Raises `UnreadableDocument`.
    """
    document = open_pdf(data, limits)
    try:
        if on_pages is not None:
            on_pages(len(document))
        properties = read_properties(document, data)
        bookmarks = read_bookmarks(document)
        document.init_forms()
        pages = _read_pages(document, limits, is_tagged=bool(properties.tagged))
    finally:
        document.close()
    for page in [page for page in pages if _is_doubtful(page)][:_SECOND_OPINIONS]:
        _ask_again(page, data)
    check_readable(pages)
    contents = Contents()
    furniture = find_furniture([page for page in pages if page.chunks is None])
    flow = Flow(pages, furniture, contents)
    for page in pages:
        flow.add(page)
    Headings(flow.chunks, bookmarks, contents.titles).mark()
    joiner = Joiner((line for chunk in flow.chunks for line in chunk.all_lines), known)
    return Reading(
        pieces=tuple(make_pieces(settle_panels(flow.chunks), joiner)),
        pages=len(pages),
        pictures=tuple(_pictures(pages)),
        properties=properties,
        notes=tuple(describe(pages)),
    )


def _is_doubtful(page: PageText) -> bool:
    lines = page.all_lines
    if page.chunks is not None or page.direction != 0:
        return False
    if not lines and not page.doubts and not page.aside and not page.skewed and page.chars >= _WORTH:
        return True
    return sum(len(line.text) for line in lines) >= _WORTH and is_doubtful(lines)


def _ask_again(page: PageText, data: bytes) -> None:
    """Take pdfplumber's lines for a doubtful page, when they are better."""
    lines = read_again(data, page.number, page.all_lines)
    if lines is not None:
        page.lines, page.grids, page.unknown = lines, [], 0
        page.doubts.add("second")


def _pictures(pages: Sequence[PageText]) -> Iterator[Picture]:
    """The pictures of the pages; on a tagged page those that its structure names."""
    for page in pages:
        if page.chunks is None:
            yield from (Picture(None, page.number) for _ in page.pictures)
        else:
            yield from (Picture(alt or None, page.number) for alt in page.alts)


def _read_pages(document: Any, limits: Limits, *, is_tagged: bool) -> Sequence[PageText]:
    pages: list[PageText] = []
    chars = 0
    for number in range(1, len(document) + 1):
        found = _read_page(document, number, limits, is_tagged=is_tagged)
        chars += found.chars
        if chars > limits.total_chars:
            raise UnreadableDocument(
                "too-large", "Er staat te veel tekst in deze PDF. Geef alleen het deel dat u wilt nakijken."
            )
        pages.append(found)
    if all("broken" in page.doubts for page in pages):
        raise UnreadableDocument("damaged", DAMAGED)
    return pages


def _read_page(document: Any, number: int, limits: Limits, *, is_tagged: bool) -> PageText:
    try:
        page = document[number - 1]
    except pdfium_helpers.PdfiumError:
        return PageText.broken(number)
    try:
        return read_page(page, number, limits, is_tagged=is_tagged, form=document.formenv)
    finally:
        page.close()

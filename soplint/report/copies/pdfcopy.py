"""A copy of a PDF with the findings as highlights on the words they are about, and as bookmarks."""

from __future__ import annotations

import io
import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.annotations import Highlight, Text
from pypdf.generic import ArrayObject, Fit, FloatObject, NameObject, TextStringObject

from soplint.document.finding import Finding, Severity
from soplint.document.model import Document
from soplint.engine.result import Report
from soplint.errors import SoplintError
from soplint.report.copies.pdfmarks import refuse, without_own
from soplint.report.copies.pdfwords import Rectangle, Words
from soplint.report.copies.remark import AUTHOR, WHOLE, as_text, collected, lines
from soplint.report.wording import SEVERITY, clean, shorten

_COLOUR: Mapping[Severity, str] = {"error": "ff9e9e", "warning": "ffe066", "info": "a8d4ff"}
_NOTE = 20.0
"""Points: the size of the sign of a note, and how far it stands from the edge."""
_TITLE = 100
_PRINTED, _STAYS_UPRIGHT = 4, 8 | 16

logging.getLogger("pypdf").addHandler(logging.NullHandler())


def annotate_pdf(data: bytes, report: Report, document: Document, today: date) -> bytes:
    """The same file with a highlight and a bookmark for each finding; those about the whole share a note.

    Marks that soplint made before are replaced. Raises `SoplintError` for a protected or signed file.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        refuse(reader)
        writer = without_own(PdfWriter(clone_from=reader))
        _Copy(writer, today).add(data, document, report.findings)
        buffer = io.BytesIO()
        writer.write(buffer)
    except SoplintError:
        raise
    except Exception as error:  # pypdf raises whatever its parser stumbles over in a file that others can read
        raise SoplintError(
            f"In deze PDF kunnen geen opmerkingen worden gezet ({type(error).__name__}: het bestand is beschadigd)."
            " Maak de PDF opnieuw vanuit Word, of gebruik soplint check voor een rapport."
        ) from error
    return buffer.getvalue()


class _Copy:
    """A file while marks are put in it."""

    def __init__(self, writer: PdfWriter, today: date) -> None:
        self._writer = writer
        self._date = f"D:{today:%Y%m%d}000000Z"
        self._count = 0

    def add(self, data: bytes, document: Document, findings: Sequence[Finding]) -> None:
        """Put in all findings, in order."""
        words = Words(data)
        try:
            found = [(finding, _rectangles(finding, document, words)) for finding in findings]
        finally:
            words.close()
        loose = [(_about(finding), finding) for finding, pages in found if not pages]
        if loose:
            self._note(as_text(collected(loose)))
        for finding, pages in found:
            for number, areas in pages.items():
                self._highlight(number, areas, finding)
        if found:
            self._bookmarks(found)

    def _highlight(self, number: int, areas: Sequence[Rectangle], finding: Finding) -> None:
        points = [point for area in areas for point in _corners(area)]
        outside = (
            min(area.left for area in areas),
            min(area.bottom for area in areas),
            max(area.right for area in areas),
            max(area.top for area in areas),
        )
        mark = Highlight(
            rect=outside,
            quad_points=ArrayObject(FloatObject(round(point, 2)) for point in points),
            highlight_color=_COLOUR[finding.severity or "warning"],
            printing=True,
        )
        self._put(number, mark, as_text(lines(finding)))

    def _note(self, text: str) -> None:
        """A note in the upper left corner of the first page, as people see it."""
        x, y = _corner(self._writer.pages[0])
        note = Text(rect=(x, y, x + _NOTE, y + _NOTE), text="", flags=_PRINTED | _STAYS_UPRIGHT)
        note[NameObject("/Name")] = NameObject("/Comment")
        self._put(1, note, text)

    def _put(self, number: int, mark: Any, text: str) -> None:
        self._count += 1
        mark[NameObject("/T")] = TextStringObject(AUTHOR)
        mark[NameObject("/Contents")] = TextStringObject(text)
        mark[NameObject("/M")] = TextStringObject(self._date)
        mark[NameObject("/NM")] = TextStringObject(f"{AUTHOR}-{self._count}")
        self._writer.add_annotation(number - 1, mark)

    def _bookmarks(self, found: Sequence[tuple[Finding, Mapping[int, Sequence[Rectangle]]]]) -> None:
        parent = self._writer.add_outline_item(title=AUTHOR, page_number=0, is_open=False)
        for finding, pages in found:
            number = min(pages, default=1)
            area = pages[number][0] if pages else None
            self._writer.add_outline_item(
                title=shorten(f"{SEVERITY[finding.severity or 'warning']} {finding.code}: {finding.message}", _TITLE),
                page_number=number - 1,
                parent=parent,
                fit=Fit.xyz(left=area.left, top=area.top + _NOTE) if area else Fit.fit(),
            )


def _rectangles(finding: Finding, document: Document, words: Words) -> dict[int, list[Rectangle]]:
    """The rectangles of a finding by page; none when it is about the whole."""
    found: defaultdict[int, list[Rectangle]] = defaultdict(list)
    if finding.place is not None:
        block = document.blocks[finding.place.block]
        for number, area in words.find(block, finding.place.start, finding.place.end):
            found[number].append(area)
    return dict(found)


def _about(finding: Finding) -> str:
    if finding.place is None:
        return WHOLE
    heading = clean(finding.place.section[-1]) if finding.place.section else ""
    where = [f"bladzijde {finding.place.page}"] if finding.place.page else []
    return f"Over {', '.join(where + ([f'‘{heading}’'] if heading else []))}" if where or heading else WHOLE


def _corners(area: Rectangle) -> Iterator[float]:
    """Upper left, upper right, lower left, lower right, as viewers expect them."""
    yield from (area.left, area.top, area.right, area.top, area.left, area.bottom, area.right, area.bottom)


def _corner(page: PageObject) -> tuple[float, float]:
    """Where the sign of a note goes to stand in the upper left corner of a page that may be turned."""
    box = page.cropbox
    left, right = float(box.left) + _NOTE / 2, float(box.right) - 1.5 * _NOTE
    low, high = float(box.bottom) + _NOTE / 2, float(box.top) - 1.5 * _NOTE
    return {90: (left, low), 180: (right, low), 270: (right, high)}.get(page.rotation % 360, (left, high))

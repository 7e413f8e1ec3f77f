"""Annotated copies: the document itself, with the findings at the words they are about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from soplint.document.limits import Limits
from soplint.document.model import Format
from soplint.engine.result import Report
from soplint.errors import SoplintError
from soplint.report.shown import shown

_SUFFIXES: Mapping[Format, tuple[str, ...]] = {"docx": (".docx", ".docm", ".dotx", ".dotm"), "pdf": (".pdf",)}


def check_copy(format: Format, name: str, copy: str) -> None:
    """Raise `SoplintError` when no copy can be made of such a document, or not under such a name.

    Word opens a file only under the ending that belongs to its kind, so a copy keeps that of the
    document.
    """
    if format not in _SUFFIXES:
        raise SoplintError(
            f"In {name} kunnen geen opmerkingen staan: dat kan alleen in een Word-bestand of een PDF."
            " Gebruik soplint check voor een rapport."
        )
    own = PurePath(name).suffix.lower()
    wanted = own if own in _SUFFIXES[format] else _SUFFIXES[format][0]
    if PurePath(copy).suffix.lower() != wanted:
        raise SoplintError(f"De kopie {copy} krijgt de verkeerde soort. Geef een naam die eindigt op {wanted}.")


def annotate(data: bytes, report: Report, today: date, limits: Limits) -> bytes:
    """A copy of a document, given as bytes that were read before, with the findings of its report in it.

    Marks that soplint made in it before are replaced, those of others stay. Comments bear the date
    `today`; the same input gives the same bytes. Raises `SoplintError` when the document is
    protected or signed, or of a kind that holds no comments.
    """
    if report.format == "pdf" and report.document is not None:
        from soplint.report.copies.pdfcopy import annotate_pdf

        return annotate_pdf(data, shown(report), report.document, today)
    from soplint.report.copies.wordcopy import annotate_docx

    return annotate_docx(data, shown(report), today, limits)

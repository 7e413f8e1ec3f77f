"""Opening a PDF, and what the file says of itself."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2 as pdfium_helpers
import pypdfium2.raw as pdfium

from soplint.document.contents import plain_title
from soplint.document.limits import Limits
from soplint.document.model import Properties
from soplint.errors import UnreadableDocument

_MARK, _MARK_WITHIN = b"%PDF", 1024
_XMP_TITLE = re.compile(rb"<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]{1,500})</rdf:li>")
_EMPTY_TITLES = frozenset({"untitled", "(anonymous)", "document", "document1"})
_FILE_TITLE = re.compile(r"^Microsoft (?:Word|PowerPoint) - |\.(?:docx?|pdf|odt|pptx?)$", re.IGNORECASE)
_MAX_BOOKMARKS = 2_000

DAMAGED = "Dit PDF-bestand is beschadigd. Maak de PDF opnieuw vanuit Word of vraag het bestand nog eens op."


def open_pdf(data: bytes, limits: Limits) -> Any:
    """The opened document. Raises `UnreadableDocument`; the caller closes it."""
    if not data.strip():
        raise UnreadableDocument("empty", "Dit bestand is leeg. Controleer of u het goede bestand koos.")
    if len(data) > limits.file_bytes:
        raise UnreadableDocument("too-large", "Dit PDF-bestand is te groot. Maak de plaatjes erin kleiner.")
    if _MARK not in data[:_MARK_WITHIN]:
        raise UnreadableDocument(
            "wrong-type", "Dit is geen PDF, ook al heet het zo. Geef het Word-bestand zelf of maak er een PDF van."
        )
    try:
        document = pdfium_helpers.PdfDocument(data)
    except pdfium_helpers.PdfiumError as error:
        raise _refusal(error) from None
    count = len(document)
    if not 0 < count <= limits.pdf_pages:
        document.close()
        if count:
            raise UnreadableDocument(
                "too-large",
                f"Deze PDF heeft {count} bladzijden; soplint leest er hooguit {limits.pdf_pages}."
                " Geef alleen het deel dat u wilt nakijken.",
            )
        raise UnreadableDocument("damaged", DAMAGED)
    return document


def _refusal(error: Any) -> UnreadableDocument:
    if error.err_code == pdfium.FPDF_ERR_PASSWORD:
        return UnreadableDocument(
            "password", "Deze PDF is beveiligd met een wachtwoord. Bewaar de PDF zonder wachtwoord en probeer het weer."
        )
    if error.err_code == pdfium.FPDF_ERR_SECURITY:
        return UnreadableDocument(
            "encryption",
            "Deze PDF is versleuteld op een manier die soplint niet kent. Vraag om het Word-bestand of een gewone PDF.",
        )
    return UnreadableDocument("damaged", DAMAGED)


def read_properties(document: Any, data: bytes) -> Properties:
    """The title, the language and whether the file has tags."""
    length = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    language = ""
    if 2 < length < 200:
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
        language = buffer.raw[: length - 2].decode("utf-16-le", "replace")
    return Properties(title=_title(document, data), language=language or None, tagged=document.is_tagged())


def _title(document: Any, data: bytes) -> str | None:
    title = document.get_metadata_value("Title").strip("\x00 \t\n")
    if not title:
        match = _XMP_TITLE.search(data)
        title = match.group(1).decode("utf-8", "replace").strip() if match else ""
    if title.lower() in _EMPTY_TITLES or _FILE_TITLE.search(title):
        return None
    return title or None


def read_bookmarks(document: Any) -> dict[str, int]:
    """The level, from 1, of each bookmark by its bare title."""
    levels: dict[str, int] = {}
    for bookmark in document.get_toc(max_depth=6):
        title = plain_title(bookmark.get_title() or "")
        if title:
            levels.setdefault(title, bookmark.level + 1)
        if len(levels) >= _MAX_BOOKMARKS:
            break
    return levels

"""From a file or bytes to a `Document`. The content decides what a file is, not its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePath

from soplint.document.assemble import assemble
from soplint.document.limits import Limits
from soplint.document.model import Document, Format, Reading
from soplint.errors import UnreadableDocument, reason

_ZIP, _OLE, _PDF, _RTF = b"PK", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf"
_PDF_START = 1024
"""A PDF may start with some bytes of rubbish; readers look this far for its mark."""
TOO_MUCH_MEMORY = "Dit bestand vraagt te veel geheugen. Maak het kleiner of bewaar het opnieuw."
_MARKDOWN = frozenset({".md", ".markdown"})
_BINARY = frozenset({".docx", ".docm", ".dotx", ".doc", ".pdf", ".odt"})


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a file. Raises `UnreadableDocument`."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnreadableDocument("wrong-type", "Dit is een map. Geef een Word-bestand of een PDF.")
        if size > limits.file_bytes:
            raise UnreadableDocument("too-large", _too_large(size, limits))
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableDocument(
            "not-found", "Dit bestand bestaat niet. Controleer de naam en de map waar het in staat."
        ) from None
    except OSError as error:
        raise UnreadableDocument(
            "not-found", f"Dit bestand kon niet worden geopend ({reason(error)}). Controleer of u het mag lezen."
        ) from None


def read_bytes(
    data: bytes,
    name: str,
    limits: Limits | None = None,
    *,
    known: Callable[[str], bool] | None = None,
    on_pages: Callable[[int], None] | None = None,
) -> Document:
    """Read the bytes of a file that has this name, in this process: a `Guard` reads what is not trusted.

    `known` tells whether a word in lower case is a word, to join broken words; `on_pages` is told
    the number of pages of a PDF before they are read. Raises `UnreadableDocument`.
    """
    limits = limits or Limits()
    if not data.strip():
        raise UnreadableDocument("empty", "Dit bestand is leeg. Controleer of u het goede bestand koos.")
    if len(data) > limits.file_bytes:
        raise UnreadableDocument("too-large", _too_large(len(data), limits))
    format, reader = _reader(data, PurePath(name).suffix.lower(), known, on_pages)
    try:
        return assemble(reader(data, limits), name=name, format=format, data=data)
    except UnreadableDocument:
        raise
    except MemoryError as error:
        raise UnreadableDocument("memory-limit", TOO_MUCH_MEMORY) from error
    except Exception as error:  # files come from everywhere: one that trips a reader must not cost the others
        raise UnreadableDocument(
            "crashed",
            f"Bij het lezen van dit bestand ging iets mis ({type(error).__name__}). Bewaar het opnieuw en probeer het.",
        ) from error


def _reader(
    data: bytes, suffix: str, known: Callable[[str], bool] | None, on_pages: Callable[[int], None] | None
) -> tuple[Format, Callable[[bytes, Limits], Reading]]:
    if data[:2] == _ZIP or data[:4] == _OLE:
        from soplint.document.docx import read_docx

        return "docx", read_docx
    if _PDF in data[:_PDF_START]:
        from soplint.document.pdf import read_pdf

        return "pdf", partial(read_pdf, known=known, on_pages=on_pages)
    if suffix in _BINARY or data[:5] == _RTF:
        raise UnreadableDocument(
            "wrong-type",
            "Dit is geen Word-bestand en geen PDF, ook al heet het zo. Bewaar het in Word opnieuw als .docx.",
        )
    from soplint.document.plain import read_markdown, read_text

    return ("md", read_markdown) if suffix in _MARKDOWN else ("txt", read_text)


def _too_large(size: int, limits: Limits) -> str:
    return (
        f"Dit bestand is te groot ({size // 1_000_000} MB; het meeste dat soplint leest is"
        f" {limits.file_bytes // 1_000_000} MB). Maak de plaatjes kleiner of haal ze eruit."
    )

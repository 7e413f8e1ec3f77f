"""Small PDF files for the tests, and what soplint reads in them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from soplint.document.assemble import assemble
from soplint.document.limits import Limits
from soplint.document.model import Block, Document
from soplint.document.pdf import read_pdf

Draw = Callable[[Canvas], None]

PROSE = (
    "De school geeft alle leerlingen basisondersteuning en",
    "kijkt elk half jaar samen met de ouders wat er nodig is,",
    "want ieder kind leert op een eigen manier en tempo.",
)


def read(data: bytes, known: Callable[[str], bool] | None = None, limits: Limits | None = None) -> Document:
    """The document soplint makes of these bytes."""
    reading = read_pdf(data, limits or Limits(), known)
    return assemble(reading, name="test.pdf", format="pdf", data=data)


def texts(document: Document, kind: str | None = None) -> list[str]:
    """The texts of the blocks, of one kind if asked."""
    return [block.text for block in document.blocks if kind in (None, block.kind)]


def only(document: Document, kind: str) -> Block:
    """The one block of a kind."""
    (block,) = (block for block in document.blocks if block.kind == kind)
    return block


def draw(*pages: Draw, title: str = "", protect: object = None) -> bytes:
    """A PDF with a page per function that draws one."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt=protect, invariant=1)
    if title:
        canvas.setTitle(title)
    for page in pages:
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(canvas: Canvas, lines: Sequence[str], x: float = 72, y: float = 760, *, leading: float = 14) -> float:
    """Write lines below each other in the canvas's font; returns the height of the next line."""
    for line in lines:
        canvas.drawString(x, y, line)
        y -= leading
    return y


def lines(*found: str, x: float = 72, y: float = 760, font: str = "Helvetica", size: float = 11) -> Draw:
    """A page that holds these lines."""

    def page(canvas: Canvas) -> None:
        canvas.setFont(font, size)
        write(canvas, found, x, y)

    return page


def raw(
    content: str,
    *,
    unicode: Mapping[int, str] | None = None,
    page: str = "",
    catalogue: str = "",
    font: str = "/BaseFont /Helvetica /Subtype /Type1 /Encoding /WinAnsiEncoding",
    objects: Sequence[bytes] = (),
) -> bytes:
    """A PDF of one page written out by hand.

    `unicode` says for bytes of a string which characters the font calls them, `page` and
    `catalogue` are added to those dictionaries, `objects` come after as number 7 and on.
    """
    stream = content.encode("latin-1")
    mapping = f"/ToUnicode {6} 0 R" if unicode is not None else ""
    cmap = _cmap(unicode or {})
    body = [
        f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >>"
        f" /Contents 5 0 R {page} >>".encode(),
        f"<< /Type /Font {font} {mapping} >>".encode(),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(cmap), cmap),
        *objects,
    ]
    return bind(body)


def bind(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Objects, numbered from 1 with the catalogue first, as a file."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, item in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer.encode(),
        start,
    )
    return bytes(out)


def flate(data: bytes, times: int = 1) -> bytes:
    """A stream object with its data packed, as often as asked."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = " ".join(["/FlateDecode"] * times)
    return b"<< /Length %d /Filter [%b] >>\nstream\n%b\nendstream" % (len(data), filters.encode(), data)


def _cmap(unicode: Mapping[int, str]) -> bytes:
    pairs = "\n".join(f"<{code:02X}> <{text.encode('utf-16-be').hex()}>" for code, text in unicode.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(unicode)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    ).encode()

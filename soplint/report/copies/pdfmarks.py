"""What stands in a PDF already: protection, signatures, and the marks of an earlier copy."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, NumberObject, TreeObject

from soplint.errors import SoplintError
from soplint.report.copies.remark import AUTHOR

_FIELDS = 10_000


def refuse(reader: PdfReader) -> None:
    """Raise `SoplintError` when the file may not be changed, with the reason."""
    if reader.is_encrypted:
        raise SoplintError(
            "Deze PDF is beveiligd tegen wijzigen. soplint haalt die beveiliging er niet af."
            " Gebruik de PDF zonder beveiliging of het Word-bestand, of maak een rapport met soplint check."
        )
    if "/Perms" in reader.root_object or any(map(_is_signed, _fields(reader.root_object.get("/AcroForm")))):
        raise SoplintError(
            "Deze PDF is digitaal ondertekend. Een opmerking erin maakt de handtekening ongeldig."
            " Gebruik het bestand van vóór de ondertekening, of maak een rapport met soplint check."
        )


def without_own(writer: PdfWriter) -> PdfWriter:
    """The file without the highlights, notes and bookmarks of soplint; answers of people to them stay."""
    if not _take_out(writer):
        return writer
    # What was taken out is still among the objects; a reader follows only what hangs together.
    buffer = io.BytesIO()
    writer.write(buffer)
    return PdfWriter(clone_from=PdfReader(buffer))


def _take_out(writer: PdfWriter) -> bool:
    is_changed = False
    for page in writer.pages:
        marks = [mark.get_object() for mark in page.annotations or ()]
        own = [mark for mark in marks if str(mark.get("/T", "")) == AUTHOR]
        if not own:
            continue
        is_changed = True
        kept = ArrayObject()
        for reference, mark in zip(page.annotations or (), marks, strict=True):
            above = mark["/Parent"].get_object() if mark.get("/Subtype") == "/Popup" and "/Parent" in mark else None
            if _is_among(mark, own) or _is_among(above, own):
                continue
            if "/IRT" in mark and _is_among(mark["/IRT"].get_object(), own):
                del mark["/IRT"]
            kept.append(reference)
        page[NameObject("/Annots")] = kept
    root = writer.get_outline_root() if "/Outlines" in writer.root_object else TreeObject()
    for item in [item for item in root.children() if str(item.get("/Title", "")) == AUTHOR]:
        is_changed = True
        _unlink(root, item)
    return is_changed


def _unlink(root: TreeObject, item: Any) -> None:
    """Take a bookmark and those under it out of the bookmarks of the file."""
    before, after = (item.raw_get(side) if side in item else None for side in ("/Prev", "/Next"))
    for neighbour, side, ends, other in ((before, "/Next", "/First", after), (after, "/Prev", "/Last", before)):
        holder, key = (root, ends) if neighbour is None else (neighbour.get_object(), side)
        if other is not None:
            holder[NameObject(key)] = other
        elif key in holder:
            del holder[key]
    shown = 1 + max(0, int(item.get("/Count", 0)))
    root[NameObject("/Count")] = NumberObject(max(0, int(root.get("/Count", 0)) - shown))


def _is_among(mark: Any, own: list[Any]) -> bool:
    return any(mark is other for other in own)


def _fields(form: Any) -> Iterator[Any]:
    """The fields of a form, those within others included."""
    if form is None:
        return
    waiting = list(form.get_object().get("/Fields", ()))
    for _ in range(_FIELDS):
        if not waiting:
            return
        field = waiting.pop().get_object()
        yield field
        waiting += field.get("/Kids", ())


def _is_signed(field: Any) -> bool:
    return field.get("/FT") == "/Sig" and "/V" in field

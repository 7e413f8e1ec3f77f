"""The zip package of a Word file: its parts and the relations between them, within limits.

Parts are found through relations, not by fixed names, and read only when asked for; media never.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from soplint.document.limits import Limits
from soplint.errors import UnreadableDocument

OLE_MARK = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TRANSITIONAL = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
"""A Strict file differs in its namespaces only; with these replaced it reads like any other."""
_DAMAGED = "Dit Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw."
_TOO_LARGE = "Dit bestand pakt uit tot veel te veel tekst. Bewaar het in Word opnieuw als .docx."
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError)
_COPIED_BYTES = 500_000_000
"""What the parts that are never read, such as pictures, may unpack to when the file is copied."""
_CHUNK = 1 << 20
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)


class Relation(NamedTuple):
    """A link from one part to another: the last word of its type, and the name of the target."""

    kind: str
    target: str


class Package:
    """The parts of a Word file. Raises `UnreadableDocument` for whatever is no Word file."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._read = 0
        self._is_strict = False
        self.notes: list[str] = []
        if data[:4] == OLE_MARK:
            raise _ole_error(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise UnreadableDocument("damaged", _DAMAGED) from error
        members = self._zip.infolist()
        if len(members) > limits.zip_members:
            raise UnreadableDocument(
                "too-large", "Dit bestand bevat te veel onderdelen. Bewaar het in Word opnieuw als .docx."
            )
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            name = _clean(member.filename)
            if self._parts.pop(name, None):
                self.notes.append(f"Het bestand bevat het onderdeel {name} twee keer; de laatste is gelezen.")
            self._parts[name] = member

    def main(self) -> str:
        """The name of the part that holds the text."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and _clean(relation.target) in self._parts:
                return relation.target
        raise UnreadableDocument(
            "wrong-type",
            "Dit is geen Word-bestand. Open het in het programma waarmee het is gemaakt en bewaar het als .docx.",
        )

    def relations(self, part: str) -> dict[str, Relation]:
        """The internal relations of a part by id; none when it has none."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for element in root if root is not None else ():
            target = (element.get("Target") or "").replace("\\", "/")
            if element.get("TargetMode") != "External" and target:
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
                found[element.get("Id") or ""] = Relation((element.get("Type") or "").rsplit("/", 1)[-1], path)
        return found

    def xml(self, part: str) -> etree._Element | None:
        """The root of a part, or None when there is no such part or it is empty."""
        member = self._parts.get(_clean(part))
        data = self._bytes(member) if member else b""
        if not data.strip():
            return None
        if _DOCTYPE.search(data, 0, 4096):
            raise UnreadableDocument(
                "damaged",
                "Dit bestand bevat een DOCTYPE; dat hoort niet in Word. Bewaar het in Word opnieuw als .docx.",
            )
        for strict, transitional in _TRANSITIONAL:
            self._is_strict |= strict in data
            data = data.replace(strict, transitional)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableDocument("damaged", _DAMAGED) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableDocument("damaged", _DAMAGED)
        return root

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return _clean(part) in self._parts

    def copy(self, parts: Mapping[str, etree._Element]) -> bytes:
        """The file with these parts set or added, and all others byte for byte as they were.

        The same input gives the same bytes. Raises `UnreadableDocument` when a part cannot be copied.
        """
        changed = {_clean(name): (name, root) for name, root in parts.items()}
        buffer = io.BytesIO()
        left = _COPIED_BYTES
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as copy:
            for name, member in self._parts.items():
                info = _copied(member)
                if name in changed:
                    copy.writestr(info, self._written(changed.pop(name)[1]))
                else:
                    left -= self._carry(member, copy, info, left)
            for part, root in changed.values():
                info = zipfile.ZipInfo(part)
                info.compress_type = zipfile.ZIP_DEFLATED
                copy.writestr(info, self._written(root))
        return buffer.getvalue()

    def _written(self, root: etree._Element) -> bytes:
        data = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
        for strict, transitional in _TRANSITIONAL if self._is_strict else ():
            data = data.replace(transitional, strict)
        return data

    def _carry(self, member: zipfile.ZipInfo, copy: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> int:
        """Copy a member as it is, and tell its size."""
        size = 0
        try:
            with self._zip.open(member) as source, copy.open(info, "w") as target:
                while data := source.read(_CHUNK):
                    size += len(data)
                    if size > limit:
                        raise UnreadableDocument("too-large", _TOO_LARGE)
                    target.write(data)
        except _ZIP_ERRORS as error:
            raise UnreadableDocument("damaged", _DAMAGED) from error
        return size

    def _bytes(self, member: zipfile.ZipInfo) -> bytes:
        """The content of a member, counted while it is unpacked: the size it claims may be a lie."""
        limit = min(self._limits.part_bytes, self._limits.total_part_bytes - self._read)
        try:
            with self._zip.open(member) as file:
                data = file.read(limit + 1)
        except _ZIP_ERRORS as error:
            raise UnreadableDocument("damaged", _DAMAGED) from error
        inflated = len(data) > self._limits.inflation_from and len(data) > self._limits.inflation * max(
            1, member.compress_size
        )
        if len(data) > limit or inflated:
            raise UnreadableDocument("too-large", _TOO_LARGE)
        self._read += len(data)
        return data


def _clean(name: str) -> str:
    """Names are compared without case; some programs write backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()


def _copied(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """The same name, date and way of packing, without what belongs to the old file."""
    info = zipfile.ZipInfo(member.filename, member.date_time)
    info.compress_type = zipfile.ZIP_STORED if member.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    info.create_system, info.external_attr = member.create_system, member.external_attr
    return info


def _ole_error(data: bytes) -> UnreadableDocument:
    if _ENCRYPTED in data:
        return UnreadableDocument(
            "password", "Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw."
        )
    return UnreadableDocument(
        "wrong-type", "Dit is een oud Word-bestand (.doc). Open het in Word en bewaar het als .docx."
    )

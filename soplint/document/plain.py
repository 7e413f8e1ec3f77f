"""Markdown and plain text, for pasted text and for authors of rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from soplint.document.limits import Limits
from soplint.document.model import TICKED, UNTICKED, Piece, Reading
from soplint.document.text import count_words, normalise
from soplint.errors import UnreadableDocument

if TYPE_CHECKING:
    from markdown_it.token import Token

_BULLET = re.compile(r"^\s*(?:[-•*–▪·]|\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_TICK = re.compile(r"^\[([ xX])\]\s*|^([☐☑☒])\s*")
_ENDS = (".", "!", "?", ":", ";", ",")
_HEADING_WORDS = 10


def read_text(data: bytes, limits: Limits) -> Reading:
    """Read plain text: blank lines part the blocks, short lines without end stop are headings."""
    chunks = [chunk for chunk in re.split(r"\n\s*\n", _decode(data, limits)) if chunk.strip()]
    pieces = [piece for index, chunk in enumerate(chunks) for piece in _chunk(chunk, index + 1 == len(chunks))]
    return _reading(pieces)


def read_markdown(data: bytes, limits: Limits) -> Reading:
    """Read Markdown (CommonMark with tables). Blocks of code are no text of a profile."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(_decode(data, limits))
    return _reading(list(_Markdown(tokens)))


def _decode(data: bytes, limits: Limits) -> str:
    if len(data) > limits.file_bytes:
        raise UnreadableDocument("too-large", "Dit tekstbestand is te groot. Knip de tekst in delen.")
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise UnreadableDocument("wrong-type", "Dit bestand bevat geen leesbare tekst. Geef een Word-bestand of een PDF.")


def _reading(pieces: list[Piece]) -> Reading:
    if not any(piece.text or piece.cells for piece in pieces):
        raise UnreadableDocument("empty", "Dit bestand is leeg. Controleer of u het goede bestand koos.")
    return Reading(tuple(pieces))


def _chunk(chunk: str, is_last: bool) -> Iterator[Piece]:
    lines = [line for line in chunk.split("\n") if line.strip()]
    if len(lines) == 1 and not is_last and _is_heading(lines[0]):
        yield Piece("heading", normalise(lines[0]), level=1, certain=False)
        return
    running: list[str] = []
    for line in lines:
        if _BULLET.match(line):
            yield from _paragraph(running)
            running = []
            yield Piece("item", _ticked(normalise(_BULLET.sub("", line))), level=1)
        else:
            running.append(line)
    yield from _paragraph(running)


def _is_heading(line: str) -> bool:
    return count_words(line) <= _HEADING_WORDS and not line.rstrip().endswith(_ENDS) and not _BULLET.match(line)


def _paragraph(lines: Sequence[str]) -> Iterator[Piece]:
    if lines:
        yield Piece("paragraph", normalise(" ".join(lines)))


def _ticked(text: str) -> str:
    """Write `[x]` as a ticked box, the way all readers do."""

    def box(match: re.Match[str]) -> str:
        mark = match.group(1) or match.group(2)
        return (UNTICKED if mark in (" ", UNTICKED) else TICKED) + " "

    return _TICK.sub(box, text)


class _Markdown:
    """Walks the tokens of one Markdown text and yields its pieces."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._depth = 0
        self._table = -1
        self._in_head = False
        self._row: list[tuple[str, int, bool]] | None = None

    def __iter__(self) -> Iterator[Piece]:
        for index, token in enumerate(self._tokens):
            if token.type == "inline":
                yield from self._inline(token, self._tokens[index - 1])
            elif token.type == "tr_close" and self._row is not None:
                yield Piece("row", cells=tuple(self._row), table=self._table, part="table", is_header=self._in_head)
                self._row = None
            else:
                self._enter(token.type)

    def _enter(self, kind: str) -> None:
        if kind in ("bullet_list_open", "ordered_list_open"):
            self._depth += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._depth -= 1
        elif kind == "table_open":
            self._table += 1
        elif kind in ("thead_open", "thead_close"):
            self._in_head = kind == "thead_open"
        elif kind == "tr_open":
            self._row = []

    def _inline(self, token: Token, before: Token) -> Iterator[Piece]:
        text = normalise(_inline_text(token))
        if self._row is not None:
            self._row.append((_ticked(text), len(self._row), False))
        elif before.type == "heading_open":
            yield Piece("heading", text, level=int(before.tag[1:]))
        elif self._depth and text:
            yield Piece("item", _ticked(text), level=self._depth)
        elif text:
            yield Piece("paragraph", text)


def _inline_text(token: Token) -> str:
    parts = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
    return "".join(parts)

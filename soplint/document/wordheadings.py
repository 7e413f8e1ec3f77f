"""Headings that are only made to look like one: short, bold or large, with text under it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from soplint.document.model import Piece
from soplint.document.text import count_words

_WORDS = 12
_LARGER = 1.15
"""So much larger than the body text a line must be to stand out without bold."""
_NO_HEADING = re.compile(r"[.,:;!]$|@|\bwww\.|^\(|[☒☐]|\d{1,2}[-/ ]\d{1,2}[-/ ]\d{2,4}|^\d+$")


@dataclass(frozen=True, slots=True)
class Looks:
    """How a piece looks: wholly bold, and its size in half points (0: not given)."""

    piece: Piece
    is_bold: bool
    size: int


def mark_headings(pieces: Sequence[Piece], looks: Mapping[int, Looks]) -> list[Piece]:
    """The pieces, with those that look like a heading made one, one level below the real one above."""
    body = _body_size(pieces, looks)
    found: list[Piece] = []
    level = 0
    sizes: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if piece.kind == "heading":
            level, sizes = (0 if piece.title else piece.level or 1), {}
        elif _looks_like_heading(piece, looks.get(id(piece)), body) and _has_text_under(pieces[index + 1 :][:1]):
            size = looks[id(piece)].size or body
            sizes.setdefault(size, size)
            rank = sorted(sizes, reverse=True).index(size)
            piece = replace(piece, kind="heading", level=level + 1 + rank, certain=False)
        found.append(piece)
    return found


def _body_size(pieces: Sequence[Piece], looks: Mapping[int, Looks]) -> int:
    """The size most letters have, in half points."""
    letters: Counter[int] = Counter()
    for piece in pieces:
        look = looks.get(id(piece))
        if look is not None and not look.is_bold:
            letters[look.size] += len(piece.text)
    return max(letters, key=lambda size: (letters[size], size), default=0)


def _looks_like_heading(piece: Piece, look: Looks | None, body: int) -> bool:
    if look is None or piece.kind != "paragraph" or piece.part not in ("body", "table") or "\n" in piece.text:
        return False
    if not can_head(piece.text):
        return False
    return look.is_bold or (body > 0 and look.size >= body * _LARGER)


def can_head(text: str) -> bool:
    """Whether a text is short enough for a heading or a title of a column, and no sentence, address or date."""
    return 0 < count_words(text) <= _WORDS and not _NO_HEADING.search(text)


def _has_text_under(following: Sequence[Piece]) -> bool:
    return any(piece.kind in ("paragraph", "item", "row", "heading") for piece in following)

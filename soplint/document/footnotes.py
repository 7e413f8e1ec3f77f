"""Footnotes: small text at the foot of a page that starts with a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from soplint.document.chunks import Chunk
from soplint.document.lines import Line, merge, rows_of

_SMALLER = 0.93
_MARK = re.compile(r"(?:\d{1,3}|[*†‡])[.)]?\s+(?=\S)")


def find_footnotes(lines: Sequence[Line], body_size: float) -> tuple[list[Line], list[Chunk]]:
    """Part the lines of a page into its text and its footnotes."""
    rows = rows_of(lines)
    first = len(rows)
    while first and max(line.size for line in rows[first - 1]) <= _SMALLER * body_size:
        first -= 1
    while first < len(rows) and not _mark_length(merge(rows[first])):
        first += 1
    if first == 0:
        return list(lines), []
    notes: list[Chunk] = []
    for row in rows[first:]:
        line = merge(row)
        length = _mark_length(line)
        if length:
            text = line.text if line.mark else line.text[length:]
            notes.append(Chunk("paragraph", [line._replace(text=text)], part="footnote", page=line.page))
        else:
            notes[-1].lines.append(line)
    return list(chain.from_iterable(rows[:first])), [note for note in notes if note.text.strip()]


def _mark_length(line: Line) -> int:
    """How long the number is that a footnote starts with, 0 where none does."""
    if line.mark:
        return len(line.mark)
    match = _MARK.match(line.text)
    return match.end() if match else 0

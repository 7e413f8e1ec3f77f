"""From lines to paragraphs and list items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from soplint.document.chunks import Chunk, Frame
from soplint.document.dingbats import BULLET, CHECK
from soplint.document.lines import SOFT_HYPHEN, Line
from soplint.document.model import TICKED, UNTICKED, Part

USUAL_LEADING = 1.25
_MARKER = re.compile(
    rf"(?:[{BULLET}‣◦▪▫●○■◆►➢❖➤·*{CHECK}–—\-]|o(?=\s+\S)|\d{{1,2}}[.)](?!\d)|\(\d{{1,2}}\)|[a-z]\)|[ivx]{{1,4}}[.)])(?:\s+|$)"
)
_TICK = re.compile(rf"[{TICKED}{UNTICKED}]\s*(?=\S)")
_STOPS = (".", "!", "?", ":", ";", "…")
_LOOSER = 1.3
"""A gap so much wider than the usual leading parts two paragraphs."""
_SIZE_STEP = 0.6
_SPACE = 0.3
"""The white between two words, in parts of the type size."""
_INDENT = 0.8
_MAX_LEADING = 2.6
_TABBED = 1.2
"""A marker followed by so much white, in parts of the size, has its text set in."""


def find_marker(text: str) -> str:
    """The bullet or number an item starts with, with the white after it, or nothing."""
    match = _MARKER.match(text)
    return match.group() if match else ""


def find_leading(lines: Iterable[Line], otherwise: float = USUAL_LEADING) -> float:
    """The usual distance between the lines of a paragraph, in parts of the type size."""
    found = [
        (after.baseline - before.baseline) / after.size
        for before, after in pairwise(lines)
        if after.text[:1].islower() and not before.text.endswith(_STOPS) and abs(before.size - after.size) < _SIZE_STEP
    ]
    found = [value for value in found if 0.8 < value < _MAX_LEADING]
    return median(found) if found else otherwise


def find_paragraphs(lines: Sequence[Line], frame: Frame) -> Iterator[Chunk]:
    """Lines of one column, top to bottom, as paragraphs and items."""
    chunk: Chunk | None = None
    for line in lines:
        if not line.text:
            continue
        if chunk is None or _starts(chunk, line, frame):
            if chunk is not None:
                yield chunk
            chunk = _open(line, frame)
        else:
            chunk.lines.append(line)
    if chunk is not None:
        yield chunk


def goes_on(chunk: Chunk, line: Line) -> bool:
    """Whether a paragraph that a page or column ends goes on with a line of the next one."""
    last = chunk.last
    return (
        abs(last.size - line.size) < _SIZE_STEP
        and not last.text.endswith(_STOPS)
        and (line.text[:1].islower() or last.text.endswith(("-", SOFT_HYPHEN)))
        and not find_marker(line.text)
    )


def _open(line: Line, frame: Frame) -> Chunk:
    marker = find_marker(line.text)
    is_item = bool(marker or _TICK.match(line.text)) and not line.form
    part: Part = "form" if line.form else "body"
    return Chunk(
        "item" if is_item else "paragraph", [line], part=part, marker=marker, right=frame.right, page=line.page
    )


def _starts(chunk: Chunk, line: Line, frame: Frame) -> bool:
    """Whether a line starts a new paragraph after the lines of a chunk."""
    last = chunk.last
    if line.form or last.form or _differs(last, line):
        return True
    pitch = line.baseline - last.baseline
    if pitch <= 0 or pitch > _LOOSER * frame.leading * max(line.size, last.size):
        return True
    if find_marker(line.text) or _TICK.match(line.text):
        return True
    if frame.is_list and line.text[:1].isupper() and not last.text.endswith((",", "-", SOFT_HYPHEN)):
        return True
    if chunk.kind == "item":
        return _leaves_item(chunk, line, frame)
    if _ended_early(last, line, frame) and (last.text.endswith(_STOPS) or not line.text[:1].islower()):
        return True
    return line.x0 - last.x0 > _INDENT * line.size and last.text.endswith(_STOPS)


def _differs(last: Line, line: Line) -> bool:
    if abs(last.size - line.size) >= _SIZE_STEP:
        return True
    return last.bold != line.bold and not line.text[:1].islower()


def _leaves_item(chunk: Chunk, line: Line, frame: Frame) -> bool:
    """Whether a line below an item is no part of it: it is not set in as the text of the item is."""
    if line.x0 > chunk.first.x0 + 0.5 * line.size:
        return _ended_early(chunk.last, line, frame) and chunk.last.text.endswith(_STOPS) and len(chunk.lines) > 1
    is_lower = line.text[:1].islower()
    if chunk.marker and chunk.first.second - chunk.first.x0 > _TABBED * line.size:
        return True
    if line.x0 < chunk.first.x0 - line.size:
        return chunk.last.text.endswith(_STOPS) or not is_lower
    return _ended_early(chunk.last, line, frame) or (chunk.last.text.endswith(_STOPS) and not is_lower)


def _ended_early(last: Line, line: Line, frame: Frame) -> bool:
    """Whether the first word of a line would have fitted at the end of the line before."""
    return frame.right - last.x1 > line.second - line.x0 + _SPACE * line.size

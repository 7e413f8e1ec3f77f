"""White that parts columns within the cells of a table whose rules do not."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from soplint.document.frames import Area
from soplint.document.words import Word

Filled = tuple[Area, list[Word]]

_WHITE, _WHITE_SHARE = 5.0, 0.55
"""How wide a gutter is at least, in points and in parts of the type size."""
_MIN_ROWS = 3
_OFTEN = 0.6


def split_cells(filled: Sequence[Filled], lefts: Sequence[float]) -> list[Filled]:
    """Cells parted where the columns of their table go on as white; `lefts` are known columns."""
    if len(lefts) == 1:
        lefts = [*lefts, *_hidden_columns(filled)]
    return [part for area, words in filled for part in _split(area, words, lefts)]


def _split(area: Area, words: list[Word], lefts: Sequence[float]) -> Iterator[Filled]:
    inner = [left for left in lefts if area.x0 + _WHITE < left < area.x1 - _WHITE and _is_white(left, words)]
    edges = [area.x0, *inner, area.x1]
    parts = [
        (area._replace(x0=left, x1=right), [word for word in words if left <= word.middle[0] < right])
        for left, right in itertools.pairwise(edges)
    ]
    if sum(1 for _, found in parts if found) < 2:
        yield area, words
    else:
        yield from ((part, found) for part, found in parts if found)


def _is_white(x: float, words: Sequence[Word]) -> bool:
    """Whether no line of text runs on over a place, not even with a space just there."""
    by_line: dict[int, tuple[float, float, float]] = {}
    for word in words:
        if word.x0 < x < word.x1:
            return False
        line = round(word.ink.baseline)
        before, after, size = by_line.get(line, (float("-inf"), float("inf"), word.ink.size))
        if word.x1 <= x:
            before = max(before, word.x1)
        else:
            after = min(after, word.x0)
        by_line[line] = (before, after, size)
    return all(after - before >= max(_WHITE, _WHITE_SHARE * size) for before, after, size in by_line.values())


def _hidden_columns(filled: Sequence[Filled]) -> list[float]:
    """Where columns start that no rule parts: text in most rows starts there, with white before it."""
    rows = [words for _, words in filled if words]
    if len(rows) < _MIN_ROWS:
        return []
    margin = min(word.x0 for words in rows for word in words)
    starts: dict[int, int] = {}
    for words in rows:
        for start in {round(word.x0) for word in words}:
            starts[start] = starts.get(start, 0) + 1
    often = sorted(start for start, count in starts.items() if count >= _OFTEN * len(rows) and start > margin + 20)
    return [start - 3.0 for start in often if all(_is_white(start - 3.0, words) for words in rows)]

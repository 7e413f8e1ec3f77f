"""The order in which a page is read: columns found by the white between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from soplint.document.grids import Grid
from soplint.document.lines import Line, merge, rows_of

Item = Line | Grid

_MIN_LINES = 3
_MIN_WIDTH = 60.0
_MARGIN = 3.0
"""Points that a gutter must be wide, next to the edge of the column after it."""
_EDGE = 2.0
_CANDIDATES = 12
_OVERLAP = 0.4
_FULL, _WORDS = 0.6, 3
"""How full the lines of running text are, and how many words they hold at least."""
_JUSTIFIED = 0.4
"""The share of lines that fill their column where text is justified; paragraphs end in others."""
_DEPTH = 6
_LARGER = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """Items between two margins, top to bottom, not yet joined into rows."""

    left: float
    right: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Band:
    first: int
    last: int
    left: tuple[Item, ...]
    right: tuple[Item, ...]


def find_columns(items: Sequence[Item], depth: int = 0) -> Iterator[Column]:
    """Part the items of a page into columns, in reading order."""
    if not items:
        return
    ordered = sorted(items, key=lambda item: item.area.top)
    bands = _best_bands(ordered) if depth < _DEPTH and len(ordered) >= 2 * _MIN_LINES else []
    if not bands:
        left, right = min(item.area.x0 for item in ordered), max(item.area.x1 for item in ordered)
        yield Column(left, right, tuple(ordered))
        return
    done = 0
    for band in bands:
        yield from find_columns(ordered[done : band.first], depth + 1)
        yield from find_columns(band.left, depth + 1)
        yield from find_columns(band.right, depth + 1)
        done = band.last
    yield from find_columns(ordered[done:], depth + 1)


def _best_bands(items: Sequence[Item]) -> list[_Band]:
    edges = Counter(round(item.area.x0 / _EDGE) for item in items)
    near = {edge: edges[edge - 1] + count + edges[edge + 1] for edge, count in edges.items()}
    margin = min(item.area.x0 for item in items)
    candidates = [edge for edge, count in near.items() if count >= _MIN_LINES and edge * _EDGE > margin + _MIN_WIDTH]
    best: list[_Band] = []
    for edge in sorted(candidates, key=lambda edge: -near[edge])[:_CANDIDATES]:
        bands = [band for band in _bands(items, edge * _EDGE - _EDGE) if _are_columns(band)]
        if _size(bands) > _size(best):
            best = bands
    return best


def _size(bands: Sequence[_Band]) -> int:
    return sum(min(len(band.left), len(band.right)) for band in bands)


def _bands(items: Sequence[Item], gutter: float) -> Iterator[_Band]:
    """Stretches of the page that nothing crosses the gutter in."""
    first = 0
    usual = median(item.size for item in items if isinstance(item, Line)) if any_line(items) else 0.0
    both = _both_below(items, gutter)
    for index in range(len(items) + 1):
        is_through = index == len(items) or _crosses(items[index], gutter)
        if not is_through and not (both[index] and _heads(index, items, usual)):
            continue
        chunk = items[first:index]
        left = tuple(item for item in chunk if item.area.x1 <= gutter)
        right = tuple(item for item in chunk if item.area.x1 > gutter)
        yield _Band(first, index, left, right)
        first = index + 1


def _both_below(items: Sequence[Item], gutter: float) -> list[bool]:
    """Whether text follows on both sides of the gutter before anything crosses it, for each item."""
    found: list[bool] = []
    is_left = is_right = False
    for item in reversed(items):
        found.append(is_left and is_right)
        crosses, on_left = _crosses(item, gutter), item.area.x1 <= gutter
        is_left, is_right = not crosses and (is_left or on_left), not crosses and (is_right or not on_left)
    return found[::-1]


def any_line(items: Sequence[Item]) -> bool:
    """Whether there is a line among the items."""
    return any(isinstance(item, Line) for item in items)


def _crosses(item: Item, gutter: float) -> bool:
    return item.area.x0 < gutter and item.area.x1 > gutter - _MARGIN


def _heads(index: int, items: Sequence[Item], usual: float) -> bool:
    """Whether an item is a heading with nothing beside it, above text in columns."""
    item = items[index]
    if not isinstance(item, Line) or item.size < usual + _LARGER:
        return False
    near = items[max(0, index - 6) : index + 7]
    return not any(
        other is not item and other.area.top < item.bottom and other.area.bottom > item.top + 1 for other in near
    )


def _are_columns(band: _Band) -> bool:
    left, right = band.left, band.right
    if _count(left) < _MIN_LINES or _count(right) < _MIN_LINES:
        return False
    if min(_width(left), _width(right)) < _MIN_WIDTH:
        return False
    tops = [min(item.area.top for item in side) for side in (left, right)]
    bottoms = [max(item.area.bottom for item in side) for side in (left, right)]
    shared = min(bottoms) - max(tops)
    heights = [bottom - top for top, bottom in zip(tops, bottoms, strict=True)]
    if shared < _OVERLAP * min(heights):
        return False
    return _is_prose(left) and _is_prose(right) if _aligned(left, right) else _has_words(left) and _has_words(right)


def _count(side: Sequence[Item]) -> int:
    return sum(_MIN_LINES if isinstance(item, Grid) else 1 for item in side)


def _width(side: Sequence[Item]) -> float:
    return max(item.area.x1 for item in side) - min(item.area.x0 for item in side)


def _aligned(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether the two sides share their baselines, as the cells of a row do."""
    few, many = sorted((_baselines(left), _baselines(right)), key=len)
    return sum(1 for base in few if base in many or base - 1 in many or base + 1 in many) > 0.5 * len(few)


def _baselines(side: Sequence[Item]) -> set[int]:
    return {round(item.baseline) for item in side if isinstance(item, Line)}


def _is_prose(side: Sequence[Item]) -> bool:
    lines = _stretches(side)
    if not lines:
        return True
    widths = [line.area.width for line in lines]
    return median(widths) >= _FULL * max(widths) and _holds_words(lines)


def _has_words(side: Sequence[Item]) -> bool:
    lines = _stretches(side)
    return not lines or _holds_words(lines)


def _holds_words(lines: Sequence[Line]) -> bool:
    return median(line.text.count(" ") + 1 for line in lines) >= _WORDS


def _stretches(side: Sequence[Item]) -> list[Line]:
    """The lines of one side; whole ones where justifying narrow text has pulled them apart."""
    lines = [item for item in side if isinstance(item, Line)]
    if not lines or _holds_words(lines):
        return lines
    rows = [merge(row) for row in rows_of(lines)]
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    justified = sum(row.x0 - left < _EDGE and right - row.x1 < _EDGE for row in rows)
    return rows if justified >= _JUSTIFIED * len(rows) else lines

"""Running headers and footers and page numbers: what repeats in the margins of pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from soplint.document.grids import Grid
from soplint.document.lines import Line, rows_of
from soplint.document.pdfpage import PageText

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[-–|\s]*(?:pagina|pag\.?|blz\.?|bladzijde|p\.)?\s*#(?:\s*(?:van|/|-|–|\|)\s*#)?[-–|\s]*", re.I)
_NUMBERED = re.compile(r"\b(?:pagina|pag\.?|blz\.?|bladzijde)\s*#", re.I)
_MARGIN = 0.07
"""The part of a page's height at its edge where text is furniture by its place, if it also looks so."""
_ROWS = 4
"""How many rows at the top and at the foot of a page may be furniture."""
_SLACK = 3.0
_SHARE = 0.6
_MIN_PAGES, _MIN_NUMBERED = 3, 2
_LONG = 200
_DEEP = 0.25
"""The part of a page's height that its furniture may reach into."""
_TABLE = "table "


@dataclass(frozen=True, slots=True)
class Sighting:
    """A text in the margin of a page, digits masked, and how far down the page it stands."""

    mask: str
    y: float
    page: int


def find_furniture(pages: Sequence[PageText]) -> set[Sighting]:
    """What is furniture, of the lines and tables of pages."""
    seen: dict[str, list[Sighting]] = {}
    for page in pages:
        for sighting in _sightings(page):
            seen.setdefault(sighting.mask, []).append(sighting)
    numbers = [page.number for page in pages]
    found = {
        sighting
        for mask, sightings in seen.items()
        for group in _levels(sightings)
        if _repeats(mask, group, numbers)
        for sighting in group
    }
    found.update(_marginal(pages))
    tables = {sighting for sighting in found if sighting.mask.startswith(_TABLE)}
    return tables.union(*(_outermost(page, found) for page in pages))


def sighting_of(item: Line | Grid) -> Sighting:
    """A line or a table as it would be seen in a margin."""
    if isinstance(item, Grid):
        text = " ".join(line.text for line in item.lines)
        return Sighting(_TABLE + _DIGITS.sub("#", text), item.area.top, item.page)
    return Sighting(_DIGITS.sub("#", item.text), item.baseline, item.page)


def _sightings(page: PageText) -> Iterator[Sighting]:
    rows, grids = rows_of(page.lines), page.grids
    edge = rows if len(rows) <= 2 * _ROWS else [*rows[:_ROWS], *rows[-_ROWS:]]
    for row in edge:
        yield from (sighting_of(line) for line in row if len(line.text) <= _LONG)
    for grid in (grids[0], grids[-1]) if len(grids) > 1 else grids:
        yield sighting_of(grid)


def _marginal(pages: Sequence[PageText]) -> Iterator[Sighting]:
    """The row at the very edge of a page that numbers it, and what both pages of a document of two have there."""
    edges = [list(_edges(page)) for page in pages]
    masks = [{sighting_of(line).mask for row in rows for line in row} for rows in edges]
    both = masks[0] & masks[1] if len(pages) == 2 else set()
    for rows in edges:
        for row in rows:
            seen = [sighting_of(line) for line in row]
            if any(_NUMBERED.search(sighting.mask) for sighting in seen):
                yield from seen
            else:
                yield from (sighting for sighting in seen if sighting.mask in both)


def _edges(page: PageText) -> Iterator[list[Line]]:
    """The first and the last row of a page, where they stand in its margin in type that is not large."""
    rows, deep = rows_of(page.lines), _MARGIN * page.area.height
    if len(rows) > _ROWS:
        usual = median(line.size for line in page.lines)
        for row, depth in (
            (rows[0], rows[0][0].baseline - page.area.top),
            (rows[-1], page.area.bottom - rows[-1][0].baseline),
        ):
            if depth <= deep and all(line.size <= usual and len(line.text) <= _LONG for line in row):
                yield row


def _outermost(page: PageText, found: set[Sighting]) -> Iterator[Sighting]:
    """What repeats with nothing but such text between it and the edge of the page."""
    rows = rows_of(page.lines)
    deep = _DEEP * page.area.height
    above = [row for row in rows if row[0].baseline <= page.area.top + deep]
    below = [row for row in rows if row[0].baseline >= page.area.bottom - deep]
    for inwards in (above, below[::-1]):
        for row in inwards:
            repeated = [sighting for line in row if (sighting := sighting_of(line)) in found]
            if not repeated:
                break
            yield from repeated


def _levels(sightings: Iterable[Sighting]) -> Iterator[list[Sighting]]:
    group: list[Sighting] = []
    for sighting in sorted(sightings, key=lambda sighting: sighting.y):
        if group and sighting.y - group[0].y > _SLACK:
            yield group
            group = []
        group.append(sighting)
    if group:
        yield group


def _repeats(mask: str, group: Sequence[Sighting], numbers: Sequence[int]) -> bool:
    pages = {sighting.page for sighting in group}
    if _NUMBER.fullmatch(mask) and len(pages) >= min(_MIN_NUMBERED, len(numbers)) and len(numbers) > 1:
        return True
    if len(pages) < _MIN_PAGES:
        return False
    odd = {number for number in numbers if number % 2}
    return any(
        len(pages & those) >= max(_MIN_PAGES, _SHARE * len(those)) for those in (set(numbers), odd, set(numbers) - odd)
    )

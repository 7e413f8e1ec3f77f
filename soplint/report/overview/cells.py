"""What one school says about one kind of support, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from soplint.document.model import Place
from soplint.facts.model import Expertise, Offer, Polarity
from soplint.facts.refusals import QUOTA
from soplint.facts.supports import Kind

CellStatus = Literal["can", "hedged", "cannot", "both", "unnamed"]
STATUSES: tuple[CellStatus, ...] = get_args(CellStatus)
OFFERED: tuple[CellStatus, ...] = ("can", "hedged", "both")
"""A child that needs this may find it here."""
_KEPT = 3
"""Quotes kept of each sort: enough to see what a cell rests on, and bounded for thousands of schools."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the school about a kind of support. `reserve` is the hedge or the border that narrows it."""

    polarity: Polarity
    reserve: str | None
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Cell:
    """What a school says about a kind of support; `total` counts the places, `quotes` keeps some of each sort."""

    status: CellStatus = "unnamed"
    quotes: tuple[Quote, ...] = ()
    total: int = 0


def cells(offers: Iterable[Offer], expertise: Iterable[Expertise], kinds: Iterable[Kind]) -> Mapping[str, Cell]:
    """A cell for each kind of support, in their order. Who is there for a kind is help with it."""
    found: dict[str, list[Quote]] = {kind.id: [] for kind in kinds}
    for offer in offers:
        for support in offer.supports:
            reserve = offer.hedge if support.polarity == "can" else _border(offer)
            found[support.kind].append(Quote(support.polarity, reserve, offer.quote, offer.place))
    for one in expertise:
        for id in one.kinds:
            found[id].append(Quote("can", None, one.quote, one.place))
    return {kind: _cell(quotes) for kind, quotes in found.items()}


def _border(offer: Offer) -> str | None:
    """The border of a limit in the words of the school, or how many children it takes; up to there it does help."""
    border = offer.limit.border if offer.limit else None
    if border is not None and border != offer.quote:
        return border
    many = QUOTA.search(offer.quote)
    return many.group() if many else None


def _cell(quotes: Iterable[Quote]) -> Cell:
    sorts: dict[tuple[Polarity, bool], list[Quote]] = {}
    for quote in quotes:
        sorts.setdefault((quote.polarity, quote.reserve is not None), []).append(quote)
    kept = [quote for sort in sorted(sorts) for quote in sorts[sort][:_KEPT]]
    return Cell(_status(sorts), tuple(kept), sum(map(len, sorts.values())))


def _status(sorts: Mapping[tuple[Polarity, bool], object]) -> CellStatus:
    """An offer and a limit are "both"; a limit with a border only narrows the offer."""
    if ("cannot", False) in sorts:
        return "both" if ("can", False) in sorts or ("can", True) in sorts else "cannot"
    if ("can", False) in sorts:
        return "can" if ("cannot", True) not in sorts else "hedged"
    return "hedged" if sorts else "unnamed"

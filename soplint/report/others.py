"""Other places that a finding names in its data, such as the second half of a contradiction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from soplint.document.finding import Finding
from soplint.document.place import Place


@dataclass(frozen=True, slots=True)
class Other:
    """A place a finding also speaks of, with the words that stand there where the rule gives them."""

    place: Place
    quote: str | None


def others(finding: Finding) -> tuple[Other, ...]:
    """The other places in the data of a finding, in order, each once."""
    found = {other.place: other for other in _inside(finding.data) if other.place != finding.place}
    return tuple(found.values())


def _inside(value: object) -> Iterator[Other]:
    if isinstance(value, Place):
        yield Other(value, None)
    elif isinstance(value, Mapping):
        place, quote = value.get("place"), value.get("quote")
        if isinstance(place, Place):
            yield Other(place, quote if isinstance(quote, str) else None)
        for key, inner in value.items():
            if key != "place" or not isinstance(inner, Place):
                yield from _inside(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _inside(inner)

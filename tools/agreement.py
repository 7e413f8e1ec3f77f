"""How far two people agree who labelled the same sheets: `python tools/agreement.py FOLDER OTHER`.

Every sheet in OTHER is compared with the one of its name in FOLDER. Prints F1 for labels that a unit may or
may not have, the share that is equal for those with one answer.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "corpora"))
import sheet
from sheet import Line, Sheet

_GAP = ("heading", "header", "gap")


def main(first: Path, second: Path) -> None:
    units = 0
    both: Counter[str] = Counter()
    one: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for path in sorted(second.glob("*.sheet")):
        own, other = sheet.read(first / path.name), sheet.read(path)
        for left, right in zip(_units(own), _units(other), strict=True):
            units += 1
            for name in {*_labels(left), *_labels(right)}:
                shared = name in _labels(left) and name in _labels(right)
                both[name] += shared
                one[name] += (name in _labels(left)) + (name in _labels(right))
            for name, same in _answers(left, right):
                asked[name] += 1
                equal[name] += same
        for name, same in _whole(own, other):
            asked[name] += 1
            equal[name] += same
    print(units, "units")
    topics = [name for name in one if name in sheet.SHORT]
    print(f"topics, micro-F1: {2 * sum(both[n] for n in topics) / sum(one[n] for n in topics):.3f}")
    for name in sorted(one):
        print(f"  {name}: F1 {2 * both[name] / one[name]:.3f} ({one[name]} labels)")
    for name in sorted(asked):
        print(f"  {name}: {equal[name] / asked[name]:.3f} of {asked[name]} equal")


def _units(labelled: Sheet) -> list[Line]:
    return [line for line in labelled.lines if line.kind not in _GAP]


def _labels(line: Line) -> set[str]:
    offer = {"offer"} if {"aanbod", "grenzen"} & set(line.topics) else set()
    return {*line.topics, *offer, *(["meta"] if "meta" in line.flags else [])}


def _answers(left: Line, right: Line) -> Iterator[tuple[str, bool]]:
    """What only counts where both saw an ambition, an offer or a limit."""
    if left.facets is not None and right.facets is not None:
        for name in sheet.FACETS:
            yield f"facet {name}", (name in left.facets) == (name in right.facets)
    if left.limit is not None and right.limit is not None:
        for name in sheet.LIMIT_FACETS:
            yield f"limit {name}", (name in left.limit) == (name in right.limit)
    if "offer" in _labels(left) and "offer" in _labels(right):
        yield "polarity", ("grenzen" in left.topics) == ("grenzen" in right.topics)
        yield "hedge", ("hedged" in left.flags) == ("hedged" in right.flags)


def _whole(left: Sheet, right: Sheet) -> Iterator[tuple[str, bool]]:
    for name in sheet.ELEMENTS:
        yield "elements", left.elements[name] == right.elements[name]
    for name in sheet.FACTS:
        yield "facts", (name in left.facts) == (name in right.facts)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""What rules must find in a labelled sheet: what its marks say, and what follows from its labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import sheet
from sheet import Line, Sheet

RULES = (
    *(f"WET00{number}" for number in range(1, 10)), "AAN001", "AAN002", "AAN003",
    "AMB001", "AMB002", "AMB003", "AMB004", "BET001", "BET002", "BET003", "BET004",
    "VIN001", "VIN002", "VIN003", "VIN004", "INH001", "INH002", "INH003", "INH004", "INH005",
    *sheet.MARKED,
)  # fmt: skip
"""The rules that a sheet with marks is complete for."""
_ELEMENT_RULES = dict(zip(sheet.ELEMENTS, RULES[:6], strict=True))
_FACT_RULES = {
    "mr": "WET009",
    "ouders_betrokken": "BET001",
    "leerlingen_betrokken": "BET002",
    "team_betrokken": "BET003",
    "evaluatie": "BET004",
    "vindplaats": "VIN001",
    "schoolgids": "VIN002",
    "contact": "VIN003",
    "route": "VIN004",
    "visie": "INH001",
    "populatie": "INH002",
    "onderwijsaanbod": "INH003",
    "begeleiding": "INH004",
    "partners": "INH005",
}
_FACET_RULES = dict(zip(sheet.FACETS, ("AMB001", "AMB003", "AMB002", "AMB004"), strict=True))
_YEARS = 4

Expected = dict[str, str | None]


def of(labelled: Sheet, gold: Mapping[str, Any], units: Sequence[tuple[Line, str]]) -> list[Expected]:
    """The expected findings of a sheet, those about the whole document first."""
    found: list[Expected] = [{"code": code, "quote": None} for code in _of_document(labelled, gold)]
    found += [
        {"code": "STR001", "quote": line.text} for line in labelled.lines if line.kind == "heading" and line.marks
    ]
    for line, text in units:
        found += [{"code": code, "quote": words or text} for code, words in line.marks]
        found += [{"code": code, "quote": text} for code in _of_unit(line)]
    return found


def _of_document(labelled: Sheet, gold: Mapping[str, Any]) -> Iterator[str]:
    yield from (_ELEMENT_RULES[id] for id, status in labelled.elements.items() if status != "present")
    facts = labelled.facts
    if not (facts.get("vastgesteld_op") or facts.get("schooljaar")) or not facts.get("bevoegd_gezag"):
        yield "WET007"
    if _is_old(facts.get("vastgesteld_op"), date.fromisoformat(labelled.head["today"])):
        yield "WET008"
    yield from (code for fact, code in _FACT_RULES.items() if fact not in facts)
    offers = {offer["polarity"] for offer in gold["offers"]}
    yield from ["AAN001"] * ("can" not in offers) + ["AAN002"] * ("cannot" not in offers)


def _is_old(adopted: str | None, today: date) -> bool:
    if not adopted:
        return False
    year, month, day = (*map(int, adopted.split("-")), 28)[:3]
    return (year + _YEARS, month, day) < (today.year, today.month, today.day)


def _of_unit(line: Line) -> Iterator[str]:
    if line.facets is not None:
        yield from (code for facet, code in _FACET_RULES.items() if facet not in line.facets)
    if "hedged" in line.flags:
        yield "AAN003"
    if line.limit is not None:
        if "group" in line.limit:
            yield "WET010"
        if "refuses" in line.limit and "step" not in line.limit:
            yield "WET011"
        if not {"reason", "border", "step"} & set(line.limit):
            yield "AAN005"

"""The overview for other programs (schema 1)."""

from __future__ import annotations

from typing import Any

from soplint.facts.model import ELEMENTS
from soplint.report import View
from soplint.report.machine import SCHEMA, dumps, place, tool
from soplint.report.overview.cells import Cell, Quote
from soplint.report.overview.region import Overview
from soplint.report.overview.school import School


def render(overview: Overview, _: View) -> str:
    """The overview as one object. Schools are named by their place in `documents`, from 0."""
    return dumps(
        {
            "schema": SCHEMA,
            "tool": tool(overview.model),
            "today": overview.today.isoformat(),
            "documents": [_document(overview, number) for number in range(len(overview.schools))],
            "supports": [{"id": kind.id, "name": kind.name, **overview.counts(kind.id)} for kind in overview.kinds],
            "lacks": [
                {"element": lack.element, "missing": list(lack.missing), "thin": list(lack.thin)}
                for lack in overview.lacks
            ],
            "dates": {"expired": list(overview.dated("expired")), "unknown": list(overview.dated("unknown"))},
            "gaps": [
                {"support": gap.kind.id, "kind": gap.sort, "documents": list(gap.schools)} for gap in overview.gaps
            ],
            "shared": _shared(overview),
            "summary": {
                "documents": len(overview.schools),
                "unreadable": overview.unread,
                "failures": overview.failures,
            },
        }
    )


def _document(overview: Overview, number: int) -> dict[str, Any]:
    school = overview.schools[number]
    read = school.error is None
    return {
        "path": school.path,
        "name": overview.names[number],
        "title": school.title,
        "format": school.format,
        "profile": school.profile,
        "pages": school.pages,
        "words": school.words,
        "elements": {element: school.elements[element] for element in ELEMENTS} if read else {},
        "adoption": _adoption(school, overview) if read else None,
        "readability": {"lint_level": school.level, "lint_score": school.score} if read else None,
        "offers": (
            {"can": school.balance.can, "hedged": school.balance.hedged, "cannot": school.balance.cannot}
            if read
            else None
        ),
        "ambitions": _ambitions(school) if read else None,
        "findings": dict(school.findings),
        "supports": {kind: _cell(cell) for kind, cell in school.cells.items()},
        "shared": overview.sharing.shares[number] if read else None,
        "failures": list(school.failures),
        "error": {"kind": school.error.kind, "message": school.error.message} if school.error else None,
    }


def _adoption(school: School, overview: Overview) -> dict[str, Any]:
    adoption = school.adoption
    return {
        "on": adoption.on,
        "school_year": adoption.school_year,
        "valid_until": adoption.until.isoformat() if adoption.until else None,
        "validity": adoption.validity(overview.today),
        "quote": adoption.quote,
        "place": place(adoption.place),
    }


def _ambitions(school: School) -> dict[str, Any]:
    ambitions = school.ambitions
    return {
        "total": ambitions.total,
        "concrete": ambitions.concrete,
        "share": ambitions.share,
        "what": ambitions.what,
        "who": ambitions.who,
        "when": ambitions.when,
        "measure": ambitions.measure,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {"status": cell.status, "total": cell.total, "quotes": [_quote(quote) for quote in cell.quotes]}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "polarity": quote.polarity,
        "reserve": quote.reserve,
        "quote": quote.text,
        "place": place(quote.place),
    }


def _shared(overview: Overview) -> dict[str, Any]:
    return {
        "passages": [
            {
                "text": shared.text,
                "words": shared.words,
                "places": [{"document": school, "place": place(where)} for school, where in shared.places],
            }
            for shared in overview.sharing.passages
        ],
        "pairs": [
            {
                "documents": [pair.first, pair.second],
                "words": pair.words,
                "shares": [pair.share_first, pair.share_second],
            }
            for pair in overview.sharing.pairs
        ],
    }

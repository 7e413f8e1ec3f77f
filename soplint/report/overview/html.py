"""The overview as one page: what is missing first, then both tables, shared text, and the quotes behind it all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from soplint._version import VERSION
from soplint.document.finding import Severity
from soplint.facts.model import ELEMENTS
from soplint.report import View
from soplint.report.overview.cells import STATUSES
from soplint.report.overview.region import Overview
from soplint.report.overview.words import (
    CELL,
    CELL_SIGN,
    COMPARED,
    SEVERITIES,
    SHARED,
    VALIDITY,
    law,
    names,
    percent,
    summary,
    told,
)
from soplint.report.page import asset, environment, policy
from soplint.report.wording import ELEMENT, SIGN, STATUS

if TYPE_CHECKING:
    from jinja2 import Environment

_PASSAGES, _PAIRS, _NAMED = 60, 60, 40
"""So many are shown: the longest, in the most schools. All of them stand in the json and the xlsx."""
_SHADES = 4


def render(overview: Overview, _: View) -> str:
    """The page."""
    style, script = asset("page.css", "overview.css"), asset("overview.js")
    return (
        _templates()
        .get_template("overview.html.j2")
        .render(
            overview=overview,
            law=tuple(law(overview, _NAMED)),
            most={severity: _most(overview, severity) for severity in SEVERITIES},
            passages=overview.sharing.passages[:_PASSAGES],
            pairs=overview.sharing.pairs[:_PAIRS],
            style=style,
            script=script,
            policy=policy(style, script),
            version=VERSION,
        )
    )


def _most(overview: Overview, severity: Severity) -> int:
    """The largest number of findings of this severity in one school."""
    return max((overview.schools[number].findings[severity] for number in overview.read), default=0)


def shade(value: float, most: float) -> int:
    """How dark a cell is, from 0 for nothing to 4 for the most."""
    return 0 if value <= 0 or most <= 0 else min(_SHADES, 1 + int(_SHADES * value / most * 0.999))


@cache
def _templates() -> Environment:
    made = environment()
    made.filters |= {"percent": percent, "shade": shade}
    made.globals |= {
        "CELL": CELL,
        "CELL_SIGN": CELL_SIGN,
        "ELEMENT": ELEMENT,
        "ELEMENTS": ELEMENTS,
        "SEVERITIES": SEVERITIES,
        "SHARED": SHARED,
        "COMPARED": COMPARED,
        "SIGN": SIGN,
        "STATUS": STATUS,
        "STATUSES": STATUSES,
        "VALIDITY": VALIDITY,
        "names": names,
        "summary": summary,
        "told": told,
    }
    return made

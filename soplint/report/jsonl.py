"""JSON Lines: the object of a document on a line of its own, written as documents come."""

from __future__ import annotations

from collections.abc import Sequence

from soplint.engine.result import Report
from soplint.report import Format, View
from soplint.report.machine import document, dumps


def render(reports: Sequence[Report], _: View) -> str:
    """A line for each document, with what `json` has in its list of documents."""
    return "".join(dumps(document(report), indent=None) for report in reports)


FORMAT = Format("JSON, een regel per document", render, streams=True, personal=True)

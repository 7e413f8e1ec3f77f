"""JSON of all documents in one object, the promise to other programs (schema 1)."""

from __future__ import annotations

from collections.abc import Sequence

from soplint.engine.result import Report
from soplint.report import Format, View
from soplint.report.machine import check, dumps


def render(reports: Sequence[Report], _: View) -> str:
    """One object with all documents and a summary."""
    return dumps(check(reports))


FORMAT = Format("JSON voor andere programma's", render, personal=True)

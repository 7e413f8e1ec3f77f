"""One line a finding, for searching and for editors: `path:place: CODE message`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soplint.engine.result import Report
from soplint.report import Format, View
from soplint.report.wording import clean, where


def render(reports: Sequence[Report], _: View) -> str:
    """The lines of all documents, in order; nothing for a document without findings."""
    return "".join(f"{line}\n" for report in reports for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    path = clean(report.path)
    if report.error is not None:
        yield f"{path}: {report.error.kind} {report.error.message}"
    for failure in report.failures:
        yield f"{path}: {clean(failure)}"
    for finding in report.findings:
        yield f"{path}:{where(finding.place)}: {finding.code} {clean(finding.message)}"


FORMAT = Format("één regel per opmerking, voor zoeken en voor editors", render, streams=True)

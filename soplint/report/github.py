"""Workflow commands of GitHub Actions: an annotation for each finding.

A document has no lines, so an annotation names the file and says in words where it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soplint.document.finding import Severity
from soplint.engine.result import Report
from soplint.report import Format, View
from soplint.report.wording import clean, position, relative

_COMMAND: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(reports: Sequence[Report], _: View) -> str:
    """The commands of all documents, a line each."""
    return "".join(f"{line}\n" for report in reports for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    if report.error is not None:
        yield _line("error", report, report.error.kind, report.error.message)
    for failure in report.failures:
        yield _line("error", report, "soplint", failure)
    for finding in report.findings:
        message = f"{finding.message} {finding.suggestion or ''}".strip()
        title = f"{finding.code} {finding.name}"
        yield _line(_COMMAND[finding.severity or "warning"], report, title, f"{message} ({position(finding.place)})")


def _line(command: str, report: Report, title: str, message: str) -> str:
    return f"::{command} file={_property(relative(report.path))},title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    """A message: on one line already, so that only the sign of escapes itself needs escaping."""
    return clean(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format("opmerkingen bij een run van GitHub Actions", render, streams=True)

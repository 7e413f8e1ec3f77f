"""Code quality JSON of GitLab: a list of issues. A block of the document counts as a line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from soplint.document.finding import Severity
from soplint.engine.result import Report
from soplint.report import Format, View
from soplint.report.machine import dumps
from soplint.report.wording import clean, position, relative

_SEVERITY: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
_BROKEN = "blocker"
"""For what could not be done."""


def render(reports: Sequence[Report], _: View) -> str:
    """The issues of all documents."""
    return dumps([issue for report in reports for issue in _issues(report)])


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    if report.error is not None:
        yield _issue(report, report.error.kind, report.error.message, _BROKEN, report.error.kind)
    for failure in report.failures:
        yield _issue(report, "rule-failure", failure, _BROKEN, failure)
    for finding in report.findings:
        message = f"{finding.message} {finding.suggestion or ''}".strip()
        yield _issue(
            report,
            finding.code,
            f"{message} ({position(finding.place)})",
            _SEVERITY[finding.severity or "warning"],
            finding.fingerprint,
            finding.place.block + 1 if finding.place else 1,
        )


def _issue(report: Report, check: str, text: str, severity: str, mark: str, line: int = 1) -> dict[str, Any]:
    """An issue; its fingerprint must differ from those of other documents too."""
    path = relative(report.path)
    return {
        "type": "issue",
        "check_name": check,
        "description": clean(text),
        "categories": ["Style"],
        "severity": severity,
        "fingerprint": hashlib.sha256(f"{path}\x1f{check}\x1f{clean(mark)}".encode()).hexdigest(),
        "location": {"path": path, "lines": {"begin": line}},
    }


FORMAT = Format("code quality van GitLab (JSON)", render)

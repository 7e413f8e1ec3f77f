"""The exit code of a run over documents that may each have another `fail-on`."""

from __future__ import annotations

from soplint.document.finding import SEVERITIES
from soplint.engine.linter import Linter
from soplint.engine.result import Report

FOUND, FAILED = 1, 2


class Outcome:
    """`code` is 2 when something could not be done, 1 for findings at or above `fail-on`, else 0."""

    def __init__(self) -> None:
        self.code = 0

    def add(self, linter: Linter, report: Report) -> Report:
        """Count a report, and hand it on."""
        self.code = max(self.code, exit_code(report, linter.settings.fail_on))
        return report


def exit_code(report: Report, fail_on: str) -> int:
    """The exit code of one report."""
    if report.error or report.failures:
        return FAILED
    if fail_on == "never":
        return 0
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return FOUND if any(report.count(severity) for severity in counted) else 0

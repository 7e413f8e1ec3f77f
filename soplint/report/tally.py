"""Counting what was found over all documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from soplint.document.finding import Severity
from soplint.engine.result import Report


class Tally:
    """Counts that grow by a report at a time, so that the reports themselves need not be kept."""

    def __init__(self, reports: Iterable[Report] = ()) -> None:
        self.documents = 0
        self.unread = 0
        self.failures = 0
        self.suppressed = 0
        self.severities: Counter[Severity] = Counter()
        self._rules: Counter[tuple[str, str]] = Counter()
        for report in reports:
            self.add(report)

    def add(self, report: Report) -> Report:
        """Count a report, and hand it on."""
        self.documents += 1
        self.unread += report.error is not None
        self.failures += len(report.failures)
        self.suppressed += len(report.suppressed)
        self.severities.update(finding.severity or "warning" for finding in report.findings)
        self._rules.update((finding.code, finding.name) for finding in report.findings)
        return report

    def lines(self) -> Iterator[str]:
        """A line for each rule that found something, the most frequent one first."""
        for (code, name), count in sorted(self._rules.items(), key=lambda item: (-item[1], item[0])):
            yield f"{count:5}  {code}  {name}"

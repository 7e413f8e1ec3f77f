"""JUnit XML: a suite for each document, a test for each finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from soplint.document.finding import Finding
from soplint.engine.result import Report
from soplint.report import Format, View
from soplint.report.wording import SEVERITY, clean, position, relative, where

if TYPE_CHECKING:
    from lxml import etree


def render(reports: Sequence[Report], _: View) -> str:
    """A test fails for a finding, is skipped for a suppressed one, and has an error for what could not be done."""
    from lxml import etree  # the list of formats must not load it

    root = etree.Element("testsuites", name="soplint")
    for report in reports:
        root.append(_suite(report))
    etree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"


def _suite(report: Report) -> etree._Element:
    from lxml import etree

    tests = list(_tests(report))
    counts = {
        outcome: str(sum(test.find(outcome[:-1] if outcome != "skipped" else outcome) is not None for test in tests))
        for outcome in ("failures", "errors", "skipped")
    }
    suite = etree.Element("testsuite", {"name": relative(report.path), "tests": str(len(tests)), **counts})
    suite.extend(tests)
    return suite


def _tests(report: Report) -> Iterator[etree._Element]:
    if report.error is not None:
        yield _test(report, "lezen", "error", report.error.kind, report.error.message)
    else:
        yield _test(report, "lezen")
    for failure in report.failures:
        yield _test(report, "regel", "error", "rule-failure", failure)
    for finding in report.findings:
        name = f"{finding.code} {finding.name} ({where(finding.place)})"
        yield _test(report, name, "failure", finding.severity or "warning", finding.message, _details(finding))
    for item in report.suppressed:
        yield _test(report, item.code, "skipped", item.by, item.reason)


def _test(
    report: Report, name: str, outcome: str | None = None, kind: str = "", message: str = "", text: str = ""
) -> etree._Element:
    from lxml import etree

    test = etree.Element("testcase", classname=relative(report.path), name=name)
    if outcome is not None:
        etree.SubElement(test, outcome, type=kind, message=clean(message)).text = text or clean(message)
    return test


def _details(finding: Finding) -> str:
    lines = [f"{SEVERITY[finding.severity or 'warning']}: {clean(finding.message)}", f"Waar: {position(finding.place)}"]
    if finding.quote:
        lines.append(f"Tekst: “{clean(finding.quote)}”")
    if finding.suggestion:
        lines.append(f"Doe dit: {clean(finding.suggestion)}")
    return "\n".join(lines)


FORMAT = Format("JUnit-XML, voor testoverzichten", render)

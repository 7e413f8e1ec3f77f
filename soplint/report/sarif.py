"""SARIF 2.1.0, for code scanning.

SARIF thinks in lines of text. A document is shown as if each block stood on a line of its own, so
`startLine` is the number of the block from 1 and columns count characters in it; the page, the block
and the part stand in `properties`, and the headings are the logical location.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.parse import quote

from soplint._version import VERSION
from soplint.document.finding import Finding, Severity
from soplint.document.model import Document
from soplint.document.place import Place
from soplint.engine.result import Report, Suppressed
from soplint.engine.rule import Rule
from soplint.report import Format, View
from soplint.report.machine import dumps
from soplint.report.others import others
from soplint.report.wording import clean, relative

Object = dict[str, Any]
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "md": "text/markdown",
    "txt": "text/plain",
}


def render(reports: Sequence[Report], view: View) -> str:
    """One run over all documents."""
    rules = _rules(reports, view)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {"name": "soplint", "version": VERSION, "language": "nl", "rules": rules},
        },
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(report.error or report.failures for report in reports),
                "toolExecutionNotifications": [
                    notification for number, report in enumerate(reports) for notification in _told(report, number)
                ],
            }
        ],
        "artifacts": [_artifact(report) for report in reports],
        "results": [
            result for number, report in enumerate(reports) for result in _results(report, number, numbers, rules)
        ],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(reports: Sequence[Report], view: View) -> list[Object]:
    names = {item.code: item.name for report in reports for item in report.findings}
    codes = sorted({*names, *(item.code for report in reports for item in report.suppressed)})
    return [_rule(code, names.get(code, code), view.rule(code)) for code in codes]


def _rule(code: str, name: str, rule: Rule | None) -> Object:
    if rule is None:
        return {"id": code, "name": name}
    return {
        "id": code,
        "name": name if rule is None else rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": _help(rule, "", "  "), "markdown": _help(rule, "**", "> ")},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {"tags": [code.rstrip("0123456789")], "source": rule.source},
    }


def _help(rule: Rule, strong: str, before: str) -> str:
    parts = [rule.why, f"{strong}Bron:{strong} {rule.source}"]
    for title, examples in (("Fout", rule.bad), ("Goed", rule.good)):
        for example in examples:
            lines = "\n".join(f"{before}{line}".rstrip() for line in example.split("\n"))
            parts.append(f"{strong}{title}:{strong}\n\n{lines}")
    return "\n\n".join(parts)


def _artifact(report: Report) -> Object:
    document = report.document
    found: Object = {"location": {"uri": _uri(report.path)}, "roles": ["analysisTarget"]}
    if document is not None:
        found["mimeType"] = _MIME[document.format]
        found["hashes"] = {"sha-256": document.sha256}
        found["properties"] = {"profile": report.profile, "pages": document.pages, "words": document.words}
    return found


def _uri(path: str) -> str:
    file = Path(relative(path))
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())


def _told(report: Report, number: int) -> Iterator[Object]:
    """What went wrong, and what was read with doubt."""
    error = [(report.error.kind, report.error.message)] if report.error else []
    failed = [("rule-failure", failure) for failure in report.failures]
    notes = [("note", note) for note in report.document.notes] if report.document else []
    unused = [("unused-suppression", item.message) for item in report.unused]
    for id, message in (*error, *failed, *notes, *unused):
        yield {
            "descriptor": {"id": id},
            "level": "warning" if id in ("note", "unused-suppression") else "error",
            "message": {"text": clean(message)},
            "locations": [{"physicalLocation": {"artifactLocation": _file(report, number)}}],
        }


def _results(report: Report, number: int, numbers: dict[str, int], rules: Sequence[Object]) -> Iterator[Object]:
    starts = _starts(report.document)
    for finding in report.findings:
        yield _result(finding, report, number, starts) | {"ruleIndex": numbers[finding.code]}
    for item in report.suppressed:
        title = rules[numbers[item.code]].get("shortDescription", {"text": item.code})["text"]
        yield _suppressed(item, report, number, title) | {"ruleIndex": numbers[item.code]}


def _starts(document: Document | None) -> Sequence[int]:
    """For each block the number of characters before it, a line break after each block."""
    lengths: Iterable[int] = (len(block.text) + 1 for block in document.blocks) if document else ()
    return list(accumulate(lengths, initial=0))


def _result(finding: Finding, report: Report, number: int, starts: Sequence[int]) -> Object:
    file = _file(report, number)
    result = {
        "ruleId": finding.code,
        "level": LEVEL[finding.severity or "warning"],
        "message": {"text": clean(f"{finding.message} {finding.suggestion or ''}")},
        "locations": [_location(finding.place, finding.quote, file, starts)],
        "partialFingerprints": {
            "soplint/v1": finding.fingerprint,
            # GitHub follows an alert by this one, and cannot make it itself for what is no text.
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
        },
    }
    related = [
        {"id": id, "message": {"text": "Deze plaats hoort erbij."}, **_location(other.place, other.quote, file, starts)}
        for id, other in enumerate(others(finding), start=1)
    ]
    return result | ({"relatedLocations": related} if related else {})


def _suppressed(item: Suppressed, report: Report, number: int, title: str) -> Object:
    return {
        "ruleId": item.code,
        "message": {"text": clean(f"{title}: “{item.quote}”" if item.quote else title)},
        "locations": [{"physicalLocation": {"artifactLocation": _file(report, number)}}],
        "suppressions": [
            {
                "kind": "inSource" if item.by == "comment" else "external",
                "status": "accepted",
                "justification": clean(item.reason),
            }
        ],
    }


def _file(report: Report, number: int) -> Object:
    return {"uri": _uri(report.path), "index": number}


def _location(place: Place | None, words: str | None, file: Object, starts: Sequence[int]) -> Object:
    if place is None:
        return {"physicalLocation": {"artifactLocation": file}}
    region: Object = {
        "startLine": place.block + 1,
        "startColumn": place.start + 1,
        "endColumn": place.end + 1,
        "charOffset": starts[place.block] + place.start,
        "charLength": place.end - place.start,
    }
    if words:
        region["snippet"] = {"text": clean(words)}
    found: Object = {
        "physicalLocation": {"artifactLocation": file, "region": region},
        "properties": {"page": place.page, "block": place.block, "part": place.part},
    }
    if place.section:
        path = [clean(heading) for heading in place.section]
        found["logicalLocations"] = [
            {"name": path[-1], "fullyQualifiedName": " › ".join(path), "kind": "section"},
        ]
    return found


FORMAT = Format("SARIF 2.1.0, voor code scanning", render)

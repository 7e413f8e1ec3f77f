"""JSON of `check` and `inspect`, as promised to other programs (schema 1)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from soplint._version import VERSION
from soplint.document.finding import Finding
from soplint.document.model import Document, Place
from soplint.engine.result import Report
from soplint.facts.model import Analysis, Element
from soplint.language.pipeline import ModelName

SCHEMA = 1


def check(reports: Sequence[Report]) -> dict[str, Any]:
    """The output of `check` as one object."""
    model = next((report.model for report in reports if report.model), None)
    return {
        "schema": SCHEMA,
        "tool": tool(model),
        "documents": [document(report) for report in reports],
        "summary": summary(reports),
    }


_UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What JSON lets stand, but steers a terminal, turns the direction of text, or ends a line for some readers."""


def dumps(value: Mapping[str, Any] | Sequence[Any], indent: int | None = 2) -> str:
    """JSON text and a line break, with the keys in the order given."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def tool(model: ModelName | None) -> dict[str, Any]:
    """Which soplint and which language model made the output."""
    return {
        "name": "soplint",
        "version": VERSION,
        "model": {"name": model.name, "version": model.version} if model else None,
    }


def summary(reports: Sequence[Report]) -> dict[str, Any]:
    """Counts over all documents."""
    return {
        "documents": len(reports),
        "unreadable": sum(report.error is not None for report in reports),
        "error": sum(report.count("error") for report in reports),
        "warning": sum(report.count("warning") for report in reports),
        "info": sum(report.count("info") for report in reports),
        "suppressed": sum(len(report.suppressed) for report in reports),
        "unused_suppressions": [
            {
                "by": one.by,
                "code": one.code,
                "document": one.document,
                "reason": one.reason,
                "message": one.message,
            }
            for report in reports
            for one in report.unused
        ],
    }


def place(found: Place | None) -> dict[str, Any] | None:
    """A place as an object."""
    if found is None:
        return None
    return {
        "page": found.page,
        "block": found.block,
        "section": list(found.section),
        "part": found.part,
        "start": found.start,
        "end": found.end,
    }


def document(report: Report) -> dict[str, Any]:
    """All about one document as an object."""
    read = report.document
    return {
        "path": report.path,
        "format": report.format,
        "sha256": read.sha256 if read else None,
        "profile": report.profile,
        "title": read.title if read else None,
        "pages": read.pages if read else None,
        "words": read.words if read else None,
        "elements": [_element(element) for element in report.elements],
        "metrics": dict(report.metrics),
        "findings": [_finding(finding) for finding in report.findings],
        "suppressed": [
            {"code": item.code, "reason": item.reason, "by": item.by, "quote": item.quote} for item in report.suppressed
        ],
        "notes": [*(read.notes if read else ()), *report.failures],
        "error": {"kind": report.error.kind, "message": report.error.message} if report.error else None,
    }


def _element(element: Element) -> dict[str, Any]:
    return {
        "id": element.id,
        "status": element.status,
        "evidence": [{"quote": item.quote, "place": place(item.place)} for item in element.evidence],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "place": place(finding.place),
        "quote": finding.quote,
        "data": {key: _plain(value) for key, value in finding.data.items()},
        "fingerprint": finding.fingerprint,
    }


def _plain(value: object) -> Any:
    """Data of a rule as JSON: it may name places."""
    if isinstance(value, Place):
        return place(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(inner) for inner in (sorted(value) if isinstance(value, (set, frozenset)) else value)]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def render_inspect(analysis: Analysis) -> str:
    """All that was understood of one document."""
    return dumps(
        {
            "schema": SCHEMA,
            "tool": tool(analysis.model),
            "document": _read(analysis.document),
            "elements": [_element(element) for element in analysis.elements],
            "metrics": analysis.metrics,
            "sentences": [
                {"text": s.text, "place": place(s.place), "topics": list(s.topics), "meta": s.meta}
                for s in analysis.sentences
            ],
            "ambitions": [
                {
                    "quote": a.quote,
                    "place": place(a.place),
                    "what": a.what,
                    "who": a.who,
                    "when": a.when,
                    "measure": a.measure,
                }
                for a in analysis.ambitions
            ],
            "offers": [
                {
                    "quote": o.quote,
                    "place": place(o.place),
                    "polarity": o.polarity,
                    "hedge": o.hedge,
                    "subject": o.subject,
                }
                for o in analysis.offers
            ],
            "facts": {
                name: {"value": fact.value, "quote": fact.quote, "place": place(fact.place)} if fact else None
                for name, fact in analysis.facts.items()
            },
        }
    )


def _read(document: Document) -> dict[str, Any]:
    return {
        "path": document.name,
        "format": document.format,
        "sha256": document.sha256,
        "title": document.title,
        "pages": document.pages,
        "words": document.words,
        "sections": _tree(document, None),
    }


def _tree(document: Document, parent: int | None) -> list[dict[str, Any]]:
    numbers = (
        [section.index for section in document.sections if section.parent is None]
        if parent is None
        else document.sections[parent].subsections
    )
    return [
        {
            "heading": document.sections[number].heading,
            "level": document.sections[number].level,
            "place": place(document.sections[number].place),
            "sections": _tree(document, number),
        }
        for number in numbers
    ]

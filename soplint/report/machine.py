"""JSON of `check` and `inspect`, as promised to other programs (schema 1)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from soplint._version import VERSION
from soplint.document.finding import Finding
from soplint.document.model import Document, Place
from soplint.engine.result import Report
from soplint.facts.model import Analysis, Element
from soplint.language.pipeline import ModelName
from soplint.report import View

SCHEMA = 1


def render(reports: Sequence[Report], _: View) -> str:
    """One object with all documents and a summary."""
    model = next((report.model for report in reports if report.model), None)
    return dumps(
        {
            "schema": SCHEMA,
            "tool": tool(model),
            "documents": [_document(report) for report in reports],
            "summary": summary(reports),
        }
    )


def dumps(value: Mapping[str, Any]) -> str:
    """JSON text with the keys in the order given."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


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
        "unused_suppressions": [],
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


def _document(report: Report) -> dict[str, Any]:
    document = report.document
    return {
        "path": report.path,
        "format": report.format,
        "sha256": document.sha256 if document else None,
        "profile": report.profile,
        "title": document.title if document else None,
        "pages": document.pages if document else None,
        "words": document.words if document else None,
        "elements": [_element(element) for element in report.elements],
        "metrics": dict(report.metrics),
        "findings": [_finding(finding) for finding in report.findings],
        "suppressed": [
            {"code": item.code, "reason": item.reason, "by": item.by, "quote": item.quote} for item in report.suppressed
        ],
        "notes": [*(document.notes if document else ()), *report.failures],
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
        "data": dict(finding.data),
        "fingerprint": finding.fingerprint,
    }


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

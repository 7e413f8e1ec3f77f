"""The outline of a document with how many findings stand where."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from soplint.document.finding import Finding, Severity
from soplint.document.model import Document


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, the findings directly under it by severity, the first of them, and the headings below it."""

    heading: str
    counts: Mapping[Severity, int]
    first: Finding | None
    entries: tuple[Entry, ...]


def outline(document: Document, findings: Sequence[Finding]) -> tuple[Entry, ...]:
    """The headings of the document as a tree."""
    starts = [section.place.block for section in document.sections]
    under: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.place is not None:
            under.setdefault(bisect_right(starts, finding.place.block) - 1, []).append(finding)
    return tuple(_entry(document, section.index, under) for section in document.sections if section.parent is None)


def _entry(document: Document, number: int, under: Mapping[int, Sequence[Finding]]) -> Entry:
    section = document.sections[number]
    own = under.get(number, ())
    counts = Counter(finding.severity or "warning" for finding in own)
    below = tuple(_entry(document, child, under) for child in section.subsections)
    return Entry(section.heading, counts, own[0] if own else None, below)

"""What an annotated copy says at a finding, the same in Word and PDF.

The words it is about are marked and not repeated: a copy must not spread what it warns about.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from soplint.document.finding import Finding
from soplint.report.wording import SEVERITY, clean

AUTHOR = "soplint"
"""Whose name stands at the comments; what carries it is replaced in the next copy."""
WHOLE = "Over het hele document"


class Line(NamedTuple):
    """A line of a remark: its label and its text, either may be empty."""

    label: str
    text: str


def lines(finding: Finding) -> list[Line]:
    """How grave it is and what is the matter, what to do about it, which rule says so."""
    found = [Line(f"{SEVERITY[finding.severity or 'warning']}:", clean(finding.message))]
    if finding.suggestion:
        found.append(Line("Doe dit:", clean(finding.suggestion)))
    found.append(Line("Regel:", f"{finding.code} {finding.name}"))
    return found


def collected(remarks: Sequence[tuple[str, Finding]]) -> list[Line]:
    """One remark out of several, each with what it is about."""
    found: list[Line] = []
    heading = ""
    for about, finding in remarks:
        if found:
            found.append(Line("", ""))
        if about != heading:
            heading = about
            found.append(Line(about, ""))
        found += lines(finding)
    return found


def as_text(found: Sequence[Line]) -> str:
    """The lines as plain text."""
    return "\n".join(" ".join(filter(None, line)) for line in found)

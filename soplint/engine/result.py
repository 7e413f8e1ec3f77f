"""What a check gives: a report for each document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from soplint.document.finding import SEVERITIES, Finding, Severity
from soplint.document.model import Document, Format
from soplint.errors import UnreadableKind
from soplint.facts.model import Ambition, Element, Expertise, Fact, Offer
from soplint.language.pipeline import ModelName
from soplint.language.readability import Stretch

By = Literal["config", "comment", "baseline"]
ProfileId = Literal["sop-2014", "schoolgids-2025"]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a document could not be read, with a message for people."""

    kind: UnreadableKind
    message: str


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that was silenced, why, and by what."""

    code: str
    reason: str
    by: By
    quote: str | None
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Unused:
    """A suppression that silences nothing (any more), or cannot be obeyed; `message` says why, in Dutch.

    `code` is what it names: a code, a name, the start of a code, or several.
    """

    by: By
    code: str
    document: str
    reason: str | None
    message: str
    fingerprint: str = ""


@dataclass(frozen=True)
class Report:
    """All that soplint has to say about one document.

    `document` is None and `elements` and `findings` are empty when `error` is set. `profile_reason`
    tells in Dutch why this profile was taken. `suppressed` was found but silenced, `unused` are
    suppressions that silence nothing. `failures` name the rules that crashed, with the cause.
    """

    path: str
    profile: ProfileId
    profile_reason: str
    model: ModelName | None
    document: Document | None
    elements: tuple[Element, ...] = ()
    metrics: Mapping[str, float | int | None] = field(default_factory=dict)
    stretches: tuple[Stretch, ...] = ()
    facts: Mapping[str, Fact | None] = field(default_factory=dict)
    ambitions: tuple[Ambition, ...] = ()
    offers: tuple[Offer, ...] = ()
    expertise: tuple[Expertise, ...] = ()
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    unused: tuple[Unused, ...] = ()
    failures: tuple[str, ...] = ()
    error: Unreadable | None = None

    @property
    def format(self) -> Format | None:
        """What kind of file it was, None when it could not be read."""
        return self.document.format if self.document else None

    def count(self, severity: Severity) -> int:
        """The number of findings of this severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def worst(self) -> Severity | None:
        """The most severe severity among the findings."""
        return next((severity for severity in SEVERITIES if self.count(severity)), None)


def unread(path: str, error: Unreadable) -> Report:
    """The report on a document that could not be read or checked."""
    return Report(path, "sop-2014", "het document kon niet worden gelezen", None, None, error=error)

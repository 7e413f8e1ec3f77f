"""What the overview keeps of one school: a row of each table, and nothing of the document itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath
from typing import Literal

from soplint.document.finding import SEVERITIES, Severity
from soplint.document.model import Format, Place
from soplint.engine.result import ProfileId, Report, Unreadable
from soplint.facts.model import Ambition, ElementId, Fact, Offer, Status
from soplint.facts.supports import Kind, kinds
from soplint.facts.validity import adopted_until, guide_until
from soplint.language.pipeline import ModelName
from soplint.report.overview.cells import Cell, cells
from soplint.report.overview.passages import Passages, passages
from soplint.report.shown import shown

Validity = Literal["valid", "expired", "unknown"]


@dataclass(frozen=True, slots=True)
class Adoption:
    """When the profile was adopted and until when it is valid, None where it does not say."""

    on: str | None = None
    school_year: str | None = None
    until: date | None = None
    quote: str | None = None
    place: Place | None = None

    def validity(self, today: date) -> Validity:
        """Whether the profile is valid on this day."""
        if self.until is None:
            return "unknown"
        return "valid" if today <= self.until else "expired"


@dataclass(frozen=True, slots=True)
class Ambitions:
    """How many ambitions there are, how many have each facet, and how many are concrete: what and when."""

    total: int = 0
    concrete: int = 0
    what: int = 0
    who: int = 0
    when: int = 0
    measure: int = 0

    @property
    def share(self) -> float | None:
        """The part that is concrete, None without ambitions."""
        return round(self.concrete / self.total, 3) if self.total else None


@dataclass(frozen=True, slots=True)
class Balance:
    """How many sentences say what the school can do, how many of these with a reservation, and what it cannot."""

    can: int = 0
    hedged: int = 0
    cannot: int = 0


@dataclass(frozen=True)
class School:
    """A school by its document. With an `error` nothing else is known: that is not "everything missing"."""

    path: str
    title: str | None
    profile: ProfileId
    format: Format | None = None
    pages: int | None = None
    words: int | None = None
    elements: Mapping[ElementId, Status] = field(default_factory=dict)
    adoption: Adoption = Adoption()
    level: int | None = None
    score: int | None = None
    balance: Balance = Balance()
    ambitions: Ambitions = Ambitions()
    findings: Mapping[Severity, int] = field(default_factory=dict)
    cells: Mapping[str, Cell] = field(default_factory=dict)
    passages: Passages = field(default_factory=Passages)
    failures: tuple[str, ...] = ()
    error: Unreadable | None = None
    model: ModelName | None = None

    @property
    def file(self) -> str:
        """The name of the file."""
        return PurePath(self.path).name


def school(report: Report, own: tuple[Kind, ...] = ()) -> School:
    """What the tables need of one checked document, with personal data hidden; `own` are kinds of support besides."""
    report = shown(report)
    document, metrics = report.document, report.metrics
    if document is None:
        return School(report.path, None, report.profile, failures=report.failures, error=report.error)
    level, score = metrics.get("lint_level"), metrics.get("lint_score")
    return School(
        path=report.path,
        title=document.title,
        profile=report.profile,
        format=document.format,
        pages=document.pages,
        words=document.words,
        elements={element.id: element.status for element in report.elements},
        adoption=_adoption(report),
        level=None if level is None else int(level),
        score=None if score is None else int(score),
        balance=_balance(report.offers),
        ambitions=_ambitions(report.ambitions),
        findings={severity: report.count(severity) for severity in SEVERITIES},
        cells=cells(report.offers, report.expertise, kinds(own)),
        passages=passages(document),
        failures=report.failures,
        model=report.model,
    )


def _adoption(report: Report) -> Adoption:
    adopted, year = report.facts.get("vastgesteld_op"), report.facts.get("schooljaar")
    is_guide = report.profile == "schoolgids-2025"
    until: date | None = None
    if is_guide and year:
        until = guide_until(str(year.value))
    elif adopted and not is_guide:
        until = adopted_until(str(adopted.value))
    fact = year if is_guide else adopted
    quote, place = (fact.quote, fact.place) if fact else (None, None)
    return Adoption(_value(adopted), _value(year), until, quote, place)


def _value(fact: Fact | None) -> str | None:
    return str(fact.value) if fact else None


def _balance(offers: tuple[Offer, ...]) -> Balance:
    can = [offer for offer in offers if offer.polarity == "can"]
    return Balance(len(can), sum(offer.hedge is not None for offer in can), len(offers) - len(can))


def _ambitions(ambitions: tuple[Ambition, ...]) -> Ambitions:
    return Ambitions(
        total=len(ambitions),
        concrete=sum(ambition.what is not None and ambition.when is not None for ambition in ambitions),
        what=sum(ambition.what is not None for ambition in ambitions),
        who=sum(ambition.who is not None for ambition in ambitions),
        when=sum(ambition.when is not None for ambition in ambitions),
        measure=sum(ambition.measure is not None for ambition in ambitions),
    )

"""The conversation a school can have about its profile: what is good, and what findings ask.

The questions are data (`themes.toml`). Which are asked follows from the findings alone; so that the
conversation fits two pages there are at most `MOST` of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from soplint.document.finding import SEVERITIES, Finding
from soplint.engine.result import Report
from soplint.report.wording import ELEMENT, joined

MOST = 12
_PER_THEME = 2

_TOLD: tuple[tuple[str, Mapping[str, str]], ...] = (
    (
        "Er staat in",
        {
            "vastgesteld_op": "wanneer het is vastgesteld",
            "bevoegd_gezag": "welk bestuur het vaststelt",
            "schooljaar": "voor welk schooljaar het geldt",
            "mr": "wat de MR ervan vindt",
        },
    ),
    (
        "Lezers vinden er ook",
        {
            "visie": "de visie van de school",
            "populatie": "welke leerlingen er zijn",
            "onderwijsaanbod": "welk onderwijs er is",
            "begeleiding": "hoe de school leerlingen begeleidt",
            "partners": "met wie de school samenwerkt",
            "contact": "bij wie ouders terechtkunnen",
            "route": "wat ouders kunnen doen als het niet goed gaat",
            "vindplaats": "waar het profiel te vinden is",
            "schoolgids": "hoe het bij de schoolgids hoort",
        },
    ),
    (
        "Over het werk aan dit profiel staat erin",
        {
            "ouders_betrokken": "hoe ouders meededen",
            "leerlingen_betrokken": "hoe leerlingen meededen",
            "team_betrokken": "hoe het team meedeed",
            "evaluatie": "hoe de school op het profiel terugkijkt",
        },
    ),
)
"""How the conversation speaks of the facts that a profile tells."""
_READABLE = {1: "makkelijk te lezen", 2: "voor de meeste ouders te lezen"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the finding that raises it most, and at how many other places it stands."""

    ask: str
    whom: str
    finding: Finding
    more: int


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with the questions that this profile raises."""

    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is good already, a sentence each, and what to talk about."""

    good: tuple[str, ...]
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    theme: int
    order: int
    question: Question


def conversation(report: Report) -> Conversation:
    """The conversation about one document that was read."""
    raised = list(_raised(report.findings))
    chosen = sorted(_chosen(raised), key=lambda asked: asked.order)
    themes = (
        Theme(entry["title"], tuple(asked.question for asked in chosen if asked.theme == number))
        for number, entry in enumerate(_themes())
    )
    return Conversation(tuple(_good(report)), tuple(theme for theme in themes if theme.questions))


def _raised(findings: Sequence[Finding]) -> Iterator[_Asked]:
    order = 0
    for number, theme in enumerate(_themes()):
        for entry in theme["question"]:
            own = [f for f in findings if f.code in entry["codes"] or f.code[:-3] in entry["codes"]]
            if own:
                worst = min(own, key=lambda finding: (_weight(finding), finding.quote is None))
                elsewhere = {_spot(finding) for finding in own} - {_spot(worst)}
                yield _Asked(number, order, Question(entry["ask"], entry["whom"], worst, len(elsewhere)))
            order += 1


def _spot(finding: Finding) -> tuple[int, int] | str:
    return (finding.place.block, finding.place.start) if finding.place else finding.code


def _chosen(raised: Sequence[_Asked]) -> Iterator[_Asked]:
    """The gravest question of every theme, then the gravest of the rest, as many as there is room for."""
    ranks: dict[int, int] = {}
    ranked = []
    for asked in sorted(raised, key=lambda asked: (_weight(asked.question.finding), asked.order)):
        rank = ranks[asked.theme] = ranks.get(asked.theme, 0) + 1
        if rank <= _PER_THEME:
            ranked.append((rank, asked))
    yield from (asked for _, asked in sorted(ranked, key=lambda pair: pair[0])[:MOST])


def _weight(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity or "warning")


def _good(report: Report) -> Iterator[str]:
    present = [ELEMENT[element.id].lower() for element in report.elements if element.status == "present"]
    if present:
        yield f"Van wat de wet vraagt, staat dit er goed in: {joined(present)}."
    for opening, facts in _TOLD:
        told = [words for name, words in facts.items() if report.facts.get(name)]
        if told:
            yield f"{opening}: {joined(told)}."
    level = report.metrics.get("lint_level")
    if level in _READABLE:
        yield f"De tekst is {_READABLE[int(level)]} (niveau {level} van 4)."


@cache
def _themes() -> tuple[Mapping[str, Any], ...]:
    text = resources.files(__package__).joinpath("themes.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["theme"])

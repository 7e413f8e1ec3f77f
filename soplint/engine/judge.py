"""From what is understood of a document to the report on it, before anything is silenced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from soplint.engine.beside import Beside
from soplint.engine.cachekey import settings_digest
from soplint.engine.personal import RULES, Secrets
from soplint.engine.profile import choose, profile
from soplint.engine.result import Report
from soplint.engine.rule import Clock, Rule
from soplint.engine.run import run
from soplint.engine.settings import Settings
from soplint.facts.model import Analysis


@dataclass(frozen=True)
class Plan:
    """The settings for one document, with the rules that run by them."""

    settings: Settings
    rules: tuple[Rule, ...]

    @cached_property
    def digest(self) -> str:
        """What the cache knows the settings by."""
        return settings_digest(self.settings)


def judge(
    analysis: Analysis, plan: Plan, beside: Beside, others: Sequence[Analysis] = ()
) -> tuple[Report, date | None]:
    """The report, and the only day it is good for: None when no rule asked for the day.

    `others` are the other documents of the run, for rules that compare.
    """
    id, reason = choose(plan.settings.profile, analysis)
    clock = Clock(plan.settings.today)
    findings, failures = run(plan.rules, analysis, profile(id), plan.settings, beside, clock, others)
    report = Report(
        path=analysis.document.name,
        profile=id,
        profile_reason=reason,
        model=analysis.model,
        document=analysis.document,
        elements=analysis.elements,
        metrics=analysis.metrics,
        stretches=analysis.stretches,
        facts=analysis.facts,
        ambitions=analysis.ambitions,
        offers=analysis.offers,
        expertise=analysis.expertise,
        findings=findings,
        failures=failures,
    )
    return report, plan.settings.today if clock.was_read else None


def is_private(report: Report, analysis: Analysis, known: Sequence[Rule]) -> bool:
    """Whether the document names a pupil, by the rules for that, whether they were asked for or not."""
    if Secrets.of(report.document, report.findings):
        return True
    rules = [rule for rule in known if rule.code in RULES]
    return bool(run(rules, analysis, profile("sop-2014"), Settings())[0])

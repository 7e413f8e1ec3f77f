"""Running rules over what is understood of a document: one walk, every unit to all that want it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from soplint.document.finding import Finding, Severity
from soplint.document.model import Document, Section
from soplint.engine.beside import Beside
from soplint.engine.choices import Choices
from soplint.engine.fingerprint import fingerprinted
from soplint.engine.profile import Profile
from soplint.engine.registry import find
from soplint.engine.rule import Clock, Context, Rule
from soplint.engine.settings import Settings
from soplint.engine.units import Corpus, Paragraph
from soplint.facts.model import Ambition, Analysis, Offer
from soplint.language.sentence import Sentence


def active(rules: Sequence[Rule], settings: Settings) -> tuple[Rule, ...]:
    """The rules that run: selected and not ignored. Raises `RuleError` for an unknown selector."""
    chosen = {rule.code for name in (*settings.select, *settings.extend_select) for rule in find(rules, name)}
    dropped = {rule.code for name in settings.ignore for rule in find(rules, name)}
    return tuple(rule for rule in rules if rule.code in chosen - dropped)


def run(
    rules: Sequence[Rule],
    analysis: Analysis,
    profile: Profile,
    settings: Settings,
    beside: Beside = Beside(),  # noqa: B008  (immutable)
    clock: Clock | None = None,
    others: Sequence[Analysis] = (),
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Findings sorted by place and code, and a Dutch line for each rule that crashed.

    `clock` tells afterwards whether a rule asked for the day. `others` are the other documents of the run.
    """
    given_beside = beside.other_than(analysis.document)
    clock = clock or Clock(settings.today)
    context = Context(clock, profile.id, analysis, given_beside.schoolgids, given_beside.schoolplan, profile.paper)
    chosen = Choices(rules, settings)
    units = _units(analysis, others)
    found: list[Finding] = []
    failures: list[str] = []
    for rule in rules:
        if rule.code in profile.off:
            continue
        given = chosen.given(rule)
        try:
            own = [finding for unit in units.get(rule.unit, ()) for finding in rule.findings(unit, context, given)]
        except Exception as error:  # a rule is a guest: its crash must not cost the other rules
            failures.append(f"Regel {rule.code} ({rule.name}) liep vast: {type(error).__name__}: {error}")
            continue
        found += [_stamped(finding, rule, profile, chosen) for finding in own]
    return tuple(fingerprinted(analysis.document, sorted(found, key=_order))), tuple(failures)


def _units(analysis: Analysis, others: Sequence[Analysis]) -> Mapping[type, Sequence[object]]:
    return {
        Corpus: [Corpus(analysis, tuple(others))],
        Document: [analysis.document],
        Analysis: [analysis],
        Section: analysis.document.sections,
        Paragraph: list(_paragraphs(analysis)),
        Sentence: analysis.sentences,
        Ambition: analysis.ambitions,
        Offer: analysis.offers,
    }


def _paragraphs(analysis: Analysis) -> Iterator[Paragraph]:
    for number, sentences in groupby(analysis.sentences, key=lambda sentence: sentence.place.block):
        block = analysis.document.blocks[number]
        if block.kind in ("paragraph", "item"):
            yield Paragraph(block.text, block.place(), tuple(sentences))


def _stamped(finding: Finding, rule: Rule, profile: Profile, chosen: Choices) -> Finding:
    severity: Severity = chosen.severity(rule) or _by_profile(finding, rule, profile)
    return replace(finding, code=rule.code, name=rule.name, severity=severity)


def _by_profile(finding: Finding, rule: Rule, profile: Profile) -> Severity:
    """The profile's severity where it has one; a finding may be softer than its rule, never harder."""
    return profile.severity.get(rule.code) or finding.severity or rule.severity


def _order(finding: Finding) -> tuple[int, int, int, str, str]:
    if finding.place is None:
        return (-1, 0, 0, finding.code, finding.message)
    return (finding.place.block, finding.place.start, finding.place.end, finding.code, finding.message)

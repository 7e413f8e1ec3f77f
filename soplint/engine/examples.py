"""The examples of rules, run: every bad one must be found, no good one may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from soplint.document.finding import Finding
from soplint.engine.beside import Beside
from soplint.engine.example import Example
from soplint.engine.linter import Linter
from soplint.engine.result import Report
from soplint.engine.rule import Rule
from soplint.engine.settings import Settings

EXAMPLE_DAY = date(2026, 11, 24)
"""The day the examples are judged on, so that they stay true."""


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example that does not show what its rule says. `number` counts from 1."""

    code: str
    kind: Literal["good", "bad"]
    number: int
    text: str
    message: str


def run_examples(rules: Sequence[Rule], linter: Linter) -> Iterator[ExampleFailure]:
    """The examples that fail, each read as a Markdown document of its own."""
    for rule in rules:
        kinds: tuple[tuple[Literal["good", "bad"], tuple[str, ...]], ...] = (("bad", rule.bad), ("good", rule.good))
        for kind, texts in kinds:
            for number, text in enumerate(texts, start=1):
                message = _wrong(rule, kind, _checked(text, linter))
                if message:
                    yield ExampleFailure(rule.code, kind, number, text, message)


def _wrong(rule: Rule, kind: Literal["good", "bad"], report: Report) -> str | None:
    """What is wrong with an example, None when it shows what the rule says."""
    if report.error:
        return f"Dit voorbeeld kon niet worden gelezen: {report.error.message}"
    crash = next((line for line in report.failures if line.startswith(f"Regel {rule.code} ")), None)
    if crash:
        return crash
    if bool(_of_rule(rule, report)) == (kind == "bad"):
        return None
    return f"De regel meldt {'niets bij dit foute' if kind == 'bad' else 'iets bij dit goede'} voorbeeld."


def found_in(rule: Rule, text: str, linter: Linter) -> list[Finding]:
    """What the rule finds in an example."""
    return _of_rule(rule, _checked(text, linter))


def _of_rule(rule: Rule, report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == rule.code]


def _checked(text: str, linter: Linter) -> Report:
    if not isinstance(text, Example):
        return linter.check(text.encode(), "voorbeeld.md")
    beside = [
        linter.read(other.encode(), "ander.md") if other is not None else None
        for other in (text.schoolgids, text.schoolplan)
    ]
    document = text.complete(linter.read(text.text.encode(), "voorbeeld.md"))
    others = [linter.inspect(other.encode(), "ander.md") for other in text.others]
    return linter.check(document, beside=Beside(*beside), others=others)


def for_examples(settings: Settings, rules: Sequence[Rule]) -> Settings:
    """The settings that examples are run with: their own day and profile, and exactly these rules."""
    codes = tuple(rule.code for rule in rules)
    return replace(settings, profile="sop-2014", today=EXAMPLE_DAY, select=codes, extend_select=(), ignore=())

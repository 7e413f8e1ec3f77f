"""What rules say is itself plain Dutch, by soplint's own measure."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from soplint import Linter, Settings
from soplint.engine.examples import for_examples, found_in
from soplint.engine.registry import load_rules
from soplint.engine.rule import Rule

RULES = load_rules()
_QUOTED = re.compile(r"[‘'“\"][^’'”\"]*[’'”\"]")
HARDEST_LEVEL = 2
"""LiNT-II level 2: understandable for most adults, what B1 asks of a text."""


@pytest.fixture(scope="module")
def plain(linter: Linter) -> Linter:
    return linter.with_settings(Settings(model="bundled", select=("LEE002", "LEE003"), today=linter.settings.today))


@pytest.fixture(scope="module")
def said(linter: Linter) -> dict[str, str]:
    """For each rule all that it says: title, why, and the messages and advice of its bad examples."""
    own = linter.with_settings(replace(for_examples(Settings(model="bundled"), RULES), today=linter.settings.today))
    return {rule.code: " ".join([f"{rule.title}.", rule.why, *sorted(_messages(rule, own))]) for rule in RULES}


def _messages(rule: Rule, linter: Linter) -> set[str]:
    found = (finding for example in rule.bad[:2] for finding in found_in(rule, example, linter))
    return {_QUOTED.sub("dit", text) for finding in found for text in (finding.message, finding.suggestion) if text}


def test_no_sentence_of_a_rule_is_long_or_hard(plain: Linter, said: dict[str, str]) -> None:
    text = "\n\n".join(said.values())
    assert [(f.code, f.quote) for f in plain.check(text.encode(), "regels.md").findings] == []


def test_all_that_rules_say_is_easy_as_a_text(plain: Linter, said: dict[str, str]) -> None:
    metrics = plain.inspect("\n\n".join(said.values()).encode(), "regels.md").metrics
    assert metrics["lint_level"] is not None
    assert metrics["lint_level"] <= HARDEST_LEVEL

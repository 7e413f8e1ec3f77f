"""The examples of every rule, and the form of every rule."""

from __future__ import annotations

import pytest

from soplint import Linter, Settings
from soplint.engine.examples import for_examples, run_examples
from soplint.engine.registry import load_rules
from soplint.engine.rule import Rule

RULES = load_rules()


@pytest.fixture(scope="module")
def example_linter(linter: Linter) -> Linter:
    return linter.with_settings(for_examples(Settings(model="bundled"), RULES))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples(rule: Rule, example_linter: Linter) -> None:
    assert not [f"{failure.kind} {failure.number}: {failure.text}" for failure in run_examples([rule], example_linter)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_has_enough_examples_and_stands_in_its_family(rule: Rule) -> None:
    assert len(rule.good) >= 6
    assert len(rule.bad) >= 6
    family = rule.check.__module__.rsplit(".", 1)[-1]
    assert family.startswith(rule.code[:3].lower())


def test_a_wrong_example_is_reported(example_linter: Linter) -> None:
    rule = next(rule for rule in RULES if rule.code == "LEE002")
    from dataclasses import replace

    swapped = replace(rule, good=rule.bad[:1], bad=rule.good[:1])
    assert [failure.kind for failure in run_examples([swapped], example_linter)] == ["bad", "good"]

"""Documents judged beside each other, for rules that compare schools."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from soplint.engine.batch import Checked, Work
from soplint.engine.linter import Linter
from soplint.engine.result import Report
from soplint.engine.rule import Rule
from soplint.facts.model import Analysis

Watch = Callable[[Iterable[Any]], Iterator[Any]]
"""Hands on what comes, one thing for each document, and may show how far it is."""


def check_together(work: Work, watch: Watch = iter) -> Checked:
    """Reports in order, made when all documents are read: each is judged with the others beside it.

    In this process, and without the cache: a report hangs on all documents. What is understood of them
    stays in memory until the last report. Raises what `Linter.check` raises.
    """
    read = list(watch((linter, linter.understand(source)) for linter, source in work))
    yield from watch(_judged(read))


def in_one_process(rules: Sequence[Rule]) -> str:
    """Why no workers are used, in Dutch, for who asked for them."""
    codes = ", ".join(rule.code for rule in rules)
    verb = "vergelijkt" if len(rules) == 1 else "vergelijken"
    return f"Alle documenten worden in één proces nagekeken, want {codes} {verb} documenten met elkaar."


def _judged(read: Sequence[tuple[Linter, Analysis | Report]]) -> Iterator[tuple[Linter, Report]]:
    for number, (linter, own) in enumerate(read):
        if isinstance(own, Report):
            yield linter, own
        else:
            rest = (*read[:number], *read[number + 1 :])
            yield linter, linter.check(own, others=[other for _, other in rest if isinstance(other, Analysis)])

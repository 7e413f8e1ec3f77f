"""Finding rules: the built-in ones, those of plug-ins, those in a named file or folder."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from soplint.engine.plugins import built_in, installed, local
from soplint.engine.rule import ALL, Rule
from soplint.errors import RuleError


def load_rules(paths: Iterable[Path] = ()) -> tuple[Rule, ...]:
    """All rules by code. Raises `RuleError` for a broken plug-in, or a code or name that occurs twice."""
    found: dict[str, tuple[str, Rule]] = {}
    for origin, rule in chain(built_in(), installed(), local(paths)):
        for called in (rule.code, rule.name):
            first, known = found.setdefault(called, (origin, rule))
            if known is not rule:
                raise RuleError(
                    f"Regel {called} bestaat twee keer: in {first} en in {origin}."
                    f" Geef een van de twee een andere {'code' if called == rule.code else 'naam'}."
                )
    rules = {rule.code: rule for _, rule in found.values()}
    return tuple(rules[code] for code in sorted(rules))


def find(rules: Sequence[Rule], selector: str) -> tuple[Rule, ...]:
    """The rules a selector stands for: a code, a name, the start of a code, or `ALL`.

    A preview rule is only found by its full code or name. Raises `RuleError` for an unknown one.
    """
    exact = tuple(rule for rule in rules if selector in (rule.code, rule.name))
    if exact:
        return exact
    stable = tuple(rule for rule in rules if not rule.preview and (selector == ALL or rule.code.startswith(selector)))
    if selector and stable:
        return stable
    known = [name for rule in rules for name in (rule.code, rule.name)] + sorted({rule.code[:-3] for rule in rules})
    near = difflib.get_close_matches(selector, known, n=1) or difflib.get_close_matches(selector.upper(), known, n=1)
    hint = f" Bedoelt u {near[0]}?" if near else ""
    raise RuleError(f"Er is geen regel {selector!r}.{hint} Alle regels ziet u met: soplint rules")

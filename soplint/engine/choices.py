"""What a user chose for each rule: its options, its severity, its word lists."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import Any

from soplint.document.finding import Severity
from soplint.engine.registry import find
from soplint.engine.rule import ALL, Rule
from soplint.engine.settings import BY_OPTION, Settings
from soplint.engine.settings.written import toml
from soplint.engine.wordlist import changed
from soplint.errors import RuleError, SettingsError


class Choices:
    """The choices of the settings, by rule."""

    def __init__(self, rules: Sequence[Rule], settings: Settings) -> None:
        self._settings = settings
        # What is about fewer rules comes later, so that it wins; of a code and a name the one said last.
        own = {called for rule in rules for called in (rule.code, rule.name)}
        by_width = sorted(settings.severity, key=lambda selector: len(own) if selector in own else _width(selector))
        self._severity = {
            rule.code: settings.severity[selector]
            for selector in by_width
            for rule in rules
            if selector in (ALL, rule.name) or rule.code.startswith(selector)
        }

    def severity(self, rule: Rule) -> Severity | None:
        """The severity of a rule: what is set for the rule itself goes before what is set for its family."""
        return self._severity.get(rule.code)

    def given(self, rule: Rule) -> Mapping[str, Any]:
        """The values of the rule's parameters that differ from their default."""
        own = (table for name, table in self._settings.options.items() if name in (rule.code, rule.name))
        options = {name: value for table in own for name, value in table.items()}
        values = {option.parameter: options[option.name] for option in rule.options if option.name in options}
        words = self._settings.words
        return values | {name: changed(one, words[one.name]) for name, one in rule.words if one.name in words}


def _width(selector: str) -> int:
    return 0 if selector == ALL else len(selector)


def check_choices(rules: Sequence[Rule], settings: Settings) -> None:
    """Raise `SettingsError`, naming file and key, for a rule, an option or a word list that does not exist."""
    for key, selectors in (
        ("select", settings.select),
        ("ignore", settings.ignore),
        ("extend-select", settings.extend_select),
    ):
        for selector in selectors:
            _found(rules, selector, settings, key)
    for change in settings.per_file:
        for selector in (*(change.select or ()), *change.ignore, *change.extend_select):
            _found(rules, selector, settings, "per-file", f"per-file.{change.pattern}")
    for ignored in settings.ignore_findings:
        try:
            find(rules, ignored.rule)
        except RuleError as error:
            raise SettingsError(f"{ignored.file}: ignore-finding: {error}") from error
    for selector in {**settings.options, **settings.severity}:
        _check_rule(rules, selector, settings)
    known = sorted({one.name for rule in rules for _, one in rule.words})
    for name in settings.words:
        if name not in known:
            raise SettingsError(f"{settings.origin('words')}: words.{name}: {_no('woordenlijst', name, known)}")


def _check_rule(rules: Sequence[Rule], selector: str, settings: Settings) -> None:
    found = _found(rules, selector, settings, f"rules.{selector}")
    for name, value in settings.options.get(selector, {}).items():
        where = f"{settings.origin(f'rules.{selector}')}: rules.{selector}.{name}"
        if len(found) != 1 or selector not in (found[0].code, found[0].name):
            raise SettingsError(f"{where}: een familie heeft alleen severity. Noem een regel voor haar opties.")
        known = {option.name: option for option in found[0].options}
        if name not in known:
            raise SettingsError(f"{where}: {_no('optie', name, ['severity', *known])}")
        default = known[name].default
        if type(value) is not type(default) and not (isinstance(default, float) and type(value) is int):
            raise SettingsError(f"{where}: dit moet zijn zoals de standaard: {toml(default)}.")


def _found(rules: Sequence[Rule], selector: str, settings: Settings, key: str, shown: str = "") -> tuple[Rule, ...]:
    """The rules of a selector. The error of one out of a file names that file and the key."""
    try:
        return find(rules, selector)
    except RuleError as error:
        origin = settings.origins.get(key)
        if origin in (None, BY_OPTION):
            raise
        raise SettingsError(f"{origin}: {shown or key}: {error}") from error


def _no(what: str, name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"Bedoelt u {near[0]}?" if near else f"Kies uit: {', '.join(known)}." if known else "Er zijn er geen."
    return f"er is geen {what} {name!r}. {hint}"

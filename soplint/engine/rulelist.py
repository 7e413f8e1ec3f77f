"""Rule lists: rules in TOML, for boards without a programmer.

[[rule]]
kind = "substitution"
code = "REG001"
name = "namen-in-de-regio"
title = "Naam die wij niet meer gebruiken"
severity = "warning"
source = "Schrijfwijzer van het samenwerkingsverband, 2026"
why = "Ouders kennen alleen de nieuwe naam."
terms = { zorgadviesteam = "ondersteuningsteam" }
bad = ["Het zorgadviesteam komt elke maand bij elkaar."]
good = ["Het ondersteuningsteam komt elke maand bij elkaar."]
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from soplint.document.finding import SEVERITIES
from soplint.engine.requiredsection import required_section
from soplint.engine.rule import Rule, rule
from soplint.engine.rulekinds import PARTS, Check, Wording, listed, max_length, required_phrase, word_list_of
from soplint.engine.settings.kinds import Count, Flag, Kind, Table, Text, Texts, Where
from soplint.engine.tomlfile import read_toml
from soplint.errors import RuleError, SettingsError
from soplint.language.lookup import KINDS as CLASSES

KEY = "rule"
_PLACEHOLDER = re.compile(r"\{(\w*)\}")


class _Terms:
    """Terms: a list, or a table that says of each what to use, or more (`use`, `class`, `caps`, `near`)."""

    _entry = Table({"use": Text(), "class": Text(CLASSES), "caps": Flag(), "near": Texts()})

    def read(self, value: object, where: Where) -> dict[str, dict[str, Any]]:
        """Each term in lower case, with its details."""
        if isinstance(value, list):
            value = {term: {} for term in Texts().read(value, where)}
        if not isinstance(value, dict) or not value:
            raise where.error('hier hoort ["woord", ...] of { woord = "ander woord", ... }.')
        return {term.lower(): self._details(item, where.at(term)) for term, item in value.items()}

    def merge(self, _: Any, above: Any) -> Any:
        """Rule lists do not extend each other."""
        return above

    def schema(self) -> dict[str, Any]:
        """As JSON Schema."""
        entry = {"anyOf": [Text().schema(), self._entry.schema()]}
        return {"anyOf": [Texts().schema(), {"type": "object", "additionalProperties": entry}]}

    def _details(self, item: object, where: Where) -> dict[str, Any]:
        return {"use": Text().read(item, where)} if not isinstance(item, dict) else self._entry.read(item, where)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of rule: its keys besides those of all, those it must have, what it says, and what makes it."""

    keys: Mapping[str, Kind]
    required: tuple[str, ...]
    wording: Wording
    placeholders: tuple[str, ...]
    make: Callable[[dict[str, Any], Wording], Check]


def _of_words(table: dict[str, Any], wording: Wording) -> Check:
    return listed(word_list_of(table["name"], table["terms"], table.get("keep", ())), wording)


def _of_section(table: dict[str, Any], wording: Wording) -> Check:
    empty = Wording(table.get("empty-message", _EMPTY), wording.suggestion)
    return required_section(table["headings"], table.get("min-words", 1), wording, empty)


_EMPTY = "Onder de kop '{heading}' staat geen of te weinig tekst. Lezers zoeken hier een antwoord."
_ABOUT: Mapping[str, Kind] = {
    "kind": Text(),
    "code": Text(),
    "name": Text(),
    "title": Text(),
    "severity": Text(SEVERITIES),
    "source": Text(),
    "why": Text(),
    "message": Text(),
    "suggestion": Text(),
    "bad": Texts(),
    "good": Texts(),
}
_REQUIRED = ("kind", "code", "name", "title", "severity", "source", "why", "bad", "good")
_WORD_KEYS: Mapping[str, Kind] = {"terms": _Terms(), "keep": Texts()}
_OF_WORDS = ("words", "term", "use", "count")

KINDS: Mapping[str, _Kind] = {
    "forbidden": _Kind(
        _WORD_KEYS,
        ("terms",),
        Wording("'{words}' hoort niet in dit profiel. Lezers begrijpen het verkeerd of nemen er aanstoot aan.", ""),
        _OF_WORDS,
        _of_words,
    ),
    "substitution": _Kind(
        _WORD_KEYS,
        ("terms",),
        Wording("Voor '{words}' gebruiken wij een ander woord.", "Gebruik '{use}' in plaats van '{term}'."),
        _OF_WORDS,
        _of_words,
    ),
    "required-phrase": _Kind(
        {"phrases": Texts()},
        ("phrases",),
        Wording("Nergens staat '{phrase}'. Lezers verwachten dat hier.", "Schrijf een zin met '{phrase}'."),
        ("phrase",),
        lambda table, wording: required_phrase(table["phrases"], wording),
    ),
    "required-section": _Kind(
        {"headings": Texts(), "min-words": Count(), "empty-message": Text()},
        ("headings",),
        Wording(
            "Er is geen deel met de kop '{heading}'. Lezers zoeken dat.",
            "Maak een kop '{heading}' en schrijf daaronder hoe het bij u op school gaat.",
        ),
        ("heading", "min", "count"),
        _of_section,
    ),
    "max-length": _Kind(
        {"of": Text(tuple(PARTS)), "max-words": Count()},
        ("of", "max-words"),
        Wording("{part} heeft {count} woorden. {max} is het meeste dat prettig leest.", "Maak er twee van."),
        ("part", "count", "max"),
        lambda table, wording: max_length(table["of"], table["max-words"], wording),
    ),
}


def is_rule_list(path: Path) -> bool:
    """Whether a TOML file in a folder of rules is a rule list, also one with a slip in its first key.

    Word lists and settings are not. Raises `RuleError` for a file that is no TOML.
    """
    return bool(difflib.get_close_matches(KEY, _toml(path), n=1))


def read_rules(path: Path) -> tuple[Rule, ...]:
    """The rules in a rule list. Raises `RuleError` naming file and key."""
    table = _toml(path)
    try:
        for name in table:
            _known(name, (KEY,), Where(path))
        tables = table.get(KEY)
        if not isinstance(tables, list) or not tables:
            raise Where(path).error(f"hier hoort voor elke regel een stuk dat begint met [[{KEY}]].")
        return tuple(_made(one, _where(path, one, number)) for number, one in enumerate(tables, start=1))
    except SettingsError as error:
        raise RuleError(str(error)) from error


def _where(path: Path, table: object, number: int) -> Where:
    """A rule by its code, or by its number where it has none."""
    code = table.get("code") if isinstance(table, dict) else None
    return Where(path, f"[[{KEY}]] {code if isinstance(code, str) else f'nummer {number}'}")


def _made(given: object, where: Where) -> Rule:
    if not isinstance(given, dict):
        raise where.error("hier hoort een tabel.")
    name = given.get("kind")
    if not isinstance(name, str):
        raise where.error(f"kind ontbreekt. Kies uit: {', '.join(KINDS)}.")
    _known(name, KINDS, where, "de soort")
    kind = KINDS[name]
    table: dict[str, Any] = Table({**_ABOUT, **kind.keys}, (*_REQUIRED, *kind.required)).read(given, where)
    _check_lists(table, where)
    if name == "substitution":
        _check_uses(table["terms"], where)
    about = {key: table[key] for key in ("title", "severity", "source", "why", "bad", "good")}
    try:
        return rule(table["code"], table["name"], **about)(kind.make(table, _wording(kind, table, where)))
    except RuleError as error:
        raise where.error(str(error)) from error


def _wording(kind: _Kind, table: Mapping[str, Any], where: Where) -> Wording:
    for key in ("message", "suggestion", "empty-message"):
        for placeholder in _PLACEHOLDER.findall(table.get(key, "")):
            _known(placeholder, kind.placeholders, where.at(key), "het invulwoord")
    part = PARTS[table["of"]] if "of" in table else ""
    wording = Wording(table.get("message", kind.wording.message), table.get("suggestion", kind.wording.suggestion))
    article = "Dit" if part == "deel" else "Deze"
    message, suggestion = wording.fill(part=f"{article} {part}") if part else (wording.message, wording.suggestion)
    return Wording(message, suggestion or "")


def _check_lists(table: Mapping[str, Any], where: Where) -> None:
    for key in ("bad", "good", "phrases", "headings"):
        if key in table and not table[key]:
            raise where.at(key).error("deze lijst is leeg. Zet er minstens één tekst in.")


def _check_uses(terms: Mapping[str, Mapping[str, Any]], where: Where) -> None:
    for term, details in terms.items():
        if "use" not in details:
            raise where.at("terms").at(term).error('zeg wat er beter kan staan: { oud = "nieuw" }.')


def _known(name: str, known: Collection[str], where: Where, what: str = "") -> None:
    if name in known:
        return
    near = difflib.get_close_matches(name, list(known), n=1)
    hint = f"Bedoelt u {near[0]!r}?" if near else f"Kies uit: {', '.join(known)}."
    raise where.error(f"{what or 'de sleutel'} {name!r} bestaat niet. {hint}")


def _toml(path: Path) -> dict[str, Any]:
    return read_toml(path, "De lijst met regels", RuleError)

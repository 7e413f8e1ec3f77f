"""Settings written as TOML: the commented file of `soplint init`, and what applies to a document."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from soplint.engine.settings.files import FILE
from soplint.engine.settings.keys import KEYS, Key
from soplint.engine.settings.values import Settings

_WIDTH = 96
_HEAD = f"""\
# Instellingen van soplint. Zet dit bestand ({FILE}) in de map met de profielen: het geldt voor
# alle documenten in die map en daaronder. Het bestand dat het dichtst bij een document staat, geldt alleen.
# Alles hieronder staat uit: haal het hekje (#) weg en pas de waarde aan.
# Welke instellingen voor een document gelden ziet u met: soplint settings --show PAD
"""


def template() -> str:
    """A file that says of every key what it is for, with its default or an example, all as comments."""
    return "\n".join([_HEAD, *map(_commented, sorted(KEYS, key=_is_table))])


def shown(settings: Settings) -> str:
    """The settings as TOML, each with where its value comes from."""
    lines: list[tuple[str, str]] = []
    for key in sorted(KEYS, key=_is_table):
        lines += _of(key, settings)
    width = min(max((len(line) for line, _ in lines), default=0), 60)
    return "".join(f"{line:{width}}  # {origin}\n" if origin else f"{line}\n" for line, origin in lines)


def toml(value: object) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(name)} = {toml(item)}" for name, item in value.items()) + " }"
    if isinstance(value, (str, Path)):
        return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)


def _key(name: str) -> str:
    return name if name and name.replace("-", "").replace("_", "").isalnum() and name.isascii() else toml(name)


def _is_table(key: Key) -> bool:
    return key.example.startswith("[")


def _commented(key: Key) -> str:
    about = textwrap.fill(key.help, _WIDTH, initial_indent="# ", subsequent_indent="# ")
    value = key.example or f"{key.name} = {toml(getattr(Settings(), key.field or ''))}"
    return about + "\n" + "".join(f"#{line}\n" for line in value.splitlines())


def _of(key: Key, settings: Settings) -> Iterator[tuple[str, str]]:
    """The lines for a key, each with its origin; none for an empty table."""
    if not _is_table(key):
        if key.field is not None:
            yield f"{key.name} = {toml(getattr(settings, key.field))}", settings.origin(key.name)
        return
    for name, table, origin in _tables(key, settings):
        yield "", ""
        yield name, ""
        for option, value in table.items():
            yield f"{_key(option)} = {toml(value)}", origin or _origin(settings, name, option)


def _origin(settings: Settings, table: str, option: str) -> str:
    name = table.strip("[]")
    for key in (f"{name}.{option}", name, name.partition(".")[0]):
        if key in settings.origins:
            return settings.origins[key]
    return settings.origin(name)


def _tables(key: Key, settings: Settings) -> Iterator[tuple[str, dict[str, Any], str | None]]:
    """The tables of a key, by their heading in the file, and where one as a whole comes from."""
    if key.name == "rules":
        for code in sorted({*settings.options, *settings.severity}):
            severity = {"severity": settings.severity[code]} if code in settings.severity else {}
            yield f"[rules.{code}]", {**severity, **settings.options.get(code, {})}, None
    elif key.name == "words":
        for name, change in sorted(settings.words.items()):
            yield f"[words.{_key(name)}]", {"add": dict(change.add), "remove": change.remove}, None
    elif key.name == "elements":
        for id, headings in settings.headings.items():
            yield f"[elements.{id}]", {"headings": headings}, None
    else:
        yield from _entries(key, settings)


def _entries(key: Key, settings: Settings) -> Iterator[tuple[str, dict[str, Any], str | None]]:
    if key.name == "supports":
        for kind in settings.supports:
            yield f"[supports.{kind.id}]", _filled(name=kind.name, terms=kind.terms, **{"except": kind.excepted}), None
    elif key.name == "ignore-finding":
        for one in settings.ignore_findings:
            yield (
                "[[ignore-finding]]",
                _filled(rule=one.rule, document=one.document, reason=one.reason, quote=one.quote),
                str(one.file),
            )


def _filled(**values: Any) -> dict[str, Any]:
    """The values that say something."""
    return {name: value for name, value in values.items() if value}

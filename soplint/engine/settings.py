"""What a user can set: soplint.toml, `[tool.soplint]` in pyproject.toml, or the command line."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from soplint.document.finding import SEVERITIES, Severity
from soplint.document.limits import Limits
from soplint.engine.profile import AUTO, PROFILES
from soplint.engine.registry import ALL
from soplint.errors import SettingsError

FILE = "soplint.toml"
PYPROJECT = "pyproject.toml"
FailOn = Literal["error", "warning", "info", "never"]
FAIL_ON: tuple[str, ...] = (*SEVERITIES, "never")


@dataclass(frozen=True)
class Settings:
    """All settings of one run, immutable.

    `options` holds per rule code the values of its options, by their name in the file; `severity`
    the severity a user gave a rule. `today` is the day that dates are judged against.
    """

    profile: str = AUTO
    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    model: str = "auto"
    today: date = field(default_factory=date.today)
    rules: tuple[Path, ...] = ()
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)

    @classmethod
    def load(cls, path: str | Path | None = None, **overrides: Any) -> Settings:
        """Settings from a file (none: the defaults), with the overrides on top.

        Overrides that are None do not count. Raises `SettingsError` naming file and key.
        """
        values = dict(_read(Path(path))) if path is not None else {}
        given = {name: value for name, value in overrides.items() if value is not None}
        unknown = set(given) - set(cls.__dataclass_fields__)
        if unknown:
            raise SettingsError(f"Er is geen instelling {sorted(unknown)[0]!r}.")
        values |= {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
        return _checked(cls(**values), "de opdracht")

    def with_today(self, today: date) -> Settings:
        """The same settings for another day."""
        return replace(self, today=today)


def nearest(document: Path) -> Path | None:
    """The settings file nearest to a document: in its folder or the first one above that has any."""
    for folder in document.resolve().parents:
        if (folder / FILE).is_file():
            return folder / FILE
        pyproject = folder / PYPROJECT
        if pyproject.is_file() and "soplint" in _toml(pyproject).get("tool", {}):
            return pyproject
    return None


def _read(path: Path) -> Iterator[tuple[str, Any]]:
    table = _toml(path)
    if path.name == PYPROJECT:
        table = table.get("tool", {}).get("soplint", {})
    rules: dict[str, dict[str, Any]] = {}
    for key, value in table.items():
        if key == "rules" and isinstance(value, dict):
            rules = {code: _table(path, f"rules.{code}", options) for code, options in value.items()}
        elif key == "rules":
            yield "rules", tuple(path.parent / name for name in _strings(path, key, value))
        elif key in _KEYS:
            name, read = _KEYS[key]
            yield name, read(path, key, value)
        else:
            raise SettingsError(f"{path}: de instelling {key!r} bestaat niet.{_did_you_mean(key, [*_KEYS, 'rules'])}")
    yield (
        "severity",
        {code: _severity(path, code, options["severity"]) for code, options in rules.items() if "severity" in options},
    )
    yield (
        "options",
        {
            code: {
                name: tuple(value) if isinstance(value, list) else value
                for name, value in options.items()
                if name != "severity"
            }
            for code, options in rules.items()
        },
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"Het instellingenbestand {path} kon niet worden gelezen: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"Het instellingenbestand {path} is geen geldige TOML: {error}.") from error


def _string(path: Path, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{path}: bij {key} hoort een tekst tussen aanhalingstekens.")
    return value


def _strings(path: Path, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f'{path}: bij {key} hoort een lijst van teksten, zoals ["WET", "AMB002"].')
    return tuple(value)


def _table(path: Path, key: str, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise SettingsError(f"{path}: [{key}] hoort een tabel met opties te zijn.")
    return value


def _severity(path: Path, code: str, value: object) -> Severity:
    if value not in SEVERITIES:
        raise SettingsError(f"{path}: severity van {code} moet een van deze zijn: {', '.join(SEVERITIES)}.")
    return value


def _did_you_mean(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    return f" Bedoelt u {near[0]!r}?" if near else ""


_KEYS: Mapping[str, tuple[str, Callable[[Path, str, object], Any]]] = {
    "profile": ("profile", _string),
    "select": ("select", _strings),
    "ignore": ("ignore", _strings),
    "extend-select": ("extend_select", _strings),
    "fail-on": ("fail_on", _string),
    "model": ("model", _string),
}


def _checked(settings: Settings, origin: str) -> Settings:
    for name, value, allowed in (
        ("profile", settings.profile, (AUTO, *PROFILES)),
        ("fail-on", settings.fail_on, FAIL_ON),
    ):
        if value not in allowed:
            raise SettingsError(f"{name} {value!r} in {origin} bestaat niet. Kies uit: {', '.join(allowed)}.")
    return settings

"""Reading soplint.toml and `[tool.soplint]` in pyproject.toml, with the files they extend."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from soplint.engine.settings.keys import FILE_KIND, KEYS, to_fields
from soplint.engine.settings.kinds import Where
from soplint.errors import SettingsError

FILE = "soplint.toml"
PYPROJECT = "pyproject.toml"
EXTEND = "extend"


def read(path: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The fields of `Settings` that a file gives, and by key the file each value comes from.

    Raises `SettingsError` naming file and key.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for file, own in reversed(list(_chain(path, ()))):
        values = FILE_KIND.merge(values, own)
        origins.update(dict.fromkeys(_named(own), str(file)))
    return to_fields(values), origins


def key_of(field: str) -> str:
    """The key in the file that fills a field of `Settings`; a field without one has the same name."""
    return next((key.name for key in KEYS if key.field == field), field.replace("_", "-"))


def nearest(document: Path) -> Path | None:
    """The settings file nearest to a document: in its folder or the first one above that has any."""
    for folder in document.resolve().parents:
        if (folder / FILE).is_file():
            return folder / FILE
        pyproject = folder / PYPROJECT
        if pyproject.is_file() and "soplint" in _toml(pyproject).get("tool", {}):
            return pyproject
    return None


def _chain(path: Path, below: tuple[Path, ...]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """A file and those it extends, the nearest first."""
    here = path.resolve()
    if here in below:
        circle = " → ".join(str(file) for file in (*below[below.index(here) :], here))
        raise SettingsError(f"{below[-1]}: {EXTEND}: de bestanden nemen elkaar over: {circle}. Haal er één weg.")
    own = FILE_KIND.read(_table(path), Where(path))
    base = own.pop(EXTEND, None)
    yield path, own
    if base is not None:
        if not base.is_file():
            raise SettingsError(f"{path}: {EXTEND}: het bestand {base} bestaat niet.")
        yield from _chain(base, (*below, here))


def _table(path: Path) -> dict[str, Any]:
    table = _toml(path)
    if path.name == PYPROJECT:
        table = table.get("tool", {}).get("soplint", {})
    if isinstance(table, dict) and isinstance(table.get("rules"), list):
        raise SettingsError(f'{path}: rules: dit is een tabel per regel. Noem eigen regels met rule-paths = ["pad"].')
    return table


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"Het instellingenbestand {path} kon niet worden gelezen: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"Het instellingenbestand {path} is geen geldige TOML: {error}.") from error


def _named(own: dict[str, Any]) -> Iterator[str]:
    """The keys a file sets, down to what it says of each rule, list or element."""
    for key, value in own.items():
        yield key
        if isinstance(value, dict):
            for name, table in value.items():
                yield f"{key}.{name}"
                yield from (f"{key}.{name}.{option}" for option in table)

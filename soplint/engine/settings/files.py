"""Reading soplint.toml and `[tool.soplint]` in pyproject.toml, with the files they extend."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from soplint.engine.settings.keys import FILE_KIND, KEYS, to_fields
from soplint.engine.settings.kinds import Where
from soplint.engine.tomlfile import read_toml
from soplint.errors import SettingsError

FILE = "soplint.toml"
PYPROJECT = "pyproject.toml"
EXTEND = "extend"
_ADDED = {("words", "add"), ("words", "remove"), ("elements", "headings")}


def read(path: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The fields of `Settings` that a file gives, and by key the file (or files) each value comes from.

    Raises `SettingsError` naming file and key.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for file, own in reversed(list(_chain(path, ()))):
        values = FILE_KIND.merge(values, own)
        for key in _named(own):
            origins[key] = both(origins.get(key), str(file)) if _is_added(key) else str(file)
    return to_fields(values), origins


def both(first: str | None, second: str) -> str:
    """The origin of a value that comes from two places."""
    return second if first in (None, second) else f"{first} en {second}"


def key_of(field: str) -> str:
    """The key in the file that fills a field of `Settings`; a field without one has the same name."""
    return next((key.name for key in KEYS if key.field == field), field.replace("_", "-"))


def nearest(document: Path) -> Path | None:
    """The settings file nearest to a document: in its folder or the first one above that has any."""
    for folder in document.resolve().parents:
        if (folder / FILE).is_file():
            return folder / FILE
        pyproject = folder / PYPROJECT
        if pyproject.is_file() and _section(_toml(pyproject)) is not None:
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
    section = _section(table)
    if path.name == PYPROJECT:
        if section is None:
            raise SettingsError(f"{path}: hier staan geen instellingen van soplint. Zet ze onder [tool.soplint].")
        table = section
    elif section is not None:
        raise SettingsError(f"{path}: tool.soplint: dat hoort in {PYPROJECT}. Laat hier [tool.soplint] weg.")
    if isinstance(table, dict) and isinstance(table.get("rules"), list):
        raise SettingsError(f'{path}: rules: dit is een tabel per regel. Noem eigen regels met rule-paths = ["pad"].')
    return table


def _toml(path: Path) -> dict[str, Any]:
    return read_toml(path, "Het instellingenbestand", SettingsError)


def _section(table: dict[str, Any]) -> Any:
    """What stands under `[tool.soplint]`, None when nothing does."""
    tool = table.get("tool")
    return tool.get("soplint") if isinstance(tool, dict) else None


def _is_added(key: str) -> bool:
    """Whether a file adds to what the file it extends says of a key, and does not replace it."""
    parts = key.split(".")
    return key == "extend-select" or (parts[0], parts[-1]) in _ADDED


def _named(own: dict[str, Any]) -> Iterator[str]:
    """The keys a file sets, down to what it says of each rule, list or element."""
    for key, value in own.items():
        yield key
        if isinstance(value, dict):
            for name, table in value.items():
                yield f"{key}.{name}"
                yield from (f"{key}.{name}.{option}" for option in table)

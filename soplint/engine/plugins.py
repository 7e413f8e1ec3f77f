"""Where rules come from: soplint itself, installed packages, and files or folders that a user names.

A package ships rules by an entry point of the group `soplint.rules` that names a module, or a package
whose modules and TOML rule lists (`soplint.engine.rulelist`) are all read. Modules and lists that start
with an underscore are not.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

from soplint.engine.rule import Rule
from soplint.engine.rulelist import is_rule_list, read_rules
from soplint.errors import RuleError

BUILT_IN = "soplint.rules"
GROUP = "soplint.rules"
"""The entry-point group under which other packages ship rules."""
_PYTHON, _TOML = ".py", ".toml"

Found = Iterator[tuple[str, Rule]]
"""Rules, each with where it comes from."""


def built_in() -> Found:
    """The rules of soplint."""
    for module in _modules(importlib.import_module(BUILT_IN)):
        yield from _rules(module)


def installed() -> Found:
    """The rules of other packages. Raises `RuleError` that names the package's entry point."""
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        origin = f"de uitbreiding {point.name} ({point.value})"
        try:
            found = list(_of_plugin(point.load()))
        except (Exception, SystemExit) as error:  # a plug-in may fail in any way; the user must hear which one did
            raise RuleError(f"{origin.capitalize()} kon niet worden geladen: {_cause(error)}") from error
        if not found:
            raise RuleError(f"{origin.capitalize()} heeft geen regels. Werk die bij of haal die weg.")
        yield from ((origin, rule) for rule in found)


def local(paths: Iterable[Path]) -> Found:
    """The rules in Python files and TOML rule lists, or in the folders that hold them. Raises `RuleError`."""
    for path in paths:
        if not path.exists():
            raise RuleError(
                f"Het pad {path} met regels bestaat niet. Controleer --rules, of rule-paths in soplint.toml."
            )
        found = list(_of_folder(path) if path.is_dir() else _of_file(path))
        if not found:
            raise RuleError(f"In {path} staan geen regels. Controleer --rules, of rule-paths in soplint.toml.")
        yield from found


def _of_plugin(loaded: object) -> Iterator[Rule]:
    if isinstance(loaded, Rule):
        yield loaded
        return
    if not isinstance(loaded, ModuleType):
        raise RuleError("het is geen module en geen regel.")
    yield from (rule for _, rule in _rules(loaded))
    if hasattr(loaded, "__path__"):
        for module in _modules(loaded):
            yield from (rule for _, rule in _rules(module))
        for folder in map(Path, loaded.__path__):
            yield from (rule for _, rule in _lists(folder))


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        if not info.name.startswith("_"):
            yield importlib.import_module(f"{package.__name__}.{info.name}")


def _rules(module: ModuleType) -> Found:
    for value in vars(module).values():
        if isinstance(value, Rule):
            yield module.__name__, value


def _of_folder(folder: Path) -> Found:
    for file in sorted(folder.glob(f"*{_PYTHON}")):
        if not file.name.startswith("_"):
            yield from _of_file(file)
    yield from _lists(folder)


def _lists(folder: Path) -> Found:
    for file in sorted(folder.glob(f"*{_TOML}")):
        if not file.name.startswith("_") and is_rule_list(file):
            yield from _of_file(file)


def _of_file(file: Path) -> Found:
    if file.suffix == _TOML:
        yield from ((str(file), rule) for rule in read_rules(file))
    elif file.suffix == _PYTHON:
        yield from ((str(file), rule) for _, rule in _rules(_executed(file)))
    else:
        raise RuleError(f"{file} is geen Python-bestand (.py) en geen lijst met regels (.toml).")


def _executed(file: Path) -> ModuleType:
    mark = hashlib.sha256(str(file.resolve()).encode()).hexdigest()[:12]
    spec = importlib.util.spec_from_file_location(f"soplint_local_{mark}_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise RuleError(f"{file} is geen Python-bestand met regels.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses in the file look themselves up there
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # the file is the user's own code
        raise RuleError(f"De regels in {file} konden niet worden geladen: {_cause(error)}") from error
    return module


def _cause(error: BaseException) -> str:
    return str(error) if isinstance(error, RuleError) else f"{type(error).__name__}: {error}"

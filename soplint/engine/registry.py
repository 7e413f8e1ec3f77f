"""Finding rules: the built-in ones, those of plug-ins, those in a named file or folder."""

from __future__ import annotations

import difflib
import importlib
import importlib.util
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

from soplint.engine.rule import Rule
from soplint.errors import RuleError

BUILT_IN = "soplint.rules"
GROUP = "soplint.rules"
"""The entry-point group under which other packages ship rules."""
ALL = "ALL"


def load_rules(paths: Iterable[Path] = ()) -> tuple[Rule, ...]:
    """All rules by code. Raises `RuleError` for a broken plug-in or a code that occurs twice."""
    found: dict[str, Rule] = {}
    for origin, rule in _all(paths):
        known = found.setdefault(rule.code, rule)
        if known is not rule:
            raise RuleError(
                f"Regel {rule.code} bestaat twee keer; de tweede komt uit {origin}. Geef die een andere code."
            )
    return tuple(found[code] for code in sorted(found))


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


def _all(paths: Iterable[Path]) -> Iterator[tuple[str, Rule]]:
    package = importlib.import_module(BUILT_IN)
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        yield from _rules(importlib.import_module(f"{BUILT_IN}.{module.name}"))
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            yield from _rules(point.load())
        except RuleError:
            raise
        except Exception as error:  # a plug-in may fail in any way; the user must hear which one did
            raise RuleError(f"De uitbreiding {point.name} ({point.value}) kon niet worden geladen: {error}") from error
    for path in paths:
        yield from _local(path)


def _rules(module: ModuleType) -> Iterator[tuple[str, Rule]]:
    for value in vars(module).values():
        if isinstance(value, Rule):
            yield module.__name__, value


def _local(path: Path) -> Iterator[tuple[str, Rule]]:
    if not path.exists():
        raise RuleError(f"Het pad {path} met regels bestaat niet. Controleer --rules.")
    for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
        spec = importlib.util.spec_from_file_location(f"soplint_local_{file.stem}", file)
        if spec is None or spec.loader is None:
            raise RuleError(f"{file} is geen Python-bestand met regels.")
        module = importlib.util.module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except RuleError:
            raise
        except Exception as error:  # the file is the user's own code
            raise RuleError(f"De regels in {file} konden niet worden geladen: {error}") from error
        yield from _rules(module)

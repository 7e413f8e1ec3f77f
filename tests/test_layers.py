"""Layers import downward only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from conftest import ROOT

LAYERS = ("errors", "document", "language", "facts", "engine", "rules", "report", "cli")
FREE = {"soplint/__init__.py", "soplint/api.py", "soplint/__main__.py", "soplint/_version.py"}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted([*(ROOT / "soplint").rglob("*.py"), *(ROOT / "rules").glob("*.py")]):
        name = path.relative_to(ROOT).as_posix()
        if name not in FREE:
            yield name, path


def layer(dotted: str) -> str | None:
    parts = dotted.split(".")
    return parts[1] if parts[0] == "soplint" and len(parts) > 1 and parts[1] in LAYERS else None


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def violations(own: str, source: str) -> list[str]:
    """What a module of the layer `own` imports from a layer above it, or from a bare `rules`."""
    found = []
    for name in imported(source):
        other = layer(name)
        if (other and LAYERS.index(other) > LAYERS.index(own)) or name.split(".")[0] == "rules":
            found.append(name)
    return found


def test_no_module_imports_from_a_layer_above() -> None:
    found = {}
    for name, path in modules():
        parts = name.split("/")
        own = "rules" if parts[0] == "rules" else parts[1].removesuffix(".py")
        wrong = violations(own, path.read_text(encoding="utf-8"))
        if wrong:
            found[name] = wrong
    assert not found


def test_a_violation_is_seen() -> None:
    assert violations("facts", "from soplint.engine.rule import Rule") == ["soplint.engine.rule.Rule"]
    assert violations("facts", "def f():\n    import soplint.cli.check") == ["soplint.cli.check"]
    assert violations("report", "import rules.wet") == ["rules.wet"]
    assert not violations("engine", "from soplint.facts.model import Analysis")

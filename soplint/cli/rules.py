"""`soplint rules`: all rules, a line each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from soplint.cli.dutch import Command
from soplint.engine.registry import load_rules
from soplint.engine.rule import Rule
from soplint.report.wording import SEVERITY


@click.command(
    "rules",
    cls=Command,
    examples=[
        ("soplint rules", "Alle regels met hun ernst."),
        ("soplint rules -f json", "Ook met bron, uitleg, opties en voorbeelden."),
    ],
)
@click.option("-f", "--output-format", "form", type=click.Choice(["text", "json"]), default="text", help="De vorm.")
@click.option(
    "--rules", multiple=True, type=click.Path(path_type=Path), metavar="PAD", help="Eigen regels in een bestand of map."
)
def command(form: str, rules: tuple[Path, ...]) -> None:
    """Toon alle regels, elk op een regel."""
    found = load_rules(rules)
    click.echo(as_json(found) if form == "json" else _lines(found), nl=False)


def _lines(rules: Sequence[Rule]) -> str:
    width = max(len(rule.name) for rule in rules)
    return "".join(f"{rule.code}  {rule.name:{width}}  {SEVERITY[rule.severity]:6}  {_title(rule)}\n" for rule in rules)


def _title(rule: Rule) -> str:
    return f"{rule.title} (proef)" if rule.preview else rule.title


def as_json(rules: Sequence[Rule]) -> str:
    """Rules as a JSON list."""
    found = [
        {
            "code": rule.code,
            "name": rule.name,
            "title": rule.title,
            "severity": rule.severity,
            "source": rule.source,
            "why": rule.why,
            "preview": rule.preview,
            "options": {option.name: option.default for option in rule.options},
            "examples": {"good": list(rule.good), "bad": list(rule.bad)},
        }
        for rule in rules
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"

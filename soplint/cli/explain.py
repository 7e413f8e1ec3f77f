"""`soplint explain`: a rule, what it finds and why."""

from __future__ import annotations

from pathlib import Path

import click

from soplint.cli import complete
from soplint.cli.dutch import Command
from soplint.cli.rules import as_json
from soplint.engine.registry import find, load_rules
from soplint.engine.rule import Rule
from soplint.report.wording import SEVERITY


@click.command(
    "explain",
    cls=Command,
    examples=[
        ("soplint explain AMB002", "Een regel: wat hij vindt, waarom, en voorbeelden."),
        ("soplint explain zin-te-lang", "Dezelfde uitleg, op naam."),
        ("soplint explain WET", "Alle regels over wat de wet vraagt."),
    ],
)
@click.argument("name", metavar="CODE|NAAM|BEGIN", shell_complete=complete.rules)
@click.option("-f", "--output-format", "form", type=click.Choice(["text", "json"]), default="text", help="De vorm.")
@click.option(
    "--rules", multiple=True, type=click.Path(path_type=Path), metavar="PAD", help="Eigen regels in een bestand of map."
)
def command(name: str, form: str, rules: tuple[Path, ...]) -> None:
    """Leg een regel uit, of alle regels van een familie (WET, AMB ...)."""
    found = find(load_rules(rules), name)
    click.echo(as_json(found) if form == "json" else "\n\n".join(map(_explained, found)) + "\n", nl=False)


def _explained(rule: Rule) -> str:
    lines = [
        f"{rule.code} {rule.name}",
        f"{rule.title}  ({SEVERITY[rule.severity]}{', proef' if rule.preview else ''})",
        "",
        *_wrapped(rule.why),
        f"Bron: {rule.source}",
    ]
    if rule.options:
        lines += ["", "Opties in soplint.toml:", f"  [rules.{rule.code}]"]
        lines += [f"  {option.name} = {_toml(option.default)}" for option in rule.options]
    for title, examples in (("Fout", rule.bad), ("Goed", rule.good)):
        for number, example in enumerate(examples, start=1):
            lines += [
                "",
                f"{title} {number}:",
                *(f"  | {line}" for text in example.split("\n") for line in _wrapped(text) or [""]),
            ]
    return "\n".join(lines)


def _wrapped(text: str) -> list[str]:
    return click.wrap_text(text, width=74).split("\n") if not text.startswith("|") else [text]


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value)

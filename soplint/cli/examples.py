"""`soplint test-rules`: run the good and bad examples of all rules."""

from __future__ import annotations

from pathlib import Path

import click

from soplint.cli.dutch import Command
from soplint.cli.options import model_option, select_option
from soplint.engine.examples import for_examples, run_examples
from soplint.engine.linter import Linter
from soplint.engine.registry import find, load_rules
from soplint.engine.settings import Settings


@click.command(
    "test-rules",
    cls=Command,
    examples=[
        ("soplint test-rules", "De voorbeelden van alle regels."),
        ("soplint test-rules regels/", "Ook die van uw eigen regels."),
        ("soplint test-rules regels/ --select REG", "Alleen de regels waarvan de code met REG begint."),
    ],
    outcome="0 alles klopt, 1 een voorbeeld klopt niet, 2 er kon iets niet",
)
@click.argument("path", required=False, type=click.Path(path_type=Path), metavar="[PAD]")
@model_option
@select_option
@click.pass_context
def command(ctx: click.Context, path: Path | None, model: str | None, select: tuple[str, ...] | None) -> None:
    """Probeer de goede en foute voorbeelden van alle regels, ook die van uitbreidingen en die in PAD."""
    paths = (path,) if path else ()
    known = load_rules(paths)
    chosen = {rule.code for name in select or () for rule in find(known, name)}
    rules = [rule for rule in known if rule.code in chosen or select is None]
    linter = Linter(for_examples(Settings(model=model or "auto", rules=paths), rules))
    failures = list(run_examples(rules, linter))
    for failure in failures:
        click.echo(f"{failure.code} {'fout' if failure.kind == 'bad' else 'goed'} {failure.number}: {failure.message}")
        click.echo("".join(f"  | {line}\n" for line in failure.text.split("\n")), nl=False)
    total = sum(len(rule.good) + len(rule.bad) for rule in rules)
    click.echo(f"{len(rules)} regels, {total} voorbeelden, {len(failures)} kloppen niet.")
    ctx.exit(1 if failures else 0)

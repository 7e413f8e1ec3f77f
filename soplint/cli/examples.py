"""`soplint test-rules`: run the good and bad examples of all rules."""

from __future__ import annotations

from pathlib import Path

import click

from soplint.cli import complete
from soplint.cli.dutch import Command
from soplint.cli.options import many
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
@click.option(
    "--model",
    default="auto",
    metavar="MODEL",
    shell_complete=complete.models,
    help="Het taalmodel: auto, bundled, een naam of een pad.",
)
@click.option(
    "--select",
    multiple=True,
    callback=many,
    metavar="REGELS",
    shell_complete=complete.rules,
    help="Alleen deze regels: code, naam of begin (WET).",
)
@click.pass_context
def command(ctx: click.Context, path: Path | None, model: str, select: tuple[str, ...] | None) -> None:
    """Probeer de goede en foute voorbeelden van alle regels, ook die van uitbreidingen en die in PAD."""
    paths = (path,) if path else ()
    known = load_rules(paths)
    chosen = {rule.code for name in select or () for rule in find(known, name)}
    rules = [rule for rule in known if rule.code in chosen or select is None]
    linter = Linter(for_examples(Settings(model=model, rules=paths), rules))
    failures = list(run_examples(rules, linter))
    for failure in failures:
        click.echo(f"{failure.code} {'fout' if failure.kind == 'bad' else 'goed'} {failure.number}: {failure.message}")
        click.echo("".join(f"  | {line}\n" for line in failure.text.split("\n")), nl=False)
    total = sum(len(rule.good) + len(rule.bad) for rule in rules)
    click.echo(f"{len(rules)} regels, {total} voorbeelden, {len(failures)} kloppen niet.")
    ctx.exit(1 if failures else 0)

"""`soplint schema`: the JSON Schema of the output for other programs, and of soplint.toml for editors."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import click

from soplint.cli.dutch import Command
from soplint.cli.files import write_whole
from soplint.engine.registry import load_rules
from soplint.engine.settings.schema import as_text


@click.command(
    "schema",
    cls=Command,
    examples=[
        ("soplint schema", "Het schema van soplint check -f json."),
        ("soplint schema settings -o soplint.schema.json", "Het schema van soplint.toml, voor een editor."),
    ],
)
@click.argument("name", type=click.Choice(["check", "inspect", "overview", "settings"]), default="check")
@click.option(
    "-o", "--output-file", "file", type=click.Path(path_type=Path), metavar="BESTAND", help="Waar het schema heen gaat."
)
@click.option(
    "--rules", multiple=True, type=click.Path(path_type=Path), metavar="PAD", help="Eigen regels in een bestand of map."
)
def command(name: str, file: Path | None, rules: tuple[Path, ...]) -> None:
    """Toon het JSON Schema van de uitvoer van check, inspect of overview, of van soplint.toml (settings)."""
    if name == "settings":
        text = as_text(load_rules(rules))
    else:
        text = resources.files("soplint.report").joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
    if file is None:
        click.echo(text, nl=False)
    else:
        write_whole(file, text.encode())

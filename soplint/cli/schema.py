"""`soplint schema`: the JSON Schema of the output for other programs."""

from __future__ import annotations

from importlib import resources

import click


@click.command("schema")
@click.argument("name", type=click.Choice(["check", "inspect", "overview"]), default="check")
def command(name: str) -> None:
    """Toon het JSON Schema van de uitvoer van check, inspect of overview."""
    click.echo(resources.files("soplint.report").joinpath(f"{name}.schema.json").read_text(encoding="utf-8"), nl=False)

"""`soplint schema`: the JSON Schema of the output for other programs, and of soplint.toml for editors."""

from __future__ import annotations

import json
from importlib import resources

import click

from soplint.cli.dutch import Command
from soplint.engine.registry import load_rules
from soplint.engine.settings.schema import schema


@click.command(
    "schema",
    cls=Command,
    examples=[
        ("soplint schema", "Het schema van soplint check -f json."),
        ("soplint schema settings", "Het schema van soplint.toml, voor een editor."),
    ],
)
@click.argument("name", type=click.Choice(["check", "inspect", "overview", "settings"]), default="check")
def command(name: str) -> None:
    """Toon het JSON Schema van de uitvoer van check, inspect of overview, of van soplint.toml (settings)."""
    if name == "settings":
        click.echo(json.dumps(schema(load_rules()), ensure_ascii=False, indent=2))
        return
    click.echo(resources.files("soplint.report").joinpath(f"{name}.schema.json").read_text(encoding="utf-8"), nl=False)

"""`soplint inspect`: what soplint read and understood, without judging."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from soplint.cli.dutch import Command
from soplint.cli.options import color_option, settings_of, settings_options, view
from soplint.engine.linter import Linter


@click.command(
    "inspect",
    cls=Command,
    examples=[
        ("soplint inspect sop.pdf", "Wat soplint leest en begrijpt, zonder oordeel."),
        ("soplint inspect sop.pdf -f json", "Hetzelfde voor een ander programma."),
    ],
)
@click.argument("path", type=click.Path(path_type=Path), metavar="PAD")
@click.option("-f", "--output-format", "form", type=click.Choice(["text", "json"]), default="text", help="De vorm.")
@settings_options
@color_option
def command(path: Path, form: str, color: str, **given: Any) -> None:
    """Toon wat soplint in een document leest en begrijpt, zonder oordeel."""
    analysis = Linter(settings_of(**given)(path)).inspect(path)
    if form == "json":
        from soplint.report.machine import render_inspect

        click.echo(render_inspect(analysis), nl=False)
    else:
        from soplint.report.understood import render

        shown = view(color)
        click.echo(render(analysis, shown), nl=False, color=shown.colour)

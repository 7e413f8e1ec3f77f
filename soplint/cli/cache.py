"""`soplint cache`: where reports of unchanged documents are kept, and throwing them away."""

from __future__ import annotations

import click

from soplint.engine.cache import Cache
from soplint.report.wording import plural


@click.group("cache")
def command() -> None:
    """De cache: rapporten van documenten die niet veranderd zijn."""


@command.command("dir")
def folder() -> None:
    """Toon de map van de cache."""
    click.echo(Cache().folder)


@command.command("clear")
def clear() -> None:
    """Gooi alles in de cache weg."""
    click.echo(f"{plural(Cache().clear(), 'rapport', 'rapporten')} weggegooid.")

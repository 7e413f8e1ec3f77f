"""`soplint cache`: where reports of unchanged documents are kept, and throwing them away."""

from __future__ import annotations

import click

from soplint.cli.dutch import Group
from soplint.engine.cache import Cache
from soplint.report.wording import plural


@click.group(
    "cache",
    cls=Group,
    examples=[
        ("soplint cache clear", "Gooi alle bewaarde rapporten weg."),
    ],
)
def command() -> None:
    """De cache: rapporten van documenten die niet veranderd zijn."""


@command.command("dir", examples=[("soplint cache dir", "Waar de bewaarde rapporten staan.")])
def folder() -> None:
    """Toon de map van de cache."""
    click.echo(Cache().folder)


@command.command("clear", examples=[("soplint cache clear", "Gooi alle bewaarde rapporten weg.")])
def clear() -> None:
    """Gooi alles in de cache weg."""
    click.echo(f"{plural(Cache().clear(), 'rapport', 'rapporten')} weggegooid.")

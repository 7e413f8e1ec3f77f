"""`soplint init`: a first soplint.toml, with every setting explained."""

from __future__ import annotations

from pathlib import Path

import click

from soplint.cli.dutch import Command
from soplint.engine.settings import FILE
from soplint.engine.settings.written import template
from soplint.errors import SettingsError, reason


@click.command(
    "init",
    cls=Command,
    examples=[
        ("soplint init", "Een soplint.toml in deze map."),
        ("soplint init profielen", "Een soplint.toml bij de profielen zelf."),
    ],
)
@click.argument("folder", required=False, default=".", type=click.Path(path_type=Path), metavar="[MAP]")
def command(folder: Path) -> None:
    """Schrijf een soplint.toml met uitleg in MAP (standaard: deze map)."""
    path = folder / FILE
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(template())
    except FileExistsError:
        raise SettingsError(f"{path} bestaat al en blijft zoals het is. Haal het eerst weg, of pas het aan.") from None
    except OSError as error:
        raise SettingsError(f"{path} kon niet worden geschreven: {reason(error)}. Geef een map die bestaat.") from error
    click.echo(f"{path} is gemaakt. Open het, en haal het hekje (#) weg bij wat u wilt instellen.", err=True)

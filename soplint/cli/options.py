"""Options that several commands share, and what they become."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import click

from soplint.cli import complete
from soplint.engine.settings import FAIL_ON, Settings, nearest
from soplint.errors import SettingsError
from soplint.report import View

Command = Callable[..., Any]


def many(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...] | None:
    """ "WET,AMB002" and repeated options as one list; None when the option was not given."""
    names = tuple(name.strip() for value in values for name in value.split(",") if name.strip())
    return names or None


def _day(_: click.Context, __: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


model_option = click.option(
    "--model",
    metavar="MODEL",
    shell_complete=complete.models,
    help="Het taalmodel: auto, bundled, een naam of een pad.",
)
select_option = click.option(
    "--select",
    multiple=True,
    callback=many,
    metavar="REGELS",
    shell_complete=complete.rules,
    help="Alleen deze regels: code, naam of begin (WET).",
)
file_option = click.option(
    "-o",
    "--output-file",
    "files",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Waar die vorm heen gaat.",
)
_SETTINGS = (
    click.option(
        "--profile", metavar="PROFIEL", shell_complete=complete.profiles, help="sop-2014, schoolgids-2025 of auto."
    ),
    model_option,
    click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=_day,
        metavar="JJJJ-MM-DD",
        help="De dag waarop datums worden beoordeeld.",
    ),
    click.option(
        "--config", type=click.Path(path_type=Path), metavar="BESTAND", help="Het instellingenbestand (soplint.toml)."
    ),
    click.option("--isolated", is_flag=True, help="Lees geen instellingenbestand."),
)
_RULES = (
    select_option,
    click.option(
        "--ignore",
        multiple=True,
        callback=many,
        metavar="REGELS",
        shell_complete=complete.rules,
        help="Deze regels niet.",
    ),
    click.option(
        "--extend-select",
        multiple=True,
        callback=many,
        metavar="REGELS",
        shell_complete=complete.rules,
        help="Deze regels ook.",
    ),
    click.option(
        "--rules",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="PAD",
        help="Eigen regels in een bestand of map.",
    ),
)
_SELECTION = (
    *_RULES,
    click.option("--fail-on", type=click.Choice(FAIL_ON), help="Vanaf welke ernst de afloop 1 is (standaard: error)."),
)
color_option = click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Kleuren in de terminal."
)
_SHOWING = (
    color_option,
    click.option("-q", "--quiet", is_flag=True, help="Toon alleen de aantallen."),
    click.option("-v", "--verbose", is_flag=True, help="Toon ook waar de bewijzen staan."),
)


def _with(options: tuple[Command, ...]) -> Callable[[Command], Command]:
    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


settings_options = _with(_SETTINGS)
rule_options = _with(_RULES)
selection_options = _with(_SELECTION)
showing_options = _with(_SHOWING)


CONFIG = "SOPLINT_CONFIG"
"""The environment variable with the path of the settings file, where --config is not given."""


def settings_of(
    *, config: Path | None, isolated: bool, rules: tuple[Path, ...] = (), **given: Any
) -> Callable[[Path], Settings]:
    """The settings for each document of a run: those of the nearest file, unless one file is named.

    What is given on the command line goes for all.
    """
    if isolated and config is not None:
        raise SettingsError("--isolated en --config gaan niet samen. Kies er één.")
    named = config or (Path(os.environ[CONFIG]) if os.environ.get(CONFIG) else None)
    if named is not None and not isolated and (named.is_dir() or not named.exists()):
        what = "is een map" if named.is_dir() else "bestaat niet"
        by = "--config" if config else f"de omgevingsvariabele {CONFIG}"
        raise SettingsError(f"Het instellingenbestand {named} {what}. Controleer {by}.")

    @cache
    def load(file: Path | None) -> Settings:
        return Settings.load(file, rules=rules or None, **given)

    @cache
    def nearest_in(folder: Path) -> Path | None:
        return nearest(folder / "document")

    def find(document: Path) -> Settings:
        return load(None if isolated else named or nearest_in(document.parent))

    return find


def view(color: str, **shown: Any) -> View:
    """How to show a report on standard output: 80 columns and no colour when it is no terminal.

    COLUMNS in the environment goes before both.
    """
    is_terminal = sys.stdout.isatty()
    colour = color == "always" or (color == "auto" and is_terminal and not os.environ.get("NO_COLOR"))
    is_known = is_terminal or os.environ.get("COLUMNS", "").isdecimal()
    width = max(40, shutil.get_terminal_size((80, 24)).columns) if is_known else 80
    return View(width=width, colour=colour, **shown)

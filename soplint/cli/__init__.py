"""The command line. Each command is a module of its own and is loaded when it is called."""

from __future__ import annotations

import importlib
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from soplint._version import VERSION
from soplint.cli.dutch import Group
from soplint.cli.streams import prepare
from soplint.errors import SoplintError

_COMMANDS = {
    "annotate": "annotate",
    "cache": "cache",
    "check": "check",
    "evaluate": "evaluate",
    "explain": "explain",
    "init": "init",
    "inspect": "inspect",
    "overview": "overview",
    "rules": "rules",
    "schema": "schema",
    "settings": "settings",
    "test-rules": "examples",
}
"""The commands and their modules."""


class _Lazy(Group):
    """A group that imports a command when it is called or its help is shown."""

    def list_commands(self, _: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"soplint.cli.{_COMMANDS[cmd_name]}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Show an error of soplint as one line, without a traceback."""
        try:
            return super().invoke(ctx)
        except SoplintError as error:
            click.echo(f"soplint: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("soplint: Onderbroken.", err=True)
            ctx.exit(SoplintError.exit_code)


@click.group(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    examples=[
        ("soplint check sop.docx", "Kijk één profiel na."),
        (
            "soplint check profielen/ -f html -o rapport.html",
            "Alle profielen in een map, met een rapport voor de browser.",
        ),
        ("soplint annotate sop.docx -o kopie.docx", "Opmerkingen in een kopie van uw eigen bestand."),
        ("soplint overview profielen/", "Alle scholen naast elkaar."),
        ("soplint explain AMB002", "Uitleg over een regel."),
    ],
)
@click.version_option(VERSION, "-V", "--version", message="soplint %(version)s", help="Toon het versienummer.")
def cli() -> None:
    """soplint leest een schoolondersteuningsprofiel (Word of PDF) en zegt wat er ontbreekt, vaag is of
    onleesbaar.

    Uw document blijft op uw eigen computer.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line. A mistake of soplint itself is exit code 2: 1 would say "findings"."""
    prepare()
    try:
        cli(args=arguments, prog_name="soplint")
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}, regel {last.lineno}"
        click.echo(f"soplint: Een fout in soplint zelf ({type(error).__name__} in {place}): {error}", err=True)
        click.echo("Meld dit met de opdracht die u gaf en de versie (soplint --version).", err=True)
        sys.exit(SoplintError.exit_code)

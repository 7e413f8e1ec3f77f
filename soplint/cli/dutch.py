"""Commands that speak Dutch: the words that click itself adds to help and errors, in one place.

Every command of soplint is a `Command` or a `Group` of this module. Their help ends with examples and
with what the exit codes mean; a wrong call gives one line that names the next step.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

FOUND = "0 niets gevonden, 1 wel iets gevonden, 2 er kon iets niet"
DONE = "0 gelukt, 2 er kon iets niet"

_SECTIONS = {"Options": "Opties", "Commands": "Opdrachten", "Positional arguments": "Argumenten"}
_OPTIONS, _COMMAND = "[OPTIES]", "OPDRACHT [ARGUMENTEN]..."
_REMARK = re.compile(r"\s+\[(?P<said>[^\[\]]*)\]$")
_EXTRA = re.compile(r"\((?P<words>.*)\)$")


class Formatter(click.HelpFormatter):
    """Help with Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        super().write_usage(prog, args, prefix or "Gebruik: ")

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **layout: Any) -> None:
        """Write options with their help, without the English remarks of click behind it."""
        super().write_dl([(option, _REMARK.sub(_remark, about)) for option, about in rows], *args, **layout)

    def write_heading(self, heading: str) -> None:
        """Write a heading, in Dutch where click gave it."""
        super().write_heading(_SECTIONS.get(heading, heading))


def _remark(found: re.Match[str]) -> str:
    """What click adds to the help of an option: that it must be given, or the numbers it takes."""
    return " Verplicht." if "required" in found["said"] else ""


class Context(click.Context):
    """What a command runs in."""

    formatter_class = Formatter


class Command(click.Command):
    """A command with examples, and with what its exit codes mean.

    `examples` are pairs of a command line and what it does.
    """

    context_class = Context

    def __init__(
        self, *args: Any, examples: Sequence[tuple[str, str]] = (), outcome: str = DONE, **attributes: Any
    ) -> None:
        super().__init__(*args, **{"options_metavar": _OPTIONS, **attributes})
        self.examples = tuple(examples)
        self.outcome = outcome

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        return _in_dutch(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options. Raises `WrongCall` for what cannot be."""
        with wrong_calls(ctx):
            return super().parse_args(ctx, args)

    def format_epilog(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples and the exit codes."""
        _write_examples(self.examples, formatter)
        with formatter.section("Afloop"):
            formatter.write_text(f"{self.outcome}.")


class Group(click.Group):
    """A command with commands below it."""

    context_class = Context
    command_class = Command

    def __init__(self, *args: Any, examples: Sequence[tuple[str, str]] = (), **attributes: Any) -> None:
        super().__init__(*args, **{"options_metavar": _OPTIONS, "subcommand_metavar": _COMMAND, **attributes})
        self.examples = tuple(examples)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        return _in_dutch(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options. Raises `WrongCall` for what cannot be."""
        if not args:  # click shows the help
            return super().parse_args(ctx, args)
        with wrong_calls(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called. Raises `WrongCall` for an unknown one."""
        if ctx.resilient_parsing or self.get_command(ctx, args[0]) is not None:
            return super().resolve_command(ctx, args)
        known = self.list_commands(ctx)
        near = difflib.get_close_matches(args[0], known, n=1)
        hint = f"Bedoelt u {near[0]}?" if near else f"Kies uit: {', '.join(known)}."
        raise WrongCall(f"De opdracht {args[0]!r} bestaat niet. {hint}", ctx)

    def format_epilog(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        _write_examples(self.examples, formatter)


class WrongCall(click.UsageError):
    """A call that cannot be, said in one line with the next step."""

    def show(self, file: Any = None) -> None:
        """Write the line to standard error."""
        path = self.ctx.command_path if self.ctx else "soplint"
        click.echo(f"soplint: {self.message} Hulp: {path} --help", file=file, err=True)


@contextmanager
def wrong_calls(ctx: click.Context) -> Iterator[None]:
    """Says errors of click in Dutch. Raises `WrongCall`."""
    try:
        yield
    except WrongCall:
        raise
    except click.UsageError as error:
        raise WrongCall(_said(error, ctx), error.ctx or ctx) from error


def _said(error: click.UsageError, ctx: click.Context) -> str:
    """An error of click in Dutch, made from what it knows and not from its English words."""
    if isinstance(error, click.NoSuchOption):
        near = [name for name in error.possibilities or () if name.startswith("--")]
        return f"De optie {error.option_name} bestaat niet." + (f" Bedoelt u {' of '.join(near)}?" if near else "")
    if isinstance(error, click.MissingParameter):
        return f"{_name(error.param, ctx)} ontbreekt. Vul dat in."
    if isinstance(error, click.BadOptionUsage):
        option = next((one for one in ctx.command.params if error.option_name in one.opts), None)
        takes_none = isinstance(option, click.Option) and option.is_flag
        return f"Achter {error.option_name} hoort {'geen' if takes_none else 'een'} waarde."
    if isinstance(error, click.BadParameter):
        return f"De waarde van {_name(error.param, ctx)} kan niet. {_fitting(error)}"
    words = _EXTRA.search(error.message)
    return f"Dit hoort er niet bij: {words['words']}." if words else error.message


def _name(parameter: click.Parameter | None, ctx: click.Context) -> str:
    if isinstance(parameter, click.Option):
        return " of ".join(parameter.opts)
    return parameter.make_metavar(ctx).strip("[].") if parameter else "een argument"


def _fitting(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"Kies uit: {', '.join(map(str, kind.choices))}."
    if isinstance(kind, click.DateTime):
        return "Schrijf een dag als 2026-11-24."
    if isinstance(kind, click.IntRange) and kind.min is not None:
        return f"Geef een heel getal vanaf {kind.min}." if kind.max is None else f"Geef {kind.min} tot {kind.max}."
    if kind is click.INT:
        return "Geef een heel getal."
    return error.message


def _in_dutch(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Toon deze hulp."
    return option


def _write_examples(examples: Sequence[tuple[str, str]], formatter: click.HelpFormatter) -> None:
    if not examples:
        return
    with formatter.section("Voorbeelden"):
        for line, meaning in examples:
            formatter.write(f"{'':{formatter.current_indent}}{line}\n")
            formatter.indent()
            formatter.write_text(meaning)
            formatter.dedent()

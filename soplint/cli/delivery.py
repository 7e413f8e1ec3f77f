"""Bringing reports where they were asked for, some while documents are still being read."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from soplint.cli import dutch
from soplint.engine.result import Report
from soplint.errors import ReportError, reason
from soplint.report import Format, View, renderer

DEFAULT = "text"
ORDER = "soplint.order"


class Ordered(dutch.Command):
    """Remembers in which order options were given: a file belongs to the form it stands beside."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options, and keep the order of their names in `ctx.meta[ORDER]`."""
        with dutch.wrong_calls(ctx):
            _, _, order = self.make_parser(ctx).parse_args(list(args))
        ctx.meta[ORDER] = [parameter.name for parameter in order]
        return super().parse_args(ctx, args)


@dataclass(frozen=True)
class Output:
    """A form of report on its way to a file, or to standard output when `file` is None."""

    format: Format
    view: View
    file: Path | None

    def write(self, reports: Sequence[Report], *, more: bool = False) -> None:
        """Write the report of these documents, after what stands there when there was `more`."""
        text = self.format(reports, self.view)
        if self.file is None:
            # The stream is named, or click would write UTF-8 to a terminal that only knows ASCII.
            click.echo(text, file=sys.stdout, nl=False, color=self.view.colour)
            return
        try:
            with self.file.open("a" if more else "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            raise ReportError(f"Het rapport kon niet naar {self.file} worden geschreven: {reason(error)}.") from error


def pair(
    order: Sequence[str], formats: Sequence[str], files: Sequence[Path], known: Sequence[str] = ()
) -> list[tuple[str, Path | None]]:
    """Which form goes where. As many files as forms: in order; one less: a file goes with the form before it.

    Without forms, the end of the name of a file tells which of the `known` is meant: "overzicht.xlsx".

    `order` holds the words "formats" and "files" as the options were given. Raises `ReportError` when
    forms are left that cannot all go to standard output.
    """
    ends = [file.suffix[1:].lower() for file in files]
    forms = list(formats) or [end if end in known else DEFAULT for end in ends] or [DEFAULT]
    if len(files) > len(forms) or len(forms) - len(files) > 1:
        raise ReportError("Geef bij elke extra -f VORM een -o BESTAND; er kan er één naar het scherm.")
    if len(files) == len(forms):
        return list(zip(forms, files, strict=True))
    given = iter(files)
    found: list[tuple[str, Path | None]] = []
    waiting: list[Path] = []
    for option in order:
        if option == "formats":
            found.append((forms[len(found)], waiting.pop() if waiting else None))
        elif option == "files" and found and found[-1][1] is None:
            found[-1] = (found[-1][0], next(given))
        elif option == "files":
            waiting.append(next(given))
    return found or [(DEFAULT, None)]


def outputs(pairs: Sequence[tuple[str, Path | None]], view: View) -> list[Output]:
    """The outputs, with their formats loaded.

    Raises `ReportError` for all that can be known to fail before a document is read.
    """
    check_files([file for _, file in pairs if file is not None])
    plain = replace(view, width=View().width, colour=False)
    return [Output(renderer(name), view if file is None else plain, file) for name, file in pairs]


def check_files(files: Sequence[Path]) -> None:
    """Raises `ReportError` when one of these files cannot be written, as far as that can be known before."""
    for number, file in enumerate(files):
        if file.is_dir() or not file.absolute().parent.is_dir():
            raise ReportError(f"Het rapport kan niet naar {file}: geef een bestand in een map die bestaat.")
        if file in files[:number]:
            raise ReportError(f"Er gaan twee rapporten naar {file}. Geef elk een eigen bestand.")


def deliver(reports: Iterable[Report], outputs: Sequence[Output]) -> None:
    """Write all reports: those that stream as documents come, the others when all are there."""
    streams = [output for output in outputs if output.format.streams]
    whole = [output for output in outputs if not output.format.streams]
    kept = []
    for output in streams:
        output.write(())
    for report in reports:
        for output in streams:
            output.write((report,), more=True)
        if whole:
            kept.append(report)
    for output in whole:
        output.write(kept)

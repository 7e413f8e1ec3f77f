"""`soplint check`: the main command."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from soplint.cli.options import selection_options, settings, settings_options, showing_options, view
from soplint.cli.paths import documents
from soplint.document.finding import SEVERITIES
from soplint.engine.linter import Linter
from soplint.engine.result import Report
from soplint.errors import SettingsError
from soplint.report import FORMATS, View, renderer

FOUND, FAILED = 1, 2


@click.command("check", epilog="\b\nAfloop: 0 niets gevonden, 1 wel iets gevonden, 2 er kon iets niet.")
@click.argument("paths", nargs=-1, required=True, metavar="PAD...")
@click.option(
    "-f", "--output-format", "formats", multiple=True, metavar="VORM", help=f"De vorm: {', '.join(FORMATS)}. Mag vaker."
)
@click.option(
    "-o", "--output-file", "files", multiple=True, type=click.Path(path_type=Path), help="Waar die vorm heen gaat."
)
@settings_options
@selection_options
@click.option("--statistics", is_flag=True, help="Toon het aantal per regel.")
@showing_options
@click.option("--no-progress", is_flag=True, help="Toon geen voortgang.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    files: tuple[Path, ...],
    statistics: bool,
    color: str,
    quiet: bool,
    verbose: bool,
    no_progress: bool,
    **given: Any,
) -> None:
    """Kijk profielen na: bestanden, mappen of patronen (Word, PDF, ook .md en .txt)."""
    outputs = _outputs(formats, files)
    found = documents(paths)
    chosen = settings(found[0], **given)
    linter = Linter(chosen)
    reports = list(_progress(linter, found, show=not (no_progress or quiet)))
    shown = view(color, statistics=statistics, quiet=quiet, verbose=verbose)
    for name, file in outputs:
        to = shown if file is None else replace(shown, width=View().width, colour=False)
        _write(renderer(name)(reports, to), file, to.colour)
    ctx.exit(exit_code(reports, chosen.fail_on))


def exit_code(reports: Sequence[Report], fail_on: str) -> int:
    """2 when something could not be done, 1 for findings at or above `fail_on`, else 0."""
    if any(report.error or report.failures for report in reports):
        return FAILED
    if fail_on == "never":
        return 0
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return FOUND if any(report.count(severity) for report in reports for severity in counted) else 0


def _outputs(formats: Sequence[str], files: Sequence[Path]) -> list[tuple[str, Path | None]]:
    """Formats with their files, in pairs; the one without a file goes to standard output."""
    names = list(formats) or ["text"]
    if len(files) > len(names) or len(names) - len(files) > 1:
        raise SettingsError("Geef bij elke extra -f VORM een -o BESTAND; er kan er één naar het scherm.")
    for name in names:
        renderer(name)
    to_screen = len(names) - len(files)
    return [(name, None) for name in names[:to_screen]] + list(zip(names[to_screen:], files, strict=True))


def _write(text: str, file: Path | None, colour: bool) -> None:
    if file is None:
        click.echo(text, nl=False, color=colour)
        return
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"Het rapport kon niet naar {file} worden geschreven: {error.strerror}.") from error


def _progress(linter: Linter, found: Sequence[Path], *, show: bool) -> Iterator[Report]:
    """The reports, with a bar on a terminal when there is more than one document."""
    reports = linter.check_many(found)
    if not (show and len(found) > 1 and sys.stderr.isatty()):
        yield from reports
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Nakijken", total=len(found))
        for path, report in zip(found, reports, strict=True):
            progress.update(task, advance=1, description=path.name)
            yield report

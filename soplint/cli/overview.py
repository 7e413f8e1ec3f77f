"""`soplint overview`: many schools side by side, for a board or samenwerkingsverband."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from soplint.cli import complete
from soplint.cli.delivery import ORDER, Ordered, check_files, pair
from soplint.cli.options import file_option, rule_options, settings_of, settings_options, showing_options, view
from soplint.cli.paths import documents
from soplint.cli.progress import with_progress
from soplint.cli.running import UntilStopped, jobs_option, scheduler_option, way
from soplint.engine.cache import Cache
from soplint.engine.linters import Linters
from soplint.errors import ReportError, SoplintError, reason
from soplint.report import View
from soplint.report.overview import BINARY, FORMATS, render


@click.command(
    "overview",
    cls=Ordered,
    examples=[
        ("soplint overview profielen/", "Een rij per school, op het scherm."),
        (
            "soplint overview profielen/ -f html -o regio.html -f xlsx -o regio.xlsx",
            "Een pagina voor de browser en een werkblad voor Excel.",
        ),
    ],
    outcome="0 alles is gelezen, 2 er kon iets niet",
)
@click.argument("paths", nargs=-1, required=True, metavar="PAD...", shell_complete=complete.paths)
@click.option(
    "-f", "--output-format", "formats", multiple=True, type=click.Choice(FORMATS), help="De vorm. Mag vaker, met -o."
)
@file_option
@settings_options
@rule_options
@showing_options
@click.option("--no-cache", is_flag=True, help="Lees en bewaar geen eerdere uitkomsten.")
@jobs_option
@scheduler_option
@click.option("--no-progress", is_flag=True, help="Toon geen voortgang.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    files: tuple[Path, ...],
    color: str,
    quiet: bool,
    verbose: bool,
    no_cache: bool,
    jobs: int | None,
    scheduler: str | None,
    no_progress: bool,
    **given: Any,
) -> None:
    """Zet profielen van scholen naast elkaar: wat er staat, wie wat biedt, wat niemand biedt.

    PAD is een bestand, map of patroon (Word, PDF). Een rij is een school.
    """
    pairs = pair(ctx.meta[ORDER], formats, files, FORMATS)
    _check(pairs)
    found = documents(paths)
    linters = Linters(found, settings_of(**given), None if no_cache else Cache())
    from soplint.report.overview.region import overview
    from soplint.report.overview.school import school

    # Of each document only its row is kept, so that memory does not grow with the texts.
    watch = iter if no_progress or quiet else partial(with_progress, paths=found)
    with closing(linters.check_many(way(jobs, scheduler, linters.comparing), watch)) as checked:
        schools = (school(report, linters.supports) for _, report in checked)
        run = UntilStopped(schools, len(found))
        made = overview(run, linters.of(found[0]).settings.today, linters.supports)
    shown = view(color, quiet=quiet, verbose=verbose)
    for name, file in pairs:
        _write(render(made, name, shown if file is None else replace(shown, width=View().width, colour=False)), file)
    run.raise_error()
    ctx.exit(SoplintError.exit_code if made.unread or made.failures else 0)


def _check(pairs: Sequence[tuple[str, Path | None]]) -> None:
    """Raises `ReportError` for what can be known to fail before a document is read."""
    check_files([file for _, file in pairs if file is not None])
    for name, file in pairs:
        if name in BINARY and file is None:
            raise ReportError(f"De vorm {name} is geen tekst. Geef een bestand: -f {name} -o overzicht.{name}.")


def _write(text: bytes, file: Path | None) -> None:
    if file is None:
        # Bytes as they are: a csv has its own line ends.
        sys.stdout.buffer.write(text)
        sys.stdout.buffer.flush()
        return
    try:
        file.write_bytes(text)
    except OSError as error:
        raise ReportError(f"Het overzicht kon niet naar {file} worden geschreven: {reason(error)}.") from error

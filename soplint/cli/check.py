"""`soplint check`: the main command."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import click

from soplint.cli import complete
from soplint.cli.baseline import Known
from soplint.cli.delivery import DEFAULT, ORDER, Ordered, Output, deliver, outputs, pair
from soplint.cli.dutch import FOUND
from soplint.cli.options import file_option, selection_options, settings_of, settings_options, showing_options, view
from soplint.cli.outcome import Outcome
from soplint.cli.paths import documents
from soplint.cli.progress import with_progress
from soplint.cli.running import UntilStopped, jobs_option, scheduler_option, way
from soplint.engine.cache import Cache
from soplint.engine.linters import Linters
from soplint.engine.result import Report
from soplint.report import names
from soplint.report.tally import Tally


class _FormatName(click.ParamType):  # type: ignore[type-arg]  # not generic in older clicks
    """The name of a form of report; each is loaded when it is used."""

    name = "vorm"


class _FormatOption(click.Option):
    """Names all forms in its help, those of plug-ins included. They are looked up for that only."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help."""
        record = super().get_help_record(ctx)
        return record and (record[0], f"{record[1]} Kies uit: {', '.join(names())}.")


@click.command(
    "check",
    cls=Ordered,
    examples=[
        ("soplint check sop.docx", "Kijk één profiel na."),
        (
            "soplint check profielen/ -f html -o rapport.html",
            "Alle profielen in een map, met een rapport voor de browser.",
        ),
        ("soplint check sop.docx -f text -f json -o sop.json", "De tekst op het scherm, de JSON in een bestand."),
        (
            "soplint check sop.docx --select WET,AMB --fail-on warning",
            "Alleen wat de wet vraagt en ambities; ook bij een waarschuwing is de afloop 1.",
        ),
        (
            "soplint check profielen/ --write-baseline bekend.json",
            "Leg vast wat u al weet; toon daarna met --baseline bekend.json alleen wat nieuw is.",
        ),
    ],
    outcome=FOUND,
)
@click.argument("paths", nargs=-1, required=True, metavar="PAD...", shell_complete=complete.paths)
@click.option(
    "-f",
    "--output-format",
    "formats",
    cls=_FormatOption,
    metavar="VORM",
    multiple=True,
    type=_FormatName(),
    shell_complete=complete.formats,
    help=f"De vorm (standaard: {DEFAULT}). Mag vaker, met -o.",
)
@file_option
@settings_options
@selection_options
@click.option(
    "--schoolgids",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="De schoolgids, om te zien wat daaruit is herhaald.",
)
@click.option(
    "--schoolplan",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Het schoolplan, om te zien wat daaruit is herhaald.",
)
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="BESTAND", help="Meldingen die hierin staan zijn bekend."
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Leg alle meldingen van nu vast als bekend; met --baseline: haal alleen weg wat er niet meer is.",
)
@click.option("--no-comment-suppressions", is_flag=True, help="Laat opmerkingen in het document niets stil maken.")
@click.option("--no-cache", is_flag=True, help="Kijk ook na wat niet veranderd is, en bewaar niets.")
@click.option("--statistics", is_flag=True, help="Toon het aantal per regel.")
@showing_options
@click.option(
    "--show-personal-data", is_flag=True, help="Toon persoonsgegevens voluit in json, jsonl en html; elders nooit."
)
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
    baseline: Path | None,
    write_baseline: Path | None,
    no_comment_suppressions: bool,
    no_cache: bool,
    statistics: bool,
    color: str,
    quiet: bool,
    verbose: bool,
    jobs: int | None,
    scheduler: str | None,
    no_progress: bool,
    show_personal_data: bool,
    **given: Any,
) -> None:
    """Kijk profielen na: bestanden, mappen of patronen (Word, PDF, ook .md en .txt)."""
    pairs = pair(ctx.meta[ORDER], formats, files)
    found = documents(paths)
    cache = None if no_cache else Cache()
    linters = Linters(
        found, settings_of(comment_suppressions=False if no_comment_suppressions else None, **given), cache
    )
    known = Known(baseline, write_baseline)
    shown = view(
        color,
        statistics=statistics,
        quiet=quiet,
        verbose=verbose,
        show_personal_data=show_personal_data,
        rules=linters.rules,
    )
    wanted = outputs(pairs, shown)
    has_progress = not (no_progress or quiet or _streams_to_terminal(wanted))
    tally, outcome = Tally(), Outcome()
    watch = partial(with_progress, paths=found) if has_progress else iter
    with closing(linters.check_many(way(jobs, scheduler, linters.comparing), watch)) as checked:
        coming: Iterator[Report] = (outcome.add(linter, known.apply(linter, report)) for linter, report in checked)
        run = UntilStopped(coming, len(found))
        deliver(map(tally.add, run), wanted)
    run.raise_error()
    known.finish()
    if statistics and not any(output.format.name == DEFAULT for output in wanted):
        click.echo("".join(f"{line}\n" for line in tally.lines()), nl=False, err=True)
    ctx.exit(outcome.code)


def _streams_to_terminal(wanted: Sequence[Output]) -> bool:
    """Whether the report itself shows how far the run is; a bar would stand in its way."""
    return sys.stdout.isatty() and any(output.file is None and output.format.streams for output in wanted)

"""`soplint annotate`: a copy of the document with the findings in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from soplint.cli.dutch import FOUND, Command
from soplint.cli.files import is_same, write_whole
from soplint.cli.options import selection_options, settings_of, settings_options
from soplint.cli.outcome import exit_code
from soplint.engine.linter import Linter
from soplint.errors import SettingsError, SoplintError
from soplint.report.wording import plural


@click.command(
    "annotate",
    cls=Command,
    examples=[
        ("soplint annotate sop.docx -o sop-met-opmerkingen.docx", "Word-opmerkingen bij de woorden waar ze over gaan."),
        (
            "soplint annotate sop.pdf -o sop-met-opmerkingen.pdf --select LEE",
            "Gele plekken in een PDF, alleen over leesbaarheid.",
        ),
    ],
    outcome=FOUND,
)
@click.argument("path", type=click.Path(path_type=Path), metavar="PAD")
@click.option(
    "-o",
    "--output-file",
    "copy",
    required=True,
    type=click.Path(path_type=Path),
    metavar="KOPIE",
    help="Waar de kopie heen gaat.",
)
@settings_options
@selection_options
@click.option("-q", "--quiet", is_flag=True, help="Zeg niets als het gelukt is.")
@click.pass_context
def command(ctx: click.Context, /, path: Path, copy: Path, quiet: bool, **given: Any) -> None:
    """Maak een kopie van een Word-bestand of PDF met de opmerkingen bij de woorden zelf.

    Uw eigen bestand blijft zoals het is. Staan er al opmerkingen van soplint in, dan komen de nieuwe
    daarvoor in de plaats.
    """
    from soplint.document.read import load
    from soplint.report.copies import annotate, check_copy

    if is_same(path, copy):
        raise SettingsError(f"De kopie {copy} is het bestand zelf. Geef na -o een andere naam.")
    chosen = settings_of(**given)(path)
    linter = Linter(chosen)
    data = load(path, chosen.limits)
    document = linter.read(data, str(path))
    check_copy(document.format, str(path), str(copy))
    report = linter.check(document)
    if report.error is not None:
        raise SoplintError(f"{path}: {report.error.message}")
    write_whole(copy, annotate(data, report, chosen.today, chosen.limits))
    for failure in report.failures:
        click.echo(f"soplint: {failure}", err=True)
    if not quiet:
        count = plural(len(report.findings), "opmerking", "opmerkingen")
        click.echo(f"{copy}: {count}", err=True)
    ctx.exit(exit_code(report, chosen.fail_on))

"""`soplint evaluate`: precision and recall against labelled documents."""

from __future__ import annotations

import json
from pathlib import Path

import click

from soplint.cli import complete
from soplint.cli.dutch import Command
from soplint.engine.evaluate import Evaluation, Row, drops, evaluate
from soplint.engine.settings import Settings
from soplint.errors import SettingsError


@click.command(
    "evaluate",
    cls=Command,
    examples=[
        ("soplint evaluate corpora", "Precisie en bereik per regel en per feit."),
        ("soplint evaluate corpora --against corpora/figures.json", "Ook: is er iets gedaald?"),
    ],
    outcome="0 gelukt, 1 een cijfer is gedaald, 2 er kon iets niet",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="MAP")
@click.option("-f", "--output-format", "form", type=click.Choice(["text", "json"]), default="text", help="De vorm.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Cijfers om mee te vergelijken; afloop 1 als er een daalt.",
)
@click.option("--part", metavar="NAAM", help="Alleen deze map in MAP; held-back telt alleen mee als u erom vraagt.")
@click.option(
    "--model",
    default="bundled",
    metavar="MODEL",
    shell_complete=complete.models,
    help="Het taalmodel: auto, bundled, een naam of een pad.",
)
@click.pass_context
def command(ctx: click.Context, folder: Path, form: str, against: Path | None, part: str | None, model: str) -> None:
    """Vergelijk wat soplint vindt met de labels (*.gold.json) in MAP."""
    found = evaluate(folder, Settings(model=model), part)
    click.echo(json.dumps(found.to_json(), indent=2) + "\n" if form == "json" else _table(found), nl=False)
    lower = drops(found, _committed(against)) if against else []
    for line in lower:
        click.echo(f"Gedaald: {line}", err=True)
    ctx.exit(1 if lower else 0)


def _committed(path: Path) -> dict[str, object]:
    try:
        found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"De cijfers in {path} konden niet worden gelezen: {error}.") from error
    return found


def _table(found: Evaluation) -> str:
    lines = [f"{'':36}{'precisie':>9}{'bereik':>9}{'F1':>9}{'labels':>9}"]
    kind = ""
    for row in found.rows:
        if row.kind != kind:
            kind = row.kind
            lines.append(f"\n{kind}")
        lines.append(_line(row))
    lines += ["", "Meest verwisseld (label → gevonden)"]
    lines += [f"  {count:4}  {wanted} → {other}" for wanted, other, count in found.confusions]
    lines.append(f"\n{len(found.documents)} documenten: {', '.join(found.documents)}")
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    figures = "".join(
        f"{'-' if figure is None else f'{figure:.3f}':>9}" for figure in (row.precision, row.recall, row.f1)
    )
    return f"  {row.name:34}{figures}{row.support:9}"

"""`soplint settings`: which settings apply to a document, and where each comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from soplint.cli.dutch import Command
from soplint.cli.options import selection_options, settings_of, settings_options
from soplint.engine.linter import Linter
from soplint.engine.settings.written import shown
from soplint.errors import SettingsError


@click.command(
    "settings",
    cls=Command,
    examples=[("soplint settings --show sop.docx", "Wat er geldt voor dit profiel, en uit welk bestand dat komt.")],
)
@click.option("--show", "document", type=click.Path(path_type=Path), required=True, metavar="PAD", help="Het document.")
@settings_options
@selection_options
def command(document: Path, **given: Any) -> None:
    """Toon welke instellingen voor een document gelden, en waar elke waarde vandaan komt.

    Geeft u een map, dan ziet u wat voor de documenten in die map geldt.
    """
    if document.is_dir():
        document /= "*"
    elif not document.exists():
        raise SettingsError(f"{document} bestaat niet. Controleer de naam en de map waar het in staat.")
    chosen = settings_of(**given)(document)
    linter = Linter(chosen)
    click.echo(shown(chosen.for_document(str(document))), nl=False)
    rules = linter.rules_for(str(document))
    click.echo(f"\n# Deze {len(rules)} regels kijken het document na: {', '.join(rule.code for rule in rules)}")

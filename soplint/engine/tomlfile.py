"""Reading a TOML file that a user wrote, with errors that say where to look."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from soplint.errors import SoplintError, reason

_PLACE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


def read_toml(path: Path, what: str, error: type[SoplintError]) -> dict[str, Any]:
    """The table in a file. Raises `error`; `what` is what the file is called in its message.

    Some editors of Windows begin a file with a mark (BOM) that TOML does not know: it is left out.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as found:
        raise error(f"{what} {path} kon niet worden gelezen: {reason(found)}. Controleer de naam en de map.") from found
    except UnicodeDecodeError as found:
        raise error(f"{what} {path} is geen UTF-8. Bewaar het in uw tekstprogramma als UTF-8.") from found
    except tomllib.TOMLDecodeError as found:
        raise error(f"{what} {path} is geen geldige TOML. {_where(str(found))}") from found


def _where(message: str) -> str:
    """Where the mistake is, with what Python says of it (in English, and good to search for)."""
    place = _PLACE.search(message)
    said = _PLACE.sub("", message)
    if place is None:
        return f"Herstel dit: {said}."
    if place["line"] is None:
        return f"Kijk aan het einde van het bestand ({said})."
    return f"Kijk bij regel {place['line']}, teken {place['column']} ({said})."

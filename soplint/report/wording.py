"""How reports speak: one Dutch word for each thing, the same in every format."""

from __future__ import annotations

from collections.abc import Mapping

from soplint.document.finding import Severity
from soplint.document.model import Place
from soplint.facts.model import ElementId, Status
from soplint.report.tally import Tally

SEVERITY: Mapping[Severity, str] = {"error": "FOUT", "warning": "LET OP", "info": "TIP"}
STATUS: Mapping[Status, str] = {"present": "aanwezig", "thin": "mager", "missing": "ontbreekt"}
SIGN: Mapping[Status, str] = {"present": "✔", "thin": "~", "missing": "✘"}
ELEMENT: Mapping[ElementId, str] = {
    "basisondersteuning": "Basisondersteuning",
    "extra_ondersteuning": "Extra ondersteuning",
    "ambities": "Ambities",
    "expertise_aanwezig": "Expertise die er is",
    "expertise_ontwikkelen": "Expertise die nog nodig is",
    "scholing": "Scholing van het team",
}

_SHOWN = 160
_CONTROL = dict.fromkeys(
    (*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), ""
)
"""Control characters, and marks that turn the direction of text: a document could steer a terminal by them."""


def clean(text: str) -> str:
    """Text of a document, safe to print: on one line, without control characters."""
    return " ".join(text.translate(_CONTROL).split())


def shorten(text: str, length: int = _SHOWN) -> str:
    """A quote of at most about `length` characters: its beginning and its end."""
    text = clean(text)
    if len(text) <= length:
        return text
    tail = length // 3
    return f"{text[: length - tail].rsplit(' ', 1)[0]} … {text[-tail:].split(' ', 1)[-1]}"


def plural(count: int, one: str, more: str) -> str:
    """A number with the right form of its noun."""
    return f"{count} {one if count == 1 else more}"


def counted(tally: Tally) -> dict[Severity, str]:
    """The numbers of findings in words, by severity."""
    return {
        "error": plural(tally.severities["error"], "fout", "fouten"),
        "warning": plural(tally.severities["warning"], "punt om op te letten", "punten om op te letten"),
        "info": plural(tally.severities["info"], "tip", "tips"),
    }


def where(place: Place | None) -> str:
    """A place for a line of a list: page and block, or "document"."""
    if place is None:
        return "document"
    return f"p{place.page}:{place.block}" if place.page else f"{place.block}"

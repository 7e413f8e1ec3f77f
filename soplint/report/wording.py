"""How reports speak: one Dutch word for each thing, the same in every format."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from unicodedata import combining, normalize

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
FAMILY: Mapping[str, str] = {
    "WET": "Wat de wet vraagt",
    "AAN": "Wat de school wel en niet biedt",
    "AMB": "Ambities",
    "LEE": "Leesbaarheid",
    "BET": "Wie meedeed",
    "VIN": "Vindbaar en bereikbaar",
    "INH": "Inhoud voor lezers",
    "ACT": "Bij de tijd",
    "STR": "Af en verzorgd",
    "PRI": "Privacy",
    "HER": "Herhaling van andere stukken",
    "TOE": "Toegankelijk bestand",
}
"""Families of rules by the letters of their codes. Those of plug-ins go by their letters alone."""

_SHOWN = 160
_CONTROL = dict.fromkeys(
    chain(
        *(range(*ends) for ends in ((0x00, 0x0A), (0x0B, 0x20), (0x7F, 0xA0), (0x202A, 0x202F), (0x2066, 0x206A))),
        *(range(*ends) for ends in ((0xD800, 0xE000), (0xFFFE, 0x10000))),
    ),
    "",
)
"""Control characters, marks that turn the direction of text (a document could steer a terminal by them), and
what cannot be written as UTF-8 or in XML."""


def clean(text: str) -> str:
    """Text of a document, safe to print: on one line, without control characters."""
    return " ".join(visible(text).split())


def shorten(text: str, length: int = _SHOWN) -> str:
    """A quote of at most about `length` characters: its beginning and its end."""
    text = clean(text)
    if len(text) <= length:
        return text
    tail = length // 3
    return f"{text[: length - tail].rsplit(' ', 1)[0]} … {text[-tail:].split(' ', 1)[-1]}"


def visible(text: str) -> str:
    """Text of a document as it is, without characters that could steer what shows it."""
    return text.replace("\t", " ").translate(_CONTROL)


def joined(words: Sequence[str]) -> str:
    """A list as a part of a sentence: "a, b en c"."""
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def alphabetical(name: str) -> tuple[tuple[bool, int, str], ...]:
    """The key by which names stand as in a register: accents and capitals aside, "school 2" before "school 10"."""
    letters = "".join(letter for letter in normalize("NFKD", name).casefold() if not combining(letter))
    parts = re.findall(r"([0-9]+)|([^0-9]+)", letters)
    numbers = ((number.lstrip("0"), other) for number, other in parts)
    return tuple((bool(other), 0 if other else len(number), other or number) for number, other in numbers)


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


def located(place: Place, *told: str) -> str:
    """A place as people find it: the heading it stands under, unless that was told already, and the page."""
    heading = clean(place.section[-1]) if place.section else ""
    parts = [f"bij ‘{heading}’"] if heading and heading not in map(clean, told) else []
    if place.page:
        parts.append(f"bladzijde {place.page}")
    return ", ".join(parts)


def where(place: Place | None) -> str:
    """A place for a line of a list: page and block, or "document"."""
    if place is None:
        return "document"
    return f"p{place.page}:{place.block}" if place.page else f"{place.block}"


def position(place: Place | None) -> str:
    """A place in words: page and headings, or that it is about the whole document."""
    if place is None:
        return "het hele document"
    parts = [f"bladzijde {place.page}"] if place.page else []
    return clean(", ".join([*parts, " › ".join(place.section)]) if place.section else ", ".join(parts))


def relative(path: str) -> str:
    """A path as programs that show reports want it: from the working folder when it is in there, with `/`."""
    file = Path(path)
    if file.is_absolute() and file.is_relative_to(Path.cwd()):
        file = file.relative_to(Path.cwd())
    return clean(os.fspath(file).replace(os.sep, "/"))

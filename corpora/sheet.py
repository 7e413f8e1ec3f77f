"""Labelled sheets (LABELS.md): a plain text with its labels, from which a DOCX and gold labels are made.

`python corpora/sheet.py FILE…` checks sheets and counts what they hold.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

SHORT = {
    "basis": "basisondersteuning",
    "extra": "extra_ondersteuning",
    "amb": "ambities",
    "exp": "expertise_aanwezig",
    "ontw": "expertise_ontwikkelen",
    "schol": "scholing",
    "aanbod": "aanbod",
    "grenzen": "grenzen",
    "contact": "contact",
    "visie": "visie",
    "vind": "vindbaarheid",
    "ouders": "betrokkenheid_ouders",
    "leerlingen": "betrokkenheid_leerlingen",
    "team": "betrokkenheid_team",
    "vast": "vaststelling",
    "mr": "mr",
}
ELEMENTS = tuple(SHORT.values())[:6]
STATUS = ("present", "thin", "missing")
FACETS = ("what", "who", "when", "measure")
LIMIT_FACETS = ("reason", "border", "step", "refuses", "group")
MARKED = (
    "WET010", "WET011", "AAN004", "AAN005", "AAN006", "ACT001", "ACT002", "LEE006", "LEE009",
    "PRI001", "PRI002", "PRI003", "STR001", "STR002", "STR004",
)  # fmt: skip
"""The rules whose findings a sheet marks on its lines (`!STR002`, `!LEE006=SWV`)."""
FACTS = [
    "vastgesteld_op",
    "bevoegd_gezag",
    "schooljaar",
    "mr",
    "vindplaats",
    "schoolgids",
    "contact",
    "route",
    "visie",
    "populatie",
    "onderwijsaanbod",
    "begeleiding",
    "partners",
    "ouders_betrokken",
    "leerlingen_betrokken",
    "team_betrokken",
    "evaluatie",
]
_HEAD = ("title", "type", "form", "today", "elements", "facts", "marks")
_LABELLED = re.compile(r"^(?P<text>.*?)\s*\{\{(?P<labels>[^{}]*)\}\}\s*$")
_FACETED = re.compile(r"\b(amb|lim):")
_MARK = re.compile(r"^(?P<mark>#{1,3}|-|\[[x ]\]|\|\||\|)\s+(?P<rest>.*)$")
_KINDS: dict[str, Kind] = {"-": "item", "[x]": "ticked", "[ ]": "unticked", "||": "header", "|": "row"}

Kind = Literal["heading", "sentence", "item", "ticked", "unticked", "header", "row", "gap"]


@dataclass(frozen=True)
class Line:
    """A line of the body: its labels are empty for headings, header rows and gaps. `level` of a heading."""

    kind: Kind
    text: str
    labels: str = ""
    level: int = 0

    @property
    def cells(self) -> list[str]:
        """The cells of a row."""
        return [cell.strip() for cell in self.text.split("|")]

    @property
    def _parts(self) -> dict[str, list[str]]:
        """The labels before any facets (under ""), and the facets of an ambition and of a limit."""
        first, *rest = _FACETED.split(self.labels)
        return {"": first.split()} | {kind: names.split() for kind, names in zip(rest[::2], rest[1::2], strict=True)}

    @property
    def topics(self) -> list[str]:
        """The short names of the topics."""
        return [name for name in self._parts[""] if name in SHORT] + ["amb"] * ("amb" in self._parts)

    @property
    def flags(self) -> list[str]:
        """Labels that are no topics."""
        return [name for name in self._parts[""] if name not in SHORT and name[0] not in "=!"]

    @property
    def evidence(self) -> list[str]:
        """The facts that the unit is evidence for."""
        return [name[1:] for name in self._parts[""] if name.startswith("=")]

    @property
    def marks(self) -> list[tuple[str, str]]:
        """The findings expected here: the code, and the words (empty: the whole unit)."""
        found = (name[1:].partition("=") for name in self._parts[""] if name.startswith("!"))
        return [(code, words.replace("_", " ")) for code, _, words in found]

    @property
    def facets(self) -> list[str] | None:
        """The facets of the ambition, or None where there is none."""
        return self._parts.get("amb")

    @property
    def limit(self) -> list[str] | None:
        """The facets of the limit, or None where the sheet gives none."""
        return self._parts.get("lim")


@dataclass
class Sheet:
    """A labelled document."""

    head: dict[str, str]
    lines: list[Line] = field(default_factory=list)

    @property
    def elements(self) -> dict[str, str]:
        """Status by element; empty where the sheet has none."""
        return _pairs(self.head.get("elements", ""))

    @property
    def facts(self) -> dict[str, str]:
        """The facts that are there, with their value or "yes"."""
        return _pairs(self.head.get("facts", ""))


def _pairs(text: str) -> dict[str, str]:
    parts = (part.partition("=") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in parts}


def read(path: Path) -> Sheet:
    """Read and check a sheet. Raises `ValueError` with every fault and its line."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    first = head.count("\n") + 3
    sheet = Sheet({key.strip(): value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())})
    faults = [f"onbekend: {key}" for key in sheet.head if key not in _HEAD]
    faults += [f"{key} ontbreekt" for key in ("title", "type", "form", "today") if not sheet.head.get(key)]
    if sheet.elements and tuple(sheet.elements) != ELEMENTS:
        faults.append(f"elements: precies {', '.join(ELEMENTS)}")
    faults += [f"elements: {status}" for status in sheet.elements.values() if status not in STATUS]
    faults += [f"facts: {name}" for name in sheet.facts if name not in FACTS]
    for number, raw in enumerate(body.splitlines(), first):
        line, fault = _line(raw.strip())
        sheet.lines.append(line)
        faults += [f"regel {number}: {fault}: {raw.strip()[:60]}"] if fault else []
    if faults:
        raise ValueError(f"{path}:\n" + "\n".join(faults))
    return sheet


def _line(raw: str) -> tuple[Line, str | None]:
    """The line and its fault, if any."""
    if not raw:
        return Line("gap", ""), None
    mark = _MARK.match(raw)
    sign, rest = (mark["mark"], mark["rest"]) if mark else ("", raw)
    if sign.startswith("#"):
        return _heading(rest, len(sign))
    kind = _KINDS.get(sign, "sentence")
    if kind == "header":
        return Line(kind, rest), "koprij met labels" if "{{" in rest else None
    labelled = _LABELLED.match(rest)
    if not labelled:
        return Line(kind, rest), "geen labels"
    line = Line(kind, labelled["text"], labelled["labels"].strip())
    return line, _fault(line)


def _heading(rest: str, level: int) -> tuple[Line, str | None]:
    """A heading may carry marks only."""
    labelled = _LABELLED.match(rest)
    if not labelled:
        return Line("heading", rest, level=level), None
    line = Line("heading", labelled["text"], labelled["labels"].strip(), level)
    other = [*line.topics, *line.flags, *line.evidence]
    return line, "kop met labels" if other else _fault(line)


def _fault(line: Line) -> str | None:
    strange = [flag for flag in line.flags if flag not in ("meta", "hedged")]
    strange += [name for name in line.evidence if name not in FACTS]
    strange += [facet for facet in line.facets or () if facet not in FACETS]
    strange += [facet for facet in line.limit or () if facet not in LIMIT_FACETS]
    strange += [code for code, _ in line.marks if code not in MARKED]
    if strange:
        return f"onbekend label {strange[0]}"
    if "amb" in line.topics and line.facets is None:
        return "amb zonder dubbele punt"
    if any(words and words not in line.text for _, words in line.marks):
        return "gemerkte woorden staan er niet"
    if line.limit is not None and "grenzen" not in line.topics:
        return "lim zonder grenzen"
    if "meta" in line.flags and (line.topics or line.facets is not None):
        return "meta met onderwerpen"
    if "hedged" in line.flags and "aanbod" not in line.topics and "grenzen" not in line.topics:
        return "hedged zonder aanbod"
    return None


def main(paths: list[str]) -> int:
    """Check the sheets; 1 when one has faults."""
    bad = 0
    for path in map(Path, paths):
        try:
            sheet = read(path)
        except (ValueError, OSError) as error:
            print(error)
            bad = 1
            continue
        counts = Counter(name for line in sheet.lines for name in [*line.topics, *line.flags])
        units = sum(line.kind not in ("heading", "header", "gap") for line in sheet.lines)
        print(f"{path.name}: {units} units;", ", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    return bad


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

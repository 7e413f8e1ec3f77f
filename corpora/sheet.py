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
_HEAD = ("title", "type", "form", "today", "elements", "facts")
_LABELLED = re.compile(r"^(?P<text>.*?)\s*\{\{(?P<labels>[^{}]*)\}\}\s*$")
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
    def topics(self) -> list[str]:
        """The short names of the topics."""
        names = self.labels.split("amb:")[0].split()
        return [name for name in names if name in SHORT] + ["amb"] * ("amb:" in self.labels)

    @property
    def flags(self) -> list[str]:
        """Labels that are no topics."""
        names = self.labels.split("amb:")[0].split()
        return [name for name in names if name not in SHORT and not name.startswith("=")]

    @property
    def evidence(self) -> list[str]:
        """The facts that the unit is evidence for."""
        return [name[1:] for name in self.labels.split("amb:")[0].split() if name.startswith("=")]

    @property
    def facets(self) -> list[str] | None:
        """The facets of the ambition, or None where there is none."""
        return self.labels.split("amb:")[1].split() if "amb:" in self.labels else None


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
        return Line("heading", rest, level=len(sign)), "kop met labels" if "{{" in rest else None
    kind = _KINDS.get(sign, "sentence")
    if kind == "header":
        return Line(kind, rest), "koprij met labels" if "{{" in rest else None
    labelled = _LABELLED.match(rest)
    if not labelled:
        return Line(kind, rest), "geen labels"
    line = Line(kind, labelled["text"], labelled["labels"].strip())
    return line, _fault(line)


def _fault(line: Line) -> str | None:
    strange = [flag for flag in line.flags if flag not in ("meta", "hedged")]
    strange += [name for name in line.evidence if name not in FACTS]
    strange += [facet for facet in line.facets or () if facet not in FACETS]
    if strange:
        return f"onbekend label {strange[0]}"
    if "amb" in line.topics and line.facets is None:
        return "amb zonder dubbele punt"
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

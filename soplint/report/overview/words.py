"""How the overview speaks, the same in every format; and its two tables as plain rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from soplint.document.finding import Severity
from soplint.facts.model import ELEMENTS
from soplint.language.repeats import SHORTEST
from soplint.report.overview.cells import Cell, CellStatus
from soplint.report.overview.region import Gap, Overview
from soplint.report.overview.school import School, Validity
from soplint.report.wording import ELEMENT, STATUS, clean, joined, plural

CELL: Mapping[CellStatus, str] = {
    "can": "wel",
    "hedged": "met voorbehoud",
    "cannot": "niet",
    "both": "wel en niet",
    "unnamed": "niet genoemd",
}
CELL_SIGN: Mapping[CellStatus, str] = {"can": "✔", "hedged": "~", "cannot": "✘", "both": "✔✘", "unnamed": "·"}
VALIDITY: Mapping[Validity, str] = {"valid": "geldig", "expired": "verlopen", "unknown": "onbekend"}
SEVERITIES: Mapping[Severity, str] = {"error": "Fouten", "warning": "Let op", "info": "Tips"}
UNREAD = "niet gelezen"
SHARED = f"deel van de zinnen van {SHORTEST} woorden of meer dat ook bij een andere school staat, in woorden"
"""What the column of shared text says."""
COMPARED = f"Percentages gaan over de zinnen van {SHORTEST} woorden of meer: kortere zijn niet vergeleken."

Value = str | int | float | None


def columns(overview: Overview) -> list[str]:
    """The titles of the columns of `rows`, the kinds of support last."""
    return [
        "School",
        "Bestand",
        "Gelezen",
        "Titel",
        "Bladzijden",
        "Woorden",
        "Regels",
        *(ELEMENT[element] for element in ELEMENTS),
        "Vastgesteld op",
        "Schooljaar",
        "Geldig tot en met",
        "Geldig",
        "Leesniveau (1-4)",
        "Leesscore (0-100)",
        "Zinnen wat wel",
        "Waarvan met voorbehoud",
        "Zinnen wat niet",
        "Ambities",
        "Concrete ambities (%)",
        *SEVERITIES.values(),
        "Gedeelde tekst (%)",
        *(kind.name for kind in overview.kinds),
        "Melding",
    ]


def rows(overview: Overview) -> Iterator[list[Value]]:
    """A row for each document. Of one that could not be read only the name and the reason are filled."""
    for number, school in enumerate(overview.schools):
        yield _row(overview, number, school)


def _row(overview: Overview, number: int, school: School) -> list[Value]:
    names: list[Value] = [clean(overview.names[number]), clean(school.path)]
    if school.error is not None:
        empty: list[Value] = [None] * (len(columns(overview)) - len(names) - 2)
        return [*names, UNREAD, *empty, clean(school.error.message)]
    adoption, balance, ambitions = school.adoption, school.balance, school.ambitions
    return [
        *names,
        "gelezen",
        school.title and clean(school.title),
        school.pages,
        school.words,
        school.profile,
        *(STATUS[school.elements[element]] for element in ELEMENTS),
        adoption.on,
        adoption.school_year,
        adoption.until.isoformat() if adoption.until else None,
        VALIDITY[adoption.validity(overview.today)],
        school.level,
        school.score,
        balance.can,
        balance.hedged,
        balance.cannot,
        ambitions.total,
        percent(ambitions.share),
        *(school.findings[severity] for severity in SEVERITIES),
        percent(overview.sharing.shares[number]),
        *(CELL[school.cells[kind.id].status] for kind in overview.kinds),
        clean("; ".join(school.failures)) or None,
    ]


def percent(share: float | None) -> int | None:
    """A share as a whole percentage."""
    return None if share is None else round(100 * share)


def reserve(cell: Cell) -> str | None:
    """The first words that narrow what the school offers, for beside the word of the cell."""
    return next((clean(quote.reserve) for quote in cell.quotes if quote.reserve), None)


def told(gap: Gap, overview: Overview) -> str:
    """A gap as a sentence."""
    name = f"‘{gap.kind.name}’"
    count = plural(len(gap.schools), "school", "scholen")
    if gap.sort == "unnamed":
        return f"Geen school noemt {name}."
    if gap.sort == "refused":
        says = "zegt" if len(gap.schools) == 1 else "zeggen"
        return f"Geen school biedt {name}; {count} {says} dat het niet kan."
    if gap.sort == "hedged":
        return f"{name} is er alleen met voorbehoud, op {count}."
    return f"Alleen {clean(overview.names[gap.schools[0]])} biedt {name} zonder voorbehoud."


def summary(overview: Overview) -> str:
    """How many schools there are and which of them are overdue, in a sentence or two."""
    parts = [plural(len(overview.schools), "school", "scholen")]
    if overview.unread:
        parts.append(f"{overview.unread} niet gelezen")
    expired = sum(overview.schools[n].adoption.validity(overview.today) == "expired" for n in overview.read)
    unknown = sum(overview.schools[n].adoption.validity(overview.today) == "unknown" for n in overview.read)
    if expired:
        parts.append(f"{expired} verlopen op {overview.today:%d-%m-%Y}")
    if unknown:
        parts.append(f"{unknown} zonder duidelijke vaststelling")
    return joined(parts) + "."


def names(overview: Overview, numbers: Sequence[int]) -> str:
    """The names of these schools as a list."""
    return joined([clean(overview.names[number]) for number in numbers])

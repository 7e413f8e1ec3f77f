"""How the overview speaks, the same in every format; and its two tables as plain rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from soplint.document.finding import Severity
from soplint.facts.model import ELEMENTS, Status
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

DATE, EXPIRED, UNDATED = "Datum", "verlopen bij", "niet gevonden bij"
_SEEN = 3
"""So many names are seen without counting."""

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
        "Aantal ambities",
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


def law(overview: Overview, most: int | None = None) -> Iterator[tuple[Status, str, str]]:
    """What the law asks and where it is not, with the worst of it; at most so many schools by name."""
    complete: list[str] = []
    for lack in overview.lacks if overview.read else ():
        said = [
            f"{verb} {_whom(overview, schools, most)}"
            for verb, schools in (("ontbreekt bij", lack.missing), ("mager bij", lack.thin))
            if schools
        ]
        if said:
            yield "missing" if lack.missing else "thin", ELEMENT[lack.element], f"{'; '.join(said)}."
        else:
            complete.append(ELEMENT[lack.element])
    dates = [
        f"{verb} {_whom(overview, schools, most)}"
        for verb, schools in ((EXPIRED, overview.dated("expired")), (UNDATED, overview.dated("unknown")))
        if schools
    ]
    if dates:
        yield "missing" if overview.dated("expired") else "thin", DATE, f"{'; '.join(dates)}."
    elif overview.read:
        complete.append(f"een datum die geldt op {overview.today:%d-%m-%Y}")
    if complete:
        yield "present", "Bij elke school aanwezig", f"{joined(complete)}."


def _whom(overview: Overview, schools: Sequence[int], most: int | None) -> str:
    """Schools by name, with their number where there are more than can be seen at once."""
    if len(schools) <= _SEEN:
        return names(overview, schools)
    if len(schools) == len(overview.read):
        return f"alle {len(schools)} scholen"
    return f"{len(schools)} scholen ({names(overview, schools, most)})"


def summary(overview: Overview) -> str:
    """How many schools there are and which of them are overdue, in a sentence or two."""
    parts = [plural(len(overview.schools), "school", "scholen")]
    if overview.unread:
        parts.append(f"{overview.unread} niet gelezen")
    expired, unknown = len(overview.dated("expired")), len(overview.dated("unknown"))
    if expired:
        parts.append(f"{expired} verlopen op {overview.today:%d-%m-%Y}")
    if unknown:
        parts.append(f"{unknown} zonder duidelijke vaststelling")
    return joined(parts) + "."


def names(overview: Overview, numbers: Sequence[int], most: int | None = None) -> str:
    """The names of these schools as a list, at most so many of them."""
    shown = [clean(overview.names[number]) for number in numbers[:most]]
    return joined([*shown, f"nog {len(numbers) - len(shown)}"] if len(shown) < len(numbers) else shown)

"""The overview in a terminal: a line for each school, then each kind of support and who offers it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from soplint.facts.model import ELEMENTS
from soplint.report import View
from soplint.report.overview.cells import STATUSES
from soplint.report.overview.region import Overview
from soplint.report.overview.school import School
from soplint.report.overview.words import CELL, SHARED, VALIDITY, law, names, percent, summary, told
from soplint.report.text import console_for, written
from soplint.report.wording import ELEMENT, SIGN, STATUS, clean, plural, shorten

_PASSAGES, _PAIRS, _NAMED = 10, 10, 12
_COLUMNS = ("School", "Wet", "Geldig t/m", "Niv.", "Wel/niet", "Concr.", "F/L/T", "Deelt")
_COLOUR = {
    "present": "green",
    "thin": "yellow",
    "missing": "red",
    "valid": "green",
    "expired": "red",
    "unknown": "yellow",
}


def render(overview: Overview, view: View) -> str:
    """The whole text; with `view.verbose` also which schools offer what."""
    console = console_for(view)
    console.print(Line(Text("Overzicht van scholen", "bold"), characters="═", align="left"))
    console.print(summary(overview))
    if not view.quiet:
        _schools(console, overview)
        _offers(console, overview, view)
    _gaps(console, overview, view)
    if not view.quiet:
        _sharing(console, overview)
    return written(console)


def _heading(console: Console, title: str) -> None:
    console.print()
    console.print(Line(Text(title, "bold"), align="left"))


def _schools(console: Console, overview: Overview) -> None:
    _heading(console, "Scholen")
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for title in _COLUMNS:
        table.add_column(title, no_wrap=title != "School", overflow="fold")
    for number, school in enumerate(overview.schools):
        name = Text(clean(overview.names[number]))
        if school.error is not None:
            table.add_row(name, Text("??????", "red"), Text("niet gelezen", "bold red"))
            continue
        table.add_row(name, _signs(school), *_figures(school, overview, number))
    console.print(table)
    numbered = ", ".join(f"{number} {ELEMENT[element]}" for number, element in enumerate(ELEMENTS, 1))
    signs = ", ".join(f"{SIGN[status]} {STATUS[status]}" for status in SIGN)
    console.print(Text(f"Wet: {numbered}. {signs}.", "dim"))
    console.print(
        Text(
            "Niv.: leesniveau 1 (makkelijk) tot 4. Concr.: ambities die zeggen wat er komt en wanneer. F/L/T: fouten,"
            f" let op, tips. Deelt: {SHARED}.",
            "dim",
        )
    )
    for number, school in enumerate(overview.schools):
        for message in (*school.failures, *([school.error.message] if school.error else [])):
            console.print(Text(f"{clean(overview.names[number])}: {clean(message)}", "red"))


def _signs(school: School) -> Text:
    statuses = [school.elements[element] for element in ELEMENTS]
    return Text.assemble(*((SIGN[status], _COLOUR[status]) for status in statuses))


def _figures(school: School, overview: Overview, number: int) -> list[Text]:
    validity = school.adoption.validity(overview.today)
    until = school.adoption.until
    share = percent(school.ambitions.share)
    shared = percent(overview.sharing.shares[number])
    findings = "/".join(str(count) for count in school.findings.values())
    return [
        Text(f"{until:%d-%m-%Y}" if until else VALIDITY[validity], _COLOUR[validity]),
        Text("-" if school.level is None else str(school.level)),
        Text(f"{school.balance.can}/{school.balance.cannot}"),
        Text("-" if share is None else f"{share}%"),
        Text(findings),
        Text("-" if shared is None else f"{shared}%"),
    ]


def _offers(console: Console, overview: Overview, view: View) -> None:
    _heading(console, "Wie biedt wat")
    for kind in overview.kinds:
        counts = overview.counts(kind.id)
        said = ", ".join(f"{counts[status]} {CELL[status]}" for status in STATUSES if counts[status])
        console.print(Text.assemble((f"{kind.name}: ", "bold"), said or "-"))
        if not view.verbose:
            continue
        for status in STATUSES:
            found = [n for n in overview.read if overview.schools[n].cells[kind.id].status == status]
            if found and status != "unnamed":
                console.print(Text(f"  {CELL[status]}: {names(overview, found)}", "dim"))


def _gaps(console: Console, overview: Overview, view: View) -> None:
    _heading(console, "Wat er mist")
    for status, what, said in law(overview, None if view.verbose else _NAMED):
        console.print(Text.assemble((SIGN[status], _COLOUR[status]), (f" {what}: ", "bold"), said))
    if overview.read:
        console.print()
    for gap in overview.gaps:
        console.print(f"- {told(gap, overview)}")
    if not overview.gaps:
        console.print("Elke soort ondersteuning is er op meer dan één school." if overview.read else "-")


def _sharing(console: Console, overview: Overview) -> None:
    sharing = overview.sharing
    if not sharing.passages:
        return
    _heading(console, "Dezelfde tekst op meer scholen")
    for shared in sharing.passages[:_PASSAGES]:
        count = plural(len(shared.places), "school", "scholen")
        console.print(f"{count}, {shared.words} woorden: “{shorten(shared.text, 100)}”")
    _more(console, sharing.passages, _PASSAGES, "passages")
    console.print()
    for pair in sharing.pairs[:_PAIRS]:
        first, second = (clean(overview.names[number]) for number in (pair.first, pair.second))
        shares = f"{percent(pair.share_first)}% en {percent(pair.share_second)}% van hun langere zinnen"
        console.print(f"{first} en {second}: {pair.words} woorden ({shares})")
    _more(console, sharing.pairs, _PAIRS, "paren")


def _more(console: Console, found: Sequence[object], shown: int, what: str) -> None:
    if len(found) > shown:
        console.print(Text(f"… en nog {len(found) - shown} {what} (zie -f html, xlsx of json)", "dim"))

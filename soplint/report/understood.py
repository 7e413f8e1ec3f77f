"""`inspect` as text: what soplint read and understood, without judging."""

from __future__ import annotations

from rich.rule import Rule as Line
from rich.text import Text

from soplint.facts.model import Ambition, Analysis, Offer
from soplint.language.sentence import Sentence
from soplint.report import View
from soplint.report.text import console_for, written
from soplint.report.wording import ELEMENT, SIGN, STATUS, clean, shorten

_FACETS = {"what": "wat", "who": "wie", "when": "wanneer", "measure": "waaraan te zien"}


def render(analysis: Analysis, view: View) -> str:
    """Sections, elements, facts, ambitions, offers, and every sentence with its topics."""
    console = console_for(view)
    document = analysis.document
    console.print(Line(Text(clean(document.name), "bold"), characters="═", align="left"))
    console.print(Text(f"{clean(document.title or 'zonder titel')} · {document.words} woorden"))
    for note in document.notes:
        console.print(Text(f"Let op bij het lezen: {clean(note)}", "yellow"))
    for title, lines in (
        ("Hoofdstukken", [(f"{'  ' * len(s.path)}{clean(s.heading)}", "") for s in document.sections]),
        ("Wat de wet vraagt", _elements(analysis)),
        ("Feiten", _facts(analysis)),
        (
            f"Ambities ({len(analysis.ambitions)})",
            [(f"  “{shorten(a.quote, 120)}”", _facets(a)) for a in analysis.ambitions],
        ),
        (f"Aanbod en grenzen ({len(analysis.offers)})", [(_offer(offer), "") for offer in analysis.offers]),
        (f"Zinnen ({len(analysis.sentences)})", [(f"  {clean(s.text)}", _topics(s)) for s in analysis.sentences]),
    ):
        console.print()
        console.print(Line(Text(title, "bold"), align="left"))
        for line, below in lines:
            console.print(Text(line))
            if below:
                console.print(Text(f"      {below}", "dim"))
    return written(console)


def _elements(analysis: Analysis) -> list[tuple[str, str]]:
    return [
        (
            f"  {SIGN[element.status]} {STATUS[element.status]:10}{ELEMENT[element.id]}",
            "  ".join(f"“{shorten(item.quote, 60)}”" for item in element.evidence[:2]),
        )
        for element in analysis.elements
    ]


def _facts(analysis: Analysis) -> list[tuple[str, str]]:
    found = []
    for name, fact in analysis.facts.items():
        value = "-" if fact is None else "ja" if fact.value is True else clean(str(fact.value))
        found.append((f"  {name:22}{value}", f"“{shorten(fact.quote, 60)}”" if fact else ""))
    return found


def _offer(offer: Offer) -> str:
    sign = "wel " if offer.polarity == "can" else "niet"
    hedge = f"  [voorbehoud: {clean(offer.hedge)}]" if offer.hedge else ""
    return f"  {sign}  “{shorten(offer.quote, 100)}”{hedge}"


def _topics(sentence: Sentence) -> str:
    return "alleen uitleg" if sentence.meta else ", ".join(sentence.topics) or "-"


def _facets(ambition: Ambition) -> str:
    return " · ".join(f"{word}: {shorten(getattr(ambition, facet) or '-', 40)}" for facet, word in _FACETS.items())

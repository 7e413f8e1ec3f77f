"""ACT: is the text of today?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from soplint import Analysis, Context, Finding, Sentence, WordList, rule, word_list
from soplint.document.model import Document, Section
from soplint.engine.terms import terms
from soplint.facts.schoolyears import as_current, first_year, heads_figures, heads_plans, old_year
from soplint.language.history import is_called_former, tells_of_past
from soplint.language.lookup import Hit
from soplint.language.moments import moments

_WORDS = word_list(__file__, "verouderd")


@rule(
    "ACT001",
    "verouderde-term",
    title="Verouderde term",
    severity="warning",
    source="Praktijk: woorden van regelingen die niet meer bestaan",
    why="Ouders die een oude naam opzoeken, vinden een regeling die weg is. Zij weten dan niet waar zij recht op hebben.",
    bad=[
        "Leerlingen met een rugzakje krijgen twee uur per week begeleiding.",
        "# Extra hulp\n\n- Voor zorgleerlingen maakt de leraar een plan.",
        "| Overleg | Hoe vaak |\n|---|---|\n| ZAT | zes keer per jaar |",
        "☒ aanmelden bij de PCL ☐ plusklas",
        "Als de hulp in de klas niet genoeg is en ook de intern begeleider geen raad meer weet, dan vraagt de school samen met de"
        " ouders een indicatie aan bij de CvI.",
        "De groepsleerkracht geeft de basiszorg, en Bureau Jeugdzorg helpt het gezin.",
        "Wij bieden plaats aan vijf kinderen met LGF.",
        "De leraren werken volgens de één zorgroute.",
        "Wij vragen de leerlinggebonden financiering aan bij het REC.",
    ],
    good=[
        "Leerlingen met een arrangement krijgen twee uur per week begeleiding.",
        "Vroeger heette dit een rugzakje. Nu spreken wij van een arrangement.",
        "| Soort hulp | Status |\n|---|---|\n| Rugzak (oud) | vervallen sinds 2014 |",
        "Op maandag neemt elk kind zijn rugzak met gymspullen mee naar de gymzaal.",
        "Het rugzakje bestaat niet meer. Het kind zat in de bus. Hij was het zat.",
        "Van de zeven punten uit het vorige zorgplan zijn er vijf bereikt.",
        "De school voor kinderen met CVI (slecht zien door de hersenen) helpt ons.",
        "De ouders hebben het woord 'zorgleerling' uit dit profiel geschrapt.",
        "De scholen maken samen één zorgroute voor alle leerlingen.",
        "Onze mavo heeft een eigen ingang en de zorgcoördinator werkt er op maandag.",
    ],
)
def outdated_term(analysis: Analysis, *, words: WordList = _WORDS) -> Iterator[Finding]:
    """Each term of a system that is gone, at the first place where it is told as if it still is."""
    known = terms(words, compounds=True)
    seen: set[str] = set()
    for sentence in analysis.sentences:
        hits = [] if tells_of_past(sentence) else list(known.find(sentence))
        if len(hits) > _LISTED and 2 * len(hits) >= sentence.length:
            continue
        for hit in hits:
            now = words.entries[hit.term]
            if (
                hit.term not in seen
                and not _counts(hit, sentence)
                and not is_called_former(sentence, hit.start, hit.end)
            ):
                seen.add(hit.term)
                yield _outdated(hit, sentence, now, known.details(hit.term).get("since"))


_LISTED = 3
"""More terms than this and little else: a list of abbreviations, which tells nothing of the school."""


def _counts(hit: Hit, sentence: Sentence) -> bool:
    """ "Wij maken één zorgroute": a number of things, where the name of the system has a hyphen or an article."""
    number = next((place for place, word in enumerate(sentence.words) if word.start == hit.start), None)
    if number is None or " " not in hit.text or sentence.words[number].pos != "NUM":
        return False
    return not number or sentence.words[number - 1].pos != "DET"


def _outdated(hit: Hit, sentence: Sentence, now: str, since: int | None) -> Finding:
    start, end = hit.start - sentence.place.start, hit.end - sentence.place.start
    when = f" sinds {since}" if since else ""
    return Finding(
        f"'{hit.text}' is een oude naam. Zo heet of werkt het{when} niet meer.",
        f"Schrijf: {now}." if now else "Gebruik het woord van nu.",
        sentence.part(start, end),
        hit.text,
        {"term": hit.term, "now": now, "since": since},
    )


@rule(
    "ACT002",
    "verouderd-schooljaar",
    title="Verouderd schooljaar",
    severity="warning",
    source="Steunpunt Passend Onderwijs, stap 3: is het profiel actueel?",
    why="Oude plannen en cijfers zeggen niets over de school van nu. Ouders rekenen op hulp die er misschien niet meer is.",
    bad=[
        "In schooljaar 2023-2024 willen we alle mentoren scholen in gesprekken met ouders.",
        "# Scholing\n\n- In 2022-2023 volgt het hele team een cursus over autisme.",
        "| Plan | Wie | Wanneer |\n|---|---|---|\n| Rustige werkplek maken | directeur | schooljaar 2021-2022 |",
        "Wij hebben 187 leerlingen (schooljaar 2022-2023).",
        "# Ambities 2021-2022\n\n- Elke groep krijgt een rustige plek.\n- De leraar leert omgaan met dyslexie.",
        "Om de hulp bij lezen beter te maken gaat de leesspecialist in het schooljaar 2020/2021 in alle groepen kijken, en daarna"
        " maakt zij met de leraren een plan.",
        "# Cijfers\n\n| Onderwerp | Aantal |\n|---|---|\n| Leerlingen met een arrangement (2021-2022) | 12 |",
    ],
    good=[
        "In schooljaar 2026-2027 willen we alle mentoren scholen in gesprekken met ouders.",
        "In het schooljaar 2022-2023 zijn negentien arrangementen toegekend.",
        "Dit profiel is vastgesteld voor schooljaar 2022-2023 door het bestuur.",
        "Sinds schooljaar 2021-2022 geeft een vakleraar de gymles.",
        "In 2021-2022 volgde het team een cursus over autisme. Dat hielp.",
        "# Leerlingen\n\n| Schooljaar | Aantal leerlingen |\n|---|---|\n| 2022-2023 | 180 |\n| 2026-2027 | 187 |",
        "| Schooljaar van dit formulier: | 2022-2023 |\n|---|---|\n| School | De Berk |",
        "De planperiode loopt van schooljaar 2023-2024 tot en met 2027-2028.",
        "# Terugblik op 2021-2022\n\n- Elke groep kreeg een rustige plek.",
    ],
)
def outdated_year(analysis: Analysis, context: Context, *, min_years: int = 2) -> Iterator[Finding]:
    """Plans and figures of a school year this many years before the present one, told as of today."""
    before = first_year(context.today) - min_years + 1
    series = _series(analysis.document, before)
    sections = {section.path: section for section in analysis.document.sections}
    headed: set[int] = set()
    for sentence in analysis.sentences:
        block = analysis.document.blocks[sentence.place.block]
        if block.table in series:
            continue
        year = old_year(sentence.text, before)
        if year is not None and as_current(sentence, year):
            yield _old(sentence, year.text, year.school_year)
        elif year is None:
            yield from _under_old_heading(sentence, sections, before, headed)


def _under_old_heading(
    sentence: Sentence, sections: Mapping[tuple[str, ...], Section], before: int, headed: set[int]
) -> Iterator[Finding]:
    """A plan or figure without a year of its own in a chapter of an old year ("Ambities 2021-2022"): once, at the heading."""
    section = sections.get(sentence.place.section)
    if section is None:
        return
    is_plan = bool({"ambities", "scholing"} & set(sentence.topics)) and heads_plans(section.heading)
    is_figure = sentence.unit == "row" and heads_figures(section.heading) and any(map(str.isdigit, sentence.text))
    year = old_year(section.heading, before) if is_plan or is_figure else None
    if year is None or section.index in headed or tells_of_past(sentence):
        return
    headed.add(section.index)
    yield Finding(
        f"Dit deel gaat over schooljaar {year.school_year}, maar staat er als iets van nu.",
        "Schrijf de plannen op voor dit schooljaar, of vertel wat ervan is gekomen.",
        section.place,
        section.heading,
        {"school_year": year.school_year},
    )


def _series(document: Document, before: int) -> frozenset[int]:
    """Tables that name a later year as well: there an old year shows how things went."""
    return frozenset(
        table.index
        for table in document.tables
        if any(_is_recent(document.blocks[row].text, before) for row in table.rows)
        and sum(old_year(document.blocks[row].text, before) is not None for row in table.rows) > 0
        and _is_figures(document, table.rows)
    )


def _is_recent(text: str, before: int) -> bool:
    return any(one.last is not None and first_year(one.last) >= before for one in moments(text))


def _is_figures(document: Document, rows: tuple[int, ...]) -> bool:
    """Whether most rows hold a bare number."""
    cells = [any(cell.text.strip(" %").isdigit() for cell in document.blocks[row].cells) for row in rows]
    return sum(cells) * 2 >= len(cells)


def _old(sentence: Sentence, text: str, school_year: str | None) -> Finding:
    return sentence.finding(
        f"Dit gaat over {text}, maar staat er als iets van nu.",
        suggestion="Zet er de plannen of cijfers van dit schooljaar neer, of schrijf op dat dit zo was.",
        school_year=school_year,
    )

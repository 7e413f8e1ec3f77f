"""LEE: is one reader called by one word?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Finding, Sentence, rule
from soplint.facts.address import address, is_informal_reader, mixes


@rule(
    "LEE009",
    "aanspreekvorm-wisselt",
    title="Aanspreekvorm wisselt",
    severity="info",
    source="Steunpunt Passend Onderwijs, stap 3: is het profiel begrijpelijk voor ouders en leerlingen?",
    why="Wie eerst u leest en dan je, vraagt zich af of de tekst nog voor hem of haar is.",
    bad=[
        "Wij bellen u elke maand. Dan praten wij over je kind.",
        "# Hulp\n\nU krijgt een brief van de leraar.\n\n- Samen met jou kijken wij wat je kind nodig heeft.",
        "Op deze pagina lees je hoe je contact opneemt met de school. U kunt ons ook bellen.",
        "# Contact\n\nHeeft u vragen? Bel de directeur. Heb je vragen over de bus, mail dan naar de administratie.",
        "# Aanmelden\n\nU meldt uw kind aan bij de directeur.\n\n# Plan\n\nJe krijgt elke maand bericht over je kind.",
        "| Stap | Wat |\n|---|---|\n| 1 | U belt de leraar |\n| 2 | Wij maken een plan met je kind |",
    ],
    good=[
        "Wij bellen u elke maand. Dan praten wij over uw kind. U leest het verslag thuis.",
        "Wij bellen u elke maand. Fouten maken mag, want daar leer je van.",
        "# Voor ouders\n\nU belt de mentor. Wij praten over uw kind.\n\n# Voor leerlingen\n\nLoop je vast? Ga naar je mentor. Heb je vragen, bel dan de school.",
        'U bent welkom. Wij vragen aan elk kind: "Wat vind je fijn, en hoe kunnen wij je helpen op school?"',
        "# Wat vinden jullie belangrijk?\n\nU mag altijd binnenlopen en vragen stellen over uw kind.",
        "Je kind krijgt hulp van de juf. Heb je vragen, dan bel je ons.",
        "| Vraag | Wie |\n|---|---|\n| Wat wil jij leren? | leerling |\n| Hoe gaat het met uw kind? | ouder |",
    ],
)
def changing_address(analysis: Analysis) -> Iterator[Finding]:
    """The first place where the text calls a parent by the other word."""
    first: Sentence | None = None
    by_section: dict[tuple[str, ...], tuple[str, Sentence]] = {}
    for sentence in analysis.sentences:
        if sentence.meta and not sentence.words:
            continue
        if mixes(sentence):
            yield _finding(sentence, sentence)
            return
        sure = address(sentence)
        loose = "je" if sure is None and is_informal_reader(sentence) else sure
        other = by_section.get(sentence.place.section)
        if sure and first is not None and address(first) != sure:
            yield _finding(sentence, first)
            return
        if loose and other is not None and other[0] != loose:
            yield _finding(sentence, other[1])
            return
        if sure and first is None:
            first = sentence
        if loose:
            by_section.setdefault(sentence.place.section, (loose, sentence))


def _finding(sentence: Sentence, other: Sentence) -> Finding:
    return sentence.finding(
        "Hier noemt de tekst de lezer anders dan eerst: u en je staan door elkaar.",
        suggestion="Kies één vorm voor ouders, overal u of overal je.",
        first=other.text,
    )

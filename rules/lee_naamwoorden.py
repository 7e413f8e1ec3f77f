"""LEE: does the text say who does what, or does it stack nouns?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Finding, Sentence, rule
from soplint.language.difficulty import is_running
from soplint.language.nominal import chains, is_linked_by_of


@rule(
    "LEE008",
    "naamwoordstijl",
    title="Naamwoordstijl",
    severity="info",
    source="Steunpunt Passend Onderwijs, stap 3: is het profiel begrijpelijk voor ouders en leerlingen?",
    why="Wie doen als ding opschrijft (de uitvoering van), zegt niet wie het doet. Ouders zien dan niet wie hen helpt.",
    bad=[
        "De uitvoering van de evaluatie van de toepassing is een taak van de directie.",
        "Wij richten ons op het bevorderen van de implementatie van de afstemming in de school.",
        "# Doelen\n\n- De verbetering van de vormgeving van de samenwerking is dit jaar een doel.",
        "Het doel is een verhoging van de betrokkenheid bij de vaststelling van het plan.",
        "Door een versterking van de signalering en de verbetering van de bespreking met ouders komt er meer rust, en dat"
        " merken de kinderen ook.",
        "De directie zorgt voor de bewaking van de realisering van de aanpassing van het gebouw.",
    ],
    good=[
        "De directie voert het plan uit en bespreekt in juni met de ouders of het helpt.",
        "De begeleiding van leerlingen en de ondersteuning van de leraar door een opleiding staan in de schoolgids.",
        "| Onderwerp | Wie |\n|---|---|\n| Uitvoering van de evaluatie van de aanpassing | directie |",
        "Wij helpen bij planning, samenwerking, lezing, tekening, rekening en wandeling.",
        "De vergadering van de afdeling van de vereniging is in de aula van de stichting.",
        "Het lopen van een stage is voor elke leerling een mooie ervaring in een andere omgeving.",
        "# Uitvoering en evaluatie van de verbetering van de signalering\n\nDe leraar kijkt elke week.",
    ],
)
def stacked_nouns(sentence: Sentence, *, min_chain: int = 3) -> Iterator[Finding]:
    """A chain of acts written as nouns."""
    if not is_running(sentence):
        return
    for chain in chains(sentence):
        if len(chain) < min_chain or not is_linked_by_of(sentence, chain):
            continue
        words = [word.text for word in chain]
        start, end = chain[0].start - sentence.place.start, chain[-1].start + len(chain[-1].text) - sentence.place.start
        yield Finding(
            f"Hier staan {len(words)} handelingen als naamwoord achter elkaar: {', '.join(words)}.",
            "Maak er werkwoorden van en zeg wie het doet: wie doet wat, en wanneer?",
            sentence.part(start, end),
            sentence.text[start:end],
            {"words": words},
        )
        return

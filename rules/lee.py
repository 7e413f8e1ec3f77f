"""LEE: can parents and pupils read it?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Finding, Sentence, rule
from soplint.document.text import count_words
from soplint.language.boundaries import split

_LONG = (
    "Wij werken met een cyclisch model waarin de leraar samen met de intern begeleider vier keer per jaar alle"
    " resultaten van de groep bespreekt en daarna een nieuw plan voor de komende periode maakt."
)


@rule(
    "LEE002",
    "zin-te-lang",
    title="Zin te lang",
    severity="warning",
    source="Steunpunt Passend Onderwijs, stap 3: is het profiel begrijpelijk voor ouders en leerlingen?",
    why="Ouders en leerlingen moeten het profiel in één keer begrijpen. In een lange zin raken lezers de draad kwijt.",
    bad=[
        _LONG,
        f"## Hulp in de klas\n\n- {_LONG}",
        "Als blijkt dat een leerling ondanks de extra hulp in de groep niet vooruitgaat, dan overlegt de leraar met de"
        " ouders, de intern begeleider en zo nodig een deskundige van buiten de school over de volgende stap.",
        # Full stops of abbreviations and of an aside end no sentence.
        "De leraar overlegt d.m.v. een gesprek (max. 20 min.) met o.a. de ouders, de ib'er en evt. een deskundige over wat de"
        " leerling in groep 3 t/m 5 nodig heeft om mee te doen.",
        f"Zo werken wij:\n\n1. {_LONG}\n2. Wij bellen u elke maand.",
        "Een korte zin. En dan volgt er een zin die doorgaat over wat de leraar doet; hij leest voor, hij rekent met de kinderen,"
        " hij belt ouders op, hij schrijft verslagen en hij overlegt met de rest van het team.",
    ],
    good=[
        "De leraar en de intern begeleider bespreken vier keer per jaar hoe het met elke leerling gaat.",
        "Wij bieden:\n\n- hulp bij lezen in een kleine groep\n- hulp bij rekenen met een eigen plan\n- rust in een"
        " aparte ruimte\n- gesprekken met de intern begeleider over wat het kind nodig heeft",
        "| Wie | Wat | Wanneer |\n|---|---|---|\n| Intern begeleider | bespreekt met de leraar, de ouders en waar dat helpt"
        " het kind zelf wat nodig is en schrijft dat daarna op in een plan | vier keer per jaar, in september, november,"
        " februari en mei |",
        "☒ hulp bij dyslexie ☐ hulp bij dyscalculie ☒ plusgroep voor snelle leerlingen ☒ logopedie op school ☐ speltherapie"
        " ☒ training sociale vaardigheden ☒ rustige werkplek ☐ gymles door een vakleraar ☒ hulp bij faalangst",
        "# Wat de leraar en de intern begeleider en de ouders en de leerling en de rest van het team in elke groep van de school samen"
        " doen aan lezen en rekenen\n\nWij lezen elke dag.",
        # Five sentences without white space to tell them apart in a naive count.
        "Wij lezen elke dag. Wij rekenen elke dag. Wij spelen buiten. Wij eten samen. Wij zingen op vrijdag. Wij gaan elk jaar op"
        " kamp met de hele groep. Wij bellen u op.",
    ],
)
def long_sentence(sentence: Sentence, *, max_words: int = 25) -> Iterator[Finding]:
    """A sentence of running text over the limit; a row or a row of boxes is no sentence."""
    if sentence.unit in ("row", "box"):
        return
    for start, end in split(sentence.text):
        text = sentence.text[start:end]
        words = count_words(text)
        if words > max_words:
            place = sentence.part(start, end)
            yield Finding(
                f"Deze zin telt {words} woorden. Lezers raken bij meer dan {max_words} woorden de draad kwijt.",
                "Maak er twee of drie zinnen van: één zin voor elk punt.",
                place,
                text,
                {"words": words},
            )

"""VIN: can parents find it, and do they find their way in it?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from soplint import Analysis, Context, Document, Example, Finding, rule

_STEP_THREE = "Steunpunt Passend Onderwijs, stap 3"
_TIPS = "Steunpunt Passend Onderwijs, tips"
_OTHER = "# Onze school\n\nDe school staat aan de rand van het dorp en heeft acht groepen."


@rule(
    "VIN001",
    "vindplaats-ontbreekt",
    title="Vindplaats ontbreekt",
    severity="warning",
    source=f"{_STEP_THREE}: is het SOP goed vindbaar op de website van de school?",
    why="Ouders zoeken op de website voordat zij een school kiezen. Wat zij niet vinden, helpt hen niet.",
    bad=[
        _OTHER,
        "Bij elke school hoort een profiel. Hieronder leest u wat dat is.",
        "Op de website staat de kalender met alle vakanties en studiedagen.",
        "| Document | Waar |\n|---|---|\n| Pestprotocol | op de website |\n| Vakantierooster | in de nieuwsbrief |",
        "☐ Dit profiel staat op onze website ☒ Ouders krijgen het vakantierooster per mail",
        "Het profiel komt binnenkort op de website te staan.",
    ],
    good=[
        "Ouders vinden dit profiel op onze website, onder het kopje Ondersteuning.",
        "# Waar vindt u dit profiel?\n\n- Op www.deberk.example, bij Praktische informatie.\n- Op papier bij de administratie.",
        "| Document | Waar te vinden |\n|---|---|\n| Dit ondersteuningsprofiel | www.deberk.example/ondersteuning |",
        "Dit ondersteuningsprofiel staat op de site van de school en u kunt het ook op papier krijgen bij de directeur.",
        "Een papieren exemplaar van dit profiel ligt voor ouders klaar bij de administratie.",
        "☒ Dit profiel staat op onze website ☐ Dit profiel staat in de schoolgids",
    ],
)
def findable(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """Where parents find the profile."""
    if analysis.facts["vindplaats"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet waar ouders deze tekst kunnen vinden. Zij zoeken vaak op de website als zij een"
            " school kiezen.",
            "Schrijf op: Deze tekst staat op (webadres), onder (kopje). Op papier krijgt u die bij (wie).",
        )


@rule(
    "VIN002",
    "schoolgids-niet-genoemd",
    title="Schoolgids niet genoemd",
    severity="info",
    source=f"{_STEP_THREE}: wordt het SOP genoemd in de schoolgids?",
    why="Ouders lezen de schoolgids het eerst. Zij moeten weten wat daar staat en wat hier.",
    bad=[
        _OTHER,
        "De jaarplanning staat in de kalender.",
        "Een ondersteuningsprofiel is iets anders dan een schoolgids.",
        "| Document | Waar |\n|---|---|\n| Pestprotocol | op de website |",
        "☐ De schoolgids verwijst naar dit profiel ☒ Dit profiel staat op de website",
        "# Gids\n\nDe gids van het dorp noemt ook onze school.",
    ],
    good=[
        "In de schoolgids van 2026-2027 verwijzen wij naar dit profiel.",
        "# Meer lezen\n\n- De schooltijden en vakanties staan in de schoolgids.\n- De doelen van het team staan in het jaarplan.",
        "| Document | Wat staat erin |\n|---|---|\n| Schoolgids | schooltijden, contact, samenvatting van dit profiel |",
        "De schoolgids verwijst naar dit profiel op onze website.",
        "☒ De schoolgids verwijst naar dit profiel ☐ Dit profiel staat op papier bij de directeur",
        "Wij herhalen hier niet wat al in de schoolgids staat.",
    ],
)
def guide(analysis: Analysis) -> Iterator[Finding]:
    """The relation to the schoolgids."""
    if analysis.facts["schoolgids"] is None:
        yield Finding(
            "Het profiel noemt de schoolgids niet. Ouders weten dan niet wat zij hier lezen en wat daar.",
            "Schrijf op: In de schoolgids staat (wat). Daar vindt u ook een samenvatting van dit profiel.",
        )


@rule(
    "VIN003",
    "contact-ontbreekt",
    title="Contact ontbreekt",
    severity="warning",
    source=f"{_TIPS}: bij wie kunnen leerlingen en ouders terecht in en buiten de school?",
    why="Een ouder met zorgen wil weten wie te bellen of te mailen. Zonder naam en nummer haken mensen af.",
    bad=[
        _OTHER,
        "De intern begeleider is Anne Bos.",
        "Ouders moeten bij een school weten bij wie zij terechtkunnen.",
        "| Functie | Naam |\n|---|---|\n| Directeur | K. Vos |\n| Intern begeleider | A. Bos |",
        "# Contact\n\n# Visie\n\nElk kind is welkom.",
        "Het gebouw werd in 1987 geopend en telt 12 lokalen en 2 gymzalen.",
    ],
    good=[
        "Met vragen over hulp belt u de intern begeleider, Anne Bos, op 0570-555 123.",
        "# Contact\n\n- directeur: K. Vos, directie@deberk.example\n- intern begeleider: A. Bos, ib@deberk.example",
        "| Wie | Telefoon |\n|---|---|\n| Intern begeleider | 0570-555 123 |\n| Directeur | 0570-555 124 |",
        "Maakt u zich zorgen over uw kind? Mail de ondersteuningscoördinator: soc@lyceumdebrug.example.",
        "Voor vragen over hulp kunt u bellen naar de directeur, mevrouw De Wit: 0570 555 124.",
        "De jeugdverpleegkundige is op maandag te bereiken op 088-555 11 22, ook voor vragen van leerlingen zelf.",
    ],
)
def contact(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """Somebody to turn to, by phone, mail or at the door."""
    if analysis.facts["contact"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet bij wie ouders en leerlingen terechtkunnen. Wie zich zorgen maakt, weet dan niet"
            " wie te bellen.",
            "Schrijf op: Vragen over hulp? Bel of mail (naam en functie): (telefoon), (mail). Buiten school: (wie).",
        )


@rule(
    "VIN004",
    "route-ontbreekt",
    title="Route ontbreekt",
    severity="warning",
    source=f"{_STEP_THREE}: weten zij de weg te vinden wanneer het met hun kind niet goed gaat op school?",
    why="Juist als het niet goed gaat, moeten ouders en leerlingen weten wat zij kunnen doen en wie dan helpt.",
    bad=[
        _OTHER,
        "De leraar bespreekt elke maand met de intern begeleider hoe de groep ervoor staat.",
        "Elke school heeft een klachtenregeling.",
        "| Stap | Wie |\n|---|---|\n| Toetsen bekijken | leraar |\n| Groep bespreken | intern begeleider |",
        "# Klachten\n\n# Contact\n\nBel de directeur op 0570-555 123.",
        "Ouders krijgen drie keer per jaar een rapport.",
    ],
    good=[
        "Bent u het niet eens met de hulp voor uw kind? Praat eerst met de leraar, dan met de directeur, en dien daarna een klacht in bij de klachtencommissie.",
        "# Als het niet goed gaat\n\n- Praat met de leraar van uw kind.\n- Komt u er niet uit? Dan helpt de onderwijsconsulent ouders en school verder.",
        "| Situatie | Wat kunnen ouders doen |\n|---|---|\n| U hebt een klacht | mail de vertrouwenspersoon, zie de klachtenregeling |",
        "Leerlingen die vastlopen, kunnen altijd naar de vertrouwenspersoon.",
        "Ouders die er met ons niet uitkomen, kunnen naar de geschillencommissie passend onderwijs.",
        "Maakt u zich zorgen om uw kind, dan maakt u een afspraak met de intern begeleider; die kijkt binnen een week mee in de klas.",
    ],
)
def way_out(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """What parents and pupils can do when it does not go well."""
    if analysis.facts["route"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet wat ouders en leerlingen kunnen doen als het niet goed gaat. Zij weten dan niet"
            " wie hen helpt.",
            "Schrijf op: Gaat het niet goed? Praat eerst met (wie). Komt u er niet uit, ga dan naar (wie, hoe).",
        )


_SUMMARY = re.compile(
    r"samenvatting|samengevat|\bin het kort\b|\bkort en bondig\b|\bop één (?:pagina|bladzijde|a4)", re.IGNORECASE
)
_PAGES = 10
_LONG_TEXT = "De leraar oefent elke dag met wie nog niet vlot leest en kijkt na zes weken of het beter gaat. " * 230


@rule(
    "VIN005",
    "samenvatting-ontbreekt",
    title="Samenvatting ontbreekt",
    severity="info",
    source=f"{_TIPS}: verwijs naar een korte samenvatting van maximaal 2-3 pagina's",
    why="Weinig ouders lezen een lang stuk helemaal. Een samenvatting van twee of drie bladzijden lezen zij wel.",
    bad=[
        _LONG_TEXT,
        Example("# Inleiding\n\nWelkom op onze school.\n\n# Hulp\n\nElke leraar helpt.", pages=14),
        Example("# Lezen\n\nKinderen leren een tekst samen te vatten.", pages=11),
        Example("| Vak | Wat |\n|---|---|\n| Taal | de kinderen maken een schema van een tekst |", pages=12),
        Example("- Wij zijn een dorpsschool.\n- Wij hebben acht groepen.", format="pdf", pages=20),
        Example("# Hulp\n\nDe juf helpt.\n\n# Tot slot\n\nHeeft u vragen, dan belt u ons.", pages=16),
    ],
    good=[
        _OTHER,
        Example("# Samenvatting\n\nWij bieden hulp bij lezen en rekenen.\n\n# Hulp\n\nElke leraar helpt.", pages=14),
        f"Een samenvatting van dit profiel staat in de schoolgids.\n\n{_LONG_TEXT}",
        Example(
            "# Dit profiel in het kort\n\n- hulp bij lezen in elke groep\n\n# Hulp\n\nElke leraar helpt.", pages=14
        ),
        Example("# Hulp\n\nElke leraar helpt.\n\n# Voor ouders: ons profiel op één bladzijde\n\nWij helpen.", pages=14),
        Example("# Hulp\n\nElke leraar helpt elke dag met lezen.", pages=9),
    ],
)
def summary(document: Document, context: Context, *, min_words: int = 4000) -> Iterator[Finding]:
    """A long profile (so many words, or more than ten pages) that neither has a summary nor points at one."""
    pages = document.pages or 0
    if document.words < min_words and pages <= _PAGES:
        return
    if any(_is_summary(block.text, block.kind == "heading") for block in document.content):
        return
    size = f"{document.words} woorden" + (f" op {pages} bladzijden" if pages else "")
    yield Finding(
        f"{context.paper_first} is lang ({size}) en heeft geen samenvatting. Veel ouders lezen een lang stuk niet uit.",
        "Maak een samenvatting van twee of drie bladzijden: wat biedt u, wat niet, en bij wie kunnen ouders terecht?",
        data={"words": document.words, "pages": document.pages},
    )


_OF_THE_TEXT = re.compile(
    r"\b(?:profiel|\w*ondersteuningsprofiel|sop|schoolgids|document|ouders|bijlage|website)\b", re.IGNORECASE
)


def _is_summary(text: str, is_heading: bool) -> bool:
    """A heading of a summary, or a sentence about one of this text: no exercise for pupils."""
    return bool(_SUMMARY.search(text)) and (is_heading or bool(_OF_THE_TEXT.search(text)))

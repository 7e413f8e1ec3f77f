"""INH: what readers may expect inside."""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Context, Finding, rule

_TIPS = "Steunpunt Passend Onderwijs, tips"
_OTHER = "De kerstviering begint om zes uur en daarna is er soep op het plein."


@rule(
    "INH001",
    "visie-ontbreekt",
    title="Visie ontbreekt",
    severity="warning",
    source="Steunpunt Passend Onderwijs, stap 3: hoe komt de visie van de school tot uiting in het SOP?",
    why="De visie legt uit waarom de school doet wat zij doet. Ouders kijken of die past bij wat zij willen.",
    bad=[
        _OTHER,
        "# Visie\n\n# Contact\n\nBel de directeur op 0570-555 123.",
        "In dit hoofdstuk beschrijven wij de visie van de school.",
        "| Onderdeel | Antwoord |\n|---|---|\n| Visie op ondersteuning |  |\n| Aantal groepen | 8 |",
        "De logopedist komt op maandag en werkt in het kamertje naast de keuken.",
        "# Gebouw\n\n- twaalf lokalen\n- een gymzaal\n- een grote tuin",
    ],
    good=[
        "Wij geloven dat elk kind wil leren en dat geen kind hetzelfde is.",
        "# Onze visie\n\n- Elk kind hoort erbij, vinden wij.\n- Wij kijken naar wat een kind kan, niet naar wat het niet kan.",
        "| Onderdeel | Antwoord |\n|---|---|\n| Visie op ondersteuning | Wij vinden dat kinderen het meest leren in een groep waar zij zich veilig voelen. |",
        "# Waar wij voor staan\n\nLeren lukt pas als je je veilig voelt; daarom staat rust bij ons op de eerste plaats.",
        "Onze overtuiging is dat kinderen van en met elkaar leren, ook als de een sneller gaat dan de ander.",
        "Wij willen een school zijn waar iedereen zichzelf mag zijn, want daar groeit een mens van.",
    ],
)
def vision(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The school's vision."""
    if analysis.facts["visie"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet wat de school belangrijk vindt bij het helpen van leerlingen. Ouders willen weten"
            " of uw visie bij hen past.",
            "Schrijf op: Wij vinden dat (wat). Dat merkt u aan (voorbeeld uit de klas).",
        )


@rule(
    "INH002",
    "leerlingpopulatie-ontbreekt",
    title="Leerlingpopulatie ontbreekt",
    severity="info",
    source=f"{_TIPS}: wie zitten er op deze school?",
    why="Ouders willen weten tussen welke kinderen hun kind komt. Ook het samenwerkingsverband kijkt ernaar.",
    bad=[
        _OTHER,
        "De leraar helpt leerlingen die moeite hebben met lezen in een kleine groep.",
        "Een profiel kan iets zeggen over de leerlingen van een school.",
        "| Groep | Leraar |\n|---|---|\n| 3 | juf Els |\n| 4 | meester Jan |",
        "# Leerlingen\n\n# Contact\n\nBel de directeur op 0570-555 123.",
        "Maximaal 28 leerlingen passen in een lokaal.",
    ],
    good=[
        "Onze school telt 187 leerlingen, verdeeld over acht groepen.",
        "# Wie zitten er bij ons op school?\n\n- 140 leerlingen uit het dorp en de boerderijen eromheen\n- een kwart spreekt thuis geen Nederlands",
        "| Kenmerk | Aantal |\n|---|---|\n| Leerlingen op 1 oktober | 312 leerlingen |\n| Schoolweging | 29,4 |",
        "De meeste kinderen komen uit de nieuwbouwwijk; hun ouders hebben een mbo- of hbo-opleiding.",
        "De leerlingpopulatie is gemengd: veel kinderen spreken thuis Turks, Arabisch of Pools.",
        "Op onze locatie zitten 840 leerlingen, van wie de helft vmbo en de helft havo volgt.",
    ],
)
def population(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """Who goes to this school."""
    if analysis.facts["populatie"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet welke leerlingen op uw school zitten. Ouders willen weten tussen welke kinderen"
            " hun kind komt.",
            "Schrijf op: Op onze school zitten (aantal) leerlingen uit (wijk of dorp). Opvallend is (taal, leeftijd, achtergrond).",
        )


@rule(
    "INH003",
    "onderwijsaanbod-ontbreekt",
    title="Onderwijsaanbod ontbreekt",
    severity="info",
    source=f"{_TIPS}: beschrijf in ieder geval aanbod en onderwijsrichtingen",
    why="Hulp krijgt pas betekenis als lezers weten welk onderwijs de school geeft.",
    bad=[
        _OTHER,
        "De jeugdarts ziet alle kinderen van vijf jaar.",
        "Een school beschrijft haar onderwijs in de schoolgids.",
        "| Deskundige | Dag |\n|---|---|\n| Logopedist | maandag |",
        "# Onderwijs\n\n# Contact\n\nBel de directeur op 0570-555 123.",
        "- Het plein is groot.\n- De gymzaal ligt aan de overkant.",
    ],
    good=[
        "Wij zijn een daltonschool: kinderen plannen zelf wanneer zij een taak maken.",
        "# Ons onderwijs\n\n- vmbo-basis en vmbo-kader\n- mavo\n- een technasium",
        "| Afdeling | Klassen |\n|---|---|\n| Havo | 1 tot en met 5 |\n| Vwo | 1 tot en met 6 |",
        "Onze school werkt met combinatiegroepen en jaarklassen, van groep 1 tot en met groep 8.",
        "In de stamgroepen zitten kinderen van drie leeftijden bij elkaar, zoals op elke jenaplanschool.",
        "Leerlingen kiezen in de bovenbouw uit de profielvakken zorg en welzijn of techniek.",
    ],
)
def education(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The offer and directions of education."""
    if analysis.facts["onderwijsaanbod"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet welk onderwijs de school geeft. Ouders kunnen de hulp dan moeilijk een plek geven.",
            "Schrijf op: Wij geven (richtingen, groepen) en werken met (soort onderwijs).",
        )


@rule(
    "INH004",
    "leerlingbegeleiding-ontbreekt",
    title="Leerlingbegeleiding ontbreekt",
    severity="info",
    source=f"{_TIPS}: beschrijf in ieder geval bijzonderheden van de leerlingbegeleiding",
    why="Ouders willen weten hoe de school hun kind volgt en wie het ziet als er iets is.",
    bad=[
        _OTHER,
        "De school ligt naast het park en de gymzaal.",
        "Een school moet beschrijven hoe leerlingen worden begeleid.",
        "| Vak | Uren |\n|---|---|\n| Gym | 2 |\n| Muziek | 1 |",
        "# Begeleiding\n\n# Contact\n\nBel de directeur op 0570-555 123.",
        "- De schoolreis gaat naar de zee.\n- Het zomerfeest is in juni.",
    ],
    good=[
        "De mentor volgt zijn leerlingen en heeft elke week een mentoruur.",
        "# Zo volgen wij uw kind\n\n- groepsbespreking, vier keer per jaar\n- leerlingbespreking met de intern begeleider",
        "| Moment | Wat |\n|---|---|\n| Januari en juni | toetsen in het leerlingvolgsysteem, daarna bespreking met de intern begeleider |",
        "De leraar bekijkt elke dag het werk van de kinderen en maakt samen met de intern begeleider een groepsplan.",
        "Gaat het niet goed, dan bespreekt het ondersteuningsteam de leerling samen met de ouders.",
        "Na elke periode bekijken mentor en teamleider de cijfers en het welbevinden van alle leerlingen.",
    ],
)
def guidance(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """How pupils are followed and guided."""
    if analysis.facts["begeleiding"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet hoe de school leerlingen volgt en begeleidt. Ouders weten dan niet wie het ziet"
            " als er iets is.",
            "Schrijf op: (Wie) bekijkt (hoe vaak) hoe het gaat. Is er iets, dan (wat gebeurt er).",
        )


@rule(
    "INH005",
    "partners-ontbreken",
    title="Partners ontbreken",
    severity="info",
    source=f"{_TIPS}: wie zijn de samenwerkingspartners?",
    why="Soms is hulp van buiten nodig. Ouders willen weten met wie de school werkt en wat die doet.",
    bad=[
        _OTHER,
        "Wij werken graag samen met anderen.",
        "Een samenwerkingsverband bestaat uit alle scholen in een regio.",
        "| Deskundige | Dag |\n|---|---|\n| Rekenspecialist | maandag |\n| Leescoördinator | dinsdag |",
        "# Partners\n\n# Contact\n\nBel de directeur op 0570-555 123.",
        "De leraren van groep 3 en 4 overleggen elke week met elkaar.",
    ],
    good=[
        "Wij werken samen met de GGD, het wijkteam en een praktijk voor logopedie.",
        "# Partners\n\n- logopedist: op maandag op school\n- jeugdarts van de GGD: ziet alle kinderen van vijf jaar\n- leerplichtambtenaar: bij verzuim",
        "| Partner | Wat |\n|---|---|\n| Jeugdhulp | gesprek met gezin |\n| Fysiotherapeut | oefent op vrijdag |\n| Schoolmaatschappelijk werk | spreekuur op dinsdag |",
        "De leerplichtambtenaar en de jeugdverpleegkundige zitten in ons ondersteuningsteam.",
        "Voor blinde kinderen vragen wij Visio, voor dove kinderen Kentalis.",
        "Peuterspeelzaal en bibliotheek werken met ons aan taal, het wijkteam helpt gezinnen thuis.",
    ],
)
def partners(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The partners the school works with."""
    if analysis.facts["partners"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet met welke partners de school werkt. Ouders weten dan niet welke hulp van buiten"
            " er is.",
            "Maak een lijst: welke partner, wat doet die, voor wie, en op welke dag?",
        )

"""BET: did parents, pupils and the team take part?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Context, Finding, rule

_STEP_ONE = "Steunpunt Passend Onderwijs, stap 1"
_OTHER = "# Onze school\n\nDe school staat aan de rand van het dorp en heeft acht groepen."


@rule(
    "BET001",
    "ouders-niet-betrokken",
    title="Ouders niet betrokken",
    severity="warning",
    source=f"{_STEP_ONE}: welke rol hebben ouders bij de totstandkoming van het SOP?",
    why="Ouders weten welke vragen andere ouders hebben. Met hun inbreng wordt het profiel beter en past het bij wie het leest.",
    bad=[
        _OTHER,
        "Ouders en leraar spreken elkaar drie keer per jaar over de groei van hun kind.",
        "Ouders kunnen een rol hebben bij het maken van een ondersteuningsprofiel.",
        "| Onderdeel | Wie |\n|---|---|\n| Tekst geschreven | directeur en intern begeleider |\n| Rapport geschreven | leraar |",
        "☐ Ouders hebben meegelezen met dit profiel ☒ Het team heeft dit profiel besproken",
        "# Ouderavond\n\nOp de ouderavond in september vertelt de leraar wat de klas dit jaar leert.",
    ],
    good=[
        "Drie ouders uit de ouderraad hebben dit profiel in mei gelezen en op vier plaatsen verbeterd.",
        "# Hoe dit profiel ontstond\n\n- Het ouderpanel besprak de eerste versie van het profiel op 12 maart.\n- De intern begeleider schreef de tweede versie.",
        "| Wie | Rol bij dit profiel |\n|---|---|\n| Ouders | lazen de tekst van het profiel mee en gaven tips |\n| Team | schreef de tekst |",
        "Op de ouderavond van 4 februari vroegen wij ouders wat zij in dit profiel misten, en die punten hebben wij toegevoegd.",
        "☒ Ouders hebben meegelezen met dit profiel ☐ Leerlingen hebben meegelezen",
        "Met een vragenlijst vroegen wij alle ouders om hun mening over dit ondersteuningsprofiel.",
    ],
)
def parents(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The part of parents in making or judging the profile."""
    if analysis.facts["ouders_betrokken"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet hoe ouders meededen bij het maken van deze tekst. Andere ouders zien zo niet"
            " of er naar hun vragen is geluisterd.",
            "Schrijf op: Ouders dachten mee in (ouderraad, panel of avond) op (datum). Daardoor is (wat) veranderd.",
        )


@rule(
    "BET002",
    "leerlingen-niet-betrokken",
    title="Leerlingen niet betrokken",
    severity="warning",
    source=f"{_STEP_ONE}: welke rol hebben leerlingen bij de totstandkoming van het SOP?",
    why="Leerlingen weten het beste welke hulp werkt. Hun stem maakt het profiel eerlijk en concreet.",
    bad=[
        _OTHER,
        "De mentor spreekt elke leerling twee keer per periode over zijn eigen doelen.",
        "Leerlingen moeten volgens het bestuur een rol krijgen bij het profiel van een school.",
        "| Wie | Rol bij dit profiel |\n|---|---|\n| Ouders | lazen de tekst mee |\n| Team | schreef de tekst |",
        "☒ Ouders hebben meegelezen ☐ De leerlingenraad heeft meegelezen met dit profiel",
        "# Leerlingenraad\n\nDe leerlingenraad praat elke maand met de directeur over het plein en de feesten.",
    ],
    good=[
        "De leerlingenraad las ons profiel in april en schreef op welke stukken te moeilijk waren.",
        "# Wie dachten mee?\n\n- Zes leerlingen uit groep 8 bespraken het profiel met de intern begeleider en gaven hun mening.\n- De directeur schreef de tekst.",
        "| Wie | Rol bij dit profiel |\n|---|---|\n| Leerlingen | de leerlingenraad las het profiel mee en gaf tips |\n| Team | schreef de tekst |",
        "In een panel vertelden leerlingen uit klas 2 en 3 wat zij van dit ondersteuningsprofiel vinden; dat staat nu in hoofdstuk 4.",
        "☒ De leerlingenraad heeft meegelezen met dit profiel ☐ De oudergeleding heeft meegelezen",
        "Wij vroegen de kinderen van de bovenbouw met een vragenlijst wat er in dit profiel moet staan.",
    ],
)
def pupils(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The part of pupils in making or judging the profile."""
    if analysis.facts["leerlingen_betrokken"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet hoe leerlingen meededen bij het maken van deze tekst. Het gaat over hen, en"
            " lezers zien niet of hun is gevraagd wat helpt.",
            "Schrijf op: Leerlingen uit (groep of leerlingenraad) gaven hun mening op (datum). Daardoor is (wat) veranderd.",
        )


@rule(
    "BET003",
    "team-niet-betrokken",
    title="Team niet betrokken",
    severity="info",
    source=f"{_STEP_ONE}: welke rol hebben de professionals uit het schoolteam?",
    why="Het team voert het profiel uit. Wie meeschreef, weet wat er is beloofd en doet het ook.",
    bad=[
        _OTHER,
        "Het team volgt elk jaar twee studiedagen over gedrag.",
        "Een profiel wordt bij voorkeur door het hele team van een school gemaakt.",
        "| Wie | Taak |\n|---|---|\n| Leraar | maakt het groepsplan en spreekt de ouders |",
        "☐ Het team heeft dit profiel samen opgesteld ☐ De leerlingen hebben meegelezen",
        "# Overleg\n\nLeraren en intern begeleider bespreken vier keer per jaar de groepen.",
    ],
    good=[
        "Wij hebben dit profiel met het hele team geschreven.",
        "# Totstandkoming\n\n- Op de studiedag van 11 maart heeft het team dit profiel besproken en aangevuld.\n- De directeur verwerkte de opmerkingen.",
        "| Wie | Rol bij dit profiel |\n|---|---|\n| Het hele team | schreef samen de hoofdstukken van het profiel |",
        "Op 4 maart hebben wij met alle leraren aan dit ondersteuningsprofiel geschreven.",
        "☒ Het team heeft dit profiel samen opgesteld ☐ De leerlingen hebben meegelezen",
        "Aan dit profiel schreven drie leraren, twee vaders en een moeder mee.",
        "Leraren, onderwijsassistenten en de intern begeleider schreven elk een stuk van dit profiel.",
    ],
)
def team(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The part of the team in making or judging the profile."""
    if analysis.facts["team_betrokken"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet hoe het team meedeed bij het maken van deze tekst. Wie meeschreef, weet wat de"
            " school aan ouders belooft.",
            "Schrijf op: Het team besprak de tekst op (datum). Wie schreef, en wie las mee?",
        )


@rule(
    "BET004",
    "evaluatie-ontbreekt",
    title="Evaluatie ontbreekt",
    preview=True,
    severity="warning",
    source="Steunpunt Passend Onderwijs, stap 1, 2 en 3: evalueer het oude SOP; hoe vaak wordt het bijgesteld?",
    why="Een profiel veroudert. Lezers willen weten wanneer de school nagaat of het nog klopt.",
    bad=[
        _OTHER,
        "Wij evalueren elk handelingsplan na zes weken met de ouders.",
        "Een profiel moet minstens één keer in de vier jaar worden geëvalueerd.",
        "| Wat | Wanneer evalueren wij |\n|---|---|\n| Groepsplan | elke tien weken |\n| Rapport | twee keer per jaar |",
        "# Evaluatie van lessen\n\n- De leraar bespreekt elke vrijdag met de kinderen hoe de week ging.",
        "Vastgesteld door het bestuur van Stichting De Brug op 12 juni 2025.",
    ],
    good=[
        "Elk jaar in mei bekijken team en ouders of dit profiel nog klopt en passen het aan.",
        "# Evaluatie\n\n- Het vorige profiel hebben wij in maart 2026 met het team geëvalueerd: drie van de vijf doelen zijn gehaald.",
        "| Onderwerp | Afspraak |\n|---|---|\n| Evaluatie van dit profiel | elk jaar in juni, door de directeur en de intern begeleider |",
        "De intern begeleider stelt dit ondersteuningsprofiel jaarlijks bij na een gesprek met de MR.",
        "Dit profiel wordt in november 2027 herzien.",
        "Voordat wij dit profiel schreven, hebben wij het oude profiel besproken: wat klopte er niet meer en wat ontbrak?",
    ],
)
def evaluation(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """How the old profile was judged, or how often it is revised."""
    if analysis.facts["evaluatie"] is None:
        yield Finding(
            f"{context.paper_first} zegt niet of deze tekst is geëvalueerd en hoe vaak u die aanpast. Ouders weten dan niet of"
            " alles nog klopt.",
            "Schrijf op: Wij bekijken deze tekst elk jaar in (maand) met (wie) en passen die aan.",
        )

"""AAN: what the school can and cannot offer."""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Context, Finding, Offer, rule

_SOURCE = "Steunpunt Passend Onderwijs, stap 3: hoe maakt de school duidelijk wat zij wel en niet kan bieden?"


@rule(
    "AAN001",
    "aanbod-ontbreekt",
    title="Aanbod ontbreekt",
    severity="error",
    source=_SOURCE,
    why="Ouders kiezen een school op wat die doet voor hun kind. Zonder aanbod kunnen zij niet kiezen.",
    bad=[
        "Een schoolondersteuningsprofiel beschrijft welke ondersteuning een school biedt.",
        "# Grenzen\n\nWij kunnen geen leerlingen begeleiden die de hele dag verpleging nodig hebben.",
        "# Aanbod\n\n☐ hulp bij dyslexie ☐ plusgroep ☐ speltherapie",
        "# Ons aanbod\n\nHieronder leest u wat scholen kunnen aanbieden.",
        "| Vraag | Antwoord |\n|---|---|\n| Welke hulp biedt de school? |  |",
        "Wij vinden dat elk kind mag zijn wie het is. Kinderen leren van elkaar.",
    ],
    good=[
        "De leraar geeft kinderen met dyslexie drie keer per week extra leesles in een kleine groep.",
        "# Aanbod\n\n☒ hulp bij dyslexie in de groep ☐ speltherapie ☒ plusgroep voor snelle leerlingen",
        "# Wat wij bieden\n\n| Hulp | Voor wie |\n|---|---|\n| Verlengde instructie door de leraar | leerlingen die moeite hebben met rekenen |",
        "Op dinsdag geeft de logopedist in de school les aan kinderen die moeite hebben met praten.",
        "# Hulp\n\n- Een rustige werkplek met koptelefoon voor leerlingen die snel zijn afgeleid.\n- Elke ochtend tien minuten extra lezen met een tutor.",
        "Leerlingen met faalangst krijgen van de mentor een training van zes lessen.",
    ],
)
def no_offer(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """No explicit statement of what the school offers."""
    if not any(offer.polarity == "can" for offer in analysis.offers):
        yield Finding(
            f"{context.paper_first} zegt nergens duidelijk welke hulp de school wél biedt.",
            "Schrijf op: Wij bieden (hulp) aan (welke leerlingen), door (wie) en (hoe vaak).",
        )


@rule(
    "AAN002",
    "grenzen-ontbreken",
    title="Grenzen ontbreken",
    severity="error",
    source=_SOURCE,
    why="Ouders willen vooraf weten wat de school niet kan. Dat voorkomt teleurstelling voor kind, ouders en team.",
    bad=[
        "De leraar geeft kinderen met dyslexie drie keer per week extra leesles in een kleine groep.",
        "Elke school heeft grenzen. Een profiel hoort die te beschrijven.",
        "Wij sluiten niemand uit. Elk kind is welkom bij ons op school.",
        "# Aanbod\n\n☒ hulp bij dyslexie ☐ speltherapie ☐ hulp bij dyscalculie",
        "Wij bieden niet alleen hulp in de klas, maar ook daarbuiten.",
        "| Vraag | Antwoord |\n|---|---|\n| Wat kan de school niet bieden? |  |",
    ],
    good=[
        "Wij kunnen geen leerlingen begeleiden die de hele dag verpleging nodig hebben. Dan zoeken wij samen met ouders een andere school.",
        "# Grenzen\n\n| Wij bieden niet | Wat doen wij dan |\n|---|---|\n| Les in gebarentaal kunnen wij niet geven | wij zoeken met ouders een passende school |",
        "# Wat kunnen wij niet bieden\n\n- Lesgeven in braille kunnen wij niet, want niemand in ons team heeft dat geleerd.",
        "# Tot hier\n\nEen leerling die meer dan dertig minuten per dag persoonlijke verzorging nodig heeft, kunnen wij niet helpen.",
        "Voor kinderen die alleen in gebarentaal praten is onze school geen goede plek, want niemand van ons kent gebaren.",
        "- Medische handelingen zoals sondevoeding geven doen wij niet.",
    ],
)
def no_limits(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """No explicit statement of what the school cannot offer."""
    if not any(offer.polarity == "cannot" for offer in analysis.offers):
        yield Finding(
            f"{context.paper_first} zegt nergens duidelijk wat de school niet kan bieden.",
            "Schrijf op: Wij kunnen niet (welke hulp), omdat (reden). Dan doen wij (wat de school dan doet).",
        )


@rule(
    "AAN003",
    "aanbod-met-voorbehoud",
    title="Aanbod met voorbehoud",
    severity="warning",
    source=_SOURCE,
    why="Door een voorbehoud weten ouders niet of hun kind de hulp krijgt.",
    bad=[
        "In principe bieden wij kinderen met dyslexie extra leesles in een kleine groep.",
        "# Wat wij bieden\n\n- Als de formatie het toelaat, begeleidt een onderwijsassistent leerlingen in groep 3.",
        "Waar mogelijk krijgen leerlingen met autisme een rustige werkplek naast de klas.",
        "# Wat wij bieden\n\nWij proberen leerlingen met faalangst een training van zes lessen te geven.",
        "Kinderen die uitvallen op rekenen krijgen zo nodig hulp van de rekencoördinator.",
        "# Wat wij bieden\n\n| Hulp | Wanneer |\n|---|---|\n| Begeleiding door de onderwijsassistent in groep 4 | indien mogelijk, twee keer per week |",
    ],
    good=[
        "Vanaf groep 4 krijgen kinderen met een dyslexieverklaring voorleessoftware en extra leesles.",
        "# Hulp\n\nWij zien meestal al in groep 2 dat een kind moeite heeft met letters, en geven dan elke dag extra les.",
        "# Grenzen\n\nAls er in de groep geen ruimte is voor een rolstoel, kunnen wij een leerling niet helpen."
        " Tot die tijd krijgt de leerling thuis les.",
        "Leerlingen met autisme kunnen altijd naar de rustige werkplek naast de klas.",
        "Wij leren kinderen om eerst zelf een oplossing te proberen en geven daarna hulp in een kleine groep.",
        "Na een dyslexieverklaring mag een leerling bij toetsen twintig minuten langer doorwerken.",
        "# Hulp\n\nDe leraar kan tijdens de les een koptelefoon geven aan leerlingen die snel zijn afgeleid.",
        "Als een kind drie keer laag scoort op een toets, geeft de intern begeleider zes weken extra rekenles.",
    ],
)
def hedged_offer(offer: Offer) -> Iterator[Finding]:
    """An offer or limit that a reservation empties."""
    if offer.hedge is not None:
        kind = "dit aanbod" if offer.polarity == "can" else "deze grens"
        yield offer.finding(
            f"Door '{offer.hedge}' weten ouders niet of zij op {kind} kunnen rekenen.",
            suggestion=f"Haal '{offer.hedge}' weg, of schrijf precies op wanneer het wel en niet geldt.",
            hedge=offer.hedge,
        )

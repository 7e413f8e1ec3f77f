"""WET: what the law asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from soplint import Analysis, Context, Finding, rule
from soplint.facts.model import Element, ElementId, Fact
from soplint.facts.validity import adopted_until, guide_until

_LAW = "Steunpunt Passend Onderwijs, wettelijk kader"

_BASIS = "# Basisondersteuning\n\nElke leraar geeft rekenen op drie niveaus. Kinderen met dyslexie werken met voorleessoftware. De intern begeleider bespreekt elke groep vier keer per jaar."
_EXTRA = "# Extra ondersteuning\n\nEen orthopedagoog van het samenwerkingsverband begeleidt zes leerlingen met een ontwikkelingsperspectief. In de schakelgroep krijgen zij op drie ochtenden les in een kleine groep."
_AMBITION = "# Ambities\n\nOp 1 augustus 2027 heeft de intern begeleider in alle groepen een rustige werkplek ingericht. In juni 2028 zijn twee leraren opgeleid tot rekenspecialist."
_EXPERTISE = "# Expertise\n\n| Deskundige | Naam | Dagen |\n|---|---|---|\n| Gedragsspecialist | Anne Bos | maandag en dinsdag |\n| Logopedist | praktijk Spraak | op afroep |\n| Rekenspecialist | Kees Vos | woensdag |"
_TRAINING = "# Scholing\n\nIn 2026-2027 volgen zes leraren de cursus begrijpend lezen. Het hele team krijgt twee studiedagen over autisme van een trainer van het samenwerkingsverband."
_DEVELOP = "# Expertise die wij nog missen\n\nWij hebben nog geen specialist voor hoogbegaafdheid in huis. Die kennis willen wij ontwikkelen: een leraar van groep 7 start daarvoor een opleiding."
_MEANING = "Een schoolondersteuningsprofiel beschrijft de basisondersteuning, de extra ondersteuning, de ambities, de expertise en de scholing van een school."


@dataclass(frozen=True, slots=True)
class _Words:
    """How the rules speak of one element."""

    name: str
    asks: str
    frame: str


_SAYS: dict[ElementId, _Words] = {
    "basisondersteuning": _Words(
        "de basisondersteuning",
        "welke hulp elke leerling op uw school kan krijgen",
        "Schrijf per soort hulp op: wat doet u, voor wie, door wie en hoe vaak?",
    ),
    "extra_ondersteuning": _Words(
        "de extra ondersteuning",
        "welke hulp uw school biedt boven de basis",
        "Schrijf op welke extra hulp er is, voor wie en door wie. Biedt u die niet? Schrijf dat dan op.",
    ),
    "ambities": _Words(
        "de ambities van de school",
        "wat de school in de komende jaren wil bereiken",
        "Schrijf per doel op: wie doet wat, wanneer, en hoe ziet u dat het gelukt is?",
    ),
    "expertise_aanwezig": _Words(
        "de expertise op school",
        "welke deskundigen en specialisten er zijn",
        "Maak een lijst: wie heeft welke kennis, op welke dagen, op school of van buiten?",
    ),
    "expertise_ontwikkelen": _Words(
        "de expertise die nog nodig is",
        "welke kennis de school nog mist of wil opbouwen",
        "Schrijf op welke kennis er nog niet is en hoe u die krijgt. Is alles er? Schrijf dat dan op.",
    ),
    "scholing": _Words(
        "de scholing van het team",
        "wat de leraren nog gaan leren",
        "Schrijf op wie welke scholing volgt en wanneer.",
    ),
}


def _judge(element: Element, context: Context) -> Iterator[Finding]:
    words = _SAYS[element.id]
    if element.status == "missing":
        yield Finding(
            f"{context.paper_first} zegt niets over {words.name}: {words.asks}. Ouders, leraren en het samenwerkingsverband zoeken dit.",
            words.frame,
        )
    elif element.status == "thin":
        first = element.evidence[0]
        yield Finding(
            f"{context.paper_first} noemt {words.name}, maar zegt niet {words.asks}.",
            words.frame,
            first.place,
            first.quote,
            severity="warning",
        )


@rule(
    "WET001",
    "basisondersteuning-ontbreekt",
    title="Basisondersteuning ontbreekt",
    severity="error",
    source=_LAW,
    why="Ouders moeten weten welke hulp elke leerling op school krijgt. Het samenwerkingsverband vergelijkt scholen erop.",
    bad=[
        f"{_MEANING}\n\n{_EXTRA}",
        "# Basisondersteuning\n\nIn dit hoofdstuk beschrijven wij de basisondersteuning.",
        "# Onze school\n\nDe school staat aan de rand van het dorp en heeft acht groepen.",
        "| Vraag | Antwoord |\n|---|---|\n| Beschrijf de basisondersteuning van de school. |  |",
        "# Basisondersteuning\n\nWij bieden de basisondersteuning zoals die in het samenwerkingsverband is afgesproken.",
        "☐ hulp bij lezen ☐ hulp bij rekenen ☐ training sociale vaardigheden",
    ],
    good=[
        _BASIS,
        "# Wat elk kind krijgt\n\n- rekenen en taal op drie niveaus in elke groep\n- voorleessoftware voor kinderen met dyslexie\n- training sociale vaardigheden in groep 5, elke week",
        "# Basisondersteuning\n\n| Ondersteuning | Hoe |\n|---|---|\n| Dyslexie | begeleiding in de groep volgens protocol, voorleessoftware |\n| Rekenen | verlengde instructie door de leraar, drie keer per week |",
        "# Zo helpen wij in de klas\n\nDe juf oefent elke ochtend tien minuten lezen met kinderen die nog niet vlot lezen. De onderwijsassistent helpt in groep 3 en 4 bij rekenen.",
        "# Wat is er voor iedereen?\n\n☒ extra uitleg aan de instructietafel ☒ voorleessoftware bij dyslexie ☒ weektaak met drie niveaus ☐ kinderoefentherapie",
        "# Aanbod\n\n| Onderdeel | Antwoord |\n|---|---|\n| Wat doet de school voor alle leerlingen bij taal en rekenen? | De leraar werkt met drie instructiegroepen. De intern begeleider bekijkt de toetsen twee keer per jaar en past het groepsplan aan. |",
    ],
)
def basic_support(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The basic support the school gives."""
    return _judge(analysis.element("basisondersteuning"), context)


@rule(
    "WET002",
    "extra-ondersteuning-ontbreekt",
    title="Extra ondersteuning ontbreekt",
    severity="error",
    source=_LAW,
    why="Ouders van een kind dat meer nodig heeft, moeten weten wat de school dan doet. Ook 'dat bieden wij niet' is een antwoord.",
    bad=[
        f"{_MEANING}\n\n{_BASIS}",
        "# Extra ondersteuning\n\nExtra ondersteuning is alle hulp boven de basisondersteuning.",
        "# Onze school\n\nDe school staat aan de rand van het dorp en heeft acht groepen.",
        "# Extra ondersteuning\n\nIn dit hoofdstuk leest u welke extra ondersteuning er op scholen kan zijn.",
        "| Vraag | Antwoord |\n|---|---|\n| Welke extra ondersteuning biedt de school? |  |",
        "# Hulp\n\n☐ arrangement gedrag ☐ arrangement taal ☐ schakelgroep",
    ],
    good=[
        _EXTRA,
        "# Arrangementen\n\n| Arrangement | Voor wie | Door wie |\n|---|---|---|\n| Plusgroep | hoogbegaafde leerlingen uit groep 6 tot en met 8 | specialist hoogbegaafdheid, elke vrijdag |\n| Taalklas | leerlingen korter dan een jaar in Nederland | NT2-leraar, vier ochtenden |",
        "# Extra ondersteuning\n\nOnze school geeft zelf geen extra ondersteuning boven de basis. Heeft een kind meer nodig, dan zoekt de intern begeleider met ouders een andere school of een arrangement van het samenwerkingsverband.",
        "# Als een kind meer nodig heeft\n\n- Twee middagen per week werkt een ambulant begeleider met leerlingen met een TLV.\n- Leerlingen met een ontwikkelingsperspectief krijgen les in de structuurgroep van de orthopedagoog.",
        "# Hulp boven de basis\n\nOp maandag en donderdag geeft een NT2-specialist les aan nieuwkomers in een aparte groep. Het samenwerkingsverband betaalt dit arrangement.",
        "| Extra hulp | Antwoord |\n|---|---|\n| Welke arrangementen zijn er? | Een arrangement hoogbegaafdheid voor groep 5 tot en met 8 met een specialist, en een arrangement gedrag met acht uur begeleiding door een gedragsdeskundige. |",
    ],
)
def extra_support(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The support beyond the basis; saying that there is none counts as well."""
    return _judge(analysis.element("extra_ondersteuning"), context)


@rule(
    "WET003",
    "ambities-ontbreken",
    title="Ambities ontbreken",
    severity="error",
    source=_LAW,
    why="Het profiel is ook een plan. Zonder ambities weten team, ouders en bestuur niet waar de school naartoe werkt.",
    bad=[
        f"{_MEANING}\n\n{_BASIS}",
        "# Ambities\n\nIn dit hoofdstuk staan de ambities van de school.",
        "# Ambities\n\n# Contact\n\nBel de directeur op 0570-555 123.",
        "# Ambities\n\nEen school hoort op te schrijven welke ambities zij heeft.",
        "| Vraag | Antwoord |\n|---|---|\n| Wat zijn de ambities voor de komende vier jaar? |  |",
        "# Terugblik\n\nIn 2021 hebben wij een nieuwe rekenmethode ingevoerd. De plusgroep draait sinds 2022.",
    ],
    good=[
        _AMBITION,
        "# Waar wij aan werken\n\n| Doel | Wie | Wanneer |\n|---|---|---|\n| Elke groep heeft een rustige werkplek | intern begeleider | juni 2027 |\n| Rekenspecialist opgeleid | directeur | augustus 2028 |",
        "# Plannen\n\n- Vóór de zomer van 2027 willen wij een plusgroep voor de onderbouw starten.\n- De gedragsspecialist wil in 2028 in elke groep een training sociale vaardigheden geven.",
        "# Over vier jaar\n\nIn 2029 willen wij in elke bouw een leraar hebben die is opgeleid tot gedragsspecialist. In 2030 werken alle groepen dan met een weektaak op drie niveaus.",
        "| Speerpunt | Wie | Gereed |\n|---|---|---|\n| Beleid voor dyscalculie op papier | rekencoördinator | mei 2027 |\n| Ouderpanel komt twee keer per jaar samen | directeur | januari 2027 |",
        "# Wensen\n\nWij willen dat in schooljaar 2027-2028 alle leraren met kinderen gesprekken over hun eigen doelen voeren. De intern begeleider maakt hiervoor in het voorjaar van 2027 een handleiding.",
    ],
)
def ambitions(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The ambitions for the future."""
    return _judge(analysis.element("ambities"), context)


@rule(
    "WET004",
    "expertise-ontbreekt",
    title="Expertise ontbreekt",
    severity="error",
    source=_LAW,
    why="Wie op school waar verstand van heeft, bepaalt welke kinderen er geholpen kunnen worden.",
    bad=[
        f"{_MEANING}\n\n{_AMBITION}",
        "# Expertise\n\nHieronder staat welke expertise de school in huis heeft.",
        "# Onze school\n\nDe school staat aan de rand van het dorp en heeft acht groepen.",
        "# Expertise\n\nOnze school beschikt over veel deskundigheid.",
        "| Specialist | Aanwezig |\n|---|---|\n| Orthopedagoog |  |\n| Logopedist |  |",
        "☐ gedragsspecialist ☐ rekenspecialist ☐ taalspecialist",
    ],
    good=[
        _EXPERTISE,
        "# Wie werken er\n\nOnze intern begeleider, Marja Smit, is gedragsspecialist. Twee leraren hebben een opleiding tot taalcoördinator en rekenspecialist gedaan. De orthopedagoog van het bestuur komt elke week.",
        "# Deskundigheid\n\n- Intern begeleider: mw. A. Bos, maandag tot en met donderdag\n- Gedragsspecialist: dhr. K. Vos\n- Remedial teacher: mw. P. Smit\n- Logopedist: op afroep",
        "# Wie werken er\n\nMeester Tom is gedragsspecialist en komt op maandag in de klassen kijken. Juf Noor heeft de opleiding tot rekencoördinator gedaan. Een logopedist van praktijk Praat werkt op woensdag bij ons op school.",
        "# Team\n\n☒ intern begeleider (drie dagen) ☒ taalspecialist ☒ specialist jonge kind ☒ schoolmaatschappelijk werker op dinsdag ☐ fysiotherapeut",
        "De intern begeleider is opgeleid als orthopedagoog. Twee leraren zijn specialist hoogbegaafdheid en een onderwijsassistent kan braille lezen.",
    ],
)
def expertise(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The inventory of the expertise there is."""
    return _judge(analysis.element("expertise_aanwezig"), context)


@rule(
    "WET005",
    "expertise-ontwikkeling-ontbreekt",
    title="Te ontwikkelen expertise ontbreekt",
    severity="warning",
    source=_LAW,
    why="Wie weet welke kennis er nog mist, kan daar scholing of hulp bij zoeken. Ouders zien zo ook wat nog niet kan.",
    bad=[
        f"{_MEANING}\n\n{_BASIS}",
        "# Onze school\n\nDe school staat aan de rand van het dorp en heeft acht groepen.",
        _BASIS,
        "# Expertise\n\nIn dit hoofdstuk staat welke expertise een school kan ontwikkelen.",
        "| Vraag | Antwoord |\n|---|---|\n| Welke expertise wilt u ontwikkelen? |  |",
        "# Expertise\n\n- Gedragsspecialist: Anne Bos\n- Logopedist: op afroep",
    ],
    good=[
        _DEVELOP,
        "# Wat wij nog niet kunnen\n\nDe school heeft nog geen rekenspecialist. Ook missen wij een deskundige op het gebied van taalontwikkeling. Die kennis willen wij ontwikkelen met een opleiding voor een leraar.",
        "# Deskundigheid\n\n| Specialisme | Nog te ontwikkelen |\n|---|---|\n| Autisme | expertise ontbreekt nog, leraar start opleiding in 2027 |\n| Hoogbegaafdheid | specialist wordt gezocht |",
        "# Wat missen wij nog?\n\n- Een specialist voor leerlingen met een taalontwikkelingsstoornis hebben wij niet.\n- Kennis van hoogbegaafdheid in de onderbouw willen wij opbouwen.\n- Voor dyscalculie zoeken wij een collega die de opleiding wil doen.",
        "Op ons lijstje staat een gedragsdeskundige voor de bovenbouw, want die kennis ontbreekt nog in het team. Een leraar die autisme goed kent, hebben wij ook nog niet.",
        "| Kennis | Stand |\n|---|---|\n| Meerbegaafdheid | in ontwikkeling: twee leraren starten in 2027 met de opleiding |\n| Motorische beperking | ontbreekt nog in het team, wij zoeken een fysiotherapeut en vragen advies aan de mytylschool |",
    ],
)
def expertise_to_develop(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """Whether, and which, expertise must still be developed."""
    return _judge(analysis.element("expertise_ontwikkelen"), context)


@rule(
    "WET006",
    "scholing-ontbreekt",
    title="Scholing ontbreekt",
    severity="error",
    source=_LAW,
    why="Het profiel moet laten zien wat de plannen betekenen voor de scholing van leraren.",
    bad=[
        f"{_MEANING}\n\n{_BASIS}",
        "# Scholing\n\nWij vinden scholing belangrijk.",
        "# Onze school\n\nDe school staat aan de rand van het dorp en heeft acht groepen.",
        "| Vraag | Antwoord |\n|---|---|\n| Welke scholing volgt het team? |  |",
        "# Scholing\n\nEen profiel beschrijft wat de plannen betekenen voor de scholing van leraren.",
        "# Leerlingen\n\nLeerlingen uit groep 8 volgen een training voor de entreetoets.",
    ],
    good=[
        _TRAINING,
        "# Professionalisering\n\n- Alle leraren van de onderbouw volgen in schooljaar 2026-2027 de cursus Met sprongen vooruit.\n- De intern begeleider doet de opleiding tot gedragsspecialist.",
        "# Scholing\n\n| Cursus | Wie | Wanneer |\n|---|---|---|\n| Cursus begrijpend lezen, vier middagen | alle leraren van groep 4 tot en met 8 | oktober 2026 |\n| Training gedrag in de klas, gegeven door een orthopedagoog | alle leraren en onderwijsassistenten | studiedag maart 2027 |",
        "In het najaar van 2026 doen alle leraren de training Rots en Water. In 2027 volgen de twee intern begeleiders de opleiding tot beeldcoach.",
        "# Wij blijven leren\n\n☒ studiedag over dyslexie in januari 2027 voor het hele team ☒ cursus gesprekken met kinderen voor de mentoren ☐ masteropleiding",
        "| Naam | Opleiding | Klaar |\n|---|---|---|\n| Juf Mirte | post-hbo gedragsspecialist | juni 2027 |\n| Meester Bas | cursus omgaan met hoogbegaafde leerlingen | maart 2027 |",
    ],
)
def training(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """What this means for the training of teachers."""
    return _judge(analysis.element("scholing"), context)


@rule(
    "WET007",
    "vaststelling-ontbreekt",
    title="Vaststelling ontbreekt",
    severity="warning",
    source=f"{_LAW}; WPO artikel 8",
    why="Aan de datum en het bestuur zien ouders of het profiel geldt en wie ervoor staat.",
    bad=[
        _BASIS,
        "Het bevoegd gezag stelt het profiel ten minste één keer in de vier jaar vast.",
        "| Onderdeel | Datum |\n|---|---|\n| Vastgesteld door het bestuur op |  |",
        "Het profiel wordt binnenkort voorgelegd aan het bestuur.",
        "Dit profiel is vastgesteld op 12 juni 2025.",
        "Het bestuur van Stichting De Brug bestaat uit vijf leden.",
    ],
    good=[
        "Vastgesteld door het college van bestuur van Stichting De Brug op 12 juni 2025.",
        "Het bestuur van Stichting Perspectief heeft dit profiel op 3-2-2026 vastgesteld.",
        "| Onderdeel | Datum | Door |\n|---|---|---|\n| Vastgesteld | 14 november 2024 | college van bestuur Stichting Kompas |",
        "Op 9 mei 2026 stelde het college van bestuur van Stichting Morgenwijzer dit ondersteuningsprofiel vast.",
        "# Colofon\n\n- MR: positief advies op 3 april 2025\n- Vastgesteld door het bestuur van SKO De Linde: 20 mei 2025",
        "Schoolondersteuningsprofiel 2025-2029\n\nVastgesteld door de directeur-bestuurder van Stichting Vuurvogel op 1 september 2025.",
    ],
)
def adoption(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The date (or school year) and the board that adopted the profile."""
    moment = analysis.facts["vastgesteld_op"] or analysis.facts["schooljaar"]
    board = analysis.facts["bevoegd_gezag"]
    missing = [name for name, fact in (("wanneer", moment), ("door welk bestuur", board)) if fact is None]
    if missing:
        yield Finding(
            f"{context.paper_first} zegt niet {' en '.join(missing)} deze tekst is vastgesteld.",
            "Zet voorin: Vastgesteld door het bestuur van ... op (datum).",
            data={"missing": missing},
        )


@rule(
    "WET008",
    "vaststelling-verlopen",
    title="Vaststelling verlopen",
    severity="error",
    source=_LAW,
    why="Het bestuur stelt het profiel minstens één keer in de vier jaar vast. Daarna is het te oud om op te bouwen.",
    bad=[
        "Vastgesteld door het bestuur van Stichting De Brug op 12 juni 2020.",
        "Het college van bestuur heeft dit profiel vastgesteld op 3-2-2022.",
        "| Onderdeel | Datum | Door |\n|---|---|---|\n| Vastgesteld | 14 november 2019 | college van bestuur Stichting Kompas |",
        "# Colofon\n\n- Vastgesteld door het bestuur van SKO De Linde: 20 mei 2019",
        "Dit profiel stelde het college van bestuur van Stichting Morgenwijzer op 9 mei 2021 vast.",
        "In november 2018 is dit profiel door de bestuurder van Stichting Kompas vastgesteld.",
    ],
    good=[
        "Vastgesteld door het bestuur van Stichting De Brug op 12 juni 2024.",
        "Vastgesteld door het bestuur op 1 december 2022. Het vorige profiel was van 12 juni 2016.",
        "De school is op 12 juni 1987 gebouwd en werkt sinds 2015 met dit bestuur.",
        "# Colofon\n\n- Vastgesteld door het bestuur van SKO De Linde: 20 mei 2025",
        "De MR gaf op 3 mei 2018 advies over het vorige profiel. Dit profiel is op 4 juni 2024 door het bestuur vastgesteld.",
        "Het bestuur stelt een profiel minstens eens in de vier jaar vast. In 2015 was dat voor het eerst.",
    ],
)
def adoption_expired(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """Adopted more than four years ago; in a schoolgids: not for this school year."""
    if context.profile == "schoolgids-2025":
        yield from _old_guide(analysis.facts["schooljaar"], context.today)
        return
    fact = analysis.facts["vastgesteld_op"]
    if fact is None or context.today <= adopted_until(str(fact.value)):
        return
    yield Finding(
        f"Het profiel is vastgesteld op {_dutch(str(fact.value))}. Dat is meer dan vier jaar geleden.",
        "Bespreek het profiel opnieuw, laat de MR advies geven en laat het bestuur het vaststellen.",
        fact.place,
        fact.quote,
        {"date": fact.value},
    )


def _old_guide(year: Fact | None, today: date) -> Iterator[Finding]:
    starts = today.year if today.month >= 8 else today.year - 1
    if year is not None and guide_until(str(year.value)) < today:
        yield Finding(
            f"Deze gids is van schooljaar {year.value}. Het is nu schooljaar {starts}-{starts + 1}.",
            "Stel de gids opnieuw vast voor dit schooljaar.",
            year.place,
            year.quote,
            {"school_year": year.value},
        )


def _dutch(iso: str) -> str:
    return "-".join(reversed(iso.split("-")))


@rule(
    "WET009",
    "medezeggenschap-ontbreekt",
    title="Medezeggenschap ontbreekt",
    severity="warning",
    source="Steunpunt Passend Onderwijs, stap 2; WMS artikel 11 (schoolgids: artikel 13)",
    why="De medezeggenschapsraad heeft recht op advies over het profiel. Lezers zien zo dat ouders en team hebben meegepraat.",
    bad=[
        _BASIS,
        "De medezeggenschapsraad heeft volgens de wet adviesrecht op het ondersteuningsprofiel.",
        "De MR geeft binnenkort advies over dit profiel.",
        "# Medezeggenschap\n\nOuders kunnen zich bij de MR aanmelden via mr@debrug.example.",
        "| Onderdeel | Datum |\n|---|---|\n| Advies MR |  |",
        "| Onderdeel | Uitkomst |\n|---|---|\n| Advies van de MR | ☐ akkoord ☐ niet akkoord ☒ nog niet besproken |",
        "Op onze school zitten drie ouders en drie leraren in de medezeggenschapsraad.",
    ],
    good=[
        "De medezeggenschapsraad heeft op 12 mei 2025 positief geadviseerd over dit profiel.",
        "| Onderdeel | Uitkomst |\n|---|---|\n| Advies MR | positief, 11 april 2025 |\n| Vastgesteld | 1 juni 2025 |",
        "| Onderdeel | Uitkomst |\n|---|---|\n| Advies van de MR | ☒ akkoord ☐ niet akkoord ☐ nog niet besproken |",
        "De MR was het op 26 mei 2026 eens met dit profiel en gaf een positief advies.",
        "De MR heeft dit profiel in de vergadering van 14 april 2026 besproken en adviseerde positief.",
        "# Colofon\n\n- Advies van de medezeggenschapsraad: 2 juni 2025, positief\n- Vastgesteld: 1 juli 2025",
        "Met een positief advies van de MR op 8 mei 2025 is dit profiel daarna door het bestuur vastgesteld.",
    ],
)
def council(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """The advice of the council on this document."""
    if analysis.facts["mr"] is None:
        act = "ingestemd" if context.profile == "schoolgids-2025" else "advies gegeven"
        yield Finding(
            f"{context.paper_first} zegt niet of de medezeggenschapsraad (MR) heeft {act}.",
            "Schrijf op wanneer de MR dit deed en wat de MR ervan vond.",
        )

"""Looks like a complete SOP, but only explains what a SOP is: right headings, hardly a word about the school."""

from __future__ import annotations

from pathlib import Path

from kit import FACTS, Look, Profile, Row, S

PDF = True


def build(path: Path) -> None:
    p = Profile(
        "Schoolondersteuningsprofiel Het Mozaïek",
        today="2026-11-24",
        look=Look(font="DejaVu Sans", size=10, colour="7F3F00"),
    )
    p.elements = {
        "basisondersteuning": "thin",
        "extra_ondersteuning": "thin",
        "ambities": "thin",
        "expertise_aanwezig": "thin",
        "expertise_ontwikkelen": "thin",
        "scholing": "thin",
    }
    p.facts = {**dict.fromkeys(FACTS, None), "visie": True}
    for code in ("WET001", "WET002", "WET003", "WET004", "WET005", "WET006", "WET007", "WET009", "AAN001", "AAN002"):
        p.expect(code)
    for code in ("WET008", "AAN003", "AMB001", "AMB002", "AMB005"):
        p.forbid(code)
    p.running("Het Mozaïek", "Schoolondersteuningsprofiel")
    p.title("Schoolondersteuningsprofiel Het Mozaïek")
    p.table(
        None,
        [
            Row(["Naam van de school", "Basisschool Het Mozaïek"]),
            Row(["Vastgesteld op", "dd-mm-jjjj"], expect="STR002: dd-mm-jjjj"),
            Row(["Samenwerkingsverband", "De Drie Stromen"]),
        ],
    )
    p.heading("1 Inleiding")
    p.text(
        S("Voor u ligt het schoolondersteuningsprofiel.", meta=True),
        S("Elke school in Nederland moet zo'n profiel hebben.", meta=True),
        S(
            "In een profiel staat welke ondersteuning een school kan bieden aan leerlingen die dat nodig hebben.",
            meta=True,
            forbid="AAN003",
        ),
        S("Het bevoegd gezag stelt het profiel minstens één keer in de vier jaar vast.", meta=True, forbid="WET008"),
        S("De medezeggenschapsraad heeft daarbij adviesrecht.", meta=True),
        S("Scholen zetten het profiel in of bij de schoolgids, zodat ouders het kunnen lezen.", meta=True),
    )
    p.text(
        S("Sinds de invoering van passend onderwijs hebben scholen zorgplicht.", meta=True),
        S("Dat betekent dat een school eerst onderzoekt welke ondersteuning een leerling nodig heeft.", meta=True),
        S(
            "Kan de school die ondersteuning niet bieden, dan zoekt zij een andere school die dat wel kan.",
            meta=True,
            forbid="AAN005",
        ),
        S(
            "Het profiel is daarmee een belangrijk instrument, want het laat zien wat er op een school mogelijk is en waar de school de hulp van anderen bij nodig heeft.",
            meta=True,
            expect="LEE002",
        ),
    )
    p.text(
        S("Een profiel is geschreven voor ouders, voor leraren en voor het samenwerkingsverband.", meta=True),
        S("Ouders kunnen in een profiel lezen of een school past bij wat hun kind nodig heeft.", meta=True),
        S("Voor leraren is het een houvast in het dagelijks werk.", meta=True),
        S(
            "Het samenwerkingsverband legt alle profielen naast elkaar en kijkt of er voor elke leerling een plek is.",
            meta=True,
            forbid="AAN001",
        ),
        S("Dat heet een dekkend aanbod.", meta=True),
        S("Het profiel is iets anders dan het schoolplan, waarin een school haar hele beleid beschrijft.", meta=True),
        S(
            "Ook is het iets anders dan het ondersteuningsplan, want dat is een stuk van het samenwerkingsverband.",
            meta=True,
        ),
    )
    p.heading("Leeswijzer", 2)
    p.items(
        S("Hoofdstuk 2 gaat over de visie op ondersteuning.", meta=True),
        S("In hoofdstuk 3 en 4 komen de basisondersteuning en de extra ondersteuning aan bod.", meta=True),
        S("Hoofdstuk 5 beschrijft de grenzen.", meta=True),
        S("Hoofdstuk 6 en 7 gaan over expertise, scholing en ambities.", meta=True),
        S("Achterin vindt u een lijst met begrippen.", meta=True),
    )
    p.heading("2 Visie")
    p.text(
        S("In dit hoofdstuk staat de visie van de school.", meta=True),
        S("Wij vinden dat ieder kind uniek is.", "visie"),
        S("Een visie op ondersteuning beschrijft hoe een school naar kinderen kijkt.", meta=True),
    )
    p.heading("3 Basisondersteuning")
    p.text(
        S(
            "Basisondersteuning is de ondersteuning die elke school in de regio aan alle leerlingen kan geven.",
            meta=True,
        ),
        S("De scholen in het samenwerkingsverband hebben samen afgesproken wat daarbij hoort.", meta=True),
        S(
            "Bij basisondersteuning kan het bijvoorbeeld gaan om hulp bij dyslexie, om een aangepaste werkplek of om aandacht voor gedrag.",
            meta=True,
        ),
        S("Ook preventieve en licht curatieve interventies vallen eronder.", meta=True),
        S("De basisondersteuning verschilt per regio, maar niet per school.", meta=True),
    )
    p.heading("3.1 Niveaus van ondersteuning", 2)
    p.text(
        S("Vaak worden vijf niveaus van ondersteuning onderscheiden.", meta=True),
        S("Niveau 1 is het gewone onderwijs in de groep.", meta=True),
        S("Bij niveau 2 krijgt een leerling in de groep wat meer hulp van de leraar.", meta=True, forbid="AAN006"),
        S("Op niveau 3 denkt een intern begeleider mee over een leerling.", meta=True),
        S(
            "Niveau 4 en 5 horen bij de extra ondersteuning, waarvoor een school deskundigen van buiten inschakelt.",
            meta=True,
        ),
        S("De niveaus helpen scholen om op dezelfde manier over ondersteuning te praten.", meta=True),
    )
    p.heading("3.2 Handelingsgericht werken", 2)
    p.text(
        S(
            "Handelingsgericht werken is een manier om planmatig te kijken naar wat een leerling nodig heeft.",
            meta=True,
        ),
        S("Een leraar neemt eerst waar, begrijpt dan wat er speelt, maakt een plan en voert dat plan uit.", meta=True),
        S("Die stappen vormen samen een cyclus, die een school een paar keer per jaar doorloopt.", meta=True),
    )
    p.heading("4 Extra ondersteuning")
    p.text(
        S("Extra ondersteuning is alle hulp die verder gaat dan de basisondersteuning.", meta=True),
        S("Een school vraagt daarvoor een arrangement aan bij het samenwerkingsverband.", meta=True),
        S(
            "Voor leerlingen die extra ondersteuning krijgen, stelt een school een ontwikkelingsperspectief op.",
            meta=True,
        ),
        S("Daarin staan de doelen en de begeleiding die een leerling nodig heeft om die doelen te halen.", meta=True),
        S("Voor een plek op het speciaal onderwijs is een toelaatbaarheidsverklaring nodig.", meta=True),
    )
    p.text(
        S("Scholen kunnen extra ondersteuning zelf geven of samen met andere scholen.", meta=True),
        S("Ook kan een leerling een deel van de week naar een voorziening buiten de school gaan.", meta=True),
        S(
            "Welke vormen er in een regio zijn, staat in het ondersteuningsplan van het samenwerkingsverband.",
            meta=True,
        ),
        S(
            "Ouders hebben het recht om mee te praten over het ontwikkelingsperspectief en moeten instemmen met het deel over de begeleiding.",
            meta=True,
        ),
        S(
            "Een school evalueert het ontwikkelingsperspectief minstens één keer per jaar met de ouders.",
            meta=True,
            forbid="BET004",
        ),
    )
    p.heading("5 Grenzen van de ondersteuning")
    p.text(
        S("Iedere school heeft grenzen.", meta=True, forbid="AAN005"),
        S("In een ondersteuningsprofiel hoort te staan waar die liggen.", meta=True),
        S("Denk daarbij aan veiligheid, verzorging en de belasting van een groep.", meta=True),
    )
    p.text(
        S("Een grens is geen muur: een school kijkt altijd naar de leerling zelf.", meta=True),
        S("Een goede beschrijving van een grens noemt ook de reden en zegt wat een school dan doet.", meta=True),
        S("Bij een verschil van mening kunnen ouders naar een landelijke geschillencommissie.", meta=True),
    )
    p.heading("6 Expertise en scholing")
    p.text(
        S(
            "Een profiel bevat een overzicht van de deskundigheid die op een school aanwezig is.",
            meta=True,
            forbid="WET010",
        ),
        S("Ook staat erin welke deskundigheid nog ontwikkeld moet worden.", meta=True),
        S("Tot slot beschrijft het wat dit betekent voor de scholing van leraren.", meta=True),
        S("Wij vinden scholing belangrijk.", "schol"),
    )
    p.text(
        S("Bij expertise gaat het om de kennis en ervaring van de mensen die op een school werken.", meta=True),
        S(
            "Voorbeelden zijn een gedragsspecialist, een rekencoördinator of een leraar met kennis van autisme.",
            meta=True,
            forbid="WET004",
        ),
        S(
            "Sommige deskundigen werken niet op een school zelf, maar bij het bestuur of het samenwerkingsverband.",
            meta=True,
        ),
        S(
            "Scholing kan bestaan uit een cursus, een studiedag, een opleiding of leren van een collega.",
            meta=True,
            forbid="WET006",
        ),
        S("Een school bepaalt zelf welke scholing het beste past bij haar plannen.", meta=True),
    )
    p.heading("7 Ambities")
    p.text(
        S(
            "Onder ambities verstaan we de plannen die een school heeft voor de komende jaren.",
            meta=True,
            forbid="AMB001; AMB002",
        ),
        S(
            "Goede ambities zijn concreet en meetbaar, zodat een school later kan nagaan of zij gehaald zijn.",
            meta=True,
            forbid="AMB004",
        ),
        S("In de bijlage worden de begrippen uit dit profiel uitgelegd.", meta=True),
    )
    p.text(
        S("Een ambitie zegt wie iets doet, wat er gebeurt en wanneer het klaar is.", meta=True),
        S("Ambities komen vaak voort uit een evaluatie van het vorige profiel.", meta=True),
        S("Het is verstandig om daar ook ouders en leerlingen bij te betrekken.", meta=True, forbid="BET001"),
        S("Ambities uit een profiel komen meestal terug in het jaarplan van een school.", meta=True),
    )
    p.heading("Bijlage: begrippen")
    p.table(
        ["Begrip", "Uitleg"],
        [
            Row(
                [
                    "Arrangement",
                    "een pakket extra ondersteuning voor een leerling, betaald door het samenwerkingsverband",
                ],
                meta=True,
            ),
            Row(
                ["Ontwikkelingsperspectief", "een plan met de doelen voor een leerling die extra ondersteuning krijgt"],
                meta=True,
            ),
            Row(
                [
                    "Zorgplicht",
                    "de plicht van een school om een passende plek te zoeken voor elke leerling die wordt aangemeld",
                ],
                meta=True,
            ),
            Row(
                ["Samenwerkingsverband", "scholen in een regio die samen zorgen dat elke leerling een plek heeft"],
                meta=True,
            ),
        ],
    )
    p.save(path)

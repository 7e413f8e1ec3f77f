"""An SBO school in its own warm words: no legal words in the headings, some typos, some old plans."""

from __future__ import annotations

from pathlib import Path

from kit import FACTS, Look, Profile, Row, S

PDF = True
NOTE = "Een orthopedagoog is iemand die ervoor heeft doorgeleerd om te begrijpen waarom leren of opgroeien niet vanzelf gaat."


def build(path: Path) -> None:
    look = Look(
        font="Liberation Serif",
        heading_font="DejaVu Sans",
        size=11.5,
        colour="1F5C7A",
        shade="DCEBF2",
        heading_sizes=(15, 11.5, 11),
        margins=(2.2, 2.8, 2.2, 2.8),
        space_after=7,
    )
    p = Profile("De Tjalk: zo doen wij het", today="2026-11-24", look=look)
    p.elements = {
        "basisondersteuning": "present",
        "extra_ondersteuning": "present",
        "ambities": "present",
        "expertise_aanwezig": "present",
        "expertise_ontwikkelen": "missing",
        "scholing": "thin",
    }
    p.facts = {
        **dict.fromkeys(FACTS, True),
        "vastgesteld_op": "2024-02-12",
        "bevoegd_gezag": "het college van bestuur van Stichting Wadwinde",
        "schooljaar": None,
        "vindplaats": None,
        "schoolgids": None,
        "ouders_betrokken": None,
        "leerlingen_betrokken": None,
        "evaluatie": None,
    }
    p.expect("WET005")
    p.expect("WET006")
    for code in ("WET001", "WET002", "WET003", "WET004", "WET007", "WET008", "WET009", "AAN001", "AAN002", "AAN007"):
        p.forbid(code)
    p.running("SBO De Tjalk, Harkumerzijl", "De Tjalk: zo doen wij het")

    p.title("De Tjalk: zo doen wij het")
    p.text(S("Speciaal basisonderwijs aan het water", italic=True))
    p.contents(
        [
            ("Aan boord", 1, 1),
            ("Wat wij elke dag doen", 1, 1),
            ("In de klas", 2, 2),
            ("Buiten de klas", 2, 2),
            ("Kijken en bijsturen", 2, 2),
            ("Een gewone maandag", 2, 2),
            ("Als een kind nóg iets anders nodig heeft", 1, 3),
            ("Wie loopt er rond", 1, 3),
            ("Met wie wij optrekken", 1, 3),
            ("Waar het ophoudt", 1, 4),
            ("Waar we heen willen", 1, 4),
            ("Praten met thuis", 1, 4),
            ("Hoe dit stuk er kwam", 1, 5),
            ("Zit je ergens mee?", 1, 5),
            ("Bijlage: plattegrond", 1, 5),
            ("Colofon", 1, 6),
        ],
        heading="Wat staat waar",
    )

    p.heading("Aan boord")
    p.text(
        S("De Tjalk ligt aan de Oude Zijl, naast de werf, en bij oostenwind ruik je de teer tot in groep 5."),
        S("Er varen hier 104 kinderen mee, verdeeld over zeven groepen."),
        S("De meesten zijn tussen de zeven en de dertien jaar en komen met een busje, soms van drie kwartier ver."),
        S("Ongeveer de helft heeft een diagnose, maar die staat bij ons niet op de kapstok.", forbid="WET010"),
        S("Bijna allemaal hebben ze op hun vorige school gehoord dat het niet ging.", forbid="AAN005; AAN002"),
        S("Dat willen wij ze laten vergeten.", "visie", forbid="AMB001; AMB002"),
    )
    p.text(
        S("Ons uitgangspunt is simpel: een kind dat zich veilig voelt, gaat vanzelf leren.", "visie"),
        S("We zijn streng op de afspraken en zacht op het kind.", "visie"),
        S(
            "Kinderen proberen bij ons van alles uit, ook dingen die mislukken, en daarna proberen ze het nog eens.",
            "visie",
            forbid="AAN003: proberen",
        ),
        S(
            "Niet alleen kinderen met een leerachterstand horen hier, maar ook kinderen die vastliepen op hun gedrag.",
            forbid="AAN005; WET010",
        ),
    )
    p.text(
        S(
            "Elke school in Nederland moet een stuk hebben waarin staat welke hulp er is, welke deskundigheid er nog bij moet komen en wat dat betekent voor de scholing.",
            meta=True,
            expect="LEE002",
            forbid="WET001",
        ),
        S("Dit is het onze.", meta=True),
        S("Achterin vind je wie je kunt bellen.", meta=True),
    )

    p.heading("Wat wij elke dag doen")
    p.text(
        S(
            "Wat hieronder staat is voor elk kind dat hier binnenkomt, zonder formulier en zonder wachtlijst.",
            "basis",
            forbid="AAN003",
        ),
    )
    p.heading("In de klas", 2)
    p.items(
        S(
            "hooguit vijftien kinderen in een groep, met op elke ochtend een leerkracht én een onderwijsassistent",
            "basis aanbod",
        ),
        S("een dagkaart met plaatjes op elke tafel, die we om half negen samen langslopen", "basis aanbod"),
        S("lezen en rekenen in niveaugroepen dwars door de school heen, van 9.00 tot 10.15 uur", "basis aanbod"),
        S("na elke twintig minuten werken vijf minuten bewegen", "basis aanbod"),
        S("koptelefoons, wiebelkussens en studdy buddy's liggen klaar voor wie ze pakken wil", "basis aanbod"),
        S(
            "leerlingen met dyslexie mogen altijd laten voorlezen door de computer, ook bij toetsen",
            "basis aanbod",
            forbid="AAN003",
        ),
    )
    p.text(
        S(
            "Lukt het in de groep niet, dan is er een paar uur per dag iemand die met je naar de stuurhut loopt, ons rustlokaal.",
            "basis aanbod",
            forbid="AAN002; LEE002",
        ),
        S(
            "Daar zit Sietske, en bij Sietske kan een kind verven, huilen of gewoon naar de boten kijken.",
            "basis aanbod",
            forbid="AAN003: kan",
        ),
        S("We streven ernaar dat een kind binnen een halfuur weer in de eigen groep zit.", "basis aanbod", hedged=True),
    )
    p.heading("Buiten de klas", 2)
    p.text(
        S(
            "Op het plein lopen altijd drie volwassenen, en in iedergeval één daarvan kent de namen van alle kinderen.",
            "basis aanbod",
        ),
        S(
            "Twee middagen in de week geeft Geke motorische hulp in de gymzaal aan kinderen die vaak vallen of alles laten vallen.",
            "basis aanbod",
        ),
        S(
            "Alle bovenbouwers krijgen een blok van twaalf weken sociale vaardigheden, dat door Marloes gegeven word.",
            "basis aanbod",
        ),
        S("In principe beginnen we om half negen, maar de busjes bepalen soms anders.", forbid="AAN003: In principe"),
        S(
            "Wie nog niet zindelijk is, wordt door de assistent verschoond in de doucheruimte bij groep 1/2.",
            "basis aanbod",
            forbid="WET010",
        ),
    )
    p.heading("Kijken en bijsturen", 2)
    p.text(
        S(
            "Van elk kind houden we bij hoe het leert en hoe het zich voelt, met toetsen in januari en juni en een vragenlijst in november.",
            "basis aanbod",
            forbid="LEE002",
        ),
        S(
            "Binnen zes weken na de start schrijft de groepsleerkracht samen met de orthopedagoog een plan, waarin staat naar welk soort vervolgonderwijs we toewerken.",
            "basis aanbod",
            forbid="LEE002",
            note=NOTE,
        ),
        S("Het kind maakt er zelf een tekening of een praatplaat bij.", "basis leerlingen"),
        S("Drie keer per jaar leggen we dat plan naast wat we zien en stellen we het bij.", "basis aanbod"),
        S("(nog aanvullen met cijfers van dit jaar)", expect="STR002"),
    )
    p.footnote_text(S(NOTE, meta=True))

    p.heading("Een gewone maandag", 2)
    p.text(
        S("Om kwart over acht rijden de eerste busjes het plein op, en Klaas telt de tassen."),
        S("Elke groepsleerkracht geeft elk kind een hand en ziet dan al wie er een rotweekend had.", "basis aanbod"),
        S(
            "Wie zonder ontbijt komt, krijgt van Sietske een boterham, daar maken we geen woorden aan vuil.",
            "basis aanbod",
            forbid="AAN005",
        ),
        S(
            "Medicijnen geeft de assistent op vaste tijden, als de dokter en de ouders het op papier hebben gezet.",
            "basis aanbod ouders",
            forbid="AAN003: als de dokter en de ouders het op papier hebben gezet",
        ),
        S("Tussen de middag eet iedereen in de eigen groep, want de kantine was veel te druk."),
        S("Tegen tweeën is de stuurhut meestal vol.", forbid="AAN005; AAN002"),
        S("Dan wisselen de assistenten elkaar af, zodat er voor ieder kind iemand tijd heeft.", "basis aanbod"),
        S("Gaat de laatste bus weg, dan bespreekt het team tien minuten lang de dag.", "basis"),
    )
    p.textbox(
        S("“Op mijn oude school zat ik meer op de gang dan in de klas."),
        S("Hier heb ik een eigen stoel.”"),
        S("Jongen, groep 7"),
        height=2.9,
        fill="DCEBF2",
    )

    p.heading("Als een kind nóg iets anders nodig heeft")
    p.text(
        S(
            "Extra ondersteuning is volgens de wet alles wat boven de basis van een school uitgaat.",
            meta=True,
            forbid="WET002",
        ),
        S("Bij ons gaat het jaarlijks om een kind of twaalf.", "extra"),
        S(
            "Voor hen vragen we bij samenwerkingsverband De Lauwerszoom een arrangement aan; dat kost ongeveer vijf weken.",
            "extra aanbod",
        ),
    )
    p.items(
        S(
            "Een-op-eenbegeleiding door een begeleider van het samenwerkingsverband, maximaal acht uur per week en een halfjaar lang.",
            "extra aanbod",
            forbid="AAN003; AAN005",
        ),
        S(
            "Jeugdhulp in school: op maandag en woensdag werkt Hilde van Jeugdhulp Noordkust met kinderen die veel hebben meegemaakt.",
            "extra aanbod",
        ),
        S(
            "Een plek in de Loods, een kleine groep van zes kinderen met twee vaste begeleiders, voor wie een hele klas te veel is.",
            "extra aanbod",
            forbid="AAN005; AAN002",
        ),
        S("Waar mogelijk bieden wij speltherapie aan.", "extra aanbod", hedged=True),
        S(
            "Logopedie op school, elke dinsdag en donderdag, na een verwijzing van de huisarts.",
            "extra aanbod",
            forbid="AAN003: na een verwijzing van de huisarts",
        ),
        S("Als de formatie het toelaat, gaat er een assistent mee op stage in groep 8.", "extra aanbod", hedged=True),
    )
    p.text(
        S(
            "In de Loods geldt een vaste volgorde: eerst wennen met een ouder erbij, dan halve dagen, dan hele.",
            "extra ouders",
        ),
        S(
            "Na acht weken zitten ouders, kind, leerkracht en orthopedagoog om tafel en kiezen we samen de volgende stap.",
            "extra ouders leerlingen",
        ),
    )

    p.heading("Wie loopt er rond")
    p.text(S("Zonder mensen geen school, dus hieronder staan ze.", meta=True))
    p.table(
        ["Wie", "Waarvoor", "Dagen"],
        [
            Row(["Jelle Bosgra", "directeur", "ma t/m vr"]),
            Row(["Wietske Hoekema", "intern begeleider, coördinator van de Loods", "ma, di, do"], "exp"),
            Row(["Femme de Groot", "orthopedagoog-generalist", "ma, wo"], "exp"),
            Row(
                ["Marloes Dijkema", "leerkracht, master gedrag, geeft de sovagroepen", "di t/m vr"], "exp aanbod basis"
            ),
            Row(["Geke Visser", "vakleerkracht gym en motorische remedial teaching", "wo, do"], "exp"),
            Row(["Sietske Tol", "pedagogisch medewerker in de stuurhut", "elke ochtend"], "exp"),
            Row(["Zeven onderwijsassistenten", "vier met mbo-4, drie met een zorgdiploma", "alle ochtenden"], "exp"),
            Row(["Klaas", "conciërge, vist brillen uit de gracht", "altijd"]),
        ],
        [4.6, 7.8, 3],
        size=10.5,
    )
    p.text(
        S(
            "Drie leerkrachten hebben hun master speciale onderwijszorg gehaald en twee zijn gecertificeerd voor Rots en Water.",
            "exp",
        ),
        S("Bijscholing vinden we belangrijk.", "schol"),
    )

    p.heading("Met wie wij optrekken")
    p.text(
        S("Een school alleen redt het niet.", forbid="AAN002; AAN005"),
        S(
            "Daarom zitten we elke zes weken aan tafel met het gebiedsteam van de gemeente, de jeugdarts en de leerplichtambtenaar.",
            "extra",
        ),
        S("De kinderfysiotherapeut van praktijk Op Streek behandelt op donderdag in ons gebouw.", "extra aanbod exp"),
        S(
            "Veilig Thuis bellen wij als wij ons zorgen maken, en dat zeggen wij altijd eerst tegen de ouders.",
            "ouders",
            forbid="AAN003",
        ),
        S(
            "Met vso De Pier en praktijkschool Het Want regelen we de overstap van groep 8, met twee meeloopdagen per kind.",
            "basis aanbod",
        ),
    )

    p.heading("Waar het ophoudt")
    p.text(
        S("We zeggen niet gauw nee, en als het toch moet, dan leggen we uit waarom.", forbid="AAN005; WET011"),
        S(
            "Een kind dat de hele dag een verpleegkundige naast zich nodig heeft, kunnen wij niet veilig helpen, want die hebben wij niet in dienst en het ziekenhuis ligt op veertig minuten rijden.",
            "grenzen",
            expect="LEE002",
            forbid="AAN005; WET010",
        ),
        S(
            "Een prikkelvrij lokaal hebben wij evenmin: het gebouw is gehorig en de wanden zijn van de monumentenzorg.",
            "grenzen",
            forbid="AAN005",
        ),
        S("Braille en gebarentaal geven wij niet.", "grenzen", expect="AAN005", forbid="WET010; WET011"),
        S("Kinderen met een IQ onder de 55 nemen wij niet aan.", "grenzen", expect="WET010; WET011; AAN005"),
    )
    p.text(
        S(
            "Loopt een kind telkens weg richting het water, dan is de Tjalk geen veilige plek meer.",
            "grenzen",
            forbid="WET010",
        ),
        S(
            "Samen met de ouders en het samenwerkingsverband zoeken we dan een school met een hek en meer handen, en tot die er is blijft het kind gewoon bij ons.",
            "grenzen ouders",
            expect="LEE002",
            forbid="AAN005; WET011",
        ),
        S(
            "Met de Loods kunnen wij zes kinderen tegelijk helpen en een zevende niet, omdat twee begeleiders niet meer veilig aankunnen.",
            "grenzen extra",
            forbid="AAN005; WET010",
        ),
        S("Wij schorsen nooit om een diagnose.", forbid="WET010; AAN005"),
        S("Zijn alle groepen vol, dan gaat een aanmelding niet door.", "grenzen", expect="WET011"),
    )

    p.heading("Waar we heen willen")
    p.text(
        S(
            "Vorig schooljaar hebben we de leerlijn rekenen vernieuwd, en daar zijn we trots op.",
            forbid="AMB005; AMB002",
        ),
        S("Maar er ligt nog genoeg."),
        S("Wij streven naar een nog fijnere sfeer in de school.", amb="-", forbid="AAN003: streven naar"),
        S(
            "De komende jaren willen we meer kinderen laten terugkeren naar een gewone basisschool: van één naar drie per jaar.",
            amb="what measure",
        ),
        S(
            "In december 2026 heeft Wietske Hoekema in alle zeven groepen twee keer gekeken hoe de dagkaarten worden gebruikt.",
            amb="what who when measure",
            forbid="AMB005; AMB004",
        ),
        S(
            "Voor de zomer van 2025 heeft elke groep een eigen hoek waar je je kunt terugtrekken.",
            amb="what when measure",
            expect="AMB005",
        ),
    )
    p.items(
        S("meer aandacht voor de overstap naar het voortgezet onderwijs", amb="-"),
        S(
            "een schoolplein met gras in plaats van tegels, klaar in april 2028, Jelle Bosgra regelt het met de gemeente",
            amb="what who when",
        ),
        S("ouders die bij ons komen koken, omdat dat gezellig is"),
    )
    p.table(
        ["Wat", "Wie trekt het", "Klaar", "Zo merken we het"],
        [
            Row(
                [
                    "Sovagroep ook in de onderbouw",
                    "Marloes Dijkema",
                    "juni 2027",
                    "twaalf kinderen hebben hem afgemaakt",
                ],
                amb="what who when measure",
                forbid="AMB002; AMB005",
            ),
            Row(
                [
                    "Ouders kijken thuis mee op de dagkaart",
                    "team",
                    "doorlopend",
                    "negen van de tien ouders heeft ingelogd",
                ],
                amb="what measure",
            ),
            Row(
                ["Nieuwe methode voor wereldoriëntatie", "Jelle Bosgra", "maart 2025", "in alle groepen in gebruik"],
                amb="what who when measure",
                expect="AMB005",
            ),
            Row(["Minder uitval van busritten", "nog te bepalen", "schooljaar 2027-2028", "-"], amb="what when"),
        ],
        [5.2, 3.4, 3.2, 3.6],
        size=10.5,
    )

    p.heading("Praten met thuis")
    p.text(
        S("Op vrijdag krijg je van de leerkracht een appje of een belletje over hoe de week was.", "basis ouders"),
        S("In oktober, februari en juni praten we uitgebreid, thuis of op school, net wat jou past.", "basis ouders"),
        S("Neem eventueel iemand mee.", "ouders", forbid="AAN003: eventueel"),
        S(
            "Vanaf groep 6 schuift je kind aan, en het eerste kwartier is van hem of haar.",
            "basis leerlingen",
            forbid="AAN003: Vanaf groep 6",
        ),
        S("Je handtekening staat onder het plan, anders gaat het niet door.", "basis ouders", forbid="AAN005; WET011"),
        S("Het jaarlijkse schoolfeest organiseren de ouders zelf, met altijd weer te veel poffertjes."),
        S(
            "We proberen verslagen zoveel mogelijk binnen een week te sturen, maar dat lukt niet iedere keer.",
            "basis aanbod",
            hedged=True,
            forbid="AAN005",
        ),
    )

    p.heading("Hoe dit stuk er kwam")
    p.text(
        S(
            "Op twee studiemiddagen in het najaar van 2023 hebben alle leerkrachten en assistenten opgeschreven wat zij op een gewone dag doen, en daarvan is dit verhaal gemaakt.",
            "team",
            expect="LEE002",
            forbid="AMB005",
        ),
        S("Femme heeft er de moeilijke woorden uit gehaald.", "team"),
        S("Een kladversie hing een maand lang in de teamkamer, met een potlood aan een touwtje.", "team"),
    )

    p.heading("Zit je ergens mee?")
    p.text(
        S("Begin bij de leerkracht, die weet het meest.", "contact"),
        S(
            "Kom je er niet uit, dan gaat Wietske met je om de tafel; haar nummer is 0519-55 02 37.",
            "contact",
            forbid="AAN002; WET011",
        ),
        S(
            "Kinderen kunnen een briefje in de groene brievenbus doen, die leest Sietske elke middag leeg.",
            "contact leerlingen",
        ),
        S(
            "Schiet het dan nog niet op, bel dan het ouder- en jeugdsteunpunt van De Lauwerszoom of schrijf naar Jelle: directie@sbodetjalk.nl.",
            "contact",
        ),
        S("Helpt ook dat niet, dan is er de klachtencommissie van het bestuur.", "contact"),
    )

    p.heading("Bijlage: plattegrond")
    p.expect("STR001", "Bijlage: plattegrond")
    p.page_break()
    p.heading("Colofon")
    p.lines(
        S("Tekst: team SBO De Tjalk, Oude Zijl 3, Harkumerzijl.", "team"),
        S(
            "Besproken in de MR op 29 januari 2024 (positief advies) en vastgesteld door het college van bestuur van Stichting Wadwinde op 12 februari 2024.",
            "mr vast",
            forbid="WET007; WET008; WET009; LEE002",
        ),
        S("Tekeningen: groep 7."),
    )
    p.save(path)

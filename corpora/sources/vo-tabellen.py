"""A secondary school with tables, merged cells, bold lines for headings, an old date and a left-over instruction."""

from __future__ import annotations

from pathlib import Path

from kit import FACTS, Look, Profile, Row, S, merged

PDF = True


def build(path: Path) -> None:
    p = Profile(
        "Ondersteuningsprofiel Maasveld College",
        today="2026-11-24",
        look=Look(font="Liberation Sans", size=10, colour="4A148C", shade="E1D5E7", margins=(2, 2, 2, 2)),
    )
    p.elements = {
        "basisondersteuning": "present",
        "extra_ondersteuning": "present",
        "ambities": "present",
        "expertise_aanwezig": "present",
        "expertise_ontwikkelen": "present",
        "scholing": "present",
    }
    p.facts = {
        **dict.fromkeys(FACTS, None),
        "vastgesteld_op": "2021-05-18",
        "bevoegd_gezag": "college van bestuur van Stichting Rivierenland Voortgezet",
        "contact": True,
        "populatie": True,
        "onderwijsaanbod": True,
        "begeleiding": True,
        "partners": True,
    }
    p.expect("WET009")
    for code in ("WET001", "WET002", "WET003", "WET004", "WET005", "WET006", "WET007", "AAN001", "AAN002"):
        p.forbid(code)
    p.running("Maasveld College", "versie 2.3")
    p.title("Ondersteuningsprofiel Maasveld College")
    p.table(
        None,
        [
            Row(
                ["Vastgesteld door het college van bestuur van Stichting Rivierenland Voortgezet", "18 mei 2021"],
                "vast",
                expect="WET008",
            ),
            Row(["Schoolsoorten", "vmbo-t, havo en vwo"]),
            Row(["Aantal leerlingen", "1.140 leerlingen op twee locaties"]),
        ],
        widths=[9, 7],
    )
    p.heading("De school in het kort")
    p.text(
        S("Het Maasveld College staat in Oeverwaard en trekt leerlingen uit elf dorpen langs de rivier."),
        S("[Beschrijf hier in vijf zinnen de pedagogische visie van de locatie.]", expect="STR002"),
        S(
            "De medezeggenschapsraad heeft het recht om advies te geven over een ondersteuningsprofiel.",
            meta=True,
            forbid="WET010",
        ),
    )
    p.text(
        S("Vmbo-t en de onderbouw van havo zitten op locatie Dijk, de andere leerlingen op locatie Plein."),
        S("Ongeveer een kwart van onze leerlingen komt van een school buiten de gemeente."),
        S("Vorig jaar haalde 94 procent van de examenleerlingen een diploma."),
        S("Dit profiel gaat eerst over de lessen, dan over het team en tot slot over arrangementen.", meta=True),
    )
    p.heading("Visie")
    p.expect("STR001", "Visie")
    p.heading("Eerste lijn: in de les en bij de mentor")
    p.text(
        S("Hieronder staat wat iedere leerling van ons kan verwachten.", meta=True),
        S(
            "Elke klas heeft een mentor, die zijn leerlingen twee keer per periode alleen spreekt.",
            "basis aanbod leerlingen",
        ),
        S(
            "Docenten werken met een vaste lesopbouw, zodat een les in elk lokaal op dezelfde manier begint.",
            "basis aanbod",
        ),
    )
    p.items(
        S(
            "leerlingen met dyslexie krijgen een kwart meer tijd bij toetsen en mogen een laptop gebruiken",
            "basis aanbod",
            forbid="AAN003",
        ),
        S("huiswerkuur op maandag, woensdag en donderdag van het achtste tot het negende uur", "basis aanbod"),
        S("faalangsttraining van zes bijeenkomsten in klas 1 en klas 3", "basis aanbod"),
        S("zo mogelijk een buddy uit de bovenbouw voor nieuwe leerlingen", "basis aanbod", hedged=True),
    )
    p.text(
        S(
            "Wanneer de cijfers of de aanwezigheid van een leerling achteruitgaan, bespreekt de mentor dat eerst met de leerling zelf en daarna binnen twee weken ook met de ouders.",
            "basis aanbod ouders leerlingen",
            expect="LEE002",
        )
    )
    p.table(
        ["Ondersteuning in de les", "Aanwezig", "Toelichting"],
        [
            Row(["Rekenhulp", "ja", "een uur per week in klas 1 en 2 door een rekendocent"], "basis aanbod"),
            Row(
                ["Begrijpend lezen", "ja", "leesklas van acht weken na een lage score op de instaptoets"],
                "basis aanbod",
            ),
            Row(["Plusprogramma", "ja", "vrijdagmiddag, voor leerlingen die meer willen of kunnen"], "basis aanbod"),
            Row(["Sociale vaardigheden", "nee", "-"]),
        ],
    )
    p.textbox(S("Loop je vast? Ga naar je mentor of naar lokaal P12.", "leerlingen contact"))
    p.text(
        S(
            "Drie keer per jaar spreekt de mentor met de leerling en diens ouders over de voortgang.",
            "basis aanbod ouders leerlingen",
        ),
        S("Ouders kunnen cijfers, verzuim en afspraken volgen in het leerlingvolgsysteem."),
        S("Een leerling die lang ziek is, krijgt van de mentor een weekplanning voor thuis.", "basis aanbod"),
        S(
            "Bij pesten praat de antipestcoördinator binnen drie dagen met iedereen die erbij betrokken is.",
            "basis aanbod",
        ),
    )
    p.heading("Tweede lijn: het ondersteuningsteam")
    p.table(
        ["Functie", "Wie", "Wanneer aanwezig"],
        [
            Row(["Ondersteuningscoördinator", "mw. T. van Rooij", "elke dag"], "exp"),
            Row([merged("Begeleider passend onderwijs", down=2), "dhr. S. Akkermans", "ma, di, do"], "exp"),
            Row([None, "mw. J. Peters", "wo, vr"], "exp"),
            Row(["Orthopedagoog", "mw. drs. L. Hendriks", "dinsdag, op afspraak"], "exp"),
            Row(["Schoolmaatschappelijk werker", "van Stichting Oever", "donderdagochtend"], "exp"),
        ],
    )
    p.text(
        S(
            "Het ondersteuningsteam vergadert elke dinsdag en nodigt ouders uit als hun kind besproken wordt.",
            "aanbod ouders extra",
        ),
        S("In dat team zitten ook de leerplichtambtenaar, de jeugdarts van de GGD en het wijkteam."),
        S("We missen nog iemand met kennis van niet-aangeboren hersenletsel.", "ontw"),
        S(
            "Die kennis halen we vanaf januari 2027 binnen via een scholingstraject van het samenwerkingsverband.",
            "ontw schol",
        ),
    )
    p.text(
        S(
            "De orthopedagoog doet onderzoek als docenten en ouders samen niet begrijpen wat er aan de hand is.",
            "extra aanbod",
        ),
        S("Eventueel kijkt zij mee in de les.", "extra aanbod", hedged=True),
        S(
            "Begeleiders passend onderwijs coachen docenten en geven leerlingen wekelijks een gesprek van een halfuur.",
            "extra aanbod",
        ),
        S("De maatschappelijk werker helpt gezinnen met vragen over geld, scheiding of opvoeding.", "extra aanbod"),
    )
    p.heading("Derde lijn: arrangementen")
    p.table(
        ["Arrangement", "Voor wie", "Wat", "Duur"],
        [
            Row(
                [
                    "De Haven",
                    "leerlingen die overprikkeld raken",
                    "rustlokaal met een vaste begeleider, eigen rooster",
                    "maximaal een half jaar",
                ],
                "extra aanbod",
            ),
            Row(
                [
                    "Terug naar school",
                    "leerlingen die lang thuiszitten",
                    "opbouwrooster en elke dag contact met de begeleider",
                    "twaalf weken",
                ],
                "extra aanbod",
            ),
            Row(
                [
                    "Taalklas",
                    "leerlingen korter dan twee jaar in Nederland",
                    "NT2-les, vijf ochtenden per week",
                    "een schooljaar",
                ],
                "extra aanbod",
            ),
        ],
    )
    p.text(
        S(
            "Voor elk arrangement maken we een ontwikkelingsperspectief, dat leerling en ouders ondertekenen.",
            "extra aanbod ouders leerlingen",
        ),
        S(
            "In bepaalde gevallen kan er een combinatie met het vso worden gezocht, afhankelijk van het budget.",
            "extra aanbod",
            hedged=True,
        ),
    )
    p.heading("Wat we niet kunnen")
    p.items(
        S(
            "Persoonlijke verzorging, zoals hulp bij de toiletgang, kunnen wij niet geven omdat wij daar geen personeel en geen ruimte voor hebben.",
            "grenzen",
            forbid="AAN002",
        ),
        S(
            "Op locatie Dijk is geen lift, daarom kan een leerling in een rolstoel alleen op locatie Plein les volgen.",
            "grenzen",
        ),
        S("Leerlingen die een gevaar zijn voor anderen, plaatsen we niet.", "grenzen"),
    )
    p.text(
        S(
            "Niet alleen leerlingen met een diagnose krijgen hulp, maar iedereen die vastloopt.",
            "basis aanbod",
            forbid="AAN005",
        ),
    )
    p.text(
        S(
            "Bij elke aanmelding kijken wij samen met de ouders en de basisschool wat een leerling nodig heeft.",
            "aanbod ouders",
        ),
        S(
            "Lukt dat niet bij ons, dan zoeken wij binnen zes weken met het samenwerkingsverband een andere school.",
            "aanbod",
        ),
        S("Grenzen zijn er op elke school en kunnen per jaar verschuiven.", meta=True, forbid="AAN005; AAN002"),
    )
    p.heading("Plannen en leren van het team")
    p.docx.add_paragraph().add_run("Waar we naartoe werken").bold = True
    p.text(S("De plannen hieronder komen uit het gesprek met de secties in juni.", "team"))
    p.table(
        ["Ambitie", "Actie", "Wie", "Wanneer", "Resultaat"],
        [
            Row(
                [
                    "Minder verzuim",
                    "gesprek na drie keer te laat",
                    "verzuimcoördinator",
                    "juli 2027",
                    "verzuim van 6 naar 4 procent",
                ],
                amb="what who when measure",
            ),
            Row(
                [
                    "De Haven ook op locatie Dijk",
                    "lokaal inrichten",
                    "facilitair manager",
                    "1 februari 2027",
                    "lokaal in gebruik",
                ],
                amb="what who when measure",
            ),
            Row(["Betere overdracht van basisscholen", "warme overdracht", "team", "z.s.m.", "-"], amb="what"),
            Row(["Pedagogisch klimaat versterken", "-", "allen", "doorlopend", "-"], amb="-"),
        ],
    )
    p.text(
        S(
            "In schooljaar 2023-2024 willen we alle mentoren hebben getraind in oplossingsgerichte gesprekken.",
            amb="what when measure",
            topics="schol",
            expect="AMB005",
        ),
        S("We streven ernaar ons de komende jaren verder te ontwikkelen als lerende school.", amb="-"),
        S("Acht docenten volgen in 2026-2027 de cursus Autisme in de klas.", "schol"),
        S("Nieuwe docenten krijgen in hun eerste jaar vier middagen training over klassenmanagement.", "schol"),
    )
    p.docx.add_paragraph().add_run("Wat wij leren").bold = True
    p.text(S("Per jaar heeft iedere docent 59 klokuren voor scholing en overleg.", "schol"))
    p.text(
        S("De begeleider passend onderwijs volgt sinds september een opleiding tot autismespecialist.", "schol"),
        S("Elke docent bezoekt twee keer per jaar een les van een collega.", "schol"),
        S(
            "De ondersteuningscoördinator en de twee teamleiders bespreken elk jaar in juni met alle secties wat er goed ging en welke hulp er volgend jaar nog nodig is.",
            "team",
            expect="LEE002",
        ),
    )
    p.heading("Contact")
    p.text(
        S(
            "Vragen over ondersteuning stelt u aan mevrouw Van Rooij, telefoon 0488-555 310, t.vanrooij@maasveld.example.",
            "contact",
        ),
        S("Komt u er met de mentor niet uit, dan belt zij u binnen twee schooldagen terug.", "contact ouders"),
    )
    p.facts["route"] = True
    p.save(path)

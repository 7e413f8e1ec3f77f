"""The form of a samenwerkingsverband, filled in by a PO school: boxes, lists to choose from, gaps."""

from __future__ import annotations

from pathlib import Path

from kit import FACTS, Field, Look, Profile, Row, S, box, date, dropdown, filled, merged, unfilled

WHERE = ("in de groep", "in de school", "op afroep", "via het bestuur", "via het samenwerkingsverband")
WHO = ("intern begeleider", "directeur", "bouwcoördinator onderbouw", "bouwcoördinator bovenbouw")
CONCEPT = ("leerstofjaarklassen", "dalton", "jenaplan", "montessori", "anders")


def choice(answer: str | None) -> Field:
    """A cell with the boxes ja and nee."""
    yes, no = box(answer == "ja", "ja"), box(answer == "nee", "nee")
    gap = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    return Field(yes.xml + gap + no.xml, f"{yes.text} {no.text}")


def score(column: int) -> list[Field]:
    """The three boxes of a row of the basic standards."""
    return [box(number == column) for number in range(3)]


def build(path: Path) -> None:
    look = Look(
        font="Liberation Sans",
        size=10,
        colour="7A2E1F",
        shade="F4E3DA",
        heading_sizes=(13, 10.5, 10),
        margins=(2, 1.8, 1.8, 1.8),
        space_after=5,
    )
    p = Profile("Formulier schoolondersteuningsprofiel PCB De Vuurbaak", today="2026-11-24", look=look)
    p.elements = {
        "basisondersteuning": "present",
        "extra_ondersteuning": "present",
        "ambities": "present",
        "expertise_aanwezig": "present",
        "expertise_ontwikkelen": "present",
        "scholing": "thin",
    }
    p.facts = {
        **dict.fromkeys(FACTS, True),
        "vastgesteld_op": "2022-07-07",
        "bevoegd_gezag": "college van bestuur van Stichting Lichtlijn",
        "schooljaar": "2022-2023",
        "mr": None,
        "vindplaats": None,
        "schoolgids": None,
        "route": None,
        "ouders_betrokken": None,
        "leerlingen_betrokken": None,
    }
    p.expect("WET006")
    p.expect("WET009")
    for code in ("WET001", "WET002", "WET003", "WET004", "WET005", "WET007", "AAN001", "AAN002", "AAN007"):
        p.forbid(code)
    p.running("Samenwerkingsverband Duin en Plas | format schoolondersteuningsprofiel | versie 5", "PCB De Vuurbaak")

    p.title("Formulier schoolondersteuningsprofiel")
    p.text(
        S(
            "Elk schoolbestuur stelt ten minste eens in de vier jaar een schoolondersteuningsprofiel vast (WPO, artikel 8).",
            meta=True,
            forbid="WET007; WET008",
        ),
        S("In dit formulier staan de onderdelen die het samenwerkingsverband van alle scholen vraagt.", meta=True),
        S(
            "Vul bij elk onderdeel in wat voor uw school geldt en verwijder daarna deze toelichting.",
            meta=True,
            expect="STR002",
        ),
    )

    p.heading("A. Gegevens van de school")
    p.table(
        None,
        [
            Row(["Naam van de school", filled("PCB De Vuurbaak", "naam")]),
            Row(["Adres en plaats", filled("Helmstraat 22, Zandwijk aan Zee", "adres")]),
            Row(["BRIN-nummer", filled("31VB", "brin")]),
            Row(["Schoolbestuur", filled("Stichting Lichtlijn", "bestuur")]),
            Row(
                [
                    "Schooljaar van dit formulier",
                    dropdown("2022-2023", ("2021-2022", "2022-2023", "2023-2024"), "schooljaar"),
                ],
                "vast",
            ),
            Row(
                [
                    "Aantal leerlingen op 1 februari 2022",
                    filled("218, in negen groepen; 14% heeft ouders met een lage opleiding"),
                ]
            ),
            Row(["Onderwijsconcept", dropdown("leerstofjaarklassen", CONCEPT, "concept")]),
            Row(
                [
                    "Vakken naast de kerndoelen",
                    filled("Engels vanaf groep 1, weektaak vanaf groep 4, techniek in groep 7 en 8"),
                ],
                forbid="AAN003: vanaf groep 4",
            ),
            Row(
                [
                    "Visie op ondersteuning in één zin",
                    filled("Ieder kind is een schepsel met een eigen licht, en wij helpen dat licht te branden."),
                ],
                "visie",
                forbid="AMB001",
            ),
            Row(
                [
                    "Contactpersoon ondersteuning",
                    filled("mw. M. Oudshoorn, intern begeleider, 071-555 03 18 (ma, di, do)"),
                ],
                "contact",
            ),
            Row(["Webadres waar ouders dit profiel vinden", unfilled(title="website")], expect="STR002"),
        ],
        [6, 11.4],
        first_column=True,
    )

    p.heading("B. Basisondersteuning")
    p.text(
        S(
            "Basisondersteuning is de ondersteuning die elke school in de regio kan bieden.",
            meta=True,
            forbid="WET001; AAN003",
        ),
        S("Zet per regel één kruisje.", meta=True, forbid="STR002"),
    )
    p.table(
        ["Onderdeel", "Aanwezig", "In ontwikkeling", "Niet aanwezig", "Toelichting"],
        [
            Row([merged("Pedagogisch klimaat", span=5, shade="EFEFEF")]),
            Row(
                ["Methode voor sociaal-emotionele ontwikkeling", *score(0), "wekelijks 40 minuten in alle groepen"],
                "basis aanbod",
            ),
            Row(["Pestprotocol met vaste aanspreekpunten", *score(0), ""], "basis aanbod", forbid="STR001; AAN003"),
            Row(["Rustplek buiten de klas", *score(1), "gang bij groep 5 wordt ingericht"], "basis"),
            Row([merged("Leren en lesgeven", span=5, shade="EFEFEF")]),
            Row(["Instructie op drie niveaus", *score(0), "rekenen, taal en lezen"], "basis aanbod"),
            Row(
                ["Hulpmiddelen bij dyslexie", *score(0), "voorleessoftware na een dyslexieverklaring"],
                "basis aanbod",
                forbid="AAN003: na een dyslexieverklaring",
            ),
            Row(["Protocol ernstige rekenproblemen", *score(1), "groep 3 t/m 5 klaar"], "basis"),
            Row(
                ["Verrijking voor snelle leerlingen", *score(0), "waar mogelijk binnen de groep"],
                "basis aanbod",
                hedged=True,
            ),
            Row(["Bewegend leren", *score(2), ""], forbid="AAN005; AAN002; STR001"),
            Row([merged("Samenwerken met thuis", span=5, shade="EFEFEF")]),
            Row(["Startgesprek met elke ouder in september", *score(0), "20 minuten per gezin"], "basis ouders"),
            Row(
                ["Leerling praat mee bij het rapport", *score(0), "vanaf groep 6"],
                "basis leerlingen",
                forbid="AAN003: vanaf groep 6",
            ),
            Row(
                [
                    "Aanmelding bij schoolmaatschappelijk werk",
                    *score(0),
                    "de intern begeleider meldt aan na toestemming van ouders",
                ],
                "basis aanbod ouders",
                forbid="AAN003",
            ),
        ],
        [5.2, 2, 2.6, 2, 5.6],
        size=9,
    )
    p.heading("In het gebouw aanwezig", 2)
    p.text(S("Kruis aan wat van toepassing is.", meta=True, forbid="STR002"))
    p.boxes(
        (True, S("invalidentoilet met verschoontafel, begane grond", "basis aanbod")),
        (True, S("ingang zonder drempel", "basis aanbod", forbid="AAN003")),
        (False, S("lift", forbid="AAN002; AAN005")),
        (True, S("geluidsdempende panelen in groep 1 tot en met 4", "basis aanbod")),
        (False, S("snoezelruimte", forbid="AAN005")),
        (True, S("prikkelarme werkplek in elk lokaal van de bovenbouw", "basis aanbod")),
    )
    p.text()
    p.table(
        ["Vraag", "Antwoord"],
        [
            Row(
                [
                    "Hoe volgt de school de leerlingen?",
                    "Toetsen in januari en juni, groepsbespreking met de intern begeleider vier keer per jaar.",
                ],
                "basis aanbod",
            ),
            Row(
                [
                    "Wie is betrokken als de leraar er niet uitkomt?",
                    "Intern begeleider, orthopedagoog van het samenwerkingsverband en ouders zitten binnen drie weken bij elkaar.",
                ],
                "basis aanbod ouders",
                forbid="AAN002",
            ),
            Row(
                ["Hoe vaak bekijkt de school dit profiel opnieuw?", "Elk jaar in mei, door het team met de directeur."],
                "team",
            ),
            Row(["Wat doet de school aan een doorgaande lijn met de voorschool?", ""], expect="STR001"),
        ],
        [6, 11.4],
        first_column=True,
    )

    p.heading("C. Extra ondersteuning")
    p.text(
        S(
            "Onder extra ondersteuning verstaat het samenwerkingsverband alle hulp waarvoor een ontwikkelingsperspectief of arrangement nodig is.",
            meta=True,
            forbid="WET002",
        ),
        S("Zet een x in de kolom die past.", meta=True, forbid="STR002"),
    )
    p.table(
        ["Voorziening", "Op school", "Via het bestuur", "Via het samenwerkingsverband"],
        [
            Row(
                ["Plusklas op woensdagochtend voor groep 5 tot en met 8", "", "x", ""], "extra aanbod", forbid="STR001"
            ),
            Row(["Begeleider passend onderwijs in de klas", "", "", "x"], "extra aanbod"),
            Row(["Arrangement gedrag, twaalf weken", "", "", "x"], "extra aanbod", forbid="AAN003"),
            Row(["Eigen leerlijn voor rekenen of taal", "x", "", ""], "extra aanbod"),
            Row(["Schakelklas Nederlands", "", "", ""], forbid="STR001; AAN002; AAN005"),
            Row(["Medicijnen toedienen volgens protocol", "x", "", ""], "extra aanbod"),
            Row(["Observatiegroep jonge kind", "", "", ""], forbid="AAN005"),
        ],
        [7.4, 2.8, 3, 4.2],
        size=9,
    )
    p.table(
        ["Vraag", "Antwoord"],
        [
            Row(
                ["Hoeveel leerlingen hebben een ontwikkelingsperspectief?", filled("Elf, waarvan zes voor rekenen.")],
                "extra",
            ),
            Row(
                [
                    "Wie vraagt een arrangement aan?",
                    filled("De intern begeleider, samen met de ouders, in het ondersteuningsteam."),
                ],
                "extra aanbod ouders",
            ),
            Row(["Hoe is de hoogte van het arrangement bepaald?", unfilled(title="hoogte")], expect="STR002"),
            Row(
                [
                    "Hoe lang duurt de hulp?",
                    filled("Een half jaar, daarna beslissen ouders, leerling en school of zij doorgaat."),
                ],
                "extra ouders leerlingen",
            ),
            Row(
                [
                    "Is er extra begeleiding tijdens het buitenspelen?",
                    filled("Indien nodig loopt een onderwijsassistent mee, afhankelijk van de formatie."),
                ],
                "extra aanbod",
                hedged=True,
            ),
        ],
        [6, 11.4],
        first_column=True,
    )

    p.heading("D. Deskundigheid")
    p.table(
        ["Soort", "Functie of specialisme", "Personen", "Uren per week", "Beschikbaar"],
        [
            Row(
                [merged("Eigen personeel", down=5), "Intern begeleider", "1", "20", dropdown("in de school", WHERE)],
                "exp",
            ),
            Row([None, "Gedragsspecialist", "1", "4", dropdown("in de school", WHERE)], "exp"),
            Row([None, "Leescoördinator", "1", "2", dropdown("in de groep", WHERE)], "exp"),
            Row([None, "Onderwijsassistent", "3", "48", dropdown("in de groep", WHERE)], "exp"),
            Row(
                [None, "Specialist meer- en hoogbegaafdheid", "0", "-", "vacature sinds maart 2022"],
                "ontw",
                forbid="AAN005; STR001",
            ),
            Row(
                [merged("Extern", down=3), "Orthopedagoog", "1", "3", dropdown("via het samenwerkingsverband", WHERE)],
                "exp",
            ),
            Row([None, "Logopedist", "1", "6", dropdown("op afroep", WHERE)], "exp"),
            Row(
                [None, "Schoolmaatschappelijk werker", "1", "n.v.t.", dropdown("op afroep", WHERE)],
                "exp",
                forbid="STR001",
            ),
        ],
        [2.8, 5.6, 2, 2.6, 4.4],
        size=9,
    )
    p.table(
        ["Vraag", "Antwoord"],
        [
            Row(
                [
                    "Welke deskundigheid moet de school nog ontwikkelen?",
                    "Kennis van taalontwikkelingsstoornissen en van hechting, vooral in groep 1 tot en met 3.",
                ],
                "ontw",
                forbid="WET005",
            ),
            Row(["Welke scholing van leraren volgt daaruit?", ""], expect="STR001"),
            Row(
                [
                    "Met welke partners werkt de school samen?",
                    "Jeugdgezondheidszorg, wijkteam Zandwijk, twee praktijken voor logopedie en zwembad De Golf.",
                ],
                "exp",
            ),
        ],
        [6, 11.4],
        first_column=True,
    )

    p.heading("E. Wat de school wel en niet biedt")
    p.table(
        ["Ondersteuningsvraag", "Wij bieden wel", "Wij bieden niet"],
        [
            Row(
                [
                    "Leerling die niet goed hoort",
                    "ringleiding en een plaats vooraan",
                    "les in gebarentaal, want daarvoor is niemand opgeleid",
                ],
                "aanbod grenzen",
                forbid="AAN005; WET010",
            ),
            Row(
                [
                    "Leerling in een rolstoel",
                    "lokalen op de begane grond, groep 1 tot en met 6",
                    "groep 7 en 8 op de eerste verdieping, zolang er geen lift is; wij zoeken dan met ouders een oplossing",
                ],
                "aanbod grenzen ouders",
                forbid="AAN005; WET010; WET011",
            ),
            Row(
                [
                    "Ernstig storend gedrag",
                    "gedragsplan van acht weken met de gedragsspecialist",
                    "plaatsing van meer dan twee zorgleerlingen per groep",
                ],
                "aanbod grenzen",
                expect="WET010; WET011; AAN005",
            ),
            Row(
                ["Zeer moeilijk lerend", "eigen leerlijn tot een niveau van eind groep 5", "-"],
                "aanbod",
                forbid="AAN005; AAN003",
            ),
            Row(
                [
                    "Hulp bij toiletgang",
                    "twee keer per dag door een assistent, na afspraak met ouders",
                    "vaker dan twee keer per dag, omdat de assistent in drie groepen werkt",
                ],
                "aanbod grenzen ouders",
                forbid="AAN005; WET010",
            ),
            Row(
                ["Langdurig ziek", "les via een schermverbinding", "huisbezoek door de leraar"],
                "aanbod grenzen",
                expect="AAN005",
            ),
        ],
        [4, 6.2, 7.2],
        size=9,
    )
    p.text(
        S("Niet elke vraag past in een tabel.", forbid="AAN002; AAN005"),
        S(
            "Als uw kind iets nodig heeft wat hierboven niet staat, dan bespreekt de intern begeleider dat eerst met u en daarna met het samenwerkingsverband, en hoort u binnen zes weken wat kan.",
            "ouders",
            expect="LEE002",
            forbid="AAN003; WET011",
        ),
        S("Wij proberen alle kinderen zoveel mogelijk in de eigen groep te helpen.", "basis aanbod", hedged=True),
    )

    p.heading("F. Ontwikkeldoelen")
    p.table(
        ["Doel", "Wie", "Gereed", "Resultaat"],
        [
            Row(
                [
                    "Rustplek bij groep 5 in gebruik",
                    dropdown("directeur", WHO),
                    "december 2022",
                    "kinderen staan niet meer op de gang te werken",
                ],
                amb="what who when measure",
                expect="AMB005",
            ),
            Row(
                [
                    "Rekenprotocol ook in groep 6 tot en met 8",
                    dropdown("bouwcoördinator bovenbouw", WHO),
                    "juni 2027",
                    "protocol ligt in alle zes de lokalen",
                ],
                amb="what who when measure",
                forbid="AMB002; AMB005",
            ),
            Row(
                ["Specialist hoogbegaafdheid benoemd", dropdown(None, WHO), "z.s.m.", "-"],
                "ontw",
                amb="what",
                expect="STR002",
                forbid="AMB001; STR001",
            ),
            Row(
                ["Optimaliseren van de zorgstructuur", "team", "doorlopend", unfilled(title="resultaat")],
                amb="-",
                expect="STR002",
            ),
            Row(
                [
                    "Kindgesprekken in groep 3 tot en met 5",
                    dropdown("intern begeleider", WHO),
                    "schooljaar 2026-2027",
                    "elk kind voert er twee per jaar",
                ],
                "leerlingen",
                amb="what who when measure",
                forbid="AMB003; AMB004; AMB005",
            ),
            Row(
                [
                    "Minder leerlingen met een eigen leerlijn rekenen",
                    dropdown("intern begeleider", WHO),
                    date("2027-07-01", "1 juli 2027"),
                    "van zes naar drie",
                ],
                amb="what who when measure",
                forbid="AMB001; AMB002",
            ),
        ],
        [6.2, 4, 3, 4.2],
        size=9,
    )

    p.heading("G. Ondertekening")
    p.table(
        None,
        [
            Row(["Is het formulier besproken met het hele team?", choice("ja")], "team"),
            Row(["Zijn ouders geraadpleegd?", choice("nee")]),
            Row(["Is de leerlingenraad geraadpleegd?", choice(None)]),
            Row(
                ["De medezeggenschapsraad heeft adviesrecht op dit profiel. Datum van het advies:", date(None)],
                meta=True,
                expect="STR002",
            ),
            Row(["Vastgesteld door", filled("college van bestuur van Stichting Lichtlijn")], "vast", forbid="WET007"),
            Row(["Datum van vaststelling", date("2022-07-07", "7 juli 2022", "vastgesteld")], "vast", expect="WET008"),
        ],
        [8.4, 9],
        first_column=True,
    )
    p.save(path)

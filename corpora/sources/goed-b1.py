"""A small PO school in plain language, everything in order: no default rule has anything to report."""

from __future__ import annotations

from pathlib import Path

from kit import Look, Profile, Row, S

PDF = True


def build(path: Path) -> None:
    look = Look(
        font="Liberation Sans", size=11.5, colour="2E6B34", shade="E2EFDA", heading_sizes=(17, 13, 12), space_after=8
    )
    p = Profile("Hulp en ondersteuning op basisschool De Veldleeuwerik", today="2026-11-24", look=look)
    p.elements = dict.fromkeys(
        [
            "basisondersteuning",
            "extra_ondersteuning",
            "ambities",
            "expertise_aanwezig",
            "expertise_ontwikkelen",
            "scholing",
        ],
        "present",
    )
    p.facts = {
        "vastgesteld_op": "2026-06-15",
        "bevoegd_gezag": "het bestuur van Stichting Peellicht",
        "schooljaar": "2026-2027",
        **dict.fromkeys(
            [
                "mr",
                "vindplaats",
                "schoolgids",
                "contact",
                "route",
                "visie",
                "populatie",
                "onderwijsaanbod",
                "begeleiding",
                "partners",
                "ouders_betrokken",
                "leerlingen_betrokken",
                "team_betrokken",
                "evaluatie",
            ],
            True,
        ),
    }
    p.running("Basisschool De Veldleeuwerik", "Schoolondersteuningsprofiel 2026-2027")

    p.title("Hulp en ondersteuning op basisschool De Veldleeuwerik")
    p.lines(
        S("Schoolondersteuningsprofiel (SOP) voor schooljaar 2026-2027", "vast"),
        S("Heikantstraat 14, Sint-Odahoven"),
    )
    p.text(
        S("Beste ouder, beste leerling,"),
    )
    p.text(
        S("Elk kind leert op zijn eigen manier.", "visie"),
        S(
            "In dit profiel leest u welke hulp wij geven, wie dat doet en waar onze hulp stopt.",
            meta=True,
            forbid="AAN002; WET001",
        ),
        S("Begrijpt u iets niet?"),
        S("Bel ons dan of loop na schooltijd even binnen.", "contact"),
    )

    p.heading("1. Onze school")
    p.text(
        S("De Veldleeuwerik is een kleine basisschool in een dorp in de Peel."),
        S("Wij hebben 96 leerlingen in vijf groepen."),
        S("De meeste kinderen wonen in Sint-Odahoven of op een boerderij in de buurt."),
        S("Elf kinderen spreken thuis een andere taal dan Nederlands."),
        S("Zeven kinderen hebben een plan met extra hulp.", "extra"),
    )
    p.text(
        S("’s Ochtends geven wij rekenen, taal en lezen."),
        S("’s Middags werken wij aan thema’s, zoals water of de oogst."),
        S("Groep 7 en 8 krijgen ook Engels en elke week een uur techniek."),
    )
    p.text(
        S("Wij vinden dat ieder kind erbij hoort.", "visie", forbid="WET010"),
        S("Fouten maken mag, want daar leer je van.", "visie"),
        S("Ons principe is: eerst kijken wat een kind al kan.", "visie", forbid="AAN003: principe"),
    )

    p.heading("2. Wat elk kind bij ons krijgt")
    p.text(
        S("Deze hulp is er voor alle leerlingen.", "basis"),
        S("Dit heet basisondersteuning.", meta=True, forbid="WET001"),
        S("U hoeft er niets voor te regelen.", "basis"),
    )
    p.items(
        S("Alle leraren geven les op drie niveaus bij rekenen, taal en lezen.", "basis aanbod"),
        S("De leraar oefent drie keer per week extra met een klein groepje.", "basis aanbod"),
        S(
            "Kinderen met dyslexie krijgen vanaf groep 4 een computer die voorleest.",
            "basis aanbod",
            forbid="AAN003: vanaf groep 4",
        ),
        S("Kinderen die snel leren, werken op dinsdag in de plusgroep van juf Hanneke.", "basis aanbod"),
        S("In elke groep staat een rustige werkplek met een koptelefoon.", "basis aanbod"),
        S("Groep 1 tot en met 8 heeft elke maandag een les over gevoelens en ruzies oplossen.", "basis aanbod"),
        S("De gymleraar oefent op donderdag met kinderen die moeilijk bewegen.", "basis aanbod"),
    )
    p.heading("Zo volgen wij uw kind", 2)
    p.text(
        S("Wij kijken elke dag hoe het met uw kind gaat.", "basis aanbod"),
        S("In januari en juni maken de kinderen toetsen.", "basis"),
        S("Daarna maakt de leraar een plan voor de groep.", "basis aanbod"),
        S("De intern begeleider bespreekt dat plan vier keer per jaar met elke leraar.", "basis aanbod"),
    )
    p.text(
        S("Drie keer per jaar praat de leraar met u over uw kind.", "basis ouders"),
        S("Vanaf groep 5 zit uw kind daar zelf bij.", "basis leerlingen", forbid="AAN003"),
        S("Uw kind vertelt dan wat goed gaat en wat het wil leren.", "basis leerlingen"),
    )
    p.heading("Als het even niet lukt", 2)
    p.text(
        S("Soms is de hulp in de groep niet genoeg.", forbid="AAN002; AAN003: Soms"),
        S("Dan nemen wij deze stappen:", meta=True),
    )
    p.items(
        S("De leraar belt u binnen een week en vraagt wat u thuis ziet.", "basis ouders"),
        S("Samen met de intern begeleider maakt de leraar een plan voor zes weken.", "basis aanbod"),
        S("Uw kind praat mee over dat plan.", "basis leerlingen"),
        S("Na zes weken bespreken wij met u of het plan heeft geholpen.", "basis ouders"),
        S("Helpt het niet genoeg, dan vragen wij met u samen extra hulp aan.", "extra aanbod ouders"),
        numbered=True,
    )

    p.heading("3. Extra hulp")
    p.text(
        S("Sommige kinderen hebben meer nodig dan de hulp in de groep.", forbid="AAN003: Sommige; AAN002"),
        S("Extra ondersteuning is alle hulp die daar bovenop komt.", meta=True, forbid="WET002"),
        S("Het samenwerkingsverband Peelrand betaalt deze hulp.", "extra"),
        S("Dat is een groep schoolbesturen in onze streek.", meta=True),
        S("Voor elk kind met extra hulp schrijft de intern begeleider een plan met doelen.", "extra aanbod"),
        S("U en uw kind praten mee over dat plan en u zet uw handtekening.", "extra ouders leerlingen"),
    )
    p.table(
        ["Welke hulp", "Voor wie", "Wie geeft de hulp", "Hoe vaak"],
        [
            Row(
                [
                    "Rekenhulp in een groepje van drie",
                    "kinderen uit groep 4 tot en met 8 die een jaar achterlopen",
                    "juf Mieke, rekenspecialist",
                    "twee keer per week 30 minuten",
                ],
                "extra aanbod",
            ),
            Row(
                [
                    "Taalklas Nederlands",
                    "kinderen die korter dan twee jaar in Nederland wonen",
                    "meester Joris, taalspecialist",
                    "vier ochtenden per week",
                ],
                "extra aanbod",
            ),
            Row(
                [
                    "Training rustig reageren",
                    "kinderen die vaak boos of bang zijn",
                    "de gedragsspecialist van het samenwerkingsverband",
                    "tien weken, een uur per week",
                ],
                "extra aanbod",
            ),
            Row(
                [
                    "Hulp bij eten, medicijnen of wc",
                    "kinderen met een ziekte of handicap",
                    "onderwijsassistent Bo",
                    "elke dag",
                ],
                "extra aanbod",
            ),
            Row(
                [
                    "Eigen leerlijn",
                    "kinderen die voor één vak een eigen programma nodig hebben",
                    "de leraar, met hulp van de orthopedagoog",
                    "elke dag, met elke acht weken een gesprek met u",
                ],
                "extra aanbod ouders",
            ),
        ],
        [3.8, 4.6, 4.2, 3.8],
        size=10,
    )
    p.text(
        S("Deze hulp duurt meestal een half jaar.", "extra"),
        S("Daarna beslissen wij met u of de hulp stopt of doorgaat.", "extra ouders"),
    )

    p.heading("4. Wat wij niet kunnen")
    p.text(
        S("Wij zijn een kleine school en wij zijn daar eerlijk over."),
        S("Wij sluiten geen enkel kind vooraf uit.", forbid="WET010; AAN005"),
        S("Bij ieder kind kijken wij apart wat nodig is en wat wij hebben.", forbid="WET010"),
        S("Dit kunnen wij niet bieden:", meta=True, forbid="AAN002; AAN005"),
    )
    p.table(
        ["Dit kunnen wij niet", "Waarom", "Wat wij dan doen"],
        [
            Row(
                [
                    "Wij geven geen les in gebarentaal.",
                    "Niemand in ons team kent gebarentaal.",
                    "Wij bellen binnen een week een school met deze kennis en gaan samen met u kijken.",
                ],
                "grenzen ouders",
                forbid="AAN003; AAN005; WET011",
            ),
            Row(
                [
                    "Wij bieden geen een-op-een-begeleiding voor de hele dag.",
                    "Onze assistent werkt in vijf groepen.",
                    "Wij vragen bij het samenwerkingsverband geld voor een eigen begeleider.",
                ],
                "grenzen",
                forbid="AAN005; WET010",
            ),
            Row(
                [
                    "Wij geven geen medische zorg waarvoor een verpleegkundige nodig is.",
                    "Ons personeel mag dit volgens de wet niet doen.",
                    "De intern begeleider regelt met u en de wijkverpleging hulp op school.",
                ],
                "grenzen ouders",
                forbid="AAN005",
            ),
            Row(
                [
                    "Als een kind anderen meer dan drie keer ernstig pijn doet, stopt het gewone plan.",
                    "Alle kinderen moeten veilig zijn.",
                    "Binnen vijf dagen zit u met ons en de orthopedagoog aan tafel voor een nieuw plan.",
                ],
                "grenzen ouders",
                forbid="WET010; WET011",
            ),
        ],
        [5.2, 4.6, 6.6],
        size=10,
    )
    p.text(
        S("Kan uw kind door zo’n grens niet bij ons blijven of beginnen?"),
        S("Dan zoeken wij binnen tien weken met u een school die wel kan helpen.", "ouders", forbid="WET011"),
        S("Tot die tijd blijft uw kind bij ons op school.", forbid="AAN004"),
    )

    p.heading("5. Wie werken er op school")
    p.text(S("Dit zijn onze deskundigen en de dagen waarop zij er zijn:", meta=True))
    p.table(
        ["Wie", "Wat doet deze persoon", "Wanneer"],
        [
            Row(["Noortje Claessen", "intern begeleider", "maandag, dinsdag en donderdag"], "exp"),
            Row(["Mieke van Lier", "rekenspecialist en leraar van groep 6", "elke dag"], "exp"),
            Row(["Joris Habets", "taalspecialist en leraar van groep 3", "elke dag"], "exp"),
            Row(["Hanneke Smeets", "specialist voor kinderen die snel leren", "dinsdag"], "exp"),
            Row(["Bo Verkuijlen", "onderwijsassistent met een zorgdiploma", "elke ochtend"], "exp"),
            Row(
                [
                    "Orthopedagoog van het samenwerkingsverband",
                    "onderzoekt kinderen en geeft de leraren advies",
                    "een dag per maand",
                ],
                "exp aanbod extra",
            ),
        ],
        [5.4, 6.6, 4.4],
        first_column=True,
        size=10,
    )
    p.text(
        S(
            "Wij werken ook samen met de logopedist, de jeugdarts van de GGD en het maatschappelijk werk van de gemeente.",
            "exp",
        ),
        S("De logopedist behandelt op woensdag kinderen in ons gebouw.", "extra aanbod exp"),
        S("De jeugdarts onderzoekt alle kinderen in groep 2 en groep 7.", "basis aanbod"),
    )

    p.heading("6. Wat wij nog leren")
    p.text(
        S("Wij hebben gekeken welke kennis wij nog missen.", "ontw"),
        S("Niemand op school is specialist in taalproblemen van jonge kinderen.", "ontw", forbid="AAN005; AAN002"),
        S("Ook weten wij nog te weinig over hechting.", "ontw"),
        S("Daarom volgen onze leraren deze cursussen:", "schol", forbid="AMB001; AMB002"),
    )
    p.table(
        ["Cursus", "Wie volgt de cursus", "Wanneer", "Klaar als"],
        [
            Row(
                [
                    "Opleiding specialist taalproblemen",
                    "Joris Habets",
                    "september 2026 tot juni 2028",
                    "hij zijn diploma heeft",
                ],
                "schol ontw",
                forbid="AMB003; AMB004; AMB005",
            ),
            Row(
                [
                    "Cursus hechting en gedrag",
                    "alle leraren en Bo Verkuijlen",
                    "12 januari en 9 maart 2027",
                    "iedereen beide middagen heeft gevolgd",
                ],
                "schol ontw",
                forbid="AMB002; AMB004",
            ),
            Row(
                [
                    "Herhaling hulp bij ongelukken en medicijnen",
                    "Bo Verkuijlen en Noortje Claessen",
                    "april 2027",
                    "het certificaat is verlengd",
                ],
                "schol",
            ),
        ],
        [5, 4.2, 3.8, 3.4],
        size=10,
    )
    p.text(
        S("Elke maand kijken twee leraren bij elkaar in de les.", "schol"),
        S("Daarna bespreken zij wat zij van elkaar leerden.", "schol"),
    )

    p.heading("7. Onze plannen")
    p.text(
        S("Dit willen wij de komende jaren bereiken:", meta=True, forbid="AMB002: de komende jaren; AMB001"),
    )
    p.table(
        ["Wat willen we bereiken", "Wie zorgt daarvoor", "Wanneer klaar", "Hoe zien we dat"],
        [
            Row(
                [
                    "Elke kleutergroep werkt met een vaste woordenlijst per thema",
                    "Joris Habets",
                    "1 juli 2027",
                    "de lijst hangt in beide kleutergroepen",
                ],
                amb="what who when measure",
            ),
            Row(
                [
                    "Kinderen lezen vlotter aan het eind van groep 4",
                    "Noortje Claessen",
                    "juni 2028",
                    "8 van de 10 kinderen halen het niveau dat bij hun groep past",
                ],
                amb="what who when measure",
                forbid="AMB001; AMB004",
            ),
            Row(
                [
                    "Er is een prikkelarme ruimte naast de aula",
                    "directeur Wim Geraedts",
                    "1 februari 2027",
                    "de ruimte is open en heeft een rooster",
                ],
                amb="what who when measure",
                forbid="AMB002; AMB005",
            ),
            Row(
                [
                    "Alle kinderen met extra hulp praten zelf mee over hun plan",
                    "Noortje Claessen",
                    "schooljaar 2027-2028",
                    "in elk plan staat wat het kind zelf zei",
                ],
                amb="what who when measure",
                topics="leerlingen",
            ),
        ],
        [5.6, 3.6, 3, 4.2],
        size=10,
    )
    p.text(
        S(
            "Voor 1 oktober 2027 schrijft directeur Wim Geraedts met de peuterspeelzaal één kaart die voor elke kleuter meegaat naar groep 1.",
            amb="what who when measure",
            forbid="AMB004; LEE002",
        ),
        S(
            "Rekenspecialist Mieke van Lier zorgt dat in juni 2028 nog hooguit vijf kinderen een jaar achterlopen met rekenen.",
            amb="what who when measure",
            forbid="AMB001; AMB002",
        ),
        S("In mei bespreekt de directeur met het bestuur wat er van de plannen is gelukt."),
    )

    p.heading("8. Hoe dit profiel is gemaakt")
    p.text(
        S("In februari 2026 heeft het hele team het oude profiel besproken.", "team", forbid="AMB005"),
        S("Twaalf ouders vertelden op een ouderavond wat zij misten.", "ouders"),
        S("Zij wilden vooral weten wie welke hulp geeft.", "ouders"),
        S("Daarom staan er nu namen en dagen in."),
        S("De leerlingenraad las het stuk ook en maakte drie zinnen makkelijker.", "leerlingen"),
        S("De medezeggenschapsraad gaf op 2 juni 2026 een positief advies.", "mr", forbid="WET009"),
        S(
            "Op 15 juni 2026 heeft het bestuur van Stichting Peellicht dit profiel vastgesteld.",
            "vast",
            forbid="WET007; WET008",
        ),
        S("Wij bekijken het profiel elk jaar in mei opnieuw met ouders en leraren.", "ouders team"),
        S("Het vorige profiel was uit mei 2021.", "vast", forbid="WET008"),
    )
    p.text(
        S("U vindt dit profiel op www.veldleeuwerik-odahoven.nl, onder het kopje Hulp.", "vind"),
        S("Een korte versie staat in de schoolgids.", "vind"),
        S("Wilt u het op papier, dan print de directeur het voor u.", "vind", forbid="AAN003"),
    )

    p.heading("9. Vragen of niet tevreden")
    p.text(
        S("Praat eerst met de leraar van uw kind.", "contact"),
        S("Komt u er samen niet uit, bel dan Noortje Claessen, intern begeleider: 0478-55 01 63.", "contact"),
        S("U kunt haar ook mailen: ib@veldleeuwerik-odahoven.nl.", "contact"),
        S("Directeur Wim Geraedts spreekt u elke ochtend tussen acht en half negen op het plein.", "contact"),
        S(
            "Is er dan nog geen oplossing, dan helpt het Ouder- en Jeugdsteunpunt Peelrand u gratis: 0478-55 09 00.",
            "contact",
        ),
        S("Met een klacht gaat u naar het bestuur.", "contact"),
        S("Leerlingen lopen met hun vraag naar juf Hanneke, onze vertrouwenspersoon.", "contact exp"),
    )
    p.save(path)

"""A primary school that tells its story in long chapters: numbered headings, footnotes, hedges, middling plans."""

from __future__ import annotations

from pathlib import Path

from kit import FACTS, Look, Profile, S

PDF = True
NOTE_ONE = "Het samenwerkingsverband is een groep scholen in onze regio die samen passend onderwijs regelt."
NOTE_TWO = "ZIEN! is een vragenlijst over hoe een kind zich voelt en hoe het met anderen omgaat."


def build(path: Path) -> None:
    p = Profile(
        "School-ondersteuningsprofiel cbs De Wilgentuin",
        today="2026-11-24",
        look=Look(font="Liberation Serif", size=11, colour="1B5E20", shade="E8F5E9", heading_sizes=(15, 12, 11)),
    )
    p.elements = {
        "basisondersteuning": "present",
        "extra_ondersteuning": "present",
        "ambities": "present",
        "expertise_aanwezig": "present",
        "expertise_ontwikkelen": "missing",
        "scholing": "present",
    }
    p.facts = {
        **dict.fromkeys(FACTS, True),
        "vastgesteld_op": "2025-06-03",
        "bevoegd_gezag": "het bestuur van Vereniging Scholen in de Polder",
        "schooljaar": None,
        "leerlingen_betrokken": None,
        "evaluatie": None,
    }
    p.expect("WET005")
    for code in ("WET001", "WET002", "WET003", "WET004", "WET006", "WET007", "WET008", "WET009", "AAN001", "AAN002"):
        p.forbid(code)
    p.running("cbs De Wilgentuin", "Ondersteuningsprofiel")
    p.title("School-ondersteuningsprofiel cbs De Wilgentuin")
    p.contents(
        [("1 Over onze school", 1, 2), ("2 De ondersteuning", 1, 2), ("3 Het team", 1, 3), ("4 De toekomst", 1, 4)]
    )
    p.heading("1 Over onze school")
    p.heading("1.1 Wie wij zijn", 2)
    p.text(
        S(
            "De Wilgentuin is een christelijke basisschool aan de rand van Oosterlo, tussen de boomgaarden en de nieuwbouw."
        ),
        S("Er zitten 187 leerlingen op school, verdeeld over acht groepen."),
        S(
            "De kinderen komen uit gezinnen met heel verschillende achtergronden; een op de zes spreekt thuis een andere taal dan Nederlands."
        ),
        S("Wij werken met jaargroepen en geven les volgens het directe-instructiemodel."),
    )
    p.text(
        S(
            "Wij geloven dat ieder kind door God gezien en gewild is, en dat merk je aan de manier waarop wij met kinderen praten.",
            "visie",
        ),
        S("Fouten maken mag hier, want daar leer je van.", "visie"),
    )
    p.text(
        S("In de onderbouw spelen kinderen elke dag buiten, ook als het regent."),
        S("Rondom het plein staan de wilgen waar de school naar heet."),
        S("Onze school heeft een groot lokaal beneden, dat we delen met de buitenschoolse opvang."),
        S("Wij zien de leerkracht als de belangrijkste persoon voor een kind op school.", "visie"),
    )
    p.heading("1.2 Waarom dit profiel", 2)
    p.text(
        S("Scholen zijn verplicht een ondersteuningsprofiel te schrijven.", meta=True),
        S(
            "Zo'n profiel geeft aan welke basisondersteuning en welke extra ondersteuning een school heeft.",
            meta=True,
            forbid="AAN003",
        ),
        S("Ons profiel is geschreven door de intern begeleider en besproken op twee teamvergaderingen.", "team"),
        S("Vier ouders van de ouderraad lazen het concept en hun opmerkingen zijn verwerkt.", "ouders"),
        S("De medezeggenschapsraad heeft op 20 mei 2025 positief geadviseerd.", "mr"),
        S("Op 3 juni 2025 heeft het bestuur van Vereniging Scholen in de Polder het profiel vastgesteld.", "vast"),
        S("U vindt het profiel op www.dewilgentuin.example en in de schoolgids staat een samenvatting.", "vind"),
    )
    p.heading("2 De ondersteuning")
    p.heading("2.1 Basisondersteuning", 2)
    p.text(
        S(
            "Alle leerkrachten volgen de ontwikkeling van kinderen met toetsen, observaties en gesprekken.",
            "basis aanbod",
        ),
        S(
            "Drie keer per jaar bespreekt de intern begeleider met elke leerkracht de resultaten van de groep, waarna de leerkracht een nieuw groepsplan maakt voor rekenen, spelling en lezen.",
            "basis aanbod",
            expect="LEE002",
        ),
        S(
            "Kinderen die moeite hebben met lezen, oefenen vanaf groep 3 vier keer per week met het programma Bouw.",
            "basis aanbod",
        ),
        S("Voor snelle leerlingen ligt in elke groep een kist met verrijkingswerk.", "basis aanbod"),
        S("Hoe een kind zich voelt, brengen wij twee keer per jaar in beeld met ZIEN!.", "basis aanbod", note=NOTE_TWO),
    )
    p.footnote_text(S(NOTE_TWO, meta=True))
    p.text(
        S(
            "Waar nodig krijgen kinderen een koptelefoon of een plek aan de instructietafel.",
            "basis aanbod",
            hedged=True,
        ),
        S(
            "Een leerling met dyslexie mag bij toetsen altijd gebruikmaken van voorleessoftware.",
            "basis aanbod",
            forbid="AAN003",
        ),
    )
    p.text(
        S("In groep 1 en 2 kijken de leerkrachten met een vaste lijst naar taal, rekenen en motoriek.", "basis aanbod"),
        S("Nieuwe kinderen krijgen in de eerste zes weken een maatje uit dezelfde groep.", "basis aanbod"),
        S(
            "Rekenen geven we in drie niveaus: een groepje krijgt korte uitleg, een groepje gewone uitleg en een groepje blijft langer bij de leerkracht.",
            "basis aanbod",
        ),
        S("Elke maandag beginnen alle groepen met een les uit de methode Kanjertraining.", "basis aanbod"),
        S("De leerkracht belt ouders wanneer er iets verandert in de aanpak van hun kind.", "basis aanbod ouders"),
        S("Kinderen kunnen hun zorgen altijd kwijt in de praatbus naast de bibliotheek.", "basis aanbod leerlingen"),
        S("Basisondersteuning is dus alles wat er voor alle kinderen is.", meta=True),
    )
    p.heading("2.2 Extra ondersteuning", 2)
    p.text(
        S(
            "Als de hulp in de groep te weinig is, vraagt de intern begeleider een arrangement aan bij het samenwerkingsverband.",
            "extra aanbod",
            note=NOTE_ONE,
        ),
    )
    p.footnote_text(S(NOTE_ONE, meta=True))
    p.text(
        S("Op dit moment hebben elf leerlingen een arrangement.", "extra"),
        S("Een onderwijsassistent begeleidt hen drie ochtenden per week in het lokaal De Kas.", "extra aanbod"),
        S(
            "Hoogbegaafde kinderen uit groep 5 tot en met 8 gaan op vrijdagmorgen naar de bovenschoolse plusklas in Velden.",
            "extra aanbod",
        ),
        S(
            "In principe kan een leerling met een eigen leerlijn bij ons op school blijven.",
            "extra aanbod",
            hedged=True,
        ),
        S(
            "Het plan bespreken wij elk half jaar met de ouders, en vanaf groep 6 zit het kind daar zelf bij.",
            "extra ouders leerlingen",
        ),
    )
    p.text(
        S(
            "De orthopedagoog van het samenwerkingsverband denkt mee over kinderen met een eigen leerlijn.",
            "extra aanbod",
        ),
        S(
            "Kinderen die nog geen Nederlands spreken, gaan het eerste jaar vier ochtenden naar de taalklas in Velden.",
            "extra aanbod",
        ),
        S(
            "Een kind met een lichamelijke beperking kan bij ons alle lokalen bereiken, want het gebouw is gelijkvloers.",
            "extra aanbod",
            forbid="AAN003",
        ),
        S("Wij proberen voor kinderen met angst een vaste vertrouwde plek te maken.", "extra aanbod", hedged=True),
        S("Wat er precies gebeurt, staat in het ontwikkelingsperspectief van het kind.", "extra"),
    )
    p.heading("2.3 Grenzen", 2)
    p.text(
        S("Soms kan een kind niet bij ons op school blijven of komen.", "grenzen"),
        S(
            "Wij kunnen geen kinderen begeleiden die voortdurend medische zorg nodig hebben, omdat niemand in ons team daarvoor is opgeleid.",
            "grenzen",
        ),
        S("Kinderen die nog niet zindelijk zijn, laten wij niet toe.", "grenzen"),
        S(
            "Ook dan laten wij ouders niet alleen: samen met het samenwerkingsverband zoeken wij een school die wel past.",
            "aanbod ouders",
            forbid="AAN005",
        ),
    )
    p.heading("3 Het team")
    p.heading("3.1 Wat wij in huis hebben", 2)
    p.text(
        S("Joke Verbeek is onze intern begeleider en heeft de master educational needs.", "exp"),
        S("Henk Bakker is rekencoördinator en Lotte Prins is opgeleid tot gedragsspecialist.", "exp"),
        S(
            "Een logopedist behandelt op dinsdag kinderen in ons gebouw, en de jeugdarts van de GGD houdt eens per maand spreekuur.",
            "exp aanbod",
        ),
        S("Wij werken samen met het wijkteam, de bibliotheek en schoolmaatschappelijk werk."),
    )
    p.text(
        S(
            "Annemieke de Wit is onze taalcoördinator en helpt collega's bij kinderen die thuis een andere taal spreken.",
            "exp aanbod",
        ),
        S("De directeur is op maandag, dinsdag en donderdag aanwezig."),
        S("Twee vrijwilligers uit de kerk lezen elke woensdag voor in de onderbouw."),
    )
    p.heading("3.2 Scholing", 2)
    p.text(
        S("Elk jaar zijn er vier studiedagen.", "schol"),
        S("In 2025-2026 leert het hele team van een trainer van het CED hoe je begrijpend luisteren aanpakt.", "schol"),
        S("Twee leerkrachten van de onderbouw zijn begonnen met een opleiding tot specialist jonge kind.", "schol"),
    )
    p.heading("4 De toekomst")
    p.text(
        S(
            "Wij willen ons de komende jaren blijven ontwikkelen tot een school waar ieder kind tot bloei komt.",
            amb="-",
        ),
        S(
            "Voor 1 juli 2027 heeft Henk Bakker een rekenaanpak op papier die in alle acht groepen wordt gebruikt.",
            amb="what who when measure",
        ),
        S("De directeur wil in schooljaar 2027-2028 een tweede ruimte zoals De Kas openen.", amb="what who when"),
        S("Ook willen wij dat ouders sneller bij ons aankloppen.", amb="what"),
        S("Het aantal verwijzingen naar het sbo moet omlaag, van zes naar drie per jaar.", amb="what measure"),
    )
    p.heading("5 Vragen")
    p.text(
        S("Gaat het niet goed met uw kind, praat dan eerst met de leerkracht.", "ouders contact"),
        S("U kunt ook bellen of mailen met Joke Verbeek: 0344-555 812, ib@dewilgentuin.example.", "contact"),
        S(
            "Bent u niet tevreden, dan kunt u terecht bij de vertrouwenspersoon, mevrouw Dekker, of bij het Ouder- en jeugdsteunpunt.",
            "contact",
        ),
    )
    p.save(path)

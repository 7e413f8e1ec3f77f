"""AMB: are the ambitions concrete?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Ambition, Context, Finding, rule

_SOURCE = "Steunpunt Passend Onderwijs, stap 3: zijn de ambities duidelijk en concreet?"
_FRAME = "Wie doet wat, wanneer, en hoe ziet u dat het gelukt is?"
_FULL = (
    "# Ambities\n\nOp 1 augustus 2027 heeft de intern begeleider in alle acht groepen een rustige werkplek ingericht;"
    " dat is te zien bij klassenbezoeken."
)
_ROW = (
    "# Ambities\n\n| Doel | Wie | Wanneer | Resultaat |\n|---|---|---|---|\n"
    "| Minder leerlingen vallen uit op lezen | taalcoördinator | juni 2028 | van 18 naar 10 procent |"
)
_NO_AMBITION = "# Wat wij bieden\n\nDe leraar geeft kinderen met dyslexie drie keer per week extra leesles."


@rule(
    "AMB001",
    "ambitie-vaag",
    title="Vage ambitie",
    severity="warning",
    source=_SOURCE,
    why="Van een vaag plan weet niemand wat er gaat veranderen. Team en ouders kunnen er niet op sturen.",
    bad=[
        "# Ambities\n\nWij willen ons de komende jaren verder ontwikkelen en blijven verbeteren.",
        "# Ambities\n\n- Wij streven naar versterking en borging van onze kwaliteit.",
        "# Ambities\n\n| Doel | Wie | Wanneer |\n|---|---|---|\n| Verder groeien | team | doorlopend |",
        "# Ambities\n\nWij blijven investeren in de kwaliteit van onze zorg.",
        "# Waar gaan wij voor\n\n- Wij willen ons onderwijs verder optimaliseren.",
        "| Ambitie | Wie | Wanneer |\n|---|---|---|\n| Professionaliteit vergroten | allen | komende jaren |",
    ],
    good=[
        _FULL,
        _ROW,
        _NO_AMBITION,
        "# Ambities\n\nIn elke groep staat in 2028 een kast met materiaal voor kinderen met dyscalculie.",
        "| Ambitie | Wie | Wanneer |\n|---|---|---|\n| Protocol voor medische handelingen geschreven | directeur | mei 2027 |",
        "# Plannen\n\n- De taalcoördinator maakt vóór 1 maart 2027 een leesplan voor groep 3 tot en met 5.",
    ],
)
def vague(ambition: Ambition) -> Iterator[Finding]:
    """No concrete result or action."""
    if ambition.lacks("what"):
        yield ambition.finding("Deze ambitie zegt niet wat er precies verandert.", suggestion=_FRAME)


@rule(
    "AMB002",
    "ambitie-zonder-termijn",
    title="Ambitie zonder termijn",
    severity="warning",
    source=_SOURCE,
    why="Zonder datum schuift een plan door. 'Komende jaren' is geen termijn.",
    bad=[
        "# Ambities\n\nWij willen de komende jaren een rekenspecialist opleiden.",
        "# Ambities\n\n- De intern begeleider richt op termijn een rustige werkplek in elke groep in.",
        "# Ambities\n\n| Doel | Wie | Wanneer |\n|---|---|---|\n| Plusgroep voor de onderbouw starten | directeur | z.s.m. |",
        "# Ambities\n\nDe directeur wil binnenkort een ouderpanel oprichten.",
        "# Wensen\n\nOoit willen wij een eigen kookklas voor de praktijkgroep bouwen.",
        "| Ambitie | Wie | Wanneer |\n|---|---|---|\n| Beleid voor hoogbegaafde leerlingen schrijven | intern begeleider | doorlopend |",
    ],
    good=[
        _FULL,
        _ROW,
        "# Ambities\n\nVóór de zomer van 2027 willen wij een plusgroep voor de onderbouw starten.",
        "# Ambities\n\nIn het najaar van 2027 start de gedragsspecialist met weerbaarheidstraining in groep 7.",
        "# Plannen\n\n- Aan het eind van schooljaar 2026-2027 heeft elke klas een time-outplek.",
        "| Ambitie | Wie | Klaar |\n|---|---|---|\n| Beleid voor hoogbegaafde leerlingen | intern begeleider | 1 april 2027 |",
        "# Ambities\n\nWij willen een plusgroep voor de onderbouw starten. De directeur regelt dat vóór 1 april 2028.",
    ],
)
def without_deadline(ambition: Ambition) -> Iterator[Finding]:
    """No moment."""
    if ambition.lacks("when"):
        yield ambition.finding("Bij deze ambitie staat geen datum of schooljaar.", suggestion=_FRAME)


@rule(
    "AMB003",
    "ambitie-zonder-verantwoordelijke",
    title="Ambitie zonder verantwoordelijke",
    severity="info",
    source=_SOURCE,
    why="Als niemand genoemd wordt, voelt niemand zich de eigenaar van het plan.",
    bad=[
        "# Ambities\n\nVóór de zomer van 2027 willen wij een plusgroep voor de onderbouw starten.",
        "# Ambities\n\n| Doel | Wie | Wanneer |\n|---|---|---|\n| Een plusgroep voor de onderbouw | team | juni 2027 |",
        "# Ambities\n\n- In 2028 willen wij dat alle groepen een rustige werkplek hebben.",
        "# Ambities\n\nWij gaan in 2027 als team een protocol voor dyscalculie schrijven.",
        "# Plannen\n\n- Vóór 1 mei 2027 wordt er in elke bouw een plusgroep gestart.",
        "| Ambitie | Wie | Wanneer |\n|---|---|---|\n| Protocol voor dyslexie vernieuwen | allen | mei 2027 |",
    ],
    good=[
        _FULL,
        _ROW,
        "# Ambities\n\nDe directeur wil vóór 1 mei 2027 een plusgroep voor de onderbouw starten.",
        "# Ambities\n\nJuf Marit schrijft vóór de kerstvakantie van 2026 een plan voor kinderen die hoogbegaafd zijn.",
        "# Plannen\n\n- De werkgroep rekenen kiest in 2027 een nieuwe methode.",
        "| Ambitie | Trekker | Wanneer |\n|---|---|---|\n| Protocol voor dyslexie vernieuwen | mw. De Wit | mei 2027 |",
    ],
)
def without_owner(ambition: Ambition) -> Iterator[Finding]:
    """Nobody is named; "wij" and "het team" are nobody in particular."""
    if ambition.lacks("who"):
        yield ambition.finding(
            "Bij deze ambitie staat niet wie het doet. Noem een persoon of functie.", suggestion=_FRAME
        )


@rule(
    "AMB004",
    "ambitie-niet-meetbaar",
    title="Ambitie niet meetbaar",
    severity="info",
    source=_SOURCE,
    why="Wie niet afspreekt waaraan je ziet dat het gelukt is, kan het later niet bespreken.",
    bad=[
        "# Ambities\n\nDe directeur wil vóór 1 mei 2027 een plusgroep voor de onderbouw starten.",
        "# Ambities\n\n| Doel | Wie | Wanneer | Resultaat |\n|---|---|---|---|\n| Minder uitval op lezen | taalcoördinator | juni 2028 | - |",
        "# Ambities\n\n- Wij willen in 2028 dat ouders makkelijker bij ons aankloppen.",
        "# Ambities\n\nDe zorgcoördinator wil in 2027 de samenwerking met ouders verbeteren.",
        "| Ambitie | Wie | Wanneer |\n|---|---|---|\n| Kinderen voelen zich fijner in de pauze | pleincoördinator | juni 2027 |",
        "# Plannen\n\n- In het voorjaar van 2027 gaat de intern begeleider meer letten op stille leerlingen.",
    ],
    good=[
        _FULL,
        _ROW,
        "# Ambities\n\nIn juni 2028 vindt minstens 85 procent van de ouders in de vragenlijst dat wij goed uitleggen welke hulp er is.",
        "# Ambities\n\nIn juni 2027 leest negentig procent van de kinderen in groep 5 op niveau.",
        "# Plannen\n\n- De intern begeleider brengt het aantal verwijzingen in 2028 terug van acht naar vier.",
        "| Ambitie | Wie | Wanneer | Waaraan zien wij het? |\n|---|---|---|---|\n| Ouders weten welke hulp er is | directeur | mei 2027 | vragenlijst onder ouders: een 8 of hoger |",
    ],
)
def not_measurable(ambition: Ambition) -> Iterator[Finding]:
    """Nothing to see success by."""
    if ambition.lacks("measure"):
        yield ambition.finding("Bij deze ambitie staat niet waaraan u ziet dat het gelukt is.", suggestion=_FRAME)


@rule(
    "AMB005",
    "ambitie-verlopen",
    title="Ambitie verlopen",
    severity="warning",
    source=_SOURCE,
    why="Een plan waarvan de datum voorbij is, laat zien dat het profiel niet bij de tijd is.",
    bad=[
        "# Ambities\n\nOp 1 augustus 2023 willen wij in alle groepen een rustige werkplek hebben ingericht.",
        "# Ambities\n\n| Doel | Wie | Wanneer |\n|---|---|---|\n| Plusgroep voor de onderbouw starten | directeur | juni 2024 |",
        "# Ambities\n\n- In schooljaar 2022-2023 wil de directeur een rekenspecialist laten opleiden.",
        "# Plannen\n\n- De plusgroep start na de herfstvakantie van 2024.",
        "# Ambities\n\nVóór de zomer van 2023 heeft de intern begeleider een protocol voor dyscalculie gemaakt.",
        "| Ambitie | Wie | Gereed |\n|---|---|---|\n| Ouderpanel oprichten | directeur | 1 maart 2025 |",
    ],
    good=[
        _FULL,
        _ROW,
        "# Ambities\n\nIn mei 2028 willen wij het aantal verwijzingen halveren ten opzichte van 2022.",
        "# Plannen\n\n- De plusgroep start na de herfstvakantie van 2027.",
        "# Ambities\n\nWij willen ooit een eigen moestuin, maar eerst een rustige werkplek in elke groep.",
        "# Terugblik\n\nIn 2022 hebben wij een plusgroep gestart. Die draait nog steeds elke vrijdag.",
    ],
)
def overdue(ambition: Ambition, context: Context) -> Iterator[Finding]:
    """The moment named has passed."""
    if ambition.due is not None and ambition.due < context.today:
        yield ambition.finding(
            f"De datum van deze ambitie is voorbij: {ambition.when}.",
            suggestion="Schrijf op of het gelukt is, en geef anders een nieuwe datum.",
            when=ambition.when,
        )

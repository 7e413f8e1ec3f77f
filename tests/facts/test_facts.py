"""What the text says, with the near misses a word search would get wrong."""

from __future__ import annotations

from datetime import date

import pytest

from soplint import Ambition, Analysis, Linter, Offer


def inspect(linter: Linter, text: str) -> Analysis:
    return linter.inspect(text.encode(), "x.md")


def ambition(linter: Linter, text: str) -> Ambition:
    (found,) = inspect(linter, f"# Ambities\n\n{text}").ambitions
    return found


def offer(linter: Linter, text: str) -> Offer:
    (found,) = inspect(linter, f"# Wat wij bieden\n\n{text}").offers
    return found


def test_the_facets_of_an_ambition(linter: Linter) -> None:
    found = ambition(linter, "Voor 1 juli 2027 heeft de directeur in alle acht groepen een rustige werkplek ingericht.")
    assert found.what
    assert (found.who, found.when, found.due) == ("directeur", "1 juli 2027", date(2027, 7, 1))
    assert found.measure


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("Wij willen de komende jaren een plusgroep voor de onderbouw starten.", "when"),
        ("Het team wil in 2027 een plusgroep voor de onderbouw starten.", "who"),
        ("De directeur wil in 2027 een gedragsspecialist aannemen.", "measure"),
        ("Wij willen ons verder ontwikkelen en blijven verbeteren.", "what"),
    ],
)
def test_vague_words_give_no_facet(linter: Linter, text: str, facet: str) -> None:
    assert getattr(ambition(linter, text), facet) is None


def test_a_role_that_is_wanted_is_not_responsible(linter: Linter) -> None:
    assert ambition(linter, "Wij willen in 2027 een gedragsspecialist in huis hebben.").who is None


def test_a_row_counts_as_one_ambition(linter: Linter) -> None:
    table = "| Doel | Wie | Wanneer | Resultaat |\n|---|---|---|---|\n| Rekenbeleid vernieuwen | Anouk | juni 2027 | beleid op de site |\n"
    found = ambition(linter, table + "\n")
    assert (found.who, found.when, found.measure) == ("Anouk", "juni 2027", "beleid op de site")


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("In principe bieden wij leerlingen met dyslexie extra leesles in een kleine groep.", "In principe"),
        ("Als het rooster het toelaat, geeft een onderwijsassistent extra leesles.", "Als het rooster"),
        ("Leerlingen met dyslexie krijgen vanaf groep 4 voorleessoftware van de leraar.", None),
        ("Na een dyslexieverklaring krijgt een leerling voorleessoftware en extra leesles.", None),
        ("Leerlingen met dyslexie kunnen bij ons werken met voorleessoftware.", None),
    ],
)
def test_a_hedge_is_no_condition(linter: Linter, text: str, hedge: str | None) -> None:
    assert offer(linter, text).hedge == hedge


def test_a_box_offers_only_when_it_is_ticked(linter: Linter) -> None:
    found = inspect(linter, "# Aanbod\n\n☒ hulp bij dyslexie in de groep ☐ hulp bij dyscalculie in de groep")
    assert [(sentence.text, bool(sentence.topics)) for sentence in found.sentences] == [
        ("☒ hulp bij dyslexie in de groep", True),
        ("☐ hulp bij dyscalculie in de groep", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Een schoolondersteuningsprofiel beschrijft welke ondersteuning een school kan bieden.",
        "Elke school is verplicht om een ondersteuningsprofiel te maken.",
        "Extra ondersteuning is alle hulp boven de basisondersteuning.",
        "In dit hoofdstuk staat welke deskundigen er op school zijn.",
    ],
)
def test_explaining_is_not_saying(linter: Linter, text: str) -> None:
    found = inspect(linter, f"# Ondersteuning\n\n{text}")
    assert [sentence.meta for sentence in found.sentences] == [True]
    assert all(element.status != "present" for element in found.elements)


def test_a_heading_alone_is_thin_and_nothing_is_missing(linter: Linter) -> None:
    found = inspect(linter, "# Scholing\n\nDe school staat in Deventer.")
    assert found.element("scholing").status == "thin"
    assert found.element("ambities").status == "missing"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Vastgesteld door het college van bestuur van Stichting De Brug op 12 juni 2025.", "2025-06-12"),
        ("Advies MR 29 januari 2024; vastgesteld door het bestuur op 12 februari 2024.", "2024-02-12"),
        ("De MR adviseerde op 3 mei 2025, en daarna stelde het bestuur het vast, op 21 mei 2025.", "2025-05-21"),
        ("Het bevoegd gezag stelt het profiel ten minste eens in de vier jaar vast.", None),
        ("De school is op 12 juni 1987 geopend door de burgemeester.", None),
    ],
)
def test_the_day_of_adoption(linter: Linter, text: str, value: str | None) -> None:
    fact = inspect(linter, text).facts["vastgesteld_op"]
    assert (fact.value if fact else None) == value


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Basisschool Het Anker neemt geen kinderen aan die nog niet zindelijk zijn.", None),
        ("Basisschool De Berk neemt geen kinderen aan die nog niet zindelijk zijn.", "cannot"),
        ("Op de vorige school kreeg een leerling met autisme te horen dat hij niet welkom was.", None),
    ],
)
def test_another_school_sets_no_limit_here(linter: Linter, text: str, polarity: str | None) -> None:
    title = "# Ondersteuning op basisschool De Berk\n\n"
    found = inspect(linter, f"{title}## Grenzen\n\n{text}").offers
    assert next((one.polarity for one in found), None) == polarity


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("In 2023 wilden wij alle leraren een cursus over dyslexie laten volgen.", 0),
        ("In 2028 willen wij alle leraren een cursus over dyslexie laten volgen.", 1),
    ],
)
def test_a_plan_of_before_is_no_ambition(linter: Linter, text: str, count: int) -> None:
    assert len(inspect(linter, f"# Ambities\n\n{text}").ambitions) == count


def test_who_took_part_in_a_paragraph_about_the_profile(linter: Linter) -> None:
    facts = inspect(
        linter,
        "# Zo ontstond dit\n\nHet vorige profiel besprak het team in mei. Vaders en moeders hebben meegelezen.",
    ).facts
    assert facts["ouders_betrokken"] is not None


def test_the_board_is_named(linter: Linter) -> None:
    fact = inspect(linter, "Vastgesteld door het college van bestuur van Stichting De Brug op 12 juni 2025.").facts[
        "bevoegd_gezag"
    ]
    assert fact is not None
    assert fact.value == "college van bestuur van Stichting De Brug"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("De medezeggenschapsraad heeft op 12 mei 2025 positief geadviseerd over dit profiel.", True),
        ("De medezeggenschapsraad heeft volgens de wet adviesrecht op het ondersteuningsprofiel.", False),
        ("De MR geeft binnenkort advies over dit profiel.", False),
        ("| Onderdeel | Antwoord |\n|---|---|\n| Advies van de MR | ☒ positief ☐ negatief ☐ nog niet gevraagd |", True),
        (
            "| Onderdeel | Antwoord |\n|---|---|\n| Advies van de MR | ☐ positief ☐ negatief ☒ nog niet gevraagd |",
            False,
        ),
        (
            "| Onderdeel | Antwoord |\n|---|---|\n| Advies van de MR | ☐ positief ☐ negatief ☐ nog niet gevraagd |",
            False,
        ),
    ],
)
def test_advice_is_given_or_not(linter: Linter, text: str, given: bool) -> None:
    assert (inspect(linter, text).facts["mr"] is not None) == given


def test_a_cross_under_not_present_offers_nothing(linter: Linter) -> None:
    header = "| Voorziening | aanwezig | niet aanwezig |\n|---|---|---|\n"
    rows = "| Plusgroep voor snelle leerlingen | x |  |\n| Schakelklas voor nieuwkomers |  | x |\n| Speltherapie | ☐ | ☒ |\n"
    found = inspect(linter, f"# Extra ondersteuning\n\n{header}{rows}")
    assert [bool(sentence.topics) for sentence in found.sentences] == [True, False, False]


def test_a_no_that_is_explained_sets_a_limit(linter: Linter) -> None:
    table = (
        "| Hulp | Ja | Nee | Toelichting |\n|---|---|---|---|\n| Leesgroepje voor groep 4 | x | | elke dag een kwartier |\n"
        "| Sondevoeding | | x | Wij hebben geen verpleegkundige; met ouders zoeken wij thuiszorg. |\n"
    )
    found = inspect(linter, f"# Hulp voor enkele kinderen\n\n{table}").offers
    assert [one.polarity for one in found] == ["can", "cannot"]


def test_who_took_part_in_a_list_of_notes(linter: Linter) -> None:
    notes = "- Ouders: denkgroep, drie avonden\n- Leerlingen: klassenraad, twee lessen\n"
    made = inspect(linter, f"# Wie dacht mee?\n\n{notes}- Team: oude SOP besproken op de studiedag\n").facts
    assert made["ouders_betrokken"] is not None
    assert made["leerlingen_betrokken"] is not None
    other = inspect(
        linter, "# Overleg\n\n- Ouders: drie gesprekken\n- Leerlingen: elke week kring\n- Team: studiedag\n"
    )
    assert other.facts["ouders_betrokken"] is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Alle leraren volgen in maart 2027 drie middagen over rouw en verlies.", True),
        ("Meester Karim gaat in maart 2027 op cursus.", True),
        ("Meester Karim gaat graag op cursus.", False),
        ("Alle leerlingen volgen in maart 2027 drie middagen over rouw en verlies.", False),
        ("De mentoren volgden in maart 2024 drie middagen over rouw en verlies.", False),
    ],
)
def test_staff_that_learn_is_training(linter: Linter, text: str, told: bool) -> None:
    assert (inspect(linter, f"# Plannen\n\n{text}").element("scholing").status == "present") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wij missen nog een collega die veel weet van rouw.", True),
        ("Wij willen onze expertise verder ontwikkelen.", False),
        ("Wij missen nog expertise.", False),
    ],
)
def test_a_lack_is_told_by_its_field(linter: Linter, text: str, told: bool) -> None:
    assert (inspect(linter, f"# Wie kan wat?\n\n{text}").element("expertise_ontwikkelen").status == "present") == told


def test_what_only_adds_to_a_plan_is_no_plan(linter: Linter) -> None:
    plan = "Voor de zomer van 2027 maakt de conciërge een leeshoek bij de trap."
    text = f"# Onze plannen\n\n{plan} De kinderen kiezen de kleur.\n\nWij streven naar meer samenhang."
    assert [one.quote for one in inspect(linter, text).ambitions] == [plan, "Wij streven naar meer samenhang."]


def test_coming_later_is_no_refusal(linter: Linter) -> None:
    text = "Wij hebben geen leraar voor kinderen zonder Nederlands. Na ongeveer een jaar komen zij naar ons."
    found = inspect(linter, f"# Wat lukt niet?\n\n{text}").offers
    assert not any(one.limit.refuses for one in found if one.limit is not None)


def test_a_note_of_what_is_done_then_is_a_step(linter: Linter) -> None:
    (found,) = inspect(
        linter, "# Niet mogelijk\n\n- Eigen klas voor autisme: geen lokaal; overleg met ouders en sbo\n"
    ).offers
    assert found.limit is not None
    assert found.limit.step


def test_where_the_profile_stands(linter: Linter) -> None:
    facts = inspect(linter, "# Vragen\n\nDit profiel staat op de site van beide scholen en in de schoolgids.").facts
    assert facts["vindplaats"] is not None


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("- Rolstoel: ja, alles is gelijkvloers.", "can"),
        ("- Incontinentie: geen belemmering, er is een verschoonruimte.", "can"),
        ("- Rolstoel: nee, er is geen lift.", "cannot"),
        ("- Epilepsie is geen probleem, maar beademing kunnen wij niet geven.", "cannot"),
    ],
)
def test_yes_among_limits_is_an_offer(linter: Linter, text: str, polarity: str) -> None:
    (found,) = inspect(linter, f"# Grenzen: wat wij niet kunnen\n\n{text}\n").offers
    assert found.polarity == polarity
    assert (found.limit is None) == (polarity == "can")

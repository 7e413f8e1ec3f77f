"""What kind of support an offer is about, and on which side of a "maar" it stands."""

from __future__ import annotations

import pytest

from soplint import Linter
from soplint.facts.model import Polarity, Support
from soplint.facts.supports import Kind, kinds, supports
from soplint.language.sentence import Sentence


def sentence(linter: Linter, text: str, heading: str = "Hulp") -> Sentence:
    return linter.inspect(f"# {heading}\n\n{text}\n".encode(), "a.md").sentences[0]


def named(linter: Linter, text: str, polarity: Polarity = "can", heading: str = "Hulp") -> set[tuple[str, str]]:
    return {(found.kind, found.polarity) for found in supports(sentence(linter, text, heading), polarity)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Met een dyslexieverklaring krijgt een leerling meer tijd.", "dyslexie"),
        ("Kinderen met ernstige rekenproblemen krijgen hulp van de rekenspecialist.", "dyscalculie"),
        ("Slimme kinderen gaan naar de plusklas.", "hoogbegaafdheid"),
        ("De gedragsspecialist helpt in de klas.", "gedrag"),
        ("Wij hebben een prikkelarme werkplek.", "prikkels"),
        ("Een TOS-leerling krijgt een vaste plek vooraan.", "taal_spraak"),
        ("Nieuwkomers leren het eerste jaar Nederlands in de taalklas.", "nt2"),
        ("Het gebouw heeft een lift en een invalidentoilet.", "motorisch"),
        ("Een slechthorend kind zit vooraan bij de ringleiding.", "zien_horen"),
        ("Sondevoeding geven wij elke dag.", "medisch"),
        ("Wie nog niet zindelijk is, wordt verschoond.", "verzorging"),
        ("Een kind met het syndroom van Down draait mee in de groep.", "verstandelijk"),
        ("Een leerling die langdurig ziek is, volgt de les met een schermverbinding.", "ziekte"),
    ],
)
def test_words_compounds_and_phrases_name_it(linter: Linter, text: str, kind: str) -> None:
    assert kind in {found for found, _ in named(linter, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Elke mentor spreekt zijn leerlingen drie keer per jaar.",
        "De gedragsregels hangen in elke klas.",
        "De jeugdverpleegkundige komt elke maand langs.",
        "Kinderen gedragen zich netjes op het plein.",
        "Wij maken foto's en nieuwe afspraken over het adderpad.",
        "De gedragswetenschapper gehoorzaamt aan de beroepscode.",
    ],
)
def test_words_that_only_look_like_it_do_not(linter: Linter, text: str) -> None:
    assert named(linter, text) == set()


def test_each_side_of_but_has_its_own_polarity(linter: Linter) -> None:
    text = "Met autisme helpen wij een kind graag, maar met agressie kunnen wij niet omgaan."
    assert named(linter, text, "cannot") == {("autisme", "can"), ("gedrag", "cannot")}
    text = "Wij hebben een dyslexiecoach, maar geen plusklas."
    assert named(linter, text) == {("dyslexie", "can"), ("hoogbegaafdheid", "cannot")}
    text = "Wij hebben niet alleen een dyslexiecoach, maar ook een plusklas."
    assert named(linter, text) == {("dyslexie", "can"), ("hoogbegaafdheid", "can")}


def test_the_heading_speaks_where_the_sentence_does_not(linter: Linter) -> None:
    text = "De leraar oefent elke dag een kwartier met het kind."
    assert named(linter, text, heading="Dyslexie") == {("dyslexie", "can")}
    assert named(linter, text, heading="Dyslexie en gedrag") == set()
    assert named(linter, "Rekenhulp is er op maandag.", heading="Dyslexie") == {("dyscalculie", "can")}


def test_every_kind_has_words_of_its_own() -> None:
    seen: dict[str, str] = {}
    for kind in kinds():
        assert kind.name
        for term in kind.terms:
            assert term == term.lower()
            assert seen.setdefault(term, kind.id) == kind.id


def row(linter: Linter, *lines: str) -> Sentence:
    titles, *cells = lines
    table = "\n".join([titles, "|---" * (titles.count("|") - 1) + "|", *cells])
    return linter.inspect(f"# Grenzen\n\n{table}\n".encode(), "a.md").sentences[0]


def test_a_row_of_limits_is_about_its_first_cell(linter: Linter) -> None:
    found = row(linter, "| Vraag | Duur | Vervolg |", "| Agressie | tot de mei | een time-out op een andere school |")
    assert {support.kind for support in supports(found, "cannot")} == {"gedrag"}
    assert {support.kind for support in supports(found, "can")} == {"gedrag", "prikkels"}


def test_columns_tell_on_which_side_of_the_border_a_word_stands(linter: Linter) -> None:
    found = row(
        linter, "| Wat | Waarom niet | Wat wij dan doen |", "| Gebarentaal | niemand kent het | wij zoeken mee |"
    )
    assert set(supports(found, "cannot")) == {Support("zien_horen", "cannot")}
    titles = "| Doelgroep | Wat lukt | Waar het stopt |"
    found = row(linter, titles, "| Agressie | een time-out met begeleiding | bij gevaar voor klasgenoten |")
    assert set(supports(found, "cannot")) == {
        Support("gedrag", "can"),
        Support("gedrag", "cannot"),
        Support("prikkels", "can"),
    }
    found = row(linter, titles, "| Slechtziend | - | volledig onderwijs in braille |")
    assert set(supports(found, "cannot")) == {Support("zien_horen", "cannot")}
    found = row(linter, "| Wij kunnen wel | Wij kunnen niet |", "| Dyslexie, ook ernstig | sondevoeding geven |")
    assert set(supports(found, "cannot")) == {Support("dyslexie", "can"), Support("medisch", "cannot")}


def test_what_is_not_there_is_not_refused(linter: Linter) -> None:
    text = "Een kind met een verstandelijke beperking zonder gedragsproblemen past niet bij ons."
    assert named(linter, text, "cannot") == {("verstandelijk", "cannot")}


def test_a_board_adds_words_and_kinds(linter: Linter) -> None:
    own = (Kind("topsport", "Topsport", ("topsport",)), Kind("dyslexie", "", ("letterhulp",), ("dyslexieweek",)))
    said = sentence(linter, "Topsporters en wie letterhulp krijgt, hebben een eigen rooster.")
    assert set(supports(said, "can", own)) == {Support("topsport", "can"), Support("dyslexie", "can")}
    assert not set(supports(sentence(linter, "In april is er een dyslexieweek."), "can", own))
    assert [kind.name for kind in kinds(own)][:2] == ["Dyslexie en lezen", "Dyscalculie en rekenen"]
    assert kinds(own)[-1].name == "Topsport"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gedragsspecialist | Hülya Aksoy | wo en vr", ("gedrag",)),
        ("Logopedist | praktijk De Klinker | maandagochtend", ("taal_spraak",)),
        ("Autismespecialist | vacant | -", ()),
        ("Dyslexiespecialist | niemand | -", ()),
    ],
)
def test_people_for_a_kind_are_known(linter: Linter, text: str, found: tuple[str, ...]) -> None:
    table = f"| Functie | Wie | Wanneer |\n|---|---|---|\n| Intern begeleider | Petra | ma t/m do |\n| {text} |"
    analysis = linter.inspect(f"# Deskundigheid in huis\n\n{table}\n".encode(), "a.md")
    assert tuple(kind for one in analysis.expertise for kind in one.kinds) == found

"""What kind of support an offer is about, and on which side of a "maar" it stands."""

from __future__ import annotations

import pytest

from soplint import Linter
from soplint.facts.model import Polarity
from soplint.facts.supports import kinds, supports
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


def test_a_row_of_limits_is_about_its_first_cell(linter: Linter) -> None:
    table = "| Vraag | Wij | Grens |\n|---|---|---|\n| Agressie | time-out met begeleiding | bij gevaar stopt het |"
    row = linter.inspect(f"# Grenzen\n\n{table}\n".encode(), "a.md").sentences[0]
    assert {found.kind for found in supports(row, "cannot")} == {"gedrag"}
    assert {found.kind for found in supports(row, "can")} == {"gedrag", "prikkels"}

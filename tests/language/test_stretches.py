"""The stretches of a text that have a score of their own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from soplint import Linter
from soplint.language.readability import Stretch

EASY = "De kat slaapt op de bank. De hond speelt met de bal in de tuin. Wij eten brood met kaas. "
HARD = (
    "De handelingsverlegenheid van de onderwijsprofessional vormt, binnen de kaders van de vastgestelde"
    " ondersteuningsstructuur, een belemmering voor de implementatie van arrangementen. "
)


@pytest.fixture(scope="module")
def stretches(linter: Linter):
    def of(text: str) -> tuple[Stretch, ...]:
        return linter.inspect(text.encode(), "tekst.md").stretches

    return of


def test_a_hard_section_among_easy_ones_stands_out(stretches) -> None:
    easy, hard, after = stretches(f"# Een\n\n{EASY * 7}\n\n# Twee\n\n{HARD * 21}\n\n# Drie\n\n{EASY * 8}")
    assert [part.section for part in (easy, hard, after)] == [("Een",), ("Twee",), ("Drie",)]
    assert hard.level == 4
    assert max(easy.score, after.score) < hard.score
    assert easy.last < hard.first <= hard.last < after.first


def test_short_sections_go_together_and_the_rest_with_the_last(stretches) -> None:
    found = stretches("\n\n".join(f"# Deel {n}\n\n{EASY * 2}" for n in range(9)))
    assert [part.section for part in found] == [("Deel 0",), ("Deel 4",)]
    assert found[1].last == 17


def test_a_long_section_has_several(stretches) -> None:
    found = stretches("# Deel\n\n" + f"{EASY * 2}\n\n" * 20)
    assert len(found) == 4
    assert {part.section for part in found} == {("Deel",)}
    assert all(one.last < next.first for one, next in pairwise(found))


def test_a_text_of_few_sentences_has_none(stretches) -> None:
    assert stretches(EASY * 6) == ()

"""Which edits of a document the marks of its findings survive."""

from __future__ import annotations

import pytest

from soplint import Linter, Settings

LONG = "Wij willen de komende jaren sterker worden in het begeleiden van leerlingen."
BEFORE = (
    f"# 1 Visie\n\nElk kind telt mee.\n\n# 3 Ambities\n\n{LONG}\n\nWe gaan ons ontwikkelen op het gebied van taal.\n"
)


def marks(linter: Linter, text: str) -> set[str]:
    own = linter.with_settings(Settings(model="bundled", today=linter.settings.today, select=("AMB002",)))
    return {finding.fingerprint for finding in own.check(text.encode(), "sop.md").findings}


@pytest.mark.parametrize(
    "after",
    [
        pytest.param("# 0 Vooraf\n\nNieuwe tekst.\n\n" + BEFORE, id="a chapter is put in before"),
        pytest.param(BEFORE + "\n# 5 Slot\n\nTot ziens.\n", id="a chapter is put in after"),
        pytest.param(
            BEFORE.replace("Elk kind telt mee.", "Ieder kind hoort erbij."), id="another chapter is rewritten"
        ),
        pytest.param(BEFORE.replace("# 3 Ambities", "# 4. Ambities"), id="the chapter is renumbered"),
        pytest.param(BEFORE.replace("# 3 Ambities", "# Hoofdstuk 3: Ambities"), id="the number is written in full"),
        pytest.param(BEFORE.replace("# 3 Ambities", "# 3 Plannen\n\n## 3.1 Ambities"), id="it moves into a chapter"),
        pytest.param(BEFORE.replace("de komende jaren sterker", "de  komende jaren, sterker"), id="spaces and commas"),
        pytest.param(BEFORE.replace(LONG, f"Een zin ervoor. {LONG}"), id="a sentence in the same paragraph"),
    ],
)
def test_marks_survive(linter: Linter, after: str) -> None:
    before = marks(linter, BEFORE)
    assert len(before) == 2
    assert marks(linter, after) >= before


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(BEFORE.replace("begeleiden van", "ondersteunen van"), id="the words change"),
        pytest.param(BEFORE.replace("# 3 Ambities", "# 3 Wensen voor later"), id="the heading changes"),
    ],
)
def test_what_is_rewritten_gets_a_fresh_look(linter: Linter, after: str) -> None:
    assert not marks(linter, BEFORE) <= marks(linter, after)


def test_the_same_words_twice_have_two_marks(linter: Linter) -> None:
    twice = BEFORE.replace(LONG, f"{LONG}\n\n{LONG}")
    assert len(marks(linter, twice)) == 3
    assert marks(linter, twice) > marks(linter, BEFORE)

"""Word lists that a user changes by entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from soplint import Finding, Linter, Sentence, Settings, rule, word_list
from soplint.engine.choices import check_choices
from soplint.engine.profile import profile
from soplint.engine.run import run
from soplint.engine.wordlist import WordChange, WordList
from soplint.errors import RuleError, SettingsError

LIST = WordList("moeilijk", {"adequaat": "goed", "expertise": "kennis"})


@rule("AAA001", "moeilijk", title="T", severity="info", source="s", why="w", bad=["b"], good=["g"])
def hard(sentence: Sentence, *, words: WordList = LIST) -> Iterator[Finding]:
    for word in sentence.words:
        if word.lower in words.entries:
            yield sentence.finding(f"{word.lower}: {words.entries[word.lower]}")


def found(linter: Linter, settings: Settings) -> list[str]:
    analysis = linter.inspect(b"Adequaat handelingsplan met expertise.", "x.md")
    return [finding.message for finding in run([hard], analysis, profile("sop-2014"), settings)[0]]


def test_entries_are_added_and_taken_out(linter: Linter, tmp_path: Path) -> None:
    assert found(linter, Settings()) == ["adequaat: goed", "expertise: kennis"]
    path = tmp_path / "soplint.toml"
    path.write_text("[words.moeilijk]\nadd = { handelingsplan = 'plan' }\nremove = ['expertise']\n")
    assert found(linter, Settings.load(path)) == ["adequaat: goed", "handelingsplan: plan"]


def test_a_list_beside_a_module_of_rules(tmp_path: Path) -> None:
    (tmp_path / "oud.toml").write_text("[words]\nlgf = 'extra hulp'\nrec = { use = 'school', source = 'wet' }\n")
    assert word_list(str(tmp_path / "regels.py"), "oud").entries == {"lgf": "extra hulp", "rec": "school"}
    with pytest.raises(RuleError, match="nieuw"):
        word_list(str(tmp_path / "regels.py"), "nieuw")


def test_a_list_that_does_not_exist_is_named() -> None:
    with pytest.raises(SettingsError, match=r"moeilijke.*moeilijk\?"):
        check_choices([hard], Settings(words={"moeilijke": WordChange()}))

"""The word lists beside the rules: their form, and that a board changes them by entry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT, TODAY

from soplint import Linter, Settings
from soplint.engine.wordlist import WordChange

LEAST = {"moeilijk": 300, "verouderd": 60}
KEYS = {"use", "source", "class", "since", "caps", "near"}


def path(name: str) -> Path:
    return ROOT / "rules" / f"{name}.toml"


@pytest.mark.parametrize("name", LEAST)
def test_a_list_is_long_enough_and_in_lower_case(name: str) -> None:
    words = tomllib.loads(path(name).read_text(encoding="utf-8"))[
        "words"
    ]  # TOML itself refuses a word that is there twice
    assert len(words) >= LEAST[name]
    assert not [word for word in words if word != word.lower() or word != word.strip()]


@pytest.mark.parametrize("name", LEAST)
def test_each_entry_says_what_to_use_and_nothing_unknown(name: str) -> None:
    words = tomllib.loads(path(name).read_text(encoding="utf-8"))["words"]
    for word, entry in words.items():
        table = {"use": entry} if isinstance(entry, str) else entry
        assert table["use"].strip(), word
        assert set(table) <= KEYS, word
        assert table["use"].lower() != word
        assert table.get("class", "noun") in ("noun", "verb", "adjective"), word


def test_what_replaces_a_hard_word_is_not_hard_itself() -> None:
    words = tomllib.loads(path("moeilijk").read_text(encoding="utf-8"))["words"]
    uses = {word: entry if isinstance(entry, str) else entry["use"] for word, entry in words.items()}
    hard = {word for word in uses if " " not in word}
    assert not {word: use for word, use in uses.items() if hard & set(re.findall(r"[\w-]+", use))}


def test_a_board_adds_and_removes_entries(linter: Linter) -> None:
    text = b"De expertise van de juf staat in het werkblad. Indien nodig belt zij."

    def found(change: WordChange | None) -> list[tuple[str | None, str | None]]:
        words = {"moeilijk": change} if change else {}
        own = linter.with_settings(Settings(model="bundled", today=TODAY, select=("LEE005",), words=words))
        return [(finding.quote, finding.suggestion) for finding in own.check(text, "x.md").findings]

    assert [quote for quote, _ in found(None)] == ["expertise", "Indien"]
    change = WordChange(add=(("werkblad", "blad met sommen"),), remove=("expertise",))
    assert found(change) == [("werkblad", "Schrijf liever: blad met sommen."), ("Indien", "Schrijf liever: als.")]

"""Matching labels to what was found, and the figures that follow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from soplint import Settings
from soplint.engine.evaluate import drops, evaluate
from soplint.engine.gold import align, overlaps
from soplint.errors import SettingsError


def test_texts_are_aligned_by_equality_then_by_words() -> None:
    found = [
        "De leraar geeft les.",
        "Orthopedagoog: op afroep",
        "Wij bellen ouders elke week op.",
        "De leraar geeft les.",
    ]
    wanted = [
        "de leraar  geeft les",
        "Orthopedagoog | op afroep",
        "Wij bellen de ouders elke week op",
        "De leraar geeft les.",
        "Iets heel anders",
    ]
    assert align(wanted, found) == [0, 1, 2, 3, None]


def test_quotes_overlap_when_one_holds_the_other() -> None:
    assert overlaps("In principe bieden wij\nhulp.", "in principe")
    assert not overlaps("In principe", "waar mogelijk")
    assert not overlaps("", "waar mogelijk")


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    document = Document()
    document.add_heading("Wat wij bieden", 1)
    document.add_paragraph("In principe bieden wij kinderen met dyslexie extra leesles in een kleine groep.")
    document.save(str(tmp_path / "a.docx"))
    sentence = "In principe bieden wij kinderen met dyslexie extra leesles in een kleine groep."
    gold = {
        "profile": "sop-2014",
        "today": "2026-11-24",
        "elements": {"ambities": "missing", "scholing": "present"},
        "facts": {"mr": None, "contact": True},
        "expected": [{"code": "AAN003", "quote": "In principe"}, {"code": "AMB002", "quote": "er is geen ambitie"}],
        "forbidden": [{"code": "WET009", "quote": None}],
        "ambitions": [],
        "offers": [{"sentence": sentence, "polarity": "can", "hedged": True}],
        "sentences": [{"sentence": sentence, "topics": ["aanbod", "basisondersteuning"], "meta": False}],
    }
    (tmp_path / "a.gold.json").write_text(json.dumps(gold))
    return tmp_path


def test_figures_of_a_labelled_folder(labelled: Path) -> None:
    figures = evaluate(labelled, Settings(model="bundled")).to_json()["figures"]
    assert figures["element"]["ambities"]["f1"] == 1.0
    assert figures["element"]["scholing"]["f1"] == 0.0
    assert figures["feit"]["mr"]["f1"] == 1.0
    assert figures["feit"]["contact"]["f1"] == 0.0
    assert figures["aanbod"]["voorbehoud"]["f1"] == 1.0
    assert (figures["regel"]["AAN003"]["precision"], figures["regel"]["AAN003"]["recall"]) == (1.0, 1.0)
    assert figures["regel"]["AMB002"]["recall"] == 0.0
    assert figures["regel"]["WET009"]["precision"] == 0.0
    assert figures["onderwerp"]["aanbod"]["recall"] == 1.0


def test_a_drop_of_more_than_a_point_is_told(labelled: Path) -> None:
    found = evaluate(labelled, Settings(model="bundled"))
    committed = found.to_json()
    assert not drops(found, committed)
    committed["figures"]["element"]["scholing"]["f1"] = 0.009
    assert not drops(found, committed)
    committed["figures"]["element"]["scholing"]["f1"] = 0.5
    (line,) = drops(found, committed)
    assert "scholing" in line


def test_labels_without_a_document_are_an_error(labelled: Path, tmp_path: Path) -> None:
    (labelled / "a.docx").unlink()
    with pytest.raises(SettingsError, match="a"):
        evaluate(labelled, Settings(model="bundled"))
    empty = tmp_path / "leeg"
    empty.mkdir()
    with pytest.raises(SettingsError, match="labels"):
        evaluate(empty, Settings())

"""LiNT-II on soplint's own parse: the formula, its direction, and the peer's figures."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

import pytest

import soplint
import soplint.language.difficulty
from soplint.language.difficulty import Features, farthest, level, of_sentence, weigh
from soplint.language.frequency import frequency, head, noun_frequency

SHARED = Path(__file__).parents[3] / "shared"
ORACLE = SHARED / "oracle" / "lint2.json"
needs_oracle = pytest.mark.skipif(not ORACLE.exists(), reason="the peer's figures are not here")

EASY = "De kat slaapt op de bank. De hond speelt met de bal in de tuin. Wij eten brood met kaas. " * 7
HARD = (
    "De handelingsverlegenheid van de onderwijsprofessional vormt, binnen de kaders van de vastgestelde"
    " ondersteuningsstructuur, een belemmering voor de implementatie van arrangementen. " * 20
)


def _analysis(text: str) -> soplint.Analysis:
    return soplint.Linter(soplint.Settings(model="bundled")).inspect(text.encode(), "tekst.txt")


def _oracle() -> dict[str, dict]:
    texts = json.loads(ORACLE.read_text(encoding="utf-8"))["texts"]
    return {text["id"]: text for text in texts if text["id"] in ("level1", "level2")}


@needs_oracle
def test_score_equals_the_peer_s_formula() -> None:
    examples = json.loads(ORACLE.read_text(encoding="utf-8"))["formula_examples"]
    current = [row for row in examples if "0.1.3" in row["coefficients"]]
    assert current
    for row in current:
        assert _features(row).score == pytest.approx(row["score"], abs=1e-6)


@needs_oracle
@pytest.mark.parametrize("name", ["level1", "level2"])
def test_every_sentence_is_weighed_as_the_peer_does(name: str) -> None:
    text = _oracle()[name]
    row = (-4.20782, 17.283729, -1.624415, -2.536780, 16.001231)  # of the release that the peer's figures are from
    scored = [s for s in (*text["sentences"], text["document"]) if s["score"] is not None]
    assert scored
    for values in scored:
        assert weigh(_features(values), row) == pytest.approx(values["score"], abs=1e-5)


@needs_oracle
def test_a_score_is_missing_where_the_peer_s_is() -> None:
    examples = json.loads(ORACLE.read_text(encoding="utf-8"))["no_score_examples"]
    without = [row for row in examples if row["freq"] is None or row["content_words_per_clause"] is None]
    assert without
    assert all(_features(row).score is None for row in without)


def _features(values: dict) -> Features:
    return Features(
        values["freq"],
        values["mean_max_sdl"] if "mean_max_sdl" in values else values["max_sdl"],
        values.get("mean_content_words_per_clause", values.get("content_words_per_clause")),
        values["proportion_concrete"],
    )


@needs_oracle
@pytest.mark.parametrize("name", ["level1", "level2"])
def test_document_lies_near_the_peer_s_score(name: str) -> None:
    text = _oracle()[name]
    metrics = _analysis(text["text_recased"]).metrics
    lint = soplint.language.difficulty.of_text(_analysis(text["text_recased"]).sentences).score
    assert lint is not None
    assert abs(lint - text["document"]["score"]) <= 6
    assert level(lint) == text["document"]["level"]
    assert metrics["sentences"] == pytest.approx(text["document"].get("sentence_count", 16), abs=2)


@needs_oracle
def test_distances_lie_near_the_peer_s() -> None:
    differences = []
    for text in _oracle().values():
        peers = {sentence["text_recased"].strip(): sentence["max_sdl"] for sentence in text["sentences"]}
        for sentence in _analysis(text["text_recased"]).sentences:
            span = farthest(sentence.words)
            peer = peers.get(sentence.text)
            if span is not None and peer is not None:
                differences.append(abs(span[0] - peer))
    assert len(differences) > 20
    assert median(differences) <= 2


def test_harder_text_scores_higher() -> None:
    easy, hard = _analysis(EASY).metrics, _analysis(HARD).metrics
    assert easy["lint_level"] == 1
    assert hard["lint_level"] == 4
    assert easy["lint_score"] < hard["lint_score"]
    assert easy["flesch_douma"] > hard["flesch_douma"]
    assert easy["lix"] < hard["lix"]


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        (Features(4.5, 6, 4, 0.5), Features(4.0, 6, 4, 0.5)),
        (Features(4.5, 6, 4, 0.5), Features(4.5, 9, 4, 0.5)),
        (Features(4.5, 6, 4, 0.5), Features(4.5, 6, 6, 0.5)),
        (Features(4.5, 6, 4, 0.5), Features(4.5, 6, 4, 0.2)),
        (Features(4.5, 6, 4, None), Features(4.0, 6, 4, None)),
    ],
)
def test_every_cause_raises_the_score(easier: Features, harder: Features) -> None:
    assert (easier.score or 100) < (harder.score or 0)


def test_no_score_without_a_finite_verb() -> None:
    sentence = _analysis("Geen hulp zonder plan.").sentences[0]
    assert of_sentence(sentence).score is None


def test_score_needs_twenty_sentences() -> None:
    assert _analysis("De kat slaapt op de bank. " * 19).metrics["lint_score"] is None
    assert _analysis("De kat slaapt op de bank. " * 20).metrics["lint_score"] is not None


@pytest.mark.parametrize(
    ("word", "tail"),
    [
        ("samenwerkingsverband", "verband"),
        ("ondersteuningsprofiel", "profiel"),
        ("schoolplein", "plein"),
        ("rekenspecialist", "specialist"),
        ("onderwijs", None),
        ("onderzoek", None),
        ("kunstenaar", None),
        ("leerling", None),
        ("overleg", None),
        ("toestemming", None),
        ("kat", None),
    ],
)
def test_compounds_have_heads(word: str, tail: str | None) -> None:
    assert head(word) == tail


def test_a_rare_compound_is_as_common_as_its_head() -> None:
    assert noun_frequency("samenwerkingsverband") == frequency("verband")
    assert (frequency("huis") or 0) > 5

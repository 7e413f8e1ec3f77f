"""The encoder: what it sees, and what happens where it cannot run."""

from dataclasses import replace

import numpy
import pytest

from soplint import Document, Linter
from soplint.document.read import read_bytes
from soplint.facts import encoder
from soplint.facts.analyse import REDUCED
from soplint.facts.windows import LENGTH, windows
from soplint.language.sentence import Sentence, sentences

TEXT = """# Wat wij doen

De leerkracht oefent elke dag tien minuten extra met kinderen die niet vlot lezen. Voor elk kind is er een plan.

| Wat | Wie |
|---|---|
| Remedial teaching | juf Anna |
| Kind met diabetes: wij spuiten niet | |
"""


def document(text: str = TEXT) -> Document:
    return read_bytes(text.encode(), "sop.md")


def read(text: str = TEXT) -> list[Sentence]:
    return list(sentences(document(text)))


def test_each_sentence_stands_in_one_window() -> None:
    found = read(TEXT * 40)
    model = encoder._model()
    cut = list(windows(found, model.pieces))
    assert [index for window in cut for index, _, _ in window.spans] == list(range(len(found)))
    assert len(cut) > 5
    for window in cut:
        assert len(window.ids) <= LENGTH + 4 * 20
        assert all(0 < start < end <= len(window.ids) for _, start, end in window.spans)


def test_headings_and_column_titles_are_seen() -> None:
    plain = [window.ids for window in windows(read(), encoder._model().pieces)]
    other = read(TEXT.replace("Wat wij doen", "Onze grenzen").replace("| Wie", "| Wanneer"))
    assert plain != [window.ids for window in windows(other, encoder._model().pieces)]


def test_the_same_text_gives_the_same_scores() -> None:
    _, first = encoder.scores(read(TEXT * 3))
    _, second = encoder.scores(read(TEXT * 3))
    assert numpy.array_equal(first, second)


def test_no_sentences_give_no_scores() -> None:
    assert encoder.scores([])[1].shape[0] == 0


def test_without_the_encoder_a_note_says_so(monkeypatch: pytest.MonkeyPatch, linter: Linter) -> None:
    full = linter.check(document())
    monkeypatch.setattr(encoder, "available", lambda: False)
    reduced = linter.check(document())
    assert full.document is not None
    assert reduced.document is not None
    assert REDUCED not in full.document.notes
    assert reduced.document.notes == (*full.document.notes, REDUCED)
    assert linter.inspect(document()).sentences[0].tells is None


def test_tells_are_known_with_the_encoder(linter: Linter) -> None:
    found = linter.inspect(document()).sentences
    assert all(sentence.tells is not None for sentence in found)
    assert replace(found[0], tells=None) != found[0]

"""The language model: bundled, installed or missing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from soplint.document.read import read_bytes
from soplint.errors import ModelError
from soplint.language import pipeline
from soplint.language.lexicon import lemma
from soplint.language.pipeline import Pipeline
from soplint.language.readability import metrics, syllables
from soplint.language.sentence import sentences

MODEL = Path(pipeline.__file__).with_name("model")
TEXT = "# Hulp\n\nWij helpen elk kind. De leraar wordt geholpen.\n\n- extra leesles\n\n| Wie | Wat |\n|---|---|\n| Anna | leest voor |"


@pytest.fixture(scope="module")
def bundled() -> Pipeline:
    return Pipeline("bundled")


def test_words_stand_where_they_say(bundled: Pipeline) -> None:
    document = read_bytes(TEXT.encode(), "x.md")
    found = list(bundled.read(sentences(document)))
    assert [sentence.unit for sentence in found] == ["sentence", "sentence", "item", "row"]
    for sentence in found:
        block = document.blocks[sentence.place.block].text
        assert block[sentence.place.start : sentence.place.end] == sentence.text
        assert all(block[word.start :].startswith(word.text) for word in sentence.words)
        assert all(0 <= word.head < len(sentence.words) for word in sentence.words)


def test_the_passive_is_seen(bundled: Pipeline) -> None:
    (sentence,) = bundled.read(sentences(read_bytes(b"Het plan wordt door de leraar geschreven.", "x.md")))
    assert "aux:pass" in [word.dep for word in sentence.words]


@pytest.mark.parametrize(
    ("form", "pos", "guess", "wanted"), [("Scholen", "NOUN", "Schol", "school"), ("zzz", "NOUN", "Zz", "zz")]
)
def test_the_lexicon_goes_before_the_guess(form: str, pos: str, guess: str, wanted: str) -> None:
    assert lemma(form, pos, guess) == wanted


@pytest.mark.parametrize("model", ["nl_core_news_lg", "er_is_geen_zo_n_model", "/geen/pad"])
def test_a_missing_model_says_what_to_do(model: str) -> None:
    with pytest.raises(ModelError, match=r"spacy download|--model"):
        Pipeline(model)


def test_auto_takes_an_installed_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "nl_core_news_sm"
    shutil.copytree(MODEL, package / "data")
    (package / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_path\n"
        "def load(**overrides):\n    return load_model_from_path(Path(__file__).parent / 'data', **overrides)\n"
    )
    meta = package / "data" / "meta.json"
    meta.write_text(meta.read_text().replace('"soplint_sm"', '"core_news_sm"'))
    information = tmp_path / "nl_core_news_sm-3.8.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: nl_core_news_sm\nVersion: 3.8.0\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert Pipeline("auto").name.name == "nl_core_news_sm"
    monkeypatch.delitem(sys.modules, "nl_core_news_sm")
    assert Pipeline("bundled").name.name == "nl_soplint_sm"


@pytest.mark.parametrize(
    ("word", "count"),
    [("idee", 2), ("over", 2), ("school", 1), ("leeuw", 1), ("reünie", 3), ("ondersteuning", 4), ("pc", 1)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_figures_count_running_text_only(bundled: Pipeline) -> None:
    found = metrics(bundled.read(sentences(read_bytes(TEXT.encode(), "x.md"))))
    assert found["words_per_sentence"] == 4.0
    assert metrics([])["flesch_douma"] is None

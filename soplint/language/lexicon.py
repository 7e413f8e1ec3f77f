"""The forms and lemmas of the text that the bundled model was trained on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from soplint.document.wordlist import read_lemmas

WORDS = Path(__file__).with_name("model") / "lemmas.json.gz"
"""`{UPOS: {form: lemma}}`, gzipped JSON, in lower case."""


def lemma(form: str, pos: str, guess: str) -> str:
    """The lemma by the lexicon of the training data, else the guess of the model; lower case.

    A capitalised or all-caps form is looked up in lower case, for models tend to keep its ending. A
    guess keeps the trema that the prefix of a participle asked for ("geëvalueerd"); no word starts so.
    """
    known = _lexicon().get(pos, {}).get(form.lower())
    if known or not guess.lower().startswith("ë"):
        return known or guess.lower()
    return "e" + guess[1:].lower()


@cache
def _lexicon() -> dict[str, dict[str, str]]:
    return read_lemmas(WORDS)

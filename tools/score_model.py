"""Score the bundled pipeline on the dev split, and measure its loading, speed and size.

    python tools/score_model.py ../shared/treebank soplint/language/model

Writes `scores.json` into the model's folder. "rule" is how soplint uses it: sentence boundaries by
rule before the parser, lemmas by lexicon before the model's guess.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from train_model import dev_examples, load, score

import soplint.language.embed  # noqa: F401  (registers the embedding layer)
from soplint.language.boundaries import split
from soplint.language.lexicon import lemma


def with_rules(nlp: Language, examples: list[Example]) -> dict[str, float]:
    """Scores with preset sentence boundaries and the lexicon."""
    right = total = 0
    for example in examples:
        starts = {start for start, _ in split(example.predicted.text)}
        for token in example.predicted:
            if token.i:
                token.is_sent_start = token.idx in starts
        for _, component in nlp.pipeline:
            example.predicted = component(example.predicted)
        for token, gold in zip(example.predicted, example.get_aligned("LEMMA", as_string=True), strict=True):
            if gold:
                total += 1
                right += lemma(token.text, token.pos_, token.lemma_) == gold.lower()
    found: dict[str, Any] = spacy.scorer.Scorer(nlp).score(examples)
    names = ("pos_acc", "tag_acc", "morph_acc", "dep_uas", "dep_las", "sents_p", "sents_r", "sents_f")
    return {name: round(100 * found[name], 2) for name in names} | {"lemma_acc": round(100 * right / total, 2)}


def seconds_to_load(folder: Path) -> float:
    """The median of five loads with the tokenizer left out."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        spacy.load(folder, exclude=["tokenizer"])
        times.append(time.perf_counter() - start)
    return round(statistics.median(times), 3)


def words_per_second(nlp: Language, texts: list[str]) -> int:
    """Words of running text read in a second on one core, the tokenizer included."""
    words = sum(len(text.split()) for text in texts)
    start = time.process_time()
    for _ in nlp.pipe(texts, batch_size=64):
        pass
    return round(words / (time.process_time() - start))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("model", type=Path)
    arguments = parser.parse_args()
    dev = load(arguments.treebank, "dev")
    nlp = spacy.load(arguments.model, exclude=["tokenizer"])
    texts = [example.reference.text for example in dev_examples(nlp, dev, 10)] * 5
    words_per_second(nlp, texts[:20])
    scores = {
        "split": f"dev: {len(dev)} sentences of whole documents held out of training, used to choose the step",
        "model": nlp.meta["version"],
        "parser alone, 10 sentences a text": score(nlp, dev, 10),
        "one sentence a text": score(nlp, dev, 1),
        "rule, 10 sentences a text": with_rules(nlp, dev_examples(nlp, dev, 10)),
        "seconds to load without tokenizer": seconds_to_load(arguments.model),
        "words per second on one core": words_per_second(nlp, texts),
        "megabytes": round(sum(file.stat().st_size for file in arguments.model.rglob("*") if file.is_file()) / 1e6, 2),
    }
    text = json.dumps(scores, indent=2) + "\n"
    (arguments.model / "scores.json").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()

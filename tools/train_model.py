"""Train the Dutch pipeline that soplint carries.

    python tools/train_model.py ../shared/treebank --out soplint/language/model

Needs the cleaned UD treebank files (`*.train.conllu`, `*.dev.conllu`). Half an hour on one core.
The settings of the network stand in `model.cfg`; everything about the data stands here.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import shutil
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Adam, Config, compounding, fix_random_seed, warmup_linear

import soplint.language.embed  # noqa: F401  (registers the embedding layer)

MODEL_VERSION = "1.0.0"
STEPS = 6000
PATIENCE = 1600
"""Training ends when this many steps brought nothing: tags are best early, trees come later."""
SEED = 11
RATE = 0.0016
DROPOUT = 0.2
FINAL_MARKS = {".", "!", "?"}
BULLETS = "-•*–·o>"
CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
WEIGHTS = {"pos_acc": 0.2, "morph_acc": 0.1, "tag_acc": 0.2, "dep_uas": 0.15, "dep_las": 0.2, "lemma_acc": 0.15}
"""What the best step is chosen by. Sentence boundaries do not count: soplint sets them by rule."""


@dataclass(frozen=True)
class Word:
    """A token of the treebank; `head` counts from the start of its sentence, the root heads itself."""

    text: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    dep: str
    space: bool


Sentence = list[Word]


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; empty nodes do not occur in ours."""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if not line:
            if rows:
                yield [_word(row, index) for index, row in enumerate(rows)]
            rows = []
        elif not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)


def _word(row: list[str], index: int) -> Word:
    head = int(row[6])
    return Word(
        text=row[1],
        lemma="" if row[2] == "_" and row[1] != "_" else row[2],
        pos=row[3],
        tag="" if row[4] == "_" else row[4],
        morph="" if row[5] == "_" else row[5],
        head=index if head == 0 else head - 1,
        dep="ROOT" if head == 0 else row[7],
        space="SpaceAfter=No" not in row[9],
    )


def load(folder: Path, part: str) -> list[Sentence]:
    """All sentences of the `train` or `dev` files, in the order of the files' names."""
    return [sentence for path in sorted(folder.glob(f"*.{part}.conllu")) for sentence in read_conllu(path)]


def vary(sentence: Sentence, draw: random.Random) -> Sentence:
    """One sentence as a document might print it: a heading, an item, capitals, other quotes."""
    words = list(sentence)
    words = _vary_end(words, draw)
    chance = draw.random()
    if chance < 0.05:
        words = [_recase(word, word.text.lower()) for word in words]
    elif chance < 0.08 and len(words) <= 15:
        words = [_recase(word, word.text.upper()) for word in words]
    elif chance < 0.10:
        words[0] = _recase(words[0], words[0].text[:1].lower() + words[0].text[1:])
    if draw.random() < 0.5:
        words = [replace(word, text=word.text.translate(CURLY)) for word in words]
    if draw.random() < 0.3:
        words = [replace(word, text=word.text.replace("'", "’")) for word in words]
    if draw.random() < 0.04:
        words = _with_bullet(words, draw.choice(BULLETS))
    return words


def _vary_end(words: Sentence, draw: random.Random) -> Sentence:
    last = len(words) - 1
    removable = last > 0 and words[last].text in FINAL_MARKS and words[last].dep != "ROOT"
    if not removable or any(word.head == last for word in words[:last]):
        return words
    chance = draw.random()
    if chance < 0.10:
        return words[:last]
    if chance < 0.14:
        mark = draw.choice(";:…!")
        words[last] = replace(words[last], text=mark, lemma=mark)
    return words


def _recase(word: Word, text: str) -> Word:
    return word if text == word.text else replace(word, text=text, lemma="")


def _with_bullet(words: Sentence, mark: str) -> Sentence:
    root = next(index for index, word in enumerate(words) if word.dep == "ROOT")
    bullet = Word(mark, mark, "PUNCT", "LET", "", root + 1, "punct", True)
    return [bullet] + [replace(word, head=word.head + 1) for word in words]


def newline(after: int) -> Word:
    """The token of a line end, hanging on the word at index `after`."""
    return Word("\n", "\n", "SPACE", "_SP", "", after, "dep", False)


def make_doc(vocab: Vocab, sentences: Iterable[Sentence]) -> Doc:
    """One spaCy document with gold labels of several sentences."""
    words = [(word, start) for sentence, start in _offsets(sentences) for word in sentence]
    firsts = {start for _, start in words}
    return Doc(
        vocab,
        words=[word.text for word, _ in words],
        spaces=[word.space for word, _ in words],
        lemmas=[word.lemma for word, _ in words],
        pos=[word.pos for word, _ in words],
        tags=[word.tag for word, _ in words],
        morphs=[word.morph for word, _ in words],
        heads=[word.head + start for word, start in words],
        deps=[word.dep for word, _ in words],
        sent_starts=[index in firsts for index in range(len(words))],
    )


def _offsets(sentences: Iterable[Sentence]) -> Iterator[tuple[Sentence, int]]:
    start = 0
    for sentence in sentences:
        yield sentence, start
        start += len(sentence)


def stream(vocab: Vocab, sentences: list[Sentence], draw: random.Random) -> Iterator[Example]:
    """Examples without end: single sentences and runs of up to ten, varied anew each round."""
    while True:
        starts: list[tuple[int, int]] = []
        index = 0
        while index < len(sentences):
            length = 1 if draw.random() < 0.25 else draw.randint(2, 10)
            starts.append((index, length))
            index += length
        draw.shuffle(starts)
        for start, length in starts:
            yield _example(vocab, sentences[start : start + length], draw)


def _example(vocab: Vocab, sentences: list[Sentence], draw: random.Random) -> Example:
    varied = [vary(sentence, draw) for sentence in sentences]
    for index, words in enumerate(varied[:-1]):
        ended = words[-1].text in FINAL_MARKS
        if draw.random() < (0.08 if ended else 0.8):
            varied[index] = [*words[:-1], replace(words[-1], space=False), newline(len(words) - 1)]
        else:
            varied[index] = [*words[:-1], replace(words[-1], space=True)]
    gold = make_doc(vocab, varied)
    bare = Doc(vocab, words=[token.text for token in gold], spaces=[bool(token.whitespace_) for token in gold])
    return Example(bare, gold)


def batches(examples: Iterator[Example]) -> Iterator[list[Example]]:
    """Batches by number of words, growing from 300 to 1,000."""
    sizes = compounding(300.0, 1000.0, 1.001)
    while True:
        limit, count, batch = next(sizes), 0, []
        while count < limit:
            example = next(examples)
            count += len(example.predicted)
            batch.append(example)
        yield batch


def dev_examples(nlp: Language, sentences: list[Sentence], size: int) -> list[Example]:
    """Raw text of `size` sentences at a time, split by the tokenizer a user gets."""
    examples = []
    for index in range(0, len(sentences), size):
        part = [[*words[:-1], replace(words[-1], space=True)] for words in sentences[index : index + size]]
        gold = make_doc(nlp.vocab, part)
        examples.append(Example(nlp.make_doc(gold.text), gold))
    return examples


def score(nlp: Language, sentences: list[Sentence], size: int = 10) -> dict[str, float]:
    """The dev scores in percent, by spaCy's own scorer."""
    found: dict[str, Any] = nlp.evaluate(dev_examples(nlp, sentences, size))
    return {name: round(100 * found[name], 2) for name in ("token_acc", *WEIGHTS, "sents_f")}


def lexicon(sentences: list[Sentence]) -> dict[str, dict[str, str]]:
    """UPOS -> lower-cased form -> its usual lemma, from the training sentences."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            if word.lemma and word.pos not in {"PUNCT", "SYM", "X", "PROPN", "NUM"}:
                seen[word.pos, word.text.lower()][word.lemma.lower()] += 1
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for (pos, form), lemmas in sorted(seen.items()):
        found[pos][form] = min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))
    return dict(found)


def train(nlp: Language, train_part: list[Sentence], dev: list[Sentence], steps: int, best: Path) -> None:
    """Train and keep the step that scores best on dev in the folder `best`."""
    draw = random.Random(SEED)
    plain = [Example(nlp.make_doc(""), make_doc(nlp.vocab, [words, [newline(0)]])) for words in train_part]
    plain = [Example(Doc(nlp.vocab, words=[t.text for t in e.reference]), e.reference) for e in plain]
    nlp.initialize(lambda: plain)
    optimizer = Adam(
        learn_rate=warmup_linear(RATE, 200, steps + 400),
        L2=0.01,
        L2_is_weight_decay=True,
        grad_clip=1.0,
        use_averages=True,
    )
    top, top_step, began = 0.0, 0, time.process_time()
    losses: dict[str, float] = {}
    for step, batch in enumerate(batches(stream(nlp.vocab, train_part, draw)), start=1):
        nlp.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)
        optimizer.step_schedules()
        if step % 400 == 0 or step == steps:
            with nlp.use_params(optimizer.averages):
                scores = score(nlp, dev)
                total = sum(weight * scores[name] for name, weight in WEIGHTS.items())
                if total > top:
                    top, top_step = total, step
                    nlp.to_disk(best, exclude=["tokenizer"])
            minutes = (time.process_time() - began) / 60
            print(f"{step:5} {minutes:5.1f} min {total:6.2f} {scores}", flush=True)
        if step == steps or step - top_step >= PATIENCE:
            return


def describe(folder: Path) -> None:
    """Write name, licence and sources into the model's meta.json."""
    path = folder / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta |= {
        "name": "soplint_sm",
        "version": MODEL_VERSION,
        "description": "Small Dutch pipeline for soplint: morphologizer, tagger, parser, lemmatizer.",
        "author": "The soplint maintainers",
        "license": "CC BY-SA 4.0",
        "sources": [
            {"name": name, "url": f"https://github.com/UniversalDependencies/{name}", "license": "CC BY-SA 4.0"}
            for name in ("UD_Dutch-LassySmall", "UD_Dutch-Alpino")
        ],
        "performance": {},
    }
    path.write_text(json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=STEPS)
    arguments = parser.parse_args()
    fix_random_seed(SEED)
    train_part, dev = load(arguments.treebank, "train"), load(arguments.treebank, "dev")
    if not train_part or not dev:
        sys.exit(f"no *.train.conllu and *.dev.conllu in {arguments.treebank}")
    config = Config().from_disk(Path(__file__).with_name("model.cfg"))
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    shutil.rmtree(arguments.out, ignore_errors=True)
    train(nlp, train_part, dev, arguments.steps, arguments.out)
    with gzip.GzipFile(arguments.out / "lemmas.json.gz", "wb", mtime=0) as file:
        file.write(json.dumps(lexicon(train_part), ensure_ascii=False, sort_keys=True).encode())
    describe(arguments.out)


if __name__ == "__main__":
    main()

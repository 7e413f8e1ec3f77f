"""Train the encoder that tells what sentences are about: `soplint/facts/encoder.onnx` and `encoder.npz`.

    python tools/train_encoder.py e5-small-q4.bin corpora --out soplint/facts
    python tools/train_encoder.py e5-small-q4.bin corpora --hold 'd.*'    # only the score on these schools

Needs torch, onnx and onnxruntime; for the first file see tools/e5.py. All layers of the encoder are
trained, the table of words is not.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import e5
import numpy
import torch
from labelled import labelled

from soplint.facts.classifier import META
from soplint.facts.model import TOPICS
from soplint.facts.windows import BEGIN, END, PADDING, UNKNOWN, Window, windows
from soplint.language.lexicon import WORDS, read_lemmas
from soplint.language.pieces import Pieces
from soplint.language.sentence import Sentence

FACETS = ("what", "who", "when", "measure")
EVIDENCE = ("populatie", "onderwijsaanbod", "begeleiding", "ouders_betrokken", "leerlingen_betrokken", "evaluatie")
LIMITS = ("reason", "border", "step", "refuses", "group")
CLASSES = (*TOPICS, META, "hedged", *FACETS, *EVIDENCE, *(f"limit_{name}" for name in LIMITS))
SPECIAL = {BEGIN: 0, END: 2, PADDING: 1, UNKNOWN: 3}
"""The numbers that the special pieces have in e5."""
SIZE = 30_000
RATE, HEAD_RATE, WARM_UP = 2e-4, 1e-3, 0.1
BATCH = 640
"""Pieces in a batch."""
SIDE_WEIGHT = 0.4
HAS_BFLOAT16 = torch.backends.cpu.get_cpu_capability() not in ("DEFAULT", "AVX2")
"""Older processors imitate bfloat16 and take ten times as long by it as by plain floats."""
LENGTHS = (72, 128, 224)
HEADINGS = (0, 1, 1, 2, 2, 2)


class School(NamedTuple):
    """The sentences of a school, and for each its labels with the mask of those that count."""

    name: str
    sentences: list[Sentence]
    labels: Any
    mask: Any


def load(folders: Sequence[Path]) -> list[School]:
    """The labelled schools."""
    loaded = []
    for name, found, units in labelled(*folders):
        rows = [_labels(unit) for unit in units]
        loaded.append(School(name, found, numpy.array([row for row, _ in rows]), numpy.array([m for _, m in rows])))
    return loaded


def _labels(unit: dict[str, Any]) -> tuple[list[float], list[float]]:
    ambition, offer = unit["ambition"], unit["offer"]
    row = [float(name in unit["topics"] or (name == META and unit["meta"])) for name in (*TOPICS, META)]
    row += [float(bool(offer and offer["hedged"]))] + [float(bool(ambition and ambition[name])) for name in FACETS]
    row += [float(name in (unit.get("evidence") or ())) for name in EVIDENCE]
    limit = (offer or {}).get("limit")
    row += [float(bool(limit and limit[name])) for name in LIMITS]
    mask = [1.0] * (len(TOPICS) + 1) + [SIDE_WEIGHT * bool(offer)] + [SIDE_WEIGHT * bool(ambition)] * len(FACETS)
    mask += [float(unit.get("evidence") is not None)] * len(EVIDENCE)
    mask += [float(limit is not None)] * len(LIMITS)
    return row, mask


class Vocabulary:
    """The pieces that are kept, with their vectors."""

    def __init__(self, base: e5.Base, texts: Sequence[str]) -> None:
        everything = {piece: number for number, piece in reversed(list(enumerate(base.pieces)))}
        scores = {piece: float(s) for piece, s in zip(base.pieces, base.scores, strict=True) if piece and s < 0}
        numbers = e5.kept(base, texts, Pieces(scores, everything, 3), SIZE)
        rows = [SPECIAL[number] for number in range(len(SPECIAL))] + numbers
        self._fill(
            [base.pieces[number] for number in numbers],
            base.scores[numbers].astype(numpy.float16),
            base.nibbles[rows],
            base.scales[rows],
        )

    @classmethod
    def stored(cls, folder: Path) -> Vocabulary:
        """The pieces of an encoder that was trained before."""
        own = cls.__new__(cls)
        with numpy.load(folder / "encoder.npz", allow_pickle=False) as found:
            texts = found["pieces"].tobytes().decode("utf-8").split("\n")
            own._fill(texts, found["scores"], found["nibbles"], found["scales"])
        return own

    def _fill(self, texts: list[str], scores: Any, nibbles: Any, scales: Any) -> None:
        self.texts, self.scores, self.nibbles, self.scales = texts, scores, nibbles, scales
        self.vectors = torch.from_numpy(e5.dequantized(nibbles, scales).reshape(len(nibbles), -1))
        ids = {piece: number for number, piece in enumerate(texts, len(SPECIAL))}
        self.pieces = Pieces(dict(zip(texts, map(float, scores), strict=True)), ids, UNKNOWN)


class Batch(NamedTuple):
    vectors: Any
    mask: Any
    pool: Any
    rows: list[list[tuple[int, int]]]
    """For each window the school and the sentence of each of its sentences."""


def batches(found: list[tuple[int, Window]], vectors: Any, generator: random.Random) -> Iterator[Batch]:
    """Windows of like length together, in random order."""
    ordered = sorted(found, key=lambda one: (len(one[1].ids), generator.random()))
    groups: list[list[tuple[int, Window]]] = [[]]
    for one in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * len(one[1].ids) > BATCH:
            groups.append([])
        groups[-1].append(one)
    generator.shuffle(groups)
    for group in groups:
        yield _batch(group, vectors)


def _batch(group: list[tuple[int, Window]], vectors: Any) -> Batch:
    length = max(len(window.ids) for _, window in group)
    most = max(len(window.spans) for _, window in group)
    ids = torch.full((len(group), length), PADDING)
    mask, pool = torch.zeros(len(group), length), torch.zeros(len(group), most, length)
    for row, (_, window) in enumerate(group):
        ids[row, : len(window.ids)] = torch.tensor(window.ids)
        mask[row, : len(window.ids)] = 1
        for number, (_, start, end) in enumerate(window.spans):
            pool[row, number, start:end] = 1 / (end - start)
    rows = [[(school, sentence) for sentence, _, _ in window.spans] for school, window in group]
    return Batch(vectors[ids], mask, pool, rows)


def cut(data: Sequence[School], pieces: Pieces, generator: random.Random | None) -> list[tuple[int, Window]]:
    """The windows of all schools; with a generator of random length and depth of headings."""
    found = []
    for number, school in enumerate(data):
        length = generator.choice(LENGTHS) if generator else LENGTHS[-1]
        headings = generator.choice(HEADINGS) if generator else 2
        found += [(number, window) for window in windows(school.sentences, pieces, length, headings)]
    return found


def train(
    model: e5.Encoder,
    vocabulary: Vocabulary,
    data: Sequence[School],
    epochs: int,
    seed: int,
    rate: float,
    held: Sequence[School],
) -> e5.Encoder:
    """The trained model; prints the score on the held schools after each epoch."""
    generator = random.Random(seed)
    head = list(model.head.parameters())
    rest = [one for name, one in model.named_parameters() if not name.startswith("head") and one.requires_grad]
    optimiser = torch.optim.AdamW([{"params": rest, "lr": rate}, {"params": head, "lr": HEAD_RATE}], weight_decay=0.01)
    plan = [
        list(batches(cut(data, vocabulary.pieces, generator), vocabulary.vectors, generator)) for _ in range(epochs)
    ]
    steps = sum(map(len, plan))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (WARM_UP * steps), (steps - step) / ((1 - WARM_UP) * steps))
    )
    for number, epoch in enumerate(plan, 1):
        model.train()
        for batch in epoch:
            with torch.autocast("cpu", torch.bfloat16, enabled=HAS_BFLOAT16):
                scores = model(batch.vectors, batch.mask, batch.pool)
            loss = _loss(scores.float(), batch, data)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        if held:
            print(number, *score(predict(model, vocabulary, held), held), flush=True)
    return model.eval()


def standardise(model: e5.Encoder, vocabulary: Vocabulary, data: Sequence[School]) -> None:
    """Fix the mean and deviation of the sentence vectors before training: without it the model hardly learns."""
    found = []
    with torch.no_grad():
        for batch in batches(cut(data, vocabulary.pieces, None), vocabulary.vectors, random.Random(0)):
            pooled = model.eval().pooled(batch.vectors, batch.mask, batch.pool)
            found += [pooled[row, : len(rows)] for row, rows in enumerate(batch.rows)]
    everything = torch.cat(found)
    model.mean, model.deviation = everything.mean(0), everything.std(0)


def _loss(scores: Any, batch: Batch, data: Sequence[School]) -> Any:
    wanted, weights, found = [], [], []
    for row, sentences_ in enumerate(batch.rows):
        found.append(scores[row, : len(sentences_)])
        wanted += [data[school].labels[sentence] for school, sentence in sentences_]
        weights += [data[school].mask[sentence] for school, sentence in sentences_]
    weight = torch.tensor(numpy.array(weights), dtype=torch.float32)
    target = torch.tensor(numpy.array(wanted), dtype=torch.float32)
    return torch.nn.functional.binary_cross_entropy_with_logits(
        torch.cat(found), target, weight, reduction="sum"
    ) / len(target)


def predict(model: Any, vocabulary: Vocabulary, data: Sequence[School]) -> list[Any]:
    """For each school the scores (logits) of its sentences."""
    model.eval()
    found = [numpy.zeros((len(school.sentences), len(CLASSES)), numpy.float32) for school in data]
    with torch.no_grad():
        for batch in batches(cut(data, vocabulary.pieces, None), vocabulary.vectors, random.Random(0)):
            scores = model(batch.vectors, batch.mask, batch.pool).float().numpy()
            for row, sentences_ in enumerate(batch.rows):
                for place, (school, sentence) in enumerate(sentences_):
                    found[school][sentence] = scores[row, place]
    return found


def score(found: Sequence[Any], held: Sequence[School]) -> list[str]:
    """Micro-F1 of the topics at several limits, then F1 of the other classes at 0.5."""
    chances = 1 / (1 + numpy.exp(-numpy.concatenate(list(found))))
    labels = numpy.concatenate([school.labels for school in held]) > 0.5
    mask = numpy.concatenate([school.mask for school in held]) > 0
    topics = len(TOPICS)
    lines = [f"@{limit} {f1(chances[:, :topics] > limit, labels[:, :topics]):.3f}" for limit in (0.25, 0.35, 0.45, 0.5)]
    for column in range(topics, len(CLASSES)):
        rows = mask[:, column]
        lines.append(f"{CLASSES[column]} {f1(chances[rows, column] > 0.5, labels[rows, column]):.2f}")
    return lines


def f1(hits: Any, labels: Any) -> float:
    """Micro-F1."""
    return float(2 * (hits & labels).sum() / max(1, hits.sum() + labels.sum()))


def texts(data: Sequence[School], treebank: Path | None) -> list[str]:
    """Dutch text whose pieces are kept: the labelled schools, the words of the language model, a treebank."""
    found = [" ".join([*sentence.place.section, sentence.text]) for school in data for sentence in school.sentences]
    found += [" ".join(forms) for forms in read_lemmas(WORDS).values()]
    for path in sorted(treebank.glob("**/*.conllu")) if treebank else ():
        found += [line.split("\t")[1] for line in path.read_text("utf-8").splitlines() if line.count("\t") == 9]
    return found


def save(folder: Path, model: Any, vocabulary: Vocabulary) -> None:
    """Write the model as ONNX with 8-bit weights, and the table of pieces."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    plain = folder / "encoder-32.onnx"
    width = vocabulary.vectors.shape[1]
    names = {"vectors": {0: "batch", 1: "pieces"}, "mask": {0: "batch", 1: "pieces"}}
    names |= {"pool": {0: "batch", 1: "sentences", 2: "pieces"}, "scores": {0: "batch", 1: "sentences"}}
    example = (torch.zeros(2, 32, width), torch.ones(2, 32), torch.ones(2, 3, 32))
    torch.onnx.export(
        model, example, str(plain), input_names=list(names)[:3], output_names=["scores"], dynamic_axes=names,
        opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(plain, folder / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True)
    plain.unlink()
    numpy.savez(
        folder / "encoder.npz",
        classes=numpy.array(CLASSES),
        pieces=numpy.frombuffer("\n".join(vocabulary.texts).encode(), numpy.uint8),
        scores=vocabulary.scores,
        nibbles=vocabulary.nibbles,
        scales=vocabulary.scales,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path)
    parser.add_argument("labelled", type=Path, nargs="+")
    parser.add_argument("--treebank", type=Path, help="folder of .conllu files, for the choice of pieces")
    parser.add_argument("--hold", metavar="REGEX", help="schools to leave out and score")
    parser.add_argument("--start", type=Path, help="folder of an encoder to go on from; takes fewer epochs")
    parser.add_argument("--rate", type=float, default=RATE, help="learning rate of the layers")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--keep", type=Path, help="write the scores of the held schools here (.npz)")
    arguments = parser.parse_args()
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
    data = load(arguments.labelled)
    base = e5.read(arguments.base)
    torch.manual_seed(arguments.seed)
    model = e5.Encoder(base, len(CLASSES))
    if arguments.start:
        vocabulary = Vocabulary.stored(arguments.start)
        with numpy.load(arguments.start / "encoder.npz", allow_pickle=False) as found:
            e5.restore(model, arguments.start / "encoder.onnx", found["classes"].tolist(), list(CLASSES))
    else:
        vocabulary = Vocabulary(base, texts(data, arguments.treebank))
    held = [one for one in data if arguments.hold and re.fullmatch(arguments.hold, one.name)]
    trained = [one for one in data if one not in held]
    print(len(vocabulary.texts), "pieces;", sum(len(one.sentences) for one in trained), "sentences", flush=True)
    if not arguments.start:
        standardise(model, vocabulary, trained)
    if held:
        print(0, *score(predict(model, vocabulary, held), held), flush=True)
    model = train(model, vocabulary, trained, arguments.epochs, arguments.seed, arguments.rate, held)
    if held:
        found = predict(model, vocabulary, held)
        chances = 1 / (1 + numpy.exp(-numpy.concatenate(found)))
        labels = numpy.concatenate([school.labels for school in held]) > 0.5
        for column, name in enumerate(CLASSES[: len(TOPICS) + 1]):
            print(f"{name:25} {f1(chances[:, column] > 0.4, labels[:, column]):.2f} of {labels[:, column].sum()}")
        if arguments.keep:
            numpy.savez(arguments.keep, **{one.name: scores for one, scores in zip(held, found, strict=True)})
    if arguments.out:
        save(arguments.out, model, vocabulary)


if __name__ == "__main__":
    main()

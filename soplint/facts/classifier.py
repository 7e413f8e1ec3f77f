"""What a sentence is about: the encoder and a linear model on n-grams, averaged.

The linear model is trained by `tools/train_topics.py`; the weights are data (`topics.npz`, no pickle). It
alone is used where the encoder cannot run.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

import numpy
from numpy.typing import NDArray

from soplint.facts import encoder
from soplint.facts.features import features
from soplint.language.sentence import Sentence

META = "meta"


_ENCODER_SHARE = 0.6


class Chances(NamedTuple):
    """A row of probabilities for each sentence; `names` are those of the columns.

    The encoder tells more than the topics and `meta`: "hedged", the facets of an ambition, and some facts.
    """

    names: tuple[str, ...]
    rows: NDArray[numpy.float32]


def chances(sentences: Sequence[Sentence]) -> Chances:
    """What the sentences of a document are about."""
    names, rows = _linear(sentences)
    if not encoder.available():
        return Chances(names, rows)
    classes, scores = encoder.scores(sentences)
    found = (1 / (1 + numpy.exp(-scores))).astype(numpy.float32)
    columns = [classes.index(name) for name in names]
    found[:, columns] = _ENCODER_SHARE * found[:, columns] + (1 - _ENCODER_SHARE) * rows
    return Chances(classes, found)


def _linear(sentences: Sequence[Sentence]) -> tuple[tuple[str, ...], NDArray[numpy.float32]]:
    names, weights, scales, biases = _model()
    scores = numpy.zeros((len(sentences), len(names)), dtype=numpy.float32)
    before: Sentence | None = None
    for row, sentence in enumerate(sentences):
        ids, values = features(sentence, before)
        scores[row] = values @ weights[ids]
        before = sentence
    return names, 1 / (1 + numpy.exp(-(scores * scales + biases)))


@cache
def _model() -> tuple[tuple[str, ...], Any, Any, Any]:
    with (
        resources.as_file(resources.files(__package__).joinpath("topics.npz")) as path,
        numpy.load(path, allow_pickle=False) as stored,
    ):
        return tuple(stored["names"].tolist()), stored["weights"], stored["scales"], stored["biases"]

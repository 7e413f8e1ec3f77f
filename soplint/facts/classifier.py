"""What a sentence is about, by a linear model on n-grams.

Trained by `tools/train_topics.py`; the weights are data (`topics.npz`, no pickle).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

import numpy
from numpy.typing import NDArray

from soplint.facts.features import features
from soplint.language.sentence import Sentence

META = "meta"


def probabilities(sentences: Sequence[Sentence]) -> tuple[tuple[str, ...], NDArray[numpy.float32]]:
    """The names of the classes (topics and `meta`), and a row of probabilities for each sentence."""
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

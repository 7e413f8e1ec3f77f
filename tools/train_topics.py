"""Train the classifier of topics that soplint carries.

    python tools/train_topics.py corpora --out soplint/facts/topics.npz

Needs scikit-learn. Prints the score on schools of writers that were left out of the training.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy
from labelled import labelled
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from soplint.facts.classifier import META
from soplint.facts.features import BITS, features
from soplint.facts.model import TOPICS

NAMES = (*TOPICS, META)
STRENGTH = 5.0


def load(folders: Sequence[Path], hold: str | None) -> tuple[Any, Any, Any]:
    """Features, labels and the writer (first letter of the school) of every unit, but of schools held out."""
    rows, labels, writers = [], [], []
    for school, found, units in labelled(*folders):
        if hold and re.fullmatch(hold, school):
            continue
        before = None
        for sentence, unit in zip(found, units, strict=True):
            rows.append(features(sentence, before))
            labels.append([name in unit["topics"] or (name == META and unit["meta"]) for name in NAMES])
            writers.append(school[0])
            before = sentence
    starts = numpy.cumsum([0, *(len(ids) for ids, _ in rows)])
    matrix = csr_matrix(
        (
            numpy.concatenate([values for _, values in rows]),
            numpy.concatenate([ids for ids, _ in rows]).astype(numpy.int64),
            starts,
        ),
        shape=(len(rows), 1 << BITS),
    )
    return matrix, numpy.array(labels), numpy.array(writers)


def fit(matrix: Any, labels: Any) -> tuple[Any, Any]:
    """Weights (places x classes) and biases."""
    models = [
        LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=500).fit(matrix, column) for column in labels.T
    ]
    return numpy.stack([model.coef_[0] for model in models], axis=1), numpy.array([m.intercept_[0] for m in models])


def cross(matrix: Any, labels: Any, writers: Any) -> None:
    """Print micro-F1 of the topics and F1 of `meta` on writers left out."""
    found = numpy.zeros(labels.shape)
    for writer in sorted(set(writers)):
        weights, biases = fit(matrix[writers != writer], labels[writers != writer])
        found[writers == writer] = 1 / (1 + numpy.exp(-(matrix[writers == writer] @ weights + biases)))
    for limit in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        hits = found > limit
        print(limit, "topics", _f1(hits[:, :-1], labels[:, :-1]), "meta", _f1(hits[:, -1], labels[:, -1]))
    for column, name in enumerate(NAMES):
        print(f"{name:25} {_f1(found[:, column] > 0.35, labels[:, column])}")


def _f1(hits: Any, labels: Any) -> float:
    return round(float(2 * (hits & labels).sum() / (hits.sum() + labels.sum())), 3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--hold", metavar="REGEX", help="schools to leave out")
    parser.add_argument("--cross", action="store_true", help="print the score on writers left out")
    arguments = parser.parse_args()
    matrix, labels, writers = load(arguments.labelled, arguments.hold)
    if arguments.cross:
        cross(matrix, labels, writers)
    weights, biases = fit(matrix, labels)
    scales = numpy.abs(weights).max(axis=0) / 127
    numpy.savez_compressed(
        arguments.out,
        names=numpy.array(NAMES),
        weights=numpy.round(weights / scales).astype(numpy.int8),
        scales=scales.astype(numpy.float32),
        biases=biases.astype(numpy.float32),
    )


if __name__ == "__main__":
    main()

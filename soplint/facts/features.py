"""A sentence with its context as hashed letter and word n-grams, for the classifier of topics.

Each view of a sentence (its text, the headings above it, the titles of its columns, the sentence
before it, what kind of unit it is) fills its own part of one sparse vector, at length `weight`.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from soplint.language.sentence import Sentence

BITS = 16
"""The vector has 2**BITS places; two n-grams now and then share one."""

Ids = NDArray[numpy.uint64]
Values = NDArray[numpy.float32]


class View(NamedTuple):
    """One source of n-grams: lengths in letters, length of its part, whether words count as well."""

    text: str
    lengths: tuple[int, ...]
    weight: float
    words: bool


_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")


def features(sentence: Sentence, before: Sentence | None) -> tuple[Ids, Values]:
    """The places in the vector that the sentence fills, and their values.

    `before` is the sentence before it in the document.
    """
    ids, values = [], []
    for salt, view in enumerate(_views(sentence, before), start=1):
        found = _grams(view, salt)
        if len(found):
            ids.append(found)
            values.append(numpy.full(len(found), view.weight / numpy.sqrt(len(found)), dtype=numpy.float32))
    return numpy.concatenate(ids), numpy.concatenate(values)


def _views(sentence: Sentence, before: Sentence | None) -> Sequence[View]:
    return (
        View(sentence.text, (2, 3, 4, 5), 1.4, True),
        View(" ".join(sentence.place.section[-2:]), (3, 4, 5), 0.7, True),
        View(" ".join(title for title, _ in sentence.labels) or sentence.question or "", (3, 4, 5), 0.4, True),
        View(before.text if before else "", (4,), 0.35, True),
        View(f"unit {sentence.unit}", (8,), 0.4, False),
    )


def _grams(view: View, salt: int) -> Ids:
    text = f" {_DIGIT.sub('0', ' '.join(view.text.lower().split()))} "
    letters = numpy.frombuffer(text.encode("utf-32-le"), dtype=numpy.uint32).astype(numpy.uint64)
    found = [_letter_grams(letters, length, salt) for length in view.lengths if len(letters) >= length]
    if view.words:
        found.append(_word_grams(text, salt))
    return numpy.unique(numpy.concatenate(found) % numpy.uint64(1 << BITS)) if found else numpy.zeros(0, numpy.uint64)


def _letter_grams(letters: Ids, length: int, salt: int) -> Ids:
    """Hashes of all runs of `length` letters that do not run over the end of a word."""
    count = len(letters) - length + 1
    hashes = numpy.full(count, salt * 1_000_003 + length, dtype=numpy.uint64)
    over_end = numpy.zeros(count, dtype=bool)
    for offset in range(length):
        run = letters[offset : offset + count]
        hashes = hashes * numpy.uint64(0x100000001B3) + run
        if 0 < offset < length - 1:
            over_end |= run == ord(" ")
    return _mixed(hashes[~over_end])


def _mixed(hashes: Ids) -> Ids:
    """Spread the hashes over all bits, for only the lowest are used."""
    hashes = (hashes ^ (hashes >> numpy.uint64(29))) * numpy.uint64(0xBF58476D1CE4E5B9)
    return hashes ^ (hashes >> numpy.uint64(32))


def _word_grams(text: str, salt: int) -> Ids:
    words = _WORD.findall(text)
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return numpy.array([zlib.crc32(f"{salt}{part}".encode()) for part in words + pairs], dtype=numpy.uint64)

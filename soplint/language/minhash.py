"""Sentences that are nearly the same among very many: MinHash over runs of words, and buckets.

Two sentences land in the same bucket with a chance that grows with the runs of words they share; only
those are compared word by word, each with the first of its group. So the work grows with the number of
sentences and not with its square: a template that a hundred schools filled in is one group, not ten
thousand pairs. Broder 1997, "On the resemblance and containment of documents".
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from soplint.language.repeats import LIKENESS, SHORTEST, words

Signature = npt.NDArray[np.uint32]

HASHES = 24
"""Sentences of ten words that differ in one share half of their runs and are missed once in ten million;
those that differ in two, lying apart, share one run in seven and are missed once in forty."""
_RUN = 3
_FIRSTS = 8
"""In a bucket a sentence is compared with so many that are first of their group: a bucket with more is a
fixed phrase, and the other hashes of the sentence find what is the same."""
_random = np.random.Generator(np.random.PCG64(8))
_FACTORS = _random.integers(0, 1 << 63, HASHES, dtype=np.uint64) | np.uint64(1)
_SHIFTS = _random.integers(0, 1 << 63, HASHES, dtype=np.uint64)
_KEPT = np.uint64(32)
"""Multiply-shift hashing: the upper half of a product modulo 2**64 (Dietzfelbinger 1997)."""


def signature(text: str) -> Signature | None:
    """The least hash of its runs of three words under each of many hash functions; None when it is short."""
    said = words(text)
    if len(said) < SHORTEST:
        return None
    runs = {zlib.crc32(" ".join(said[start : start + _RUN]).encode()) for start in range(len(said) - _RUN + 1)}
    hashes = np.fromiter(sorted(runs), dtype=np.uint64)
    mixed = hashes[:, None] * _FACTORS + _SHIFTS
    return np.asarray(mixed.min(axis=0) >> _KEPT, dtype=np.uint32)


def same(texts: Sequence[str], signatures: npt.NDArray[np.uint32]) -> Iterator[tuple[int, ...]]:
    """Groups of the numbers of nearly the same sentences, each group and all groups in order.

    `signatures` holds a row for each text. A sentence is like the first of its group: three quarters
    of the words of the longer one stand in the same order in the other.
    """
    groups = _Groups(texts)
    for column in range(signatures.shape[1] if len(texts) else 0):
        for bucket in _buckets(signatures[:, column]):
            groups.join(bucket)
    yield from groups


def _buckets(hashes: npt.NDArray[np.uint32]) -> Iterator[list[int]]:
    """The numbers of rows with the same hash, where there are two or more."""
    order = np.argsort(hashes, kind="stable")
    borders = np.flatnonzero(np.diff(hashes[order])) + 1
    starts, ends = np.concatenate(([0], borders)), np.concatenate((borders, [len(order)]))
    for number in np.flatnonzero(ends - starts > 1):
        yield order[starts[number] : ends[number]].tolist()


class _Groups:
    """Disjoint groups; the first of each stands for it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._up = list(range(len(texts)))

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        for number in range(len(self._up)):
            found.setdefault(self._first(number), []).append(number)
        return (tuple(group) for group in found.values() if len(group) > 1)

    def join(self, bucket: Sequence[int]) -> None:
        firsts: list[int] = []
        for number in bucket:
            own = self._first(number)
            if own in firsts:
                continue
            other = next((first for first in firsts if self._alike(first, own)), None)
            if other is not None:
                self._up[max(own, other)] = min(own, other)
                firsts[firsts.index(other)] = min(own, other)
            elif len(firsts) < _FIRSTS:
                firsts.append(own)

    def _first(self, number: int) -> int:
        while self._up[number] != number:
            self._up[number] = self._up[self._up[number]]
            number = self._up[number]
        return number

    def _alike(self, one: int, other: int) -> bool:
        from rapidfuzz.distance import LCSseq

        texts = words(self._texts[one]), words(self._texts[other])
        return LCSseq.similarity(*texts) >= LIKENESS * max(map(len, texts))

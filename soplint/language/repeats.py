"""Passages that stand in two places, also when they were reworked a little.

Linear in the length of both texts: runs of three words lead to the few sentences that may be the
same, and only those are compared word by word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

SHORTEST = 10
"""Sentences of fewer words say the same by chance ("De intern begeleider overlegt met de ouders")."""
LIKENESS = 0.75
"""Share of the words that must stand in the same order in the other sentence."""
_RUN = 3
_COMMON = 12
"""A run of words in more sentences than this is a fixed phrase and leads nowhere."""
_CANDIDATES = 3
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Repeat:
    """Sentence number `here` says what sentence number `there` of the other text says."""

    here: int
    there: int
    likeness: float


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, as they are compared."""
    return tuple(match.group().lower() for match in _WORD.finditer(text))


def repeats(here: Sequence[str], there: Sequence[str], likeness: float = LIKENESS) -> Iterator[Repeat]:
    """The sentences of `here` that stand in `there` too, in order, each with the one most like it."""
    texts = [words(text) for text in there]
    index = _index(texts)
    for number, sentence in enumerate(here):
        found = _best(words(sentence), texts, index, range(len(texts)), likeness)
        if found:
            yield Repeat(number, *found)


def doubles(sentences: Sequence[str], likeness: float, same: Callable[[int, int], bool]) -> Iterator[Repeat]:
    """The sentences that stand earlier in the same text too, where `same` agrees that they say the same."""
    texts = [words(text) for text in sentences]
    index = _index(texts)
    for number, text in enumerate(texts):
        found = _best(text, texts, index, range(number), likeness)
        if found and same(number, found[0]):
            yield Repeat(number, *found)


_Index = dict[tuple[str, ...], list[int]]


def _index(texts: Sequence[tuple[str, ...]]) -> _Index:
    """The sentences that have each run of words; fixed phrases are left out."""
    index: _Index = defaultdict(list)
    for number, text in enumerate(texts):
        for run in set(_runs(text)):
            index[run].append(number)
    return {run: numbers for run, numbers in index.items() if len(numbers) <= _COMMON}


def _runs(text: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (text[start : start + _RUN] for start in range(len(text) - _RUN + 1))


def _best(
    text: tuple[str, ...], texts: Sequence[tuple[str, ...]], index: _Index, among: range, likeness: float
) -> tuple[int, float] | None:
    from rapidfuzz.distance import LCSseq

    if len(text) < SHORTEST:
        return None
    votes = Counter(number for run in set(_runs(text)) for number in index.get(run, ()) if number in among)
    scored = [
        (LCSseq.similarity(text, texts[number]) / len(text), -number) for number, _ in votes.most_common(_CANDIDATES)
    ]
    best, number = max(scored, default=(0.0, 0))
    return (-number, best) if best >= likeness else None

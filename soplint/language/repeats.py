"""Passages that stand in two places, also when they were reworked a little.

Linear in the length of both texts: runs of three words lead to the few sentences that may be the
same, and only those are compared word by word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from soplint.document.place import Place
from soplint.language.sentence import Sentence

SHORTEST = 10
"""Sentences of fewer words say the same by chance ("De intern begeleider overlegt met de ouders")."""
LIKENESS = 0.75
"""Share of the words that must stand in the same order in the other sentence."""
_RUN = 3
_COMMON = 12
"""A run of words in more sentences than this is a fixed phrase and leads nowhere."""
_CANDIDATES = 3
_STRETCH = 1.6
"""The same words over a longer stretch than this many times the sentence are words found by chance."""
_GAP = 2
"""Repeated sentences with one short sentence between them are one passage."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Repeat:
    """Sentence number `here` says what sentence number `there` of the other text says."""

    here: int
    there: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Passage:
    """Repeated sentences that follow each other, and which sentence of the other text the first one repeats.

    `place` is that of the sentences in the first block.
    """

    sentences: tuple[Sentence, ...]
    there: int

    @property
    def place(self) -> Place:
        """See the class."""
        first = self.sentences[0].place
        return replace(first, end=max(one.place.end for one in self.sentences if one.place.block == first.block))


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, as they are compared."""
    return tuple(match.group().lower() for match in _WORD.finditer(text))


def repeats(here: Sequence[str], there: Sequence[str], likeness: float = LIKENESS) -> Iterator[Repeat]:
    """The sentences of `here` that stand in `there` too, in order, each with the one most like it.

    A sentence may also be two of the other text in one.
    """
    texts = [words(text) for text in there]
    index = _index(texts)
    joined = [first + second for first, second in zip(texts, [*texts[1:], ()], strict=True)]
    for number, sentence in enumerate(here):
        found = _best(words(sentence), joined, index, range(len(texts)), likeness)
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


def passages(found: Sequence[tuple[Sentence, Repeat]]) -> Iterator[Passage]:
    """Repeated sentences, in order, as passages."""
    group: list[tuple[Sentence, Repeat]] = []
    for sentence, repeat in found:
        if group and not 0 < sentence.index - group[-1][0].index <= _GAP:
            yield _passage(group)
            group = []
        group.append((sentence, repeat))
    if group:
        yield _passage(group)


def _passage(group: Sequence[tuple[Sentence, Repeat]]) -> Passage:
    return Passage(tuple(sentence for sentence, _ in group), group[0][1].there)


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
    if len(text) < SHORTEST:
        return None
    votes = Counter(number for run in set(_runs(text)) for number in index.get(run, ()) if number in among)
    scored = [(_likeness(text, texts[number]), -number) for number, _ in votes.most_common(_CANDIDATES)]
    best, number = max(scored, default=(0.0, 0))
    return (-number, best) if best >= likeness else None


def _likeness(text: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The share of the words that stand in the same order in the other text, close together."""
    from rapidfuzz.distance import LCSseq

    same = [step for step in LCSseq.opcodes(text, other) if step.tag == "equal"]
    if not same or same[-1].dest_end - same[0].dest_start > _STRETCH * len(text):
        return 0.0
    return sum(step.src_end - step.src_start for step in same) / len(text)

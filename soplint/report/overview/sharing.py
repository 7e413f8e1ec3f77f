"""Which schools share which passages: text of a template, or of each other.

Sentences that are nearly the same form groups (`soplint.language.minhash`); groups that follow each
other in the same schools are one passage. Schools are numbers here: their place in the overview.

Shares are of the words that can be compared: those of the sentences that are long enough, each once where
a school repeats it. Of all its words a copy would show no more than its long sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from soplint.document.model import Place
from soplint.language.minhash import same
from soplint.report.overview.passages import Passages

TEMPLATE = 200
"""A passage in more schools than this is text of a template: it counts for each school, but not for
each of their pairs, whose number would grow with the square of the schools."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that several schools have: its words in the first of them, and where it stands in each."""

    text: str
    words: int
    places: tuple[tuple[int, Place], ...]

    @property
    def schools(self) -> tuple[int, ...]:
        """The schools that have it, in order."""
        return tuple(school for school, _ in self.places)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two schools, how many words they share, and what part that is of what can be compared of each."""

    first: int
    second: int
    words: int
    share_first: float
    share_second: float


@dataclass(frozen=True, slots=True)
class Sharing:
    """All shared passages and pairs, most words first; and by school the part of its text that others have too.

    The part is None for a school without a sentence that can be compared.
    """

    passages: tuple[Shared, ...] = ()
    pairs: tuple[Pair, ...] = ()
    shares: Mapping[int, float | None] = field(default_factory=dict)


def sharing(texts: Sequence[Passages]) -> Sharing:
    """What the schools share."""
    repeats: Counter[int] = Counter()
    groups = list(_groups(texts, repeats))
    words = [sum(text.words) - repeats[school] for school, text in enumerate(texts)]
    found = [_shared(run, texts) for run in _runs(groups)]
    own: Counter[int] = Counter()
    for group in groups:
        own.update({school: texts[school].words[sentence] for school, sentence in group.items()})
    both: Counter[tuple[int, int]] = Counter()
    for shared in found:
        if len(shared.places) <= TEMPLATE:
            both.update(dict.fromkeys(combinations(shared.schools, 2), shared.words))
    return Sharing(
        tuple(
            sorted(found, key=lambda shared: (-shared.words * (len(shared.places) - 1), shared.schools, shared.text))
        ),
        tuple(_pairs(both, words)),
        {school: _part(own[school], words[school]) if words[school] else None for school in range(len(texts))},
    )


_Group = Mapping[int, int]
"""For each school that has a sentence, which of its sentences it is."""


def _groups(texts: Sequence[Passages], repeats: Counter[int]) -> Iterator[_Group]:
    """Sentences that two or more schools have, in the order of the first school that has each.

    What a school says again adds its words to `repeats`.
    """
    origins = [(school, number) for school, text in enumerate(texts) for number in range(len(text.texts))]
    if not origins:
        return
    every = [sentence for text in texts for sentence in text.texts]
    for group in same(every, np.concatenate([text.signatures for text in texts])):
        found: dict[int, int] = {}
        for number in group:
            school, sentence = origins[number]
            if school in found:
                repeats[school] += texts[school].words[sentence]
            else:
                found[school] = sentence
        if len(found) > 1:
            yield found


def _runs(groups: Iterable[_Group]) -> Iterator[list[_Group]]:
    """Groups whose sentences follow each other in each of the same schools."""
    run: list[_Group] = []
    for group in groups:
        if run and {school: number + 1 for school, number in run[-1].items()} == group:
            run.append(group)
            continue
        if run:
            yield run
        run = [group]
    if run:
        yield run


def _shared(run: list[_Group], texts: Sequence[Passages]) -> Shared:
    first = min(run[0])
    text = " ".join(texts[first].texts[group[first]] for group in run)
    places = tuple((school, texts[school].places[number]) for school, number in sorted(run[0].items()))
    words = sum(texts[first].words[group[first]] for group in run)
    return Shared(text, words, places)


def _pairs(both: Mapping[tuple[int, int], int], words: Sequence[int]) -> Iterator[Pair]:
    for (first, second), count in sorted(both.items(), key=lambda item: (-item[1], item[0])):
        yield Pair(first, second, count, _part(count, words[first]), _part(count, words[second]))


def _part(count: int, words: int) -> float:
    return round(min(1.0, count / words), 3)

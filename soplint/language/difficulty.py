"""How hard Dutch text is, after LiNT-II, on soplint's own parse and word lists.

LiNT-II: https://github.com/vanboefer/lint_ii, release 0.1.3, fitted on cloze tests of 120 texts with
some 2,700 pupils (Kleijn 2018; Pander Maat, Kleijn & Frissen 2023). A score runs from 0 (easy) to 100
(hard); one document carries about 6 points of uncertainty either way.

Deviations from LiNT-II: the parser, word frequencies (`frequency`), and a short list of concrete and
abstract nouns instead of LiNT's. Where that list knows too few of the nouns, the formula of three
features is used, refitted on the published study data without concreteness.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean

from soplint.language.boundaries import split
from soplint.language.concreteness import Kind, kind
from soplint.language.frequency import UNKNOWN, frequency, noun_frequency
from soplint.language.sentence import Sentence, Word

LEVELS = (34, 46, 58)
"""A score from here on is level 2, 3 and 4."""
HARD_FOR = {1: "1 op de 7", 2: "3 op de 10", 3: "de helft", 4: "bijna 8 op de 10"}
"""For what part of adult readers a text of this level is hard: 14, 29, 53 and 78 % (LiNT-II's README)."""
ENOUGH_SENTENCES = 20
"""From this number of sentences on a score says something; below it sampling alone moves it more than 5 points."""

_FOUR = (-4.302208863, 17.314066318, -1.624061179, -2.542228709, 15.951894023)
"""The documented row of LiNT-II 0.1.3: constant, frequency, distance, density, concreteness."""
_THREE = (-2.578, 19.403, -1.539, -3.571)
"""A refit on the same study data without concreteness (cross-validated R² .659 against .706)."""
_MEDIANS = (4.34, 6.9, 4.3, 0.44)
"""Medians of the 120 study texts, against which causes are weighed."""
_COVERED = 0.6
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_FINITE = "WW|pv"


@dataclass(frozen=True, slots=True)
class Features:
    """What the score is made of; None where the text does not have it.

    `frequency`: mean of the content words but names. `distance`: words between a word and its head,
    the longest in the sentence. `density`: content words per finite verb. `concreteness`: the part of
    the nouns that is concrete, None where too few are known.
    """

    frequency: float | None
    distance: float | None
    density: float | None
    concreteness: float | None

    @property
    def score(self) -> float | None:
        """From 0 (easy) to 100 (hard), None when there is too little to tell."""
        if self.frequency is None or self.distance is None or self.density is None:
            return None
        return weigh(self, _THREE if self.concreteness is None else _FOUR)

    @property
    def causes(self) -> tuple[tuple[str, float], ...]:
        """What makes it harder than the median text, in points, the largest first."""
        values = (self.frequency, self.distance, self.density, self.concreteness)
        names = ("words", "distance", "density", "abstract")
        points = [
            (name, -slope * (value - median))
            for name, slope, value, median in zip(names, _FOUR[1:], values, _MEDIANS, strict=True)
            if value is not None
        ]
        return tuple(sorted(((name, part) for name, part in points if part > 0), key=lambda cause: -cause[1]))


def weigh(features: Features, row: Sequence[float]) -> float:
    """The score by a row of coefficients: a constant and one for each feature that is used, in their order."""
    constant, *slopes = row
    values = (features.frequency, features.distance, features.density, features.concreteness)
    ease = constant + sum(slope * value for slope, value in zip(slopes, values, strict=False) if value is not None)
    return min(100.0, max(0.0, 100 - ease))


def level(score: float) -> int:
    """The level from 1 (easy) to 4 (hard)."""
    return 1 + sum(score >= border for border in LEVELS)


def of_sentence(sentence: Sentence) -> Features:
    """The features of one sentence."""
    return _features([sentence.words])


def of_text(sentences: Iterable[Sentence]) -> Features:
    """The features of a text: words pooled, sentences averaged. It is not the mean of sentence scores."""
    return _features([sentence.words for sentence in sentences])


def is_running(sentence: Sentence) -> bool:
    """Whether a sentence counts in the score of a text: running text, or an item that is one whole sentence."""
    if sentence.unit != "item":
        return sentence.unit == "sentence"
    return any(_is_finite(word) for word in sentence.words) and len(split(sentence.text)) == 1


def rare_words(sentence: Sentence, below: float) -> list[Word]:
    """The content words but names that are rarer than this frequency, in order."""
    named = [word for word in sentence.words[1:] if word.text[:1].isupper()]
    return [word for word in sentence.words if _counts(word) and word not in named and _frequency(word) < below]


def farthest(words: Sequence[Word]) -> tuple[int, Word, Word] | None:
    """The longest distance in a sentence, in words, and the two words it lies between."""
    found = list(distances(words))
    return max(found, key=lambda pair: pair[0]) if found else None


def distances(words: Sequence[Word]) -> Iterable[tuple[int, Word, Word]]:
    """For each word how many words (punctuation left out) stand between it and its head.

    A conjunct counts from the head of the first one; a subject of coordinated verbs to the farthest
    of these, as LiNT-II has it.
    """
    before = [0, *accumulate(word.dep != "punct" for word in words)]
    firsts, reach = _first_conjuncts(words), _reach(words)
    for index, word in enumerate(words):
        if word.dep == "punct":
            continue
        first = firsts[index]
        head = words[first].head
        if head == first:
            yield 0, word, word
            continue
        heads = (head, firsts[head], *reach.get(head, ()), *reach.get(firsts[head], ()))
        ends = {min(heads), max(heads)} if words[first].dep == "nsubj" else {head}
        yield max(
            (
                (
                    before[max(index, target)] - before[min(index, target) + 1] if index != target else 0,
                    word,
                    words[target],
                )
                for target in sorted(ends)
            ),
            key=lambda pair: pair[0],
        )


def _first_conjuncts(words: Sequence[Word]) -> list[int]:
    """For each word the first of its coordination: itself for a word in none."""
    found: dict[int, int] = {}
    for index in range(len(words)):
        chain = []
        while index not in found and words[index].dep == "conj" and words[index].head != index:
            chain.append(index)
            found[index] = index  # the end of a circle, which a parser does not make
            index = words[index].head
        first = found.get(index, index)
        found |= dict.fromkeys((*chain, index), first)
    return [found[index] for index in range(len(words))]


def _reach(words: Sequence[Word]) -> dict[int, tuple[int, int]]:
    """The leftmost and the rightmost conjunct of each word that has any: one of these is the farthest."""
    found: dict[int, tuple[int, int]] = {}
    for index, word in enumerate(words):
        if word.dep == "conj":
            found[word.head] = (found.get(word.head, (index, index))[0], index)
    return found


def _features(sentences: Sequence[Sequence[Word]]) -> Features:
    words = [word for sentence in sentences for word in sentence]
    frequencies = [_frequency(word) for word in words if _counts(word)]
    spans = [farthest(sentence) for sentence in sentences if sum(word.dep != "punct" for word in sentence) > 1]
    densities = [_density(sentence) for sentence in sentences if any(map(_is_finite, sentence))]
    return Features(
        fmean(frequencies) if frequencies else None,
        fmean(span[0] for span in spans if span) if any(spans) else None,
        fmean(densities) if densities else None,
        _concreteness(words),
    )


def _density(words: Sequence[Word]) -> float:
    return sum(map(_is_content, words)) / sum(map(_is_finite, words))


def _concreteness(words: Sequence[Word]) -> float | None:
    kinds = [kind(word.lemma, word.lower) for word in words if word.pos == "NOUN"]
    known = [found for found in kinds if found is not None]
    if not kinds or len(known) < _COVERED * len(kinds):
        return None
    return sum(found == Kind.CONCRETE for found in known) / len(known)


def _is_content(word: Word) -> bool:
    return word.pos in _CONTENT and "TW" not in word.tag and word.dep != "cop"


def _counts(word: Word) -> bool:
    return _is_content(word) and word.pos != "PROPN" and word.lower[:1].isalpha()


def _is_finite(word: Word) -> bool:
    return _FINITE in word.tag


def _frequency(word: Word) -> float:
    if word.pos == "NOUN":
        return noun_frequency(word.lower)
    return frequency(word.lower) or UNKNOWN

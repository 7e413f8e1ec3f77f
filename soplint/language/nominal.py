"""Acts and properties written as nouns: "de uitvoering van", "het bevorderen van"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from soplint.language.lexicon import lemma as known_lemma
from soplint.language.memo import WORDS_KEPT
from soplint.language.sentence import Sentence, Word

_LIST = Path(__file__).with_name("nominal.toml")
_ENDINGS = ("isering", "ering", "ing", "isatie", "atie", "itie", "ctie", "heid")
_LEAST_STEM = 4
_LEAST_TAIL = 7
_LINKS = frozenset({"ADP", "DET", "ADJ", "CCONJ", "NUM", "PUNCT", "PRON", "ADV"})
_STOPS = frozenset(".;:|()!?☒☐•")
_GAP = 4
"""How many linking words stand between two nouns of a chain at most, as in "van de in juni gemaakte"."""


@lru_cache(maxsize=WORDS_KEPT)
def is_nominalisation(lemma: str) -> bool:
    """Whether a noun names an act or a property, and is no ordinary word ("opleiding", "veiligheid")."""
    ending = next((ending for ending in _ENDINGS if lemma.endswith(ending)), None)
    if ending is None or len(lemma) - len(ending) < _LEAST_STEM - 1:
        return False
    return not any(lemma == word or (len(word) >= _LEAST_TAIL and lemma.endswith(word)) for word in _ordinary())


def chains(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Runs of such nouns and nominal infinitives that only articles, adjectives and prepositions link."""
    run: list[Word] = []
    gap = 0
    linked = True
    for number, word in enumerate(sentence.words):
        if _is_nominal(sentence.words, number):
            if not linked or gap > _GAP:
                yield tuple(run)
                run = []
            run.append(word)
            gap, linked = 0, True
        elif word.pos in _LINKS and word.text not in _STOPS:
            gap += 1
        else:
            linked = False
        if not linked:
            yield tuple(run)
            run, gap, linked = [], 0, True
    yield tuple(run)


def is_linked_by_of(sentence: Sentence, run: Sequence[Word]) -> bool:
    """Whether a preposition joins two of its members: a mere enumeration is no chain."""
    first, last = run[0].start, run[-1].start
    return any(word.pos == "ADP" for word in sentence.words if first < word.start < last)


def _is_nominal(words: Sequence[Word], number: int) -> bool:
    word = words[number]
    if word.pos == "NOUN":
        return is_nominalisation(_singular(word))
    before = words[number - 1] if number else None
    after = words[number + 1] if number + 1 < len(words) else None
    is_infinitive = word.tag.startswith("WW|inf") or (word.pos == "VERB" and word.lower.endswith("en"))
    return is_infinitive and before is not None and before.lower == "het" and after is not None and after.lower == "van"


def _singular(word: Word) -> str:
    return known_lemma(word.text, word.pos, word.lemma)


@cache
def _ordinary() -> tuple[str, ...]:
    return tuple(tomllib.loads(_LIST.read_text(encoding="utf-8"))["ordinary"])

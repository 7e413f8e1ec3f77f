"""What kind of support an offer or limit is about: dyslexia, behaviour, a wheelchair, medical care.

The kinds and their words are data (`supports.toml`). An offer belongs to the kinds its own words name;
where it names none, to the one kind that the question it answers or the heading above it names.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from soplint.document.text import CELL_GAP
from soplint.facts.model import Polarity, Support
from soplint.language.lexicon import lemma
from soplint.language.memo import WORDS_KEPT
from soplint.language.sentence import Sentence, Word

_SHORTEST_PART = 5
"""A shorter term ("tos", "lift") would be found in compounds that do not hold it."""
_ENDINGS = ("", "e", "en", "s", "n")
_COMPOUNDING = ("NOUN", "PROPN", "ADJ", "X")
_NO = frozenset({"niet", "geen", "nooit", "evenmin"})
_BUT = frozenset({"maar", ";", "echter"})
_SEVERAL = re.compile(r"[,/]| en ")
"""A heading that lists things ("Lezen, rekenen, gedrag") does not tell which of them a sentence is about."""
_TOKEN = re.compile(r"[\w'’]+(?:-[\w'’]+)*")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of support; its words are looked up in `_lexicon`."""

    id: str
    name: str
    terms: tuple[str, ...]
    excepted: frozenset[str]


class _Form(NamedTuple):
    """A word as the lists are compared with it. `compounds` tells whether it may be one."""

    lower: str
    lemma: str
    compounds: bool


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds of support, in the order of reports."""
    text = resources.files(__package__).joinpath("supports.toml").read_text(encoding="utf-8")
    return tuple(
        Kind(id, kind["name"], tuple(kind["terms"]), frozenset(kind.get("except", ())))
        for id, kind in tomllib.loads(text).items()
    )


def supports(sentence: Sentence, polarity: Polarity) -> Iterator[Support]:
    """The kinds of support that an offer (or limit, by its polarity) is about, in the order of the list."""
    forms = [_Form(word.lower, word.lemma, word.pos in _COMPOUNDING) for word in sentence.words]
    named = (polarity == "cannot" and _named(forms[: _first_cell(sentence)])) or _named(forms)
    parts = _Parts(sentence.words)
    for kind, numbers in named.items():
        for each in sorted({_polarity(parts, number, polarity) for number in numbers}):
            yield Support(kind, each)
    around = None if named else _around(sentence)
    if around:
        yield Support(around, polarity)


def _first_cell(sentence: Sentence) -> int:
    """How many words the first cell of a row has: in a row of limits the others tell what is done instead."""
    end = sentence.text.find(CELL_GAP) if sentence.unit == "row" else -1
    return sum(word.start - sentence.place.start < end for word in sentence.words) if end >= 0 else len(sentence.words)


def _around(sentence: Sentence) -> str | None:
    """The one kind that the question or the heading names; a heading with more says too little."""
    for text in (sentence.question, *sentence.place.section[-1:]):
        tokens = _TOKEN.findall(text.lower()) if text and not _SEVERAL.search(text) else []
        named = _named([_Form(token, lemma(token, "NOUN", token), True) for token in tokens])
        if named:
            return next(iter(named)) if len(named) == 1 else None
    return None


def _named(forms: Sequence[_Form]) -> Mapping[str, list[int]]:
    """The kinds that the words name, each with the numbers of the words, in the order of the list."""
    found: dict[str, list[int]] = {}
    for number in range(len(forms)):
        for kind in _at(forms, number):
            found.setdefault(kind, []).append(number)
    return {kind.id: found[kind.id] for kind in kinds() if kind.id in found}


def _at(forms: Sequence[_Form], number: int) -> Iterator[str]:
    form = forms[number]
    named = set(_single(form.lower, form.compounds)) | set(_single(form.lemma, form.compounds))
    for start in {form.lower, form.lemma, *_stems(form.lower)}:
        for pattern, kind in _phrases().get(start, ()):
            words = forms[number : number + len(pattern)]
            if len(words) == len(pattern) and all(map(_is_form, words, pattern)):
                named.add(kind)
    yield from (kind.id for kind in kinds() if kind.id in named and not {form.lower, form.lemma} & kind.excepted)


def _is_form(form: _Form, term: str) -> bool:
    return form.lemma == term or term in _stems(form.lower)


@lru_cache(maxsize=WORDS_KEPT)
def _stems(word: str) -> frozenset[str]:
    """The word without an ending it may have."""
    return frozenset(word[: len(word) - len(ending)] for ending in _ENDINGS if word.endswith(ending))


@lru_cache(maxsize=WORDS_KEPT)
def _single(word: str, compounds: bool) -> frozenset[str]:
    """The kinds that one word names: by itself, beside a hyphen, or as the first or last part of a compound."""
    whole, parts = _words()
    endings = _stems if compounds else lambda form: frozenset([form])  # "gedragen" is no "gedrag"
    found = {kind for form in (word, *word.split("-")) for stem in endings(form) for kind in whole.get(stem, ())}
    if compounds:
        ends = {stem[cut:] for stem in _stems(word) for cut in range(1, len(stem) - _SHORTEST_PART + 1)}
        starts = {word[:cut] for cut in range(_SHORTEST_PART, len(word))}
        found |= {kind for part in starts | ends for kind in parts.get(part, ())}
    return frozenset(found)


@cache
def _words() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """The kinds by single word, and by words that may be a part of a compound."""
    whole: dict[str, tuple[str, ...]] = {}
    for kind in kinds():
        for term in kind.terms:
            if " " not in term:
                whole[term] = (*whole.get(term, ()), kind.id)
    return whole, {term: found for term, found in whole.items() if len(term) >= _SHORTEST_PART}


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases by their first word, each with its kind."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in kinds():
        for term in kind.terms:
            if " " in term:
                pattern = tuple(term.split())
                found.setdefault(pattern[0], []).append((pattern, kind.id))
    return {first: tuple(patterns) for first, patterns in found.items()}


class _Parts:
    """The words of a sentence, in parts between adversatives."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.lower = [word.lower for word in words]
        self.denies = any(word in _NO for word in self.lower)
        self._breaks = [number for number, word in enumerate(self.lower) if word in _BUT]

    def of(self, number: int) -> tuple[int, int]:
        """The range of the part that holds a word; an adversative opens the part behind it."""
        place = bisect_right(self._breaks, number)
        start = self._breaks[place - 1] + 1 if place else 0
        return start, self._breaks[place] if place < len(self._breaks) else len(self.words)


def _polarity(parts: _Parts, number: int, whole: Polarity) -> Polarity:
    """Whether the part of the sentence that holds the word offers or limits.

    "Met autisme helpen wij, maar niet met agressie" is read as a limit as a whole. A part without any
    "niet" beside one that has it is an offer; a part that opens with "maar niet" or "maar geen" is a limit.
    """
    start, end = parts.of(number)
    if start == 0 and end == len(parts.words):
        return whole
    own = parts.lower[start:end]
    if whole == "cannot":
        return "cannot" if not parts.denies or any(word in _NO for word in own) else "can"
    opens_with_no = start > 0 and any(word in _NO for word in parts.lower[start : start + 2])
    return "cannot" if opens_with_no and "alleen" not in own else "can"

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
from soplint.facts.words import DENIALS, has_term
from soplint.language.lexicon import lemma
from soplint.language.memo import WORDS_KEPT
from soplint.language.sentence import Sentence, Word

_SHORTEST_PART = 5
"""A shorter term ("tos", "lift") would be found in compounds that do not hold it."""
_ENDINGS = ("", "e", "en", "s", "n")
_COMPOUNDING = ("NOUN", "PROPN", "ADJ", "X")
_BUT = frozenset({"maar", ";", "echter"})
_SEVERAL = re.compile(r"[,/]| en ")
"""A heading that lists things ("Lezen, rekenen, gedrag") does not tell which of them a sentence is about."""
_TOKEN = re.compile(r"[\w'’]+(?:-[\w'’]+)*")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of support: how reports call it, its words, and words that hold one of these but mean something else."""

    id: str
    name: str
    terms: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()


class _Form(NamedTuple):
    """A word as the lists are compared with it. `compounds` tells whether it may be one."""

    lower: str
    lemma: str
    compounds: bool


@cache
def kinds(own: tuple[Kind, ...] = ()) -> tuple[Kind, ...]:
    """All kinds of support, in the order of reports; `own` are more words for some of them, and kinds besides."""
    text = resources.files(__package__).joinpath("supports.toml").read_text(encoding="utf-8")
    found = {
        id: Kind(id, kind["name"], tuple(kind["terms"]), tuple(kind.get("except", ())))
        for id, kind in tomllib.loads(text).items()
    }
    for kind in own:
        known = found.get(kind.id, kind)
        found[kind.id] = Kind(
            kind.id,
            kind.name or known.name,
            tuple(dict.fromkeys((*known.terms, *kind.terms))),
            tuple(dict.fromkeys((*known.excepted, *kind.excepted))),
        )
    return tuple(found.values())


def named(sentence: Sentence, own: tuple[Kind, ...] = ()) -> tuple[str, ...]:
    """The kinds of support that the words of a sentence name, in the order of the list."""
    return tuple(_known(own).named(_forms(sentence)))


def supports(sentence: Sentence, polarity: Polarity, own: tuple[Kind, ...] = ()) -> Iterator[Support]:
    """The kinds of support that an offer (or limit, by its polarity) is about, in the order of the list."""
    known = _known(own)
    forms = _forms(sentence)
    sides = _sides(sentence)
    if sides:
        yield from _by_side(sentence, known.named(forms), sides)
        return
    named = (polarity == "cannot" and known.named(forms[: _first_cell(sentence)])) or known.named(forms)
    parts = _Parts(sentence.words)
    for kind, numbers in named.items():
        meant = [number for number in numbers if polarity == "can" or not parts.lacks(number)]
        for each in sorted({_polarity(parts, number, polarity) for number in meant}):
            yield Support(kind, each)
    around = None if named else _around(sentence, known)
    if around:
        yield Support(around, polarity)


def _forms(sentence: Sentence) -> list[_Form]:
    return [_Form(word.lower, word.lemma, word.pos in _COMPOUNDING) for word in sentence.words]


_Side = tuple[int, int, Polarity]
"""Where a cell starts and ends in the text of its row, and on which side of the border it stands."""


def _sides(sentence: Sentence) -> Sequence[_Side]:
    """The cells of a row that tell, by their column titles, what the school does and what it does not.

    Empty where the titles do not tell both: the row is then an offer or a limit as a whole.
    """
    found: list[_Side] = []
    end = 0
    for title, cell in sentence.labels:
        start = sentence.text.find(cell, end)
        end = start + len(cell) if start >= 0 else end
        side = _side(title)
        if side and start >= 0:
            found.append((start, end, side))
    return found if {side for _, _, side in found} == {"can", "cannot"} else ()


def _side(title: str) -> Polarity | None:
    if has_term(title, "column_step") or has_term(title, "column_reason"):
        return None
    if has_term(title, "column_cannot"):
        return "cannot"
    return "can" if has_term(title, "column_can") else None


def _by_side(sentence: Sentence, named: Mapping[str, list[int]], sides: Sequence[_Side]) -> Iterator[Support]:
    """Words in a cell of a side count for that side; those beside them for each side that says something."""
    says = {side for start, end, side in sides if _says(sentence.text[start:end])}
    for kind, numbers in named.items():
        found: set[Polarity] = set()
        for number in numbers:
            place = sentence.words[number].start - sentence.place.start
            found |= {side for start, end, side in sides if start <= place < end} or says
        for each in sorted(found):
            yield Support(kind, each)


def _says(cell: str) -> bool:
    """Whether a cell is more than a dash or "nee"."""
    words = cell.lower().strip("-–—. …").split()
    return bool(words) and words[0].strip(".,;:") not in (*DENIALS, "nee", "n.v.t")


def _first_cell(sentence: Sentence) -> int:
    """How many words the first cell of a row has: in a row of limits the others tell what is done instead."""
    end = sentence.text.find(CELL_GAP) if sentence.unit == "row" else -1
    return sum(word.start - sentence.place.start < end for word in sentence.words) if end >= 0 else len(sentence.words)


def _around(sentence: Sentence, known: _Known) -> str | None:
    """The one kind that the question or the heading names; a heading with more says too little."""
    for text in (sentence.question, *sentence.place.section[-1:]):
        tokens = _TOKEN.findall(text.lower()) if text and not _SEVERAL.search(text) else []
        named = known.named([_Form(token, lemma(token, "NOUN", token), True) for token in tokens])
        if named:
            return next(iter(named)) if len(named) == 1 else None
    return None


def _is_form(form: _Form, term: str) -> bool:
    return form.lemma == term or term in _stems(form.lower)


@lru_cache(maxsize=WORDS_KEPT)
def _stems(word: str) -> frozenset[str]:
    """The word without an ending it may have."""
    return frozenset(word[: len(word) - len(ending)] for ending in _ENDINGS if word.endswith(ending))


_Phrase = tuple[str, ...]


class _Known:
    """The words of all kinds, ready to be looked up."""

    def __init__(self, known: tuple[Kind, ...]) -> None:
        self._kinds = known
        self._whole: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, list[tuple[_Phrase, str]]] = {}
        for kind in known:
            for term in kind.terms:
                pattern = tuple(term.split())
                if len(pattern) > 1:
                    self._phrases.setdefault(pattern[0], []).append((pattern, kind.id))
                else:
                    self._whole[term] = (*self._whole.get(term, ()), kind.id)
        self._parts = {term: found for term, found in self._whole.items() if len(term) >= _SHORTEST_PART}
        self._seen: dict[tuple[str, bool], frozenset[str]] = {}

    def named(self, forms: Sequence[_Form]) -> Mapping[str, list[int]]:
        """The kinds that the words name, each with the numbers of the words, in the order of the list."""
        found: dict[str, list[int]] = {}
        for number in range(len(forms)):
            for kind in self._at(forms, number):
                found.setdefault(kind, []).append(number)
        return {kind.id: found[kind.id] for kind in self._kinds if kind.id in found}

    def _at(self, forms: Sequence[_Form], number: int) -> Iterator[str]:
        form = forms[number]
        named = self._single(form.lower, form.compounds) | self._single(form.lemma, form.compounds)
        for start in {form.lower, form.lemma, *_stems(form.lower)}:
            for pattern, kind in self._phrases.get(start, ()):
                words = forms[number : number + len(pattern)]
                if len(words) == len(pattern) and all(map(_is_form, words, pattern)):
                    named |= {kind}
        if named:
            said = {form.lower, form.lemma}
            yield from (kind.id for kind in self._kinds if kind.id in named and said.isdisjoint(kind.excepted))

    def _single(self, word: str, compounds: bool) -> frozenset[str]:
        """The kinds that one word names: by itself, beside a hyphen, or as the first or last part of a compound."""
        found = self._seen.get((word, compounds))
        if found is None:
            if len(self._seen) >= WORDS_KEPT:
                self._seen.clear()
            found = self._seen[word, compounds] = frozenset(self._kinds_of(word, compounds))
        return found

    def _kinds_of(self, word: str, compounds: bool) -> Iterator[str]:
        endings = _stems if compounds else lambda form: frozenset([form])  # "gedragen" is no "gedrag"
        for form in (word, *word.split("-")):
            for stem in endings(form):
                yield from self._whole.get(stem, ())
        if compounds:
            ends = {stem[cut:] for stem in _stems(word) for cut in range(1, len(stem) - _SHORTEST_PART + 1)}
            starts = {word[:cut] for cut in range(_SHORTEST_PART, len(word))}
            for part in starts | ends:
                yield from self._parts.get(part, ())


@lru_cache(maxsize=16)
def _known(own: tuple[Kind, ...]) -> _Known:
    return _Known(kinds(own))


class _Parts:
    """The words of a sentence, in parts between adversatives."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.lower = [word.lower for word in words]
        self.denies = any(word in DENIALS for word in self.lower)
        self._breaks = [number for number, word in enumerate(self.lower) if word in _BUT]

    def lacks(self, number: int) -> bool:
        """Whether the word is named as what is not there: "zonder gedragsvraag"."""
        return "zonder" in self.lower[max(0, number - 2) : number]

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
        return "cannot" if not parts.denies or any(word in DENIALS for word in own) else "can"
    opens_with_no = start > 0 and any(word in DENIALS for word in parts.lower[start : start + 2])
    return "cannot" if opens_with_no and "alleen" not in own else "can"

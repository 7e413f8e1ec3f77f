"""Looking up listed terms in a sentence: by form and lemma, over several words, and within compounds.

One walk over the words of a sentence; the longest term at a place wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from soplint.language.sentence import Sentence, Word

Kind = Literal["noun", "verb", "adjective", "other"]
KINDS: tuple[Kind, ...] = ("noun", "verb", "adjective", "other")

_POS: Mapping[Kind, frozenset[str]] = {
    "noun": frozenset({"NOUN", "PROPN", "X"}),
    "verb": frozenset({"VERB", "AUX", "ADJ"}),
    "adjective": frozenset({"ADJ", "ADV", "VERB"}),
}
_HYPHEN = re.compile(r"[^\s-]+")
_LEAST_PART = 4
_LEAST_TERM = 6
"""A shorter term is not looked for within a compound."""
_CLEAR = 10
"""A word this long has one class; taggers err on it more often than that it is another word."""


class Hit(NamedTuple):
    """A listed term in a sentence: the term, the words as written, and where in the block's text."""

    term: str
    text: str
    start: int
    end: int
    first: Word
    last: Word


class _Part(NamedTuple):
    forms: tuple[str, ...]
    start: int
    end: int
    word: Word


class Lookup:
    """Finds terms. `kinds` says what word class a term must be of; `keep` are phrases that hide what is in them."""

    def __init__(
        self,
        terms: Iterable[str],
        *,
        kinds: Mapping[str, Kind] | None = None,
        keep: Iterable[str] = (),
        within: bool = False,
    ) -> None:
        """With `within`, a noun that starts or ends with a term is a hit too ("rugzakgeld")."""
        self._kinds = kinds or {}
        self._by_first: dict[str, list[tuple[tuple[frozenset[str], ...], str | None]]] = {}
        self._within: frozenset[str] = frozenset()
        known = list(terms)
        for term in known:
            self._add(term, term)
        for phrase in keep:
            self._add(phrase, None)
        for patterns in self._by_first.values():
            patterns.sort(key=lambda pattern: (-len(pattern[0]), pattern[1] is not None))
        if within:
            self._within = frozenset(term for term in known if len(term) >= _LEAST_TERM and term.isalpha())

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """The terms in a sentence, in order, without overlap."""
        parts = list(_parts(sentence.words))
        number = 0
        while number < len(parts):
            length, term = self._at(parts, number)
            if term is not None:
                first, last = parts[number], parts[number + length - 1]
                shift = sentence.place.start
                text = sentence.text[first.start - shift : last.end - shift]
                yield Hit(term, text, first.start, last.end, first.word, last.word)
            number += length

    def _add(self, term: str, found: str | None) -> None:
        kind = self._kinds.get(term)
        pattern = tuple(frozenset(_inflected(part, kind)) for part in _HYPHEN.findall(term.lower()))
        for form in pattern[0]:
            self._by_first.setdefault(form, []).append((pattern, found))

    def _at(self, parts: list[_Part], number: int) -> tuple[int, str | None]:
        for form in parts[number].forms:
            for pattern, term in self._by_first.get(form, ()):
                found = parts[number : number + len(pattern)]
                if len(found) == len(pattern) and all(map(_fits, found, pattern)) and self._is_kind(term, found):
                    return len(pattern), term
        return 1, self._compound(parts[number])

    def _is_kind(self, term: str | None, found: list[_Part]) -> bool:
        kind = self._kinds.get(term) if term is not None else None
        if kind is None or kind not in _POS or len(found) > 1 or len(found[0].forms[0]) >= _CLEAR:
            return True
        return found[0].word.pos in _POS[kind]

    def _compound(self, part: _Part) -> str | None:
        if not self._within or part.word.pos not in _POS["noun"]:
            return None
        for form in part.forms:
            for cut in range(_LEAST_PART, len(form) - _LEAST_PART + 1):
                term = form[cut:] if form[cut:] in self._within else form[:cut]
                if term in self._within:
                    return term
        return None


def _fits(part: _Part, wanted: frozenset[str]) -> bool:
    return any(form in wanted for form in part.forms)


def _parts(words: Iterable[Word]) -> Iterator[_Part]:
    """The words, hyphenated ones in their parts."""
    for word in words:
        matches = list(_HYPHEN.finditer(word.text))
        for match in matches:
            text = match.group().rstrip(".") or match.group()
            form = text.lower()
            lemma = word.lemma.rsplit("-", 1)[-1] if match is matches[-1] else form
            forms = tuple(dict.fromkeys((form, lemma, *_singulars(form, word))))
            start = word.start + match.start()
            yield _Part(forms, start, start + len(text), word)


def _singulars(form: str, word: Word) -> Iterator[str]:
    """What a noun can be the plural of: a small model misses the lemma of rare nouns."""
    if len(form) < (_LEAST_TERM if word.pos in _POS["noun"] else _CLEAR):
        return
    if form.endswith("en"):
        yield form[:-1]
        yield form[:-2]
        if form[-3:-2] == form[-4:-3]:
            yield form[:-3]
    if form.endswith("eren"):
        yield form[:-4]
    if form.endswith("s"):
        yield form[:-1].removesuffix("'").removesuffix("’")


def _inflected(term: str, kind: Kind | None) -> Iterator[str]:
    """The term with its regular forms: of adjectives the one with -e, of verbs in -eren all."""
    yield term
    if kind == "adjective":
        yield from _with_e(term)
    elif kind == "verb" and term.endswith("eren"):
        stem = term.removesuffix("eren")
        past = re.sub(r"^gei", "geï", re.sub(r"^gee", "geë", f"ge{stem}eerd"))
        yield from (
            f"{stem}eer",
            f"{stem}eert",
            f"{stem}eerde",
            f"{stem}eerden",
            f"{stem}erend",
            f"{stem}erende",
            past,
            f"{past}e",
        )


def _with_e(term: str) -> Iterator[str]:
    yield term + "e"
    if term.endswith("ieel"):
        yield term.removesuffix("eel") + "ële"
    elif doubled := re.fullmatch(r"(.*)(aa|ee|oo|uu)([^aeiou])", term):
        yield f"{doubled[1]}{doubled[2][0]}{doubled[3]}e"
    elif term.endswith("ief"):
        yield term[:-1] + "ve"

"""Looking for words of a list in a sentence: by lemma, and by the last part of a compound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from soplint.language.sentence import Sentence, Word
from soplint.language.vocabulary import load

DENIALS = frozenset({"niet", "geen", "nooit", "evenmin"})
"""Words by which a sentence denies what it says."""
_SHORTEST_PART = 4
"""A shorter last part ("mt", "ib") would be found in words that do not hold it."""


def terms(name: str) -> frozenset[str]:
    """A list of `vocabulary.toml`."""
    return load(__package__, "vocabulary")[name]


def is_term(word: Word, name: str) -> bool:
    """Whether the word is in the list, or is a compound noun whose last part is."""
    known = terms(name)
    if word.lemma in known or word.lower in known:
        return True
    return word.pos in ("NOUN", "PROPN", "X") and (_ends_in(word.lemma, name) or _ends_in(word.lower, name))


@lru_cache(maxsize=20_000)
def _ends_in(form: str, name: str) -> bool:
    known = terms(name)
    return form in known or any(form[cut:] in known for cut in range(2, len(form) - _SHORTEST_PART + 1))


def has_term(text: str, name: str) -> bool:
    """The same for a bare text, such as a column title that was never parsed."""
    return any(_ends_in(form.strip(".,:;?!()'\""), name) for form in text.lower().split())


def phrase(sentence: Sentence, name: str) -> str | None:
    """The words of the first phrase of the list that stands in the sentence, compared by lemma."""
    words = sentence.words
    for start, word in enumerate(words):
        for pattern in _phrases(name).get(word.lower, ()) + _phrases(name).get(word.lemma, ()):
            found = words[start : start + len(pattern)]
            if len(found) == len(pattern) and all(map(_is_form, found, pattern)):
                return span(sentence, found)
    return None


def _is_form(word: Word, term: str) -> bool:
    return term in (word.lower, word.lemma)


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a list by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for term in sorted(terms(name), key=lambda term: (-len(term), term)):
        pattern = tuple(term.split())
        found.setdefault(pattern[0], []).append(pattern)
    return {first: tuple(patterns) for first, patterns in found.items()}


def span(sentence: Sentence, words: Sequence[Word]) -> str:
    """The text from the first to the last of these words."""
    shift = sentence.place.start
    return sentence.text[words[0].start - shift : words[-1].start + len(words[-1].text) - shift]


def subtree(sentence: Sentence, root: int) -> Iterator[int]:
    """The numbers of a word and of all that hangs on it, in order."""
    children: dict[int, list[int]] = {}
    for number, word in enumerate(sentence.words):
        children.setdefault(word.head, []).append(number)
    below, waiting = {root}, [root]
    while waiting:
        new = [number for number in children.get(waiting.pop(), ()) if number not in below]
        below.update(new)
        waiting += new
    return iter(sorted(below))

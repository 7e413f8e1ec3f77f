"""The words of a list, looked up in sentences in the sense that is meant.

The table of an entry may say `class` (noun, verb, adjective: what it must be in the sentence), `caps`
(it only counts in capitals) and `near` (one of these words must stand in the same sentence).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from soplint.engine.wordlist import WordList
from soplint.language.lookup import Hit, Lookup
from soplint.language.sentence import Sentence

_CAPITALS = 2


class Terms:
    """A word list made ready to look up. `compounds` also finds a noun that starts or ends with a word."""

    def __init__(self, words: WordList, *, compounds: bool = False) -> None:
        self.words = words
        kinds = {term: table["class"] for term, table in words.details.items() if "class" in table}
        self._lookup = Lookup(words.entries, kinds=kinds, keep=words.keep, within=compounds)

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """The listed words in a sentence, in order."""
        return (hit for hit in self._lookup.find(sentence) if _is_meant(hit, self.details(hit.term), sentence))

    def details(self, term: str) -> Mapping[str, Any]:
        """What the list says of a word besides what to use for it."""
        return self.words.details.get(term, {})


@lru_cache(maxsize=16)
def terms(words: WordList, *, compounds: bool = False) -> Terms:
    """The list made ready, once for each list."""
    return Terms(words, compounds=compounds)


def _is_meant(hit: Hit, details: Mapping[str, Any], sentence: Sentence) -> bool:
    if details.get("caps") and sum(letter.isupper() for letter in hit.text) < _CAPITALS:
        return False
    near = details.get("near")
    if near is None:
        return True
    others = (word for word in sentence.words if not hit.start <= word.start < hit.end)
    return any(word.lemma in near or word.lower in near for word in others)

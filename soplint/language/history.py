"""Whether a sentence tells how things were: of the past, or of something that is gone."""

from __future__ import annotations

import re

from soplint.language.moments import moments
from soplint.language.sentence import Sentence, Word

_FORMERLY = frozenset(
    "voorheen vroeger destijds toentertijd toenmalig voormalig voormalige vroegere vorig vorige afgelopen eertijds"
    " oud oude eerder eerdere toen indertijd ooit historisch verleden opvolger vervangen vervangt".split()
)
_GONE = re.compile(
    r"\b(?:niet (?:meer|langer)|(?:is|zijn|werd|werden) (?:afgeschaft|vervallen|opgeheven|verdwenen|vervangen)|vervallen|afgeschaft|opgeheven"
    r"|bestaat niet|bestaan niet|geen [\w-]+ meer|nu:|heet nu|heten nu|tegenwoordig|v[oó][oó]r (?:1 )?(?:augustus )?(?:19|20)\d\d"
    r"|tot (?:1 )?(?:augustus )?(?:19|20)\d\d|in plaats (?:hier|daar)?van)\b",
    re.IGNORECASE,
)
_PAST = "WW|pv|verl"
_PRESENT = "WW|pv|tgw"
_PARTICIPLE = "WW|vd"


def tells_of_past(sentence: Sentence) -> bool:
    """Whether it says that something was so before: by a word ("voorheen"), or in the past tense with a moment."""
    if any(word.lemma in _FORMERLY or word.lower in _FORMERLY for word in sentence.words):
        return True
    if _GONE.search(sentence.text):
        return True
    return is_past_tense(sentence.words) and bool(moments(sentence.text))


def is_past_tense(words: tuple[Word, ...]) -> bool:
    """Whether its verbs are in the past tense, or in the perfect ("hebben gevolgd", "is afgerond")."""
    finite = [word for word in words if word.tag.startswith((_PAST, _PRESENT))]
    if not finite:
        return False
    return all(word.tag.startswith(_PAST) and word.lemma not in _WISHES or _is_perfect(word, words) for word in finite)


_WISHES = frozenset({"willen", "zullen", "mogen", "kunnen", "moeten"})
"""Their past tense is often a wish: "zouden", "wilden"."""


def _is_perfect(verb: Word, words: tuple[Word, ...]) -> bool:
    if verb.lemma not in ("hebben", "zijn"):
        return False
    return any(word.tag.startswith(_PARTICIPLE) for word in words) and not any(word.lemma == "worden" for word in words)

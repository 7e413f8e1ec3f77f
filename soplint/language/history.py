"""Whether a sentence tells how things were: of the past, or of something that is gone."""

from __future__ import annotations

import re

from soplint.language.moments import moments
from soplint.language.sentence import Sentence, Word

_FORMERLY = frozenset(
    [
        "voorheen",
        "vroeger",
        "destijds",
        "toentertijd",
        "toenmalig",
        "toenmalige",
        "voormalig",
        "voormalige",
        "vroegere",
        "vorig",
        "vorige",
        "afgelopen",
        "eertijds",
        "indertijd",
        "historisch",
        "opvolger",
    ]
)
_FORMER = re.compile(
    r"\b(?:oude?|eerdere|geen|vervangt|vervangen|in plaats van|opvolger van|woord|term|begrip"
    r"|naam) (?:de |het |een )?[\"'“‘]?$",
    re.IGNORECASE,
)
_FORMER_AFTER = re.compile(r"^\w*[\"'”’]?\s*\((?:oud|vervallen|voorheen|vroeger|tot \d{4}|nu)\b", re.IGNORECASE)
_GONE = re.compile(
    r"\b(?:(?:bestaat|bestaan|heet|heten|kent|kennen|gebruiken|gebruikt|geldt|gelden|is er"
    r"|zijn er)\b.{0,40}\bniet (?:meer|langer)"
    r"|(?:is|zijn|werd|werden) (?:afgeschaft|vervallen|opgeheven|verdwenen|vervangen)|vervallen|afgeschaft|opgeheven"
    r"|nu:|heet nu|heten nu|tegenwoordig|v[oó][oó]r (?:1 )?(?:augustus )?(?:19|20)\d\d"
    r"|tot (?:1 )?(?:augustus )?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_PAST = "WW|pv|verl"
_PRESENT = "WW|pv|tgw"
_PARTICIPLE = "WW|vd"


def tells_of_past(sentence: Sentence) -> bool:
    """Whether it says that something was so before: by a word ("voorheen"), or in the past tense with a moment."""
    if _says_formerly(sentence.words):
        return True
    if _GONE.search(sentence.text):
        return True
    return is_past_tense(sentence.words) and bool(moments(sentence.text))


def tells_of_then(sentence: Sentence) -> bool:
    """Whether all its finite verbs are in the past tense, at a moment it names: "In 2023 wilden wij".

    "Hebben geleerd" is left out, as that may be said of a time to come.
    """
    finite = [word for word in sentence.words if "VerbForm=Fin" in word.morph]
    # "Zetten" and "starten" are also the present tense, which the tagger takes for the past.
    told = all("Tense=Past" in word.morph and word.lemma not in _POLITE and word.lower != word.lemma for word in finite)
    return bool(finite) and told and (_says_formerly(sentence.words) or bool(moments(sentence.text)))


def is_called_former(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words at this range of the block are called former themselves: "het oude", "(vervallen)"."""
    shift = sentence.place.start
    return bool(_FORMER.search(sentence.text[: start - shift]) or _FORMER_AFTER.search(sentence.text[end - shift :]))


def is_past_tense(words: tuple[Word, ...]) -> bool:
    """Whether its verbs are in the past tense, or in the perfect ("hebben gevolgd", "is afgerond")."""
    finite = [word for word in words if word.tag.startswith((_PAST, _PRESENT))]
    if not finite:
        return False
    return all(
        (word.tag.startswith(_PAST) and word.lemma not in _WISHES) or _is_perfect(word, words) for word in finite
    )


_POLITE = frozenset({"zullen", "mogen", "kunnen", "moeten"})
_WISHES = _POLITE | {"willen"}
"""Their past tense is often a wish: "zouden", "wilden"."""


def _says_formerly(words: tuple[Word, ...]) -> bool:
    return any(word.lemma in _FORMERLY or word.lower in _FORMERLY for word in words)


def _is_perfect(verb: Word, words: tuple[Word, ...]) -> bool:
    if verb.lemma not in ("hebben", "zijn"):
        return False
    return any(word.tag.startswith(_PARTICIPLE) for word in words) and not any(word.lemma == "worden" for word in words)

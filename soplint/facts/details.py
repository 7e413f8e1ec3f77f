"""What an offer or limit is about, and the words that make it concrete."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soplint.facts.words import DENIALS, is_term, terms
from soplint.language.sentence import Sentence, Word

_CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "X")
_DAYS = "maandag|dinsdag|woensdag|donderdag|vrijdag"
_OFTEN = re.compile(
    r"\b(?:\d+|één|een|twee|drie|vier|vijf|elke|iedere|per|om de)\s+(?:keer|maal|x|dag|dagen|week|weken|maand|minuten"
    rf"|minuut|uur|uren|kwartier|ochtend|middag|jaar|periode|les|lessen|{_DAYS})\b"
    rf"|\b(?:dagelijks|wekelijks|maandelijks|jaarlijks|altijd|{_DAYS})\b",
    re.IGNORECASE,
)


def details(sentence: Sentence) -> tuple[str, ...]:
    """The words that say who helps, how often, for whom or with what, in order; empty for "zorg op maat"."""
    often = _OFTEN.search(sentence.text)
    found = [word.text for word in sentence.words if _says_who(word) or _says_what(word)]
    return (*found, often.group()) if often else tuple(found)


def _says_who(word: Word) -> bool:
    return is_term(word, "roles") or is_term(word, "helpers") or word.pos in ("NUM", "PROPN")


def _says_what(word: Word) -> bool:
    """A thing or a property of one; a verb alone ("leveren", "meedenken") shows no help."""
    if word.pos not in ("NOUN", "ADJ", "X") or len(word.lemma) < 3:
        return False
    is_empty = word.lemma in terms("empty_offer") or word.lower in terms("empty_offer")  # "leeshulp" is not empty
    return not (is_empty or is_term(word, "vague") or is_term(word, "nobody"))


_PROMISES = frozenset({"aanbod", "basisondersteuning", "extra_ondersteuning"})
_SUBJECTS = ("nsubj", "nsubj:pass", "obj", "obl:agent")


def is_empty_promise(sentence: Sentence) -> bool:
    """Whether it promises help by its form ("Wij leveren maatwerk") and nothing of that help can be seen.

    Such a sentence says so little that the classifier may see no offer in it.
    """
    if sentence.meta or sentence.unit == "row" or set(sentence.topics) - _PROMISES or details(sentence):
        return False
    words = sentence.words
    gives = any(word.lemma in terms("giving") and word.pos in ("VERB", "AUX") for word in words)
    helps = any(is_term(word, "help") and word.dep in _SUBJECTS for word in words)
    denies = any(word.lower in DENIALS for word in words)
    return gives and helps and not denies and not sentence.text.rstrip().endswith(("?", ":"))


def about(sentence: Sentence) -> frozenset[str]:
    """The lemmas of the specific things it is about: no pupils, schools, help or verbs of giving."""
    return frozenset(_about(sentence))


def _about(sentence: Sentence) -> Iterator[str]:
    for word in sentence.words:
        is_general = word.lemma in terms("empty_offer") or is_term(word, "nobody") or is_term(word, "vague")
        if word.pos in _CONTENT and len(word.lemma) > 2 and not is_general:
            yield word.lemma

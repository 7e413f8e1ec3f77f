"""Who a sentence makes responsible: a named person, role or body."""

from __future__ import annotations

import re

from soplint.facts.words import is_term, span, terms
from soplint.language.frequency import frequency
from soplint.language.sentence import Sentence, Word

_OPEN_DETERMINERS = frozenset(
    {
        "een",
        "geen",
        "alle",
        "elke",
        "iedere",
        "elk",
        "ieder",
        "meer",
        "nieuwe",
        "extra",
        "welke",
        "als",
        "tot",
        "tweede",
    }
)
_PARTICLES = frozenset({"de", "den", "der", "van", "van't", "ten", "ter", "te", "el", "'t"})
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_SUBJECTS = ("nsubj", "nsubj:pass", "obl:agent")
_RARE = 3.0
"""First names stand in the lists of words as rare ones."""
_OF_WHOM = frozenset({"wens", "leiding", "voorzitterschap", "verantwoordelijkheid", "initiatief", "regie"})


def responsible(sentence: Sentence) -> str | None:
    """The words that name who acts, or None for "wij", "het team" and the like."""
    words = sentence.words
    for number, word in enumerate(words):
        if _is_titled(words, number):
            return span(sentence, words[number : number + 2])
        if is_term(word, "roles") and word.pos in ("NOUN", "PROPN", "X", "ADJ") and _acts(words, number):
            return word.text
        if _is_first_name(sentence, number) or _is_initialled(words, number):
            return word.text
        if _is_full_name(words, number):
            return span(sentence, words[number : _name_end(words, number)])
    return None


def _is_titled(words: tuple[Word, ...], number: int) -> bool:
    follows = number + 1 < len(words) and words[number + 1].text[:1].isupper()
    return follows and words[number].lower in terms("titles") and not _after_other_preposition(words, number)


def _acts(words: tuple[Word, ...], number: int) -> bool:
    """Whether the role is a known one that acts: not "een specialist aantrekken" or "met alle mentoren"."""
    start = _phrase_start(words, number)
    if words[start].lower in _OPEN_DETERMINERS:
        return False
    if "Number=Plur" in words[number].morph and start == number and words[number].dep not in _SUBJECTS:
        return False
    return not _after_other_preposition(words, start) and words[number].dep not in ("obj", "iobj")


def _phrase_start(words: tuple[Word, ...], number: int) -> int:
    start = number
    while start and words[start - 1].pos in ("DET", "ADJ", "PRON", "NUM") and words[start - 1].dep not in _SUBJECTS:
        start -= 1
    return start


def _after_other_preposition(words: tuple[Word, ...], start: int) -> bool:
    """Whether a preposition other than "door" stands before, which makes it no actor."""
    if not start or words[start - 1].pos != "ADP":
        return False
    before = words[start - 1].lower
    if before == "van" and start > 1:
        return words[start - 2].lemma not in _OF_WHOM
    return before != "door"


def _is_initialled(words: tuple[Word, ...], number: int) -> bool:
    """ "S. de Bruijne": the family name behind initials, where it is no "samen met S. de Bruijne"."""
    start = number
    while start and words[start - 1].lower in _PARTICLES:
        start -= 1
    is_name = start and words[number].text[:1].isupper() and _INITIALS.fullmatch(words[start - 1].text)
    return bool(is_name) and not _after_other_preposition(words, start - 1)


def _is_first_name(sentence: Sentence, number: int) -> bool:
    """ "Petra zet ... op papier": a lone capitalised name as the subject of a verb beside it."""
    word, words = sentence.words[number], sentence.words
    if (
        not _may_be_name(sentence, word)
        or word.dep not in ("nsubj", "ROOT")
        or not word.text.isalpha()
        or not word.text[0].isupper()
    ):
        return False
    if word.text.isupper() or (number and words[number - 1].pos in ("DET", "ADP", "PROPN", "ADJ")):
        return False
    end = number + 1
    while end + 1 < len(words) and words[end].pos == "CCONJ" and words[end + 1].pos == "PROPN":
        end += 2
    beside = words[end : end + 1] + words[max(0, number - 1) : number]
    return any(other.pos in ("VERB", "AUX") for other in beside)


def _may_be_name(sentence: Sentence, word: Word) -> bool:
    """A proper noun; or what is tagged otherwise, is a rare word, and is a person to the encoder."""
    if word.pos == "PROPN":
        return True
    return (frequency(word.lower) or 0) < _RARE and "who" in (sentence.tells or ())


def _is_full_name(words: tuple[Word, ...], number: int) -> bool:
    """ "Mo Hassan opent ...", "Conciërge Ahmed timmert ...": capitals that open a sentence, then its verb.

    An item may hold a name and a sentence behind it, which the parser takes for one: the place tells more.
    """
    word = words[number]
    opens = not number or words[number - 1].text in (".", ";", ":")
    if not opens or not word.text[0].isupper() or word.text.isupper() or is_term(word, "nobody"):
        return False
    end = _name_end(words, number)
    is_name = any(part.text[0].isupper() for part in words[number + 1 : end])
    return is_name and word.pos not in ("DET", "PRON", "ADP") and _is_finite(words, end)


def _is_finite(words: tuple[Word, ...], number: int) -> bool:
    return number < len(words) and words[number].pos in ("VERB", "AUX")


def _name_end(words: tuple[Word, ...], number: int) -> int:
    """Behind the last part of a name: small words count when a capital follows."""
    end = number + 1
    while end < len(words) and (words[end].text[0].isupper() or words[end].lower in _PARTICLES):
        end += 1
    while end > number + 1 and words[end - 1].lower in _PARTICLES:
        end -= 1
    return end

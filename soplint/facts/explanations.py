"""Sentences that explain or announce: what a profile is, what schools must do, what a chapter holds.

By general signs: who the sentence is about (schools at large, a profile, a chapter, a term), what verb
says so, and that nothing in it points at this school.
"""

from __future__ import annotations

from soplint.facts.words import has_term, is_term, terms
from soplint.language.moments import moments
from soplint.language.sentence import Sentence, Word

MOSTLY = 0.5
"""From this share of explaining sentences on, a document mostly explains. Profiles with content of their
own stay under a third; about a quarter of the sentences of real ones only explain."""
_OWN = frozenset(["wij", "we", "ons", "onze", "ik", "mijn", "je", "jij", "jou", "jouw", "jullie", "u", "uw", "hier"])
_GENERIC = frozenset(
    ["een", "elke", "elk", "iedere", "ieder", "alle", "geen", "sommige", "veel", "welke", "die", "zo'n", "zo’n"]
)
_SUBJECT_WORDS = 8
"""How far into the sentence its subject is looked for."""


def explains(sentence: Sentence) -> bool:
    """Whether the sentence says nothing of this school by its form alone."""
    words = sentence.words
    if sentence.unit == "row" or not words:
        return False
    if _announces(words):
        return True
    return not points_at_school(sentence) and (
        _is_about_schools(words) or _is_about_the_profile(words) or _defines(words)
    )


def is_in_glossary(sentence: Sentence) -> bool:
    """Whether it is an entry of a list of terms or abbreviations."""
    return sentence.unit in ("row", "item") and any(
        has_term(text, "glossary") for text in (*sentence.place.section[-1:], *(t for t, _ in sentence.labels))
    )


def points_at_school(sentence: Sentence) -> bool:
    """Whether anything in it is of this school: "wij", "onze", a name, a date."""
    words = sentence.words
    if moments(sentence.text) or any(word.lower in _OWN for word in words):
        return True
    return any(word.pos == "PROPN" and not is_term(word, "profile") and word.start != words[0].start for word in words)


def _is_about_schools(words: tuple[Word, ...]) -> bool:
    """ "elke school moet", "scholen zijn verplicht", "een school vraagt": schools, profiles or boards at large."""
    for number, word in enumerate(words[:_SUBJECT_WORDS]):
        if word.lemma in terms("at_large") and word.pos in ("NOUN", "PROPN", "ADJ", "X"):
            before = words[number - 1].lower if number else ""
            is_plural = "Number=Plur" in word.morph and before not in ("de", "deze", "beide", "twee", "drie")
            if before in _GENERIC or (is_plural and (not number or words[number - 1].pos != "ADP")):
                return True
    return any(word.lemma in ("verplichten", "verplicht", "wettelijk") for word in words[:_SUBJECT_WORDS])


def _is_about_the_profile(words: tuple[Word, ...]) -> bool:
    """ "Het profiel beschrijft", "daarin staat": the paper, and a verb of describing."""
    if _tells_where(words):
        return False
    about = any(is_term(word, "paper") for word in words[:_SUBJECT_WORDS])
    return about and any(word.lemma in terms("describing") for word in words)


def _tells_where(words: tuple[Word, ...]) -> bool:
    """ "Dit profiel staat op de site": the paper itself stands or lies somewhere."""
    return any(
        word.dep == "nsubj"
        and is_term(word, "paper")
        and words[word.head].lemma in ("staan", "liggen")
        and any(other.dep == "obl" and other.head == word.head and is_term(other, "finding_places") for other in words)
        for word in words
    )


def _defines(words: tuple[Word, ...]) -> bool:
    """ "Extra ondersteuning is alle hulp die ...": a term of the field, then "is", "betekent", "gaat om"."""
    for number, word in enumerate(words[:_SUBJECT_WORDS]):
        if word.lemma in terms("defining") and number:
            return any(is_term(other, "defined") for other in words[:number])
    return False


def _announces(words: tuple[Word, ...]) -> bool:
    """ "In dit hoofdstuk leest u ...": a part of the paper, and a verb of reading or describing."""
    has_part = any(is_term(word, "parts_of_paper") for word in words[:_SUBJECT_WORDS])
    return has_part and any(word.lemma in terms("describing") for word in words)

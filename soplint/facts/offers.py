"""Offers and limits: what the school does for pupils' support, or does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from soplint.facts.details import about, details
from soplint.facts.limits import limit
from soplint.facts.model import Offer, Polarity
from soplint.facts.refusals import turns_away
from soplint.facts.supports import Kind, supports
from soplint.facts.words import is_term, phrase, span, subtree, terms
from soplint.language.sentence import Sentence, Word

_CLAUSE_WORDS = 9
"""How far behind "als" the means are looked for."""
_ADDITION = ("niet alleen", "niet slechts", "niet enkel")
_YES = re.compile(r"\s*(?:ja|jazeker|graag)\b", re.IGNORECASE)
_SUBJECT_POS = ("NOUN", "PROPN")
_TOO_GENERAL = frozenset(
    [
        "school",
        "team",
        "leerling",
        "kind",
        "ouder",
        "aanbod",
        "ondersteuning",
        "hulp",
        "begeleiding",
        "jaar",
        "week",
        "dag",
        "keer",
        "groep",
        "klas",
    ]
)


def offers(sentences: Iterable[Sentence], own: tuple[Kind, ...] = ()) -> Iterator[Offer]:
    """The offers and limits among sentences whose topics are known; `own` are kinds of support besides the usual."""
    for sentence in sentences:
        is_limit = ("grenzen" in sentence.topics or _refuses(sentence)) and not _takes_on(sentence)
        if (is_limit or {"aanbod", "grenzen"} & set(sentence.topics)) and not sentence.announces:
            polarity: Polarity = "cannot" if is_limit else "can"
            yield Offer(
                quote=sentence.text,
                place=sentence.place,
                polarity=polarity,
                hedge=hedge(sentence),
                subject=_subject(sentence),
                limit=limit(sentence) if is_limit else None,
                details=details(sentence),
                about=about(sentence),
                is_sentence=sentence.unit == "sentence",
                supports=tuple(supports(sentence, polarity, own)),
            )


def _refuses(sentence: Sentence) -> bool:
    """A limit by what it says where the topic was not seen: both the words and the encoder read a refusal."""
    return not sentence.meta and "limit_refuses" in (sentence.tells or ()) and turns_away(sentence)


def _takes_on(sentence: Sentence) -> bool:
    """ "Rolstoel: ja, alles is gelijkvloers", "incontinentie is geen belemmering": no limit among limits."""
    answer = re.split(r":|\s\|\s", sentence.text, maxsplit=1)[1:]
    says_yes = bool(answer and _YES.match(answer[0])) or phrase(sentence, "no_limit") is not None
    return says_yes and not any(word.lower in ("niet", "mits", "maar") for word in sentence.words)


def hedge(sentence: Sentence) -> str | None:
    """The words that empty the promise, or None. "Niet alleen als het kan" and "wij merken meestal" empty nothing."""
    if any(addition in sentence.text.lower() for addition in _ADDITION):
        return None
    if any(word.dep == "ROOT" and word.lemma in terms("noticing") for word in sentence.words):
        return None
    return phrase(sentence, "hedges") or _attempt(sentence) or _condition(sentence)


def _attempt(sentence: Sentence) -> str | None:
    """ "wij proberen", "er wordt gestreefd": an attempt by the school, not by the pupil."""
    words = sentence.words
    for number, word in enumerate(words):
        if word.lemma in terms("hedge_verbs") and word.pos in ("VERB", "AUX"):
            near = words[max(0, number - 3) : number + 3]
            is_passive = any(other.lemma == "worden" for other in words[:number])
            if is_passive or any(other.lower in ("wij", "we", "school", "er", "team") for other in near):
                return word.text
    return None


def _condition(sentence: Sentence) -> str | None:
    """ "als het rooster het toelaat": what the school has decides, not what the pupil needs."""
    words = sentence.words
    for number, word in enumerate(words[:-1]):
        if word.lower not in terms("conditions"):
            continue
        clause = _clause(words[number + 1 : number + 1 + _CLAUSE_WORDS])
        needs_amount = word.lower == "bij"
        for offset, other in enumerate(clause):
            if _is_denied(clause, offset):
                break
            if other.lemma in terms("permits") or (
                is_term(other, "means") and (not needs_amount or _is_enough(clause)) and not _is_moment(clause, offset)
            ):
                return span(sentence, words[number : number + 2 + offset])
    return None


def _is_denied(clause: tuple[Word, ...], number: int) -> bool:
    """ "als er geen plek is": the border of a limit, which empties no promise."""
    return is_term(clause[number], "means") and any(
        word.lower == "geen" for word in clause[max(0, number - 2) : number]
    )


def _is_moment(clause: tuple[Word, ...], number: int) -> bool:
    """ "tot die tijd": a moment, and no time that must be found."""
    return number > 1 and clause[number - 1].lower in ("die", "deze") and clause[number - 2].pos == "ADP"


def _clause(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words up to the next comma."""
    comma = next((number for number, word in enumerate(words) if word.text in (",", ";")), len(words))
    return words[:comma]


def _is_enough(words: tuple[Word, ...]) -> bool:
    return any(word.lemma in ("voldoende", "genoeg") for word in words)


def _subject(sentence: Sentence) -> str | None:
    """What is offered: the first noun that says it, with the words before it that belong to it."""
    if sentence.unit == "row" and sentence.labels:
        return sentence.labels[0][1].split("\n")[0]
    for number, word in enumerate(sentence.words):
        if word.pos in _SUBJECT_POS and word.lemma not in _TOO_GENERAL and not _is_actor(word):
            return _phrase(sentence, number)
    return None


def _is_actor(word: Word) -> bool:
    return (
        is_term(word, "roles")
        or is_term(word, "nobody")
        or (word.dep in ("nsubj", "nsubj:pass") and word.pos == "PROPN")
    )


def _phrase(sentence: Sentence, number: int) -> str:
    """The noun with its adjectives and what hangs on it directly behind, up to a clause."""
    start = number
    while start and sentence.words[start - 1].pos in ("ADJ", "NUM") and sentence.words[start - 1].head == number:
        start -= 1
    end = number + 1
    for other in subtree(sentence, number):
        if other == end and sentence.words[other].pos in ("ADP", "DET", "ADJ", "NOUN", "PROPN", "CCONJ", "NUM"):
            end += 1
    while end > number + 1 and sentence.words[end - 1].pos in ("ADP", "DET", "CCONJ", "ADJ", "NUM"):
        end -= 1
    return span(sentence, sentence.words[start:end])

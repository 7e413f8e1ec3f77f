"""What each sentence is about, and whether it only explains or announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy
from numpy.typing import NDArray

from soplint.document.model import TICKED
from soplint.document.text import count_words
from soplint.facts.classifier import META, Chances
from soplint.facts.explanations import MOSTLY, explains, is_in_glossary, points_at_school
from soplint.facts.model import ELEMENTS, TOPICS, ElementId
from soplint.facts.words import has_term, phrase, terms
from soplint.language.sentence import Sentence

TOPIC_LIMIT = 0.35
"""Limits are where the chances are best on schools of writers that were left out of the training."""
NAMED_LIMIT = 0.2
"""For an element that the heading right above names."""
HEDGED_LIMIT = 0.15
"""For an offer with words of reservation: they hide it from the classifier."""
SURE_LIMIT = 0.65
"""From here on a sentence is surely about a topic. In good schools that were left out of the training the best
evidence for an element lies over it; what other sentences seem to say when that is taken out lies under it."""
META_LIMIT = 0.5
FORMAL_META_LIMIT = 0.2
"""For a sentence that explains by its form."""
TELLS_LIMIT = 0.5
TELLS_LIMITS = {
    "what": 0.6,
    "measure": 0.7,
    "limit_refuses": 0.7,
    "limit_reason": 0.3,
    "limit_border": 0.3,
    "limit_step": 0.3,
    "evaluatie": 0.3,
    "ouders_betrokken": 0.2,
    "leerlingen_betrokken": 0.15,
}
"""Where a wrong yes costs more than a wrong no, or less: that a limit has a reason is believed soon,
and so is that the profile is evaluated: the rules speak where they are missing."""


def with_topics(sentences: Sequence[Sentence], chances: Chances) -> Iterator[Sentence]:
    """The same sentences with their topics. One that explains, or says nothing, has none."""
    names = chances.names
    explained = _explained(sentences, chances.rows[:, names.index(META)])
    for sentence, row, only_explains in zip(sentences, chances.rows, explained, strict=True):
        tells = _tells(names, row)
        if _says_nothing(sentence):
            yield sentence if tells is None else replace(sentence, tells=())
        elif only_explains:
            yield replace(sentence, meta=True, tells=tells)
        else:
            topics = _topics(sentence, names, row)
            yield replace(sentence, topics=topics, sure=_sure(sentence, topics, names, row), tells=tells)


def _tells(names: Sequence[str], chances: NDArray[numpy.float32]) -> tuple[str, ...] | None:
    rest = [(name, chance) for name, chance in zip(names, chances, strict=True) if name not in TOPICS and name != META]
    return tuple(name for name, chance in rest if chance > TELLS_LIMITS.get(name, TELLS_LIMIT)) if rest else None


def _explained(sentences: Sequence[Sentence], chances: NDArray[numpy.float32]) -> list[bool]:
    """Whether each sentence only explains or announces: by the classifier, or by form when it half agrees.

    In a document that is mostly explanation, a sentence that points at nothing of this school
    explains too.
    """
    found = [
        not sentence.is_ticked
        and bool(chance > META_LIMIT or is_in_glossary(sentence) or (chance > FORMAL_META_LIMIT and explains(sentence)))
        for sentence, chance in zip(sentences, chances, strict=True)
    ]
    if sum(found) <= MOSTLY * len(sentences):
        return found
    return [
        known or not (sentence.unit == "row" or points_at_school(sentence))
        for known, sentence in zip(found, sentences, strict=True)
    ]


def _topics(sentence: Sentence, names: Sequence[str], chances: NDArray[numpy.float32]) -> tuple[str, ...]:
    heading = sentence.place.section[-1] if sentence.place.section else ""
    named = named_elements(heading)
    is_plan = chances[names.index("ambities")] > TOPIC_LIMIT
    is_hedged = sentence.unit != "row" and not is_plan and phrase(sentence, "hedges")
    limits = {"aanbod": HEDGED_LIMIT} if is_hedged else {}
    found = tuple(
        name
        for name, chance in zip(names, chances, strict=True)
        if name in TOPICS and chance > (NAMED_LIMIT if name in named else limits.get(name, TOPIC_LIMIT))
    )
    if _crosses_no(sentence):
        return tuple(name for name in found if name not in _PRESENT)
    if sentence.is_ticked and "aanbod" in found:
        asked = " ".join((sentence.text, heading, sentence.question or ""))
        return found if _LIMITS.search(asked) else tuple(name for name in found if name != "grenzen")
    return found


def _sure(
    sentence: Sentence, topics: Sequence[str], names: Sequence[str], chances: NDArray[numpy.float32]
) -> tuple[str, ...]:
    """The topics with a high chance, and those that the heading right above names as well."""
    named = named_elements(sentence.place.section[-1]) if sentence.place.section else ()
    return tuple(topic for topic in topics if topic in named or chances[names.index(topic)] > SURE_LIMIT)


def _says_nothing(sentence: Sentence) -> bool:
    """A box that is not ticked, a bare cross under "niet aanwezig", a question of a form without an answer."""
    if sentence.is_ticked is False:
        return True
    if _crosses_no(sentence):
        return all(count_words(cell) < _EXPLAINS for _, cell in sentence.labels[1:])
    return sentence.unit == "row" and not sentence.labels and sentence.text.rstrip().endswith(("?", ":"))


def _crosses_no(sentence: Sentence) -> bool:
    """Whether the crosses of a row stand under titles such as "nee" and "niet aanwezig" alone."""
    crossed = [title for title, cell in sentence.labels if cell.strip() in _CROSSES]
    return bool(crossed) and all(_DENIES.search(title) for title in crossed)


_EXPLAINS = 4
"""A cell of so many words beside such a cross tells why it cannot be, or what the school does then."""
_PRESENT = frozenset({"aanbod", "basisondersteuning", "extra_ondersteuning", "expertise_aanwezig"})
"""What a row that is crossed as a "no" never tells."""
_LIMITS = re.compile(
    r"\b(?:niet|geen|nee|nooit|alleen|maximaal|hoogstens|grens|grenzen|elders|verwij\w+)\b", re.IGNORECASE
)
"""A ticked box sets a limit only when it, its question or its heading has a word of that."""
_CROSSES = frozenset((TICKED, "x", "X", "v", "V", "✓", "✔"))
_DENIES = re.compile(r"\b(?:niet|nee|geen|afwezig|n\.?v\.?t)\b", re.IGNORECASE)


@lru_cache(maxsize=2048)
def named_elements(heading: str) -> tuple[ElementId, ...]:
    """The elements that a heading or an explanation names."""
    return tuple(id for id in ELEMENTS if _names(heading, id))


def _names(text: str, id: ElementId) -> bool:
    return has_term(text, id) or any(term in text.lower() for term in terms(id) if " " in term)

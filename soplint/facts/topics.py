"""What each sentence is about, and whether it only explains or announces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from soplint.facts.classifier import META, probabilities
from soplint.facts.model import ELEMENTS, ElementId
from soplint.facts.words import has_term, terms
from soplint.language.sentence import Sentence

TOPIC_LIMIT = 0.3
NAMED_LIMIT = 0.15
"""For an element that the heading right above names."""
META_LIMIT = 0.5
"""Where the classifier does best on schools of writers it was not trained on (tools/train_topics.py)."""


def with_topics(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The same sentences with their topics. One that explains, or says nothing, has none."""
    names, found = probabilities(sentences)
    meta = names.index(META)
    for sentence, row in zip(sentences, found, strict=True):
        if _says_nothing(sentence):
            yield sentence
        elif row[meta] > META_LIMIT:
            yield replace(sentence, meta=True)
        else:
            named = named_elements(sentence.place.section[-1]) if sentence.place.section else ()
            topics = (
                name
                for name, chance in zip(names, row, strict=True)
                if chance > (NAMED_LIMIT if name in named else TOPIC_LIMIT) and name != META
            )
            yield replace(sentence, topics=tuple(topics))


def _says_nothing(sentence: Sentence) -> bool:
    """A box that is not ticked, or a question of a form without an answer."""
    if sentence.is_ticked is False:
        return True
    return sentence.unit == "row" and not sentence.labels and sentence.text.rstrip().endswith(("?", ":"))


@lru_cache(maxsize=2048)
def named_elements(heading: str) -> tuple[ElementId, ...]:
    """The elements that a heading or an explanation names."""
    return tuple(id for id in ELEMENTS if _names(heading, id))


def _names(text: str, id: ElementId) -> bool:
    return has_term(text, id) or any(term in text.lower() for term in terms(id) if " " in term)

"""What each sentence is about, and whether it only explains or announces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from soplint.facts.classifier import META, probabilities
from soplint.language.sentence import Sentence

TOPIC_LIMIT = 0.3
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
            topics = (name for name, chance in zip(names, row, strict=True) if chance > TOPIC_LIMIT and name != META)
            yield replace(sentence, topics=tuple(topics))


def _says_nothing(sentence: Sentence) -> bool:
    """A box that is not ticked, or a question of a form without an answer."""
    if sentence.is_ticked is False:
        return True
    return sentence.unit == "row" and not sentence.labels and sentence.text.rstrip().endswith(("?", ":"))

"""Who is there for a kind of support: the specialists and coaches that a school names among its people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soplint.facts.model import Expertise
from soplint.facts.supports import Kind, named
from soplint.language.sentence import Sentence

_DENIES = frozenset({"niet", "geen", "niemand", "vacature", "vacant", "ontbreekt", "gezocht", "0", "vroeger"})
"""A word by which a row of people tells of one who is not there."""
_OFFERED = frozenset({"aanbod", "grenzen", "expertise_ontwikkelen", "ambities", "scholing"})
"""Sentences about these are offers or limits already, or tell what the school does not have yet."""


def expertise(sentences: Iterable[Sentence], own: tuple[Kind, ...] = ()) -> Iterator[Expertise]:
    """The sentences and rows that name somebody for a kind of support, among those whose topics are known."""
    for sentence in sentences:
        if "expertise_aanwezig" not in sentence.topics or not _OFFERED.isdisjoint(sentence.topics):
            continue
        if any(word.lower in _DENIES for word in sentence.words):
            continue
        found = named(sentence, own)
        if found:
            yield Expertise(sentence.text, sentence.place, found)

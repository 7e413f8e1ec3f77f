"""Headings that a school has of its own for what the law asks: they are read as if they said so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from soplint.facts.model import ElementId
from soplint.language.sentence import Sentence

Headings = Mapping[ElementId, tuple[str, ...]]
_SAYS: Mapping[ElementId, str] = {
    "basisondersteuning": "Basisondersteuning",
    "extra_ondersteuning": "Extra ondersteuning",
    "ambities": "Ambities",
    "expertise_aanwezig": "Aanwezige expertise",
    "expertise_ontwikkelen": "Expertise die wij nog ontwikkelen",
    "scholing": "Scholing",
}
"""The plain name of each element, put before a heading of the school's own."""
_OTHER = re.compile(r"[\W\d]+")


def meant(heading: str, headings: Headings) -> tuple[ElementId, ...]:
    """The elements that a heading names for this school; numbers and case do not matter."""
    said = f" {_folded(heading)} "
    return tuple(
        id for id, own in headings.items() if any(f" {words} " in said for words in map(_folded, own) if words)
    )


def read_as(sentences: Sequence[Sentence], headings: Headings) -> Sequence[Sentence]:
    """The sentences as if the headings above them had the plain names of the elements as well."""
    return [_read_as(sentence, headings) for sentence in sentences] if headings else sentences


def _read_as(sentence: Sentence, headings: Headings) -> Sentence:
    section = tuple(_named(heading, headings) for heading in sentence.place.section)
    if section == sentence.place.section:
        return sentence
    return replace(sentence, place=replace(sentence.place, section=section))


def _named(heading: str, headings: Headings) -> str:
    names = [_SAYS[id] for id in meant(heading, headings)]
    return ": ".join([*names, heading])


def _folded(text: str) -> str:
    return _OTHER.sub(" ", text.casefold()).strip()

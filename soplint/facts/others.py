"""Sentences about another school: what that one does is no offer and no limit of this one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from soplint.document.model import Document
from soplint.language.sentence import Sentence

_NAME = r"(?:(?:[Dd]e|[Hh]et|'t|in) )?(?P<name>[A-Z][a-zà-ÿ]{2,}\w*)"
_SCHOOL = re.compile(
    r"\b(?:\w*school|\w*college|\w*lyceum|obs|cbs|rkbs|kbs|bs|ikc|kindcentrum|sbo|vso|so)\b:? " + _NAME, re.IGNORECASE
)
_SUBJECT = re.compile(r"(?:(?:ook|alleen|maar) )?(?:(?:op|bij) )?(?:de |het )?", re.IGNORECASE)
_OWN = re.compile(r"\b(?:wij|we|ons|onze)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:op|bij) (?:een|de|zijn|haar|hun|mijn) (?:andere|vorige|oude|eerdere) school\b", re.IGNORECASE
)
_FIRST_BLOCKS = 8
_OFTEN = 3
"""A school named so often is this one, or one that the profile is about as well."""


def of_this_school(document: Document, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences, those about another school without topics.

    Another school is one that opens the sentence under its name, where the title and the first lines (no
    sentences) give this school another name; or the one a pupil came from.
    """
    opening = [
        document.title or "",
        *(block.text for block in document.blocks[:_FIRST_BLOCKS] if not block.text.endswith(".")),
    ]
    own = {name for text in opening for name in _names(text)}
    known = set(re.findall(r"\w+", " ".join(opening)))
    if own:
        known |= {word for word, count in _capitals(document).items() if count >= _OFTEN}
    for sentence in sentences:
        name = _subject(sentence) if own else None
        is_other = name is not None and name not in known and not _OWN.search(sentence.text)
        if is_other or _tells_of_before(sentence):
            yield replace(sentence, topics=(), sure=(), tells=() if sentence.tells is not None else None)
        else:
            yield sentence


def _tells_of_before(sentence: Sentence) -> bool:
    """ "Op de vorige school zeiden ze": what went on elsewhere, told in the past tense."""
    return bool(_ELSEWHERE.search(sentence.text)) and any("Tense=Past" in word.morph for word in sentence.words)


def _names(text: str) -> Iterator[str]:
    return (match["name"] for match in _SCHOOL.finditer(text) if match["name"][0].isupper())


def _subject(sentence: Sentence) -> str | None:
    opened = _SUBJECT.match(sentence.text)
    match = _SCHOOL.match(sentence.text, opened.end() if opened else 0)
    return match["name"] if match and match["name"][0].isupper() else None


def _capitals(document: Document) -> Counter[str]:
    return Counter(word for block in document.content for word in re.findall(r"\b[A-Z]\w+", block.text))

"""The six elements the law asks for: present, thin or missing, with the evidence."""

from __future__ import annotations

from collections.abc import Sequence

from soplint.document.model import Document
from soplint.facts.headings import Headings, meant
from soplint.facts.learning import learns
from soplint.facts.model import ELEMENTS, Element, ElementId, Evidence
from soplint.facts.topics import named_elements
from soplint.facts.words import is_term, terms
from soplint.language.moments import moments
from soplint.language.sentence import Sentence

ENOUGH = 7
"""So many different telling words make an element present: about one full sentence that says what,
for whom or by whom. Fewer is a name or an announcement."""
NAMES_LACK = 3
"""What a school still lacks is named in fewer: "wij missen nog iemand die veel weet van rouw"."""
PLANS = 2
"""So many ambitions with a concrete thing and a moment or an owner make that element present, however short."""
_DATED: frozenset[ElementId] = frozenset({"scholing", "expertise_ontwikkelen"})
"""Elements of which a date tells something as well."""
_MOSTLY_VAGUE = 0.6
_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "X")


def elements(document: Document, sentences: Sequence[Sentence], headings: Headings) -> tuple[Element, ...]:
    """The status of each element, from all sentences of the document together.

    `headings` are those by which this school means an element, besides the usual ones.
    """
    return tuple(_element(id, document, sentences, headings) for id in ELEMENTS)


def _element(id: ElementId, document: Document, sentences: Sequence[Sentence], own: Headings) -> Element:
    telling = _telling(id, sentences)
    evidence = tuple(Evidence(sentence.text, sentence.place) for sentence in telling)
    if _are_plans(telling) if id == "ambities" else _is_told(id, telling):
        return Element(id, "present", evidence)
    named = evidence or tuple(_named(id, document, sentences, own))
    return Element(id, "thin" if named else "missing", named)


def _telling(id: ElementId, sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences about an element: by their topic, or else by what they say."""
    if id == "scholing":
        return [sentence for sentence in sentences if id in sentence.topics or _is_learning(sentence)]
    found = [sentence for sentence in sentences if id in sentence.topics]
    if not found and id == "extra_ondersteuning":
        return [sentence for sentence in sentences if "aanbod" in sentence.topics and _goes_beyond(sentence)]
    return found


def _is_told(id: ElementId, telling: Sequence[Sentence]) -> bool:
    """Whether the sentences together say enough, and one of them surely; a dated course is enough by itself."""
    learning = [sentence for sentence in telling if id == "scholing" and _is_learning(sentence)]
    if any(map(_dates, learning)):
        return True
    if not learning and not any(id in sentence.sure or id not in sentence.topics for sentence in telling):
        return False
    said = _said(id, telling)
    if id in _DATED:
        said |= {date for sentence in telling for date in _dates(sentence)}
    return len(said) >= (NAMES_LACK if id == "expertise_ontwikkelen" and any(map(_lacks, telling)) else ENOUGH)


def _are_plans(telling: Sequence[Sentence]) -> bool:
    """Whether plans are told. How sure each is does not count: there are so many ways to say a good one."""
    enough = len(_said("ambities", telling)) >= ENOUGH or sum(map(_is_plan, telling)) >= PLANS
    return enough and not _are_vague(telling)


def _said(id: ElementId, telling: Sequence[Sentence]) -> set[str]:
    return {word for sentence in telling for word in _telling_words(sentence, id)}


def _is_learning(sentence: Sentence) -> bool:
    return not sentence.meta and learns(sentence)


def _lacks(sentence: Sentence) -> bool:
    """Whether it says that something is not there: the specialists a school has are no lack."""
    return any(word.lemma in terms("lacking") for word in sentence.words)


def _goes_beyond(sentence: Sentence) -> bool:
    """Whether it offers what only some pupils have, by law or by name: a plan of their own, a class for it."""
    return any(is_term(word, "beyond_basic") for word in sentence.words)


def _are_vague(ambitions: Sequence[Sentence]) -> bool:
    """Whether most of them say that things get better and not what changes."""
    vague = sum(one.tells is not None and "what" not in one.tells for one in ambitions)
    return vague > _MOSTLY_VAGUE * len(ambitions)


def _is_plan(sentence: Sentence) -> bool:
    tells = sentence.tells or ()
    return "what" in tells and ("when" in tells or "who" in tells)


def _telling_words(sentence: Sentence, id: ElementId) -> set[str]:
    return {
        word.lemma
        for word in sentence.words
        if word.pos in _CONTENT and len(word.lemma) > 1 and not is_term(word, "vague") and not is_term(word, id)
    }


def _dates(sentence: Sentence) -> set[str]:
    """The moments a sentence names: who says when a course is, says more than that there are courses."""
    return {moment.text.lower() for moment in moments(sentence.text) if moment.last}


def _named(id: ElementId, document: Document, sentences: Sequence[Sentence], own: Headings) -> list[Evidence]:
    """Where the document names the element without saying anything: a heading, an explanation."""
    headings = [
        block
        for block in document.blocks
        if block.kind == "heading" and id in (*named_elements(block.text), *meant(block.text, own))
    ]
    found = [Evidence(block.text, block.place()) for block in headings]
    return found + [
        Evidence(sentence.text, sentence.place) for sentence in sentences if id in named_elements(sentence.text)
    ]

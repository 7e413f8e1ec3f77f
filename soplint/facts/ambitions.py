"""Ambitions with their facets: what, who, when, and how one sees that it is reached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from soplint.facts.model import Ambition
from soplint.facts.people import responsible
from soplint.facts.words import has_term, is_term, span, terms
from soplint.language.history import tells_of_then
from soplint.language.moments import moments
from soplint.language.sentence import Sentence, Word

_FACETS = ("what", "who", "when", "measure")
_BACK = frozenset({"dat", "dit"})
_BACK_ADVERB = re.compile(r"(?:daar|hier)(?:voor|mee|van|aan|bij|door|in|op|over|toe)")
_EMPTY = re.compile(
    r"[-–—?.\s/]*|n\.?v\.?t\.?|n\.?t\.?b\.?|p\.?m\.?|(?:nader|nog) te bepalen|nog open|(?:nog )?onbekend", re.IGNORECASE
)
_SHARE = re.compile(
    r"\b\d+(?:[.,]\d+)?\s*(?:%|procent)"
    r"|\bvan\s+(?:een\s+)?(?:\d+(?:[.,]\d+)?%?|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\s+(?:naar|tot)\b"
    r"|\b(?:minstens|minimaal|ten minste|tenminste|hooguit|hoogstens|maximaal|max\.)\s+\w+"
    r"|\b(?:halveren|gehalveerd|verdubbelen|verdubbeld|driekwart|de helft|een derde)\b"
    r"|\b\w+ (?:van de|op de) (?:tien|vijf|drie|vier|10|5)\b"
    r"|\bvan (?:elke|de) \w+ \w+ er \w+\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:alle|elke|ieder[e]?|\d{1,3}|twee|drie|vier|vijf|zes|acht|tien|twaalf)\b")


def ambitions(sentences: Iterable[Sentence]) -> Iterator[Ambition]:
    """The ambitions among sentences whose topics are known."""
    for _, block in groupby(sentences, key=lambda sentence: sentence.place.block):
        together = list(block)
        for number, sentence in enumerate(together):
            if "ambities" in sentence.topics and not (
                sentence.announces or tells_of_then(sentence) or _only_adds(sentence, together)
            ):
                found = _from_row(sentence) if _has_facet_columns(sentence) else _from_text(sentence)
                yield replace(found, nearby=_nearby(number, together))


def _only_adds(sentence: Sentence, together: Sequence[Sentence]) -> bool:
    """ "De kinderen kiezen de kleur": behind a plan in the same paragraph, hardly a plan and without any facet."""
    if sentence.unit != "sentence" or sentence is together[0] or "ambities" in sentence.sure or sentence.tells != ():
        return False
    return not any(word.lemma in terms("wanting") for word in sentence.words)


def _nearby(number: int, together: Sequence[Sentence]) -> frozenset[str]:
    """The facets that the rest of the item or paragraph gives, where that is one plan.

    "Meer leesplezier. De leescoördinator koopt vóór mei 2027 honderd boeken.": the name is no sentence, so
    the paragraph is read as a whole. Otherwise a sentence is one plan with those that point back to it.
    """
    plan = together if _is_name(together[0]) else _thread(number, together)
    others = [_from_text(other) for other in plan if other is not together[number] and not other.meta]
    return frozenset(name for other in others for name in _FACETS if getattr(other, name) is not None)


def _thread(number: int, together: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences around this one of which each but the first points back to the one before."""
    start = end = number
    while start and _points_back(together[start]):
        start -= 1
    while end + 1 < len(together) and _points_back(together[end + 1]):
        end += 1
    return together[start : end + 1]


def _points_back(sentence: Sentence) -> bool:
    """Whether "dat" or "daarvoor" stands for something said before; a "dat" in a clause of its own does not."""
    if sentence.unit != "sentence":
        return False
    for word in sentence.words:
        is_part = word.dep in ("nsubj", "nsubj:pass", "obj") and not sentence.words[word.head].dep.startswith("acl")
        if word.pos == "PRON" and word.lower in _BACK and is_part:
            return True
    return any(_BACK_ADVERB.fullmatch(word.lower) for word in sentence.words[:2])


def _is_name(sentence: Sentence) -> bool:
    """The start of a list item, or a few words without a verb."""
    return sentence.unit == "item" or all(word.pos not in ("VERB", "AUX") for word in sentence.words)


def _has_facet_columns(sentence: Sentence) -> bool:
    return any(has_term(title, name) for title, _ in sentence.labels for name in ("column_who", "column_when"))


def _from_row(sentence: Sentence) -> Ambition:
    """A row of a table: its columns give the facets."""
    who = when = measure = what = None
    for title, cell in sentence.labels:
        value = None if _EMPTY.fullmatch(cell) else cell
        if value is None:
            continue
        if has_term(title, "column_who"):
            who = who or _named(value)
        elif has_term(title, "column_measure") and not has_term(title, "column_what"):
            measure = measure or _measurable(value)
        elif has_term(title, "column_when"):
            when = when or _moment(value)
        elif what is None or has_term(title, "column_what"):
            what = what or _concrete_text(value)
    cells = [cell for title, cell in sentence.labels if not _is_who(title)]
    what = what or (_concrete_text(cells[0]) if cells and not _EMPTY.fullmatch(cells[0]) else None)
    if sentence.tells is not None:
        what = (what or (cells[0] if cells else sentence.text)) if "what" in sentence.tells else None
    measure = measure or next(filter(None, map(_share, cells)), None)
    measure = None if measure == what else measure
    return Ambition(sentence.text, sentence.place, what, who, when, measure, _due(when))


def _is_who(title: str) -> bool:
    return has_term(title, "column_who")


def _named(cell: str) -> str | None:
    """The cell when it names somebody: not "team", "wij" or "allen"."""
    words = re.findall(r"[\w'’.]+", cell.lower())
    return (
        cell
        if any(word.strip(".") not in terms("nobody") and word not in ("en", "de", "het", "door") for word in words)
        else None
    )


def _measurable(cell: str) -> str | None:
    """A result one can see: a number, or something that exists then; a mood is none."""
    if _share(cell) or re.search(r"\d", cell) or has_term(cell, "evidence") or has_term(cell, "visible"):
        return cell
    words = re.findall(r"\w+", cell.lower())
    return cell if len(words) > 3 and not all(word in terms("vague") for word in words) else None


def _concrete_text(cell: str) -> str | None:
    words = [word for word in re.findall(r"[\w'’-]+", cell.lower()) if len(word) > 2]
    return cell if any(not _is_vague_form(word) for word in words) else None


def _is_vague_form(form: str) -> bool:
    return form in terms("vague") or form in (
        "voor",
        "van",
        "het",
        "een",
        "met",
        "iedereen",
        "professionele",
        "sterker",
        "onze",
    )


def _from_text(sentence: Sentence) -> Ambition:
    when = _moment(sentence.text)
    return Ambition(
        quote=sentence.text,
        place=sentence.place,
        what=_what(sentence),
        who=responsible(sentence),
        when=when,
        measure=_measure(sentence),
        due=_due(when),
    )


def _measure(sentence: Sentence) -> str | None:
    """The words by which one sees it; the whole sentence where only the encoder sees that there are any."""
    words = _share(sentence.text) or _seen(sentence) or _amount(sentence)
    return words or (sentence.text if "measure" in (sentence.tells or ()) else None)


def _what(sentence: Sentence) -> str | None:
    """The sentence when it says more than that it gets better."""
    if sentence.tells is not None:
        return sentence.text if "what" in sentence.tells else None
    content = [word for word in sentence.words if word.pos in ("NOUN", "VERB", "PROPN", "ADJ")]
    concrete = [word for word in content if not is_term(word, "vague")]
    return sentence.text if len(concrete) > len(content) / 4 and len(concrete) > 1 else None


def _moment(text: str) -> str | None:
    """The moment that lies last: "in 2028 ... ten opzichte van 2022" is about 2028."""
    found = moments(text)
    return max(found, key=lambda moment: (moment.last or date.min, moment.start)).text if found else None


def _due(when: str | None) -> date | None:
    return next((moment.last for moment in reversed(moments(when or "")) if moment.last), None)


def _share(text: str) -> str | None:
    match = _SHARE.search(text)
    return match.group() if match else None


def _seen(sentence: Sentence) -> str | None:
    """Words that tell how one sees it: a survey, visits, a paper that exists, all of a countable group."""
    words = sentence.words
    for number, word in enumerate(words):
        if word.pos in ("NOUN", "PROPN") and is_term(word, "evidence"):
            return word.text
        if word.lemma in terms("visible") and word.pos != "VERB" and _is_stated(words):
            return word.text
        if word.pos == "VERB" and "VerbForm=Part" in word.morph and _counts(words, number):
            return span(sentence, words[max(0, number - 1) : number + 1])
    return None


def _amount(sentence: Sentence) -> str | None:
    """A number of things ("twaalf kinderen", "alle zeven groepen") that is no part of a date or a class."""
    taken = [(moment.start, moment.end) for moment in moments(sentence.text)]
    words = sentence.words
    for number, word in enumerate(words[:-1]):
        start = word.start - sentence.place.start
        is_free = not any(begin <= start < end for begin, end in taken)
        if is_free and _is_count(word) and words[number + 1].pos in ("NOUN", "ADJ") and not _is_class(words, number):
            return span(sentence, words[number : number + 2])
    return None


def _is_count(word: Word) -> bool:
    return (
        word.pos == "NUM"
        and word.lower not in ("een", "één", "eerste", "tweede", "derde")
        and "Ordinal" not in word.morph
    )


def _is_class(words: tuple[Word, ...], number: int) -> bool:
    """ "groep 7", "klas 3": a number that names."""
    return bool(number) and words[number - 1].lemma in ("groep", "klas", "leerjaar", "niveau", "hoofdstuk", "fase")


def _is_stated(words: tuple[Word, ...]) -> bool:
    return any(word.lemma in ("liggen", "staan", "zijn", "hebben", "zetten", "hangen") for word in words)


def _counts(words: tuple[Word, ...], participle: int) -> bool:
    """ "alle coaches hebben de cursus gedaan": a group that can be counted has done something."""
    has_perfect = any(word.lemma == "hebben" and word.pos == "AUX" for word in words)
    return has_perfect and any(_COUNTED.fullmatch(word.lower) for word in words[:participle])

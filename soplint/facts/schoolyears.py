"""Sentences that speak of a school year as the present or the future."""

from __future__ import annotations

import re
from datetime import date

from soplint.language.history import is_past_tense, tells_of_past
from soplint.language.moments import Moment, moments
from soplint.language.sentence import Sentence, Word

_FIRST_MONTH = 8
"""A school year begins on 1 August."""
_OF_PAPER = re.compile(
    r"\b(?:vastgesteld|vaststelling|geldig|geldt|looptijd|loopt van|planperiode|versie"
    r"|dit (?:formulier|profiel|document|stuk|plan|sop)|schooljaar:|schoolondersteuningsprofiel"
    r"|sop|schoolgids|advies|instemming|ondertekend|gelezen|akkoord)\b",
    re.IGNORECASE,
)
_ONGOING = re.compile(
    r"\b(?:sinds|vanaf|met ingang van|per|al in|na|tot|t/m|tot en met|ten opzichte van|vergeleken met"
    r"|in vergelijking met|dan in)\s+(?:het\s+)?(?:school|cursus)?(?:jaar\s+)?$",
    re.IGNORECASE,
)
_PLANS = re.compile(
    r"\b(?:wil(?:len)?|ga(?:at|an)|zal|zullen|plannen|doel(?:en)?|ambitie|scholing|jaarplan"
    r"|speerpunt(?:en)?|voornemen|actie|gepland)\b",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"\b(?:terugblik|resultaten|opbrengsten|evaluatie|geschiedenis|behaald|gerealiseerd|afgerond"
    r"|voltooid)\b",
    re.IGNORECASE,
)
_PLAN_HEADING = re.compile(
    r"ambitie|plannen|jaarplan|actieplan|doelen|speerpunt|voornemen|scholing|professionalisering"
    r"|ontwikkel(?:agenda|punten)|cijfers|kengetallen",
    re.IGNORECASE,
)
_FIGURE_HEADING = re.compile(r"cijfers|kengetal|getallen|aantallen|statistiek", re.IGNORECASE)
_PAPER_HEADING = re.compile(r"profiel|\bsop\b|schoolgids|ondersteuningsplan|schoolplan", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\d-])\d+(?:[.,]\d+)?\s*(?:%|procent\b|leerlingen\b|kinderen\b|arrangementen\b|lln\b)"
    r"|(?::|\|)\s*\d+(?:[.,]\d+)?\s*(?:$|\|)",
    re.IGNORECASE,
)


def first_year(day: date) -> int:
    """The year in which the school year of a day begins."""
    return day.year if day.month >= _FIRST_MONTH else day.year - 1


def old_year(text: str, before: int) -> Moment | None:
    """The last school year a text names, when all it names began before this year and nothing later is named."""
    named = moments(text)
    years = [moment for moment in named if moment.school_year]
    if not years or any(moment.last is not None and first_year(moment.last) >= before for moment in named):
        return None
    return years[-1]


def as_current(sentence: Sentence, year: Moment) -> bool:
    """Whether the sentence tells plans or figures of that year as if they were of today.

    What is told in the past tense, since when something is so, and the dates of the paper itself are not.
    """
    if _OF_PAPER.search(sentence.text) or {"vaststelling", "mr"} & set(sentence.topics):
        return False
    if (
        tells_of_past(sentence)
        or is_past_tense(sentence.words)
        or _RESULTS.search(" ".join((sentence.text, *sentence.place.section[-1:])))
    ):
        return False
    if _ONGOING.search(sentence.text[: year.start]) or _ONGOING.search(_with_noun(sentence.text, year)):
        return False
    if _is_in_past_clause(sentence, year):
        return False
    if any(_is_present(word) for word in sentence.words) and sentence.unit in ("sentence", "item"):
        return True
    return (
        bool(_PLANS.search(" ".join((sentence.text, *sentence.place.section[-1:]))) or _NUMBER.search(sentence.text))
        or "ambities" in sentence.topics
    )


def heads_plans(heading: str) -> bool:
    """Whether a heading says that plans come under it; the name of the paper itself does not."""
    return bool(_PLAN_HEADING.search(heading)) and not _PAPER_HEADING.search(heading)


def heads_figures(heading: str) -> bool:
    """Whether a heading says that figures come under it."""
    return bool(_FIGURE_HEADING.search(heading)) and not _PAPER_HEADING.search(heading)


def _with_noun(text: str, year: Moment) -> str:
    """The text up to the year itself, where the moment takes in "schooljaar"."""
    digits = re.search(r"\d", text[year.start :])
    return text[: year.start + (digits.start() if digits else 0)]


def _is_in_past_clause(sentence: Sentence, year: Moment) -> bool:
    """ "Wie in 2021-2022 begon, zit nu in groep 6": the verb that the year hangs on is in the past tense."""
    words, shift = sentence.words, sentence.place.start
    number = next((n for n, word in enumerate(words) if word.start - shift >= year.start), None)
    for _ in words:
        if number is None or words[number].pos in ("VERB", "AUX") or words[number].head == number:
            break
        number = words[number].head
    return number is not None and words[number].tag.startswith("WW|pv|verl")


def _is_present(word: Word) -> bool:
    return word.tag.startswith("WW|pv|tgw")

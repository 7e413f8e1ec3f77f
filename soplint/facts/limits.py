"""What a limit comes with: a reason, a border, a next step.

Words and encoder each see part of it. A reason, a border or a step counts when either sees it: to say
that it is missing is an accusation. Whether it refuses children is for `refusals`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from soplint.facts.model import Limit
from soplint.facts.refusals import bars, bars_group, is_no, names_iq, names_quota, welcomes
from soplint.facts.words import has_term, is_term, terms
from soplint.language.sentence import Sentence, Word

_NEAR = 6
"""How far around a verb its actor is looked for."""
_MEASURE = re.compile(
    r"\b(?:\d+(?:[.,]\d+)?|één|een half|twee|drie|vier|vijf|zes|acht|tien|vijftien|twintig|dertig)\s*(?:à \d+ )?"
    r"(?:minuten|minuut|min\.?|uur|uren|kwartier|dagdelen|dagdeel|dagen|keer|kilo|kg|meter|decibel|db|jaar)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:tot en met|t/m|tot aan|vanaf|boven|onder|zolang|voor zover|totdat|zodra|(?:meer|langer|hoger|vaker) dan)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:hogere|lagere|oudere|jongere) (?:groepen|klassen|leerlingen|kinderen)\b|\b(?:onder|midden|boven)bouw\b"
)


def limit(sentence: Sentence) -> Limit:
    """The facets of a sentence that sets a limit."""
    return Limit(
        reason=_because(sentence) or _told(sentence, "limit_reason"),
        border=_border(sentence) or _told(sentence, "limit_border"),
        step=_step(sentence) or _told(sentence, "limit_step"),
        refuses=bars(sentence)
        or bars_group(sentence)
        or (_told(sentence, "limit_refuses") is not None and not welcomes(sentence)),
        group=bars_group(sentence),
    )


def _told(sentence: Sentence, name: str) -> str | None:
    return sentence.text if name in (sentence.tells or ()) else None


def _because(sentence: Sentence) -> str | None:
    """ "want", "omdat", "vanwege": or the column of reasons in a table."""
    column = _column(sentence, "column_reason")
    return column or next((word.text for word in sentence.words if word.lower in terms("because")), None)


def _border(sentence: Sentence) -> str | None:
    """A measure of time, distance or frequency; a number of pupils or an IQ is none."""
    if names_iq(sentence.text):
        return None
    match = _MEASURE.search(sentence.text) or _PART.search(sentence.text)
    if match:
        return match.group()
    start = _FROM.search(sentence.text)
    if start is None or names_quota(sentence.text):
        return None
    after = sentence.text[start.start() :]
    return after if re.search(r"\d|\b(?:niveau|groep|leerjaar|klas|eens)\b", after) else None


def _step(sentence: Sentence) -> str | None:
    """What the school then does: its own act of seeking, talking or guiding, or that column of a table."""
    column = _column(sentence, "column_step")
    if column:
        return column
    words = sentence.words
    for number, word in enumerate(words):
        if word.lemma in terms("step_verbs") and word.pos in ("VERB", "AUX", "NOUN") and _is_own_act(words, number):
            return word.text
    return _consequence(words)


def _consequence(words: Sequence[Word]) -> str | None:
    """ "dan gaat Mo met u mee", "daarom vraagt de mentor hulp": an act of the school behind a word of following."""
    for number, word in enumerate(words):
        if word.lower not in terms("consequences"):
            continue
        clause = words[number + 1 :]
        acts = any(one.lower in ("wij", "we") or one.pos == "PROPN" or is_term(one, "roles") for one in clause)
        refuses = any(is_no(one) or one.lemma in terms("expelling") | terms("ending") for one in clause)
        if acts and any(one.pos == "VERB" for one in clause) and not refuses:
            return " ".join(one.text for one in words[number : number + 4])
    return None


def _is_own_act(words: Sequence[Word], number: int) -> bool:
    """Whether the school does it: it stands near the verb, or the text is a note without a finite verb."""
    near = words[max(0, number - _NEAR) : number + _NEAR]
    acts = any(word.lower in ("wij", "we", "samen", "school", "er", "wordt") or is_term(word, "roles") for word in near)
    acts = acts or not any("VerbForm=Fin" in word.morph for word in words)
    return acts and not any(word.lower in ("niet", "geen") for word in _clause(words, number))


def _clause(words: Sequence[Word], number: int) -> Sequence[Word]:
    """The three words before and the two behind this one, as far as a semicolon."""
    before = words[max(0, number - 3) : number]
    stop = max((place for place, word in enumerate(before) if word.text == ";"), default=-1)
    behind = words[number : number + 3]
    return [*before[stop + 1 :], *takewhile(lambda word: word.text != ";", behind)]


def _column(sentence: Sentence, name: str) -> str | None:
    return next((cell for title, cell in sentence.labels if cell.strip("-– ") and has_term(title, name)), None)

"""What a limit comes with: a reason, a border, a next step; and whether it refuses children.

Words and encoder each see part of it. A reason, a border or a step counts when either sees it: to say
that it is missing is an accusation. A refusal counts only when both do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from soplint.facts.model import Limit
from soplint.facts.words import has_term, is_term, phrase, terms
from soplint.language.sentence import Sentence, Word

_NEAR = 6
"""How many words may stand between a verb of refusing and its "niet", or a number and what it counts."""
_MEASURE = re.compile(
    r"\b(?:\d+(?:[.,]\d+)?|één|een half|twee|drie|vier|vijf|zes|acht|tien|vijftien|twintig|dertig)\s*(?:à \d+ )?"
    r"(?:minuten|minuut|min\.?|uur|uren|kwartier|dagdelen|dagen|keer|kilo|kg|meter|decibel|db|jaar)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:tot en met|t/m|tot aan|vanaf|boven|onder|zolang|voor zover|totdat|zodra|meer dan|langer dan|hoger dan)\b",
    re.IGNORECASE,
)
_QUOTA = re.compile(
    r"\b(?:maximaal|max\.?|hoogstens|hooguit|niet meer dan|ten hoogste)\s+(?:\d+|één|een|twee|drie|vier|vijf|zes)\b",
    re.IGNORECASE,
)
_IQ = re.compile(r"\biq\b|\bintelligentie", re.IGNORECASE)


def limit(sentence: Sentence) -> Limit:
    """The facets of a sentence that sets a limit."""
    told = sentence.tells or ()
    return Limit(
        reason=_because(sentence) or _told(sentence, "limit_reason"),
        border=_border(sentence) or _told(sentence, "limit_border"),
        step=_step(sentence) or _told(sentence, "limit_step"),
        refuses=_refuses(sentence) and (sentence.tells is None or "limit_refuses" in told),
        group=_group(sentence) and (sentence.tells is None or "limit_group" in told),
    )


def _told(sentence: Sentence, name: str) -> str | None:
    return sentence.text if name in (sentence.tells or ()) else None


def _because(sentence: Sentence) -> str | None:
    """ "want", "omdat", "vanwege": or the column of reasons in a table."""
    column = _column(sentence, "column_reason")
    return column or next((word.text for word in sentence.words if word.lower in terms("because")), None)


def _border(sentence: Sentence) -> str | None:
    """A measure of time, distance or frequency; a number of pupils or an IQ is none."""
    if _IQ.search(sentence.text):
        return None
    match = _MEASURE.search(sentence.text)
    if match:
        return match.group()
    start = _FROM.search(sentence.text)
    if start is None or _QUOTA.search(sentence.text):
        return None
    after = sentence.text[start.start() :]
    return after if re.search(r"\d|\b(?:niveau|groep|leerjaar|klas)\b", after) else None


def _step(sentence: Sentence) -> str | None:
    """What the school then does: its own act of seeking, talking or guiding, or that column of a table."""
    column = _column(sentence, "column_step")
    if column:
        return column
    words = sentence.words
    for number, word in enumerate(words):
        if word.lemma in terms("step_verbs") and word.pos in ("VERB", "AUX", "NOUN") and _is_own_act(words, number):
            return word.text
    return None


def _is_own_act(words: Sequence[Word], number: int) -> bool:
    near = words[max(0, number - _NEAR) : number + _NEAR]
    acts = any(word.lower in ("wij", "we", "samen", "school", "er", "wordt") or is_term(word, "roles") for word in near)
    return acts and not any(word.lower in ("niet", "geen") for word in words[max(0, number - 3) : number + 3])


def _column(sentence: Sentence, name: str) -> str | None:
    return next((cell for title, cell in sentence.labels if cell.strip("-– ") and has_term(title, name)), None)


def _refuses(sentence: Sentence) -> bool:
    """That children are not taken or must leave, not that one kind of help is not given."""
    if phrase(sentence, "refusals"):
        return True
    words = sentence.words
    return any(
        word.lemma in terms("admitting") and any(map(_is_no, words[max(0, number - _NEAR) : number + _NEAR]))
        for number, word in enumerate(words)
    )


def _is_no(word: Word) -> bool:
    return word.lower in ("niet", "geen", "nooit", "evenmin", "alleen", "pas") or word.lower.startswith("maxim")


def _group(sentence: Sentence) -> bool:
    """A group by diagnosis, IQ, behaviour, toilet training or number, with no child looked at by itself."""
    words = sentence.words
    if phrase(sentence, "weighing"):
        return False
    named = any(is_term(word, "groups") for word in words) or bool(_IQ.search(sentence.text))
    return named or bool(_QUOTA.search(sentence.text))

"""How a sentence speaks to its reader, and which reader that is.

"Je" is often nobody in particular ("daar leer je van"); it is the reader's only with a sign: "je kind",
or a verb of reading, asking and coming by.
"""

from __future__ import annotations

import re
from typing import Literal

from soplint.language.sentence import Sentence

Form = Literal["u", "je"]

_FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b(?!\.)", re.IGNORECASE)
_INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw|jullie|jezelf)\b", re.IGNORECASE)
_OF_PARENT = re.compile(
    r"\b(?:je|jouw|jullie) (?:eigen )?(?:kind(?:eren)?|zoon|dochter|kleuter|peuter|puber|tiener)\b", re.IGNORECASE
)
_OF_PUPIL = re.compile(
    r"\b(?:je|jouw|jullie) (?:eigen )?(?:ouders?|vader|moeder|mentor|juf|meester|leraar|docent"
    r"|leerkracht|klas|groep|klasgenoten|rooster|huiswerk"
    r"|diploma|rapport|toets(?:en)?|examen|laptop|profielwerkstuk|stage|tafel|schrift|boeken)\b",
    re.IGNORECASE,
)
_ACTS = (
    r"lees|leest|lezen|vind|vindt|bel|belt|mail|mailt|vraag|vraagt|kun|kunt|kan|mag|wil|wilt|heb|hebt"
    r"|meld|meldt|kijk|kijkt|ga|gaat|kom|komt|krijg|krijgt"
    r"|loop|loopt|ontvang|ontvangt|download|maak|maakt|neem|neemt|bent|ben"
)
_TO_READER = re.compile(
    rf"\b(?:{_ACTS}) (?:je|jij|jullie)\b.{{0,60}}\b(?:terecht|vragen|contact|hier|website|site|school|afspraak|profiel"
    r"|pagina|directeur|begeleider|aanmelden|bellen|mailen|schoolgids)\b"
    r"|\b(?:als|wanneer|wil) (?:je|jij|jullie) (?:\w+ ){0,3}(?:vragen|contact|aanmelden|weten|meer lezen)\b"
    r"|\bneem (?:gerust )?contact\b.*\bje\b|\b(?:je|jullie) vragen\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«][^\"”»]*[\"”»]|(?<!\w)['‘’][^'’]*['’](?!\w)")
_PUPIL_HEADING = re.compile(r"\b(?:leerling(?:en)?|kinderen|jongeren|jou|jij|je|voor het kind)\b", re.IGNORECASE)
_SPEAKS = re.compile(
    r"\b(?:voor|aan|beste) (?:\w+ ){0,2}(?:leerling|kind|jongere)|\b(?:jou|jij|jouw)\b"
    r"|^(?:leerlingen|kinderen|jongeren)$",
    re.IGNORECASE,
)
_PARENT_HEADING = re.compile(r"\b(?:ouder(?:s)?|verzorgers?|u|uw|je kind)\b", re.IGNORECASE)


def address(sentence: Sentence) -> Form | None:
    """How the sentence calls a parent who reads it: None when it calls nobody, or a pupil, or is not sure.

    What is quoted is somebody else's words.
    """
    text = _QUOTED.sub(" ", sentence.text)
    if _is_for_pupils(sentence):
        return None
    is_formal = bool(_FORMAL.search(text))
    is_informal = bool(_INFORMAL.search(text))
    if is_formal and not is_informal:
        return "u"
    if is_informal and _OF_PARENT.search(text):
        return "je"
    return None


def is_informal_reader(sentence: Sentence) -> bool:
    """Whether "je" is the reader of the page, parent or pupil, and not anybody: "lees je op deze pagina"."""
    text = _QUOTED.sub(" ", sentence.text)
    if _is_for_pupils(sentence) or _OF_PUPIL.search(text) or _FORMAL.search(text):
        return False
    return bool(_TO_READER.search(text))


def mixes(sentence: Sentence) -> bool:
    """Whether one sentence calls its reader both ways: "u" beside "je kind"."""
    text = _QUOTED.sub(" ", sentence.text)
    return bool(_FORMAL.search(text)) and bool(_OF_PARENT.search(text))


def _is_for_pupils(sentence: Sentence) -> bool:
    return any(
        _PUPIL_HEADING.search(heading) and not _PARENT_HEADING.search(heading) and _speaks(heading)
        for heading in sentence.place.section
    )


def _speaks(heading: str) -> bool:
    """Whether a heading says whom the chapter is for: "Voor leerlingen", "Wat kun jij doen?"."""
    return bool(_SPEAKS.search(heading))

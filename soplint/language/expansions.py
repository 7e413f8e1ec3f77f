"""Whether a text says what an abbreviation stands for, in the place where the abbreviation stands."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from soplint.language.initials import fits, known, letters_of, listed, nearly, starts

How = Literal["list", "text"]

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?;]\s")
_ARTICLE = re.compile(
    r"\s*(?:een|het|de|dat is|dit is|dat zijn|staat voor|voluit:?|d\.w\.z\.|oftewel|ofwel)\s", re.IGNORECASE
)
_APPOSITION = re.compile(
    r"\s*,\s(?:dat is|dit is|een)\s(?:[^\W\d_]+\s){1,3}(?:met|voor|van|om|over|waarin|waarmee|waarbij|die|dat)\s",
    re.IGNORECASE,
)
"""What it is, said right behind the comma: "een OPP, een plan met doelen"."""
_NAMED_ASIDE = re.compile(r"\s[a-zà-ÿ]+\s\((?:een|dat is)\s", re.IGNORECASE)
"""What it is, in brackets behind the noun it belongs to: "RT-uren (een half uur extra les)"."""
_ASIDE_WORDS = 3
"""An abbreviation in brackets may stand beside others there: "(MR en GMR)"."""
_RANGE = 240
"""How many letters around an abbreviation its explanation is looked for in."""


def explanation(text: str, start: int, end: int, key: str, beside: tuple[str, ...], in_list: bool) -> How | None:
    """How a text explains the abbreviation at this range: "list", "text", or None when it does not.

    `beside` are the cells next to it in a table, `in_list` tells that this is a list of abbreviations.
    """
    letters = letters_of(key)
    if any(_stands_for(letters, cell) for cell in beside):
        return "list"
    before, after = text[max(0, start - _RANGE) : start], text[end : end + _RANGE]
    opens = not before.strip()
    if in_list and opens and (beside or re.match(r"\s*[:=–-]", after)):
        return "list"
    if not _follows(letters, after, key) and not _precedes(letters, before):
        return None
    return "list" if in_list or (opens and re.match(r"\s*[:=–—-]", after)) else "text"


def _follows(letters: str, after: str, key: str) -> bool:
    """Whether what comes next says it: in brackets, after a colon, after "staat voor"."""
    full = known().get(key)
    if (bracket := re.match(r"(?:['’-]?\w*)?\s*\(([^()]{4,160})\)?", after)) is not None:
        inside = bracket[1]
        is_known = full is not None and inside.lower().startswith(full.lower())
        if is_known or _ARTICLE.match(inside) or _stands_for(letters, re.split(r"[,;]", inside)[0]):
            return True
    if _APPOSITION.match(after) or _NAMED_ASIDE.match(after):
        return True
    start = _SENTENCE_END.split(after, maxsplit=1)[0]
    words = _WORD.findall(start)
    while words and words[0].lower() in listed("fillers") and not starts(letters, words):
        words = words[1:]
    if full and start.lower().lstrip(" :=–—-(\"'“‘,").startswith(full.lower()):
        return True
    joined = bool(re.match(rf"\s*[:=–—,-]|\s*,?\s*\(?[\"'“‘]?(?:{_fillers()})\b", start))
    return joined and starts(letters, words)


def _precedes(letters: str, before: str) -> bool:
    """Whether the words just before say it: "samenwerkingsverband (SWV)", "…, afgekort SWV"."""
    start = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    near = before[start:]
    if not re.search(rf"[(\"'“‘,:=–—-]\s*$|\b(?:{_fillers()})\s*[\"'“‘]?$", near) and "(" not in near[-60:]:
        return False
    if near.rstrip().endswith(")"):
        return False
    opened = near.rfind("(")
    if ")" not in near[opened:] and opened >= 0:
        aside = [word for word in _WORD.findall(near[opened:]) if word.lower() not in listed("fillers")]
        if len(aside) > _ASIDE_WORDS:
            return False
        near = near[:opened]
    words = _WORD.findall(near)
    while words and words[-1].lower() in listed("fillers"):
        words = words[:-1]
    tails = [tuple(words[-count:]) for count in range(1, min(len(words), len(letters) + 3) + 1)]
    return any(fits(letters, tail) for tail in tails) or (opened >= 0 and any(nearly(letters, tail) for tail in tails))


def _stands_for(letters: str, text: str) -> bool:
    """Whether a text as a whole begins with the words the letters stand for."""
    words = _WORD.findall(text[:_RANGE])
    while words and words[0].lower() in listed("fillers") and not starts(letters, words):
        words = words[1:]
    return starts(letters, words)


@cache
def _fillers() -> str:
    """The words that may stand between an abbreviation and what it stands for, as alternatives."""
    return "|".join(sorted(listed("fillers")))

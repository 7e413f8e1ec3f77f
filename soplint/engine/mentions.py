"""Whether a term that stands in a sentence is used there, or only talked about.

Who quotes a word, explains it, says that it is not used any more or tells how things were does not use it.
"""

from __future__ import annotations

import re

from soplint.facts.explanations import is_in_glossary
from soplint.language.history import is_called_former, tells_of_past
from soplint.language.lookup import Hit
from soplint.language.sentence import Sentence

_QUOTED = re.compile(
    r"\"[^\"]*\"|“[^”]*”|„[^”“]*[”“]|«[^»]*»|‘(?!s\b|t\b)[^‘’]*’(?!\w)|(?<!\w)'(?![st]\b|\s)[^']*'(?!\w)"
)
_CALLING = frozenset({"noemen", "heten", "spreken", "praten", "gebruiken", "zeggen", "schrijven"})
_DENYING = frozenset({"niet", "geen", "nooit"})


def speaks_of_words(sentence: Sentence) -> bool:
    """Whether the sentence as a whole explains, or tells of what was or of what nobody calls so."""
    if sentence.meta or is_in_glossary(sentence) or tells_of_past(sentence):
        return True
    lemmas = {word.lemma for word in sentence.words}
    return bool(lemmas & _CALLING and lemmas & _DENYING)


def is_mentioned(sentence: Sentence, hit: Hit) -> bool:
    """Whether the term stands between quotation marks, or is called former itself."""
    start = hit.start - sentence.place.start
    if any(match.start() < start < match.end() for match in _QUOTED.finditer(sentence.text)):
        return True
    return is_called_former(sentence, hit.start, hit.end)

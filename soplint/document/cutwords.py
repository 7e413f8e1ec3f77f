"""Words that a narrow cell cuts in two without a hyphen, because they are wider than the cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from soplint.document.chunks import Frame
from soplint.document.lines import Line

Known = Callable[[str], bool]

_HEAD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_TAIL = re.compile(r"[^\W\d_]+")
_WIDE_LETTER = 1.8
"""How much wider than the usual letter of a line the widest one is."""
_SLACK = 2.0
"""Points that the edge of a cell may be off."""
_SURE = 0.93
"""Widths of parts of a line are measured by counting letters, which is right within some percent."""
_MAX_LETTERS = 60
_MIN_PART, _MIN_LAST = 3, 4
_VOWEL = "(?:ij|[aeiouyáéíóúàèëïöüê])"
_START = re.compile(
    r"(?:[bcfgpv][lr]?|chr?|d[rw]?|gn|h|j|k[lnrw]?|[lmnqrxz]|ps|s[fhjklmnp]?|schr?|sp[lr]|str?|t[hjrsw]?|wr?|zw)?"
    + _VOWEL
)
"""How a Dutch word begins."""
_END = re.compile(
    _VOWEL + r"(?:[lr]?[bcdfgkmnptvx]?|n[dgkt]|m[bdp]|s?ch|c[kt]|[fgkp]t|gd|s[kp]|ll|nn|kk|tt|ss|hl|[hjqwz])?s?t?s?$"
)
"""How one ends."""
_LINKED = re.compile("(?:ing|heid|teit|schap|drag)s$")
"""Nouns that have an s only before another part of a compound."""
_LINKS = ("s", "e", "en")
_SMALL_WORDS = frozenset(
    [
        "aan",
        "af",
        "als",
        "bij",
        "die",
        "door",
        "dus",
        "een",
        "elk",
        "het",
        "iets",
        "in",
        "met",
        "na",
        "naar",
        "nog",
        "of",
        "om",
        "onder",
        "op",
        "over",
        "per",
        "te",
        "tot",
        "uit",
        "van",
        "via",
        "voor",
        "wat",
    ]
)
"""Words that no longer word ends in."""
_ENDINGS = ("en", "e", "s", "heid", "heden", "ing", "ingen", "er", "ers", "je", "jes")


def is_cut(line: Line, following: Line, frame: Frame, known: Known) -> bool:
    """Whether a line ends within a word that the next line goes on with.

    The line must be full and the whole word wider than the frame; then the halves must be no words
    by themselves, or only make one together.
    """
    head, tail = _HEAD.search(line.text[-_MAX_LETTERS:]), _TAIL.match(following.text[:_MAX_LETTERS])
    if head is None or tail is None or not _is_one_case(head.group(), tail.group()):
        return False
    letter = max(line.area.width / len(line.text), following.area.width / len(following.text))
    width = letter * (len(head.group()) + len(tail.group()))
    if frame.right - line.x1 > _WIDE_LETTER * letter + _SLACK or width < _SURE * (frame.right - following.x0):
        return False
    return _are_halves(head.group().lower().rsplit("-", 1)[-1], tail.group().lower(), known)


def _is_one_case(head: str, tail: str) -> bool:
    return tail.islower() if not head.isupper() or len(head) < 2 else tail.isupper()


def _are_halves(head: str, tail: str, known: Known) -> bool:
    if len(head) + len(tail) > _MAX_LETTERS:
        return False
    if known(head + tail) or not _START.match(tail) or not _END.search(head):
        return True
    is_word = partial(_is_word, known=known)
    if is_word(head) and is_word(tail) and not _LINKED.search(head):
        return False
    return is_word(head + tail) or not (is_word(head) or is_word(tail))


def _is_word(word: str, known: Known) -> bool:
    """Whether a word is known, or made of words that are: with links between them and an ending."""
    if known(word):
        return True
    ends = {0}
    for stop in range(1, len(word) + 1):
        if any(_is_part(word[start:stop], known, is_last=stop == len(word)) for start in ends if stop - start > 1):
            ends.add(stop)
    return len(word) in ends


def _is_part(part: str, known: Known, *, is_last: bool) -> bool:
    if len(part) < (_MIN_LAST if is_last else _MIN_PART):
        return False
    if known(part):
        return not (is_last and part in _SMALL_WORDS)
    return any(
        part.endswith(ending) and len(part) - len(ending) >= _MIN_PART and known(part[: -len(ending)])
        for ending in (_ENDINGS if is_last else _LINKS)
    )

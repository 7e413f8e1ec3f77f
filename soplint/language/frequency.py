"""How common a Dutch word is, and what a compound is a kind of.

A frequency is log10 of the number of times per thousand million words, on the scale of SUBTLEX-NL:
"huis" has about 5.3, "handelingsverlegenheid" the least there is. The table is made by
`tools/make_frequencies.py`, which names the sources.
"""

from __future__ import annotations

import gzip
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from soplint.language.memo import WORDS_KEPT

UNKNOWN = 1.359228547196266
"""The frequency of a word that is in no list: LiNT-II's value for a count of nought."""

_TABLE = Path(__file__).with_name("frequencies.txt.gz")
_PARTS = Path(__file__).with_name("compounds.toml")
_LEAST_TAIL, _TAIL = 4, 3.2
_LEAST_HEAD, _HEAD = 3, 2.8
_KNOWN = 4.0
"""A compound this common is a word of its own: readers do not take it apart."""
_LINKS = ("", "s", "e", "en")


def frequency(word: str) -> float | None:
    """The frequency of a form, None when no list has it."""
    return _table().get(word.lower())


@lru_cache(maxsize=WORDS_KEPT)
def noun_frequency(word: str) -> float:
    """The frequency of a noun; that of the head for a compound that is itself rare.

    Readers know "samenwerkingsverband" by "verband" (LiNT-II takes heads from an annotated list;
    this splitter works from frequencies alone).
    """
    own = frequency(word)
    if own is not None and own >= _KNOWN:
        return own
    tail = head(word)
    return max(own or UNKNOWN, (frequency(tail) if tail else None) or UNKNOWN)


@lru_cache(maxsize=WORDS_KEPT)
def head(word: str) -> str | None:
    """The last part of a compound ("verband" in "samenwerkingsverband"), None for a simple word."""
    form = word.lower()
    if "-" in form:
        tail = form.rsplit("-", 1)[1]
        return tail if len(tail) >= _LEAST_TAIL and (frequency(tail) or 0) >= _TAIL else None
    for cut in range(_LEAST_HEAD, len(form) - _LEAST_TAIL + 1):
        tail = form[cut:]
        if (frequency(tail) or 0) >= _TAIL and tail not in _parts("tails") and _is_first_part(form[:cut]):
            return tail
    return None


def _is_first_part(part: str) -> bool:
    stems = (part.removesuffix(link) if link else part for link in _LINKS if part.endswith(link))
    return any(
        len(stem) >= _LEAST_HEAD and (frequency(stem) or 0) >= _HEAD and stem not in _parts("prefixes")
        for stem in stems
    )


@cache
def _parts(kind: str) -> frozenset[str]:
    return frozenset(tomllib.loads(_PARTS.read_text(encoding="utf-8"))[kind])


@cache
def _table() -> dict[str, float]:
    table: dict[str, float] = {}
    for line in gzip.decompress(_TABLE.read_bytes()).decode().split("\n"):
        value, *words = line.split(" ")
        table.update(dict.fromkeys(words, int(value) / 100))
    return table

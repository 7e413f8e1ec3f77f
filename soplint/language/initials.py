"""Letters and what they stand for: "SWV" and "samenwerkingsverband", by initials in order.

The parts of a compound give letters too ("ontwikkelingsperspectiefplan", OPP).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from soplint.language.memo import WORDS_KEPT

_LISTS = Path(__file__).with_name("initials.toml")
_LEAST_STEP = 2
"""Parts of a compound have at least this many letters."""


def letters_of(key: str) -> str:
    """The letters of an abbreviation that stand for words: "nt" of "NT2"."""
    return "".join(letter for letter in key.lower() if letter.isalpha())


def starts(letters: str, words: list[str]) -> bool:
    """Whether a text that begins with these words begins with what the letters stand for."""
    return any(fits(letters, tuple(words[:count])) for count in range(1, min(len(words), len(letters) + 3) + 1))


def nearly(letters: str, words: tuple[str, ...]) -> bool:
    """Whether words before brackets give all letters but one, in order: "voorschoolse educatie (vve)"."""
    initials = "".join(word[0].lower() for word in words)
    rest = iter(letters)
    return len(initials) >= 2 and len(initials) == len(letters) - 1 and all(letter in rest for letter in initials)


@lru_cache(maxsize=WORDS_KEPT)
def fits(letters: str, words: tuple[str, ...]) -> bool:
    """Whether the letters are the initials of the words in order, of compounds also those of later parts.

    Small words may be skipped; every other word must give a letter.
    """
    if not letters or not words or len("".join(words)) < 2 * len(letters):
        return False
    if len(words) == 1 and words[0].lower().startswith(letters) and len(letters) > 1:
        return len(words[0]) > len(letters) + 2
    return _match(letters, tuple(word.lower() for word in words))


def _match(letters: str, words: tuple[str, ...]) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if letters and word[0] == letters[0]:
        taken = 1
        spots = [0]
        for letter in letters[1:]:
            if _match(letters[taken:], rest):
                return True
            spot = word.find(letter, spots[-1] + _LEAST_STEP)
            if spot < 0:
                break
            spots.append(spot)
            taken += 1
        if _match(letters[taken:], rest):
            return True
    return word in listed("small") and _match(letters, rest)


@cache
def known() -> Mapping[str, str]:
    """What abbreviations of school and support stand for, by the abbreviation in capitals."""
    table: Mapping[str, str] = _table()["stands_for"]
    return {key.upper(): value for key, value in table.items()}


@cache
def listed(name: str) -> frozenset[str]:
    """A list of `initials.toml`."""
    return frozenset(_table()[name])


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(_LISTS.read_text(encoding="utf-8"))

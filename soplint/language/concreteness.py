"""Whether a noun names something one can point at."""

from __future__ import annotations

import tomllib
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from soplint.language.frequency import head
from soplint.language.memo import WORDS_KEPT

_LISTS = Path(__file__).with_name("nouns.toml")
_ABSTRACT = ("ing", "heid", "tie", "sie", "teit", "isme", "schap", "nis", "logie", "ment")


class Kind(Enum):
    """Persons, animals, things, places and times are concrete; ideas, acts and properties abstract."""

    CONCRETE = "concrete"
    ABSTRACT = "abstract"


@lru_cache(maxsize=WORDS_KEPT)
def kind(lemma: str, form: str) -> Kind | None:
    """The kind of a noun by list, by the head of a compound, by its ending; None when unknown."""
    for word in (lemma, form, head(lemma) or "", head(form) or ""):
        if word in _lists():
            return _lists()[word]
    return Kind.ABSTRACT if lemma.endswith(_ABSTRACT) else None


@cache
def _lists() -> dict[str, Kind]:
    lists = tomllib.loads(_LISTS.read_text(encoding="utf-8"))
    return {word: kind for kind in Kind for word in lists[kind.value]}

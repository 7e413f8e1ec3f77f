"""Word lists of rules, as TOML beside the rules, that a user extends or trims by entry.

    [words]
    abominabel = "zeer slecht"
    adequaat = { use = "goed", source = "Schrijfwijzer 2023" }

What else an entry's table says is for the rule to use; `keep`, above `[words]`, are phrases in which a
listed word is not meant. A rule asks for a list by a keyword-only parameter, and gets it with the
user's changes:

    HARD = word_list(__file__, "moeilijk")

    def plainer(sentence: Sentence, *, hard: WordList = HARD) -> Iterator[Finding]:
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from soplint.errors import RuleError


@dataclass(frozen=True)
class WordChange:
    """Entries that a user adds to a word list, each with what to say about it, and those he takes out."""

    add: tuple[tuple[str, str], ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class WordList:
    """Words, each with what to use for it; empty where there is nothing to say.

    `name` is how soplint.toml calls it: `[words.NAME]`. `details` is what the file says of a word besides,
    none for one that a user added; in the phrases of `keep` a word is not meant. The same list with the
    same changes is the same object, so that what is made of it once can be kept by it.
    """

    name: str
    entries: Mapping[str, str]
    details: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    keep: tuple[str, ...] = ()


def word_list(module: str, name: str) -> WordList:
    """The list in `NAME.toml` beside a module of rules (its `__file__`). Raises `RuleError`."""
    return _read(Path(module).with_name(f"{name}.toml"))


@cache
def _read(path: Path) -> WordList:
    try:
        file = tomllib.loads(path.read_text(encoding="utf-8"))
        tables = {word: {"use": use} if isinstance(use, str) else use for word, use in file["words"].items()}
        entries = {word: table["use"] for word, table in tables.items()}
        return WordList(path.stem, entries, tables, tuple(file.get("keep", ())))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RuleError(f"De woordenlijst {path} kon niet worden gelezen: {error}.") from error


@lru_cache(maxsize=256)
def changed(words: WordList, change: WordChange) -> WordList:
    """The list with a user's changes, by entry."""
    kept = {word: use for word, use in words.entries.items() if word not in change.remove}
    details = {word: table for word, table in words.details.items() if word not in dict(change.add)}
    return WordList(words.name, {**kept, **dict(change.add)}, details, words.keep)

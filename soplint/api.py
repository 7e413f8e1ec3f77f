"""What `import soplint` offers. `soplint` loads this module when the first name in it is asked for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Unpack, overload

from soplint.document.finding import Finding
from soplint.document.limits import Limits
from soplint.document.model import Document, Section
from soplint.engine.example import Example
from soplint.engine.linter import Linter, Source
from soplint.engine.result import Report
from soplint.engine.rule import Context, Rule, rule
from soplint.engine.settings import Options, Settings
from soplint.engine.units import Corpus, Paragraph
from soplint.engine.wordlist import WordList, word_list
from soplint.errors import SettingsError, SoplintError, UnreadableDocument
from soplint.facts.model import Ambition, Analysis, Offer
from soplint.language.sentence import Sentence

__all__ = [
    "Ambition",
    "Analysis",
    "Context",
    "Corpus",
    "Document",
    "Example",
    "Finding",
    "Limits",
    "Linter",
    "Offer",
    "Paragraph",
    "Report",
    "Rule",
    "Section",
    "Sentence",
    "Settings",
    "SoplintError",
    "UnreadableDocument",
    "WordList",
    "check",
    "inspect",
    "rule",
    "word_list",
]


@overload
def check(  # type: ignore[overload-overlap]  # a text is a sequence of texts as well; here it is a path
    source: Source | bytes, *, name: str = ..., settings: Settings | None = ..., **options: Unpack[Options]
) -> Report: ...
@overload
def check(source: Sequence[Source], *, settings: Settings | None = ..., **options: Unpack[Options]) -> list[Report]: ...
def check(
    source: Source | bytes | Sequence[Source],
    *,
    name: str = "document",
    settings: Settings | None = None,
    **options: Unpack[Options],
) -> Report | list[Report]:
    """Check a document and give its report; a list of documents gives a list of reports, in order.

    `source` is a path, a `Document`, or bytes with a `name` that stands for its path. `options` are those
    of `Settings.load` and stand in the place of `settings`. No settings file is read. A document that
    cannot be read gives a report whose `error` says why.

    Each call loads the rules and the language model (about a second): for many documents, give a list
    or keep a `Linter`. Raises `SettingsError` for wrong settings, `RuleError` for a broken rule or
    plug-in and `ModelError` where there is no language model, all `SoplintError`.
    """
    linter = Linter(_settings(settings, options))
    if isinstance(source, (str, bytes, os.PathLike, Document)):
        return linter.check(source, name)
    return list(linter.check_many(source))


def inspect(
    source: Source | bytes, *, name: str = "document", settings: Settings | None = None, **options: Unpack[Options]
) -> Analysis:
    """What soplint read and understood of a document, without judging.

    `source`, `name`, `settings` and `options` are as in `check`. Raises `UnreadableDocument` when it
    cannot be read, and what `check` raises.
    """
    return Linter(_settings(settings, options)).inspect(source, name)


def _settings(settings: Settings | None, options: Options) -> Settings:
    if settings is not None and options:
        raise SettingsError("Geef settings of losse opties, niet allebei. Losse opties kunnen ook bij Settings.load.")
    return settings or Settings.load(**options)

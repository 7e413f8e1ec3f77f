"""What `import soplint` offers. `soplint` loads this module when the first name in it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

from soplint.document.finding import Finding
from soplint.document.model import Document, Section
from soplint.engine.example import Example
from soplint.engine.linter import Linter, Source
from soplint.engine.result import Report
from soplint.engine.rule import Context, Rule, rule
from soplint.engine.settings import Settings
from soplint.engine.units import Corpus, Paragraph
from soplint.engine.wordlist import WordList, word_list
from soplint.errors import SoplintError, UnreadableDocument
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
def check(source: Source | bytes, *, name: str = ..., settings: Settings | None = ..., **options: Any) -> Report: ...
@overload
def check(source: Sequence[Source], *, settings: Settings | None = ..., **options: Any) -> list[Report]: ...
def check(
    source: Source | bytes | Sequence[Source],
    *,
    name: str = "document",
    settings: Settings | None = None,
    **options: Any,
) -> Report | list[Report]:
    """Check one document, or a list of them (then a list of reports, in order).

    `source` is a path, a `Document`, or bytes with a `name`; `options` are those of
    `Settings.load`. No settings file is read. Raises `SoplintError`.
    """
    linter = Linter(settings or Settings.load(**options))
    if isinstance(source, (list, tuple)):
        return list(linter.check_many(source))
    return linter.check(source, name)  # type: ignore[arg-type]  # a Sequence that is no list is no source


def inspect(
    source: Source | bytes, *, name: str = "document", settings: Settings | None = None, **options: Any
) -> Analysis:
    """What soplint read and understood of a document, without judging.

    Raises `UnreadableDocument` when it cannot be read.
    """
    return Linter(settings or Settings.load(**options)).inspect(source, name)

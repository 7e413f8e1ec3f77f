"""The document as windows of word pieces: what the encoder sees at once.

A window holds the sentences of a stretch of the document, each behind its context where that
changes: the headings above it, the titles of its columns, the question it answers. So a sentence is
read with its neighbours on both sides, and no text is read twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from soplint.document.model import TICKED, UNTICKED
from soplint.language.pieces import Pieces
from soplint.language.sentence import Sentence

BEGIN, END, PADDING, UNKNOWN = range(4)
"""The pieces that are no text."""
LENGTH = 224
"""Pieces in a window."""
HEADING_PIECES = 20
SENTENCE_PIECES = 72


@dataclass
class Window:
    """Pieces, and for each sentence in it its number and the range of its pieces."""

    ids: list[int] = field(default_factory=lambda: [BEGIN])
    spans: list[tuple[int, int, int]] = field(default_factory=list)


def windows(sentences: Iterable[Sentence], pieces: Pieces, length: int = LENGTH, headings: int = 2) -> Iterator[Window]:
    """The windows of a document; `headings` is how many of the headings above a sentence are seen."""
    window, shown = Window(), ("", "")
    for sentence in sentences:
        own = pieces(_plain(sentence), SENTENCE_PIECES) or [UNKNOWN]
        context = _context(sentence, headings)
        if window.spans and len(window.ids) + len(own) + 1 + HEADING_PIECES > length:
            yield window
            window, shown = Window(), ("", "")
        for part, before in zip(context, shown, strict=True):
            if part and part != before:
                window.ids += [*pieces(part, HEADING_PIECES), END]
        shown = context
        window.spans.append((sentence.index, len(window.ids), len(window.ids) + len(own)))
        window.ids += [*own, END]
    if window.spans:
        yield window


def _context(sentence: Sentence, headings: int) -> tuple[str, str]:
    path: Sequence[str] = sentence.place.section[-headings:] if headings else ()
    titles = " | ".join(title for title, _ in sentence.labels) or sentence.question or ""
    return " > ".join(path), titles


def _plain(sentence: Sentence) -> str:
    return sentence.text.replace(TICKED, "[x]").replace(UNTICKED, "[ ]")

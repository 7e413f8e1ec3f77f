"""The sentences of one school, as they are compared with those of the others."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from soplint.document.model import Document, Place
from soplint.document.text import count_words
from soplint.language.minhash import HASHES, Signature, signature
from soplint.language.sentence import sentences


def _none() -> Signature:
    return np.empty((0, HASHES), dtype=np.uint32)


@dataclass(frozen=True)
class Passages:
    """Sentences and table rows long enough to compare, in order, with a row of `signatures` for each.

    `words` counts the words of each.
    """

    texts: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    words: tuple[int, ...] = ()
    signatures: Signature = field(default_factory=_none, compare=False)


def passages(document: Document) -> Passages:
    """The sentences of a document that are long enough."""
    found = [(sentence, signature(sentence.text)) for sentence in sentences(document)]
    kept = [(sentence, made) for sentence, made in found if made is not None]
    return Passages(
        tuple(sentence.text for sentence, _ in kept),
        tuple(sentence.place for sentence, _ in kept),
        tuple(count_words(sentence.text) for sentence, _ in kept),
        np.stack([made for _, made in kept]) if kept else _none(),
    )

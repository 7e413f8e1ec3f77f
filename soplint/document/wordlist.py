"""A list of Dutch words in a file, read when the first word is asked for."""

from __future__ import annotations

import gzip
import json
from functools import cached_property
from pathlib import Path


class WordList:
    """The words that a file of lemmas knows: `{part of speech: {form: lemma}}`, JSON, gzipped."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def knows(self, word: str) -> bool:
        """Whether a word in lower case is in the list, as a form or as a lemma."""
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for forms in read_lemmas(self._path).values() for pair in forms.items() for word in pair)


def read_lemmas(path: Path) -> dict[str, dict[str, str]]:
    """The lemmas by part of speech and form. Empty where there is no such file (while the model is trained)."""
    if not path.is_file():
        return {}
    found: dict[str, dict[str, str]] = json.loads(gzip.decompress(path.read_bytes()))
    return found

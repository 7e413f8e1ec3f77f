"""Word pieces: the tokens of the encoder, found by the likeliest split of each word (a unigram model)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from soplint.language.memo import WORDS_KEPT

START = "▁"
"""Marks the piece that begins a word."""
_UNKNOWN_COST = 10.0


class Pieces:
    """Splits text into pieces.

    `scores` gives the log probability of each piece, `ids` its number; letters that no piece has
    become `unknown`. Kudo 2018, "Subword regularization" (the unigram model), found by Viterbi's algorithm.
    """

    def __init__(self, scores: Mapping[str, float], ids: Mapping[str, int], unknown: int) -> None:
        self._scores = scores
        self._ids = ids
        self._unknown = unknown
        self._longest = max(map(len, scores))
        self._unknown_score = min(scores.values()) - _UNKNOWN_COST
        self.word = lru_cache(maxsize=WORDS_KEPT)(self._word)

    def __call__(self, text: str, limit: int) -> list[int]:
        """The first `limit` pieces of a text."""
        found: list[int] = []
        for word in unicodedata.normalize("NFKC", text).split():
            found.extend(self.word(word))
            if len(found) >= limit:
                break
        return found[:limit]

    def _word(self, word: str) -> tuple[int, ...]:
        text = START + word
        best = [0.0] + [float("-inf")] * len(text)
        steps = [(0, self._unknown)] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + self._longest) + 1):
                score = self._scores.get(text[start:end])
                if score is not None and best[start] + score > best[end]:
                    best[end], steps[end] = best[start] + score, (start, self._ids[text[start:end]])
            if best[start] + self._unknown_score > best[start + 1]:
                best[start + 1], steps[start + 1] = best[start] + self._unknown_score, (start, self._unknown)
        found = []
        end = len(text)
        while end:
            end, piece = steps[end]
            found.append(piece)
        return tuple(reversed(found))

"""Word vectors from word parts, for the bundled Dutch pipeline.

spaCy's own `MultiHashEmbed` sees one prefix letter and three suffix letters. Dutch compounds and
inflection show in longer parts, so this layer hashes nine views of a word. It must be imported
before a model that uses it is loaded; `soplint.language.pipeline` does so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import numpy
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.types import Floats2d, Ints2d

VIEWS = ("norm", "first 1", "first 3", "last 2", "last 3", "last 4", "last 6", "shape", "space")
UNKNOWN_WORD = get_string_id("<onbekend>")
"""Stands for a word during training, so that the other views learn to do without it."""

_CACHE_LIMIT = 8_000


@registry.architectures("soplint.PartsEmbed.v1")  # type: ignore[untyped-decorator]
def parts_embed(width: int, rows: list[int], seed: int, hide: float) -> Model[list[Doc], list[Floats2d]]:
    """Embed each word by its nine views.

    `width` is the length of the vector of one view, `rows` the size of the table of each view,
    `hide` the share of words whose norm is hidden while training.
    """
    if len(rows) != len(VIEWS):
        raise ValueError(f"parts_embed: {len(VIEWS)} tables need {len(VIEWS)} sizes, got {len(rows)}")
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=seed + column, dropout=0.0) for column, size in enumerate(rows)
    ]
    mixed: Model[Any, Any] = Maxout(nO=width_out(width), nI=width * len(rows), nP=3, normalize=True)
    return cast(
        "Model[list[Doc], list[Floats2d]]",
        chain(
            _views(hide, seed),
            cast(Any, list2ragged()),
            with_array(concatenate(*tables)),
            with_array(mixed),
            ragged2list(),
        ),
    )


def width_out(width: int) -> int:
    """Length of the mixed vector of a word: twice that of a view."""
    return width * 2


def _views(hide: float, seed: int) -> Model[list[Doc], list[Ints2d]]:
    random = numpy.random.default_rng(seed)
    cache: dict[tuple[int, int], tuple[int, ...]] = {}

    def forward(
        _: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool
    ) -> tuple[list[Ints2d], Callable[[Any], list[Doc]]]:
        if len(cache) > _CACHE_LIMIT:
            cache.clear()
        found: list[Ints2d] = []
        for doc in docs:
            ids = numpy.zeros((len(doc), len(VIEWS)), dtype=numpy.uint64)
            for row, token in enumerate(doc):
                key = (token.orth, token.norm)
                parts = cache.get(key)
                if parts is None:
                    parts = cache[key] = _parts(token.norm_, token.shape)
                ids[row, :8] = parts
                ids[row, 8] = bool(token.whitespace_) + 2 * token.is_space
            if is_train:
                ids[random.random(len(doc)) < hide, 0] = UNKNOWN_WORD
            found.append(cast(Ints2d, ids))
        return found, lambda _: []

    return Model("word_views", forward)


def _parts(norm: str, shape: int) -> tuple[int, ...]:
    parts = (norm, norm[:1], norm[:3], norm[-2:], norm[-3:], norm[-4:], norm[-6:])
    return (*(get_string_id(part) for part in parts), shape)

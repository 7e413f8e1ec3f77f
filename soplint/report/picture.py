"""Where a document is hard to read: the figures of a small picture, in percentages of its width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from soplint.document.text import count_words
from soplint.engine.result import Report
from soplint.language.difficulty import HARD_FOR, LEVELS
from soplint.report.wording import clean

UNCERTAINTY = 6
"""Points either way that the score of one document may be off (see `soplint.language.difficulty`)."""
FAMILY = "LEE"
"""The rules whose findings are marks under the picture."""
_GAP = 0.4


@dataclass(frozen=True, slots=True)
class Band:
    """The scores of a level."""

    level: int
    start: int
    width: int
    hard_for: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the text: where it stands, how hard it is, and where it begins and ends in words."""

    number: int
    left: float
    width: float
    score: int
    level: int
    words: int
    begin: str
    end: str


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn. `marks` are places of findings about reading."""

    score: int
    level: int
    hard_for: str
    least: int
    most: int
    bands: tuple[Band, ...]
    bars: tuple[Bar, ...]
    marks: tuple[float, ...]


def picture(report: Report) -> Picture | None:
    """The picture of a document, None when it has too little running text to score."""
    score, level = report.metrics.get("lint_score"), report.metrics.get("lint_level")
    if report.document is None or score is None or level is None:
        return None
    score, level = int(score), int(level)
    least, most = max(0, score - UNCERTAINTY), min(100, score + UNCERTAINTY)
    bars, marks = tuple(_bars(report)), tuple(_marks(report))
    return Picture(score, level, HARD_FOR[level], least, most, tuple(_bands()), bars, marks)


def _bands() -> Iterator[Band]:
    borders = (0, *LEVELS, 100)
    for level, (start, end) in enumerate(pairwise(borders), 1):
        yield Band(level, start, end - start, HARD_FOR[level])


def _positions(report: Report) -> list[float]:
    """How far into the document each block begins, in percentages of its words; and 100 for its end."""
    blocks = report.document.blocks if report.document else ()
    sizes = [count_words(block.text) if block.is_content else 0 for block in blocks]
    total = sum(sizes) or 1
    return [100 * words / total for words in accumulate(sizes, initial=0)]


def _bars(report: Report) -> Iterator[Bar]:
    positions = _positions(report)
    for number, stretch in enumerate(report.stretches, 1):
        left, right = positions[stretch.first], positions[stretch.last + 1]
        width = max(0.8, right - left - _GAP)
        begin = _heading(stretch.section)
        end = _heading(_section(report, stretch.last))
        yield Bar(number, round(left, 2), round(width, 2), stretch.score, stretch.level, stretch.words, begin, end)


def _section(report: Report, block: int) -> Sequence[str]:
    return report.document.blocks[block].section if report.document else ()


def _heading(section: Sequence[str]) -> str:
    return clean(section[-1]) if section else "het begin"


def _marks(report: Report) -> Iterator[float]:
    """Each place once; marks that would stand on each other are one."""
    positions = _positions(report)
    last = -1.0
    for finding in report.findings:
        if finding.place is None or finding.code[:-3] != FAMILY or report.document is None:
            continue
        block = report.document.blocks[finding.place.block]
        size = positions[block.index + 1] - positions[block.index]
        spot = round(positions[block.index] + size * finding.place.start / max(1, len(block.text)), 1)
        if spot > last:
            yield spot
            last = spot

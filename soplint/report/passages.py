"""Findings as people read them: by chapter, and in a chapter by the words they are about.

Several findings on one sentence are one reading experience. A passage shows the words once and keeps
every finding with its own code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from soplint.document.finding import Finding
from soplint.document.place import Place

WHOLE = "Over het hele document"
START = "Vóór het eerste hoofdstuk"
_LONGEST = 350
"""Characters of the longest passage that takes findings inside it along: a long sentence. What is longer is
a paragraph, and its sentences are read one by one."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the document and the findings on them or inside them, in the order of the report.

    `place` and `quote` are those of the longest finding, None when it is about the whole document.
    """

    place: Place | None
    quote: str | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, by the heading it has in the document, and what there is to say about it."""

    title: str
    passages: tuple[Passage, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all passages."""
        return tuple(finding for passage in self.passages for finding in passage.findings)


def chapters(findings: Sequence[Finding]) -> tuple[Chapter, ...]:
    """The findings of a report by chapter, those about the whole document first."""
    return tuple(Chapter(title, passages(group)) for title, group in groupby(findings, key=_title))


def passages(findings: Iterable[Finding]) -> tuple[Passage, ...]:
    """Findings, sorted as in a report, by the words they are about."""
    return tuple(_passage(group) for group in _grouped(findings))


def _title(finding: Finding) -> str:
    if finding.place is None:
        return WHOLE
    return finding.place.section[0] if finding.place.section else START


def _grouped(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    group: list[Finding] = []
    widest: Place | None = None
    for finding in sorted(findings, key=_outermost_first):
        place = finding.place
        if group and place is not None and widest is not None and _belongs(place, widest):
            group.append(finding)
            continue
        if group:
            yield group
        group, widest = [finding], place
    if group:
        yield group


def _outermost_first(finding: Finding) -> tuple[int, int, int]:
    place = finding.place
    return (place.block, place.start, -place.end) if place else (-1, 0, 0)


def _belongs(place: Place, widest: Place) -> bool:
    same = (place.start, place.end) == (widest.start, widest.end)
    inside = place.end <= widest.end and widest.end - widest.start <= _LONGEST
    return place.block == widest.block and (same or inside)


def _passage(group: Sequence[Finding]) -> Passage:
    return Passage(group[0].place, group[0].quote, tuple(group))

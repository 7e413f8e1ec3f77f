"""Headings of a PDF: by type size and weight, by the bookmarks and by the table of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from soplint.document.chunks import Chunk
from soplint.document.contents import plain_title

_MAX_LINES, _MAX_WORDS, _MAX_BOLD_WORDS = 3, 20, 12
_LARGER, _LARGER_BOLD = 1.15, 1.05
_MAX_CONTENTS_WORDS = 5
_STEP = 0.6
"""Sizes that differ less, in points, are one size."""
_NUMBERED = re.compile(r"(?:hoofdstuk\s+|deel\s+|bijlage\s+)?\d{1,2}(?:\.\d{1,2})*\.?\s+\S", re.IGNORECASE)
_DEEP = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+\S")
_ENDS = (".", ";", ",", "!")
MAX_LEVEL = 6

Tier = tuple[float, bool]


class Headings:
    """Finds the headings among the chunks of one document.

    `bookmarks` gives the level for bare titles, `titles` the bare entries of the contents.
    """

    def __init__(self, chunks: Sequence[Chunk], bookmarks: Mapping[str, int], titles: Iterable[str]) -> None:
        self._chunks = chunks
        self._bookmarks = bookmarks
        self._titles = {title for title in titles if title}
        self.body = body_size(chunks)
        self._panels = _body_by_panel(chunks)

    def mark(self) -> None:
        """Turn the chunks that are headings into headings, with their levels."""
        _mark_contents(self._chunks)
        found = [(chunk, tier) for chunk, tier in self._candidates() if tier is not None]
        tagged = [chunk for chunk in self._chunks if chunk.kind == "heading"]
        if tagged:
            self._mark_between(found, tagged)
            return
        found = self._without_title(found)
        tiers = _tiers(tier for chunk, tier in found if not self._is_plain(tier))
        levels = {tier: level for level, tier in enumerate(tiers, 1)}
        self._follow_bookmarks(found, levels)
        deepest = max(levels.values(), default=0)
        for chunk, tier in found:
            level = self._bookmarks.get(plain_title(chunk.text)) or levels.get(_near(tier, tiers), deepest + 1)
            is_listed = plain_title(chunk.text) in self._titles or plain_title(chunk.text) in self._bookmarks
            chunk.kind, chunk.level = "heading", min(level, MAX_LEVEL)
            chunk.certain = is_listed or not self._is_plain(tier) or bool(_DEEP.match(chunk.text))
            chunk.marker = ""

    def _mark_between(self, found: Sequence[tuple[Chunk, Tier]], tagged: Sequence[Chunk]) -> None:
        """Mark what only looks like a heading in a file that names its headings itself."""
        sizes = {chunk.level or 1: chunk.first.size for chunk in reversed(tagged)}
        start = next(index for index, chunk in enumerate(self._chunks) if chunk.kind == "heading")
        cover = {id(chunk) for chunk in self._chunks[:start] if chunk.page == 1}
        above = [(chunk, tier) for chunk, tier in found if id(chunk) in cover]
        title, tier = max(above, key=lambda pair: pair[1][0], default=(None, (0.0, False)))
        if title is not None and tier[0] > max(sizes.values()) + _STEP:
            _make_title(title)
        for chunk, tier in found:
            if id(chunk) not in cover:
                smaller = [
                    level for level, size in sizes.items() if size <= tier[0] + _STEP and not self._is_plain(tier)
                ]
                chunk.kind, chunk.marker, chunk.certain = "heading", "", plain_title(chunk.text) in self._bookmarks
                chunk.level = min(*smaller, MAX_LEVEL) if smaller else min(max(sizes) + 1, MAX_LEVEL)

    def _candidates(self) -> Iterator[tuple[Chunk, Tier | None]]:
        for chunk, following in zip(self._chunks, [*self._chunks[1:], None], strict=True):
            if chunk.kind in ("paragraph", "item") and chunk.part == "body":
                yield chunk, self._tier(chunk, following)

    def _tier(self, chunk: Chunk, following: Chunk | None) -> Tier | None:
        text = chunk.text
        words = text.count(" ") + 1
        if len(chunk.lines) > _MAX_LINES or words > _MAX_WORDS or not any(char.isalpha() for char in text):
            return None
        size, bold = chunk.first.size, all(line.bold for line in chunk.lines)
        body = self._panels.get(chunk.panel, self.body)
        if chunk.kind == "item" and not _NUMBERED.match(text):
            return None
        is_listed = plain_title(text) in self._titles or plain_title(text) in self._bookmarks
        if text.endswith(_ENDS) and not (is_listed or _NUMBERED.match(text)):
            return None
        if size >= (_LARGER_BOLD if bold else _LARGER) * body:
            return (size, bold)
        if is_listed and size >= body - _STEP and (bold or _NUMBERED.match(text) or len(chunk.lines) == 1):
            return (self.body, bold)
        if bold and size >= body - _STEP and self._stands_alone(chunk, following, words):
            return (self.body, True)
        return None

    def _stands_alone(self, chunk: Chunk, following: Chunk | None, words: int) -> bool:
        if words > _MAX_BOLD_WORDS or chunk.text.endswith(":") or following is None:
            return False
        return following.grid is not None or not following.lines or not following.first.bold or following.kind == "item"

    def _is_plain(self, tier: Tier) -> bool:
        return tier[0] <= self.body

    def _without_title(self, found: list[tuple[Chunk, Tier]]) -> list[tuple[Chunk, Tier]]:
        """Take the largest lines of the first page for the title, when no later page is set so large."""
        later = max((tier[0] for chunk, tier in found if chunk.page > 1), default=0.0)
        first = [(chunk, tier) for chunk, tier in found if chunk.page == 1 and not chunk.panel]
        others = [tier[0] for _, tier in first]
        largest = max(others, default=0.0)
        is_alone = sum(1 for size in others if size > largest - _STEP) == 1
        if not first or largest <= max(later, self.body) + _STEP or not (later or (is_alone and len(first) > 1)):
            return found
        limit = later + _STEP if later else largest - _STEP
        cover = [chunk for chunk, tier in first if tier[0] > limit]
        listed = {plain_title(chunk.text) for chunk in cover} & (set(self._bookmarks) | self._titles)
        if listed:
            return found
        title = next(chunk for chunk, tier in first if tier[0] == largest)
        _make_title(title)
        return [(chunk, tier) for chunk, tier in found if not any(chunk is other for other in cover)]

    def _follow_bookmarks(self, found: Sequence[tuple[Chunk, Tier]], levels: dict[Tier, int]) -> None:
        votes: dict[Tier, Counter[int]] = {}
        tiers = list(levels)
        for chunk, tier in found:
            level = self._bookmarks.get(plain_title(chunk.text))
            if level is not None:
                votes.setdefault(_near(tier, tiers), Counter())[level] += 1
        levels.update({tier: count.most_common(1)[0][0] for tier, count in votes.items() if tier in levels})


def _mark_contents(chunks: Sequence[Chunk]) -> None:
    """The heading of a table of contents belongs to it, whatever it is called."""
    text = [chunk for chunk in chunks if chunk.kind != "running"]
    for before, following in list(pairwise(text))[1:]:
        is_title = before.kind in ("heading", "paragraph") and len(before.lines) == 1
        if following.kind != "contents" or not is_title or before.text.endswith(_ENDS):
            continue
        if before.text.count(" ") < _MAX_CONTENTS_WORDS:
            before.kind, before.level = "contents", None


def _make_title(chunk: Chunk) -> None:
    chunk.kind, chunk.title, chunk.level, chunk.marker = "heading", True, 1, ""


def body_size(chunks: Iterable[Chunk]) -> float:
    """The type size of most of the running text, in points."""
    sizes: Counter[float] = Counter()
    for chunk in chunks:
        weight = 1 if chunk.grid is None else 0.2
        for line in chunk.all_lines:
            sizes[round(line.size * 2) / 2] += weight * len(line.text)  # type: ignore[assignment]
    return sizes.most_common(1)[0][0] if sizes else 11.0


def _body_by_panel(chunks: Iterable[Chunk]) -> dict[int, float]:
    members: dict[int, list[Chunk]] = {}
    for chunk in chunks:
        if chunk.panel:
            members.setdefault(chunk.panel, []).append(chunk)
    return {panel: body_size(found) for panel, found in members.items()}


def _tiers(found: Iterable[Tier]) -> list[Tier]:
    """The looks of headings from high to low, where nearly equal sizes are one."""
    tiers: list[Tier] = []
    for size, bold in sorted(set(found), key=lambda tier: (-tier[0], not tier[1])):
        if not any(bold == other and abs(size - near) < _STEP for near, other in tiers):
            tiers.append((size, bold))
    return tiers


def _near(tier: Tier, tiers: Iterable[Tier]) -> Tier:
    return next((other for other in tiers if other[1] == tier[1] and abs(other[0] - tier[0]) < _STEP), tier)

"""One page of a PDF, read and closed: its lines, tables and pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from soplint.document.chunks import Chunk
from soplint.document.drawings import Drawing, find_drawing
from soplint.document.frames import SKEWED, Area, to_frame
from soplint.document.glyphs import Glyphs, Ink
from soplint.document.grids import Grid, fill_grids, find_grids
from soplint.document.limits import Limits
from soplint.document.lines import Line, find_lines, skewed_line
from soplint.document.pdfforms import read_values, value_lines
from soplint.document.pdftags import read_tags
from soplint.document.tagflow import TagFlow, join_baselines
from soplint.document.tickboxes import place_ticks
from soplint.document.words import Word, count_unknown, find_words

_TINY = 1.5
"""Points; smaller type is not meant to be read."""
_SCANNED = 0.5
"""The part of a page that a picture with a text layer covers."""
_BUCKET = 24.0
_MAX_HIDING = 400
_MIN_SIDE = 3.0
"""Points; a page that says it is smaller says nothing."""
_COVERED = 0.9
"""How much of a page's text its structure must cover to be believed."""


@dataclass(slots=True)
class PageText:
    """What stands on a page, before its order is known.

    `aside` is text that runs in another direction than the page's own, `skewed` text at an angle.
    `chunks` is the text in order where the file's structure tells it; `lines` then hold only what
    the file calls furniture, and `alts` the descriptions of its pictures. `doubts` name what was
    left out: "hidden", "cut", "picture", "drawing", "broken".
    """

    number: int
    area: Area
    direction: int = 0
    lines: list[Line] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)
    skewed: list[Line] = field(default_factory=list)
    drawing: Drawing = field(default_factory=Drawing)
    boxes: list[Area] = field(default_factory=list)
    pictures: list[Area] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)
    chunks: list[Chunk] | None = None
    doubts: set[str] = field(default_factory=set)
    chars: int = 0
    unknown: int = 0

    @property
    def all_lines(self) -> list[Line]:
        """The lines that run in the page's own direction, those in tables included."""
        return [*self.lines, *(line for grid in self.grids for line in grid.lines)]

    @classmethod
    def broken(cls, number: int) -> PageText:
        """A page that could not be read."""
        return cls(number, Area(0, 0, 0, 0), doubts={"broken"})


def read_page(page: Any, number: int, limits: Limits, *, is_tagged: bool, form: Any = None) -> PageText:
    """Read a page; the order of its text is settled later, unless its tags tell it."""
    text = page.get_textpage()
    try:
        count = text.count_chars()
        inks = Glyphs(text, is_tagged=is_tagged).read(min(count, limits.page_chars))
        direction = _main_direction(inks, page.get_rotation())
        area = _visible_area(page, direction, limits)
        drawing = find_drawing(page, direction, limits.page_objects)
    finally:
        text.close()
    found = PageText(number, area, direction, drawing=drawing, chars=sum(len(ink.codes) for ink in inks))
    if count > limits.page_chars or drawing.is_cut:
        found.doubts.add("cut")
    visible = _visible(inks, found)
    upright = [ink for ink in visible if ink.direction == direction]
    found.unknown = sum(map(count_unknown, upright))
    for other in sorted({ink.direction for ink in visible} - {direction}):
        turned = [ink for ink in visible if ink.direction == other]
        if other == SKEWED:
            found.skewed += [skewed_line(ink, number) for ink in turned]
        else:
            found.aside += find_lines(find_words(turned), number)
    if not found.chars:
        _look_at_pictures(found)
    values = list(value_lines(read_values(form, page), number, direction))
    if values or not (is_tagged and _follow_tags(page, upright, found)):
        _lay_out(upright, found)
        place_values(found, values)
    found.pictures, found.boxes, found.drawing = drawing.pictures, drawing.boxes, Drawing()
    return found


def _follow_tags(page: Any, inks: Sequence[Ink], found: PageText) -> bool:
    """Take the order of a page from its structure. False when that does not cover the text."""
    by_mark: dict[int, list[Ink]] = {}
    for ink in inks:
        by_mark.setdefault(ink.mcid, []).append(ink)
    tags = read_tags(page)
    known = {number for tag in tags for number in tag.contents()} & set(by_mark)
    plain = [ink for ink in inks if not ink.artifact]
    total = sum(len(ink.codes) for ink in plain)
    if sum(len(ink.codes) for ink in plain if ink.mcid in known) < _COVERED * total:
        return False

    def lines_of(numbers: Iterable[int]) -> list[Line]:
        marked = [ink for number in numbers for ink in by_mark.get(number, ())]
        return join_baselines(list(find_lines(_on_page(find_words(marked), found), found.number)))

    flow = TagFlow(lines_of, found.number)
    flow.add(tags)
    if total and not flow.is_sound:
        return False
    found.chunks, found.alts = flow.chunks, flow.alts
    loose = [ink for ink in inks if ink.mcid not in known]
    artifacts = [ink for ink in loose if ink.artifact]
    found.lines = list(find_lines(_on_page(find_words(artifacts), found), found.number))
    rest = [ink for ink in loose if not ink.artifact]
    found.aside += find_lines(_on_page(find_words(rest), found), found.number)
    return True


def place_values(found: PageText, values: Iterable[Line]) -> None:
    """Put the values of form fields into the cells they stand in, or between the lines."""
    cells = [cell for grid in found.grids for row in grid.rows for cell in row]
    for line in values:
        x, y = (line.x0 + line.x1) / 2, (line.top + line.bottom) / 2
        if not found.area.holds(x, y):
            continue
        home = next((cell for cell in cells if cell.area.holds(x, y)), None)
        (found.lines if home is None else home.lines).append(line)


def _lay_out(inks: Sequence[Ink], found: PageText) -> None:
    """Fill the lines and the ruled tables of a page from its text objects."""
    words = place_ticks(_on_page(find_words(inks), found), found.drawing)
    groups = find_grids(found.drawing, found.area)
    if groups:
        found.grids, words = fill_grids(groups, words, found.number)
    found.lines = list(find_lines(words, found.number))


def _visible_area(page: Any, direction: int, limits: Limits) -> Area:
    area = to_frame(direction, *page.get_cropbox())
    if min(area.width, area.height) >= _MIN_SIDE:
        return area
    most = limits.page_points
    return Area(-most, -most, most, most)


def _main_direction(inks: Sequence[Ink], rotation: int) -> int:
    weights = Counter({rotation // 90 % 4: 1})
    for ink in inks:
        if ink.direction != SKEWED:
            weights[ink.direction] += 2 * len(ink.codes)
    return weights.most_common(1)[0][0]


def _visible(inks: Sequence[Ink], found: PageText) -> list[Ink]:
    """The text objects a person can see. The invisible text of a scan counts as seen."""
    drawing, direction = found.drawing, found.direction
    size = max(1.0, found.area.width * found.area.height)
    is_scan = any(area.width * area.height >= _SCANNED * size for area in drawing.pictures)
    covered = _covered(inks, drawing, direction)
    kept: list[Ink] = []
    for ink in inks:
        is_hidden = ink.size < _TINY or (ink.unseen and not is_scan) or ink.address in covered
        if is_hidden or (ink.white and not _is_backed(ink, drawing, direction)):
            if any(code > 32 for code in ink.codes):
                found.doubts.add("hidden")
        else:
            kept.append(ink)
    return kept


def _is_backed(ink: Ink, drawing: Drawing, direction: int) -> bool:
    """Whether white text stands on a colour or a picture."""
    if ink.direction != direction:
        return True
    x, y = (ink.starts[0] + ink.ends[-1]) / 2, (ink.top + ink.bottom) / 2
    order = drawing.order.get(ink.address, 0)
    below = [fill for fill in drawing.fills if fill.order < order and fill.area.holds(x, y)]
    if below and not max(below, key=lambda fill: fill.order).white:
        return True
    return not below and any(area.holds(x, y) for area in drawing.pictures)


def _covered(inks: Sequence[Ink], drawing: Drawing, direction: int) -> set[int]:
    """The text objects over which a filled area was drawn afterwards."""
    orders = [drawing.order.get(ink.address, 0) for ink in inks]
    first = min(orders, default=0)
    hiding = [fill for fill in drawing.fills if fill.hides and fill.order > first][:_MAX_HIDING]
    if not hiding:
        return set()
    by_height: dict[int, list[tuple[int, Ink]]] = {}
    for order, ink in zip(orders, inks, strict=True):
        if ink.direction == direction:
            by_height.setdefault(int(ink.baseline // _BUCKET), []).append((order, ink))
    return {
        ink.address
        for fill in hiding
        for bucket, members in by_height.items()
        if fill.area.top <= (bucket + 1) * _BUCKET and fill.area.bottom >= bucket * _BUCKET
        for order, ink in members
        if order < fill.order
        and fill.area.covers(Area(ink.starts[0], ink.baseline - 0.5 * ink.size, ink.ends[-1], ink.baseline))
    }


def _on_page(words: Iterable[Word], found: PageText) -> list[Word]:
    kept: list[Word] = []
    for word in words:
        if found.area.holds(*word.middle):
            kept.append(word)
        else:
            found.doubts.add("hidden")
    return kept


def _look_at_pictures(found: PageText) -> None:
    size = max(1.0, found.area.width * found.area.height)
    if any(area.width * area.height >= _SCANNED * size for area in found.drawing.pictures) or found.drawing.pictures:
        found.doubts.add("picture")
    elif found.drawing.paths > _MAX_HIDING:
        found.doubts.add("drawing")

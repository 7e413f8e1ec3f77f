"""Which way a text runs, and coordinates in which it always runs to the right.

In a frame x grows along the line and y grows from line to line, whatever the page or the text is
turned. A direction counts quarter turns against the clock from a text that runs to the right in
the file's own coordinates. `SKEWED` is any other angle, such as that of a watermark.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from soplint.document.model import Box

SKEWED = -1
_SLACK = 0.09
"""Radians that a straight line of text may be off."""


class Area(NamedTuple):
    """A rectangle in a frame: x0 <= x1 along the line, top <= bottom down the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Points along the line."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points across the lines."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the area."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def covers(self, other: Area, slack: float = 1.0) -> bool:
        """Whether the whole of another area lies in this one, give or take `slack` points."""
        return (
            self.x0 - slack <= other.x0
            and other.x1 <= self.x1 + slack
            and self.top - slack <= other.top
            and other.bottom <= self.bottom + slack
        )


def direction_of(a: float, b: float) -> int:
    """The direction of a text whose matrix starts with a and b."""
    angle = math.atan2(b, a)
    quarters = round(angle / (math.pi / 2))
    return quarters % 4 if abs(angle - quarters * math.pi / 2) <= _SLACK else SKEWED


def to_frame(direction: int, left: float, bottom: float, right: float, top: float) -> Area:
    """A box in user space, seen in the frame of a direction."""
    if direction == 1:
        return Area(bottom, left, top, right)
    if direction == 2:
        return Area(-right, bottom, -left, top)
    if direction == 3:
        return Area(-top, -right, -bottom, -left)
    return Area(left, -top, right, -bottom)


def to_box(direction: int, area: Area, page: int, start: int, end: int) -> Box:
    """An area of a frame as a box in user space, for the range start-end of a text."""
    x0, top, x1, bottom = area
    if direction == 1:
        sides = (top, x0, bottom, x1)
    elif direction == 2:
        sides = (-x1, top, -x0, bottom)
    elif direction == 3:
        sides = (-bottom, -x1, -top, -x0)
    else:
        sides = (x0, -bottom, x1, -top)
    left, low, right, high = (round(side, 2) for side in sides)
    return Box(start, end, page, left, low, right, high)

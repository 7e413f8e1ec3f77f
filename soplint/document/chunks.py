"""What stands between the lines of a page and the pieces of a reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from soplint.document.grids import Grid
from soplint.document.lines import Line
from soplint.document.model import Kind, Part


@dataclass(slots=True)
class Chunk:
    """A paragraph, heading, item or table as lines of one or more pages, before its text is joined.

    `marker` is the bullet or number that the first line starts with; it is cut off when the chunk
    stays an item. `grid` is set for a table, whose rows become a piece each. `table` numbers the
    table, so that the parts of one that runs over a page stay together. `tagged` and `continued` say
    that the file's structure gave it, and that it goes on from the page before.
    `panel` numbers the side bar or text box it stands in, 0 for none.
    """

    kind: Kind
    lines: list[Line] = field(default_factory=list)
    part: Part = "body"
    level: int | None = None
    certain: bool = True
    title: bool = False
    marker: str = ""
    right: float = 0.0
    grid: Grid | None = None
    table: int = -1
    page: int = 0
    tagged: bool = False
    continued: bool = False
    panel: int = 0

    @property
    def all_lines(self) -> list[Line]:
        """Its lines, those of all cells for a table."""
        return self.lines if self.grid is None else self.grid.lines

    @property
    def first(self) -> Line:
        """The line it starts with."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The line it ends with."""
        return self.lines[-1]

    @property
    def text(self) -> str:
        """The text as far as looks count: line ends as spaces."""
        return " ".join(line.text for line in self.lines)


class Frame(NamedTuple):
    """The margins between which paragraphs are set, and their usual leading.

    `leading` is the distance between baselines within a paragraph, in parts of the type size.
    `is_list` tells that nearly all lines start with a capital, as those of a list without marks do.
    """

    left: float
    right: float
    leading: float
    is_list: bool = False

"""How much of a file soplint takes on, so that a hostile file costs little.

The figures lie well above the largest real documents that were measured.
"""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one document.

    Sizes are bytes unless the name says otherwise; `inflation` is how many times larger than its
    packed size a part may be, asked of parts over `inflation_from` bytes. `check_seconds` is the time by
    the clock for reading and judging together, held where worker processes check.
    """

    file_bytes: int = 50 * _MEGABYTE
    zip_members: int = 10_000
    part_bytes: int = 50 * _MEGABYTE
    total_part_bytes: int = 200 * _MEGABYTE
    inflation: int = 200
    inflation_from: int = 10 * _MEGABYTE
    paragraphs: int = 100_000
    grid_span: int = 63
    pdf_pages: int = 500
    page_chars: int = 20_000
    total_chars: int = 5_000_000
    page_objects: int = 50_000
    page_points: float = 14_400
    memory_bytes: int = 1_000 * _MEGABYTE
    cpu_seconds: float = 20
    cpu_seconds_per_page: float = 0.2
    wall_seconds: float = 60
    check_seconds: float = 300

    def seconds(self, pages: int = 0) -> float:
        """The processor time that a document of this many pages may take."""
        return self.cpu_seconds + pages * self.cpu_seconds_per_page

"""Where something stands in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["body", "table", "footnote", "endnote", "textbox", "header", "footer", "form", "comment"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands. `page` counts from 1, or is None where the file does not tell."""

    page: int | None
    block: int
    section: tuple[str, ...]
    part: Part
    start: int
    end: int

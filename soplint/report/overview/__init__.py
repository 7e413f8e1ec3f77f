"""Many schools side by side: what each profile says, who offers what, what is missing, who copied whom.

`school` keeps of one document what the tables need, and `region` lays schools side by side; both give
plain values that know nothing of formats. A format is a module here with a function
`render(overview, view)` that gives text or bytes.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from soplint.errors import ReportError
from soplint.report import View

if TYPE_CHECKING:
    from soplint.report.overview.region import Overview

FORMATS = ("text", "html", "csv", "xlsx", "json")
BINARY = frozenset({"xlsx"})
"""Formats that are no text: they need a file."""


def render(overview: Overview, name: str, view: View) -> bytes:
    """The overview in a format, ready to be written. Raises `ReportError`."""
    if name not in FORMATS:
        raise ReportError(f"De vorm {name!r} bestaat niet. Kies uit: {', '.join(FORMATS)}.")
    made: str | bytes = importlib.import_module(f"{__name__}.{name}").render(overview, view)
    return made if isinstance(made, bytes) else made.encode()

"""Reports: plain functions over the result of a check, found by name.

Adding a format is a module here with a function `render(reports, view)` and a line in `FORMATS`.
Nothing in a format decides anything about findings.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from soplint.engine.result import Report
from soplint.errors import SettingsError


@dataclass(frozen=True, slots=True)
class View:
    """How a report is shown: width in columns, with colour or not, with counts per rule or not."""

    width: int = 80
    colour: bool = False
    statistics: bool = False
    quiet: bool = False
    verbose: bool = False


Render = Callable[[Sequence[Report], View], str]

FORMATS: Mapping[str, str] = {
    "text": "soplint.report.text",
    "concise": "soplint.report.concise",
    "json": "soplint.report.machine",
}


def renderer(name: str) -> Render:
    """The function of a format. Raises `SettingsError` for an unknown one."""
    if name not in FORMATS:
        raise SettingsError(f"De vorm {name!r} bestaat niet. Kies uit: {', '.join(sorted(FORMATS))}.")
    render: Render = importlib.import_module(FORMATS[name]).render
    return render

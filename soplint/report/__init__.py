"""Reports: plain functions over the result of a check, found by name.

A format is a module here that says `FORMAT = Format("what it is", render)`; the name of the module is
the name of the format, and adding one touches nothing else. Other packages ship theirs through the
entry-point group `soplint.reports`: a `Format`, or a plain function `render(reports, view)`.
Nothing in a format decides anything about findings, and none sees personal data it may not show.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec

from soplint.engine.registry import load_rules
from soplint.engine.result import Report
from soplint.engine.rule import Rule
from soplint.errors import ReportError
from soplint.report.shown import shown

GROUP = "soplint.reports"
"""The entry-point group under which other packages ship formats."""


@dataclass(frozen=True, slots=True)
class View:
    """How a report is shown.

    `width` counts columns; `statistics` adds the counts per rule; `quiet` leaves out all but the
    counts; `verbose` adds where the evidence stands. `show_personal_data` only counts for formats
    that may show it. `rules` are the rules that ran, those of plug-ins and `--rules` included.
    """

    width: int = 80
    colour: bool = False
    statistics: bool = False
    quiet: bool = False
    verbose: bool = False
    show_personal_data: bool = False
    rules: tuple[Rule, ...] = ()

    def rule(self, code: str) -> Rule | None:
        """The rule with this code, for its title, reason and source; None when nobody knows it."""
        return next((rule for rule in self.rules or _all_rules() if rule.code == code), None)


Render = Callable[[Sequence[Report], View], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is for in a Dutch line, and the function that makes it.

    `streams` tells that the text of many documents is that of each, one after the other, so that it
    can be written as documents come. `personal` tells that personal data may be shown in it to who
    asks for that; in any other format it never is.
    """

    title: str
    render: Render
    streams: bool = False
    personal: bool = False
    name: str = ""

    def __call__(self, reports: Sequence[Report], view: View) -> str:
        """The text, with personal data hidden where it may not be shown. Raises `ReportError` when it fails."""
        if not (self.personal and view.show_personal_data):
            reports = [shown(report) for report in reports]
        try:
            text = self.render(reports, view)
        except Exception as error:  # a format may come from anybody; the user must hear which one failed
            raise ReportError(f"Het rapport {self.name!r} kon niet worden gemaakt: {_cause(error)}.") from error
        if not isinstance(text, str):
            raise ReportError(f"Het rapport {self.name!r} kon niet worden gemaakt: de uitkomst is geen tekst.")
        return text


def renderer(name: str) -> Format:
    """The format with this name. Raises `ReportError` for an unknown or broken one."""
    own, plugin = _built_in(name), _plugins().get(name)
    if own is not None and plugin is not None:
        raise ReportError(f"De uitbreiding {name} ({plugin.value}) heet net als een vorm van soplint zelf.")
    if own is not None:
        return own
    if plugin is not None:
        return _loaded(plugin)
    known = names()
    near = difflib.get_close_matches(name, known, n=1)
    hint = f" Bedoelt u {near[0]}?" if near else ""
    raise ReportError(f"De vorm {name!r} bestaat niet.{hint} Kies uit: {', '.join(known)}.")


def names() -> list[str]:
    """The names of all formats, in order."""
    own = (module.name for module in pkgutil.iter_modules(__path__))
    return sorted({*(name for name in own if _built_in(name)), *_plugins()})


def _built_in(name: str) -> Format | None:
    if not name.isidentifier() or find_spec(f"{__name__}.{name}") is None:
        return None
    found = getattr(importlib.import_module(f"{__name__}.{name}"), "FORMAT", None)
    return _named(found, name) if isinstance(found, Format) else None


def _plugins() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _loaded(point: EntryPoint) -> Format:
    try:
        found = point.load()
    except Exception as error:  # a plug-in may fail in any way; the user must hear which one did
        raise ReportError(
            f"De uitbreiding {point.name} ({point.value}) kon niet worden geladen: {_cause(error)}."
        ) from error
    if isinstance(found, Format):
        return _named(found, point.name)
    if callable(found):
        return Format(point.name, found, name=point.name)
    raise ReportError(f"De uitbreiding {point.name} ({point.value}) is geen functie en geen Format.")


def _named(format: Format, name: str) -> Format:
    return replace(format, name=name)


def _cause(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(".")


@cache
def _all_rules() -> tuple[Rule, ...]:
    return load_rules()

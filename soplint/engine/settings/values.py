"""All settings of a run, as immutable values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypedDict, Unpack

from soplint.document.finding import SEVERITIES, Severity
from soplint.document.limits import Limits
from soplint.engine.profile import AUTO, PROFILES
from soplint.engine.rule import ALL
from soplint.engine.settings.globs import matches
from soplint.engine.wordlist import WordChange
from soplint.errors import SettingsError
from soplint.facts.model import ElementId
from soplint.facts.supports import Kind

FailOn = Literal["error", "warning", "info", "never"]
FAIL_ON: tuple[str, ...] = (*SEVERITIES, "never")
BY_OPTION = "de opdracht"
"""The origin of what was given on the command line or in a call."""


@dataclass(frozen=True, slots=True)
class PerFile:
    """What differs for the documents that a pattern means; `base` is the folder the pattern is relative to.

    `select` and `profile` take the place of the general ones, the other two add to them.
    """

    pattern: str
    base: Path
    profile: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IgnoreFinding:
    """A finding that a settings file silences: of this rule, in this document, with these words if given."""

    rule: str
    document: str
    reason: str
    quote: str | None
    file: Path


class Options(TypedDict, total=False):
    """What can be given by name to `Settings.load`, `check` and `inspect`; None is as if not given.

    Each is the field of `Settings` with that name. Where that is a tuple, any sequence will do.
    """

    profile: str | None
    select: Sequence[str] | None
    ignore: Sequence[str] | None
    extend_select: Sequence[str] | None
    fail_on: FailOn | None
    model: str | None
    comment_suppressions: bool | None
    today: date | None
    rules: Sequence[str | Path] | None
    schoolgids: str | Path | None
    schoolplan: str | Path | None
    per_file: Sequence[PerFile] | None
    options: Mapping[str, Mapping[str, object]] | None
    severity: Mapping[str, Severity] | None
    words: Mapping[str, WordChange] | None
    headings: Mapping[ElementId, tuple[str, ...]] | None
    supports: Sequence[Kind] | None
    ignore_findings: Sequence[IgnoreFinding] | None
    limits: Limits | None


_LISTS = frozenset({"select", "ignore", "extend_select", "rules", "per_file", "ignore_findings", "supports"})
_PATHS = frozenset({"schoolgids", "schoolplan"})


@dataclass(frozen=True)
class Settings:
    """All settings of one run, immutable.

    `options` holds per rule (a code or a name) the values of its options, by their name in the file;
    `severity` the severity a user gave a rule or a family. `words` changes word lists, `headings`
    adds headings that name an element, `supports` words for kinds of support and kinds besides.
    `schoolgids` and `schoolplan` are documents to compare with. `today` is the day that dates are
    judged against. `origins` tells where each value comes from, by its key in the file; what is not
    in it is a default.
    """

    profile: str = AUTO
    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    model: str = "auto"
    comment_suppressions: bool = True
    today: date = field(default_factory=date.today)
    rules: tuple[Path, ...] = ()
    schoolgids: Path | None = None
    schoolplan: Path | None = None
    per_file: tuple[PerFile, ...] = ()
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    words: Mapping[str, WordChange] = field(default_factory=dict)
    headings: Mapping[ElementId, tuple[str, ...]] = field(default_factory=dict)
    supports: tuple[Kind, ...] = ()
    ignore_findings: tuple[IgnoreFinding, ...] = ()
    limits: Limits = field(default_factory=Limits)
    origins: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def load(cls, path: str | Path | None = None, **overrides: Unpack[Options]) -> Settings:
        """Settings from a file (none: the defaults), with the overrides on top.

        Overrides that are None do not count; `extend_select` adds to that of the file. Raises
        `SettingsError` naming file and key.
        """
        from soplint.engine.settings.files import both, key_of, read

        values, origins = read(Path(path)) if path is not None else ({}, {})
        given = {name: value for name, value in overrides.items() if value is not None}
        unknown = sorted(given.keys() - {known.name for known in fields(cls)})
        if unknown:
            raise SettingsError(f"Er is geen instelling {unknown[0]!r}.")
        more, before = values.get("extend_select", ()), origins.get("extend-select")
        values |= {name: _given(name, value) for name, value in given.items()}
        origins |= dict.fromkeys(map(key_of, given), BY_OPTION)
        if more and "extend_select" in given:
            values["extend_select"] = (*more, *values["extend_select"])
            origins["extend-select"] = both(before, BY_OPTION)
        return _checked(cls(**values, origins=origins))

    def with_today(self, today: date) -> Settings:
        """The same settings for another day."""
        return replace(self, today=today)

    def for_document(self, name: str) -> Settings:
        """The settings for one document: what `per_file` says of it is worked in.

        A `profile` or `select` of the command or call stands above it.
        """
        found = self
        for change in self.per_file:
            if matches(change.pattern, change.base, name):
                found = found._with(change)
        return found

    def _with(self, change: PerFile) -> Settings:
        from soplint.engine.settings.files import both

        of = f"per-file {change.base.joinpath(change.pattern)}"
        profile = None if self.origins.get("profile") == BY_OPTION else change.profile
        select = None if self.origins.get("select") == BY_OPTION else change.select
        origins = dict(self.origins)
        origins |= {key: of for key, value in (("profile", profile), ("select", select)) if value is not None}
        for key, value in (("ignore", change.ignore), ("extend-select", change.extend_select)):
            if value:
                origins[key] = both(origins.get(key), of)
        return replace(
            self,
            profile=profile or self.profile,
            select=self.select if select is None else select,
            ignore=(*self.ignore, *change.ignore),
            extend_select=(*self.extend_select, *change.extend_select),
            origins=origins,
        )

    def origin(self, key: str) -> str:
        """Where the value of a key comes from, for a message: a file, the command, or the defaults."""
        return self.origins.get(key, "de standaard")


def _given(name: str, value: Any) -> Any:
    """The value of a field out of what a call gives for it."""
    if name in _LISTS:
        if isinstance(value, str):
            raise SettingsError(f"{name} in {BY_OPTION}: geef een lijst, zoals [{value!r}].")
        return tuple(map(Path, value)) if name == "rules" else tuple(value)
    return Path(value) if name in _PATHS else value


def _checked(settings: Settings) -> Settings:
    for name, value, allowed in (
        ("profile", settings.profile, (AUTO, *PROFILES)),
        ("fail-on", settings.fail_on, FAIL_ON),
    ):
        if value not in allowed:
            raise SettingsError(f"{name} {value!r} in {BY_OPTION} bestaat niet. Kies uit: {', '.join(allowed)}.")
    return settings

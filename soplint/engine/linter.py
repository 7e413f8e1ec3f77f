"""The linter: settings, rules and a language model, ready for many documents."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from soplint.document.model import Document
from soplint.document.read import load
from soplint.engine.beside import Beside
from soplint.engine.cache import Cache
from soplint.engine.cachekey import document_key, environment
from soplint.engine.choices import check_choices
from soplint.engine.judge import Plan, is_private, judge
from soplint.engine.profile import profile
from soplint.engine.registry import load_rules
from soplint.engine.result import Report, Unreadable, unread
from soplint.engine.rule import Rule
from soplint.engine.run import active
from soplint.engine.settings import Settings
from soplint.engine.suppress import suppress
from soplint.engine.units import Corpus
from soplint.errors import SettingsError, SoplintError, UnreadableDocument
from soplint.facts.model import Analysis
from soplint.language.lexicon import WORDS

if TYPE_CHECKING:
    from soplint.language.pipeline import Pipeline

Source = str | os.PathLike[str] | Document
"""A path, or a document that was read before."""
_Made = TypeVar("_Made")


class Linter:
    """Checks documents. Makes its rules at once and loads the model when the first document comes.

    With a cache, what was checked before and did not change is not read again. Safe to use from
    several threads; the model reads one document at a time.
    """

    def __init__(self, settings: Settings | None = None, *, cache: Cache | None = None) -> None:
        """Raises `RuleError` or `SettingsError` when rules or options do not fit."""
        from soplint.document.guard import Guard

        self.settings = settings or Settings()
        self.known = load_rules(self.settings.rules)
        check_choices(self.known, self.settings)
        self.rules = active(self.known, self.settings)
        self._own = Plan(self.settings, self.rules)
        self._cache = cache
        self._language = _Language(self.settings.model)
        self._beside_lock = threading.Lock()
        self._guard = Guard(self.settings.limits, WORDS)
        self._beside: Beside | None = None

    def with_settings(self, settings: Settings) -> Linter:
        """A linter with other settings that shares the cache, and the loaded model if that setting is the same."""
        return self._sharing(settings, self._cache)

    def _sharing(self, settings: Settings, cache: Cache | None) -> Linter:
        other = Linter(settings, cache=cache)
        if settings.limits == self.settings.limits:
            other._guard = self._guard
        if settings.model == self.settings.model:
            other._language = self._language
        if (settings.schoolgids, settings.schoolplan) == (self.settings.schoolgids, self.settings.schoolplan):
            other._beside = self._beside
        return other

    def read(self, source: Source | bytes, name: str = "document") -> Document:
        """Read a document within the limits of the settings. Raises `UnreadableDocument`."""
        if isinstance(source, Document):
            return source
        if isinstance(source, bytes):
            return self._guard.read(source, name)
        return self._guard.read(load(Path(source), self.settings.limits), str(source))

    def check(
        self,
        source: Source | bytes | Analysis,
        name: str = "document",
        *,
        beside: Beside | None = None,
        others: Sequence[Analysis] = (),
    ) -> Report:
        """Check a path, bytes with a name, a `Document` or what `inspect` gave. What cannot be read gives an `error`.

        `beside` are the documents to compare it with, by default those of the settings; `others` those
        of other schools, for rules that look at a `Corpus`. Raises `ModelError` when there is no language
        model, `SettingsError` when a document of the settings cannot be read.
        """
        name = _named(source, name)
        plan = self._plan(name)
        report = _told(name, lambda: self._kept_or_new(source, name, plan, beside, others))
        return suppress(report, plan.settings, self.ran(report), self.known)

    @cached_property
    def comparing(self) -> tuple[Rule, ...]:
        """The rules that look at several documents, of those that may run on any document."""
        own, changes = self.settings, self.settings.per_file
        widest = replace(
            own,
            select=(*own.select, *(name for change in changes for name in change.select or ())),
            extend_select=(*own.extend_select, *(name for change in changes for name in change.extend_select)),
        )
        return tuple(rule for rule in active(self.known, widest) if rule.unit is Corpus)

    def rules_for(self, name: str) -> tuple[Rule, ...]:
        """The rules for a document of this name, before its profile switches any off."""
        return self._plan(name).rules

    def ran(self, report: Report) -> tuple[Rule, ...]:
        """The rules that ran for this report."""
        off = profile(report.profile).off
        return tuple(rule for rule in self.rules_for(report.path) if rule.code not in off)

    def inspect(self, source: Source | bytes, name: str = "document") -> Analysis:
        """What a document says, without judging. Raises `UnreadableDocument`."""
        return self._analyse(self.read(source, name))

    def understand(self, source: Source) -> Analysis | Report:
        """As `inspect`, but what cannot be read gives its report. Raises what `check` raises."""
        self.read_beside()
        return _told(_named(source), lambda: self.inspect(source))

    def examine(self, source: Source | bytes, name: str = "document") -> tuple[Analysis, Report]:
        """What a document says and the judgement of it, read once; nothing is silenced or kept.

        Raises `UnreadableDocument`.
        """
        document = self.read(source, name)
        analysis = self._analyse(document)
        return analysis, judge(analysis, self._plan(document.name), self.read_beside())[0]

    def check_many(
        self, sources: Iterable[Source], executor: Executor | None = None, ahead: int | None = None
    ) -> Iterator[Report]:
        """Reports in the order of the sources, as they come; with an executor, its workers check.

        At most `ahead` documents (None: four for each core of this machine) are taken from the sources
        before their turn, so that thousands need little memory. Files are read here and sent as bytes:
        workers need not see this disk. Each process of workers loads the model once. Where a rule compares
        documents, all are read before the first report comes, and no executor is used: a warning says so.
        Raises what `check` raises, and `SoplintError` when the workers are gone.
        """
        from soplint.engine.batch import by_executor
        from soplint.engine.together import check_together, in_one_process

        work = ((self, source) for source in sources)
        if self.comparing:
            if executor is not None:
                warnings.warn(in_one_process(self.comparing), stacklevel=2)
            return (report for _, report in check_together(work))
        if executor is None:
            return map(self.check, sources)
        return (report for _, report in by_executor(work, executor, ahead))

    def kept(self, data: bytes, name: str) -> Report | None:
        """The report on bytes with this name out of the cache, None when it must be made."""
        plan = self._plan(name)
        report = self._cache.get(_key(plan, name, data), plan.settings.today) if self._cache else None
        return None if report is None else suppress(report, plan.settings, self.ran(report), self.known)

    def __reduce__(self) -> tuple[Callable[..., Linter], tuple[Settings, Cache | None]]:
        """A linter is sent as its settings; a worker makes it of them once."""
        return _of, (self.settings, self._cache)

    def _analyse(self, document: Document) -> Analysis:
        from soplint.engine.memory import give_back
        from soplint.facts.analyse import analyse

        with self._language as pipeline:
            found = analyse(document, pipeline, self.settings.headings, self.settings.supports)
        give_back()
        return found

    def read_beside(self) -> Beside:
        """The documents of the settings, read when the first document is checked."""
        with self._beside_lock:
            if self._beside is None:
                self._beside = Beside(
                    self._read_other(self.settings.schoolgids, "--schoolgids"),
                    self._read_other(self.settings.schoolplan, "--schoolplan"),
                )
            return self._beside

    def _read_other(self, path: Path | None, option: str) -> Document | None:
        if path is None:
            return None
        try:
            return self.read(path)
        except UnreadableDocument as error:
            raise SettingsError(f"{option} {path}: {error}") from error

    def _plan(self, name: str) -> Plan:
        settings = self.settings.for_document(name)
        return self._own if settings is self.settings else Plan(settings, active(self.known, settings))

    def _kept_or_new(
        self,
        source: Source | bytes | Analysis,
        name: str,
        plan: Plan,
        beside: Beside | None,
        others: Sequence[Analysis],
    ) -> Report:
        """The report before suppression: from the cache, or made and kept. Other documents beside it are not kept."""
        if self._cache is None or isinstance(source, (Document, Analysis)) or beside is not None or others:
            analysis = source if isinstance(source, Analysis) else self.inspect(source, name)
            return judge(analysis, plan, beside or self.read_beside(), others)[0]
        data = source if isinstance(source, bytes) else load(Path(source), self.settings.limits)
        key = _key(plan, name, data)
        report = self._cache.get(key, plan.settings.today)
        if report is None:
            analysis = self._analyse(self._guard.read(data, name))
            report, day = judge(analysis, plan, self.read_beside())
            if not report.failures and not is_private(report, analysis, self.known):
                self._cache.put(key, report, day)
        return report


def _named(source: Source | bytes | Analysis, name: str = "document") -> str:
    """What a source is called; only bytes need a name for it."""
    if isinstance(source, Analysis):
        source = source.document
    return source.name if isinstance(source, Document) else name if isinstance(source, bytes) else str(source)


def _told(name: str, make: Callable[[], _Made]) -> _Made | Report:
    """What is made of the document of this name, or the report that it cannot be."""
    try:
        return make()
    except UnreadableDocument as error:
        return unread(name, Unreadable(error.kind, str(error)))
    except SoplintError:
        raise
    except Exception as error:  # what trips the analysis of one document must not cost the others
        message = f"Bij het nakijken van dit document ging iets mis ({type(error).__name__}). Meld dit bij soplint."
        return unread(name, Unreadable("crashed", message))


def _key(plan: Plan, name: str, data: bytes) -> str:
    return document_key(environment(), plan.digest, name, data)


class _Language:
    """The language model, loaded when it is first needed; one document at a time may use it."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._lock = threading.Lock()
        self._pipeline: Pipeline | None = None

    def __enter__(self) -> Pipeline:
        from soplint.language.pipeline import Pipeline

        self._lock.acquire()
        try:
            self._pipeline = self._pipeline or Pipeline(self._model)
        except BaseException:
            self._lock.release()
            raise
        return self._pipeline

    def __exit__(self, *_: object) -> None:
        self._lock.release()


_keeping = threading.Lock()
_last: Linter | None = None


def _of(settings: Settings, cache: Cache | None) -> Linter:
    """The linter of a worker process. It is kept for the next document, and its model for other settings."""
    global _last
    with _keeping:
        if _last is None:
            _last = Linter(settings, cache=cache)
        elif _last.settings != settings or _folder(_last._cache) != _folder(cache):
            _last = _last._sharing(settings, cache)
        return _last


def _folder(cache: Cache | None) -> Path | None:
    return cache.folder if cache else None

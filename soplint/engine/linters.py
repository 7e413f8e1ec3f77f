"""Linters for a run over documents that each have their own settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from soplint.engine.batch import Checked, check_all
from soplint.engine.cache import Cache
from soplint.engine.linter import Linter
from soplint.engine.rule import Rule
from soplint.engine.settings import Settings
from soplint.engine.suppress import absent
from soplint.engine.together import Watch, check_together
from soplint.facts.supports import Kind


class Linters:
    """One linter for each different settings; they share the language model and the cache.

    All are made at once, so that wrong settings are told before any document is read: raises
    `SettingsError` or `RuleError`.
    """

    def __init__(self, paths: Iterable[Path], settings: Callable[[Path], Settings], cache: Cache | None = None) -> None:
        self._cache = cache
        self._linters: list[Linter] = []
        self._by_path = {path: self._linter(settings(path)) for path in paths}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules that run on any of the documents, by code."""
        found = {rule.code: rule for linter in self._linters for rule in linter.rules}
        return tuple(found[code] for code in sorted(found))

    @property
    def supports(self) -> tuple[Kind, ...]:
        """The kinds of support that any of the settings adds, with their words, in order."""
        return tuple(dict.fromkeys(kind for linter in self._linters for kind in linter.settings.supports))

    @property
    def comparing(self) -> tuple[Rule, ...]:
        """The rules that look at several documents, by code. Any makes that all documents are checked together."""
        found = {rule.code: rule for linter in self._linters for rule in linter.comparing}
        return tuple(found[code] for code in sorted(found))

    def of(self, path: Path) -> Linter:
        """The linter of a document."""
        return self._by_path[path]

    def check_many(
        self, run: Callable[[Sequence[tuple[Linter, Path]]], Checked] = check_all, watch: Watch = iter
    ) -> Checked:
        """The reports in the order of the paths, as they come, each with its linter.

        `run` makes them, unless a rule compares documents; `watch` sees how far it is.
        A suppression of a document that is not there is told with the first report that has its settings.
        """
        told: set[int] = set()
        work = [(linter, path) for path, linter in self._by_path.items()]
        together = bool(self.comparing)
        with closing(check_together(work, watch) if together else run(work)) as checked:
            for linter, report in checked if together else watch(checked):
                if id(linter) in told:
                    yield linter, report
                else:
                    told.add(id(linter))
                    yield linter, replace(report, unused=(*report.unused, *absent(linter.settings)))

    def _linter(self, settings: Settings) -> Linter:
        for linter in self._linters:
            if linter.settings == settings:
                return linter
        made = self._linters[0].with_settings(settings) if self._linters else Linter(settings, cache=self._cache)
        self._linters.append(made)
        return made

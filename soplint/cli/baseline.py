"""`--baseline` and `--write-baseline`: what is known already, and bringing that up to date."""

from __future__ import annotations

from pathlib import Path

import click

from soplint.cli.files import write_whole
from soplint.engine.baseline import Baseline, Entry
from soplint.engine.linter import Linter
from soplint.engine.result import Report, Unused
from soplint.errors import SettingsError


class Known:
    """The baseline of a run.

    With only a file to write, all findings of the run become known. With a file to read as well,
    the baseline only shrinks: what is not found any more goes. Raises `SettingsError`.
    """

    def __init__(self, read: Path | None, write: Path | None) -> None:
        if write is not None and (write.is_dir() or not write.absolute().parent.is_dir()):
            raise SettingsError(f"De baseline kan niet naar {write}. Geef een bestand in een map die bestaat.")
        self._write = write
        self._grows = write is not None and read is None
        self._baseline = Baseline.read(read) if read else None
        if write is not None and read is None:
            self._baseline = Baseline.read(write) if write.exists() else Baseline(write)
        self._entries: dict[str, list[Entry]] = {}
        self._unused: list[Unused] = []

    def apply(self, linter: Linter, report: Report) -> Report:
        """The report with what is known set apart."""
        baseline = self._baseline
        if baseline is None or report.document is None:
            return report
        if self._grows:
            entries = self._entries[report.path] = baseline.entries(report, linter.settings.today)
            baseline = Baseline(baseline.file, entries)
        ran, all_rules = ({rule.code for rule in rules} for rules in (linter.ran(report), linter.known))
        found = baseline.apply(report, ran, all_rules)
        self._unused += found.unused
        return found

    def finish(self) -> None:
        """Write what is to be written, and say so on standard error. Raises `SettingsError`."""
        if self._write is None or self._baseline is None:
            return
        before = len(self._baseline)
        after = self._baseline.updated(self._entries) if self._grows else self._baseline.pruned(self._unused)
        write_whole(self._write, after.text().encode())
        gone = "" if self._grows else f"; {before - len(after)} weggehaald"
        click.echo(f"Baseline {self._write}: {len(after)} meldingen bekend{gone}.", err=True)

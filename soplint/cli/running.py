"""Running a check over many documents: where, and until when."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Generic

import click

from soplint.cli.progress import Found
from soplint.engine.batch import Checked, check_all
from soplint.engine.linter import Linter
from soplint.engine.rule import Rule
from soplint.engine.together import in_one_process
from soplint.errors import SettingsError, SoplintError

jobs_option = click.option(
    "-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Zoveel documenten tegelijk (standaard: de kernen)."
)
scheduler_option = click.option(
    "--scheduler", metavar="ADRES", help="Kijk na op een Dask-cluster, zoals tcp://server:8786."
)


def way(
    jobs: int | None, scheduler: str | None, comparing: Sequence[Rule]
) -> Callable[[Sequence[tuple[Linter, Path]]], Checked]:
    """How documents are checked: by this process, worker processes or a cluster.

    Tells on standard error that `comparing` rules, if there are any, ask for this process.
    """
    if jobs is not None and scheduler is not None:
        raise SettingsError("--jobs en --scheduler gaan niet samen. Kies er één.")
    if comparing and (scheduler is not None or (jobs or 1) > 1):
        click.echo(f"soplint: {in_one_process(comparing)}", err=True)
    if scheduler is None:
        return partial(check_all, jobs=jobs)
    from soplint.engine.cluster import check_on

    return partial(check_on, scheduler)


class UntilStopped(Generic[Found]):
    """Reports, or what is made of them, until the last one, Ctrl-C, or an error that ends the run.

    `error` then tells which. What was done before that can still be reported. With nothing done the error
    is raised at once. Ctrl-C breaks off the waiting for a report and never the writing of one; a second
    one does.
    """

    def __init__(self, reports: Iterable[Found], total: int) -> None:
        self._reports = iter(reports)
        self._total = total
        self._is_waiting = self._is_stopped = False
        self.error: SoplintError | None = None

    def __iter__(self) -> Iterator[Found]:
        done = 0
        with self._on_interrupt():
            while (report := self._next(done)) is not None:
                done += 1
                yield report
        if self.error and not done:
            raise self.error

    def raise_error(self) -> None:
        """Raise what ended the run early, if anything did."""
        if self.error:
            raise self.error

    def _next(self, done: int) -> Found | None:
        try:
            self._is_waiting = True
            if self._is_stopped:
                raise KeyboardInterrupt
            return next(self._reports, None)
        except KeyboardInterrupt:
            self.error = SoplintError(f"Onderbroken: {done} van de {self._total} documenten zijn nagekeken.")
        except SoplintError as error:
            self.error = error
        finally:
            self._is_waiting = False
        return None

    @contextmanager
    def _on_interrupt(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield  # signals come to the main thread only
            return
        before = signal.signal(signal.SIGINT, self._interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _interrupt(self, *_: object) -> None:
        if self._is_waiting or self._is_stopped:
            raise KeyboardInterrupt
        self._is_stopped = True

"""Many documents: sent ahead to workers, a few at a time, and back in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from soplint.document.model import Document
from soplint.document.read import load
from soplint.engine.bench import Bench
from soplint.engine.linter import Linter, Source
from soplint.engine.result import Report, Unreadable, unread
from soplint.errors import SoplintError, UnreadableDocument

AHEAD = 4
"""Documents under way for each worker: enough to keep it at work behind one that takes long."""

WORKER_BYTES = 1_000_000_000
"""Memory that a worker and its reader may come to need; most of the time it is half of that."""

Work = Iterable[tuple[Linter, Source]]
"""What is to be checked, and by which linter."""
Checked = Generator[tuple[Linter, Report], None, None]
Submit = Callable[[Linter, Document | bytes, str], Future[Report]]


def cores() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def fitting() -> int:
    """How many workers this machine has processors and memory for; at least one."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # a system that does not tell
        return cores()
    return max(1, min(cores(), memory // WORKER_BYTES))


def check_all(work: Sequence[tuple[Linter, Source]], jobs: int | None = None) -> Checked:
    """Reports in order, by so many worker processes (None: one for each core, as far as memory goes).

    One document, or one job, is checked in this process. A worker that hangs or crashes costs its one
    document. Close the generator to stop: the workers then end at once. Raises what `Linter.check` raises.
    """
    workers = min(jobs or fitting(), len(work))
    if workers > 1:
        yield from _by_workers(work, workers)
    else:
        for linter, source in work:
            yield linter, linter.check(source)


def by_executor(work: Work, executor: Executor, ahead: int | None = None) -> Checked:
    """Reports in order, by the workers of an executor; see `Linter.check_many`."""
    if ahead is not None and ahead < 1:
        raise ValueError(f"ahead must be at least 1, not {ahead}")

    def submit(linter: Linter, source: Document | bytes, name: str) -> Future[Report]:
        return executor.submit(linter.check, source, name)

    return in_order(work, submit, ahead or AHEAD * cores())


def _by_workers(work: Work, workers: int) -> Checked:
    bench, threads = Bench(), ThreadPoolExecutor(workers, "soplint")

    def submit(linter: Linter, source: Document | bytes, name: str) -> Future[Report]:
        return threads.submit(bench.check, linter, source, name)

    try:
        with closing(in_order(work, submit, workers * AHEAD)) as checked:
            yield from checked
    finally:
        bench.close()
        threads.shutdown()


def in_order(work: Work, submit: Submit, ahead: int) -> Checked:
    """Submit documents, at most `ahead` before their turn, and give back their reports in order.

    What a linter has in its cache is not submitted.
    """
    waiting: deque[tuple[Linter, str, Future[Report]]] = deque()
    rest = iter(work)
    try:
        while True:
            for linter, source in rest:
                name = source.name if isinstance(source, Document) else str(source)
                waiting.append((linter, name, _submitted(linter, source, name, submit)))
                if len(waiting) >= ahead or waiting[0][-1].done():
                    break
            if not waiting:
                return
            linter, name, job = waiting.popleft()
            yield linter, _outcome(name, job)
    finally:
        for _, _, job in waiting:
            job.cancel()


def _submitted(linter: Linter, source: Source, name: str, submit: Submit) -> Future[Report]:
    known: Report | None
    try:
        if isinstance(source, Document):
            return submit(linter, source, name)
        data = load(Path(source), linter.settings.limits)
        known = linter.kept(data, name)
        if known is None:
            return submit(linter, data, name)
    except UnreadableDocument as error:
        known = unread(name, Unreadable(error.kind, str(error)))
    except (RuntimeError, BrokenExecutor) as error:
        raise _gone(error) from error
    job: Future[Report] = Future()
    job.set_result(known)
    return job


def _outcome(name: str, job: Future[Report]) -> Report:
    try:
        return job.result()
    except SoplintError:
        raise
    except (BrokenExecutor, CancelledError) as error:
        raise _gone(error) from error
    except Exception as error:  # `check` has an answer to all that a document does: its worker was lost
        message = f"De werker die dit document nakeek, viel weg ({type(error).__name__}). Probeer het opnieuw."
        return unread(name, Unreadable("crashed", message))


def _gone(error: BaseException) -> SoplintError:
    return SoplintError(
        f"De werkers die nakijken, zijn weggevallen ({type(error).__name__}). Wat klaar was, staat in het rapport."
    )

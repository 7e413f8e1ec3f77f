"""Processes that check documents, so that what hangs or crashes costs one document and not the run."""

from __future__ import annotations

import pickle
import threading
import time

from soplint.document.model import Document
from soplint.document.process import Process
from soplint.engine.beside import Beside
from soplint.engine.linter import Linter
from soplint.engine.result import Report, Unreadable, unread
from soplint.engine.worker import FAILED, READY, TASK
from soplint.errors import SoplintError

_ATTEMPTS = 2
"""What took a worker down may have been meant for its neighbour, so a document gets a second one."""
_TIME = "Het nakijken van dit document duurt te lang. Bewaar het opnieuw in Word, of geef een kleiner deel."
_CRASHED = "Het nakijken van dit document liep twee keer vast. Meld dit bij soplint."
_START = "Een proces om documenten na te kijken start niet. Is er genoeg geheugen? Probeer het met --jobs 1."
_STOPPED = "Het nakijken is gestopt."


class Bench:
    """Worker processes that wait for documents. There are as many as threads that ask at the same time.

    Safe to use from threads. Each worker loads the model once, and ends with its owner.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._closed = False

    def check(self, linter: Linter, source: Document | bytes, name: str, beside: Beside | None = None) -> Report:
        """What this linter says of a document, in a worker. One that hangs or crashes gives an `error`.

        Raises what `Linter.check` raises, and `SoplintError` where no worker starts.
        """
        task = pickle.dumps((linter, source, name, beside), pickle.HIGHEST_PROTOCOL)
        for _ in range(_ATTEMPTS):
            worker = self._take()
            try:
                report = worker.check(task)
            finally:
                self._put(worker)
            if report is not None:
                return report
            if self._closed:
                raise SoplintError(_STOPPED)
            if worker.seconds >= linter.settings.limits.check_seconds:
                return unread(name, Unreadable("time-limit", _TIME))
        return unread(name, Unreadable("crashed", _CRASHED))

    def rest(self) -> None:
        """End the workers that have nothing to do. The bench starts others when it must."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.stop()

    def close(self) -> None:
        """End all workers, also those at work: who waits for one gets a `SoplintError`."""
        self._closed = True
        self.rest()
        with self._lock:
            for worker in self._busy:
                worker.kill()

    def _take(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise SoplintError(_STOPPED)
            self._idle = [worker for worker in self._idle if worker.is_alive]
            worker = self._idle.pop() if self._idle else _Worker()
            self._busy.add(worker)
            return worker

    def _put(self, worker: _Worker) -> None:
        with self._lock:
            self._busy.discard(worker)
            if worker.is_alive and not self._closed:
                self._idle.append(worker)
                return
        worker.stop()


class _Worker:
    """One worker process. `seconds` is how long it worked on the last document, without loading the model."""

    seconds = 0.0

    def __init__(self) -> None:
        self._process = Process("soplint.engine.worker", {})
        self._is_ready = False
        self.stop, self.kill = self._process.stop, self._process.kill

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive

    def check(self, task: bytes) -> Report | None:
        """The report on a document, or None when the process did not survive it."""
        started = time.monotonic()
        try:
            self._process.send(TASK, task)
            answer = self._process.receive()
            if not self._is_ready:
                if answer is None:
                    raise SoplintError(_START)
                if answer[0] == READY:
                    self._is_ready = True
                    started = time.monotonic()
                    answer = self._process.receive()
        except OSError:
            answer = None
        self.seconds = time.monotonic() - started
        if answer is None:
            self._process.stop()
            return None
        found = pickle.loads(answer[1])  # noqa: S301  (from our own worker)
        if answer[0] == FAILED:
            raise found
        report: Report = found
        return report

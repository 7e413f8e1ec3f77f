"""A guarded process that reads documents, so that no file can take the program down.

Files come from outside and the libraries that parse them have no limits of their own: some small
files make them eat gigabytes, run for minutes or end the process. So files are read in a child
process with bounded memory and time, which is used again for the next file.
"""

from __future__ import annotations

import io
import pickle
import signal
import threading
import time
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any, NoReturn

from soplint.document.child import FILE, NAME, PAGES, READ, REFUSED
from soplint.document.limits import Limits
from soplint.document.model import Document
from soplint.document.process import Process
from soplint.document.read import TOO_MUCH_MEMORY
from soplint.errors import UnreadableDocument, UnreadableKind

_TRUSTED = frozenset({"soplint.document.model", "soplint.document.place"})
_TIME = "Het lezen van dit bestand duurt te lang. Bewaar het opnieuw in Word, of geef een kleiner deel."
_CRASHED = "Het lezen van dit bestand liep vast. Het is beschadigd of te zwaar: bewaar het opnieuw en probeer het."


class Guard:
    """Reads documents in a child process. The process starts with the first file.

    `words` is a file with Dutch words (see `WordList`) that helps to join broken words. Safe to use
    from several threads, which then wait for each other, and in a process forked later.
    """

    def __init__(self, limits: Limits, words: Path | None = None) -> None:
        self._limits = limits
        self._words = words
        self._lock = threading.Lock()
        self._child: _Child | None = None

    def read(self, data: bytes, name: str) -> Document:
        """Read the bytes of a file that has this name.

        Raises `UnreadableDocument`, also when reading takes more time or memory than the limits
        allow or when the child dies of it.
        """
        with self._lock:
            child = self._ready()
            try:
                return child.read(data, name)
            except _LostError as loss:
                if not child.used or loss.kind == "time-limit":
                    raise loss.as_error() from None
            # What an earlier file left behind in the child must not cost this one its verdict.
            try:
                return self._ready().read(data, name)
            except _LostError as loss:
                raise loss.as_error() from None

    def close(self) -> None:
        """End the child process. The guard may be used again after that."""
        with self._lock:
            if self._child is not None:
                self._child.stop()
                self._child = None

    def _ready(self) -> _Child:
        if self._child is None or not self._child.is_alive:
            self._child = _Child(self._limits, self._words)
        return self._child


class _LostError(Exception):
    """The child did not survive a file, or ran out of memory over it."""

    def __init__(self, kind: UnreadableKind, message: str) -> None:
        super().__init__(message)
        self.kind = kind

    def as_error(self) -> UnreadableDocument:
        return UnreadableDocument(self.kind, str(self))


class _Child:
    """One child process. `used` tells whether it has read a file before the last one."""

    def __init__(self, limits: Limits, words: Path | None) -> None:
        self._limits = limits
        self._files = 0
        self._expired = False
        given = {"limits": asdict(limits), "words": str(words) if words else None}
        self._process = Process("soplint.document.child", given)

    @property
    def used(self) -> bool:
        return self._files > 1

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive

    def stop(self) -> None:
        self._process.stop()

    def read(self, data: bytes, name: str) -> Document:
        self._files += 1
        started = time.monotonic()
        watch = self._watch(self._limits.wall_seconds)
        try:
            self._process.send(NAME, name.encode("utf-8", "surrogateescape"))
            self._process.send(FILE, data)
            while answer := self._process.receive():
                mark, content = answer
                if mark == READ:
                    document: Document = _Answer(io.BytesIO(content)).load()
                    return document
                if mark == REFUSED:
                    self._refuse(*_Answer(io.BytesIO(content)).load())
                if mark == PAGES:
                    watch.cancel()
                    watch = self._watch(self._left(started, int(content)))
        except (UnreadableDocument, _LostError):
            raise
        except OSError:
            pass  # the child is gone: its exit code tells why
        except Exception:  # a child taken over by a file may answer anything
            self._process.kill()
        finally:
            watch.cancel()
        raise self._loss()

    def _refuse(self, kind: UnreadableKind, message: str) -> NoReturn:
        if kind == "memory-limit":
            self.stop()
            raise _LostError(kind, message)
        raise UnreadableDocument(kind, message)

    def _left(self, started: float, pages: int) -> float:
        """The wall time that is left for a document of this many pages, begun at `started`."""
        whole = self._limits.wall_seconds + self._limits.seconds(min(pages, self._limits.pdf_pages))
        return max(0, started + whole - time.monotonic())

    def _watch(self, seconds: float) -> threading.Timer:
        watch = threading.Timer(seconds, self._expire)
        watch.daemon = True
        watch.start()
        return watch

    def _expire(self) -> None:
        self._expired = True
        self._process.kill()

    def _loss(self) -> _LostError:
        code = self._process.wait()
        self.stop()
        if self._expired or code == -getattr(signal, "SIGXCPU", 0):
            return _LostError("time-limit", _TIME)
        if code == -getattr(signal, "SIGKILL", 0):
            return _LostError("memory-limit", TOO_MUCH_MEMORY)
        return _LostError("crashed", _CRASHED)


class _Answer(pickle.Unpickler):
    """Reads what the child sends, and nothing but documents: a child taken over by a file must not reach further."""

    def find_class(self, module: str, name: str) -> Any:
        if module in _TRUSTED and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and is_dataclass(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")

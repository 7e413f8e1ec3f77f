"""Processes of our own that answer requests over their standard input and output.

A request or an answer is a frame: a mark of one byte, a length, and that many bytes.
"""

from __future__ import annotations

import contextlib
import json
import os
import struct
import subprocess
import sys
import weakref
from collections.abc import Mapping
from typing import Any, BinaryIO

from soplint.errors import SoplintError

FRAME = struct.Struct("<cQ")
_START = (
    "import importlib, json, sys; given = json.loads(sys.argv[2]); sys.path[:] = given.pop('path');"
    " importlib.import_module(sys.argv[1]).serve(given)"
)


class Process:
    """A process that runs `serve` of a module. It ends with its owner, and a fork of the owner leaves it alone."""

    def __init__(self, module: str, given: Mapping[str, Any]) -> None:
        """Start it; `given` is what `serve` is called with and must fit in JSON.

        Raises `SoplintError` where the system gives no process.
        """
        self._owner = os.getpid()
        try:
            # Isolated: nothing in the working folder or the environment may change what is imported.
            self._process = subprocess.Popen(  # noqa: S603  (our own interpreter)
                [sys.executable, "-I", "-c", _START, module, json.dumps({**given, "path": sys.path})],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise SoplintError(
                f"soplint kan geen proces starten om documenten veilig te lezen ({error.strerror})."
                " Controleer of dit systeem nieuwe processen toelaat."
            ) from error
        self.stop = weakref.finalize(self, _end, self._process, self._owner)
        """End the process and close its pipes."""

    @property
    def id(self) -> int:
        """The number that the system knows the process by."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it runs, and is ours."""
        return self._owner == os.getpid() and self._process.poll() is None

    def send(self, mark: bytes, content: bytes) -> None:
        """Ask something. Raises `OSError` when the process is gone."""
        send(self._pipe(self._process.stdin), mark, content)

    def receive(self) -> tuple[bytes, bytes] | None:
        """The next answer, or None when the process is gone."""
        return receive(self._pipe(self._process.stdout))

    def kill(self) -> None:
        """End the process from any thread, and leave the pipes to who reads them."""
        self._process.kill()

    def wait(self) -> int:
        """The exit code, when it has ended."""
        return self._process.wait()

    @staticmethod
    def _pipe(stream: Any) -> BinaryIO:
        pipe: BinaryIO = stream
        return pipe


def send(stream: BinaryIO, mark: bytes, content: bytes) -> None:
    """Write one frame and flush it. Raises `OSError` when the other side is gone."""
    stream.write(FRAME.pack(mark, len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next frame, or None when the other side is gone."""
    head = stream.read(FRAME.size)
    if len(head) < FRAME.size:
        return None
    mark, size = FRAME.unpack(head)
    content = stream.read(size)
    return (mark, content) if len(content) == size else None


def lines() -> tuple[BinaryIO, BinaryIO]:
    """In the process itself: where requests come from and answers go to.

    Standard output is turned away: what a library prints must not end up among the answers.
    """
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return requests, answers


def _end(process: subprocess.Popen[bytes], owner: int) -> None:
    """End a process and its pipes; in a fork of the owner only the pipes."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):  # bytes that the dead process never took
                stream.close()
    if os.getpid() == owner:
        process.kill()
        process.wait()

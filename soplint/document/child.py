"""The process that reads files for a `Guard`: one request after another, within its limits."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from soplint.document.limits import Limits
from soplint.document.process import lines, receive, send
from soplint.document.read import read_bytes
from soplint.document.wordlist import WordList
from soplint.errors import UnreadableDocument

try:
    import resource
except ImportError:  # Windows: only the wall time that the guard keeps holds there
    resource = None  # type: ignore[assignment]

NAME, FILE, PAGES, READ, REFUSED = b"n", b"f", b"p", b"r", b"x"


def serve(given: Mapping[str, Any]) -> None:
    """Answer requests until the guard closes the line; `given` holds the limits and the file of words."""
    requests, answers = lines()
    limits = Limits(**given["limits"])
    known = WordList(Path(given["words"])).knows if given["words"] else None
    _confine(limits)

    def on_pages(count: int) -> None:
        _grant(limits.seconds(count))
        send(answers, PAGES, str(count).encode())

    while (name := receive(requests)) and (file := receive(requests)):
        _grant(limits.seconds())
        try:
            document = read_bytes(
                file[1], name[1].decode("utf-8", "surrogateescape"), limits, known=known, on_pages=on_pages
            )
            mark, answer = READ, pickle.dumps(document, pickle.HIGHEST_PROTOCOL)
        except UnreadableDocument as error:
            mark, answer = REFUSED, pickle.dumps((error.kind, str(error)))
        send(answers, mark, answer)


def _confine(limits: Limits) -> None:
    """Bound the memory, and forbid writing files and core dumps."""
    if resource is not None:
        for kind, bound in (
            (resource.RLIMIT_AS, limits.memory_bytes),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            resource.setrlimit(kind, (bound, bound))


def _grant(seconds: float) -> None:
    """Let the file that is read now take this much processor time."""
    if resource is not None:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(usage.ru_utime + usage.ru_stime + seconds) + 1, hard))

"""The process that checks documents for a `Bench`: one after another, with the model loaded once."""

from __future__ import annotations

import faulthandler
import pickle
import signal
from collections.abc import Mapping
from typing import Any

from soplint.document.process import lines, receive, send
from soplint.errors import SoplintError

_WARM = b"Wij bieden hulp bij lezen."
"""Read first, so that all that is loaded once does not count for the first document."""
TASK, READY, DONE, FAILED = b"t", b"y", b"d", b"e"


def serve(_: Mapping[str, Any]) -> None:
    """Answer requests until the bench closes the line: documents, each with its linter."""
    # Ctrl-C reaches the whole group of processes. What must end then is for the bench to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = lines()
    is_ready = False
    while request := receive(requests):
        try:
            linter, source, name, beside = pickle.loads(request[1])  # noqa: S301  (from our own bench)
            if not is_ready:
                linter.inspect(_WARM, "warm.md")
                send(answers, READY, b"")
                is_ready = True
            # A watchdog outside Python, for what hangs may hold the interpreter; no one may be left to kill it.
            faulthandler.dump_traceback_later(linter.settings.limits.check_seconds, exit=True)
            report = linter.check(source, name, beside=beside)
            mark, answer = DONE, pickle.dumps(report, pickle.HIGHEST_PROTOCOL)
        except SoplintError as error:
            mark, answer = FAILED, pickle.dumps(error)
        finally:
            faulthandler.cancel_dump_traceback_later()
        send(answers, mark, answer)

"""Whole processes, measured from outside: time by the clock, time of the processor, memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a process and all it started took: seconds by the clock, seconds of processors, megabytes at most."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], environment: Mapping[str, str] | None = None, fine: Sequence[int] = (0,)) -> Cost:
    """Run a command once. Raises `RuntimeError` when it ends with an exit code that is not among the fine ones."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "OMP_NUM_THREADS": "1", **(environment or {})},
    )
    memory = _Memory(process.pid)
    told = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    wall, most = time.perf_counter() - start, memory.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        raise RuntimeError(
            f"{' '.join(command)[:200]} gave {process.returncode}: {told.decode(errors='replace')[-500:]}"
        )
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(most, usage.ru_maxrss / 1000))


def median(
    runs: int, command: Sequence[str], environment: Mapping[str, str] | None = None, fine: Sequence[int] = (0,)
) -> Cost:
    """The medians of so many runs; the first of several only warms the disk and does not count."""
    costs = [run(command, environment, fine) for _ in range(runs if runs == 1 else runs + 1)][-runs:]
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        max(cost.memory for cost in costs),
    )


class _Memory:
    """Watches the memory of a process with all below it. Pages they share are divided among them."""

    def __init__(self, root: int) -> None:
        self._root, self._most = root, 0.0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> float:
        self._stopped.set()
        self._thread.join()
        return self._most

    def _watch(self) -> None:
        while not self._stopped.wait(0.1):
            self._most = max(self._most, sum(map(_megabytes, _below(self._root))))


def _below(root: int) -> list[int]:
    found = [root]
    for process in found:
        for tasks in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                found += map(int, tasks.read_text().split())
            except OSError:
                continue  # it ended meanwhile
    return found


def _megabytes(process: int) -> float:
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1000 for line in text.splitlines() if line.startswith("Pss:")), 0)

"""Showing on standard error how far a run is, when it takes long enough to wonder."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

Found = TypeVar("Found")

DELAY = 1.0
"""Seconds before anything is shown."""


def with_progress(reports: Iterable[Found], paths: Sequence[Path]) -> Iterator[Found]:
    """What is found in these documents as they come, with a bar that names the one at work."""
    if not sys.stderr.isatty():
        yield from reports
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    progress = Progress(
        TextColumn("Nakijken"),
        MofNCompleteColumn(),
        BarColumn(bar_width=20),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
    )
    task = progress.add_task("", total=len(paths))
    timer = threading.Timer(DELAY, progress.start)
    timer.start()
    try:
        names = iter(paths)
        progress.update(task, description=escape(next(names).name))
        for report in reports:
            following = next(names, None)
            progress.update(task, advance=1, description=escape(following.name) if following else "")
            yield report
    finally:
        timer.cancel()
        timer.join()
        progress.stop()

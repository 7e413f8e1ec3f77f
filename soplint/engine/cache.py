"""Reports kept on disk, so that an unchanged document costs next to nothing the next time.

An entry is compressed JSON under a key that stands for all that could change the report (see
`soplint.engine.cachekey`). Writing goes by a temporary file that takes its place at once, so that
runs beside each other never see half an entry. What cannot be read back whole is no entry. What
was used least recently goes when the folder grows over its limit. A folder that cannot be written
to costs the user nothing but time, so it is no error.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from soplint.engine.codec import decoder, encoder
from soplint.engine.result import Report

ENVIRONMENT = "SOPLINT_CACHE_DIR"
LIMIT = 200_000_000
"""Bytes; a report with its document takes 15 to 100 kB."""
_ROOM = 0.9
"""How full the folder may stay after making room, so that not each new entry makes room again."""
_EVERY = 50
"""After so many new entries the size of the folder is looked at again."""
_SUFFIX = ".report"
_HALF = ".half"
_LARGEST = 50_000_000
"""Bytes an entry may unfold to: more is no report of ours."""


def default_folder() -> Path:
    """The user's cache folder, or the one in `SOPLINT_CACHE_DIR`."""
    given = os.environ.get(ENVIRONMENT)
    if given:
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("soplint", appauthor=False)


class Cache:
    """Reports in a folder. Safe for several threads and processes at once; can be sent to a worker."""

    def __init__(self, folder: Path | None = None, limit: int = LIMIT) -> None:
        self.folder = folder or default_folder()
        self._limit = limit
        self._new = 0

    def get(self, key: str, today: date) -> Report | None:
        """The report under a key, if it is there and as good today."""
        path = self._path(key)
        try:
            unfold = zlib.decompressobj()
            text = unfold.decompress(path.read_bytes(), _LARGEST)
            entry = json.loads(text) if unfold.eof else {}
            if entry["key"] != key or entry["day"] not in (None, today.isoformat()):
                return None
            report: Report = decoder(Report)(entry["report"])
        except (OSError, zlib.error, ValueError, TypeError, KeyError, RecursionError):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return report

    def put(self, key: str, report: Report, day: date | None) -> None:
        """Keep a report; `day` is the only day it is good for, None when it is good for any."""
        entry = {"key": key, "day": day.isoformat() if day else None, "report": encoder(Report)(report)}
        path = self._path(key)
        try:
            data = zlib.compress(json.dumps(entry, ensure_ascii=False).encode(), 1)
            for folder in (self.folder, path.parent):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(path, data)
        except (OSError, ValueError, TypeError):
            return
        if self._new % _EVERY == 0:
            self._make_room()
        self._new += 1

    def clear(self) -> int:
        """Throw all entries away, and say how many there were."""
        count = 0
        for path in list(self._entries()):
            with contextlib.suppress(OSError):
                path.unlink()
                count += path.suffix == _SUFFIX
        return count

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}{_SUFFIX}"

    def _entries(self) -> Iterator[Path]:
        """All entries, also the halves that a run left that was broken off."""
        for suffix in (_SUFFIX, _HALF):
            yield from self.folder.glob(f"??/*{suffix}")

    def _make_room(self) -> None:
        """Throw away what was used longest ago, when there is too much."""
        found = []
        for path in self._entries():
            with contextlib.suppress(OSError):
                stat = path.stat()
                found.append((stat.st_mtime_ns, stat.st_size, path))
        size = sum(entry[1] for entry in found)
        if size <= self._limit:
            return
        for _, bytes_, path in sorted(found):
            with contextlib.suppress(OSError):
                path.unlink()
            size -= bytes_
            if size <= self._limit * _ROOM:
                return


def _write(path: Path, data: bytes) -> None:
    """Put a file in its place at once. One that cannot be written whole, such as on a full disk, is thrown away."""
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=_HALF, delete=False) as file:
        half = Path(file.name)
    try:
        half.write_bytes(data)
        half.replace(path)
    except OSError:
        half.unlink(missing_ok=True)
        raise

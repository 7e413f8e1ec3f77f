"""Writing files so that a failure leaves what was there."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from soplint.errors import SettingsError, reason


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths are the same file, also by links."""
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file at once: whoever looks sees the old file or the new one. Raises `SettingsError`."""
    target = path.resolve()
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".soplint-")
    except OSError as error:
        raise _unwritten(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, mode)  # noqa: PTH101  (mkstemp gives a name)
        os.replace(name, target)  # noqa: PTH105
    except OSError as error:
        raise _unwritten(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108


def _unwritten(path: Path, error: OSError) -> SettingsError:
    return SettingsError(
        f"{path} kon niet worden geschreven ({reason(error)}). Kies een map die bestaat en waar u in mag schrijven."
    )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

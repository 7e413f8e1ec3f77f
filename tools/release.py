"""Build wheel and sdist, the same bytes each time, and look whether they can be published.

    python tools/release.py [FOLDER]          # default: dist

The day of the files is that of the last commit, or SOURCE_DATE_EPOCH. setuptools obeys it in a wheel but not
in an sdist: there the times, owners and order of the files are those of the build. So the sdist is packed
anew, from the same contents.
"""

from __future__ import annotations

import gzip
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST = 60 * 1024 * 1024
"""Bytes a wheel may have."""


def build(source: Path, target: Path, epoch: int) -> list[Path]:
    """Build both into a folder, from a checkout or a copy of one."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.umask(0o022)  # the modes of files are part of the bytes
        command = [sys.executable, "-m", "build", "--outdir", folder, str(source)]
        subprocess.run(
            command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
        )
        for file in Path(folder).glob("*.tar.gz"):
            file.write_bytes(packed_anew(file.read_bytes(), epoch))
        return [Path(shutil.copy(file, target)) for file in sorted(Path(folder).iterdir())]


def packed_anew(data: bytes, epoch: int) -> bytes:
    """A tar.gz with the same files, in order, all of one time and of nobody."""
    plain = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(data)) as before,
        tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as after,
    ):
        for member in sorted(before.getmembers(), key=lambda member: member.name):
            made = tarfile.TarInfo(member.name)
            made.size, made.type, made.mtime = member.size, member.type, epoch
            made.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
            after.addfile(made, before.extractfile(member) if member.isfile() else None)
    return gzip.compress(plain.getvalue(), compresslevel=9, mtime=epoch)


def check(files: Sequence[Path]) -> None:
    """Raises `CalledProcessError` or `SystemExit` for what cannot be published."""
    wheel = next(file for file in files if file.suffix == ".whl")
    if wheel.stat().st_size > MOST:
        sys.exit(f"{wheel.name} is larger than {MOST} bytes")
    subprocess.run([sys.executable, "-m", "twine", "check", "--strict", *map(str, files)], check=True)
    settings = ["--config", str(ROOT / "pyproject.toml")]
    subprocess.run([sys.executable, "-m", "check_wheel_contents", *settings, str(wheel)], check=True)


def last_commit() -> int:
    """The time of the last commit, in seconds since 1970."""
    return int(subprocess.check_output(["git", "log", "-1", "--format=%ct"], cwd=ROOT, text=True))


def main(target: Path) -> None:
    """Build, check and tell the sizes."""
    files = build(ROOT, target, int(os.environ.get("SOURCE_DATE_EPOCH") or last_commit()))
    check(files)
    for file in files:
        print(f"{file}  {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist"))

"""Which documents the paths on the command line stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from soplint.errors import SettingsError

SUFFIXES = (".docx", ".docm", ".dotx", ".pdf")
"""What a folder yields; text files only count when they are named."""
_LOCK = "~$"


def documents(paths: Iterable[str]) -> list[Path]:
    """Files, the documents in folders (sorted, each once), and patterns the shell left alone.

    A file that does not exist stays in the list: its report says so. Raises `SettingsError` for a
    folder without documents.
    """
    return list(dict.fromkeys(document for path in paths for document in _expand(path)))


def _expand(given: str) -> Iterator[Path]:
    path = Path(given)
    if path.is_dir():
        found = sorted(_inside(path))
        if not found:
            raise SettingsError(f"In de map {path} staan geen Word-bestanden of PDF's.")
        yield from found
    elif not path.exists() and any(sign in given for sign in "*?["):
        anchor = Path(path.anchor)
        found = sorted(anchor.glob(str(path.relative_to(anchor))))
        if not found:
            raise SettingsError(f"Geen bestand past bij {given}.")
        yield from found
    else:
        yield path


def _inside(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        is_hidden = any(part.startswith(".") for part in parts)
        if path.suffix.lower() in SUFFIXES and not is_hidden and not path.name.startswith(_LOCK) and path.is_file():
            yield path

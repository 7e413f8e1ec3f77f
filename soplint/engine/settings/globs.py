"""Patterns of files in settings, such as "archief/*.docx" or "**/concept-*.pdf"."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

_PARTS = {"**/": r"(?:[^/]+/)*", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}
_SIGNS = re.compile(r"\*\*/|\*\*|\*|\?")


def matches(pattern: str, base: Path, document: str) -> bool:
    """Whether a document is meant by a pattern in a settings file in the folder `base`.

    A pattern without a slash is about the name of the file, in whatever folder below; one with a
    slash is about the path from `base`. `*` and `?` stay within a folder, `**` does not.
    """
    path = _relative(document, base)
    return bool(_compiled(pattern).fullmatch(path if "/" in pattern else path.rsplit("/", 1)[-1]))


def _relative(document: str, base: Path) -> str:
    """The path from `base`, or the document's own name where it does not stand below it."""
    full, folder = Path(os.path.abspath(document)), Path(os.path.abspath(base))  # noqa: PTH100  (follows no links)
    return full.relative_to(folder).as_posix() if full.is_relative_to(folder) else document.replace(os.sep, "/")


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    found, end = [], 0
    for sign in _SIGNS.finditer(pattern):
        found += [re.escape(pattern[end : sign.start()]), _PARTS[sign.group()]]
        end = sign.end()
    return re.compile("".join([*found, re.escape(pattern[end:])]).removeprefix(re.escape("./")))

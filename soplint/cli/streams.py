"""What to do with signs that a terminal cannot show."""

from __future__ import annotations

import codecs
import sys
import unicodedata
from typing import Any

_PLAIN = str.maketrans(
    {
        "═": "=", "─": "-", "━": "-", "╸": "-", "╺": "-", "✔": "v", "✘": "x", "→": "->", "›": ">", "·": "-",
        "•": "*", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "☒": "[x]", "☐": "[ ]",
    }
)  # fmt: skip
_NAME = "soplint.plain"


def prepare() -> None:
    """Make both streams able to take any text: UTF-8 for a pipe, plain signs for a terminal that lacks them."""
    codecs.register_error(_NAME, _plainly)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors=_NAME)
        else:
            # What another program reads is the same everywhere.
            reconfigure(encoding="utf-8", errors="replace")


def _plainly(error: Any) -> tuple[str, int]:
    """A handler of `codecs`: the nearest ASCII for what cannot be written."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_PLAIN)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return plain or "?", error.end

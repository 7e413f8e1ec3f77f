"""Word lists kept as TOML beside the modules that read by them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def load(package: str, name: str) -> dict[str, frozenset[str]]:
    """The lists in `NAME.toml` of a package, by their key."""
    text = resources.files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return {key: frozenset(words) for key, words in tomllib.loads(text).items()}

"""What a user can set: soplint.toml, `[tool.soplint]` in pyproject.toml, or the command line."""

from soplint.engine.settings.files import FILE, PYPROJECT, nearest
from soplint.engine.settings.values import (
    BY_OPTION,
    FAIL_ON,
    FailOn,
    IgnoreFinding,
    Options,
    PerFile,
    Settings,
)
from soplint.engine.wordlist import WordChange

__all__ = [
    "BY_OPTION",
    "FAIL_ON",
    "FILE",
    "PYPROJECT",
    "FailOn",
    "IgnoreFinding",
    "Options",
    "PerFile",
    "Settings",
    "WordChange",
    "nearest",
]

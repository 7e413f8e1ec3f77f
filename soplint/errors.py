"""Everything that can go wrong in soplint, in one tree.

    SoplintError                 exit code 2, a message for the user, no traceback
    ├── UnreadableDocument       a document that cannot be read; `kind` says why
    ├── SettingsError            soplint.toml or an option of the command line
    ├── RuleError                a rule that is unknown, badly written or crashed
    ├── ReportError              a form of report that is unknown or broken, or that cannot be written
    └── ModelError               the Dutch language model is missing or damaged

Messages are Dutch and meant for people: what is wrong, where, and what to do about it.
"""

from __future__ import annotations

import errno
from typing import Literal, get_args

UnreadableKind = Literal[
    "not-found",
    "password",
    "encryption",
    "scan",
    "damaged",
    "wrong-type",
    "empty",
    "too-large",
    "time-limit",
    "memory-limit",
    "crashed",
    "unreadable-font",
]
UNREADABLE_KINDS: tuple[str, ...] = get_args(UnreadableKind)


_REASONS = {
    errno.ENOENT: "het bestaat niet",
    errno.EACCES: "u hebt daar geen rechten voor",
    errno.EPERM: "u hebt daar geen rechten voor",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EROFS: "daar kan niets worden bewaard",
    errno.ENOSPC: "de schijf is vol",
    errno.ENAMETOOLONG: "de naam is te lang",
}


def reason(error: OSError) -> str:
    """Why the system could not do something with a file, in Dutch where that is known."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


class SoplintError(Exception):
    """The root of the tree. `str(error)` is the message for the user."""

    exit_code = 2


class UnreadableDocument(SoplintError):
    """A document that cannot be read. It never counts as "everything is missing"."""

    def __init__(self, kind: UnreadableKind, message: str) -> None:
        super().__init__(message)
        self.kind: UnreadableKind = kind

    def __reduce__(self) -> tuple[type[UnreadableDocument], tuple[str, str]]:
        return type(self), (self.kind, str(self))


class SettingsError(SoplintError):
    """A setting that does not exist or has a value it cannot have."""


class RuleError(SoplintError):
    """A rule that is unknown, that breaks the contract of a rule, or that crashed."""


class ReportError(SoplintError):
    """A form of report that is unknown or broken, or a report that cannot be written."""


class ModelError(SoplintError):
    """The Dutch language model is missing or does not fit."""

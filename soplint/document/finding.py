"""A finding, and how the values that rules look at make one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from soplint.document.place import Place

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From most to least severe."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. A rule gives the first five; the engine stamps the rest.

    `place` and `quote` are None when it is about the whole document. `severity` may be given by a
    rule to soften its own default ("thin" instead of "missing").
    """

    message: str
    suggestion: str | None = None
    place: Place | None = None
    quote: str | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    severity: Severity | None = None
    code: str = ""
    name: str = ""
    fingerprint: str = ""


class Findable:
    """A value that stands at one place and can be the subject of a finding."""

    __slots__ = ()

    place: Place

    @property
    def _quoted(self) -> str:
        raise NotImplementedError

    def finding(
        self, message: str, *, suggestion: str | None = None, severity: Severity | None = None, **data: object
    ) -> Finding:
        """A finding on the words of this value."""
        return Finding(message, suggestion, self.place, self._quoted, data, severity)

"""Cells that no spreadsheet takes for a formula.

The text of a profile comes from outside. A cell that begins with a sign by which a spreadsheet program
starts a formula gets an apostrophe in front, in csv and xlsx alike: an xlsx may be saved as csv later.
OWASP, "CSV Injection".
"""

from __future__ import annotations

from soplint.report.overview.words import Value

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe(value: Value) -> Value:
    """The value, as text that stays text. Numbers are ours and stay numbers."""
    if isinstance(value, str) and value.lstrip(" \u00a0").startswith(_STARTS):
        return f"'{value}"
    return value

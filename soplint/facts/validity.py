"""How long a profile is valid by what it says of its own adoption or school year."""

from __future__ import annotations

import calendar
from datetime import date

YEARS = 4
"""The bevoegd gezag adopts the profile at least once in this many years (WPO, article 8, as read in the
consolidation of about 2014)."""


def adopted_until(adopted: str) -> date:
    """The last day of a profile adopted on an ISO day, or in an ISO month ("2024-06")."""
    year, month, *day = map(int, adopted.split("-"))
    last = calendar.monthrange(year + YEARS, month)[1]
    return date(year + YEARS, month, min(day[0], last) if day else last)


def guide_until(school_year: str) -> date:
    """The last day of the school year of a schoolgids ("2026-2027")."""
    return date(int(school_year[:4]) + 1, 7, 31)

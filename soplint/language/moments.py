"""Moments in Dutch text: dates, months, terms, school years, "voor de zomer van 2027".

Vague times ("de komende jaren", "op termijn", "doorlopend") are no moments.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    ("januari", "jan"),
    ("februari", "feb", "febr"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_MONTH_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))

_SEASONS = {
    "winter": (3, 20),
    "voorjaar": (5, 31),
    "lente": (5, 31),
    "krokus": (3, 1),
    "krokusvakantie": (3, 1),
    "voorjaarsvakantie": (3, 1),
    "pasen": (4, 30),
    "meivakantie": (5, 10),
    "pinksteren": (6, 10),
    "zomer": (8, 31),
    "zomervakantie": (8, 31),
    "herfst": (11, 30),
    "najaar": (12, 20),
    "herfstvakantie": (10, 31),
    "kerst": (12, 31),
    "kerstvakantie": (12, 31),
}
"""The last day that a season or holiday can mean, as month and day; the dates of holidays differ by
region and year, so these are the latest usual ones."""
_SEASON_NAMES = "|".join(sorted(_SEASONS, key=len, reverse=True))

_YEAR = r"(?:20\d\d|['’]\d\d)"
_YEARS = re.compile(
    r"(?:(?:school|cursus|studie)?ja(?:ar|ren)|cursus|sj\.?)?\s*"
    r"(?<![\d-])(?P<first>20\d\d|(?<=jaar )\d\d|(?<=sj )\d\d)\s*[-–/]\s*(?P<second>20\d\d|\d\d)(?![\d-])",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:e|ste|de)?\s+(?P<month>{_MONTH_NAMES})\b\.?(?:\s+(?P<year>{_YEAR}))?", re.IGNORECASE
)
_NUMBERS = re.compile(r"(?<![\d-])(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>20\d\d|['’]?\d\d)(?![\d-])")
_ISO = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_IN_MONTH = re.compile(rf"\b(?P<month>{_MONTH_NAMES})\b\.?(?:\s+(?:van\s+)?(?P<year>{_YEAR}))?", re.IGNORECASE)
_SEASON = re.compile(
    rf"\b(?P<season>{_SEASON_NAMES})\b(?:\s+(?:van\s+)?(?:het\s+)?(?:school)?(?:jaar\s+)?(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"\b(?:(?P<a>[1-4])e?\s+kwartaal|[kq](?P<b>[1-4]))(?:\s+(?:van\s+)?(?P<year>{_YEAR}))?", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\b(?:(?:dit|volgend|komend|lopend|aankomend)e?\s+(?:school|kalender|cursus)?jaar|binnen\s+(?:een|één|twee|drie|\d+)\s+"
    r"(?:jaar|maand(?:en)?|weken|week))\b",
    re.IGNORECASE,
)
_ONLY_YEAR = re.compile(r"(?<![\d-])20[0-4]\d(?![\d-])")


@dataclass(frozen=True, slots=True)
class Moment:
    """A range of a text that names a moment, its last day, and how exact it is.

    `last` is None where the text does not name the year. `school_year` is "2026-2027" for a school
    year.
    """

    start: int
    end: int
    text: str
    last: date | None
    is_day: bool = False
    school_year: str | None = None


def moments(text: str) -> tuple[Moment, ...]:
    """The moments a text names, in order, without overlap; the most exact reading wins."""
    found: list[Moment] = []
    taken = bytearray(len(text))
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            moment = None if any(taken[match.start() : match.end()]) else read(match)
            if moment is not None:
                found.append(moment)
                taken[moment.start : moment.end] = bytes([1]) * (moment.end - moment.start)
    return tuple(sorted(found, key=lambda moment: moment.start))


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    digits = text.lstrip("'’")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTH[text.lower()]


def _make(match: re.Match[str], last: date | None, *, is_day: bool = False, school_year: str | None = None) -> Moment:
    lead = len(match.group()) - len(match.group().lstrip())
    return Moment(match.start() + lead, match.end(), match.group().strip(), last, is_day, school_year)


def _read_day(match: re.Match[str]) -> Moment | None:
    year, month, day = _year(match["year"]), _month(match["month"]), int(match["day"])
    try:
        last = date(year, month, day) if year else None
    except ValueError:
        return None
    return _make(match, last, is_day=True) if 1 <= day <= 31 else None


def _read_month(match: re.Match[str]) -> Moment | None:
    year, month = _year(match["year"]), _month(match["month"])
    return _make(match, _month_end(year, month) if year else None)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _read_years(match: re.Match[str]) -> Moment | None:
    first, second = _year(match["first"]), _year(match["second"])
    if first is None or second is None or not first < second <= first + 8:
        return None
    school_year = f"{first}-{second}" if second == first + 1 else None
    return _make(match, date(second, 7, 31), school_year=school_year)


def _read_season(match: re.Match[str]) -> Moment:
    year = _year(match["year"])
    return _make(match, date(year, *_SEASONS[match["season"].lower()]) if year else None)


def _read_quarter(match: re.Match[str]) -> Moment:
    year = _year(match["year"])
    return _make(match, _month_end(year, 3 * int(match["a"] or match["b"])) if year else None)


def _read_relative(match: re.Match[str]) -> Moment:
    return _make(match, None)


def _read_year(match: re.Match[str]) -> Moment:
    return _make(match, date(int(match.group()), 12, 31))


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Moment | None]], ...] = (
    (_ISO, _read_day),
    (_NUMBERS, _read_day),
    (_DAY, _read_day),
    (_YEARS, _read_years),
    (_QUARTER, _read_quarter),
    (_SEASON, _read_season),
    (_IN_MONTH, _read_month),
    (_RELATIVE, _read_relative),
    (_ONLY_YEAR, _read_year),
)


def school_years(text: str) -> Iterator[str]:
    """The school years a text names, as "2026-2027"."""
    return (moment.school_year for moment in moments(text) if moment.school_year)

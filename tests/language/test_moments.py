"""Dates and other moments."""

from __future__ import annotations

from datetime import date

import pytest

from soplint.language.moments import moments


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("op 12 juni 2024", date(2024, 6, 12)),
        ("d.d. 3-2-2026", date(2026, 2, 3)),
        ("20-11-'24", date(2024, 11, 20)),
        ("2025-08-01", date(2025, 8, 1)),
        ("uiterlijk in mei 2027", date(2027, 5, 31)),
        ("1 sept. 2027", date(2027, 9, 1)),
        ("voor de zomer van 2027", date(2027, 8, 31)),
        ("schooljaar 2026-2027", date(2027, 7, 31)),
        ("schooljaar 26/27", date(2027, 7, 31)),
        ("2e kwartaal 2026", date(2026, 6, 30)),
        ("in 2028", date(2028, 12, 31)),
        ("vóór de kerstvakantie", None),
        ("dit schooljaar", None),
    ],
)
def test_a_moment_and_its_last_day(text: str, last: date | None) -> None:
    (moment,) = moments(text)
    assert moment.last == last
    assert text[moment.start : moment.end] == moment.text


@pytest.mark.parametrize(
    "text",
    [
        "de komende jaren",
        "z.s.m.",
        "doorlopend",
        "op termijn",
        "bel 0570-555123",
        "van 9 naar 5 per jaar",
        "31-02-2024 en",
    ],
)
def test_no_moment(text: str) -> None:
    assert not moments(text)


def test_a_school_year_is_known_as_one() -> None:
    assert [moment.school_year for moment in moments("schooljaar 2026-2027 en plan 2024-2028")] == ["2026-2027", None]

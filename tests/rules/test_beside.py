"""Documents given beside the profile: read once, compared, and never in silence left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from soplint import Linter
from soplint.errors import SettingsError
from soplint.language.repeats import repeats

HELP = (
    "De leraar bespreekt vier keer per jaar met de intern begeleider hoe het met elk kind in de groep gaat.",
    "Kinderen met dyslexie lezen elke dag een kwartier met een maatje uit groep 8 en krijgen meer tijd bij toetsen.",
)
OTHER = "Wij oefenen in groep 3 drie keer per week extra met kinderen die moeite hebben met de eerste letters."


def found(linter: Linter, tmp_path: Path, profile: str, guide: str) -> list[tuple[str, str | None]]:
    files = {"profiel.md": profile, "gids.md": guide}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    settings = replace(linter.settings, select=("HER",), schoolgids=tmp_path / "gids.md")
    report = linter.with_settings(settings).check(tmp_path / "profiel.md")
    return [(finding.code, finding.quote) for finding in report.findings]


def test_neighbouring_repeats_are_one_finding(linter: Linter, tmp_path: Path) -> None:
    profile = f"# Hulp\n\n{OTHER} {HELP[0]} {HELP[1]}\n\n{OTHER}"
    assert found(linter, tmp_path, profile, "\n\n".join(HELP)) == [("HER001", " ".join(HELP))]


def test_a_document_is_no_repeat_of_itself(linter: Linter, tmp_path: Path) -> None:
    assert found(linter, tmp_path, HELP[0], HELP[0]) == []
    assert found(linter, tmp_path, HELP[0], f"{HELP[0]}\n\n{OTHER}") == [("HER001", HELP[0])]


def test_a_document_that_cannot_be_read_stops_the_run(linter: Linter, tmp_path: Path) -> None:
    settings = replace(linter.settings, select=("HER",), schoolplan=tmp_path / "weg.docx")
    with pytest.raises(SettingsError, match=r"--schoolplan .*weg\.docx"):
        linter.with_settings(settings).check(b"Wij helpen elk kind.", "a.md")


def test_the_work_grows_with_the_length_only() -> None:
    """Texts that share their fixed phrases lead each sentence to a few others, not to all."""
    from time import perf_counter

    def seconds(count: int) -> float:
        texts = [
            f"De leraar van groep {number} geeft op dag {number} les over onderwerp {number} aan kinderen"
            for number in range(count)
        ]
        started = perf_counter()
        assert sum(1 for _ in repeats(texts, texts)) == count
        return perf_counter() - started

    seconds(10)
    assert seconds(4000) < 12 * max(seconds(1000), 0.01)

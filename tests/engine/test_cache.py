"""The cache: the same bytes as without it, never trusted blindly, never in the way."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from soplint import Linter, Report
from soplint.engine import linter as linter_module
from soplint.engine.cache import Cache
from soplint.engine.codec import decoder, encoder
from soplint.report import View, names, renderer

TEXT = "# Ambities\n\nWij willen de komende jaren sterker worden in het begeleiden van leerlingen.\n"
DATED = "# Ambities\n\nIn juni 2027 heeft Anna Bos drie leraren getraind in rekenen.\n"
RULE = """
from soplint import Document, rule
@rule('ZZZ001', 'eigen', title='T', severity='info', source='s', why='w', bad=['b'], good=['g'])
def own(document: Document):
    yield __import__('soplint').Finding('EEN')
"""


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that were judged, and so did not come from the cache."""
    found: list[str] = []
    judge = linter_module.judge

    def counted(analysis: Any, *rest: Any) -> Any:
        found.append(analysis.document.name)
        return judge(analysis, *rest)

    monkeypatch.setattr(linter_module, "judge", counted)
    return found


def cached(linter: Linter, cache: Cache, **settings: Any) -> Linter:
    """A fresh linter with this cache that shares the model of the session."""
    found = linter.with_settings(replace(linter.settings, **settings))
    found._cache = cache
    return found


def entries(cache: Cache) -> list[Path]:
    return sorted(path for path in cache.folder.rglob("*") if path.is_file())


def test_a_kept_report_is_the_same_in_every_format(
    linter: Linter, cache: Cache, corpora: Path, reads: list[str]
) -> None:
    paths = [str(corpora / name) for name in ("po-formulier.docx", "sbo-school.pdf", "weg.docx")]
    fresh = list(cached(linter, cache).check_many(paths))
    assert len(reads) == 2
    kept = list(cached(linter, cache).check_many(paths))
    assert len(reads) == 2
    assert kept == fresh
    for name in names():
        for view in (View(), View(verbose=True, statistics=True, colour=True, width=200)):
            assert renderer(name)(kept, view) == renderer(name)(fresh, view)


def test_what_changes_the_report_makes_a_new_entry(
    linter: Linter, cache: Cache, tmp_path: Path, reads: list[str]
) -> None:
    rules = tmp_path / "eigen.py"
    rules.write_text(RULE)
    steps: list[tuple[str, str, dict[str, Any]]] = [
        ("a.md", TEXT, {}),
        ("b.md", TEXT, {}),
        ("a.md", TEXT + "Meer.", {}),
        ("a.md", TEXT, {"select": ("AMB",)}),
        ("a.md", TEXT, {"options": {"LEE002": {"max-words": 3}}}),
        ("a.md", TEXT, {"headings": {"ambities": ("Wat wij willen",)}}),
        ("a.md", TEXT, {"rules": (rules,)}),
    ]
    for number, (name, text, settings) in enumerate(steps, start=1):
        for _ in range(2):
            cached(linter, cache, **settings).check(text.encode(), name)
            assert len(reads) == number
    rules.write_text(RULE.replace("EEN", "TWEE"))
    report = cached(linter, cache, rules=(rules,)).check(TEXT.encode(), "a.md")
    assert "TWEE" in {finding.message for finding in report.findings}


def test_what_only_silences_or_fails_does_not(linter: Linter, cache: Cache, reads: list[str]) -> None:
    for settings in ({}, {"fail_on": "never"}, {"comment_suppressions": False}):
        cached(linter, cache, **settings).check(TEXT.encode(), "a.md")
    assert len(reads) == 1


def test_a_new_day_counts_only_where_a_rule_asked_for_it(linter: Linter, cache: Cache, reads: list[str]) -> None:
    for text in (TEXT, DATED):
        for day in (date(2026, 11, 24), date(2026, 11, 25), date(2028, 1, 1)):
            found = cached(linter, cache, select=("AMB",), today=day).check(text.encode(), "a.md")
            overdue = any(finding.code == "AMB005" for finding in found.findings)
            assert overdue is (text == DATED and day.year == 2028)
    assert len(reads) == 1 + 3


@pytest.mark.parametrize("damage", [b"", b"geen zlib", None])
def test_a_damaged_entry_is_no_entry(linter: Linter, cache: Cache, reads: list[str], damage: bytes | None) -> None:
    before = cached(linter, cache).check(TEXT.encode(), "a.md")
    [entry] = entries(cache)
    entry.write_bytes(entry.read_bytes()[:-20] if damage is None else damage)
    assert cached(linter, cache).check(TEXT.encode(), "a.md") == before
    assert len(reads) == 2
    assert cached(linter, cache).check(TEXT.encode(), "a.md") == before
    assert len(reads) == 2


def test_an_entry_of_another_shape_or_key_is_no_entry(linter: Linter, cache: Cache, reads: list[str]) -> None:
    report = cached(linter, cache).check(TEXT.encode(), "a.md")
    [entry] = entries(cache)
    cache.put("f" * 64, report, None)
    entry.write_bytes(cache._path("f" * 64).read_bytes())
    cached(linter, cache).check(TEXT.encode(), "a.md")
    assert len(reads) == 2
    plain = encoder(Report)(report)
    for wrong in (plain[:-1], [None, *plain[1:]], {}, None):
        with pytest.raises((ValueError, TypeError)):
            decoder(Report)(wrong)


def test_who_else_is_on_the_machine_cannot_read_it(linter: Linter, cache: Cache) -> None:
    cached(linter, cache).check(TEXT.encode(), "a.md")
    [entry] = entries(cache)
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (entry.parent, cache.folder)} == {0o700}


def test_what_was_used_longest_ago_goes_first(linter: Linter, tmp_path: Path) -> None:
    report = linter.check(TEXT.encode(), "a.md")
    roomy = Cache(tmp_path)
    keys = [f"{number:064x}" for number in range(10)]
    for age, key in enumerate(keys):
        roomy.put(key, report, None)
        os.utime(roomy._path(key), (age, age))
    size = entries(roomy)[0].stat().st_size
    assert roomy.get(keys[0], date.today())
    Cache(tmp_path, limit=size * 5).put("a" * 64, report, None)
    left = {path.stem for path in entries(roomy)}
    assert left == {keys[0], keys[8], keys[9], "a" * 64}


def test_a_folder_that_cannot_be_written_costs_nothing(linter: Linter, tmp_path: Path, reads: list[str]) -> None:
    (tmp_path / "bestand").write_text("hier kan geen map staan")
    found = cached(linter, Cache(tmp_path / "bestand" / "map"))
    assert found.check(TEXT.encode(), "a.md") == found.check(TEXT.encode(), "a.md")
    assert len(reads) == 2


def test_a_full_disk_leaves_nothing_behind(linter: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path / "cache")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    cache.put("ab" * 32, linter.check(b"# Visie\n\nElk kind telt mee.", "a.md"), None)
    assert [path for path in cache.folder.rglob("*") if path.is_file()] == []


def test_what_a_run_left_that_was_broken_off_goes_too(tmp_path: Path) -> None:
    half = tmp_path / "ab" / "tmp1.half"
    half.parent.mkdir()
    half.write_bytes(b"x" * 10)
    assert Cache(tmp_path).clear() == 0
    assert not half.exists()


def test_what_failed_is_tried_again(linter: Linter, cache: Cache, tmp_path: Path) -> None:
    rules = tmp_path / "kapot.py"
    rules.write_text(RULE.replace("yield __import__('soplint').Finding('EEN')", "raise ValueError('oeps')"))
    assert cached(linter, cache, rules=(rules,)).check(TEXT.encode(), "a.md").failures
    assert cached(linter, cache).check(b"%PDF-1.4 stuk", "a.pdf").error
    assert not entries(cache)


def test_the_programming_interface_keeps_nothing_unless_asked(
    linter: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOPLINT_CACHE_DIR", str(tmp_path / "cache"))
    linter.with_settings(linter.settings).check(TEXT.encode(), "a.md")
    assert not (tmp_path / "cache").exists()


def test_runs_beside_each_other_see_whole_entries(linter: Linter, tmp_path: Path) -> None:
    report = linter.check(TEXT.encode(), "a.md")
    with ProcessPoolExecutor(2) as workers:
        for job in [workers.submit(_write_and_read, tmp_path, report) for _ in range(4)]:
            assert job.result() == 0


def _write_and_read(folder: Path, report: Report) -> int:
    """How often an entry that is written over and over could not be read."""
    cache = Cache(folder)
    wrong = 0
    for _ in range(20):
        cache.put("e" * 64, report, None)
        wrong += cache.get("e" * 64, date.today() + timedelta(1)) != report
    return wrong

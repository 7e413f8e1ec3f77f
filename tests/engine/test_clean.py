"""Good profiles stay silent: no error, and at most three warnings each."""

from __future__ import annotations

import pytest
from conftest import ROOT

from soplint import Linter

CLEAN = sorted((ROOT / "corpora" / "clean").glob("*.docx"))


def test_there_are_good_profiles_of_many_kinds() -> None:
    assert len(CLEAN) >= 8


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_a_good_profile_has_no_error_and_few_warnings(linter: Linter, path: object) -> None:
    report = linter.check(path)  # type: ignore[arg-type]
    assert not report.failures
    assert report.count("error") == 0
    assert [finding.code for finding in report.findings if finding.severity == "warning"][3:] == []

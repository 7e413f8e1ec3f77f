"""The example package, installed and used as any other plug-in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

CODES = ["REG001", "REG010", "REG011", "REG012", "REG013", "REG014"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package installed in it, built from a copy so that nothing lands in the checkout."""
    folder = tmp_path_factory.mktemp("plugin")
    shutil.copytree(ROOT / "examples" / "soplint-regio", folder / "source")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps"]
    done = subprocess.run(
        [*pip, "--target", str(folder / "site"), str(folder / "source")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


def soplint(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(site), str(ROOT), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, "-m", "soplint", *arguments],
        env={**os.environ, "PYTHONPATH": path, "COLUMNS": "100"},
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
    )


def test_its_rules_are_listed_and_explained(site: Path) -> None:
    listed = soplint(site, "rules").stdout
    assert [line.split()[0] for line in listed.splitlines() if line.startswith("REG")] == CODES
    assert 'desk = ["loket", "steunpunt"]' in soplint(site, "explain", "REG001").stdout


def test_its_examples_hold(site: Path) -> None:
    done = soplint(site, "test-rules", "--select", "REG", "--model", "bundled")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("6 regels, ")


def test_its_rules_run_with_those_of_soplint(site: Path, tmp_path: Path) -> None:
    profile = tmp_path / "sop.md"
    profile.write_text(
        "# Grenzen\n\nWij kunnen geen leerlingen helpen die verpleging nodig hebben.\n\n"
        "# Hulp\n\nHet zorgadviesteam praat over zorgleerlingen.",
        encoding="utf-8",
    )
    done = soplint(site, "check", str(profile), "-f", "concise", "--select", "REG,WET001", "--model", "bundled")
    found = {line.split(": ")[1].split()[0] for line in done.stdout.splitlines() if ": " in line}
    assert set(CODES[:5]) <= found
    assert done.returncode == 1


def test_a_package_that_breaks_is_named(site: Path, tmp_path: Path) -> None:
    broken = tmp_path / "site"
    shutil.copytree(site, broken)
    rules = broken / "soplint_regio" / "regels" / "schrijfwijzer.toml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("severity", "severty", 1), encoding="utf-8")
    done = soplint(broken, "rules")
    assert (done.returncode, done.stdout) == (2, "")
    for words in ("regio (soplint_regio.regels)", "schrijfwijzer.toml", "REG010.severty", "Bedoelt u 'severity'?"):
        assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1

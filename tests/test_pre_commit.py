"""The hook in a repository of profiles, with the real pre-commit: it builds its environment from this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT
from docx import Document

LEFTOVER = "[Beschrijf hier de visie van de school op ondersteuning.]"
CONFIG = """
repos:
  - repo: {root}
    rev: {revision}
    hooks:
      - id: soplint
        args: [--model=bundled, --today=2026-11-24]
"""


@pytest.mark.slow
@pytest.mark.tool("pre-commit", "git")
def test_a_commit_is_blocked_by_an_error_and_let_through_after_the_mend(tmp_path: Path) -> None:
    repository = tmp_path / "profielen"
    repository.mkdir()
    # Only what git itself needs: the variables of a commit that runs these tests would lead it elsewhere.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"PRE_COMMIT_HOME": str(tmp_path / "home"), "SOPLINT_CACHE_DIR": str(tmp_path / "cache")}

    def run(*command: str, where: Path = repository) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True, check=False)

    def commit(message: str) -> subprocess.CompletedProcess[str]:
        run("git", "add", "--all")
        return run("git", "-c", "user.name=IB", "-c", "user.email=ib@deberk.example", "commit", "-m", message)

    revision = run("git", "rev-parse", "HEAD", where=ROOT)
    if revision.returncode:
        pytest.skip("not a checkout of git")
    assert run("git", "init", "-q").returncode == 0
    (repository / ".pre-commit-config.yaml").write_text(CONFIG.format(root=ROOT, revision=revision.stdout.strip()))
    assert run("pre-commit", "install").returncode == 0

    profile = repository / "sop.docx"
    document = Document(str(ROOT / "corpora" / "goed-b1.docx"))
    document.add_paragraph(LEFTOVER)
    document.save(str(profile))
    blocked = commit("Nieuw profiel")
    assert blocked.returncode != 0
    assert "STR002" in blocked.stdout + blocked.stderr
    assert run("git", "rev-parse", "--verify", "HEAD").returncode != 0

    shutil.copy(ROOT / "corpora" / "goed-b1.docx", profile)
    passed = commit("Profiel is af")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert run("git", "ls-files").stdout.split() == [".pre-commit-config.yaml", "sop.docx"]

"""The wheel and the editable install, built and imported for real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

from soplint.engine.registry import load_rules

SHOW = (
    "import soplint, soplint.rules, pathlib, sys;"
    "from soplint.engine.registry import load_rules;"
    "print(pathlib.Path(soplint.__file__).parent);"
    "print(len(load_rules()), 'rules' in sys.modules)"
)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what is packaged, so that building writes nothing into the checkout."""
    target = tmp_path_factory.mktemp("checkout")
    for name in ("soplint", "rules"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, target / name)
    return target


def pip(*arguments: str, cwd: Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def run(code: str, cwd: Path, path: Path | None = None) -> list[str]:
    """What Python prints, with a folder in front of the installed packages."""
    environment = {**os.environ, "PYTHONPATH": str(path) if path else "", "PYTHONSAFEPATH": "" if path is None else "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    pip("wheel", ".", "--no-deps", "--quiet", "--wheel-dir", str(target), cwd=checkout)
    return next(target.glob("soplint-*.whl"))


def test_the_wheel_holds_rules_and_data_and_no_bare_rules(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert not [name for name in names if name.startswith("rules/")]
    wanted = [
        "rules/wet.py",
        "py.typed",
        "facts/topics.npz",
        "facts/vocabulary.toml",
        "engine/profiles.toml",
        "language/abbreviations.toml",
        "language/model/meta.json",
        "language/model/LICENSE",
        "language/model/scores.json",
        "language/model/lemmas.json.gz",
        "language/model/parser/model",
        "report/check.schema.json",
    ]
    assert not [name for name in wanted if f"soplint/{name}" not in names]
    committed = {path.relative_to(ROOT).as_posix() for path in (ROOT / "soplint").rglob("*.py")}
    assert not committed - names


def test_the_wheel_is_imported_from_elsewhere(wheel: Path, tmp_path: Path) -> None:
    pip("install", str(wheel), "--no-deps", "--quiet", "--target", str(tmp_path / "site"), cwd=tmp_path)
    place, rules = run(SHOW, tmp_path, tmp_path / "site")
    assert place.startswith(str(tmp_path))
    assert rules == f"{len(load_rules())} False"


def test_the_editable_install_is_imported_from_elsewhere(checkout: Path, tmp_path: Path) -> None:
    environment = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = str(environment / "bin" / "python")
    install = [python, "-m", "pip", "install", "--no-deps", "--quiet", "-e", str(checkout)]
    subprocess.run(install, check=True, capture_output=True)
    shown = subprocess.run(
        [python, "-c", SHOW],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown.returncode == 0, shown.stderr
    place, rules = shown.stdout.splitlines()
    assert place == str(checkout / "soplint")
    assert rules == f"{len(load_rules())} False"


def test_a_bare_checkout_finds_its_rules(checkout: Path) -> None:
    place, rules = run(SHOW, checkout)
    assert place == str(checkout / "soplint")
    assert rules == f"{len(load_rules())} False"


def test_every_package_folder_is_listed() -> None:
    listed = set(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"])
    folders = {
        path.parent.relative_to(ROOT).as_posix().replace("/", ".") for path in (ROOT / "soplint").rglob("__init__.py")
    }
    assert folders | {"soplint.rules"} <= listed
    assert not [path for path in (ROOT / "rules").iterdir() if path.is_dir() and path.name != "__pycache__"]

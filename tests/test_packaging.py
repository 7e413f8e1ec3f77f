"""The wheel and the editable install, built and imported for real."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT, tool

from soplint._version import VERSION
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
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "MANIFEST.in"):
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


def test_the_wheel_holds_every_file_that_git_has(wheel: Path) -> None:
    command = ["git", "ls-files", "soplint", "rules"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    wanted = {f"soplint/{name}" if name.startswith("rules/") else name for name in listed.stdout.splitlines()}
    assert not wanted - set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_is_small_and_has_the_version_of_the_program(wheel: Path) -> None:
    assert wheel.stat().st_size < tool("release").MOST
    assert wheel.name == f"soplint-{VERSION}-py3-none-any.whl"
    metadata = zipfile.ZipFile(wheel).read(f"soplint-{VERSION}.dist-info/METADATA").decode()
    assert f"\nVersion: {VERSION}\n" in metadata


def test_a_new_user_gets_what_the_first_page_shows(wheel: Path, tmp_path: Path) -> None:
    manual = tool("manual")
    page = (ROOT / "docs" / "eerste-keer.md").read_text(encoding="utf-8")
    site, folder = tmp_path / "site", tmp_path / "profielen"
    pip("install", str(wheel), "--no-deps", "--no-compile", "--quiet", "--target", str(site), cwd=tmp_path)
    folder.mkdir()
    shutil.copy(manual.SAMPLE, folder / manual.SAMPLE_NAME)
    environment = {
        **os.environ,
        "PYTHONPATH": str(site),
        "PATH": f"{site / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "SOPLINT_CACHE_DIR": str(tmp_path / "cache"),
    }
    shown = manual.shown_outputs(page)
    assert len(shown) == 5
    for line, expected in shown.items():
        done = subprocess.run(
            ["bash", "-c", f"{line} 2>&1"],  # noqa: S607
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert manual.shortened(done.stdout) == expected, line
        assert done.returncode in (0, 1)
    assert {"rapport.html", "voorbeeld-met-opmerkingen.docx"} <= {path.name for path in folder.iterdir()}


def test_the_sdist_is_packed_the_same_whenever_and_by_whomever() -> None:
    def packed(day: int, owner: str, names: list[str]) -> bytes:
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode="w:gz") as archive:
            for name in names:
                member = tarfile.TarInfo(name)
                member.mtime, member.uname, member.size = day, owner, len(name)
                archive.addfile(member, io.BytesIO(name.encode()))
        return file.getvalue()

    again = tool("release").packed_anew
    first = again(packed(1, "an", ["a/b", "a/c"]), 1_700_000_000)
    assert first == again(packed(2, "bo", ["a/c", "a/b"]), 1_700_000_000)
    with tarfile.open(fileobj=io.BytesIO(first)) as archive:
        assert {member.name: archive.extractfile(member).read() for member in archive} == {"a/b": b"a/b", "a/c": b"a/c"}


@pytest.mark.slow
def test_two_builds_are_the_same_bytes_and_can_be_published(checkout: Path, tmp_path: Path) -> None:
    release = tool("release")
    other = tmp_path / "elders" / "kopie"
    shutil.copytree(checkout, other)
    first, second = (
        release.build(source, tmp_path / name, 1_700_000_000) for source, name in ((checkout, "1"), (other, "2"))
    )
    assert [path.name for path in first] == [f"soplint-{VERSION}-py3-none-any.whl", f"soplint-{VERSION}.tar.gz"]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    release.check(first)


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

"""What all tests share: a linter with the bundled model, and skips for what is not there."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from soplint import Linter, Report, Settings

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 24)


def tool(name: str) -> ModuleType:
    """A script of tools/, as a module."""
    spec = importlib.util.spec_from_file_location(f"soplint_tool_{name}", ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session", autouse=True)
def no_width() -> Iterator[None]:
    """Reports are as wide as without a terminal, whatever the shell of the tests says."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COLUMNS", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The commands keep their cache in a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOPLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def linter() -> Linter:
    """A linter with the bundled model, on a fixed day."""
    return Linter(Settings(model="bundled", today=TODAY))


@pytest.fixture(scope="session")
def corpora() -> Path:
    return ROOT / "corpora"


@pytest.fixture(scope="session")
def checked(linter: Linter) -> Callable[[str], Report]:
    """The report of a document by its name in corpora, checked once for all tests.

    The report carries that name as its path, wherever the tests run.
    """
    return cache(lambda name: linter.check((ROOT / "corpora" / name).read_bytes(), name))


@pytest.fixture(scope="session")
def reports(checked: Callable[[str], Report]) -> Sequence[Report]:
    """The reports of all corpora documents but the held-back ones."""
    folder = ROOT / "corpora"
    found = [*folder.glob("*.docx"), *folder.glob("*.pdf"), *folder.glob("tuning/*.docx")]
    return [checked(path.relative_to(folder).as_posix()) for path in sorted(found)]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip slow tests unless SOPLINT_SLOW is set, and tests of a tool that is not installed."""
    for item in items:
        if item.get_closest_marker("slow") and not os.environ.get("SOPLINT_SLOW"):
            item.add_marker(pytest.mark.skip(reason="slow: set SOPLINT_SLOW=1"))
        for marker in item.iter_markers("tool"):
            missing = [program for program in marker.args if shutil.which(program) is None]
            if missing:
                item.add_marker(pytest.mark.skip(reason=f"not installed: {', '.join(missing)}"))

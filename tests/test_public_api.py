"""What `import soplint` promises."""

from __future__ import annotations

import subprocess
import sys

import pytest

import soplint

HEAVY = ("spacy", "numpy", "lxml", "pdfplumber", "pypdfium2", "docx")


def loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n")[-2].split())


def test_all_is_sorted_and_documented() -> None:
    assert soplint.__all__ == sorted(soplint.__all__)
    for name in soplint.__all__:
        assert name == "__version__" or getattr(soplint, name).__doc__


def test_import_is_light() -> None:
    assert loaded_after("import soplint") == set()


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["rules"], ["explain", "AMB002"], ["schema", "inspect"]]
)
def test_commands_without_a_document_load_nothing_heavy(arguments: list[str]) -> None:
    code = f"from soplint.cli import main\ntry:\n    main({arguments!r})\nexcept SystemExit: pass"
    assert loaded_after(code) == set()

"""What `import soplint` promises."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import soplint
from soplint.report import View, renderer

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


def as_json(reports: Iterable[soplint.Report]) -> str:
    return renderer("json")(list(reports), View())


def test_threads_and_tasks_give_the_same_json_as_one_after_the_other(
    linter: soplint.Linter, checked: Callable[[str], soplint.Report], corpora: Path
) -> None:
    names = ["goed-b1.pdf", *sorted(path.name for path in corpora.glob("*.docx"))]
    one_by_one = as_json(map(checked, names))

    def check(name: str) -> soplint.Report:
        return linter.check((corpora / name).read_bytes(), name)

    async def tasks() -> list[soplint.Report]:
        return await asyncio.gather(*(asyncio.to_thread(check, name) for name in names[:2]))

    with ThreadPoolExecutor(4) as threads:
        assert as_json(threads.map(check, names)) == one_by_one
    assert as_json(asyncio.run(tasks())) == as_json(map(checked, names[:2]))


def test_one_source_gives_a_report_and_a_list_gives_a_list(tmp_path: Path) -> None:
    path = tmp_path / "sop.md"
    path.write_text("# Hulp\n\nWij willen groeien.", encoding="utf-8")
    options = {"model": "bundled", "select": ["AMB"], "today": date(2026, 11, 24)}
    report = soplint.check(path, **options)
    assert [finding.code for finding in report.findings]
    assert all(finding.code.startswith("AMB") for finding in report.findings)
    analysis = soplint.inspect(path.read_bytes(), name="sop.md", model="bundled")
    assert analysis.sections == analysis.document.sections
    from_list = soplint.check([str(path), analysis.document, tmp_path / "weg.docx"], **options)
    assert [one.findings for one in from_list[:2]] == [report.findings] * 2
    assert from_list[2].error is not None
    from_bytes = soplint.check(path.read_bytes(), name="sop.md", settings=soplint.Settings.load(**options))
    assert (from_bytes.path, from_bytes.findings) == ("sop.md", report.findings)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"select": "WET"}, r"select.*lijst.*\['WET'\]"),
        ({"selct": ["WET"]}, "selct"),
        ({"settings": soplint.Settings(), "select": ["WET"]}, "niet allebei"),
    ],
)
def test_options_that_do_not_fit_are_told(options: dict[str, Any], words: str) -> None:
    with pytest.raises(soplint.SoplintError, match=words):
        soplint.check(b"tekst", name="x.md", **options)


def test_settings_of_a_file_with_options_on_top(tmp_path: Path) -> None:
    path = tmp_path / "soplint.toml"
    path.write_text("select = ['LEE']\nfail-on = 'warning'\n", encoding="utf-8")
    settings = soplint.Settings.load(path, select=["WET", "AMB"], rules=["regels"], schoolgids="gids.pdf")
    assert (settings.select, settings.fail_on) == (("WET", "AMB"), "warning")
    assert (settings.rules, settings.schoolgids) == ((Path("regels"),), Path("gids.pdf"))

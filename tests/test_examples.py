"""The programs in examples/, run as their first lines say."""

from __future__ import annotations

import importlib.util
import io
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from conftest import ROOT, TODAY

from soplint import Linter, Settings
from soplint.engine.examples import for_examples, run_examples
from soplint.engine.registry import find

FOLDER = ROOT / "examples"
BOUNDARY = "grens7"


def program(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"example_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def web_form() -> ModuleType:
    return program("web_form")


def send(web_form: ModuleType, data: bytes, name: str, **more: Any) -> tuple[str, str]:
    """The status and page on a form with one file."""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="profiel"; filename="{name}"\r\n\r\n'
    body = head.encode() + data + f"\r\n--{BOUNDARY}--\r\n".encode()
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": f"multipart/form-data; boundary={BOUNDARY}",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        **more,
    }
    statuses: list[str] = []
    page = b"".join(web_form.application(environ, lambda status, _: statuses.append(status)))
    return statuses[0], page.decode()


def test_the_form_checks_an_upload_as_the_file_itself(web_form: ModuleType, linter: Linter) -> None:
    data = (ROOT / "corpora" / "uitleg-alleen.docx").read_bytes()
    status, page = send(web_form, data, "sop.docx")
    assert status == "200 OK"
    found = [finding.code for finding in web_form.LINTER.check(data, "sop.docx").findings]
    assert page.count("<li>") == len(found) > 0
    assert all(f"<b>{code}</b>" in page for code in found)


def test_the_form_bounds_and_escapes_what_it_gets(web_form: ModuleType) -> None:
    status, page = send(web_form, b"%PDF-1.4 stuk", "<script>.pdf")
    assert (status, "<script>" in page, "<form" in page) == ("200 OK", False, True)
    status, page = send(web_form, b"x", "sop.pdf", CONTENT_LENGTH=str(web_form.UPLOAD_BYTES + 1))
    assert status.startswith("413 ")
    status, page = send(web_form, b"", "leeg.pdf")
    assert status.startswith("400 ")
    assert web_form.LINTER.settings.limits.file_bytes == web_form.UPLOAD_BYTES
    text = b"# Hulp\n\nVul hier in: [naam <b>school</b>]."
    assert "<b>school" not in send(web_form, text, "sop.md")[1]


def test_a_table_over_a_folder(tmp_path: Path, corpora: Path) -> None:
    pytest.importorskip("pandas")
    for name in ("goed-b1.docx", "uitleg-alleen.docx"):
        (tmp_path / name).write_bytes((corpora / name).read_bytes())
    (tmp_path / "stuk.pdf").write_bytes(b"%PDF-1.4 stuk")
    found = program("table").table(tmp_path, Settings(model="bundled", today=TODAY))
    assert [Path(path).name for path in found.index] == ["goed-b1.docx", "stuk.pdf", "uitleg-alleen.docx"]
    assert list(found["ambities"].iloc[[0, 2]]) == ["present", "thin"]
    assert found["unreadable"].iloc[1] == "damaged"


def test_a_rule_of_ones_own(tmp_path: Path) -> None:
    path = FOLDER / "own_rule.py"
    settings = Settings(model="bundled", rules=(path,))
    rules = find(Linter(settings).known, "EIG001")
    assert not list(run_examples(rules, Linter(for_examples(settings, rules))))
    profile = tmp_path / "sop.md"
    profile.write_text("Wij praten elk jaar met alle ouders. De mentor belt.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(path), str(profile)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "EIG001 Hier staat niet wie er met de ouders praat. Wij praten elk jaar met alle ouders.\n"

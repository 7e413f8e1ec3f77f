"""The JSON of every corpus document and the text of one, as committed.

SOPLINT_REWRITE=1 writes them anew; look at the difference before you commit it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

from soplint import Linter, Report
from soplint.report import View, renderer
from soplint.report.machine import render_inspect

SNAPSHOTS = Path(__file__).parent / "snapshots"
DOCUMENTS = sorted(path.name for path in (ROOT / "corpora").iterdir() if path.suffix in (".docx", ".pdf"))


def compare(name: str, text: str) -> None:
    path = SNAPSHOTS / name
    if os.environ.get("SOPLINT_REWRITE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.fixture
def in_corpora(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that paths in reports are the same everywhere."""
    monkeypatch.chdir(ROOT / "corpora")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_json_of_check(name: str, checked: Callable[[str], Report]) -> None:
    compare(f"{name}.json", renderer("json")([checked(name)], View()))


@pytest.mark.usefixtures("in_corpora")
@pytest.mark.parametrize("form", ["text", "concise"])
def test_text_of_check(form: str, linter: Linter, checked: Callable[[str], Report]) -> None:
    reports = [checked("sbo-school.docx"), linter.check("bestaat-niet.docx")]
    compare(f"sbo-school.{form}.txt", renderer(form)(reports, View(statistics=True)))


@pytest.mark.usefixtures("in_corpora")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_place_gives_back_its_quote(name: str, linter: Linter, checked: Callable[[str], Report]) -> None:
    analysis = linter.inspect(name)
    shown = json.loads(render_inspect(analysis))
    blocks = analysis.document.blocks
    quoted = [(item["text"], item["place"]) for item in shown["sentences"]]
    quoted += [(item["quote"], item["place"]) for kind in ("ambitions", "offers") for item in shown[kind]]
    quoted += [(finding.quote, vars_of(finding.place)) for finding in checked(name).findings if finding.place]
    assert quoted
    for text, place in quoted:
        assert blocks[place["block"]].text[place["start"] : place["end"]] == text


def vars_of(place: object) -> dict[str, int]:
    return {key: getattr(place, key) for key in ("block", "start", "end")}

"""The manual says what the code says: the hook that fills it in, without building the site."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import ROOT, tool

from soplint.engine.registry import load_rules
from soplint.engine.settings.keys import KEYS

PAGES = sorted((ROOT / "docs").rglob("*.md"))
manual: Any = tool("manual")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT / "docs").as_posix())
def test_all_that_a_page_asks_for_is_filled_in(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manual, "_output", lambda line: f"uitvoer van {line}\n")
    written = page.read_text(encoding="utf-8")
    filled = manual.on_page_markdown(written)
    assert "<!-- soplint" not in filled
    assert all(f"$ {line}\nuitvoer van {line}\n" in filled for line in manual.commands(written))


def test_every_rule_is_explained_once() -> None:
    pages = "\n".join(manual.family_pages().values())
    for rule in load_rules():
        assert pages.count(f"{{ #{rule.code.lower()} }}") == 1
        assert rule.why in pages
        assert f"\n{rule.good[0].strip()}\n" in pages


def test_every_setting_and_the_measured_figures_are_told() -> None:
    assert all(f"| `{key.name}` |" in manual.PARTS["settings"]() for key in KEYS)
    figures = json.loads((ROOT / "corpora/held-back/figures.json").read_text(encoding="utf-8"))["figures"]
    for kind, rows in figures.items():
        if "(samen)" in rows:
            row = rows["(samen)"]
            line = f"| {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f} | {row['support']} |"
            assert line in manual.PARTS["figures"](), kind


def test_a_long_output_keeps_its_begin_and_end() -> None:
    lines = [f"regel {number}" for number in range(100)]
    short = manual.shortened("\n".join(lines) + "\n").split("\n")
    assert (short[0], short[-1]) == ("regel 0", "regel 99")
    assert "(...)" in short
    assert manual.shortened("kort\n") == "kort"


@pytest.mark.parametrize(
    ("output", "fails"),
    [
        ('<script src="https://unpkg.com/x.js"></script>', True),
        ('<link rel="stylesheet" href="//fonts.example/css">', True),
        ('<script src="assets/x.js"></script> <a href="https://www.python.org/">Python</a>', False),
    ],
)
def test_a_page_may_link_but_not_load_from_elsewhere(output: str, fails: bool) -> None:
    page = SimpleNamespace(file=SimpleNamespace(src_uri="a.md"))
    if fails:
        with pytest.raises(RuntimeError, match=r"a\.md"):
            manual.on_post_page(output, page=page)
    else:
        assert manual.on_post_page(output, page=page) == output


def test_the_navigation_leads_to_every_page(tmp_path: Path) -> None:
    for name in ("index.md", "regels/index.md", "nieuw.md", "en/new.md"):
        page = tmp_path / name
        page.parent.mkdir(exist_ok=True)
        page.write_text("# Kop\n", encoding="utf-8")
    nav = [{"Wat": "index.md"}, {"Regels": "regels/index.md"}, {manual.ENGLISH: []}]
    made = manual.on_config(SimpleNamespace(docs_dir=str(tmp_path), nav=nav)).nav
    listed = re.findall(r"[\w/-]+\.md", str(made))
    families = list(manual.family_pages())
    assert listed == ["index.md", "regels/index.md", *families, "nieuw.md", "en/new.md"]


def test_the_readme_leads_to_the_manual() -> None:
    assert "docs/index.md" in (ROOT / "README.md").read_text(encoding="utf-8")


LICENCES: Any = tool("licences")
_STRONG = re.compile(r"\bA?GPL|\bGNU (?:Affero )?General Public", re.IGNORECASE)


def test_the_list_of_dependencies_is_current() -> None:
    found = set(LICENCES.packages())
    assert not found - LICENCES.listed(), "run python tools/licences.py"


def test_no_dependency_asks_for_the_source_of_the_whole() -> None:
    rows = LICENCES.TARGET.read_text(encoding="utf-8").splitlines()
    assert not [row for row in rows if _STRONG.search(row)]

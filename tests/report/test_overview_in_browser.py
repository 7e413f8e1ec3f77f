"""The overview in a real browser: accessible, without network, sortable by keyboard, readable without script, printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from made_up_schools import region
from test_html_in_browser import AXE, browser, show, sync_api  # noqa: F401  (fixtures)

from soplint.report import View
from soplint.report.overview import render

pytestmark = pytest.mark.tool("chromium")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("overview")
    (folder / "overzicht.html").write_bytes(render(region(), "html", View()))
    return folder


def names(page: Any, table: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        f"{table} tbody th", "cells => cells.map(cell => cell.firstChild.textContent.trim())"
    )
    return found


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: set SOPLINT_AXE")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1440])
def test_axe_finds_nothing(show: Any, width: int, scheme: str) -> None:  # noqa: F811
    page = show("overzicht", width, scheme)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document)")
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_title_sorts_its_column_and_says_so(show: Any) -> None:  # noqa: F811
    page = show("overzicht")
    button = page.locator(".matrix thead th", has_text="Dyslexie").get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    assert button.locator("..").get_attribute("aria-sort") == "ascending"
    assert names(page, ".matrix") == ["berk", "eik", "linde", "weg"]
    page.keyboard.press("Enter")
    assert button.locator("..").get_attribute("aria-sort") == "descending"
    assert names(page, ".matrix") == ["linde", "eik", "berk", "weg"]
    page.locator(".schools thead th", has_text="Geldig").get_by_role("button").click()
    assert names(page, ".schools") == ["eik", "berk", "linde", "weg"]


def test_a_cell_leads_to_its_quote(show: Any) -> None:  # noqa: F811
    page = show("overzicht")
    page.locator("a[href='#c0-gedrag']").click()
    assert page.locator("#c0-gedrag").is_visible()
    assert "Agressie kunnen wij niet aan." in page.locator(":target").inner_text()


def test_without_script_all_is_there(show: Any) -> None:  # noqa: F811
    page = show("overzicht", script=False)
    assert page.get_by_role("button").count() == 0
    assert names(page, ".matrix") == ["berk", "eik", "linde", "weg"]
    page.locator("a[href='#c1-verzorging']").click()
    assert "twee keer per dag" in page.locator(":target").inner_text()


def test_it_prints_on_a_few_wide_pages_with_nothing_cut_off(show: Any) -> None:  # noqa: F811
    pdf = pypdfium2.PdfDocument(show("overzicht").pdf(prefer_css_page_size=True))
    assert 2 <= len(pdf) <= 5
    width, height = pdf[0].get_size()
    assert width > height
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Wat er mist" in text
    assert "Agressie kunnen wij niet aan." in text

"""The page in a real browser: accessible, without network, with filters that work, and printed well.

Needs chromium, the package playwright to drive it, and axe-core: SOPLINT_AXE names its folder
(`npm install axe-core`); .ci/full installs all three.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from conftest import ROOT
from markdown_it import MarkdownIt
from test_gesprek import everything

from soplint import Linter, Report
from soplint.report import View, renderer

sync_api = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.tool("chromium")

AXE = Path(os.environ.get("SOPLINT_AXE", Path.home() / ".cache/soplint-axe")) / "node_modules/axe-core/axe.min.js"
HOSTILE = (
    '</mark></script><script>document.title="gehackt"</script><img src="http://example.com/x.png" onerror="alert(1)">'
    " en dan gaat deze zin nog heel lang door met woorden om te lang te zijn voor wie hem in één keer wil lezen en"
    " begrijpen zonder terug te hoeven."
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=options)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def report(linter: Linter) -> Report:
    return linter.check(str(ROOT / "corpora" / "po-formulier.docx"))


@pytest.fixture(scope="module")
def folder(linter: Linter, report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of one document, of several, and of a hostile one."""
    folder = tmp_path_factory.mktemp("pages")
    other = linter.check(str(ROOT / "corpora" / "goed-b1.pdf"))
    hostile = linter.check(HOSTILE.encode(), "kwaad.txt")
    for name, reports in (("een", [report]), ("meer", [report, other, linter.check("weg.docx")]), ("kwaad", [hostile])):
        (folder / f"{name}.html").write_text(renderer("html")(reports, View()), encoding="utf-8")
    return folder


@pytest.fixture
def show(browser: Any, folder: Path) -> Iterator[Any]:
    """Opens a page; at the end nothing but that page was asked for, and nothing went wrong in it."""
    contexts, asked, wrong = [], [], []

    def show(name: str, width: int = 1280, scheme: str = "light", script: bool = True) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto((folder / f"{name}.html").as_uri())
        return page

    yield show
    for context in contexts:
        context.close()
    assert {url.rsplit("/", 1)[0] for url in asked} == {folder.as_uri()}
    assert wrong == []


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: set SOPLINT_AXE")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("name", ["een", "meer"])
def test_axe_finds_nothing(show: Any, name: str, width: int, scheme: str) -> None:
    page = show(name, width, scheme)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)
    assert len(found["passes"]) > 20
    assert [(item["id"], [node["html"][:120] for node in item["nodes"]]) for item in found["violations"]] == []


@pytest.mark.parametrize("name", ["een", "meer"])
@pytest.mark.parametrize("width", [320, 375, 1280])
def test_nothing_runs_off_the_page(show: Any, name: str, width: int) -> None:
    page = show(name, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_filters_hide_and_show(show: Any, report: Report) -> None:
    page = show("een")
    seen = page.locator(".finding:visible")
    total = len(report.findings)
    assert seen.count() == total
    page.get_by_label("Tip", exact=True).uncheck()
    page.get_by_label("Ambities", exact=True).uncheck()
    left = [f for f in report.findings if f.severity != "info" and not f.code.startswith("AMB")]
    assert 0 < len(left) < total
    assert seen.count() == len(left)
    assert page.locator("output").inner_text() == f"{len(left)} van {total} opmerkingen"
    assert all(
        page.locator(".passage:visible").nth(n).locator(".finding:visible").count() for n in range(len(left) // 3)
    )
    page.get_by_role("button", name="Toon alles").click()
    assert seen.count() == total


def test_a_link_to_a_hidden_remark_shows_it(show: Any) -> None:
    page = show("een")
    for box in page.locator("input[name=family]").all():
        box.uncheck()
    assert page.locator(".finding:visible").count() == 0
    page.locator(".tree a").first.click()
    target = page.evaluate("location.hash")
    assert page.locator(target).is_visible()


def test_without_script_all_is_shown_and_the_filters_are_not(show: Any, report: Report) -> None:
    page = show("een", script=False)
    assert page.locator(".finding:visible").count() == len(report.findings)
    assert not page.locator("#filters").is_visible()


def test_text_of_a_document_does_not_run(show: Any) -> None:
    page = show("kwaad")
    assert page.title() != "gehackt"
    assert page.locator("main img").count() == 0
    assert '<img src="http://example.com/x.png"' in page.locator("main").inner_text()


def pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


def test_print_keeps_remarks_together_and_leaves_navigation_out(show: Any, report: Report) -> None:
    printed = pages(show("een").pdf(prefer_css_page_size=True))
    text = "".join(printed)
    assert "Toon alleen" not in text
    assert "In dit rapport" not in text
    assert "file:" not in text
    for finding in report.findings:
        assert any(finding.code in page for page in printed)
    for page in printed:  # the last line of a remark, with its code, is on the page of its reason
        assert page.count("Waarom:") == page.count(" · ")


def test_the_conversation_fits_two_pages(show: Any, report: Report, folder: Path) -> None:
    """Of the worst profile there can be, in the page and as Markdown on plain A4."""
    worst = everything(report)
    (folder / "ergst.html").write_text(renderer("html")([worst], View()), encoding="utf-8")
    page = show("ergst")
    page.evaluate("document.body.replaceChildren(document.querySelector('.talk'))")
    assert len(pages(page.pdf(prefer_css_page_size=True))) <= 2
    html = MarkdownIt("gfm-like", {"linkify": False}).render(renderer("gesprek")([worst], View()))
    (folder / "los.html").write_text(
        "<meta charset=utf-8><style>body{font:10pt/1.25 sans-serif}p,ul{margin:1mm 0}h1{font-size:16pt;margin:0}"
        f"h2{{font-size:12pt;margin:2mm 0 0}}table{{width:100%}}td{{border:1px solid}}</style>{html}"
    )
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")
    assert len(pages(show("los").pdf(format="A4", margin=margin))) <= 2

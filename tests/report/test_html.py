"""The HTML page: what stands in it, and that nothing of a document runs in it."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from conftest import ROOT

from soplint import Linter, Report
from soplint.report import View, renderer

VOID = {"meta", "input"}


class Outline(HTMLParser):
    """The elements, headings and text of a page; fails on tags that are not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.attributes |= set(given)
        self.ids += [given["id"]] if given.get("id") else []
        self.links += [given["href"]] if given.get("href") else []
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def report(linter: Linter) -> Report:
    return linter.check(str(ROOT / "corpora" / "vo-tabellen.docx"))


@pytest.fixture(scope="module")
def several(linter: Linter, report: Report) -> list[Report]:
    other = linter.check(str(ROOT / "corpora" / "goed-b1.pdf"))
    return [report, other, linter.check("bestaat-niet.docx")]


def page(*reports: Report) -> str:
    return renderer("html")(reports, View())


def test_headings_go_down_a_step_at_a_time_and_links_lead_somewhere(several: list[Report]) -> None:
    for reports in (several[:1], several):
        outline = Outline(page(*reports))
        assert outline.levels[0] == 1
        assert outline.levels.count(1) == 1
        assert all(below <= above + 1 for above, below in zip(outline.levels, outline.levels[1:], strict=False))
        assert len(outline.ids) == len(set(outline.ids))
        assert {link for link in outline.links if link[1:] not in outline.ids} == set()
        assert all(link.startswith("#") for link in outline.links)
        assert not {name for name in outline.attributes if name.startswith("on") or name in ("style", "src")}


def test_everything_a_director_asks_is_there(report: Report) -> None:
    text = page(report)
    for finding in report.findings:
        assert finding.code in text
    assert text.index("Wat de wet vraagt") < text.index("Hoe moeilijk is de tekst?") < text.index("Opmerkingen per")
    for words in (
        "Aanwezig",
        "Let op",
        "Doe dit:",
        "Waarom:",
        "Niveau 2 van 4",
        "Vraag het aan:",
        '<th scope="col">Wie</th>',
    ):
        assert words in text
    assert re.search(r"op locatie Dijk.*?<mark>", text, re.DOTALL)
    assert "<mark>Eventueel kijkt zij mee in de les.</mark> Begeleiders passend onderwijs coachen" in text
    assert re.search(r"<dt>Wanneer</dt><dd><mark>z\.s\.m\.</mark></dd>", text)


def test_the_outline_counts_what_stands_under_each_heading(report: Report) -> None:
    text = page(report)
    placed = [
        f for f in report.findings if f.place and f.place.section and f.place.section[-1] == "Waar we naartoe werken"
    ]
    entry = text[text.index("<span>Waar we naartoe werken</span>") :].split("</a>")[0]
    assert sum(map(int, re.findall(r'"count \w+">(\d+)<', entry))) == len(placed)
    assert '<span class="calm">Contact</span>' in text


def test_several_documents_begin_with_a_list_and_say_what_was_not_read(several: list[Report]) -> None:
    text = page(*several)
    index = text[text.index("Overzicht") : text.index("</table>")]
    assert index.count("<tr>") == 1 + len(several)
    assert "Niet gelezen" in index
    assert text.count("In gesprek op school</h3>") == 2


def test_two_runs_give_the_same_page(several: list[Report]) -> None:
    assert page(*several) == page(*several)


def test_hostile_text_stays_text(linter: Linter) -> None:
    evil = (
        '</mark></script><script>document.title="gehackt"</script><img src=x onerror=alert(1)> {{ 7 * 7 }} "&amp;\''
        " \x1b[31mrood\u202e <svg onload=alert(2)> en dan gaat deze zin nog heel lang door met woorden om te lang te"
        " zijn voor wie hem in één keer wil lezen en begrijpen."
    )
    report = linter.check(f"# Kop <b>vet</b>\n\n{evil}\n\n".encode(), name='<script>alert("naam")</script>.txt')
    assert report.findings
    text = page(report)
    assert "<script>document" not in text
    assert "<img" not in text
    assert "<b>vet" not in text
    assert "{{ 7 * 7 }}" in text
    assert not {"\x1b", "\u202e"} & set(text)
    assert text.count("<script>") == 1
    Outline(text)


def test_five_hundred_findings_are_a_page_under_a_megabyte_and_quick(report: Report) -> None:
    copies = [
        replace(finding, fingerprint=f"{finding.fingerprint}{number}")
        for finding in report.findings
        for number in range(500 // len(report.findings) + 1)
    ]
    many = replace(report, findings=tuple(copies))
    assert len(many.findings) >= 500
    page(report)
    begin = time.process_time()
    text = page(many)
    assert time.process_time() - begin < 1.5  # half a second on an idle machine
    assert len(text.encode()) < 1_000_000

"""The conversation guide: which questions are asked, about what, and what is good already."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from conftest import ROOT

from soplint import Finding, Linter, Report
from soplint.report import View, renderer
from soplint.report.conversation import MOST, conversation

THEMES = tomllib.loads((ROOT / "soplint" / "report" / "themes.toml").read_text(encoding="utf-8"))["theme"]
CODES = sorted({code for theme in THEMES for question in theme["question"] for code in question["codes"]})


@pytest.fixture(scope="module")
def report(linter: Linter) -> Report:
    return linter.check(str(ROOT / "corpora" / "vo-tabellen.docx"))


@pytest.fixture(scope="module")
def good(linter: Linter) -> Report:
    return linter.check(str(ROOT / "corpora" / "goed-b1.docx"))


def guide(report: Report) -> str:
    return renderer("gesprek")([report], View())


def everything(report: Report) -> Report:
    """A profile in which every rule found something, half of it on a long passage, and every fact is told."""
    longest = max((f for f in report.findings if f.place), key=lambda f: len(f.quote or ""))
    codes = [code if code[-1].isdigit() else f"{code}001" for code in CODES]
    missing = Finding("Het profiel zegt niet wat ouders en leerlingen hierover willen weten. " * 4, severity="warning")
    findings = tuple(
        replace((longest, missing)[number % 2], code=code, fingerprint=code) for number, code in enumerate(codes)
    )
    fact = next(fact for fact in report.facts.values() if fact)
    elements = tuple(replace(element, status="present") for element in report.elements)
    return replace(report, findings=findings, facts=dict.fromkeys(report.facts, fact), elements=elements)


def test_what_is_good_comes_first(report: Report, good: Report) -> None:
    text = guide(replace(good, findings=(Finding("x", code="HER001"),)))
    assert text.index("Dit is al goed") < text.index("## 1.")
    assert "hoe leerlingen meededen" in text
    assert "makkelijk te lezen (niveau 1 van 4)" in text
    assert "hoe leerlingen meededen" not in guide(report).split("## 1.")[0]


def test_a_question_names_its_passage_and_whom_to_ask(report: Report) -> None:
    text = guide(report)
    block = text[text.index("Wat wel, wat niet") :]
    assert "“Leerlingen die een gevaar zijn voor anderen, plaatsen we niet.”" in block
    assert "bij ‘Wat we niet kunnen’" in block
    assert "*Vraag het aan:* de directie" in block
    assert "| Wie | Wat | Wanneer |" in block


def test_a_theme_without_findings_is_left_out(report: Report) -> None:
    one = conversation(replace(report, findings=(Finding("x", code="HER001"),)))
    assert [theme.title for theme in one.themes] == ["Waarvoor is welk document?"]
    assert conversation(replace(report, findings=())).themes == ()
    assert "Vier dat" in guide(replace(report, findings=()))


def test_every_theme_can_be_raised_and_the_number_of_questions_is_bounded(report: Report) -> None:
    full = conversation(everything(report))
    assert [theme.title for theme in full.themes] == [theme["title"] for theme in THEMES]
    assert sum(len(theme.questions) for theme in full.themes) == MOST


def test_the_gravest_questions_are_asked(report: Report) -> None:
    findings = [
        Finding("tip", code="AAN006", severity="info"),
        Finding("let op", code="AAN005", severity="warning"),
        Finding("let op", code="AAN003", severity="warning"),
        Finding("fout", code="WET010", severity="error"),
    ]
    theme = conversation(replace(report, findings=tuple(findings))).themes[-1]
    assert [question.finding.code for question in theme.questions] == ["WET010", "AAN003"]


def test_a_code_of_a_plugin_that_begins_alike_asks_nothing(report: Report) -> None:
    assert conversation(replace(report, findings=(Finding("x", code="LEEUW001"),))).themes == ()


def test_codes_are_those_of_the_catalogue() -> None:
    families = {"WET", "AAN", "AMB", "LEE", "BET", "VIN", "INH", "ACT", "STR", "PRI", "HER", "TOE"}
    assert all(code in families or (code[:-3] in families and code[-3:].isdigit()) for code in CODES)


def test_text_of_a_document_is_no_markdown(linter: Linter) -> None:
    evil = (
        "**Vet** <b>html</b> | cel | [link](http://kwaad.nl) `code` en dan gaat deze zin nog heel erg lang door met"
        " woorden die hem veel te lang maken voor iedereen die hem wil lezen."
    )
    from markdown_it import MarkdownIt

    report = linter.check(evil.encode(), "kwaad.txt")
    report = replace(report, findings=tuple(f for f in report.findings if f.code == "LEE002"))
    html = MarkdownIt("gfm-like", {"linkify": False}).render(guide(report))
    assert "**Vet** &lt;b&gt;html&lt;/b&gt; | cel |" in html
    assert "<a " not in html

"""What rules find of persons stays where it was: no report spreads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_up import document, finding, report

from soplint import Finding, Report
from soplint.cli import cli
from soplint.engine.personal import masked
from soplint.engine.result import Suppressed
from soplint.facts.model import Fact
from soplint.report import View, names, renderer

NUMBER = "123452355"
SENTENCE = f"Het nummer van Sanne de Wit is {NUMBER} en dat staat hier."


def with_number() -> Report:
    doc = document(
        SENTENCE, f"Ook hier: 1234.52.355, en {NUMBER}.", "Sanne de Wit heeft dyslexie.", heading=f"1 {NUMBER}"
    )
    secret = {"name": "bsn", "severity": "error"}
    return report(
        doc,
        [
            finding(doc, SENTENCE, message=f"De zin met “{NUMBER} en dat” en Sanne is te lang.", data={"word": NUMBER}),
            Finding(f"Ergens staat {NUMBER}.", code="WET001", name="x", severity="error", data={"all": [NUMBER]}),
            finding(doc, NUMBER, "PRI001", message=f"{NUMBER} is een BSN.", suggestion=f"Haal {NUMBER} weg.", **secret),
            finding(doc, "Sanne de Wit heeft dyslexie", "PRI002", message="Herleidbaar.", **secret),
            finding(doc, "heeft dyslexie.", "LEE005", message="‘heeft dyslexie’ is lastig."),
        ],
        suppressed=(Suppressed("PRI001", "mag", "comment", NUMBER), Suppressed("LEE002", NUMBER, "config", SENTENCE)),
        failures=(f"Regel liep vast: {NUMBER}",),
        facts={"contact": Fact(NUMBER, SENTENCE, doc.blocks[1].place())},
    )


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (NUMBER, "*****2355"),
        ("1234.52.355", "******2.355"),
        ("Sven", "**" + "en"),
        ("Tim", "**m"),
        ("leerling Sanne", "************ne"),
        ("", ""),
    ],
)
def test_the_end_stays_to_find_it_back(text: str, hidden: str) -> None:
    assert masked(text) == hidden


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("asked", [False, True])
def test_no_format_shows_it_unless_it_may(name: str, asked: bool) -> None:
    text = renderer(name)([with_number()], View(width=200, show_personal_data=asked, verbose=True))
    may = name in ("json", "jsonl", "html")
    assert (NUMBER in text) == (asked and may)
    assert ("1234.52.355" in text) <= (asked and may)
    assert ("heeft dyslexie" in text) == (asked and may)
    if name != "gesprek":
        assert ("*****2355" in text.replace("\\*", "*")) != (asked and may)


def test_places_and_other_words_stay() -> None:
    shown = json.loads(renderer("json")([with_number()], View()))["documents"][0]
    plain = json.loads(renderer("json")([with_number()], View(show_personal_data=True)))["documents"][0]
    for hidden, full in zip(shown["findings"], plain["findings"], strict=True):
        assert {**(hidden["place"] or {}), "section": 0} == {**(full["place"] or {}), "section": 0}
    first = shown["findings"][0]
    assert first["quote"] == SENTENCE.replace(NUMBER, "*****2355")
    assert first["message"].startswith("De zin met “*")
    assert first["message"].endswith(" is te lang.")
    assert shown["findings"][2]["suggestion"] == "Haal *****2355 weg."
    assert [item["quote"] for item in shown["suppressed"]] == ["*****2355", SENTENCE.replace(NUMBER, "*****2355")]


def test_a_softer_severity_hides_it_too_and_other_families_hide_nothing() -> None:
    doc = document(SENTENCE)
    soft = report(doc, [finding(doc, NUMBER, "PRI001", severity="info")])
    mail = report(doc, [finding(doc, NUMBER, "PRI003", severity="info")])
    for found, hidden in ((soft, True), (mail, False)):
        assert (NUMBER in renderer("json")([found], View())) != hidden


RULES = """
import re
from soplint import Document, Finding, rule

@rule("PRI901", "nummer", title="Een nummer", severity="error", source="AVG", why="y", bad=["b"], good=["g"])
def number(document: Document):
    for block in document.blocks:
        for found in re.finditer(r"\\d{9}", block.text):
            yield Finding(f"{found[0]} hoort hier niet.", place=block.place(*found.span()), quote=found[0])
"""


def test_it_is_hidden_on_the_command_line_and_its_fingerprint_does_not_give_it_away(tmp_path: Path) -> None:
    (tmp_path / "eigen.py").write_text(RULES, encoding="utf-8")

    def check(number: str, *more: str) -> str:
        (tmp_path / "a.md").write_text(f"# Zorg\n\nHet nummer is {number}.", encoding="utf-8")
        arguments = ["--isolated", "--model", "bundled", "--rules", str(tmp_path / "eigen.py"), "--select", "PRI901"]
        return CliRunner().invoke(cli, ["check", *arguments, *more, str(tmp_path / "a.md")]).stdout

    assert NUMBER not in check(NUMBER)
    assert "*****2355 hoort" in check(NUMBER)
    assert f"{NUMBER} hoort" in check(NUMBER, "-f", "json", "--show-personal-data")
    marks = {json.loads(check(number, "-f", "jsonl"))["findings"][0]["fingerprint"] for number in (NUMBER, "999992355")}
    assert len(marks) == 1

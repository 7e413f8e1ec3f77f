"""Reports for machines: each made from all corpora documents, and read back by a schema or by who uses it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from junitparser import JUnitXml
from lxml import etree, html
from made_up import HOSTILE, document, finding, report, rich, unread
from markdown_it import MarkdownIt

from soplint import Report
from soplint.cli import cli
from soplint.report import View, names, renderer
from soplint.report.shown import shown
from soplint.report.wording import clean

SCHEMAS = Path(__file__).parent / "schemas"
ALL = ("error", "warning", "info")
TEXT = {"type": "string", "minLength": 1}
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {"type": "object", "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
"""What GitLab documents of a code quality report."""


@pytest.fixture(scope="module")
def everything(reports: Sequence[Report]) -> list[Report]:
    """All documents, one that could not be read, and one with everything a report can have."""
    return [*reports, unread(), rich()]


def total(reports: Sequence[Report]) -> int:
    return sum(len(report.findings) for report in reports)


@pytest.mark.parametrize("name", names())
def test_every_format_is_made_from_every_document(name: str, everything: list[Report]) -> None:
    form = renderer(name)
    whole = form(everything, View(statistics=True, verbose=True))
    assert whole
    assert form(everything, View(statistics=True, verbose=True)) == whole
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", whole)
    if form.streams:
        assert "".join(form([report], View()) for report in everything) == form(everything, View())
    whole.encode("utf-8")
    form([], View())


def test_json_and_its_lines_hold_the_same(everything: list[Report]) -> None:
    schema = json.loads(CliRunner().invoke(cli, ["schema", "check"]).stdout)
    whole = json.loads(renderer("json")(everything, View()))
    jsonschema.validate(whole, schema)
    lines = renderer("jsonl")(everything, View()).splitlines()
    assert [json.loads(line) for line in lines] == whole["documents"]


def sarif(reports: Sequence[Report]) -> Any:
    found = json.loads(renderer("sarif")(reports, View()))
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema).validate(found)
    return found["runs"][0]


def test_sarif_is_valid_and_points_at_the_words(everything: list[Report]) -> None:
    run = sarif(everything)
    rules = run["tool"]["driver"]["rules"]
    found = [result for result in run["results"] if "suppressions" not in result]
    assert len(found) == total(everything)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for place in (location for result in found for location in result["locations"] if "logicalLocations" in location):
        physical = place["physicalLocation"]
        region = physical["region"]
        document = shown(everything[physical["artifactLocation"]["index"]]).document
        assert document is not None
        text = "\n".join(block.text for block in document.blocks)
        start = region["charOffset"]
        assert clean(text[start : start + region["charLength"]]) == region["snippet"]["text"]
        line = document.blocks[region["startLine"] - 1].text
        assert clean(line[region["startColumn"] - 1 : region["endColumn"] - 1]) == region["snippet"]["text"]
        assert place["logicalLocations"][0]["fullyQualifiedName"]
        assert set(place["properties"]) == {"page", "block", "part"}
    documented = [rule for rule in rules if "help" in rule]
    assert len(documented) > len(rules) / 2
    assert all("**Bron:**" in rule["help"]["markdown"] for rule in documented)


def test_sarif_tells_of_failures_suppressions_and_other_places() -> None:
    run = sarif([rich(), unread("mijn sop#1.docx")])
    assert run["invocations"][0]["executionSuccessful"] is False
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert [item["descriptor"]["id"] for item in told] == ["rule-failure", "not-found"]
    assert run["artifacts"][1]["location"]["uri"] == "mijn%20sop%231.docx"
    (silenced,) = [result for result in run["results"] if "suppressions" in result]
    assert silenced["suppressions"][0]["kind"] == "inSource"
    (contradiction,) = [result for result in run["results"] if result["ruleId"] == "AAN004"]
    assert contradiction["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_sarif_marks_stay_when_text_is_put_in_before() -> None:
    marks = []
    for texts in (("Een zin.",), ("Nieuw.", "Een zin.")):
        doc = document(*texts)
        (result,) = sarif([report(doc, [finding(doc, "Een zin.", fingerprint="e" * 16)])])["results"]
        marks.append(result["partialFingerprints"])
    assert marks[0] == marks[1]


def test_sarif_is_read_by_a_reader_of_sarif(everything: list[Report], tmp_path: Path) -> None:
    loader = pytest.importorskip("sarif.loader")
    path = tmp_path / "soplint.sarif"
    path.write_text(renderer("sarif")(everything, View()), encoding="utf-8")
    read = loader.load_sarif_file(str(path))
    counts = read.get_report().get_issue_count_for_severity
    levels = [finding.severity for report in everything for finding in report.findings]
    assert counts("error") == levels.count("error")


def test_junit_is_valid_and_read_by_a_reader_of_junit(everything: list[Report]) -> None:
    text = renderer("junit")(everything, View())
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(text.encode("utf-8")))
    read = JUnitXml.fromstring(text.encode("utf-8"))
    assert [suite.failures for suite in read] == [len(report.findings) for report in everything]
    assert [suite.errors for suite in read] == [len(report.failures) + bool(report.error) for report in everything]
    assert [suite.skipped for suite in read] == [len(report.suppressed) for report in everything]
    counted = JUnitXml.fromstring(text.encode("utf-8"))
    counted.update_statistics()
    assert counted.failures == total(everything)
    assert [suite.tests for suite in counted] == [suite.tests for suite in read]


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as the runner of GitHub reads them."""
    found = []
    for line in text.splitlines():
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert match, line
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        assert set(properties) == {"file", "title"}
        found.append((match[1], {key: unescaped(value) for key, value in properties.items()}, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_github_gets_one_command_for_each_finding(everything: list[Report]) -> None:
    found = commands(renderer("github")(everything, View()))
    expected = sum(len(r.findings) + len(r.failures) + bool(r.error) for r in everything)
    assert len(found) == expected
    doc = document("Een zin.", name="a,b:c.docx")
    ((command, properties, message),) = commands(
        renderer("github")([report(doc, [finding(doc, "Een zin.", message="100%0A\n::stop", severity="info")])], View())
    )
    assert (command, properties["file"]) == ("notice", "a,b:c.docx")
    assert message == "100%0A ::stop (bladzijde 1, 1 Zorg)"


def test_gitlab_gets_valid_issues_with_marks_of_their_own(everything: list[Report]) -> None:
    found = json.loads(renderer("gitlab")(everything, View()))
    jsonschema.validate(found, GITLAB)
    assert len(found) == sum(len(r.findings) + len(r.failures) + bool(r.error) for r in everything)
    marks = [issue["fingerprint"] for issue in found]
    assert len(set(marks)) == len(marks)


def shown_as(text: str) -> html.HtmlElement:
    """A comment as GitHub shows it: GFM with HTML let through."""
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": True})
    assert parser.linkify
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False})  # GitHub makes no link of a bare name.ext
    return html.fromstring(parser.render(text))


def test_markdown_shows_all_documents_and_no_markup_of_theirs(everything: list[Report]) -> None:
    page = shown_as(renderer("markdown")(everything, View()))
    allowed = {
        "h3",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "details",
        "summary",
        "p",
        "strong",
        "ul",
        "li",
        "code",
    }
    assert {element.tag for element in page.iter() if isinstance(element.tag, str)} <= {*allowed, "div"}
    rows = page.xpath("//tbody/tr")
    assert len(rows) == len(everything)
    assert all(len(row) == 5 for row in rows)
    assert len(page.xpath("//details")) == sum(bool(report.findings) for report in everything)


def test_markdown_shows_hostile_text_as_text() -> None:
    text = renderer("markdown")([rich()], View())
    page = shown_as(text)
    assert " ".join(clean(HOSTILE).split()) in " ".join(page.text_content().split())
    for words in (
        "@iedereen",
        "#12",
        "https://kwaad.nl",
        "www.kwaad.nl",
        "1. een",
        "- twee",
        "| a | b |",
        "<!-- x",
        "$x$",
    ):
        doc = document(f"{words} drie.")
        made = renderer("markdown")([report(doc, [finding(doc, doc.blocks[1].text, message=words)])], View())
        shown = shown_as(made)
        assert words in shown.text_content()
        assert not shown.xpath("//a | //ol | //li/h1")
        assert len(shown.xpath("//table")) == 1
        assert words not in made or words[0] not in "@#hw"


def test_markdown_fits_in_a_comment_and_says_what_it_left_out() -> None:
    doc = document(*(f"Zin nummer {number} is lang." for number in range(2000)))
    many = report(doc, [finding(doc, block.text) for block in doc.blocks[1:]])
    text = renderer("markdown")([many, many], View())
    assert len(text) < 65_536
    left_out = [int(count) for count in re.findall(r"geen plaats voor (\d+) opmerkingen", text)]
    assert len(left_out) == 2
    assert text.count("LEE002") + sum(left_out) == 4000


@pytest.mark.parametrize("width", [80, 200])
def test_text_keeps_to_the_width(width: int, everything: list[Report]) -> None:
    text = renderer("text")(everything, View(width=width))
    assert max(map(len, text.splitlines())) <= width
    assert text.count("═ ") + text.count(" ═") >= len(everything)
    for found in everything:
        assert found.path in text


def test_text_gives_no_command_to_a_build_server() -> None:
    doc = document("Een zin " + "die heel lang is en maar door gaat met woorden die niets zeggen ::error::x ##[group]y")
    text = renderer("text")(
        [report(doc, [finding(doc, doc.blocks[1].text, message="woord " * 11 + "::error::x")])], View()
    )
    assert ":: error" in text
    assert not re.search(r"^\s*(::|##)\S", text, re.MULTILINE)

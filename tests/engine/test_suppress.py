"""Silencing findings by a comment or by the settings, each with a reason."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest

from soplint import Linter, Report, Settings
from soplint.engine.suppress import absent

VAGUE = "Wij willen de komende jaren sterker worden in het begeleiden van hoogbegaafde leerlingen."
OTHER = "We gaan ons in de toekomst ontwikkelen op het gebied van dyslexie en taal."


def document(*comments: tuple[int, str]) -> bytes:
    """A Word file with a heading (0) and two ambitions (1, 2), and comments on these."""
    file = docx.Document()
    paragraphs = [file.add_heading("Ambities", 1), file.add_paragraph(VAGUE), file.add_paragraph(OTHER)]
    for number, text in comments:
        file.add_comment(paragraphs[number].runs, text=text, author="IB")
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def check(linter: Linter, data: bytes, name: str = "sop.docx", **settings: Any) -> Report:
    chosen = Settings(**{"model": "bundled", "today": linter.settings.today, "select": ("AMB", "WET009"), **settings})
    return linter.with_settings(chosen).check(data, name)


def kept(report: Report, code: str) -> list[str | None]:
    return [finding.quote for finding in report.findings if finding.code == code]


def test_a_comment_silences_a_rule_on_its_passage_only(linter: Linter) -> None:
    report = check(linter, document((1, "soplint: ignore AMB002 - de datum komt in juni")))
    assert kept(report, "AMB002") == [OTHER]
    assert VAGUE in kept(report, "AMB003")
    [one] = report.suppressed
    assert (one.code, one.reason, one.by, one.quote) == ("AMB002", "de datum komt in juni", "comment", VAGUE)
    assert not report.unused


def over(first: int, last: int) -> bytes:
    """A Word file with a list of ambitions (1, 3, 4; 2 is empty) and one comment from one paragraph to another."""
    file = docx.Document()
    texts = (VAGUE, "", OTHER, "Wij willen de komende jaren groeien in het begeleiden van leerlingen met autisme.", "")
    paragraphs = [file.add_heading("Ambities", 1), *(file.add_paragraph(text, "List Bullet") for text in texts)]
    ends = [paragraph.runs or [paragraph.add_run()] for paragraph in (paragraphs[first], paragraphs[last])]
    file.add_comment([ends[0][0], ends[1][-1]], text="soplint: ignore AMB002 - de data komen in juni", author="IB")
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("first", "last", "left"),
    [(1, 4, 0), (0, 5, 0), (1, 3, 1), (2, 3, 2), (3, 4, 1), (1, 2, 2), (4, 5, 2), (2, 2, 3), (5, 5, 3)],
)
def test_a_comment_silences_all_paragraphs_it_spans(linter: Linter, first: int, last: int, left: int) -> None:
    report = check(linter, over(first, last))
    assert (len(kept(report, "AMB002")), len(report.suppressed)) == (left, 3 - left)
    assert not report.unused


def test_a_comment_silences_all_cells_it_spans(linter: Linter) -> None:
    file = docx.Document()
    file.add_heading("Ambities", 1)
    table = file.add_table(3, 2)
    for row, text in zip(table.rows, (VAGUE, OTHER, VAGUE.replace("hoogbegaafde", "jonge")), strict=True):
        row.cells[0].text, row.cells[1].text = "Plan", text
    ends = [table.cell(row, 1).paragraphs[0].runs[0] for row in (0, 1)]
    file.add_comment(ends, text="soplint: ignore AMB002 - de data komen in juni", author="IB")
    stream = io.BytesIO()
    file.save(stream)
    report = check(linter, stream.getvalue())
    assert (len(kept(report, "AMB002")), len(report.suppressed)) == (1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "soplint: ignore AMB002, AMB003 – zie jaarplan",
        "Soplint: ignore amb — zie jaarplan",
        "soplint: ignore ambitie-zonder-termijn ambitie-zonder-verantwoordelijke - zie jaarplan",
        "soplint: ignore AMB002 AMB003: zie\njaarplan",
    ],
)
def test_codes_names_and_families(linter: Linter, text: str) -> None:
    report = check(linter, document((1, text)))
    assert {one.code for one in report.suppressed} >= {"AMB002", "AMB003"}
    assert {one.reason for one in report.suppressed} == {"zie jaarplan"}


def test_a_comment_at_the_top_is_about_the_whole_document(linter: Linter) -> None:
    text = "soplint: ignore WET009 - advies volgt"
    assert kept(check(linter, document((0, text))), "WET009") == []
    below = check(linter, document((1, text)))
    assert kept(below, "WET009") == [None]
    assert [one.code for one in below.unused] == ["WET009"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("soplint: ignore AMB002", "geen reden"),
        ("soplint: ignore AMB002 -", "geen reden"),
        ("soplint: ignore - omdat", "noemt geen regel"),
        ("soplint: ignore AMB022 - omdat", "Bedoelt u AMB002"),
    ],
)
def test_a_comment_that_cannot_be_obeyed_is_told(linter: Linter, text: str, words: str) -> None:
    report = check(linter, document((1, text)))
    assert not report.suppressed
    [one] = report.unused
    assert words in one.message
    assert (one.by, one.document) == ("comment", "sop.docx")


def test_a_comment_that_silences_nothing_is_told_unless_its_rule_did_not_run(linter: Linter) -> None:
    data = document((1, "soplint: ignore AMB005 - is bekend"), (2, "Dit is gewoon een vraag: klopt dit?"))
    assert [one.code for one in check(linter, data).unused] == ["AMB005"]
    assert not check(linter, data, select=("AMB002",)).unused


def test_comments_can_be_kept_from_silencing(linter: Linter) -> None:
    data = document((1, "soplint: ignore AMB002 - geen tijd"))
    report = check(linter, data, comment_suppressions=False)
    assert kept(report, "AMB002") == [VAGUE, OTHER]
    assert not report.suppressed
    assert not report.unused


def settings(tmp_path: Path, text: str) -> dict[str, Any]:
    path = tmp_path / "soplint.toml"
    path.write_text(text, encoding="utf-8")
    return {"ignore_findings": Settings.load(path).ignore_findings}


def test_settings_silence_by_rule_document_and_quote(linter: Linter, tmp_path: Path) -> None:
    given = settings(
        tmp_path,
        "[[ignore-finding]]\nrule = 'AMB002'\ndocument = 'sop.docx'\nquote = 'sterker  worden'\nreason = 'zie plan'\n"
        "[[ignore-finding]]\nrule = 'medezeggenschap-ontbreekt'\ndocument = '*.docx'\nreason = 'in december'\n",
    )
    report = check(linter, document(), str(tmp_path / "sop.docx"), **given)
    assert kept(report, "AMB002") == [OTHER]
    assert [(one.code, one.by, one.reason) for one in report.suppressed] == [
        ("WET009", "config", "in december"),
        ("AMB002", "config", "zie plan"),
    ]
    assert len(check(linter, document(), "ander.pdf", **given).suppressed) == 0


def test_settings_that_silence_nothing_are_told(linter: Linter, tmp_path: Path) -> None:
    given = settings(tmp_path, "[[ignore-finding]]\nrule = 'AMB005'\ndocument = 'sop.docx'\nreason = 'oud'\n")
    [one] = check(linter, document(), str(tmp_path / "sop.docx"), **given).unused
    assert (one.by, one.code, one.reason) == ("config", "AMB005", "oud")
    assert "soplint.toml" in one.message
    assert not check(linter, document(), str(tmp_path / "ander.docx"), **given).unused


def test_a_document_that_is_not_there_is_told(tmp_path: Path) -> None:
    given = settings(
        tmp_path,
        "[[ignore-finding]]\nrule = 'AMB005'\ndocument = 'weg.docx'\nreason = 'oud'\n"
        "[[ignore-finding]]\nrule = 'AMB005'\ndocument = 'er.docx'\nreason = 'oud'\n",
    )
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "er.docx").write_bytes(b"")
    assert [one.document for one in absent(Settings(**given))] == ["weg.docx"]

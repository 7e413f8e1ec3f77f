"""Markdown for a comment on a pull request: the counts in sight, the findings folded in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from soplint.engine.result import Report
from soplint.report import Format, View
from soplint.report.passages import Passage, chapters
from soplint.report.tally import Tally
from soplint.report.wording import ELEMENT, SEVERITY, SIGN, STATUS, clean, counted, plural, relative, shorten

MARK = "<!-- soplint -->"
"""The first line, by which a bot finds its earlier comment back."""
LONGEST = 60_000
"""Characters that are written at most: GitHub refuses comments over 65,536."""
_QUOTE = 120
_SPECIAL = re.compile(r"[\\`*_\[\]|~$]")
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ACTIVE = re.compile(r"[@#](?=\w)|(?<=://)|(?<=\bwww)(?=\.)", re.IGNORECASE)
_START = re.compile(r"^(\d+(?=[.)])|(?=[-+#=]))")


def render(reports: Sequence[Report], view: View) -> str:
    """A table of all documents, then each with its findings in a block that opens on a click."""
    tally = Tally(reports)
    lines = [MARK, f"### soplint: {', '.join(counted(tally).values())}", "", *_table(reports), ""]
    if view.statistics:
        lines += ["```text", *tally.lines(), "```", ""]
    left = LONGEST - sum(len(line) + 1 for line in lines)
    for report in reports:
        block = _block(report, left) if not view.quiet else []
        left -= sum(len(line) + 1 for line in block)
        lines += block
    return "\n".join(lines).rstrip() + "\n"


def escape(text: str) -> str:
    """Text of a document as Markdown that shows just that text: no markup, HTML, mention or link of its own."""
    safe = _SPECIAL.sub(r"\\\g<0>", clean(text)).translate(_HTML)
    safe = _ACTIVE.sub(lambda found: f"{found[0]}<!-- -->", safe)
    return _START.sub(r"\1\\", safe)


def _table(reports: Sequence[Report]) -> Iterator[str]:
    yield "| Document | Fout | Let op | Tip | Wat de wet vraagt |"
    yield "| --- | ---: | ---: | ---: | --- |"
    for report in reports:
        name = escape(relative(report.path))
        if report.error is not None:
            yield f"| {name} | | | | **niet gelezen**: {escape(report.error.message)} |"
            continue
        numbers = " | ".join(str(report.count(severity)) for severity in SEVERITY)
        present = sum(element.status == "present" for element in report.elements)
        yield f"| {name} | {numbers} | {present} van {len(report.elements)} aanwezig |"


def _block(report: Report, room: int) -> list[str]:
    """The findings of a document, as many as there is room for, and how many were left out."""
    if report.error is not None or not (report.findings or report.failures or report.suppressed or report.unused):
        return []
    head = f"<details><summary>{escape(relative(report.path))}: {_summary(report)}</summary>"
    lines = [head, "", *(f"- **Niet gelukt:** {escape(failure)}" for failure in report.failures)]
    lines += [
        f"- {SIGN[element.status]} {STATUS[element.status]}: {ELEMENT[element.id]}"
        for element in report.elements
        if element.status != "present"
    ]
    left_out = 0
    used = sum(len(line) + 1 for line in lines)
    for chapter in chapters(report.findings):
        title = ["", f"**{escape(chapter.title)}**", ""]
        for passage in chapter.passages:
            entry = [*title, *_passage(passage)]
            size = sum(len(line) + 1 for line in entry)
            if used + size > room:
                left_out += len(passage.findings)
                continue
            lines += entry
            used += size
            title = []
    if left_out:
        lines += ["", f"Hier was geen plaats voor {plural(left_out, 'opmerking', 'opmerkingen')}."]
    lines += [
        "",
        *(f"- Uitgezet: {item.code}, {escape(item.reason)}" for item in report.suppressed),
        *(f"- {escape(item.message)}" for item in report.unused),
        "",
        "</details>",
        "",
    ]
    return lines


def _summary(report: Report) -> str:
    return plural(len(report.findings), "opmerking", "opmerkingen")


def _passage(passage: Passage) -> Iterator[str]:
    page = f" (bladzijde {passage.place.page})" if passage.place and passage.place.page else ""
    indent = ""
    if passage.quote:
        yield f"- “{escape(shorten(passage.quote, _QUOTE))}”{page}"
        indent = "  "
    for finding in passage.findings:
        severity = SEVERITY[finding.severity or "warning"]
        advice = f" → {escape(finding.suggestion)}" if finding.suggestion else ""
        yield f"{indent}- **{severity}** {escape(finding.message)} `{finding.code}`{advice}"


FORMAT = Format("Markdown, voor een opmerking bij een pull request", render)

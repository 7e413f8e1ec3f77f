"""What a director reads in a terminal: findings by chapter, then the six legal elements."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.text import Text

from soplint.document.finding import SEVERITIES, Severity
from soplint.document.model import Document
from soplint.engine.result import Report
from soplint.facts.model import Element, Status
from soplint.report import Format, View
from soplint.report.passages import Passage, chapters
from soplint.report.tally import Tally
from soplint.report.wording import ELEMENT, SEVERITY, SIGN, STATUS, clean, counted, plural, shorten

_COMMAND = re.compile(r"^(\s*)(::|##)(?=\S)")
_COLOUR: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
_STATUS_COLOUR: dict[Status, str] = {"present": "green", "thin": "yellow", "missing": "red"}


def render(reports: Sequence[Report], view: View) -> str:
    """The whole text. Colours are codes in the text when the view asks for them."""
    console = console_for(view)
    for report in reports:
        if not view.quiet or report.error is not None:
            _report(console, report, view)
    if view.quiet or len(reports) > 1:
        _all(console, Tally(reports))
    if view.statistics:
        _statistics(console, Tally(reports))
    return written(console)


def console_for(view: View) -> Console:
    """A console that writes into memory and takes nothing from the environment but what the view says."""
    return Console(
        file=io.StringIO(),
        width=view.width,
        force_terminal=view.colour,
        no_color=not view.colour,
        color_system="standard" if view.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def written(console: Console) -> str:
    """What was written, without spaces at the ends of lines.

    A line of a document's words must not become a command to a build server that reads along.
    """
    assert isinstance(console.file, io.StringIO)  # noqa: S101  (made so by console_for)
    lines = (_COMMAND.sub(r"\1\2 ", line.rstrip()) for line in console.file.getvalue().splitlines())
    return "".join(f"{line}\n" for line in lines)


def _report(console: Console, report: Report, view: View) -> None:
    console.print(Line(Text(clean(report.path), "bold"), characters="═", align="left"))
    if report.error is not None:
        console.print(Text.assemble(("NIET GELEZEN  ", "bold red"), report.error.message))
        console.print()
        return
    if report.document is not None:
        console.print(_header(report, report.document), style="dim")
    for note in report.document.notes if report.document else ():
        console.print(Text(f"Let op bij het lezen: {clean(note)}", "yellow"))
    for failure in report.failures:
        console.print(Text(f"Niet gelukt: {clean(failure)}", "bold red"))
    for chapter in chapters(report.findings):
        console.print()
        console.print(Line(Text(clean(chapter.title), "bold"), align="left"))
        for passage in chapter.passages:
            _passage(console, passage)
    console.print()
    _closing(console, report, view)


def _header(report: Report, document: Document) -> Text:
    facts = [clean(document.title)] if document.title else []
    facts.append(plural(document.words, "woord", "woorden"))
    if document.pages:
        facts.append(plural(document.pages, "bladzijde", "bladzijden"))
    lines = [" · ".join(facts), f"Regels: {report.profile} ({report.profile_reason})"]
    if report.model:
        lines.append(f"Taalmodel: {report.model.name} {report.model.version}")
    return Text("\n".join(lines))


def _passage(console: Console, passage: Passage) -> None:
    console.print()
    if passage.quote:
        page = f"  (bladzijde {passage.place.page})" if passage.place and passage.place.page else ""
        console.print(Text.assemble(f"“{shorten(passage.quote)}”", (page, "dim"), style="italic"))
    for number, finding in enumerate(passage.findings):
        severity = finding.severity or "warning"
        head = Text.assemble((f"{SEVERITY[severity]:6} ", _COLOUR[severity]), clean(finding.message))
        head.append(f"  {finding.code}", "dim")
        console.print(Padding(_hanging(console, head, console.width - 2, 7), (0, 0, 0, 2)))
        later = {other.suggestion for other in passage.findings[number + 1 :]}
        if finding.suggestion and finding.suggestion not in later:
            line = Text.assemble(("→ Doe dit: ", "green"), clean(finding.suggestion))
            console.print(Padding(_hanging(console, line, console.width - 9, 2), (0, 0, 0, 9)))


def _hanging(console: Console, text: Text, width: int, indent: int) -> Text:
    """The text wrapped to the width, with all lines but the first indented."""
    lines = text.wrap(console, max(20, width - indent))
    return Text(f"\n{' ' * indent}").join(lines)


def _closing(console: Console, report: Report, view: View) -> None:
    console.print(Line(Text("Wat de wet vraagt", "bold"), align="left"))
    for element in report.elements:
        console.print(_element(element, view))
    console.print()
    console.print(_counts(report))
    if report.suppressed:
        console.print(Text(f"{plural(len(report.suppressed), 'opmerking', 'opmerkingen')} uitgezet", "dim"))
    for item in report.suppressed if view.verbose else ():
        console.print(Text(f"  {item.code}: {clean(item.reason)}", "dim"))
    for unused in report.unused:
        console.print(Text(f"Let op: {clean(unused.message)}", "yellow"))
    worst = next(
        (finding for severity in SEVERITIES for finding in report.findings if finding.severity == severity), None
    )
    if worst is not None:
        console.print(Text(f"Meer uitleg over een regel: soplint explain {worst.code}", "dim"))
    console.print()


def _element(element: Element, view: View) -> Text:
    colour = _STATUS_COLOUR[element.status]
    line = Text.assemble("  ", (f"{SIGN[element.status]} {STATUS[element.status]:10}", colour), ELEMENT[element.id])
    if view.verbose and element.evidence:
        line.append(f"\n    “{shorten(element.evidence[0].quote, 100)}”", "dim")
    return line


def _counts(report: Report) -> Text:
    if not report.findings:
        return Text("Geen opmerkingen. Dit profiel is in orde volgens de gekozen regels.", "green")
    return Text(", ").join(
        Text(words, _COLOUR[severity] if not words.startswith("0") else "dim")
        for severity, words in counted(Tally([report])).items()
    )


def _all(console: Console, tally: Tally) -> None:
    console.print(Line(Text("Alle documenten", "bold"), characters="═", align="left"))
    parts = [plural(tally.documents, "document", "documenten")]
    if tally.unread:
        parts.append(f"{tally.unread} niet gelezen")
    console.print(", ".join([*parts, *counted(tally).values()]))


def _statistics(console: Console, tally: Tally) -> None:
    console.print()
    console.print(Line(Text("Aantal per regel", "bold"), align="left"))
    for line in tally.lines():
        console.print(line)


FORMAT = Format("leesbaar rapport in de terminal", render)

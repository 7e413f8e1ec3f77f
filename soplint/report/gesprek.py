"""The guide for a conversation in the school, in Markdown: two pages to print and write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soplint.engine.result import Report
from soplint.report import Format, View
from soplint.report.conversation import Question, Theme, conversation
from soplint.report.markdown import escape
from soplint.report.wording import located, plural, shorten

INTRO = (
    "Deze vragen komen uit wat soplint in dit profiel vond. Kies samen waar u begint."
    " Schrijf bij elk thema op wat u afspreekt."
)
NOTHING = "soplint vond in dit profiel niets om over te praten. Vier dat, en spreek af wanneer u weer kijkt."
QUOTED = 110
"""Characters of a passage that are shown: enough to know it again."""


def render(reports: Sequence[Report], _: View) -> str:
    """The guides of all documents, each under a title of its own."""
    return "".join(f"{line}\n" for report in reports for line in _guide(report))


def _guide(report: Report) -> Iterator[str]:
    title = report.document.title if report.document and report.document.title else report.path
    yield f"# In gesprek over: {escape(title)}"
    yield ""
    if report.error is not None:
        yield f"Dit document kon niet worden gelezen. {escape(report.error.message)}"
        yield ""
        return
    talk = conversation(report)
    yield INTRO if talk.themes else NOTHING
    yield ""
    if talk.good:
        yield "## Dit is al goed"
        yield ""
        yield from (f"- {sentence}" for sentence in talk.good)
        yield ""
    for number, theme in enumerate(talk.themes, 1):
        yield from _theme(number, theme)


def _theme(number: int, theme: Theme) -> Iterator[str]:
    yield f"## {number}. {theme.title}"
    yield ""
    for question in theme.questions:
        yield f"- **{question.ask}**  "
        yield f"  {_about(question)}  "
        yield f"  *Vraag het aan:* {question.whom}."
    yield ""
    yield "| Wie | Wat | Wanneer |"
    yield "|---|---|---|"
    yield "| &nbsp; | | |"
    yield ""


def _about(question: Question) -> str:
    finding = question.finding
    if finding.quote is None or finding.place is None:
        return f"*Nu:* {escape(shorten(finding.message, QUOTED * 2))}{more(question)}"
    where = located(finding.place, finding.quote)
    shown = f"“{escape(shorten(finding.quote, QUOTED))}”" + (f" ({escape(where)})" if where else "")
    return f"*Het gaat om:* {shown}.{more(question)}"


def more(question: Question) -> str:
    """At how many other places the question can be asked, as a sentence after the passage, or ""."""
    return f" Ook op {plural(question.more, 'andere plek', 'andere plekken')}." if question.more else ""


FORMAT = Format("gespreksleidraad voor de school (Markdown)", render, streams=True)

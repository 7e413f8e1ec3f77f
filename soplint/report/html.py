"""One page for a director: verdict, readability, findings, conversation. No network, no server.

The page forbids itself everything but its own style and script, by their hashes: text of a document
could not run even if it were read as markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from soplint._version import VERSION
from soplint.document.finding import SEVERITIES, Finding
from soplint.engine.profile import profile
from soplint.engine.result import Report
from soplint.facts.model import ELEMENTS, ElementId
from soplint.report import Format, View
from soplint.report.conversation import Conversation, conversation
from soplint.report.outline import Entry, outline
from soplint.report.page import asset, environment, policy
from soplint.report.passages import Chapter, Passage, chapters
from soplint.report.picture import Picture, picture
from soplint.report.surroundings import Surroundings, surroundings
from soplint.report.wording import ELEMENT, FAMILY, SEVERITY, SIGN, STATUS, clean

if TYPE_CHECKING:
    from jinja2 import Environment

_JUDGES: Mapping[ElementId, str] = dict(
    zip(ELEMENTS, ("WET001", "WET002", "WET003", "WET004", "WET005", "WET006"), strict=True)
)
"""The rule that says what to do about an element."""
_LAW = "WET"


@dataclass(frozen=True)
class Shown:
    """A report with what the page shows of it. `id` begins every anchor of this document."""

    id: str
    report: Report

    @property
    def title(self) -> str:
        """The document's own title, else its file name."""
        document = self.report.document
        return clean(document.title if document and document.title else self.report.path.rsplit("/", 1)[-1])

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The findings by chapter and passage."""
        return chapters(self.report.findings)

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """The anchor of the passage of each finding, by its fingerprint."""
        passages = [passage for chapter in self.chapters for passage in chapter.passages]
        return {
            finding.fingerprint: f"{self.id}-{number}"
            for number, passage in enumerate(passages, 1)
            for finding in passage.findings
        }

    @cached_property
    def outline(self) -> tuple[Entry, ...]:
        """The headings with their numbers of findings."""
        return outline(self.report.document, self.report.findings) if self.report.document else ()

    @cached_property
    def picture(self) -> Picture | None:
        """How hard the text is."""
        return picture(self.report)

    @cached_property
    def conversation(self) -> Conversation:
        """What to talk about."""
        return conversation(self.report)

    @property
    def rules(self) -> list[tuple[str, int]]:
        """The rules that found something, with their numbers of findings."""
        return sorted(Counter(finding.code for finding in self.report.findings).items())

    @property
    def law(self) -> str:
        """The title of the rules of law that the document was held against."""
        return profile(self.report.profile).title

    @property
    def statuses(self) -> Counter[str]:
        """How many of the six elements are present, thin and missing."""
        return Counter(element.status for element in self.report.elements)

    def advice(self, element: ElementId) -> Finding | None:
        """The finding that says what to do about an element, if there is one."""
        return next((f for f in self.report.findings if f.code == _JUDGES[element]), None)

    @property
    def more_law(self) -> list[Finding]:
        """What the law asks besides the six elements and was found wanting, each rule once."""
        found = {
            f.code: f for f in reversed(self.report.findings) if family(f) == _LAW and f.code not in _JUDGES.values()
        }
        return [found[code] for code in sorted(found)]

    def context(self, passage: Passage) -> Surroundings | None:
        """The text around a passage; None when it is about the whole document."""
        if passage.place is None or self.report.document is None:
            return None
        return surroundings(self.report.document, passage.place)


def render(reports: Sequence[Report], view: View) -> str:
    """The page. Several documents get a list in front."""
    page = _templates().get_template("page.html.j2")
    shown = [Shown(f"d{number}", report) for number, report in enumerate(reports, 1)]
    findings = [finding for report in reports for finding in report.findings]
    style, script = asset("page.css"), asset("page.js")
    return page.render(
        shown=shown,
        rule=view.rule,
        families=_families(findings),
        severities=[severity for severity in SEVERITIES if any(f.severity == severity for f in findings)],
        total=len(findings),
        style=style,
        script=script,
        policy=policy(style, script),
        version=VERSION,
    )


def family(finding: Finding) -> str:
    """The family of a finding's rule: its code without the number."""
    return finding.code[:-3]


def _families(findings: Sequence[Finding]) -> dict[str, str]:
    """The families that found something, by code, with their names."""
    found = {family(finding) for finding in findings}
    known = {code: name for code, name in FAMILY.items() if code in found}
    return known | {code: code for code in sorted(found - set(known))}


@cache
def _templates() -> Environment:
    made = environment()
    made.filters["family"] = family
    made.globals |= {"ELEMENT": ELEMENT, "SEVERITY": SEVERITY, "SEVERITIES": SEVERITIES, "SIGN": SIGN, "STATUS": STATUS}
    return made


FORMAT = Format("één bladzijde voor de directie, om te lezen en te printen", render, personal=True)

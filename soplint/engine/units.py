"""Units that rules can look at and that no earlier layer has: a paragraph, several documents."""

from __future__ import annotations

from dataclasses import dataclass

from soplint.document.finding import Findable, Finding, Severity
from soplint.document.model import Place
from soplint.facts.model import Analysis
from soplint.language.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Paragraph(Findable):
    """A paragraph or list item with its sentences."""

    text: str
    place: Place
    sentences: tuple[Sentence, ...]

    @property
    def _quoted(self) -> str:
        return self.text


@dataclass(frozen=True)
class Corpus:
    """A document and the others of the run, for rules that compare schools.

    A rule gets one for each document: `own` is the one its findings go to, `others` are all others that
    could be read, in the order of the run. There are none where a document is checked alone.
    """

    own: Analysis
    others: tuple[Analysis, ...] = ()

    @property
    def analyses(self) -> tuple[Analysis, ...]:
        """All documents, the own one first."""
        return (self.own, *self.others)

    def finding(
        self, message: str, *, suggestion: str | None = None, severity: Severity | None = None, **data: object
    ) -> Finding:
        """A finding on the own document as a whole."""
        return Finding(message, suggestion, data=data, severity=severity)

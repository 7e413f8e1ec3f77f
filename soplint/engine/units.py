"""Units that rules can look at and that no earlier layer has: a paragraph, several documents."""

from __future__ import annotations

from dataclasses import dataclass

from soplint.document.finding import Findable
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
    """Several documents side by side, for rules that compare schools."""

    analyses: tuple[Analysis, ...]

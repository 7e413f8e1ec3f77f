"""The rule kind that asks for a section: a heading that says one of these things, with text under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soplint.document.finding import Finding
from soplint.document.model import Block, Section
from soplint.document.text import count_words
from soplint.engine.rulekinds import Check, Wording
from soplint.facts.model import Analysis
from soplint.language.lexicon import lemma
from soplint.language.lookup import Lookup
from soplint.language.sentence import Sentence, Word

_TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W_]+)*")


def required_section(headings: tuple[str, ...], least: int, wording: Wording, empty: Wording) -> Check:
    """A rule that a document has such a section, and that at least so many words stand in it.

    Headings are compared by lemma and compound. A row of a form whose first cell is such a heading and
    whose others are filled in is one too. What only explains or announces is no text of the section.
    """
    lookup = Lookup(headings, within=True)

    def check(analysis: Analysis, *, min_words: int = least) -> Iterator[Finding]:
        named = [section for section in analysis.document.sections if _names(section.heading, lookup)]
        texts = [_words_in(section, analysis) for section in named]
        rows = (block for block in analysis.document.content if block.kind == "row")
        if any(words >= min_words for words in texts) or any(_answers(row, lookup, min_words) for row in rows):
            return
        if named:
            most, section = max(zip(texts, named, strict=True), key=lambda pair: pair[0])
            message, suggestion = empty.fill(heading=section.heading, min=min_words, count=most)
            yield section.finding(message, suggestion=suggestion, words=most)
        else:
            message, suggestion = wording.fill(heading=headings[0], min=min_words)
            yield Finding(message, suggestion, data={"headings": list(headings)})

    return check


def _names(heading: str, lookup: Lookup) -> bool:
    return any(True for _ in lookup.find(_read(heading)))


def _read(heading: str) -> Sentence:
    """A heading with its words, which the language model does not read: they are looked up in the lexicon."""
    words = tuple(
        Word(match.group(), lemma(match.group(), "NOUN", match.group()), "NOUN", "", "", 0, "", match.start())
        for match in _TOKEN.finditer(heading)
    )
    place = Block(0, "heading", heading, None, "body", ()).place()
    return Sentence(heading, place, "item", 0, words=words)


def _words_in(section: Section, analysis: Analysis) -> int:
    """The words under a heading and its subheadings that say something of the school."""
    inside = range(section.place.block + 1, section.last)
    return sum(s.length for s in analysis.sentences if s.place.block in inside and not s.meta)


def _answers(row: Block, lookup: Lookup, least: int) -> bool:
    if len(row.cells) < 2 or not _names(row.cells[0].text, lookup):
        return False
    return sum(count_words(cell.text) for cell in row.cells[1:]) >= least

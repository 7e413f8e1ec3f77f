"""The kinds of rules that need no Python: what each looks for, made of the values in a TOML rule list.

Each maker gives the function of a rule, with the options and word lists that a board can change in its
own soplint.toml as with any other rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from soplint.document.finding import Findable, Finding
from soplint.document.model import Section
from soplint.document.text import count_words
from soplint.engine.mentions import is_mentioned, speaks_of_words
from soplint.engine.terms import terms
from soplint.engine.units import Paragraph
from soplint.engine.wordlist import WordList
from soplint.facts.model import Analysis
from soplint.language.lookup import Hit, Lookup
from soplint.language.sentence import Sentence

Check = Callable[..., Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a rule says, by the board or by default; `{name}` in it is filled in."""

    message: str
    suggestion: str

    def fill(self, **values: object) -> tuple[str, str | None]:
        """The message, and the suggestion or None."""
        message, suggestion = self.message, self.suggestion
        for name, value in values.items():
            message = message.replace(f"{{{name}}}", str(value))
            suggestion = suggestion.replace(f"{{{name}}}", str(value))
        return message, suggestion or None


def listed(words: WordList, wording: Wording) -> Check:
    """A rule on words that a board does not want, each at the first place where the text uses it."""
    own = words

    def check(analysis: Analysis, *, words: WordList = own) -> Iterator[Finding]:
        known = terms(words, compounds=True)
        found: dict[str, list[tuple[Hit, Sentence]]] = {}
        for sentence in analysis.sentences:
            for hit in () if speaks_of_words(sentence) else known.find(sentence):
                if not is_mentioned(sentence, hit):
                    found.setdefault(hit.term, []).append((hit, sentence))
        for term, places in found.items():
            yield _listed(*places[0], len(places), words.entries[term], wording)

    return check


def _listed(hit: Hit, sentence: Sentence, count: int, use: str, wording: Wording) -> Finding:
    message, suggestion = wording.fill(words=hit.text, term=hit.term, use=use, count=count)
    start, end = hit.start - sentence.place.start, hit.end - sentence.place.start
    data = {"term": hit.term, "use": use or None, "count": count}
    return Finding(message, suggestion, sentence.part(start, end), hit.text, data)


def required_phrase(phrases: tuple[str, ...], wording: Wording) -> Check:
    """A rule that a document says one of these phrases, somewhere where it does not only explain."""
    lookup = Lookup(phrases, within=True)

    def check(analysis: Analysis) -> Iterator[Finding]:
        if not any(_says(sentence, analysis, lookup) for sentence in analysis.sentences):
            message, suggestion = wording.fill(phrase=phrases[0])
            yield Finding(message, suggestion, data={"phrases": list(phrases)})

    return check


def _says(sentence: Sentence, analysis: Analysis, lookup: Lookup) -> bool:
    if sentence.meta or sentence.is_ticked is False:
        return False
    cells = analysis.document.blocks[sentence.place.block].cells
    if sentence.unit == "row" and len(cells) > 1 and sum(bool(cell.text) for cell in cells) == 1:
        return False  # a question of a form that nobody answered
    return any(True for _ in lookup.find(sentence))


Part = Literal["sentence", "paragraph", "section"]
PARTS: Mapping[Part, str] = {"sentence": "zin", "paragraph": "alinea", "section": "deel"}
"""What can be too long, and its Dutch name."""


def max_length(of: Part, limit: int, wording: Wording) -> Check:
    """A rule on sentences, paragraphs or sections of more words than this; tables do not count."""

    def too_long(unit: Findable, words: int, most: int) -> Iterator[Finding]:
        if words > most:
            message, suggestion = wording.fill(count=words, max=most)
            yield unit.finding(message, suggestion=suggestion, words=words, max=most)

    def on_sentence(sentence: Sentence, *, max_words: int = limit) -> Iterator[Finding]:
        if sentence.unit in ("sentence", "item"):
            yield from too_long(sentence, sentence.length, max_words)

    def on_paragraph(paragraph: Paragraph, *, max_words: int = limit) -> Iterator[Finding]:
        yield from too_long(paragraph, count_words(paragraph.text), max_words)

    def on_section(section: Section, *, max_words: int = limit) -> Iterator[Finding]:
        prose = (block for block in section.blocks if block.kind in ("paragraph", "item"))
        yield from too_long(section, sum(count_words(block.text) for block in prose), max_words)

    made: Mapping[Part, Check] = {"sentence": on_sentence, "paragraph": on_paragraph, "section": on_section}
    return made[of]


def word_list_of(name: str, entries: Mapping[str, Mapping[str, Any]], keep: tuple[str, ...]) -> WordList:
    """The terms of a rule as a word list with the rule's name, so that `[words.NAME]` extends or trims it."""
    uses = {term: details.get("use", "") for term, details in entries.items()}
    return WordList(name, uses, entries, keep)

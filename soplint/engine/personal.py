"""Personal data in findings: which findings hold it, and how it is hidden.

A report about a citizen service number or a pupil must not spread it further than the document did.
Hiding never changes the length of a text, so that places stay right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from soplint.document.finding import Finding
from soplint.document.model import Block, Document
from soplint.document.place import Place

RULES = frozenset({"PRI001", "PRI002"})
"""Rules whose words are hidden, whatever severity a school gives them."""
FAMILY = "PRI"
STAR = "*"
_SHOWN = 4
"""Letters and digits at the end that stay, to find the words back in the document."""
_SHORTEST = 3
"""Letters and digits of the shortest words that are looked for elsewhere."""
_WORD = re.compile(r"[^\W_]+")


def is_secret(finding: Finding) -> bool:
    """Whether the words of this finding are personal data that reports must not show."""
    return finding.code in RULES or (finding.code.startswith(FAMILY) and finding.severity == "error")


def masked(text: str) -> str:
    """The text with a star for each character but its last four letters or digits: `*****2355`.

    Of a short text, or a name at the end, less than half stays.
    """
    words = list(_WORD.finditer(text))
    places = [index for word in words for index in range(*word.span())]
    last = words[-1][0] if words else ""
    shown = min(_SHOWN, len(places) // 2, len(last) // 2 if last.isalpha() else _SHOWN)
    start = places[-shown] if shown else len(text)
    return STAR * start + text[start:]


@dataclass(frozen=True)
class Secrets:
    """The personal data that findings name in a document.

    `blocks` holds the text of the blocks it stands in, with it hidden; `_words` its letters and
    digits by the first three, for where it comes back, however it is spaced there.
    """

    blocks: Mapping[int, str] = field(default_factory=dict)
    _document: Document | None = None
    _touched: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    _words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document | None, findings: Iterable[Finding], more: Iterable[str] = ()) -> Secrets:
        """The secrets that these findings on the document name, and `more` words to hide."""
        found = [finding for finding in findings if is_secret(finding)]
        ranges: dict[int, list[tuple[int, int]]] = {}
        for finding in found:
            if finding.place is not None:
                ranges.setdefault(finding.place.block, []).append((finding.place.start, finding.place.end))
        touched = {block: tuple(sorted(spans)) for block, spans in ranges.items()}
        by_words = cls(_words=_by_start([*(finding.quote or "" for finding in found), *more]))
        blocks = dict(_hidden_blocks(document.blocks, touched, by_words)) if document else {}
        return replace(by_words, blocks=blocks, _document=document, _touched=touched)

    def __bool__(self) -> bool:
        return bool(self._touched or self._words)

    def finding(self, finding: Finding) -> Finding:
        """The finding with all secrets hidden, in whatever it says."""
        if not self:
            return finding
        words = self.text
        if self._touches(finding.place):
            # It may name a part of the secret: a word with a digit or a capital, or two words in a row.
            parts = Secrets(_words=_by_start(_parts(finding.quote or ""))).text

            def words(text: str) -> str:
                return parts(self.text(text))

        return replace(
            finding,
            message=words(finding.message),
            suggestion=finding.suggestion and words(finding.suggestion),
            place=self.place(finding.place),
            quote=finding.quote and self.quote(finding.place, finding.quote),
            data={key: _each(value, words) for key, value in finding.data.items()},
        )

    def place(self, place: Place | None) -> Place | None:
        """The place, with secrets in the headings above it hidden."""
        return place and replace(place, section=tuple(map(self.text, place.section)))

    def quote(self, place: Place | None, quote: str) -> str:
        """A quote that stands at this place, with all secrets hidden, also those that stand half in it."""
        if place and self._document and place.block in self.blocks and self._document.quote(place) == quote:
            return self.blocks[place.block][place.start : place.end]
        return self.text(quote)

    def text(self, text: str) -> str:
        """Any other text, with the secrets that come back in it hidden."""
        if not self._words:
            return text
        words = list(_WORD.finditer(text))
        places = [index for word in words for index in range(*word.span())]
        letters = "".join(word[0] for word in words)
        ends = {word.end() for word in words}
        at = 0
        for word in words:
            for secret in self._words.get(letters[at : at + _SHORTEST], ()):
                stop = places[at + len(secret) - 1] + 1 if letters.startswith(secret, at) else -1
                if stop in ends:
                    text = text[: word.start()] + masked(text[word.start() : stop]) + text[stop:]
            at += len(word[0])
        return text

    def _touches(self, place: Place | None) -> bool:
        return place is not None and any(
            start < place.end and place.start < end for start, end in self._touched.get(place.block, ())
        )


def _hidden_blocks(
    blocks: Sequence[Block], touched: Mapping[int, tuple[tuple[int, int], ...]], by_words: Secrets
) -> Iterator[tuple[int, str]]:
    if not (touched or by_words):
        return
    for block in blocks:
        text = block.text
        for start, end in touched.get(block.index, ()):
            text = text[:start] + masked(text[start:end]) + text[end:]
        text = by_words.text(text)
        if text != block.text:
            yield block.index, text


def _by_start(texts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Letters and digits of texts by the first few, longest first."""
    found: dict[str, list[str]] = {}
    for text in sorted({"".join(_WORD.findall(text)) for text in texts}, key=lambda text: (-len(text), text)):
        if len(text) >= _SHORTEST:
            found.setdefault(text[:_SHORTEST], []).append(text)
    return {start: tuple(texts) for start, texts in found.items()}


def _parts(quote: str) -> Iterator[str]:
    words = _WORD.findall(quote)
    yield from (word for word in words if any(sign.isdigit() or sign.isupper() for sign in word))
    yield from (first + second for first, second in pairwise(words))


def _each(value: object, hide: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return hide(value)
    if isinstance(value, Mapping):
        return {key: _each(inner, hide) for key, inner in value.items()}
    if isinstance(value, Place):
        return replace(value, section=tuple(map(hide, value.section)))
    if isinstance(value, (list, tuple)):
        return type(value)(_each(inner, hide) for inner in value)
    return value

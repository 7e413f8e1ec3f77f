"""Marks of findings that survive edits elsewhere in the document.

A mark is made of the rule, the heading right above, the words it is about, and which of the
findings with these three it is. So it stays when text is put in or taken out elsewhere, when
chapters are renumbered or moved, and when only case, spaces or punctuation of the words change. It
changes when the words or their heading are rewritten: then the passage deserves a fresh look.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from soplint.document.finding import Finding

_PRIVATE = frozenset({"PRI001", "PRI002"})
_OTHER = re.compile(r"\W+")
_NUMBER = re.compile(
    r"^\s*(?:(?:hoofdstuk|paragraaf|deel|bijlage)\s+(?:[\divxlc]+|[a-z]\b)[\d.]*|\d+(?:\.\d+)*)[.:)]*\s+(?=\S)", re.I
)


def fingerprinted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The same findings with their marks, in the same order."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        section = finding.place.section[-1:] if finding.place else ()
        key = (finding.code, "".join(map(_folded, section)), _excerpt(finding))
        text = "\x1f".join((*key, str(seen[key])))
        seen[key] += 1
        yield replace(finding, fingerprint=hashlib.sha256(text.encode()).hexdigest()[:16])


def _excerpt(finding: Finding) -> str:
    """The words; none of what must not spread: a number of nine digits is soon found back from its hash."""
    return "" if finding.code in _PRIVATE else _folded(finding.quote or "")


def _folded(text: str) -> str:
    plain = _NUMBER.sub("", unicodedata.normalize("NFKC", text))
    return _OTHER.sub(" ", plain).strip().casefold()

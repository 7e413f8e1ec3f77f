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
from collections.abc import Iterator, Sequence
from dataclasses import replace

from soplint.document.finding import Finding
from soplint.document.model import Document
from soplint.engine.personal import Secrets

_OTHER = re.compile(r"\W+")
_NUMBER = re.compile(
    r"^\s*(?:(?:hoofdstuk|paragraaf|deel|bijlage)\s+(?:[\divxlc]+|[a-z]\b)[\d.]*|\d+(?:\.\d+)*)[.:)]*\s+(?=\S)", re.I
)


def fingerprinted(document: Document, findings: Sequence[Finding]) -> Iterator[Finding]:
    """The same findings with their marks, in the same order.

    Personal data is hidden in what marks are made of: a number of nine digits is soon found back from its hash.
    """
    secrets = Secrets.of(document, findings)
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        place = secrets.place(finding.place)
        section = place.section[-1:] if place else ()
        key = (finding.code, "".join(map(_folded, section)), _folded(secrets.quote(finding.place, finding.quote or "")))
        text = "\x1f".join((*key, str(seen[key])))
        seen[key] += 1
        yield replace(finding, fingerprint=hashlib.sha256(text.encode()).hexdigest()[:16])


def _folded(text: str) -> str:
    plain = _NUMBER.sub("", unicodedata.normalize("NFKC", text))
    return _OTHER.sub(" ", plain).strip().casefold()

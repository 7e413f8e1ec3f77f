"""Reports for tests, made by hand: what rules find is not their subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from soplint import Finding, Report
from soplint.document.model import Block, Document, Section
from soplint.engine.result import Suppressed, Unreadable
from soplint.facts.model import Element, Evidence


def document(*texts: str, name: str = "sop.docx", heading: str = "1 Zorg") -> Document:
    """A document with one heading and a paragraph for each text."""
    blocks = (
        Block(0, "heading", heading, 1, "body", (heading,), 1),
        *(Block(number, "paragraph", text, 1, "body", (heading,)) for number, text in enumerate(texts, start=1)),
    )
    section = Section(0, heading, 1, blocks[0].place(), blocks[1:], len(blocks), (heading,), None)
    return Document(name, "docx", "ab" * 32, "Profiel", 3, 100, blocks, (section,), ())


def finding(doc: Document, words: str, code: str = "LEE002", **given: Any) -> Finding:
    """A finding on the first place where these words stand."""
    block = next(block for block in doc.blocks if words in block.text)
    start = block.text.index(words)
    values = {"name": "zin-te-lang", "severity": "warning", "message": "Deze zin is lang.", "fingerprint": "f" * 16}
    return Finding(place=block.place(start, start + len(words)), quote=words, code=code, **(values | given))


def report(doc: Document, findings: Sequence[Finding] = (), **given: Any) -> Report:
    """A report on a document."""
    return Report(doc.name, "sop-2014", "zo ingesteld", None, doc, findings=tuple(findings), **given)


def unread(path: str = "weg.docx") -> Report:
    """A report on a document that could not be read."""
    error = Unreadable("not-found", f"{path} bestaat niet. Controleer de naam.")
    return Report(path, "sop-2014", "het document kon niet worden gelezen", None, None, error=error)


HOSTILE = "\x1b[31mrood\x1b[0m <script>alert(1)</script> | `a` ]]> ::error::x %0A & \u202eom"


def rich() -> Report:
    """A report with everything a report can have, and text that wants to be more than text."""
    doc = document(f"Een zin met {HOSTILE} erin.", "De tweede zin.", heading=f"Kop {HOSTILE}")
    place = doc.blocks[2].place()
    return report(
        doc,
        [
            Finding(f"Er ontbreekt iets. {HOSTILE}", code="WET001", name="x", severity="error", fingerprint="a" * 16),
            finding(doc, doc.blocks[1].text, message=f"Lang: {HOSTILE}", suggestion=HOSTILE, fingerprint="b" * 16),
            finding(doc, "zin met", code="LEE005", severity="info", fingerprint="c" * 16),
            finding(
                doc,
                "De tweede zin.",
                code="AAN004",
                message="Spreekt elkaar tegen.",
                data={"other": {"quote": doc.blocks[1].text, "place": doc.blocks[1].place()}, "n": 3},
                fingerprint="d" * 16,
            ),
        ],
        elements=(Element("ambities", "present", (Evidence("De tweede zin.", place),)),),
        suppressed=(Suppressed("AMB002", f"Komt later. {HOSTILE}", "comment", "De tweede zin."),),
        failures=(f"Regel ZZZ001 (kapot) liep vast: ValueError: {HOSTILE}",),
    )

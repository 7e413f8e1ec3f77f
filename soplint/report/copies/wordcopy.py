"""A copy of a Word file with the findings as comments on the words they are about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from soplint.document.docx import trace_docx
from soplint.document.limits import Limits
from soplint.document.model import Part
from soplint.engine.result import Report
from soplint.errors import SoplintError
from soplint.report.copies.remark import WHOLE, Line, collected, lines
from soplint.report.copies.wordanchor import Span, find_spans, top
from soplint.report.copies.wordcomments import comment

_ABOUT: Mapping[Part, str] = {
    "footnote": "Over deze voetnoot",
    "endnote": "Over deze eindnoot",
    "textbox": "Over dit tekstvak",
    "header": "Over de koptekst",
    "footer": "Over de voettekst",
}
"""Parts that hold no comments: said at the place in the text that they hang on."""
_SIGNED = "origin"


def annotate_docx(data: bytes, report: Report, today: date, limits: Limits) -> bytes:
    """The same file with a comment for each finding; those about the whole share one at the top.

    Comments that soplint made before are replaced. Raises `SoplintError`.
    """
    traced = trace_docx(data, limits)
    if any(relation.kind == _SIGNED for relation in traced.package.relations("").values()):
        raise SoplintError(
            "Dit Word-bestand is digitaal ondertekend. Een opmerking erin maakt de handtekening ongeldig."
            " Gebruik het bestand van vóór de ondertekening, of maak een rapport met soplint check.",
        )
    placed = [(finding, finding.place) for finding in report.findings if finding.place is not None]
    spans = find_spans(traced, [place for _, place in placed])
    loose = [(WHOLE, finding) for finding in report.findings if finding.place is None]
    remarks: list[tuple[Span, list[Line]]] = []
    for (finding, place), span in zip(placed, spans, strict=True):
        about = _ABOUT.get(place.part, "")
        if span is None:
            loose.append((about or WHOLE, finding))
        else:
            remarks.append((span, [Line(about, "")] * bool(about) + lines(finding)))
    start = top(traced.root)
    if loose and start is not None:
        remarks.insert(0, (start, collected(loose)))
    return traced.package.copy(comment(traced, remarks, today))

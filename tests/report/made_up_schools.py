"""Reports of schools for tests of the overview, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from made_up import document, report, unread

from soplint import Ambition, Finding, Offer, Report
from soplint.facts.model import ELEMENTS, Element, Fact, Limit, Polarity, Support
from soplint.report.overview.region import Overview, overview
from soplint.report.overview.school import school

TODAY = date(2026, 11, 24)
Said = tuple[str, str, Polarity, str | None]
"""A kind of support, the words about it, whether it is an offer, and the reservation or border."""


def profile(
    name: str,
    *said: Said,
    texts: tuple[str, ...] = (),
    adopted: str | None = "2024-06-12",
    findings: tuple[Finding, ...] = (),
    title: str | None = None,
) -> Report:
    """A report on the profile of a school that says these things."""
    doc = document(*(words for _, words, _, _ in said), *texts, name=name)
    doc = replace(doc, title=title or doc.title, words=sum(len(block.text.split()) for block in doc.blocks))
    offers = tuple(_offer(number, *one, doc.blocks[number].place()) for number, one in enumerate(said, 1))
    place = doc.blocks[0].place()
    return report(
        doc,
        findings,
        elements=tuple(Element(id, ("present", "thin", "missing")[n % 3]) for n, id in enumerate(ELEMENTS)),
        metrics={"lint_level": 3, "lint_score": 51},
        facts={"vastgesteld_op": Fact(adopted, doc.blocks[0].text, place) if adopted else None, "schooljaar": None},
        offers=offers,
        ambitions=(
            Ambition("Een plusgroep in juni 2027.", place, "plusgroep", None, "juni 2027", None),
            Ambition("Wij worden beter.", place, None, None, None, None),
        ),
    )


def _offer(number: int, kind: str, words: str, polarity: Polarity, reserve: str | None, place: object) -> Offer:
    limit = Limit(None, reserve, None, False, False) if polarity == "cannot" else None
    hedge = reserve if polarity == "can" else None
    return Offer(words, place, polarity, hedge, None, limit, supports=(Support(kind, polarity),))  # type: ignore[arg-type]


def side_by_side(*reports: Report) -> Overview:
    """These reports as an overview."""
    return overview(map(school, reports), TODAY)


SAME = "In onze school kijkt de leraar samen met de ouders elke tien weken naar wat het kind nodig heeft."
ALSO = "Daarna maakt de intern begeleider met de leraar een plan voor de volgende tien weken."


def region() -> Overview:
    """Three schools that say different things, and a document that cannot be read."""
    berk = profile(
        "scholen/berk.docx",
        ("dyslexie", "Kinderen met dyslexie krijgen software.", "can", None),
        ("autisme", "Waar mogelijk is er een rustige plek bij autisme.", "can", "Waar mogelijk"),
        ("gedrag", "Agressie kunnen wij niet aan.", "cannot", None),
        texts=(SAME, ALSO),
    )
    eik = profile(
        "scholen/eik.docx",
        ("dyslexie", "Wij begeleiden dyslexie.", "can", None),
        ("dyslexie", "Dyslexie behandelen wij niet.", "cannot", None),
        ("verzorging", "Vaker dan twee keer per dag verschonen kan niet.", "cannot", "twee keer per dag"),
        texts=(SAME.replace("leraar", "juf"), ALSO),
        adopted="2019-02-01",
    )
    linde = profile(
        "scholen/linde.docx",
        ("nt2", "In de taalklas leert een kind Nederlands.", "can", None),
        texts=("Hier staat iets dat op geen enkele andere school in deze regio zo is opgeschreven.",),
        adopted=None,
    )
    return side_by_side(berk, eik, linde, unread("scholen/weg.docx"))

"""A rule of the region on what schools say they cannot do."""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Finding, Offer, rule


@rule(
    "REG001",
    "grens-zonder-loket",
    title="Grens zonder het loket",
    severity="warning",
    source="Afspraak van de schoolbesturen in de regio, 2026",
    why="Ouders die nee horen, moeten weten dat het loket van de regio met hen meezoekt.",
    bad=[
        "Wij kunnen geen leerlingen helpen die de hele dag verpleging nodig hebben.",
        "# Grenzen\n\n- Een kind dat agressief is, kunnen wij niet begeleiden.",
    ],
    good=[
        "Leerlingen die de hele dag verpleging nodig hebben, kunnen wij niet helpen; dan zoekt het loket met u mee.",
        "Leerlingen met dyslexie krijgen bij ons extra tijd.",
        "Een school beschrijft in haar profiel ook de grenzen van haar hulp.",
    ],
)
def limit_without_desk(offer: Offer, *, desk: tuple[str, ...] = ("loket", "steunpunt")) -> Iterator[Finding]:
    """What a school cannot do, told in a sentence that does not name the desk of the region."""
    if offer.polarity != "cannot" or offer.limit is None:
        return
    if not any(name in offer.quote.lower() for name in desk):
        yield offer.finding(
            "Hier staat wat niet kan, maar niet wie dan meezoekt.",
            suggestion="Schrijf erbij: Dan zoeken wij samen met u en het loket een school die wel past.",
        )

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
        "Wij kunnen geen leerlingen helpen die de hele dag verpleging nodig hebben. Dan belt u samen met ons het loket.",
        "Leerlingen met dyslexie krijgen bij ons extra tijd.",
        "Een school beschrijft in haar profiel ook de grenzen van haar hulp.",
    ],
)
def limit_without_desk(offer: Offer, *, desk: tuple[str, ...] = ("loket", "steunpunt")) -> Iterator[Finding]:
    """What a school cannot do, told without a step that names the desk of the region."""
    if offer.polarity != "cannot" or offer.limit is None:
        return
    told = f"{offer.quote} {offer.limit.step or ''}".lower()
    if not any(name in told for name in desk):
        yield offer.finding(
            "Hier staat wat niet kan, maar niet wie dan meezoekt.",
            suggestion="Schrijf erbij: Dan zoeken wij samen met u en het loket een school die wel past.",
        )

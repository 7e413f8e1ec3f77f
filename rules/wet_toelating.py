"""WET: limits to admission. These rules accuse a school, so they hold back when in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Finding, Offer, rule
from soplint.facts.model import follow_up
from soplint.facts.refusals import sets_admission

_DUTY = "Wet op het primair onderwijs: zorgplicht passend onderwijs"
_REASONED = (
    "Wij kunnen geen kinderen opnemen die de hele dag medische zorg nodig hebben, want wij hebben geen verpleegkundige."
    " Per kind bekijken wij samen met de ouders wat wel kan."
)
_HELP = "# Grenzen\n\nLes in gebarentaal kunnen wij niet geven, want niemand in het team beheerst die."
_OPEN = "# Toelating\n\nWij sluiten niemand uit. Bij elk kind kijken wij samen met de ouders wat er nodig is."


@rule(
    "WET010",
    "categorische-uitsluiting",
    title="Een hele groep uitgesloten",
    severity="error",
    source=f"{_DUTY}; Wet gelijke behandeling op grond van handicap of chronische ziekte",
    why="Een school moet per kind onderzoeken wat nodig is. Een hele groep vooraf weigeren mag niet.",
    bad=[
        "# Grenzen\n\nKinderen met autisme nemen wij niet aan.",
        "# Toelating\n\n- Kinderen die niet zindelijk zijn, worden niet toegelaten.",
        "# Wat kunnen wij niet\n\nLeerlingen met een IQ onder de 80 zijn bij ons niet plaatsbaar.",
        "# Aanname\n\n| Groep | Besluit |\n|---|---|\n| Leerlingen met ernstige gedragsproblemen | worden niet geplaatst |",
        "# Grenzen aan de zorg\n\nPer groep laten wij maximaal twee zorgleerlingen toe.",
        "# Grenzen\n\nEen kind met het syndroom van Down wordt op onze school niet toegelaten.",
    ],
    good=[
        _REASONED,
        _HELP,
        _OPEN,
        "# Grenzen\n\nOf wij een kind met autisme kunnen plaatsen, bekijken wij per kind, samen met de ouders.",
        "# Uitleg\n\nEen school mag leerlingen met een beperking niet weigeren zonder onderzoek.",
        "# Aanbod\n\nKinderen met dyslexie zijn bij ons van harte welkom. De leraar oefent drie keer per week met hen.",
    ],
)
def group_refused(offer: Offer) -> Iterator[Finding]:
    """A whole group refused without weighing the single child."""
    if offer.limit is not None and offer.limit.refuses and offer.limit.group:
        yield offer.finding(
            "Hier staat dat een hele groep kinderen niet welkom is. De school moet naar elk kind apart kijken.",
            suggestion="Schrijf op welke hulp u niet kunt geven en waarom, en dat u dit voor elk kind apart bekijkt.",
        )


@rule(
    "WET011",
    "weigering-zonder-vervolg",
    title="Weigering zonder vervolg",
    severity="warning",
    source=_DUTY,
    why="Als een kind niet kan komen of blijven, moet de school helpen zoeken naar een plek die wel past.",
    bad=[
        "# Grenzen\n\nKinderen met autisme nemen wij niet aan.",
        "# Toelating\n\n- Leerlingen met zware gedragsproblemen kunnen niet op onze school blijven.",
        "# Grenzen\n\nKinderen die niet zindelijk zijn, worden niet toegelaten.",
        "# Grenzen\n\nIs de veiligheid van andere leerlingen in gevaar, dan verwijderen wij de leerling van school.",
        "# Toelating\n\n| Vraag | Antwoord |\n|---|---|\n| Kinderen die hele dagen verpleging nodig hebben | worden niet geplaatst |",
        "# Wanneer het niet kan\n\nEen leerling die meer begeleiding vraagt dan twee uur per week laten wij niet toe.",
    ],
    good=[
        "# Grenzen\n\nKinderen die de hele dag verpleging nodig hebben, kunnen wij niet plaatsen. Dan zoeken wij samen met de ouders en het samenwerkingsverband een school die dat wel kan.",
        _HELP,
        _OPEN,
        "# Grenzen\n\n- Een kind dat zichzelf of anderen steeds in gevaar brengt, kan hier niet blijven; wij zoeken dan met ouders een andere plek.",
        "# Uitleg\n\nEen school die een leerling weigert, moet een andere school zoeken die de leerling wel aanneemt.",
        "# Grenzen\n\n| Wat kan niet | Wat doen wij dan |\n|---|---|\n| Een kind met zware gedragsproblemen toelaten kan niet | wij zoeken met de ouders een passende school |",
    ],
)
def refused_and_left(analysis: Analysis) -> Iterator[Finding]:
    """Admission refused or ended without what the school then does; or the profile decides on admission."""
    for offer in analysis.offers:
        if offer.limit is not None and offer.limit.refuses and not follow_up(offer, analysis):
            yield offer.finding(
                "Hier staat dat een kind niet kan komen of blijven, maar niet wat de school dan doet.",
                suggestion="Voeg toe: Dan zoeken wij samen met de ouders een school die deze hulp wel kan geven.",
            )
    for sentence in analysis.sentences:
        if sets_admission(sentence):
            yield sentence.finding(
                "Hier bepaalt dit profiel wie er op school mag komen. De school moet naar elk kind apart kijken.",
                suggestion="Schrijf op wat u kunt bieden, en dat u bij elke aanmelding kijkt wat dit kind nodig heeft.",
            )

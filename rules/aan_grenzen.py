"""AAN: are offers and limits worked out, and do they agree?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Context, Finding, Offer, rule
from soplint.facts.details import is_empty_promise
from soplint.facts.model import follow_up

_SOURCE = "Steunpunt Passend Onderwijs, stap 3: hoe maakt de school duidelijk wat zij wel en niet kan bieden?"
_OFFER = "De leraar geeft kinderen met dyslexie drie keer per week extra leesles in een kleine groep."
_LIMIT = "Les in braille kunnen wij niet geven, want niemand in ons team heeft dat geleerd."
_MANY_LIMITS = (
    "# Grenzen\n\n- Braille kunnen wij niet geven.\n- Gebarentaal kunnen wij niet aanbieden.\n- Verpleging bieden wij"
    " niet.\n- Vervoer van huis naar school regelen wij niet."
)


@rule(
    "AAN004",
    "aanbod-tegenspraak",
    title="Aanbod en grens spreken elkaar tegen",
    preview=True,
    severity="warning",
    source=_SOURCE,
    why="Ouders die twee dingen lezen, weten niet wat waar is. Zij vragen dan op de verkeerde hulp.",
    bad=[
        "# Aanbod\n\nWij bieden logopedie onder schooltijd.\n\n# Grenzen\n\nLogopedie kunnen wij niet bieden.",
        "# Wat wij doen\n\n- De leraar geeft les in braille.\n\n# Wat wij niet doen\n\n- Les in braille geven wij niet.",
        "# Aanbod\n\nOp school is speltherapie voor kinderen die dat nodig hebben.\n\n# Grenzen\n\nSpeltherapie kunnen wij niet geven.",
        "# Aanbod\n\n☒ fysiotherapie op school\n\n# Grenzen\n\nFysiotherapie op school is bij ons niet mogelijk.",
        "# Wat bieden wij\n\nKinderen met diabetes krijgen van de juf insuline.\n\n# Wat niet\n\nInsuline geven wij niet aan kinderen met diabetes.",
        "# Extra\n\nEr is een plusklas voor snelle leerlingen.\n\n# Grenzen\n\nEen plusklas kunnen wij niet aanbieden.",
    ],
    good=[
        f"# Aanbod\n\n{_OFFER}\n\n# Grenzen\n\n{_LIMIT}",
        "# Aanbod\n\nWij bieden hulp bij dyslexie.\n\n# Grenzen\n\nDe behandeling van ernstige dyslexie doen wij niet zelf.",
        "# Aanbod\n\nIn groep 3 geven wij logopedie.\n\n# Grenzen\n\nLogopedie in de hogere groepen kunnen wij niet geven.",
        "# Aanbod\n\nWij bieden logopedie. Fysiotherapie kunnen wij niet bieden.",
        "# Aanbod\n\n☒ logopedie ☐ fysiotherapie\n\n# Grenzen\n\nFysiotherapie kunnen wij niet geven.",
        "# Aanbod\n\nElk kind krijgt hulp van de leraar.\n\n# Grenzen\n\nMedische hulp kunnen wij niet geven.",
    ],
)
def contradiction(analysis: Analysis) -> Iterator[Finding]:
    """A limit on the very thing that is offered elsewhere, without a word that narrows it."""
    offered = [offer for offer in analysis.offers if offer.polarity == "can" and offer.hedge is None]
    for limit in analysis.offers:
        if limit.limit is None or limit.limit.border or not limit.about:
            continue
        other = next((offer for offer in offered if _is_same(offer, limit)), None)
        if other is not None:
            yield limit.finding(
                "Hier staat dat iets niet kan, maar op een andere plek staat het bij het aanbod.",
                suggestion="Kies wat waar is. Kan het soms wel en soms niet, schrijf dan op wanneer.",
                elsewhere=other.quote,
            )


def _is_same(offer: Offer, limit: Offer) -> bool:
    return offer.place.section != limit.place.section and limit.about <= offer.about


@rule(
    "AAN005",
    "grens-zonder-toelichting",
    title="Grens zonder uitleg",
    preview=True,
    severity="warning",
    source=_SOURCE,
    why="Een grens zonder uitleg roept vragen op. Met een reden of een volgende stap weten ouders waar zij staan.",
    bad=[
        "# Grenzen\n\nKinderen met autisme nemen wij niet aan.",
        "# Grenzen\n\n- Les in gebarentaal kunnen wij niet geven.",
        "# Grenzen\n\nSondevoeding geven wij niet.",
        "# Grenzen\n\nVoor leerlingen met zware gedragsproblemen past het speciaal onderwijs beter.",
        "# Grenzen\n\n| Onderwerp | Grens |\n|---|---|\n| Medicijnen | geven wij niet |",
        "# Grenzen\n\nPer groep laten wij maximaal twee zorgleerlingen toe.",
    ],
    good=[
        f"# Grenzen\n\n{_LIMIT}",
        "# Grenzen\n\nWij kunnen geen kinderen begeleiden die meer dan 30 minuten per dag persoonlijke verzorging nodig hebben.",
        "# Grenzen\n\nLes in gebarentaal kunnen wij niet geven. Dan zoeken wij samen met u een school die dat wel kan.",
        "# Grenzen\n\n| Wat kan niet | Waarom |\n|---|---|\n| Les in braille geven wij niet | niemand in ons team heeft het geleerd |",
        f"# Aanbod\n\n{_OFFER}",
        "# Uitleg\n\nIedere school heeft grenzen. In een profiel staat wat een school niet kan bieden.",
    ],
)
def bare_limit(offer: Offer, context: Context) -> Iterator[Finding]:
    """A limit with neither a reason, nor a concrete border, nor a next step."""
    if offer.limit is None or offer.limit.reason or offer.limit.border or follow_up(offer, context.analysis):
        return
    yield offer.finding(
        "Bij deze grens staat niet waarom het niet kan, tot waar het wel kan, of wat de school dan doet.",
        suggestion="Schrijf op: Wij kunnen dit niet, omdat (reden). Dan doen wij (wat de school dan doet).",
    )


@rule(
    "AAN006",
    "aanbod-zonder-uitwerking",
    title="Aanbod niet uitgewerkt",
    severity="info",
    source="Steunpunt Passend Onderwijs, stap 3: is duidelijk hoe de school zich inspant?",
    why="Ouders willen weten wat hun kind krijgt. 'Zorg op maat' zegt niet wie helpt, hoe vaak en waarmee.",
    bad=[
        "# Wat wij bieden\n\nWij bieden zorg op maat.",
        "# Ons aanbod\n\nWij geven elk kind de hulp die het nodig heeft.",
        "# Basisondersteuning\n\nEr is bij ons zorg op maat voor iedere leerling.",
        "# Hulp\n\nDe leerlingen krijgen bij ons extra begeleiding.",
        "# Ondersteuning\n\nWij zorgen voor een passend aanbod voor iedere leerling.",
        "# Wat wij doen\n\nWij bieden leerlingen begeleiding op maat.",
    ],
    good=[
        _OFFER,
        "# Wat wij bieden\n\n- hulp bij dyslexie in een kleine groep",
        "# Wat wij bieden\n\n| Hulp | Door wie |\n|---|---|\n| Extra rekenles | onderwijsassistent |",
        "# Hulp\n\nDe onderwijsassistent helpt elke ochtend een uur in groep 3.",
        "# Uitleg\n\nBasisondersteuning is de hulp die elke school moet bieden.",
        "# Wat wij bieden\n\n☒ plusgroep ☒ logopedie ☐ speltherapie",
    ],
)
def bare_offer(analysis: Analysis) -> Iterator[Finding]:
    """An offer in which nobody, no frequency, no group and no thing can be seen."""
    bare = {offer.place: offer for offer in analysis.offers if _is_bare(offer)}
    for sentence in analysis.sentences:
        if sentence.place.part == "body" and (sentence.place in bare or is_empty_promise(sentence)):
            yield sentence.finding(
                "Aan dit aanbod kunnen ouders niet zien welke hulp er is, van wie en hoe vaak.",
                suggestion="Schrijf op: (Wie) helpt (welke kinderen) met (wat), (hoe vaak).",
            )


def _is_bare(offer: Offer) -> bool:
    return offer.polarity == "can" and offer.is_sentence and not offer.details


@rule(
    "AAN007",
    "wel-niet-uit-balans",
    title="Vooral grenzen, weinig aanbod",
    severity="info",
    source="Minister voor Basis- en Voortgezet Onderwijs, voortgangsrapportage passend onderwijs 2018",
    why="Een profiel is er om te laten zien wat wel kan. Als er vooral staat wat niet kan, haken ouders af.",
    bad=[
        _MANY_LIMITS,
        f"# Aanbod\n\n{_OFFER}\n\n{_MANY_LIMITS}",
        "# Grenzen\n\nWij kunnen geen verpleging bieden. Wij kunnen geen rolstoelen ontvangen. Wij geven geen medicijnen. Wij bieden geen vervoer.",
        "# Grenzen\n\n| Onderwerp | Kan het? |\n|---|---|\n| Braille | bieden wij niet |\n| Gebarentaal | bieden wij niet |\n| Verpleging | bieden wij niet |\n| Medicijnen | geven wij niet |",
        f"{_MANY_LIMITS}\n- Les aan huis geven wij niet.\n- Zwemles bieden wij niet.",
        f"# Onze school\n\nDe school staat in een dorp.\n\n{_MANY_LIMITS}",
    ],
    good=[
        f"# Aanbod\n\n{_OFFER}\n\n# Grenzen\n\n{_LIMIT}",
        f"# Grenzen\n\n{_LIMIT}",
        f"# Aanbod\n\n{_OFFER} De onderwijsassistent helpt elke ochtend in groep 3. De intern begeleider praat elke week met de leraar.\n\n{_MANY_LIMITS}",
        "# Aanbod\n\n- hulp bij lezen in een kleine groep\n- hulp bij rekenen met een eigen plan\n- een rustige werkplek\n- logopedie op school",
        "# Uitleg\n\nElke school heeft grenzen. Een school schrijft op wat zij niet biedt.",
        "# Aanbod\n\n☐ braille ☐ gebarentaal ☐ verpleging ☐ medicijnen ☒ logopedie",
    ],
)
def out_of_balance(analysis: Analysis, *, least_limits: int = 4, limits_per_offer: float = 3.0) -> Iterator[Finding]:
    """(Almost) only limits: at least `least_limits`, and more than `limits_per_offer` for each offer."""
    limits = sum(offer.polarity == "cannot" for offer in analysis.offers)
    offers = len(analysis.offers) - limits
    if limits >= least_limits and limits > limits_per_offer * offers:
        yield Finding(
            f"Het profiel noemt {limits} keer wat niet kan en {offers} keer wat wel kan.",
            "Schrijf per soort hulp op wat de school wel doet. Zet de grenzen daarna.",
            data={"limits": limits, "offers": offers},
        )

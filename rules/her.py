"""HER: no repeat of the other documents of the school."""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Context, Document, Example, Finding, Sentence, rule
from soplint.language.repeats import passages, repeats
from soplint.language.sentence import sentences

_SOURCE = "Steunpunt Passend Onderwijs, tips: laat schoolgids, schoolplan en profiel geen herhaling van zetten zijn"
_OWN_TOPICS = frozenset({"contact", "vaststelling", "mr", "vindbaarheid"})
"""What belongs in each document: whom to call, who adopted it, where it is found."""
_FEW = 12
"""A passage of fewer words is a common sentence."""

_GUIDE = "De leraar bespreekt vier keer per jaar met de intern begeleider hoe het met elk kind in de groep gaat. Kinderen met dyslexie lezen elke dag een kwartier met een maatje uit groep 8 en krijgen meer tijd bij toetsen."
_REWORKED = (
    "De leerkracht bespreekt vier keer per jaar met de intern begeleider hoe het met ieder kind in de groep gaat."
)
_PLAN = "In de komende vier jaar bouwt het team een leerlijn voor onderzoekend leren op, met elk jaar twee studiedagen en een bezoek aan een andere school. De directeur kijkt elk half jaar met de bouwcoördinatoren of dat lukt."
_REWORKED_PLAN = "In de komende vier jaar bouwt ons team een leerlijn voor onderzoekend leren op, met elk jaar drie studiedagen en een bezoek aan een andere school."
_OWN = "Wij oefenen in groep 3 drie keer per week extra met kinderen die moeite hebben met de eerste letters."


@rule(
    "HER001",
    "herhaling-schoolgids",
    title="Herhaling van de schoolgids",
    severity="warning",
    source=_SOURCE,
    why="Ouders lezen niet graag twee keer hetzelfde. En past u het op één plek aan, dan klopt de andere plek niet meer.",
    bad=[
        Example(f"# Hulp\n\n{_GUIDE}", schoolgids=f"# Zo werken wij\n\n{_GUIDE}"),
        Example(f"# Hulp\n\n{_REWORKED}\n\n{_OWN}", schoolgids=_GUIDE),
        Example(f"# Hulp\n\n- {_REWORKED}\n- {_OWN}", schoolgids=f"# Groep\n\n{_GUIDE}"),
        Example(
            "| Wat | Hoe |\n|---|---|\n| Dyslexie | elke dag een kwartier lezen met een maatje uit groep 8 en meer tijd bij toetsen |",
            schoolgids=_GUIDE,
        ),
        Example(f"{_OWN} {_REWORKED}", schoolgids=f"| Wat | Hoe |\n|---|---|\n| Volgen | {_REWORKED} |"),
        Example(
            "De leraar bespreekt vier keer per jaar met de intern begeleider hoe het met elk kind gaat, en kinderen met dyslexie lezen elke dag een kwartier met een maatje uit groep 8.",
            schoolgids=_GUIDE,
        ),
    ],
    good=[
        _GUIDE,
        Example(f"# Hulp\n\n{_OWN}", schoolgids=_GUIDE),
        Example("# Hulp\n\nElke leerling is welkom.", schoolgids="# Hulp\n\nElke leerling is welkom. De leraar helpt."),
        Example(
            "Het bevoegd gezag stelt het ondersteuningsprofiel ten minste één keer in de vier jaar vast, na advies van de medezeggenschapsraad.",
            schoolgids="Het bevoegd gezag stelt het ondersteuningsprofiel ten minste één keer in de vier jaar vast, na advies van de medezeggenschapsraad.",
        ),
        Example(
            "Met vragen over hulp kunt u bellen of mailen naar de intern begeleider, Anne Bos: 0570-555 123 of ib@deberk.example.",
            schoolgids="Met vragen over hulp kunt u bellen of mailen naar de intern begeleider, Anne Bos: 0570-555 123 of ib@deberk.example.",
        ),
        Example(
            "Kinderen met dyscalculie rekenen drie keer per week in een kleine groep met de rekenspecialist aan eigen doelen.",
            schoolgids=_GUIDE,
        ),
        Example(_GUIDE, schoolplan=_GUIDE),
    ],
)
def repeats_guide(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """Passages of the schoolgids given beside it, also lightly reworked ones."""
    return _repeated(analysis, context.schoolgids, "de schoolgids")


@rule(
    "HER002",
    "herhaling-schoolplan",
    title="Herhaling van het schoolplan",
    severity="warning",
    source=_SOURCE,
    why="Het schoolplan is voor team en bestuur, het profiel ook voor ouders. Dezelfde tekst past zelden bij beide.",
    bad=[
        Example(f"# Plannen\n\n{_PLAN}", schoolplan=f"# Doelen\n\n{_PLAN}"),
        Example(f"{_OWN}\n\n{_REWORKED_PLAN}", schoolplan=_PLAN),
        Example(f"- {_OWN}\n- {_REWORKED_PLAN}", schoolplan=_PLAN),
        Example(f"# Plan\n\n| Wat | Toelichting |\n|---|---|\n| Leren | {_REWORKED_PLAN} |", schoolplan=_PLAN),
        Example(_REWORKED_PLAN, schoolplan=f"# Doelen\n\n- {_OWN}\n- {_PLAN}"),
        Example(
            f"# Hoe wij volgen\n\nDe directeur kijkt elk half jaar samen met de bouwcoördinatoren of dat lukt. {_OWN}",
            schoolplan=_PLAN,
        ),
    ],
    good=[
        _PLAN,
        Example(_OWN, schoolplan=_PLAN),
        Example("# Plannen\n\nWij leren elk jaar bij.", schoolplan="Wij leren elk jaar bij."),
        Example(_PLAN, schoolgids=_PLAN),
        Example(
            "Basisondersteuning is de ondersteuning die elke school in de regio aan alle leerlingen kan geven.",
            schoolplan="Basisondersteuning is de ondersteuning die elke school in de regio aan alle leerlingen kan geven.",
        ),
        Example(
            "| Doel | Wie | Wanneer |\n|---|---|---|\n| Leerlijn onderzoekend leren | team | 2028 |",
            schoolplan="| Doel | Wie | Wanneer |\n|---|---|---|\n| Leerlijn onderzoekend leren | team | 2028 |",
        ),
    ],
)
def repeats_plan(analysis: Analysis, context: Context) -> Iterator[Finding]:
    """Passages of the schoolplan given beside it, also lightly reworked ones."""
    return _repeated(analysis, context.schoolplan, "het schoolplan")


def _repeated(analysis: Analysis, other: Document | None, name: str) -> Iterator[Finding]:
    if other is None:
        return
    own = [sentence for sentence in analysis.sentences if _counts(sentence)]
    there = [sentence.text for sentence in sentences(other)]
    found = repeats([sentence.text for sentence in own], there)
    for passage in passages([(own[repeat.here], repeat) for repeat in found]):
        if sum(sentence.length for sentence in passage.sentences) < _FEW:
            continue
        yield Finding(
            f"Dit staat (bijna) zo ook in {name}. Lezers moeten twee keer hetzelfde lezen.",
            f"Laat het op één plek staan en verwijs ernaar: Dit leest u in {name}, onder (kop).",
            passage.place,
            analysis.document.quote(passage.place),
            {"other": there[passage.there], "sentences": len(passage.sentences)},
        )


def _counts(sentence: Sentence) -> bool:
    """Whether it may be called a repeat: no explanation of the law, nothing that each document needs."""
    return not sentence.meta and not _OWN_TOPICS.intersection(sentence.topics)

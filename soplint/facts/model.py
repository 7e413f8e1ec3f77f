"""What a profile says, as typed facts. Rules judge these; they do not read text again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from soplint.document.finding import Findable
from soplint.document.model import Document, Place, Section
from soplint.language.pipeline import ModelName
from soplint.language.readability import Stretch
from soplint.language.sentence import Sentence

ElementId = Literal[
    "basisondersteuning",
    "extra_ondersteuning",
    "ambities",
    "expertise_aanwezig",
    "expertise_ontwikkelen",
    "scholing",
]
ELEMENTS: tuple[ElementId, ...] = get_args(ElementId)
"""The six elements the law asks for, in the order of the reports."""

OTHER_TOPICS = (
    "aanbod",
    "grenzen",
    "contact",
    "visie",
    "vindbaarheid",
    "betrokkenheid_ouders",
    "betrokkenheid_leerlingen",
    "betrokkenheid_team",
    "vaststelling",
    "mr",
)
TOPICS: tuple[str, ...] = (*ELEMENTS, *OTHER_TOPICS)

FACTS = (
    "vastgesteld_op",
    "bevoegd_gezag",
    "schooljaar",
    "mr",
    "vindplaats",
    "schoolgids",
    "contact",
    "route",
    "visie",
    "populatie",
    "onderwijsaanbod",
    "begeleiding",
    "partners",
    "ouders_betrokken",
    "leerlingen_betrokken",
    "team_betrokken",
    "evaluatie",
)

Status = Literal["present", "thin", "missing"]
Polarity = Literal["can", "cannot"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that show something, and where they stand."""

    quote: str
    place: Place


@dataclass(frozen=True, slots=True)
class Element:
    """Whether the document says what one of the six elements asks, with the words that say so."""

    id: ElementId
    status: Status
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the document says once: `value` is True, the words, or an ISO date."""

    value: str | bool
    quote: str
    place: Place


@dataclass(frozen=True, slots=True)
class Ambition(Findable):
    """A change or result the school wants. A facet holds the words that give it, or None.

    `due` is the last day of the moment in `when`, for comparing with today. `nearby` are the facets that
    the other sentences of its paragraph give: a reader takes those for this ambition too.
    """

    quote: str
    place: Place
    what: str | None
    who: str | None
    when: str | None
    measure: str | None
    due: date | None = None
    nearby: frozenset[str] = frozenset()

    @property
    def _quoted(self) -> str:
        return self.quote

    def lacks(self, facet: str) -> bool:
        """Whether neither the ambition nor its paragraph gives this facet ("what", "who", "when", "measure")."""
        return getattr(self, facet) is None and facet not in self.nearby


@dataclass(frozen=True, slots=True)
class Limit:
    """What a limit comes with: the words that give a reason, a concrete border, what the school then does.

    `refuses` tells that admission is refused or ended, `group` that this meets a whole group of
    children (a diagnosis, IQ, behaviour, a number) without looking at the single child.
    """

    reason: str | None
    border: str | None
    step: str | None
    refuses: bool
    group: bool


@dataclass(frozen=True, slots=True)
class Support:
    """A kind of support (see `soplint.facts.supports`) that an offer or limit is about.

    `polarity` is that of the part of the sentence that names it.
    """

    kind: str
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class Offer(Findable):
    """What the school says it does for pupils' support, or does not. `hedge` empties it.

    `limit` is None for what the school can do. `details` are the words that make it concrete, `about`
    the lemmas of the things it is about, `supports` the kinds of support. `is_sentence` is False for an
    item, a box or a row.
    """

    quote: str
    place: Place
    polarity: Polarity
    hedge: str | None
    subject: str | None
    limit: Limit | None = None
    details: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    is_sentence: bool = True
    supports: tuple[Support, ...] = ()

    @property
    def _quoted(self) -> str:
        return self.quote


@dataclass(frozen=True, slots=True)
class Expertise:
    """Somebody the school has for these kinds of support (see `soplint.facts.supports`), and where it says so."""

    quote: str
    place: Place
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Analysis:
    """All that soplint understood of one document."""

    document: Document
    model: ModelName
    sentences: tuple[Sentence, ...]
    ambitions: tuple[Ambition, ...]
    offers: tuple[Offer, ...]
    facts: Mapping[str, Fact | None]
    elements: tuple[Element, ...]
    metrics: Mapping[str, float | int | None]
    stretches: tuple[Stretch, ...] = ()
    expertise: tuple[Expertise, ...] = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the document, in order."""
        return self.document.sections

    def element(self, id: ElementId) -> Element:
        """The element with this id."""
        return next(element for element in self.elements if element.id == id)


def follow_up(offer: Offer, analysis: Analysis) -> str | None:
    """What the school does where it sets this limit: told there, or by the sentence right behind it."""
    if offer.limit is None or offer.limit.step:
        return offer.limit.step if offer.limit else None
    following = (s for s in analysis.sentences if s.place.section == offer.place.section and _is_behind(s, offer))
    return next(
        (s.text for s in following if s.text.lower().startswith(("dan ", "in dat geval", "wij ", "we ", "samen "))),
        None,
    )


def _is_behind(sentence: Sentence, offer: Offer) -> bool:
    """Whether the sentence is the next one of the same paragraph, or opens the next one."""
    place, own = sentence.place, offer.place
    if place.block == own.block:
        return 0 <= place.start - own.end <= 1
    return place.block == own.block + 1 and place.start == 0

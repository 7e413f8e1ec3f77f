"""LEE: how hard is the text, as a whole and sentence by sentence?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from math import inf

from soplint import Analysis, Finding, Sentence, rule
from soplint.document.model import Section
from soplint.language import difficulty
from soplint.language.readability import is_passive
from soplint.language.sentence import Word

_SOURCE = "Steunpunt Passend Onderwijs, stap 3: is het profiel begrijpelijk voor ouders en leerlingen?"
_EASY = (
    "Elke ochtend leest de juf voor. Daarna lezen de kinderen zelf een boek. Wie dat lastig vindt, krijgt hulp van de meester. "
) * 8
_HARD = (
    "De implementatie van de vastgestelde ondersteuningsstructuur vereist, gelet op de diversiteit van de populatie, een"
    " structurele professionalisering. Door de gedragswetenschapper wordt, conform de geldende kwaliteitscyclus, een"
    " handelingsgerichte procesdiagnostiek geëntameerd. "
) * 11
_SECTION_MARGIN = 8.0
"""A section stands out when it is this many points harder than the document: beyond the noise of 20 sentences."""
_HARDEST = difficulty.LEVELS[2]


@rule(
    "LEE001",
    "tekst-te-moeilijk",
    title="Tekst te moeilijk",
    severity="warning",
    source=_SOURCE,
    why="Ouders kiezen een school op dit profiel. Als de tekst te moeilijk is, kan een deel van hen dat niet.",
    bad=[
        _HARD,
        f"# Onze aanpak\n\n{_HARD}",
        f"# Onze school\n\n{_EASY}\n\n# Ondersteuning\n\n{_HARD}",
        f"# Visie\n\n{_HARD}\n\n# Contact\n\nBel de directeur.",
        f"Wij zijn een dorpsschool.\n\n{_HARD}\n\n| Wie | Wat |\n|---|---|\n| leraar | leest voor |",
        f"# Deel 1\n\n## Structuur\n\n{_HARD}\n\n## Lezen\n\nDe juf leest elke dag voor.",
    ],
    good=[
        _EASY,
        f"# Onze school\n\n{_EASY}",
        "De implementatie van de vastgestelde ondersteuningsstructuur vereist een structurele professionalisering.",
        f"{_EASY}\n\nDe implementatie van de ondersteuningsstructuur vereist structurele professionalisering van het personeel.",
        f"# Implementatie ondersteuningsstructuur kwaliteitscyclus\n\n{_EASY}",
        "| Implementatie | Kwaliteitscyclus |\n|---|---|\n"
        + "| handelingsgerichte procesdiagnostiek | orthopedagogische expertise |\n" * 25,
    ],
)
def hard_text(analysis: Analysis, *, level: int = 2) -> Iterator[Finding]:
    """The document above the level, and the sections that stand out in it."""
    running = [sentence for sentence in analysis.sentences if difficulty.is_running(sentence)]
    score = _score(running)
    if score is not None and difficulty.level(score) > level:
        yield _too_hard("Dit profiel", score, analysis)
    for section in analysis.document.sections:
        if section.subsections:
            continue
        own = [sentence for sentence in running if section.place.block < sentence.place.block < section.last]
        part = _score(own) if len(own) < len(running) else None
        if part is not None and difficulty.level(part) > level and _stands_out(part, score):
            yield _too_hard(f"Het deel '{section.heading}'", part, analysis, section)


def _score(sentences: Sequence[Sentence]) -> float | None:
    return difficulty.of_text(sentences).score if len(sentences) >= difficulty.ENOUGH_SENTENCES else None


def _stands_out(part: float, whole: float | None) -> bool:
    return whole is None or part >= whole + _SECTION_MARGIN or (part >= _HARDEST > whole)


def _too_hard(what: str, score: float, analysis: Analysis, section: Section | None = None) -> Finding:
    level = difficulty.level(score)
    return Finding(
        f"{what} is moeilijk voor ongeveer {difficulty.HARD_FOR[level]} lezers (niveau {level} van 4, ongeveer {score:.0f} van"
        " 100; hoger is moeilijker).",
        "Maak zinnen korter, zeg wie wat doet en kies gewone woorden. Begin met de zinnen die soplint aanwijst.",
        section.place if section else None,
        section.heading if section else None,
        {"score": round(score), "level": level, "flesch_douma": analysis.metrics["flesch_douma"]},
    )


_TANG = "De school heeft de ouders van kinderen met een lichte verstandelijke beperking en een kleine woordenschat vorig jaar onverwacht geraadpleegd."


@rule(
    "LEE003",
    "zin-te-moeilijk",
    title="Zin te moeilijk",
    severity="warning",
    source=_SOURCE,
    why="Ouders moeten een zin in één keer begrijpen. Als dat niet lukt, haken zij af.",
    bad=[
        "Handelingsverlegenheid belemmert orthopedagogische interventies binnen multidisciplinaire arrangementen.",
        "Structurele implementatie vereist vroegtijdige signalering, didactische differentiatie en integrale procesdiagnostiek.",
        "# Aanpak\n\n- De gedragswetenschapper entameert preventieve interventies, didactische remediëring en orthopedagogische procesdiagnostiek.",
        "Dispenserende maatregelen flankeren convergente differentiatie en remediërende instructievormen.",
        "Kwaliteitsborging geschiedt conform cyclische evaluatiesystematiek en datagestuurde besluitvorming.",
        "Bij handelingsverlegenheid consulteert de gedragswetenschapper externe ketenpartners betreffende diagnostische vervolgtrajecten.",
    ],
    good=[
        "De leraar leest elke dag met de kinderen die lezen moeilijk vinden.",
        "Als uw kind hulp nodig heeft, belt u de juf.",
        "De intern begeleider praat vier keer per jaar met elke leraar over de klas.",
        "Orthopedagoog: op afroep.",
        "| Wie | Wat |\n|---|---|\n| Orthopedagoog | handelingsgerichte procesdiagnostiek, orthopedagogische interventies |",
        "# Handelingsgerichte procesdiagnostiek en orthopedagogische interventies\n\nDe juf kijkt wat een kind nodig heeft.",
    ],
)
def hard_sentence(
    sentence: Sentence, *, score: float = 70.0, rare: float = 2.5, min_words: int = 6, max_words: int = 25
) -> Iterator[Finding]:
    """A sentence with a high score and a cause that can be named; LEE002 speaks of the long ones."""
    if not (difficulty.is_running(sentence) and min_words <= sentence.length <= max_words):
        return
    features = difficulty.of_sentence(sentence)
    if features.score is None or features.score < score:
        return
    for cause, _ in features.causes:
        named = _cause(cause, sentence, features, rare)
        if named:
            message, suggestion, data = named
            yield sentence.finding(message, suggestion=suggestion, cause=cause, score=round(features.score), **data)
            return


def _cause(
    cause: str, sentence: Sentence, features: difficulty.Features, rare: float
) -> tuple[str, str, dict[str, object]] | None:
    if cause == "words":
        return _by_words(sentence, rare)
    if cause == "distance":
        return _by_distance(sentence)
    if cause == "density" and features.density is not None and features.density >= _DENSE:
        return (
            f"In deze zin staan ongeveer {features.density:.0f} woorden met inhoud bij één werkwoord.",
            "Verdeel de informatie over twee zinnen.",
            {"density": round(features.density, 1)},
        )
    return None


_DENSE = 7.0
_FAR = 8
_ENOUGH_RARE = 2


def _by_words(sentence: Sentence, rare: float) -> tuple[str, str, dict[str, object]] | None:
    words = list(dict.fromkeys(word.text for word in difficulty.rare_words(sentence, rare)))
    if len(words) < _ENOUGH_RARE:
        return None
    named = ", ".join(f"'{word}'" for word in words[:4])
    return f"Deze zin heeft moeilijke woorden: {named}.", "Leg ze uit of kies een gewoner woord.", {"words": words}


def _by_distance(sentence: Sentence) -> tuple[str, str, dict[str, object]] | None:
    span = difficulty.farthest(sentence.words)
    if span is None or span[0] < _FAR:
        return None
    count, one, other = span
    first, second = sorted((one, other), key=lambda word: word.start)
    return (
        f"Tussen '{first.text}' en '{second.text}' staan {count} woorden. Die twee horen bij elkaar.",
        "Zet ze dichter bij elkaar, of maak er twee zinnen van.",
        {"distance": count, "words": [first.text, second.text]},
    )


_LISTED = 3
_FAMILIES = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "compound:prt", "cop", "det"})
"""Parts that a reader keeps in mind until the other comes: subject and verb, the parts of a verb, article and noun."""


@rule(
    "LEE007",
    "tangconstructie",
    title="Tangconstructie",
    severity="info",
    source=_SOURCE,
    why="Een lezer moet het eerste deel onthouden tot het tweede komt. Staat er veel tussen, dan lukt dat niet.",
    bad=[
        _TANG,
        "De intern begeleider heeft op verzoek van de leraar en na een gesprek met beide ouders vorige week gebeld.",
        "Wij hebben in overleg met de ouders, de leraar en de orthopedagoog van het bestuur een plan gemaakt.",
        "# Zorg\n\n- De leraar heeft samen met de intern begeleider en een collega uit groep vier vorig jaar geoefend.",
        "De leraar heeft het plan voor kinderen met een kleine woordenschat uit de groepen drie en vier vorige week besproken.",
        "De school is in het afgelopen jaar door twee mensen van het bestuur en van de gemeente bezocht.",
    ],
    good=[
        "De school heeft ouders geraadpleegd. Het ging om ouders van kinderen met een kleine woordenschat.",
        "De intern begeleider heeft gebeld, op verzoek van de leraar en na een gesprek met beide ouders.",
        "Wij bieden hulp bij lezen, rekenen, schrijven, spellen, plannen, samenwerken, luisteren en spreken.",
        "| Wie | Wat |\n|---|---|\n| De leraar heeft samen met de intern begeleider en een collega uit groep vier geoefend | ja |",
        "De leraar belt de ouders op.",
        "De leraar belt de ouders over het gesprek van vorige week, en de intern begeleider maakt daarna een plan.",
        "Het kind krijgt op maandag, dinsdag en donderdag hulp van de leraar in een kleine groep buiten de klas.",
    ],
)
def pincer(sentence: Sentence, *, max_between: int = 10) -> Iterator[Finding]:
    """Too many words between parts that belong together."""
    if not difficulty.is_running(sentence):
        return
    words = sentence.words
    marks = [word.start for word in words if word.text in (",", ";")]
    clauses = _Clauses(words)
    spans = [
        span
        for span in difficulty.distances(words)
        if span[1].dep in _FAMILIES and not clauses.divide(span[1], span[2]) and not _lists(marks, span)
    ]
    count, one, other = max(spans, key=lambda span: span[0], default=(0, None, None))
    if one is None or other is None or count <= max_between:
        return
    first, second = sorted((one, other), key=lambda word: word.start)
    yield sentence.finding(
        f"Tussen '{first.text}' en '{second.text}' staan {count} woorden. Die twee horen bij elkaar.",
        suggestion=f"Zet '{first.text}' en '{second.text}' dichter bij elkaar, of maak er twee zinnen van.",
        words=[first.text, second.text],
        between=count,
    )


class _Clauses:
    """Where the main clauses of a sentence start anew, found once for all pairs of words."""

    def __init__(self, words: Sequence[Word]) -> None:
        pairs = [(words[number - 1].text if number else "", word) for number, word in enumerate(words)]
        self._breaks = [
            word.start for before, word in pairs if word.text in (":", ";") or (word.pos == "CCONJ" and before == ",")
        ]
        self._finite = [word.start for word in words if "VerbForm=Fin" in word.morph]
        self._openers = [
            word.start
            for word in words
            if word.pos == "SCONJ" or "PronType=Rel" in word.morph or word.lower in _RELATIVE
        ]
        self._said_to_be = {words[word.head].start for word in words if word.dep == "cop"}

    def divide(self, part: Word, whole: Word) -> bool:
        """Whether a reader need not keep one in mind until the other comes, or the parser erred.

        So it is behind a colon, behind ", en" and the like, where a finite verb comes that no word of a
        subordinate clause opened, and for a "subject" of a noun without "is" or "wordt".
        """
        first, second = sorted((part.start, whole.start))
        if part.dep.startswith("nsubj") and whole.pos not in ("VERB", "AUX") and whole.start not in self._said_to_be:
            return True
        finite = _after(self._finite, first)
        return _after(self._breaks, first) < second or finite < min(second, _after(self._openers, first))


def _after(starts: Sequence[int], start: int) -> float:
    number = bisect_right(starts, start)
    return starts[number] if number < len(starts) else inf


_RELATIVE = frozenset({"die", "dat", "wie", "wat", "waar", "om", "waarin", "waarmee", "waarvan", "waarbij", "waarop"})


def _lists(marks: Sequence[int], span: tuple[int, Word, Word]) -> bool:
    """Whether an enumeration stands between: readers take that item by item, and parsers often err there.

    `marks` is where the commas and semicolons of the sentence stand.
    """
    first, second = sorted((span[1].start, span[2].start))
    return bisect_left(marks, second) - bisect_right(marks, first) >= _LISTED


_PASSIVES = (
    "De leerling wordt gevolgd. De toetsen worden besproken. Er wordt een plan gemaakt. De ouders worden gebeld. "
)
_ACTIVES = "De leraar volgt de leerling. De leraar bespreekt de toetsen. De leraar maakt een plan. De juf belt ouders. "


@rule(
    "LEE004",
    "lijdende-vorm",
    title="Veel lijdende vorm",
    severity="info",
    source=_SOURCE,
    why="In een lijdende zin staat vaak niet wie iets doet. Ouders weten dan niet bij wie zij moeten zijn.",
    bad=[
        f"# Hulp\n\n{_PASSIVES * 2}",
        f"# Hulp\n\n{_PASSIVES}{_ACTIVES}",
        f"{_PASSIVES}{_ACTIVES}",
        f"# Hulp\n\n{_PASSIVES}\n\n{_PASSIVES}",
        f"# Een\n\n{_ACTIVES * 2}\n\n# Twee\n\n{_PASSIVES}{_ACTIVES}",
        f"# Hulp\n\nWij helpen elk kind. {_PASSIVES * 2}\n\n| Wie | Wat |\n|---|---|\n| leraar | leest voor |",
    ],
    good=[
        f"# Hulp\n\n{_ACTIVES * 2}",
        "# Hulp\n\nDe leerling wordt gevolgd. De toetsen worden besproken.",
        f"# Hulp\n\n{_ACTIVES * 4}{_PASSIVES}",
        "# Hulp\n\n" + "De kinderen worden ouder. De groep wordt groter. De winter wordt koud. " * 4,
        "| Wat |\n|---|\n" + "| De toetsen worden besproken |\n" * 10,
        "# Hulp\n\n" + "- toetsen worden besproken\n" * 3 + f"\n{_ACTIVES * 4}",
    ],
)
def many_passives(analysis: Analysis, *, max_share: float = 0.25, min_sentences: int = 8) -> Iterator[Finding]:
    """Too large a share of passive sentences in the text directly under one heading."""
    for section, sentences in _by_section(analysis):
        passive = [sentence for sentence in sentences if is_passive(sentence)]
        if len(sentences) < min_sentences or len(passive) <= max_share * len(sentences):
            continue
        where = f"In het deel '{section.heading}'" if section else "In dit profiel"
        yield Finding(
            f"{where} staan {len(passive)} van de {len(sentences)} zinnen in de lijdende vorm (wordt gedaan, is besproken).",
            "Schrijf wie het doet: De leraar bespreekt de toets.",
            section.place if section else passive[0].place,
            section.heading if section else passive[0].text,
            {"places": [{"block": s.place.block, "start": s.place.start, "quote": s.text} for s in passive]},
        )


def _by_section(analysis: Analysis) -> Iterator[tuple[Section | None, list[Sentence]]]:
    """The running sentences directly under each heading, those before the first one first."""
    groups: dict[tuple[str, ...], list[Sentence]] = {}
    for sentence in analysis.sentences:
        if difficulty.is_running(sentence):
            groups.setdefault(sentence.place.section, []).append(sentence)
    sections = {section.path: section for section in analysis.document.sections}
    for path, sentences in groups.items():
        yield sections.get(path), sentences

"""STR: is nothing said twice?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Finding, Sentence, rule
from soplint.language.repeats import SHORTEST, doubles, passages, words

_HALF = 0.5
"""Below this share of the same words two sentences are not compared further."""
_TELLING = ("NOUN", "PROPN", "NUM", "VERB", "ADJ", "X")

_PASSAGE = "De leraar van groep 7 geeft elk najaar zes weken les over ruzie maken en het weer goed maken."
_OTHER = "Kinderen met dyslexie krijgen een kwart meer tijd bij toetsen en mogen een laptop gebruiken."


@rule(
    "STR004",
    "dubbele-passage",
    title="Dubbele passage",
    severity="info",
    source="Steunpunt Passend Onderwijs, tips: geen herhaling van zetten",
    why="Wie twee keer hetzelfde leest, denkt dat er iets anders moet staan. En bij een wijziging vergeet u er één.",
    bad=[
        f"# Samen\n\n{_PASSAGE}\n\n# Sfeer\n\n{_PASSAGE}",
        f"# Samen\n\n{_OTHER} {_PASSAGE}\n\n# Sfeer\n\n- {_PASSAGE}",
        f"# Hulp\n\n| Wat | Hoe |\n|---|---|\n| Ruzie | {_PASSAGE} |\n\n# Sfeer\n\n| Wat | Hoe |\n|---|---|\n| Ruzie | {_PASSAGE} |",
        f"# Samen\n\n{_OTHER}\n\n# Toetsen\n\nKinderen met dyslexie krijgen bij toetsen een kwart meer tijd, en zij mogen een laptop gebruiken. {_OTHER}",
        f"- {_OTHER}\n- {_PASSAGE}\n\n# Nog eens\n\n- {_OTHER}\n- {_PASSAGE}",
        f"{_OTHER}\n\n{_PASSAGE}\n\n{_OTHER}",
    ],
    good=[
        f"# Samen\n\n{_PASSAGE}\n\n# Sfeer\n\n{_OTHER}",
        "# Lezen\n\nLeerlingen met dyslexie krijgen van de leraar drie keer per week extra uitleg in een kleine groep aan de instructietafel.\n\n# Rekenen\n\nLeerlingen met dyscalculie krijgen van de leraar drie keer per week extra uitleg in een kleine groep aan de instructietafel.",
        "# Lezen\n\nDe leraar helpt.\n\n# Rekenen\n\nDe leraar helpt.",
        "| Doel | Wie | Wanneer |\n|---|---|---|\n| Rekenbeleid | ib'er | juni 2027 |\n| Leesbeleid | ib'er | juni 2027 |",
        "# Groep 3\n\nIn groep 3 oefent de leraar elke dag een kwartier met kinderen die moeite hebben met lezen.\n\n# Groep 4\n\nIn groep 4 oefent de leraar elke dag een kwartier met kinderen die moeite hebben met lezen.",
        "# Deel 1\n\nIn dit hoofdstuk leest u welke ondersteuning de school geeft en wie dat doet.\n\n# Deel 2\n\nIn dit hoofdstuk leest u welke ondersteuning de school geeft en wie dat doet.",
    ],
)
def double_passage(analysis: Analysis) -> Iterator[Finding]:
    """A sentence of ten words or more that stands in the document before, with those beside it."""
    own = [sentence for sentence in analysis.sentences if not sentence.meta]
    found = doubles([sentence.text for sentence in own], _HALF, lambda here, there: _same(own[here], own[there]))
    for passage in passages([(own[repeat.here], repeat) for repeat in found]):
        first = own[passage.there].place
        where = f", onder de kop '{first.section[-1]}'" if first.section else ""
        yield Finding(
            f"Dit staat al eerder in het document{where}. Lezers zoeken wat er anders is.",
            "Laat het op één plek staan. Verwijs er op de andere plek naar, of haal het daar weg.",
            passage.place,
            analysis.document.quote(passage.place),
            {"first_page": first.page, "first_section": list(first.section), "sentences": len(passage.sentences)},
        )


def _same(one: Sentence, other: Sentence) -> bool:
    """Whether both have the same telling words, or start with the same ten words.

    A help that differs in its group or day is another help.
    """
    return _telling(one) == _telling(other) or words(one.text)[:SHORTEST] == words(other.text)[:SHORTEST]


def _telling(sentence: Sentence) -> list[str]:
    return sorted(word.lemma for word in sentence.words if word.pos in _TELLING)

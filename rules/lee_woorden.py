"""LEE: are there plainer words?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from soplint import Analysis, Finding, Sentence, WordList, rule, word_list
from soplint.engine.terms import terms
from soplint.facts.explanations import is_in_glossary
from soplint.language.lookup import Hit

_EXPLAINS = re.compile(
    r"\b(?:dat|dit) (?:betekent|wil zeggen|houdt in)|\bbetekent\b|\bd\.w\.z\.|\boftewel\b|\bofwel\b|\bmet andere woorden\b"
    r"|\bin gewone taal\b|\bnoemen (?:wij|we)\b|\b(?:dat|dit|hiermee|daarmee) bedoelen (?:wij|we)|\bbedoelen (?:wij|we) (?:mee|hiermee)\b"
    r"|\b(?:zo)?genoemd\b|\bheet(?:en)?\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")

_WORDS = word_list(__file__, "moeilijk")


@rule(
    "LEE005",
    "moeilijk-woord",
    title="Moeilijk woord",
    severity="info",
    source="Steunpunt Passend Onderwijs, stap 3: is het profiel begrijpelijk voor ouders en leerlingen?",
    why="Ouders en leerlingen kennen niet elk woord van de school. Een gewoon woord leest iedereen.",
    bad=[
        "De leraar implementeert elk jaar een nieuwe aanpak voor lezen.",
        "# Hulp\n\n- Indien uw kind hulp nodig heeft, belt de juf u op.",
        "| Wat | Wie |\n|---|---|\n| Onderwijsbehoeften bespreken | de juf |",
        "☒ wij monitoren elk kind ☐ wij hebben een plusklas",
        "Onze leraren weten veel van lezen en rekenen, en zij praten elke week met elkaar over de discrepantie tussen de toetsen"
        " en wat zij zelf in de klas zien.",
        "De hulp is ten behoeve van kinderen die moeite hebben met lezen.",
        "Wij hebben adequate hulp voor elk kind. Er is geïnventariseerd wat wij kunnen.",
    ],
    good=[
        "De leraar begint elk jaar met een nieuwe aanpak voor lezen.",
        "# Implementatie en monitoring\n\nDe leraar kijkt elke week hoe het gaat.",
        "Elke week is er een interventie. Dat betekent dat de leraar apart met uw kind oefent.",
        "De leraar let op het welbevinden (hoe een kind zich voelt).",
        "De regels voor primair onderwijs gelden ook voor ons integraal kindcentrum.",
        "Uw kind draagt op school geen uniform, maar gewone kleren.",
        "| Begrippen | Uitleg |\n|---|---|\n| Interventie | extra les voor uw kind |",
        "Wij werken samen met Stichting Preventie en Interventie in Zwolle.",
    ],
)
def hard_word(analysis: Analysis, *, words: WordList = _WORDS) -> Iterator[Finding]:
    """Each word with a plainer one, at its first place, unless the text explains it."""
    hard = terms(words)
    found: dict[str, list[tuple[Hit, Sentence]]] = {}
    explained: set[str] = set()
    for number, sentence in enumerate(analysis.sentences):
        after = analysis.sentences[number + 1].text if number + 1 < len(analysis.sentences) else ""
        for hit in hard.find(sentence):
            if _is_explained(hit, sentence, after):
                explained.add(hit.term)
            elif not _is_name(hit, sentence):
                found.setdefault(hit.term, []).append((hit, sentence))
    for term, places in found.items():
        if term not in explained:
            yield _finding(*places[0], words.entries[term], len(places))


def _finding(hit: Hit, sentence: Sentence, plain: str, count: int) -> Finding:
    times = f" Het staat {count} keer in dit profiel." if count > 1 else ""
    start, end = hit.start - sentence.place.start, hit.end - sentence.place.start
    return Finding(
        f"'{hit.text}' is voor veel lezers moeilijk.{times}",
        f"Schrijf liever: {plain}." if plain else "Kies een gewoner woord.",
        sentence.part(start, end),
        hit.text,
        {"word": hit.term, "plain": plain, "count": count},
    )


def _is_explained(hit: Hit, sentence: Sentence, after: str) -> bool:
    """Whether the sentence, or the next one, says what the word means."""
    if is_in_glossary(sentence):
        return True
    start, end = hit.start - sentence.place.start, hit.end - sentence.place.start
    if sentence.text[end:].lstrip(" \"'’”").startswith("("):
        return True
    if any(match.start() < start < match.end() for match in _IN_BRACKETS.finditer(sentence.text)):
        return True
    return bool(_EXPLAINS.search(sentence.text) or _EXPLAINS.match(after))


def _is_name(hit: Hit, sentence: Sentence) -> bool:
    """Whether the word is written as a name: a capital that no start of a sentence or cell explains."""
    if not hit.text[:1].isupper():
        return False
    before = sentence.text[: hit.start - sentence.place.start].rstrip()
    return (bool(before) and before[-1] not in ".!?:;|•–-☒☐\n\"'“‘(/") or hit.text.isupper()

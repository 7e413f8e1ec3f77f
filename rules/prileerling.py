"""PRI: can outsiders recognise a pupil?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from soplint import Finding, Sentence, WordList, rule, word_list
from soplint.language.sentence import Word

_DIAGNOSES = word_list(__file__, "diagnoses")
_FIRST_NAMES = word_list(__file__, "voornamen")
_PUPILS = frozenset(
    ["leerling", "kind", "jongen", "meisje", "kleuter", "jongetje", "brugklasser", "peuter", "zus", "broer"]
)
_CLASS = re.compile(
    r"\b(?:in|uit|van|naar) (?:de )?(?:groep \d|klas \d|(?:onder|midden|boven)bouw|[1-6] ?(?:havo|vwo|vmbo|mavo)|(?:havo|vwo|vmbo|mavo) ?[1-6]|brugklas"
    r"|leerjaar \d|kleutergroep|kleuterklas|eindgroep)|\b\d{1,2} jaar\b|[(,] ?groep \d\b",
    re.IGNORECASE,
)
_AT_LARGE = re.compile(
    r"\b(?:als|wanneer|indien|stel|bijvoorbeeld|bijv|bv|zoals|voorbeeld\w*|casus|zou|zouden|(?:elke?|iedere?|alle) (?:leerling|kind|school|groep|klas)\w*|geen|nooit|mits|tenzij"
    r"|ficti\w+|verzonnen|gefingeerd\w*|denkbeeldig\w*|echte naam|(?:naam|namen) (?:is|zijn) veranderd|sommige|kunnen|mogen|hoofdpers\w+|het boek)\b",
    re.IGNORECASE,
)
_EXAMPLE_HEADING = re.compile(r"voorbeeld|casus|fictie|praktijkverhaal", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:nu|momenteel|op dit moment|dit (?:school)?jaar|vorig (?:school)?jaar|sinds|afgelopen|inmiddels|op onze school|bij ons op school)\b",
    re.IGNORECASE,
)
_EXPERT = re.compile(
    r"expert|specialis|deskundig|opleiding|training|cursus|ervaring|kennis|master|coach|begeleider|coördinator|leraar|leerkracht|docent|mentor"
    r"|assistent|logopedist|therapeut|pedago|psycholo|directeur|\bib\b|ib'er|\bjuf\b|\bmeester\b|\bmevrouw\b|\bmw\b|\bdhr\b|\bmeneer\b|\bde heer\b|stichting|vereniging"
    r"|workshop|methode|programma|lezing|studie|scholing|team|afgestudeerd|gecertificeerd",
    re.IGNORECASE,
)
_HAS = frozenset(["hebben", "krijgen", "gebruiken", "dragen", "slikken", "zijn", "zitten"])
_TITLES = frozenset(
    [
        "juf",
        "juffrouw",
        "meester",
        "meneer",
        "mevrouw",
        "mw",
        "mw.",
        "mevr",
        "mevr.",
        "dhr",
        "dhr.",
        "heer",
        "drs.",
        "dr.",
        "sint",
        "de",
        "het",
        "onze",
        "stichting",
        "praktijk",
    ]
)
_INITIALS = re.compile(r"\b(?:[A-Z]\. ?)+(?:(?:van|de|der|den|ten|ter) )*[A-Z][a-zà-ÿ]+")
_OF_CLASS = frozenset(
    ["groep", "klas", "jaar", "onderbouw", "middenbouw", "bovenbouw", "havo", "vwo", "vmbo", "mavo", "brugklas"]
)
_OF_STAFF = frozenset(
    ["geven", "lesgeven", "begeleiden", "coördineren", "ondersteunen", "trainen", "adviseren", "organiseren"]
)
_GENDERED = frozenset(["jongen", "meisje", "jongetje"])
_NEAR = 8
_BEHIND = 5
"""How far behind the diagnosis the class may stand."""
_SHORT = 5


@rule(
    "PRI002",
    "leerling-herleidbaar",
    title="Herkenbare leerling",
    severity="error",
    source="AVG, artikel 9 (gegevens over gezondheid) en overweging 26 (herleidbaar)",
    why="Iedereen kan dit lezen, ook over tien jaar nog. Buren en klasgenoten weten meteen over wie het gaat.",
    bad=[
        "Onze leerling met Down in groep 4 heeft tien uur begeleiding per week.",
        "Bram met PDD-NOS krijgt elke dag om tien uur een pauze bij de conciërge.",
        "De enige leerling met een cochleair implantaat krijgt hulp van een ambulant begeleider van Kentalis.",
        "- Een jongen uit groep 6, de enige met een gehoorapparaat, krijgt soloapparatuur.",
        "| Leerling | Groep | Bijzonderheden |\n|---|---|---|\n| Fatima | 5 | epilepsie |",
        "Dit schooljaar zit er een meisje met diabetes in groep 3, en de leraar controleert haar pomp.",
        "Sem heeft ADHD en werkt daarom in groep 7 met een koptelefoon.",
        "Naast Yara, die epilepsie heeft, zit in groep 3 een onderwijsassistent.",
        "Daan zit in groep 5 en heeft een hechtingsstoornis.",
        "| Vraag | Antwoord |\n|---|---|\n| Welke leerling betreft het? | B. Wijnhoven, groep 5, ernstige gedragsstoornis |",
    ],
    good=[
        "De heer Bos is gedragsspecialist autisme en werkt in groep 4.",
        "Leerlingen met Down kunnen bij ons terecht, in elke groep.",
        "Een leerling met dyslexie in groep 4 krijgt meer tijd bij toetsen.",
        "| Naam | Functie | Specialisme |\n|---|---|---|\n| Anne Bos | intern begeleider | autisme |",
        "Stel dat Tim met autisme in groep 6 een drukke dag heeft; dan gaat hij bijvoorbeeld naar de rustige plek.",
        "Petra heeft een master in autisme en begeleidt kinderen met ADHD in groep 5.",
        "Kentalis helpt ons bij kinderen met een taalontwikkelingsstoornis in groep 1 en 2.",
        "Wij hebben op dit moment vier leerlingen met dyslexie in groep 7.",
        "# Voorbeeld\n\nSem heeft ADHD en werkt daarom in groep 7 met een koptelefoon.",
        "Rots en Water helpt kinderen met autisme in groep 5, en Kanjertraining doen wij in groep 8.",
        "Juf Els heeft in groep 3 kinderen met epilepsie en weet wat zij dan moet doen.",
        "Bas heeft ervaring met autisme; Lotte volgt een cursus over ADHD.",
        "Onze leerling van de maand in groep 4 kreeg een beker van de wethouder.",
    ],
)
def recognisable_pupil(
    sentence: Sentence,
    *,
    diagnoses: WordList = _DIAGNOSES,
    names: WordList = _FIRST_NAMES,
) -> Iterator[Finding]:
    """One pupil with a diagnosis or aid: by name, or as one of very few."""
    text = f"{sentence.question or ''} {sentence.text}"
    if _AT_LARGE.search(text) or any(_EXAMPLE_HEADING.search(heading) for heading in sentence.place.section):
        return
    known = _terms(diagnoses)
    told = [number for number, word in enumerate(sentence.words) if _is_condition(word, *known)]
    if not told:
        return
    if _is_one_of_few(sentence, told) or _is_named(sentence, told, names) or _is_in_a_form(sentence, text, told, names):
        yield Finding(
            "Buitenstaanders kunnen deze leerling herkennen. Gegevens over gezondheid of gedrag van één kind mogen niet openbaar zijn.",
            "Haal dit weg, of schrijf over de hulp en niet over het kind: Voor leerlingen met (hulpvraag) doen wij (wat).",
            sentence.place,
            sentence.text,
        )


@lru_cache(maxsize=8)
def _terms(words: WordList) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words (abbreviations as they are, others in lower case), and those that count as the end of a compound."""
    known = frozenset(word if word.isupper() and len(word) < _SHORT else word.lower() for word in words.entries)
    return known, tuple(word for word in known if len(word) > _SHORT and word.islower())


def _is_condition(word: Word, known: frozenset[str], ends: tuple[str, ...]) -> bool:
    text = word.text.strip(".,;:()'\"")
    return text in known or text.lower() in known or word.lemma in known or text.lower().endswith(ends)


def _is_one_of_few(sentence: Sentence, told: list[int]) -> bool:
    """ "onze leerling met Down in groep 4", "de enige met een gehoorapparaat", "nu zit er een meisje met ..."."""
    words = sentence.words
    for number, word in enumerate(words):
        condition = next((other for other in told if number < other <= number + _NEAR), None)
        if condition is None or not (word.lower == "enige" or word.lower in _PUPILS):
            continue
        if not _holds_condition(words, number, condition):
            continue
        before = [other.lower for other in words[max(0, number - 3) : number]]
        if "enige" in (word.lower, *before[-1:]) and "niet" not in before:
            return True
        where = bool(_CLASS.search(" ".join(other.text for other in words[number : condition + _BEHIND])))
        if where and (
            {"onze", "ons"} & set(before[-2:]) or (word.lower in _GENDERED and {"de", "het", "dat"} & set(before[-1:]))
        ):
            return True
        if {"een", "één", "1"} & set(before[-2:]) and _is_there(words[:number]) and _CLASS.search(sentence.text):
            return bool(_NOW.search(sentence.text))
    return False


def _holds_condition(words: tuple[Word, ...], pupil: int, condition: int) -> bool:
    """Whether the diagnosis is that of the pupil: "met" and at most an article before it, or "die ... heeft/is"."""
    between = words[pupil + 1 : condition]
    openers = [number for number, word in enumerate(between) if word.lower in ("met", "die", "dat")]
    if not openers or _EXPERT.search(" ".join(word.text for word in words[pupil : condition + 3])):
        return False
    behind = between[openers[-1] + 1 :]
    if between[openers[-1]].lower == "met":
        return all(word.pos in ("DET", "ADJ", "PRON", "NUM") for word in behind)
    after = words[condition + 1 : condition + 3]
    return len(behind) <= 2 and any(word.lower in ("heeft", "is", "had", "was") for word in (*behind, *after))


def _is_there(before: tuple[Word, ...]) -> bool:
    """Whether the words say that the child is at the school: "zit er", "wij hebben dit jaar"."""
    lower = {word.lower for word in before}
    if any(word.lemma in ("zitten", "komen", "starten") for word in before):
        return True
    return bool({"er", "wij", "we"} & lower) and any(word.lemma in ("hebben", "zijn") for word in before)


def _is_named(sentence: Sentence, told: list[int], names: WordList) -> bool:
    """ "Bram met PDD-NOS", "Sem zit in groep 5 en heeft ADHD": a first name, and no member of staff."""
    words = sentence.words
    for number in range(len(words)):
        after = [other for other in told if number < other <= number + _NEAR]
        if not after or not _is_first_name(words, number, names):
            continue
        if _EXPERT.search(" ".join(word.text for word in words[max(0, number - 2) : after[0] + 3])):
            continue
        if (number and words[number - 1].lower in _PUPILS) or _belongs(words, number, after[0]):
            return True
    return False


def _belongs(words: tuple[Word, ...], name: int, condition: int) -> bool:
    """Whether the diagnosis is that of the name: "met" right behind it, or it is what the name has or is."""
    between = _without_age(words[name + 1 : condition])
    if between and between[0].lower == "met":
        return all(word.pos in ("ADP", "DET", "ADJ", "PRON") for word in between)
    if len(between) > 1 and between[0].text == "," and between[1].lower in ("die", "dat", "met"):
        return len(between) <= _SHORT
    verbs = [number for number, word in enumerate(between) if word.lemma in _HAS]
    if not verbs or any(word.lemma in _OF_STAFF for word in words):
        return False
    subject, rest = between[: verbs[-1]], between[verbs[-1] + 1 :]
    return all(word.pos in ("DET", "ADJ", "ADV", "NUM", "PRON") for word in rest) and all(
        word.lower in _OF_CLASS or word.lemma in _HAS or word.pos in ("ADP", "CCONJ", "NUM", "DET", "PUNCT", "ADJ")
        for word in subject
    )


def _without_age(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without what stands in brackets at the start: "(9 jaar)"."""
    closing = next((number for number, word in enumerate(words) if word.text == ")"), None)
    return words[closing + 1 :] if words and words[0].text == "(" and closing is not None else words


def _is_first_name(words: tuple[Word, ...], number: int, names: WordList) -> bool:
    word = words[number]
    if not word.text.isalpha() or word.text.isupper() or not word.text[0].isupper():
        return False
    if word.pos != "PROPN" and word.text not in names.entries:
        return False
    before = words[number - 1].lower if number else ""
    behind = words[number + 1] if number + 1 < len(words) else None
    return before not in _TITLES and not (behind and behind.pos == "PROPN" and behind.text[:1].isupper())


_FORM_PUPIL = re.compile(r"\b(?:naam )?(?:van )?(?:de |het )?(?:leerling|kind)\b(?!en)", re.IGNORECASE)
_COLUMN = re.compile(r"(?:naam )?(?:van )?(?:de |het )?(?:leerling|kind)", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][a-zà-ÿ]+(?: (?:van |de |der |den )*[A-Z][a-zà-ÿ]*\.?)?|(?:[A-Z]\. ?)+[A-Z][a-zà-ÿ]+")


def _is_in_a_form(sentence: Sentence, text: str, told: list[int], known: WordList) -> bool:
    """A row with the pupil's name in its own column, or an answer with initials to a question about the pupil."""
    named = [
        cell for title, cell in sentence.labels if _COLUMN.fullmatch(title.strip()) and _NAME.fullmatch(cell.strip())
    ]
    if named:
        names = {word.text for word in sentence.words if word.pos == "PROPN"} | known.entries.keys()
        return any(cell.split()[0] in names or _INITIALS.match(cell) for cell in named) and not any(
            sentence.words[number].text in cell.split() for number in told for cell in named
        )
    asked = _FORM_PUPIL.search(text)
    return bool(asked and sentence.unit == "row" and _INITIALS.search(text, asked.end()) and not _EXPERT.search(text))

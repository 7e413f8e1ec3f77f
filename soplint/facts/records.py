"""What a profile says once: adoption, council, where to find it, whom to call, who took part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from soplint.document.model import TICKED, UNTICKED, Document
from soplint.document.text import count_words
from soplint.facts.model import FACTS, Fact
from soplint.facts.words import has_term, is_term, terms
from soplint.language.moments import Moment, moments, school_years
from soplint.language.sentence import Sentence, Word

_PHONE = re.compile(r"(?<!\d)0\d{1,3}[-\s]?\d(?:[\d\s]){5,8}\d(?!\d)|(?<!\d)06[-\s]?\d(?:[\d\s]){6,10}\d(?!\d)")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
_WEB = re.compile(
    r"\bwww\.|https?://|\b(?:web)?site\b|\bwebsite\b|\bhomepage\b|\b[\w-]+\.(?:nl|example|org|com)\b", re.IGNORECASE
)
_NAME = r"(?: (?:(?:van|voor|tot|en|het|de|'t|te|op|aan|in|bij|der|den|verstrekken|&) )*[A-Z][\w'’-]*)+"
"""The rest of a name behind "Stichting": capitals with small words between."""
_FOUNDATION = (
    r"(?:[Ss]tichting|[Vv]ereniging|[Ss]choolvereniging|[Ss]cholengroep|[Ss]cholenkoepel|[Oo]nderwijs(?:groep|stichting)"
    rf"|VPCO|SKO|PCBO){_NAME}"
)
_HAS_NAME = re.compile(r" (?:[A-Z][\w'’-]+|[A-Z]{2,})")
_NAMED_BOARD = re.compile(_FOUNDATION)
_BOARD = re.compile(
    r"(?:[Cc]ollege van [Bb]estuur|[Rr]aad van [Bb]estuur|(?:[Ss]chool)?[Bb]estuur|[Bb]evoegd gezag"
    r"|(?:[Dd]irecteur-|[Rr]ector-)?[Bb]estuurder)"
    rf"(?:[,:]? (?:van (?:de )?)?\(?{_FOUNDATION}\)?)?"
    r"(?: (?:van )?[A-Z]{2,}(?: [A-Z][\w'’-]*)*| van (?:de )?[A-Z][\w'’-]+)?"
    rf"|[Bb]estuurscommissie|{_FOUNDATION}"
)
_NOT_YET = re.compile(
    r"\b(?:nog (?:niet|geen)|(?:moet|gaat|wordt) nog|binnenkort|(?:is|wordt) voorgelegd|na instemming)\b", re.IGNORECASE
)

_COMPLAINT = re.compile(r"klacht(?:en)?\w*|geschil\w*|vertrouwens\w+|bezwaar\w*|onderwijsconsulent\w*")
_PUPILS = re.compile(
    r"(?<!maximaal )(?<!hoogstens )(?<!hooguit )(?<!max )(?<!max\. )"
    r"\b(?!20\d\d)\d{2,4} (?:\w+ )?(?:leerlingen|kinderen|jongeren|lln)\b",
    re.IGNORECASE,
)
_CAPACITY = re.compile(r"\b(?:maximaal|max\.?|hoogstens|hooguit|ten hoogste) \d+", re.IGNORECASE)
_HOW_OFTEN = re.compile(
    r"\b(?:elk|ieder|per|om de|eens in|jaarlijks|vierjaarlijks|tweejaarlijks|keer)\b|jaarlijks", re.IGNORECASE
)

_WHERE = re.compile(r"vindplaats|te (?:vinden|lezen)|vindbaar|bekendmaking|publicatie|raadple|inzage", re.IGNORECASE)
_OLD = re.compile(r"\b(?:oude|vorige) \w*(?:profiel|tekst|versie|plan|sop)\b", re.IGNORECASE)
_REVISION = re.compile(
    r"^[\d.\s]*(?:(?:de )?volgende |nieuwe )?(?:herziening|herijking|actualisering|bijstelling)\b", re.IGNORECASE
)

_BLANK = re.compile(r"\[[^\]]*\]|\bdd-mm|\.\.\.|…|_{3,}|\bx{3,}", re.IGNORECASE)
"""A place that nobody filled in."""
_UNTICKED_ANSWER = re.compile(rf"{UNTICKED}[^{TICKED}{UNTICKED}|\n]*")
_PARTS = re.compile(r"[;,(|]| en ")

_Finder = Callable[[Document, Sequence[Sentence]], Fact | None]


def records(document: Document, sentences: Sequence[Sentence]) -> Mapping[str, Fact | None]:
    """All facts by name; None where the document does not say it. A meta sentence says nothing."""
    said = [sentence for sentence in sentences if not sentence.meta and sentence.is_ticked is not False]
    return {name: _FINDERS[name](document, said) for name in FACTS}


def _fact(sentence: Sentence, value: str | bool = True) -> Fact:
    return Fact(value, sentence.text, sentence.place)


def _holds(sentence: Sentence, *names: str) -> bool:
    """Whether the sentence has a word of each of these lists; "loopt ... na" is "nalopen"."""
    split_verbs = [_whole_verb(sentence, word) for word in sentence.words if word.dep == "compound:prt"]
    return all(
        any(is_term(word, name) for word in sentence.words) or any(verb in terms(name) for verb in split_verbs)
        for name in names
    )


def _whole_verb(sentence: Sentence, particle: Word) -> str:
    return particle.lower + sentence.words[particle.head].lemma


def _first(sentences: Iterable[Sentence], test: Callable[[Sentence], bool]) -> Fact | None:
    return next((_fact(sentence) for sentence in sentences if test(sentence)), None)


def _adoptions(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences about adoption, those that name the act first."""
    found = [
        sentence
        for sentence in sentences
        if not (_NOT_YET.search(sentence.text) or _BLANK.search(sentence.text))
        and ("vaststelling" in sentence.topics or _holds(sentence, "adopting", "board"))
        and not (_holds(sentence, "council") and not _holds(sentence, "board"))
    ]
    return sorted(found, key=lambda sentence: not _holds(sentence, "adopting"))


def _adopted_on(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    for sentence in _adoptions(sentences):
        if not (_holds(sentence, "adopting") or _holds(sentence, "board")):
            continue
        exact = [
            moment for moment in moments(sentence.text) if moment.last and not moment.school_year and _is_exact(moment)
        ]
        if exact:
            moment = min(exact, key=lambda moment: (_distance(sentence, moment), moment.start))
            iso = moment.last.isoformat() if moment.last else ""
            return _fact(sentence, iso if moment.is_day else iso[:7])
    return None


def _distance(sentence: Sentence, moment: Moment) -> int:
    """How many parts of the sentence lie between a moment and a word of adopting.

    The date of the council's advice may stand in the same sentence.
    """
    starts = [
        word.start - sentence.place.start
        for word in sentence.words
        if is_term(word, "adopting")
        or (word.dep == "compound:prt" and _whole_verb(sentence, word) in terms("adopting"))
    ]
    between = (sentence.text[min(start, moment.start) : max(start, moment.end)] for start in starts)
    return min((len(_PARTS.findall(text)) for text in between), default=0)


def _is_exact(moment: Moment) -> bool:
    """A day, or a month: a bare year or a season dates no decision."""
    return moment.is_day or bool(re.match(r"[a-z]{3,9}\.? ", moment.text.lower()) and not moment.text[0].isdigit())


def _board(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    """Who adopted it, with the name of the board where only another sentence has that."""
    found = [
        _fact(sentence, match.group())
        for sentence in _adoptions(sentences)
        if not sentence.text.rstrip().endswith(":")
        for match in [_BOARD.search(sentence.text)]
        if match
    ]
    best = max(
        found, key=lambda fact: (bool(_NAMED_BOARD.search(str(fact.value))), " " in str(fact.value)), default=None
    )
    if best is None or _HAS_NAME.search(str(best.value)):
        return best
    named = next((match.group() for s in sentences for match in [_NAMED_BOARD.search(s.text)] if match), None)
    return replace(best, value=f"{best.value} van {named}") if named else best


def _completeness(fact: Fact) -> tuple[bool, bool]:
    return bool(_NAMED_BOARD.search(str(fact.value))), " " in str(fact.value)


def _school_year(document: Document, sentences: Sequence[Sentence]) -> Fact | None:
    for block in document.blocks[:8]:
        for year in school_years(block.text) if block.is_content else ():
            return Fact(year, block.text, block.place())
    for sentence in sentences:
        if "vaststelling" in sentence.topics:
            for year in school_years(sentence.text):
                return _fact(sentence, year)
    return None


def _council(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    return _first(sentences, _is_council)


def _is_council(sentence: Sentence) -> bool:
    """Advice that was given; of the answers to tick only the ticked ones are said."""
    said = _UNTICKED_ANSWER.sub("", sentence.text)
    if "mr" not in sentence.topics or _NOT_YET.search(said):
        return False
    return count_words(said) > 2 and (said == sentence.text or TICKED in said)


def _findable(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    about = [
        sentence
        for sentence in sentences
        if "vindbaarheid" in sentence.topics
        and not _NOT_YET.search(sentence.text)
        and (sentence.unit not in ("row", "box") or _names_profile(sentence))
    ]
    return _first(about, lambda sentence: bool(_WEB.search(sentence.text))) or _first(about, lambda _: True)


def _names_profile(sentence: Sentence) -> bool:
    """Whether a row or box is about the profile: other papers have their rows too."""
    return any(has_term(text, "profile") or _WHERE.search(text) for text in (_asked(sentence), sentence.text))


def _contact(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    reachable = _first(sentences, lambda sentence: bool(_PHONE.search(sentence.text) or _MAIL.search(sentence.text)))
    return reachable or _first(sentences, lambda sentence: "contact" in sentence.topics and _holds(sentence, "roles"))


def _learned(name: str, test: Callable[[Sentence], bool], never: re.Pattern[str] | None = None) -> _Finder:
    """A fact as the encoder reads it, else by its words; `never` is what tells something else."""

    def find(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
        others = [sentence for sentence in sentences if never is None or not never.search(sentence.text)]
        return _first(others, lambda sentence: name in (sentence.tells or ())) or _first(others, test)

    return find


def _is_population(sentence: Sentence) -> bool:
    """Who goes to this school: a word for it, or how many pupils there are."""
    return _holds(sentence, "population") or bool(_PUPILS.search(sentence.text))


def _is_education(sentence: Sentence) -> bool:
    """What education there is: kinds of it, or subjects and groups under a heading about lessons.

    Parts that every school has ("de onderbouw") tell it only together, and not where others are spoken of.
    """
    found = {word.lemma for word in sentence.words if is_term(word, "education")}
    parts = {word.lemma for word in sentence.words if is_term(word, "education_parts")}
    if any(word.lemma in terms("others") for word in sentence.words):
        return False
    subjects = {word.lemma for word in sentence.words if is_term(word, "subjects")}
    under_heading = has_term(_asked(sentence), "education_headings")
    return bool(found) or len(parts) > 1 or (under_heading and len(parts | subjects) > 1)


def _is_revision(sentence: Sentence) -> bool:
    """That the profile is judged again, and how often or when, or that the old one was."""
    if _holds(sentence, "revising", "profile") or _answers(sentence, "revising", "profile"):
        return bool(
            moments(sentence.text)
            or _HOW_OFTEN.search(sentence.text)
            or _OLD.search(sentence.text)
            or _holds(sentence, "evaluating")
        )
    return bool(_REVISION.search(_asked(sentence)) and moments(sentence.text))


def _answers(sentence: Sentence, *names: str) -> bool:
    """Whether the question of the form, or the heading right above, has a word of each of these lists."""
    return all(has_term(_asked(sentence), name) for name in names)


def _asked(sentence: Sentence) -> str:
    return sentence.question or (sentence.place.section[-1] if sentence.place.section else "")


def _part_in_profile(topic: str, people: str) -> Callable[[Sentence], bool]:
    """These people take part in making or judging the profile."""

    def test(sentence: Sentence) -> bool:
        if topic in sentence.topics and _holds(sentence, "taking_part") and _holds(sentence, "profile"):
            return True
        return _holds(sentence, "profile_name", people, "taking_part")

    return test


def _vision(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    """What the school believes, where it surely says so or its heading does."""
    return _first(sentences, lambda sentence: "visie" in sentence.topics and _states_vision(sentence))


def _states_vision(sentence: Sentence) -> bool:
    return "visie" in sentence.sure or has_term(_asked(sentence), "vision") or _holds(sentence, "believing")


def _orders(sentence: Sentence) -> bool:
    return bool(sentence.words) and sentence.words[0].lower in terms("orders")


def _took_part(document: Document, topic: str, people: str) -> Callable[[Sentence], bool]:
    """These people took part, in a paragraph that names the profile: "Ouders hebben meegelezen."."""

    def test(sentence: Sentence) -> bool:
        if not (_holds(sentence, people) and _is_told(sentence)):
            return False
        takes_part = _holds(sentence, "taking_part") or (topic in sentence.topics and _holds(sentence, "saying"))
        return takes_part and has_term(document.blocks[sentence.place.block].text, "profile_name")

    return test


def _listed_makers(topic: str, people: str) -> _Finder:
    """Named in a list of who made the profile: its section tells of two groups of people, and names the profile.

    The notes of such a list have no verb: "Ouders: klankbordgroep, twee avonden".
    """

    def find(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
        groups: dict[tuple[str, ...], set[str]] = {}
        naming = set()
        for sentence in sentences:
            section = sentence.place.section
            groups.setdefault(section, set()).update(_MAKERS.intersection(sentence.topics))
            if _holds(sentence, "profile_name"):
                naming.add(section)
        made = {section for section in naming if len(groups[section]) > 1}
        return _first(
            sentences,
            lambda one: one.place.section in made and topic in one.topics and _holds(one, people) and not _orders(one),
        )

    return find


_MAKERS = frozenset({"betrokkenheid_ouders", "betrokkenheid_leerlingen", "betrokkenheid_team"})


def _is_told(sentence: Sentence) -> bool:
    """Whether it was done: past tense, or "hebben" as a help."""
    return any("Tense=Past" in word.morph or (word.pos == "AUX" and word.lemma == "hebben") for word in sentence.words)


def _people(name: str, topic: str, people: str) -> _Finder:
    near, listed = _learned(name, _part_in_profile(topic, people)), _listed_makers(topic, people)
    return lambda document, said: (
        near(document, said) or _first(said, _took_part(document, topic, people)) or listed(document, said)
    )


def _team(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    """The team takes part; also where it stands among the others who did ("drie leraren en twee ouders").

    What the reader is told to do ("bespreek het met de mentor") is another thing.
    """
    said = [sentence for sentence in sentences if not _orders(sentence)]
    by_topic = _first(said, lambda sentence: "betrokkenheid_team" in sentence.topics)
    return by_topic or _first(
        said,
        lambda sentence: bool(_TAKING_PART & set(sentence.tells or ())) and _holds(sentence, "team"),
    )


_TAKING_PART = frozenset({"ouders_betrokken", "leerlingen_betrokken"})


def _partners(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    """Two partners in one sentence, or rows and items that name one each."""
    named = [sentence for sentence in sentences if _holds(sentence, "partners")]
    several = _first(
        named, lambda sentence: len({word.lemma for word in sentence.words if is_term(word, "partners")}) > 1
    )
    return several or (_fact(named[0]) if len(named) > 2 else None)


def _route(_: Document, sentences: Sequence[Sentence]) -> Fact | None:
    """Words of a complaint or of who helps then; or what parents and pupils do with a worry."""
    return _first(sentences, lambda sentence: _is_complaint(sentence) or _is_worry(sentence))


def _is_complaint(sentence: Sentence) -> bool:
    return any(word.lemma in terms("complaint") or _COMPLAINT.match(word.lower) for word in sentence.words)


def _is_worry(sentence: Sentence) -> bool:
    """ "Loopt uw kind vast, bel dan de mentor": an order, or the reader turns to somebody; not "dan bellen wij"."""
    lemmas = {word.lemma for word in sentence.words}
    if not lemmas & terms("stuck"):
        return False
    if _orders(sentence):
        return True
    said = {word.lower for word in sentence.words}
    return bool(said & _ADDRESSED and lemmas & terms("turning")) and not said & {"wij", "we"}


_ADDRESSED = frozenset({"u", "je", "jij", "ouder", "ouders", "wie", "leerling", "leerlingen"})
_FINDERS: Mapping[str, _Finder] = {
    "vastgesteld_op": _adopted_on,
    "bevoegd_gezag": _board,
    "schooljaar": _school_year,
    "mr": _council,
    "vindplaats": _findable,
    "schoolgids": lambda _, sentences: _first(sentences, lambda s: any(word.lemma == "schoolgids" for word in s.words)),
    "contact": _contact,
    "route": _route,
    "visie": _vision,
    "populatie": _learned("populatie", _is_population, _CAPACITY),
    "onderwijsaanbod": _learned("onderwijsaanbod", _is_education),
    "begeleiding": _learned("begeleiding", lambda sentence: _holds(sentence, "guidance")),
    "partners": _partners,
    "ouders_betrokken": _people("ouders_betrokken", "betrokkenheid_ouders", "parents"),
    "leerlingen_betrokken": _people("leerlingen_betrokken", "betrokkenheid_leerlingen", "pupils"),
    "team_betrokken": _team,
    "evaluatie": _learned("evaluatie", _is_revision),
}

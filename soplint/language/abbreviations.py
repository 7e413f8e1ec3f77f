"""Abbreviations made of letters ("SWV", "ib'er", "CvB"), and what the text says they stand for.

Shortened words ("bijv.", "lln."), names in capitals, roman numerals, codes and words that are only
written in capitals are none. An explanation is recognised by its letters: the initials in order, also
those of the parts of a compound ("ontwikkelingsperspectiefplan (OPP)").
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from soplint.document.model import Block, Document, Place
from soplint.language.frequency import frequency

_LISTS = Path(__file__).with_name("initials.toml")
_TOKEN = re.compile(r"(?<![\w@./+&-])[A-Za-z][A-Za-z0-9]*(?:['’-][A-Za-z0-9]+)*(?![\w@]|[./&-]\w)")
_SLASHED = re.compile(r"(?<![\w@./:-])[A-Za-z][\w'’-]*(?:/[A-Za-z][\w'’-]*)+(?![\w@/]|\.\w)")
_ENDING = re.compile(r"(?<=[A-Za-z0-9])(?:['’-]?(?:ers?|s|en|je|tjes?))$")
_ROMAN = re.compile(r"[IVX]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CAPITALS = re.compile(r"[A-Z]")
_LONGEST = 6
_COMMON = 3.6
"""A word this common, written in capitals, is stressed and no abbreviation ("NIET", "TIP")."""
_SHOUTING = 0.6
"""A heading or cell with more than this part of its words in capitals is set in capitals."""
_LEAST_SHOUTED = 2
_SMALL = frozenset("van de het een en in op voor tot of per met aan der den ten ter te bij om uit 's".split())
_FILLERS = frozenset(
    "afgekort als tot kortweg kort ook wel oftewel ofwel ofte of is staat voor heet heten betekent noemen we wij zogenaamde zogeheten"
    " de het een onze ons hierna verder dit dat zijn".split()
)
_BETWEEN = re.compile(r"[\s\"'“”‘’„,:=–—()|\[\]-]*")
_SENTENCE_END = re.compile(r"[.!?;]\s")
_ARTICLE = re.compile(r"\s*(?:een|het|de|dat is|dit is|dat zijn|staat voor|voluit:?|d\.w\.z\.|oftewel|ofwel)\s", re.IGNORECASE)
_LIST_HEADING = re.compile(r"afkorting|begrippen|woordenlijst|verklaring|gebruikte termen|lijst van termen", re.IGNORECASE)
_SCHOOLS = frozenset(
    "obs cbs kbs rkbs pcb pcbs pcbo rkb ibs ods sbo so vso ikc kc csg rsg ksg sg ssbo bs jbs gbs vbs nbs sws sbs szmlk zmlk ro bso mbo".split()
)
_OWNERS = re.compile(r"(?:[Ss]tichting|[Vv]ereniging|[Ss]cholengroep|[Kk]oepel|VPCO|[Oo]nderwijsgroep|[Ss]choolbestuur)\s+$")
_NAMED = re.compile(r"\s+(?:[Dd]e |[Hh]et |'t |’t |[Ss]int[- ])?[A-ZÀ-Þ]\w*[a-z]")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation of a document: how it is written at its first use, and where.

    `explained` is the number of the block that says what it stands for, at or before the first use or
    in a list of abbreviations; `later` tells that a block after the first use says so.
    """

    key: str
    text: str
    place: Place
    explained: bool
    later: bool
    stands_for: str | None


@dataclass(frozen=True, slots=True)
class _Use:
    key: str
    text: str
    block: Block
    start: int
    end: int


def abbreviations(document: Document) -> tuple[Abbreviation, ...]:
    """The abbreviations of the profile's own text, each once, in the order of their first use."""
    first: dict[str, _Use] = {}
    listed: set[str] = set()
    explained: dict[str, tuple[int, int]] = {}
    for block in document.content:
        in_list = any(_LIST_HEADING.search(heading) for heading in block.section[-1:])
        for use in _uses(block):
            first.setdefault(use.key, use)
            if use.key in explained and use.key in listed:
                continue
            how = _explanation(use, in_list)
            if how is not None:
                explained.setdefault(use.key, (block.index, use.start))
                if how == "list":
                    listed.add(use.key)
    return tuple(_made(use, explained, listed) for use in first.values())


def _made(use: _Use, explained: Mapping[str, tuple[int, int]], listed: set[str]) -> Abbreviation:
    where = explained.get(use.key)
    in_time = where is not None and (use.key in listed or where <= (use.block.index, use.start))
    place = use.block.place(use.start, use.end)
    return Abbreviation(use.key, use.text, place, in_time, where is not None and not in_time, _known().get(use.key))


def _uses(block: Block) -> Iterator[_Use]:
    for start, end in _stretches(block):
        text = block.text[start:end]
        if _is_shouted(text, block.kind == "heading"):
            continue
        for match in _candidates(text):
            key = _key(match.group())
            if key is not None and not _is_name(text, match.start(), match.end(), key):
                yield _Use(key, match.group(), block, start + match.start(), start + match.end())


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Words, also those joined by a stroke ("LG/EMB"), in the order of the text."""
    found = list(_TOKEN.finditer(text))
    for match in _SLASHED.finditer(text):
        found += re.compile(r"[A-Za-z][\w'’-]*").finditer(text, match.start(), match.end())
    return iter(sorted(found, key=lambda match: match.start()))


def _stretches(block: Block) -> Iterator[tuple[int, int]]:
    """The cells of a row, else the whole block."""
    if block.kind == "row" and block.cells:
        yield from ((cell.start, cell.end) for cell in block.cells if cell.text)
    elif block.text:
        yield 0, len(block.text)


def _is_shouted(text: str, is_heading: bool) -> bool:
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    capitals = sum(word.isupper() for word in words)
    if is_heading and len(words) == capitals == 1:
        return words[0].upper() not in _known()
    return capitals >= _LEAST_SHOUTED and capitals > _SHOUTING * len(words) and any(
        word.isupper() and word.upper() not in _known() and (len(word) > _LONGEST or (frequency(word) or 0) >= _COMMON)
        for word in words
    )


@lru_cache(maxsize=20_000)
def _key(word: str) -> str | None:
    """The abbreviation a word is a form of, in capitals; None when it is none."""
    first = re.split(r"-", word)[0] if "-" in word else word
    bare = _ENDING.sub("", first) if first.lower() not in _lower() and first.upper() not in _known() else first
    key = bare.upper()
    if bare.islower():
        return key if bare in _lower() else None
    if bare[:1].isupper() and bare[1:].islower() and bare.lower() in _lower() and bare.lower() not in _words():
        return key
    if key in _known() and len(_CAPITALS.findall(bare)) > 1:
        return key
    capitals = len(_CAPITALS.findall(bare))
    if not 2 <= len(bare) <= _LONGEST or capitals < 2 or any(letter.isdigit() for letter in bare):
        return None
    if _ROMAN.fullmatch(bare) or key in _names() or (frequency(bare) or 0) >= _COMMON:
        return None
    return key


def _is_name(text: str, start: int, end: int, key: str) -> bool:
    """Whether it is part of a name, or a method ("KIJK!")."""
    after = text[end:]
    if after.startswith("!") and key in _names():
        return True
    if key.lower() in _SCHOOLS and _NAMED.match(after):
        return True
    if key in _known():
        return False
    return bool(_OWNERS.search(text[:start]) or (_NAMED.match(after) and start > 0))


def _explanation(use: _Use, in_list: bool) -> str | None:
    """How the text explains an abbreviation where it stands: "list", "text", or None when it does not."""
    text, letters = use.block.text, _letters(use.key)
    before, after = text[: use.start], text[use.end :]
    if use.block.kind == "row":
        if any(_stands_for(letters, cell.text) for cell in use.block.cells if not cell.start <= use.start < cell.end):
            return "list"
        cell = next((cell for cell in use.block.cells if cell.start <= use.start < cell.end), None)
        if cell is not None:
            before, after = text[cell.start : use.start], text[use.end : cell.end]
            if in_list and cell.text == use.text and len(use.block.cells) > 1:
                return "list"
    if not _follows(letters, after, use.key) and not _precedes(letters, before):
        return "list" if in_list and not before.strip() and re.match(r"\s*[:=–-]", after) else None
    opens = not before.strip() and re.match(r"\s*[:=–—-]", after)
    return "list" if in_list or opens else "text"


def _follows(letters: str, after: str, key: str) -> bool:
    """Whether what comes next says it: in brackets, after a colon, after "staat voor"."""
    if (bracket := re.match(r"(?:['’-]?\w*)?\s*\(([^()]{4,160})\)?", after)) is not None:
        inside = bracket[1]
        if _ARTICLE.match(inside) or _stands_for(letters, re.split(r"[,;]", inside)[0]):
            return True
    known = _known().get(key)
    start = _SENTENCE_END.split(after, maxsplit=1)[0]
    words = _WORD.findall(start[:160])
    while words and words[0].lower() in _FILLERS and not _starts(letters, words):
        words = words[1:]
    if known and start.lower().lstrip(" :=–—-(\"'“‘,").startswith(known.lower()):
        return True
    joined = bool(re.match(r"\s*[:=–—-]|\s*,?\s*\(?[\"'“‘]?(?:%s)\b" % "|".join(sorted(_FILLERS)), start))
    return joined and _starts(letters, words)


def _starts(letters: str, words: list[str]) -> bool:
    return any(_fits(letters, tuple(words[:count])) for count in range(1, min(len(words), len(letters) + 3) + 1))


def _precedes(letters: str, before: str) -> bool:
    """Whether the words just before say it: "samenwerkingsverband (SWV)", "…, afgekort SWV"."""
    start = max((match.end() for match in _SENTENCE_END.finditer(before[-240:])), default=0)
    near = before[-240:][start:]
    if not re.search(r"[(\"'“‘,:=–—-]\s*$|\b(?:%s)\s*[\"'“‘]?$" % "|".join(sorted(_FILLERS)), near) and "(" not in near[-60:]:
        return False
    if near.rstrip().endswith(")"):
        return False
    opened = near.rfind("(")
    if ")" not in near[opened:] and opened >= 0:
        aside = near[opened + 1 :]
        if len(_WORD.findall(aside)) - sum(word.lower() in _FILLERS for word in _WORD.findall(aside)) > _ASIDE_WORDS:
            return False
        near = near[:opened]
    words = _WORD.findall(near)
    while words and words[-1].lower() in _FILLERS:
        words = words[:-1]
    return any(
        _fits(letters, tuple(words[-count:])) for count in range(1, min(len(words), len(letters) + 3) + 1)
    )


_ASIDE_WORDS = 3
"""An abbreviation in brackets may stand beside others there: "(MR en GMR)"."""


def _stands_for(letters: str, text: str) -> bool:
    """Whether a text as a whole begins with the words the letters stand for."""
    words = _WORD.findall(text[:200])
    while words and words[0].lower() in _FILLERS and not _starts(letters, words):
        words = words[1:]
    return _starts(letters, words)


def _letters(key: str) -> str:
    return "".join(letter for letter in key.lower() if letter.isalpha())


@lru_cache(maxsize=20_000)
def _fits(letters: str, words: tuple[str, ...]) -> bool:
    """Whether the letters are the initials of the words in order, of compounds also those of later parts.

    Small words may be skipped; every other word must give a letter.
    """
    if not letters or not words or len("".join(words)) < 2 * len(letters):
        return False
    if len(words) == 1 and words[0].lower().startswith(letters) and len(letters) > 1:
        return len(words[0]) > len(letters) + 2
    return _match(letters, tuple(word.lower() for word in words))


def _match(letters: str, words: tuple[str, ...]) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if letters and word[0] == letters[0]:
        taken = 1
        spots = [0]
        for letter in letters[1:]:
            if _match(letters[taken:], rest):
                return True
            spot = word.find(letter, spots[-1] + _LEAST_STEP)
            if spot < 0:
                break
            spots.append(spot)
            taken += 1
        if _match(letters[taken:], rest):
            return True
    return word in _SMALL and _match(letters, rest)


_LEAST_STEP = 2
"""Parts of a compound have at least this many letters."""


@cache
def _table() -> Mapping[str, Mapping[str, str] | Iterable[str]]:
    return tomllib.loads(_LISTS.read_text(encoding="utf-8"))


@cache
def _known() -> Mapping[str, str]:
    """What abbreviations of school and support stand for, by the abbreviation in capitals."""
    known = _table()["stands_for"]
    return {key.upper(): value for key, value in dict(known).items()}


@cache
def _lower() -> frozenset[str]:
    """Those that are also written in lower case."""
    return frozenset(_table()["lower"])


@cache
def _words() -> frozenset[str]:
    """Those that with one capital are a word or a title ("Mr", "So")."""
    return frozenset(_table()["words"])


@cache
def _names() -> frozenset[str]:
    """Names written in capitals: tests, methods, organisations, degrees."""
    return frozenset(name.upper() for name in _table()["names"])

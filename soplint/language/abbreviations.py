"""Abbreviations made of letters ("SWV", "ib'er", "CvB"), and whether the text explains them in time.

Shortened words ("bijv.", "lln."), names in capitals, roman numerals, codes and words that are only
written in capitals are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from soplint.document.model import Block, Document, Place
from soplint.language.expansions import explanation
from soplint.language.frequency import frequency
from soplint.language.initials import known, listed
from soplint.language.memo import WORDS_KEPT

_TOKEN = re.compile(r"(?<![\w@./+&-])[A-Za-z][A-Za-z0-9]*(?:['’-][A-Za-z0-9]+)*(?![\w@]|[./&-]\w)")
_SLASHED = re.compile(r"(?<![\w@./:-])[A-Za-z][\w'’-]*(?:/[A-Za-z][\w'’-]*)+(?![\w@/]|\.\w)")
_PART = re.compile(r"[A-Za-z][\w'’-]*")
_ENDING = re.compile(r"(?<=[A-Za-z0-9])(?:['’-]?(?:ers?|s|en|je|tjes?))$")
_ROMAN = re.compile(r"[IVX]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CAPITALS = re.compile(r"[A-Z]")
_LONGEST = 6
_COMMON = 3.6
"""A word this common, written in capitals, is stressed and no abbreviation ("NIET", "TIP")."""
_WORD_LENGTH, _RARE = 5, 2.0
"""A rarer one suffices where it has this many letters ("FORMAT")."""
_SHOUTING = 0.6
"""A heading or cell with more than this part of its words in capitals is set in capitals."""
_LEAST_SHOUTED = 2
_LIST_HEADING = re.compile(
    r"afkorting|begrippen|woordenlijst|verklaring|gebruikte termen|lijst van termen", re.IGNORECASE
)
_OWNERS = re.compile(
    r"(?:[Ss]tichting|[Vv]ereniging|[Ss]cholengroep|[Kk]oepel|VPCO|[Oo]nderwijsgroep|[Ss]choolbestuur)\s+$"
)
_POSTCODE = re.compile(r"\b\d{4}\s?$")
_SAME_BREATH = 80
"""How many letters behind its first use an abbreviation may still be explained, in the same sentence."""
_SENTENCE_END = re.compile(r"[.!?]\s")
_PROGRAMME = re.compile(
    r"(?:programma|methode|lesmethode|aanpak|volgsysteem|vragenlijst|app)(?: \w+){0,2}:? ?[\"'“‘]?$", re.IGNORECASE
)
_AROUND = 60
"""How many letters beside a word tell whether it is part of a name."""
_TITLED = re.compile(r"(?:heer|mevrouw|dhr\.|mw\.|mevr\.)\s+$")
_TITLE = re.compile(r"\.\s+[A-Z]\.")
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
    cell: int | None
    start: int
    end: int

    @property
    def around(self) -> tuple[str, int, int]:
        """The text it stands in, the cell of a row, and its range in that."""
        if self.cell is None:
            return self.block.text, self.start, self.end
        cell = self.block.cells[self.cell]
        return cell.text, self.start - cell.start, self.end - cell.start

    @property
    def beside(self) -> tuple[str, ...]:
        """The cells before and after it in a row."""
        if self.cell is None:
            return ()
        cells = self.block.cells
        return tuple(
            cell.text
            for cell in (*cells[max(0, self.cell - 1) : self.cell], *cells[self.cell + 1 : self.cell + 2])
            if cell.text
        )


def abbreviations(document: Document) -> tuple[Abbreviation, ...]:
    """The abbreviations of the profile's own text, each once, in the order of their first use."""
    first: dict[str, _Use] = {}
    in_lists: set[str] = set()
    explained: dict[str, tuple[int, int]] = {}
    named = _named_after(document)
    for block in document.content:
        in_list = any(_LIST_HEADING.search(heading) for heading in block.section[-1:])
        for use in _uses(block):
            if use.key in named:
                continue
            first.setdefault(use.key, use)
            if use.key in explained and use.key in in_lists:
                continue
            how = explanation(*use.around, use.key, use.beside, in_list)
            if how is not None:
                explained.setdefault(use.key, (block.index, use.start))
                if how == "list":
                    in_lists.add(use.key)
    return tuple(_made(use, explained, in_lists) for use in first.values())


def _named_after(document: Document) -> frozenset[str]:
    """What the school itself is called by ("IKC De Vlieger"), but a kind of special school: that is a term."""
    keys = {key for key in listed("schools") if key not in listed("special_schools")}
    found = re.compile(rf"\b({'|'.join(sorted(keys))}){_NAMED.pattern}", re.IGNORECASE)
    return frozenset(
        match[1].upper() for block in document.content for match in found.finditer(block.text) if match[1].isupper()
    )


def _made(use: _Use, explained: Mapping[str, tuple[int, int]], in_lists: set[str]) -> Abbreviation:
    where = explained.get(use.key)
    block, start = where or (0, 0)
    between = use.block.text[use.start : start] if block == use.block.index else None
    near = between is not None and len(between) <= _SAME_BREATH and not _SENTENCE_END.search(between)
    in_time = where is not None and (use.key in in_lists or near or where <= (use.block.index, use.start))
    place = use.block.place(use.start, use.end)
    return Abbreviation(use.key, use.text, place, in_time, where is not None and not in_time, known().get(use.key))


def _uses(block: Block) -> Iterator[_Use]:
    for cell, start, end in _stretches(block):
        text = block.text[start:end]
        if _is_shouted(text, block.kind == "heading"):
            continue
        for match in _candidates(text):
            key = _key(match.group())
            if key is not None and not _is_name(text, match.start(), match.end(), key):
                end_of = match.start() + len(_shown(match.group()))
                yield _Use(key, text[match.start() : end_of], block, cell, start + match.start(), start + end_of)


def _shown(word: str) -> str:
    """The abbreviation without what is joined to it: "SWV" of "SWV-gesprek", but "ib-er" whole."""
    first, _, rest = word.partition("-")
    return word if rest in ("er", "ers", "") else first


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Words, also those joined by a stroke ("LG/EMB"), in the order of the text."""
    found = list(_TOKEN.finditer(text))
    for match in _SLASHED.finditer(text):
        found += _PART.finditer(text, match.start(), match.end())
    return iter(sorted(found, key=lambda match: match.start()))


def _stretches(block: Block) -> Iterator[tuple[int | None, int, int]]:
    """The cells of a row with their number, else the whole block."""
    if block.kind == "row" and block.cells:
        yield from ((number, cell.start, cell.end) for number, cell in enumerate(block.cells) if cell.text)
    elif block.text:
        yield None, 0, len(block.text)


def _is_shouted(text: str, is_heading: bool) -> bool:
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    capitals = sum(word.isupper() for word in words)
    if is_heading and len(words) == capitals == 1:
        return words[0].upper() not in known()
    return (
        capitals >= _LEAST_SHOUTED
        and capitals > _SHOUTING * len(words)
        and any(
            word.isupper()
            and word.upper() not in known()
            and (len(word) > _LONGEST or (frequency(word) or 0) >= _COMMON)
            for word in words
        )
    )


@lru_cache(maxsize=WORDS_KEPT)
def _key(word: str) -> str | None:
    """The abbreviation a word is a form of, in capitals; None when it is none."""
    first, _, rest = word.partition("-")
    if rest[:1].isdigit():
        return None
    bare = _ENDING.sub("", first) if first.lower() not in listed("lower") and first.upper() not in known() else first
    key = bare.upper()
    if bare.islower():
        is_form = first == bare or not first[len(bare)].isalpha()
        return key if bare in listed("lower") and is_form else None
    if (
        bare[:1].isupper()
        and bare[1:].islower()
        and bare.lower() in listed("lower")
        and bare.lower() not in listed("words")
    ):
        return key
    if key in known() and len(_CAPITALS.findall(bare)) > 1:
        return key
    capitals = len(_CAPITALS.findall(bare.removeprefix("IJ")))
    if not 2 <= len(bare) <= _LONGEST or capitals < 2 or any(letter.isdigit() for letter in bare):
        return None
    if (
        _ROMAN.fullmatch(bare)
        or key in listed("names")
        or (frequency(bare) or 0) >= (_COMMON if len(bare) < _WORD_LENGTH else _RARE)
    ):
        return None
    return key


def _is_name(text: str, start: int, end: int, key: str) -> bool:
    """Whether it is part of a name, or a method ("KIJK!")."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if _POSTCODE.search(before) and end - start == len("AB"):
        return True
    if after.startswith("!") and key in listed("names"):
        return True
    if key.lower() in listed("schools") and _NAMED.match(after):
        return True
    if key == "MR" and (_TITLED.search(before) or _TITLE.match(after)):
        return True
    if key in known():
        return False
    return bool(_OWNERS.search(before) or _PROGRAMME.search(before) or _NAMED.match(after))

"""Where sentences begin and end, by rule.

A rule, because the parser of a small model is wrong here too often (a rule before the parser is right
in 97 of 100 boundaries, the parser alone in 88; measured on the treebank this project trains on).
"""

from __future__ import annotations

import re
from itertools import pairwise

from soplint.language.vocabulary import load

_END = re.compile(r"(?P<mark>[.!?…]+)[\"'”’»)\]]*(?=\s)|(?<=[a-zà-ÿ]{3})(?P<run_on>[.!?])(?=[A-ZÀ-Þ][a-zà-ÿ]* )|\n")
_NEXT = re.compile(r"\s*[\"'“‘„«(\[]*[A-ZÀ-Þ0-9☒☐•–-]")
_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘])([^\s(\[\"'“‘]*)$")
_NUMBERING = re.compile(r"(?:\d{1,2}\.)*\d{1,2}|[A-Za-z]|[ivxIVX]+")
_ASIDE = 80
"""How many letters an aside has at most, on either side of a full stop in it."""
_BOX = re.compile(r"(?=[☒☐])")


def split(text: str) -> list[tuple[int, int]]:
    """The ranges of the sentences in a block's text, without the white space around them."""
    ends = (match for match in _END.finditer(text) if match.group("mark") is None or _is_end(text, match))
    return _trimmed(text, [0, *(match.end() for match in ends), len(text)])


def split_boxes(text: str) -> list[tuple[int, int]]:
    """The ranges of the tick boxes with their labels, and of what stands before the first."""
    return _trimmed(text, [0, *(match.start() for match in _BOX.finditer(text)), len(text)])


def _trimmed(text: str, cuts: list[int]) -> list[tuple[int, int]]:
    found = []
    for start, end in pairwise(cuts):
        part = text[start:end]
        start += len(part) - len(part.lstrip())
        end -= len(part) - len(part.rstrip())
        if start < end:
            found.append((start, end))
    return found


def _is_end(text: str, match: re.Match[str]) -> bool:
    if not _NEXT.match(text, match.end()):
        return False
    if match.group("mark") != ".":
        return True
    before = _BEFORE.search(text[max(0, match.start() - 30) : match.start()])
    word = before.group(1) if before else ""
    if word.lower() in _abbreviations():
        return False
    if _is_aside(text, match.start()):
        return False
    at_start = not text[: match.start() - len(word)].strip()
    is_initial = len(word) == 1 and word.isupper()
    return not is_initial and not (at_start and _NUMBERING.fullmatch(word))


def _is_aside(text: str, place: int) -> bool:
    """Whether the place is within brackets that stand inside a sentence: "(cat. 1 of 2)"."""
    opened = text.rfind("(", max(0, place - _ASIDE), place)
    if opened <= 0 or ")" in text[opened:place]:
        return False
    return ")" in text[place : place + _ASIDE] and text[:opened].rstrip()[-1:].isalnum()


def _abbreviations() -> frozenset[str]:
    return load(__package__, "abbreviations")["before_a_word"]

"""Comments in a document that silence a rule there: `soplint: ignore AMB002 - reden`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from soplint.document.model import Comment, Document, Place
from soplint.engine.registry import find
from soplint.engine.rule import Rule
from soplint.errors import RuleError

_INSTRUCTION = re.compile(r"\s*soplint\s*:\s*ignore\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_DASH = re.compile(r"(?:^|\s)[-–—]+(?:\s|$)|:\s")
_BETWEEN = re.compile(r"[,;\s]+")
_CODE = re.compile(r"[a-z]{2,8}\d{0,3}", re.IGNORECASE)


@dataclass(frozen=True)
class Instruction:
    """What a comment asks: which rules, why, and where. `whole`: for findings on the whole document too.

    The passage is `place`, or goes on from there until the end of `until`.
    """

    selectors: tuple[str, ...]
    reason: str
    place: Place | None
    until: Place | None
    whole: bool

    def problem(self, rules: Sequence[Rule]) -> str | None:
        """Why the comment cannot be obeyed, in Dutch; None when it can."""
        shown = f"De opmerking “soplint: ignore {', '.join(self.selectors)}”"
        if not self.selectors:
            return f"{shown} noemt geen regel. Schrijf: soplint: ignore AMB002 - reden."
        if not self.reason:
            return f"{shown} geeft geen reden en telt daarom niet. Schrijf: soplint: ignore AMB002 - reden."
        for selector in self.selectors:
            try:
                find(rules, selector)
            except RuleError as error:
                return f"{shown} telt niet. {error}"
        return None

    def is_about(self, place: Place) -> bool:
        """Whether words at a place are in the passage; a comment at one point belongs to the words around it."""
        if self.place is None:
            return False
        first, last = self.place, self.until or self.place
        begin, end = (first.block, first.start), (last.block, last.end)
        if begin == end:
            return place.block == first.block and place.start <= first.start <= place.end
        return max(begin, (place.block, place.start)) < min(end, (place.block, place.end))


def is_instruction(comment: Comment) -> bool:
    """Whether a comment is meant for soplint and not for a reader."""
    return _INSTRUCTION.match(comment.text) is not None


def instructions(document: Document) -> tuple[Instruction, ...]:
    """The instructions in the comments of a document."""
    first = next((block.index for block in document.content if block.text), 0)
    return tuple(_instruction(comment, first) for comment in document.comments if is_instruction(comment))


def _instruction(comment: Comment, first: int) -> Instruction:
    match = _INSTRUCTION.match(comment.text)
    rest = match["rest"] if match else ""
    dash = _DASH.search(rest)
    names, reason = (rest[: dash.start()], rest[dash.end() :]) if dash else (rest, "")
    selectors = [name for name in _BETWEEN.split(names) if name]
    return Instruction(
        tuple(name.upper() if _CODE.fullmatch(name) else name.lower() for name in selectors),
        " ".join(reason.split()),
        comment.place,
        comment.until,
        comment.place is None or comment.place.block <= first,
    )

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
    """What a comment asks: which rules, why, and where. `whole`: for findings on the whole document too."""

    selectors: tuple[str, ...]
    reason: str
    places: tuple[Place, ...]
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


def is_instruction(comment: Comment) -> bool:
    """Whether a comment is meant for soplint and not for a reader."""
    return _INSTRUCTION.match(comment.text) is not None


def instructions(document: Document) -> tuple[Instruction, ...]:
    """The instructions in the comments of a document; one that runs over several blocks is one."""
    first = next((block.index for block in document.content if block.text), 0)
    groups: list[list[Comment]] = []
    for comment in filter(is_instruction, document.comments):
        last = groups[-1][-1] if groups else None
        if last and _goes_on(last, comment):
            groups[-1].append(comment)
        else:
            groups.append([comment])
    return tuple(_instruction(group, first) for group in groups)


def _goes_on(one: Comment, other: Comment) -> bool:
    same = (one.author, one.text) == (other.author, other.text)
    return same and one.place is not None and other.place is not None and other.place.block == one.place.block + 1


def _instruction(group: Sequence[Comment], first: int) -> Instruction:
    match = _INSTRUCTION.match(group[0].text)
    rest = match["rest"] if match else ""
    dash = _DASH.search(rest)
    names, reason = (rest[: dash.start()], rest[dash.end() :]) if dash else (rest, "")
    places = tuple(comment.place for comment in group if comment.place is not None)
    selectors = [name for name in _BETWEEN.split(names) if name]
    return Instruction(
        tuple(name.upper() if _CODE.fullmatch(name) else name.lower() for name in selectors),
        " ".join(reason.split()),
        places,
        not places or places[0].block <= first,
    )

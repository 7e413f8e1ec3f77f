"""A labelled sheet (LABELS.md) as a DOCX with gold labels beside it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import expectations
import sheet
from kit import FACTS, Look, Profile, Row, S
from sheet import Line, Sheet

LOOKS = (
    Look(),
    Look(font="Arial", size=10, colour="444444"),
    Look(font="Verdana", size=9.5, colour="7B2D26", margins=(2, 2, 2, 2)),
    Look(font="Times New Roman", size=12, colour="000000", space_after=8),
)


def convert(path: Path) -> None:
    """Write NAME.docx and NAME.gold.json beside NAME.sheet."""
    labelled = sheet.read(path)
    look = LOOKS[zlib.crc32(path.stem.encode()) % len(LOOKS)]
    profile = Profile(labelled.head["title"], today=labelled.head["today"], look=look)
    profile.title(labelled.head["title"])
    for lines in _groups(labelled.lines):
        _add(profile, lines)
    profile.write(path.with_suffix(".docx"))
    text = json.dumps(_gold(labelled), ensure_ascii=False, indent=1)
    path.with_suffix(".gold.json").write_text(text + "\n", encoding="utf-8")


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines that make one paragraph, list, set of boxes or table."""
    for _, group in groupby(lines, lambda line: {"unticked": "ticked", "header": "row"}.get(line.kind, line.kind)):
        found = list(group)
        starts = [number for number, line in enumerate(found) if line.kind == "header" or number == 0]
        for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
            yield found[start:end]


def _add(profile: Profile, lines: list[Line]) -> None:
    first = lines[0]
    units = [S(line.text) for line in lines]
    match first.kind:
        case "heading":
            for line in lines:
                profile.heading(line.text, line.level)
        case "sentence":
            profile.text(*units)
        case "item":
            profile.items(*units)
        case "ticked" | "unticked":
            profile.boxes(*((line.kind == "ticked", unit) for line, unit in zip(lines, units, strict=True)))
        case "header" | "row":
            _table(profile, lines)


def _table(profile: Profile, lines: list[Line]) -> None:
    width = max(len(line.cells) for line in lines)
    header, *rows = [line.cells + [""] * (width - len(line.cells)) for line in lines]
    if lines[0].kind == "row":
        profile.table(None, [Row(cells) for cells in (header, *rows)])
    elif rows:
        profile.table(header, [Row(cells) for cells in rows])


def _gold(labelled: Sheet) -> dict[str, Any]:
    ambitions, offers, sentences = [], [], []
    for line, text in _units(labelled):
        topics = [sheet.SHORT[name] for name in line.topics]
        sentences.append({"sentence": text, "topics": topics, "meta": "meta" in line.flags})
        if line.evidence:
            sentences[-1]["evidence"] = line.evidence
        if line.facets is not None:
            ambitions.append({"sentence": text, **{name: name in line.facets for name in sheet.FACETS}})
        if "aanbod" in topics or "grenzen" in topics:
            offers.append(_offer(line, text, topics))
    found: dict[str, Any] = {"profile": "sop-2014", "today": labelled.head["today"], "elements": labelled.elements}
    if "facts" in labelled.head:
        values = labelled.facts
        found["facts"] = {name: True if values.get(name) == "yes" else values.get(name) for name in FACTS}
    found |= {"ambitions": ambitions, "offers": offers, "sentences": sentences}
    if "marks" in labelled.head:
        found |= {
            "rules": list(expectations.RULES),
            "expected": expectations.of(labelled, found, list(_units(labelled))),
        }
    return found


def _offer(line: Line, text: str, topics: list[str]) -> dict[str, Any]:
    polarity = "cannot" if "grenzen" in topics else "can"
    offer: dict[str, Any] = {"sentence": text, "polarity": polarity, "hedged": "hedged" in line.flags}
    if line.limit is not None:
        offer["limit"] = {name: name in line.limit for name in sheet.LIMIT_FACETS}
    return offer


def _units(labelled: Sheet) -> Iterator[tuple[Line, str]]:
    """The units with their text as it is read back."""
    for line in labelled.lines:
        text = _text(line)
        if line.kind not in ("heading", "header", "gap") and text:
            yield line, text


def _text(line: Line) -> str:
    if line.kind == "row":
        return Row(line.cells).text
    return {"ticked": "☒ ", "unticked": "☐ "}.get(line.kind, "") + line.text

"""Labelled units as documents, so that training and scoring read them as soplint reads a profile."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from soplint.document.assemble import assemble
from soplint.document.model import Document, Piece, Reading
from soplint.document.read import read_bytes
from soplint.engine.gold import HELD_BACK, Gold, align, golds
from soplint.language.sentence import Sentence, sentences

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "corpora"))
import sheet

Unit = dict[str, Any]
_KINDS = {"ticked": "box", "unticked": "box"}


def schools(*folders: Path) -> Iterator[tuple[str, list[Unit]]]:
    """The units of each school, in the order of the document, from JSON lines and sheets."""
    for folder in folders:
        for path in sorted(folder.glob("*.jsonl")):
            yield path.stem, [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for path in sorted(path for path in folder.glob("**/*.sheet") if HELD_BACK not in path.parts):
            yield path.stem, list(units(sheet.read(path)))


def units(labelled: sheet.Sheet) -> Iterator[Unit]:
    """The units of a sheet."""
    path: list[str] = []
    header: list[str] | None = None
    for line in labelled.lines:
        if line.kind == "heading":
            path = [*path[: line.level - 1], line.text]
        if line.kind == "header":
            header = line.cells
        elif line.kind in ("heading", "gap"):
            header = None
        else:
            facets = line.facets
            offered = {"aanbod", "grenzen"} & {sheet.SHORT[name] for name in line.topics}
            yield {
                "section": path or [labelled.head["title"]],
                "kind": _KINDS.get(line.kind, line.kind),
                "header": header,
                "text": {"ticked": "☒ ", "unticked": "☐ "}.get(line.kind, "") + " | ".join(line.cells),
                "topics": [sheet.SHORT[name] for name in line.topics],
                "meta": "meta" in line.flags,
                "evidence": line.evidence if any(one.evidence for one in labelled.lines) else None,
                "ambition": None if facets is None else {name: name in facets for name in sheet.FACETS},
                "offer": _offer(line, offered) if offered else None,
            }


def _offer(line: sheet.Line, offered: set[str]) -> Unit:
    facets = None if line.limit is None else {name: name in line.limit for name in sheet.LIMIT_FACETS}
    return {
        "polarity": "cannot" if "grenzen" in offered else "can",
        "hedged": "hedged" in line.flags,
        "limit": facets,
    }


def labelled(*folders: Path) -> Iterator[tuple[str, list[Sentence], list[Unit]]]:
    """The sentences of each school as soplint reads them, and for each its labels.

    From JSON lines, sheets, and documents with gold labels that were not made from a sheet.
    """
    for name, found in schools(*folders):
        read, labels = document(name, found)
        known = list(sentences(read))
        yield name, known, [labels[sentence.place.block] for sentence in known]
    for folder in folders:
        for gold in golds(folder):
            if not gold.files[0].with_suffix(".sheet").exists():
                yield gold.name, *_from_gold(gold)


def _from_gold(gold: Gold) -> tuple[list[Sentence], list[Unit]]:
    file = gold.files[0]
    known = list(sentences(read_bytes(file.read_bytes(), file.name)))
    labels = gold.list("sentences")
    ambitions = {one["sentence"]: one for one in gold.list("ambitions")}
    offers = {one["sentence"]: one for one in gold.list("offers")}
    matches = align([sentence.text for sentence in known], [label["sentence"] for label in labels])
    kept, found = [], []
    for sentence, match in zip(known, matches, strict=True):
        if match is not None:
            text = labels[match]["sentence"]
            kept.append(replace(sentence, index=len(kept)))
            found.append({**labels[match], "ambition": ambitions.get(text), "offer": offers.get(text)})
    return kept, found


def document(name: str, units: list[Unit]) -> tuple[Document, dict[int, Unit]]:
    """The units as a document, and for each block that is a unit its labels."""
    pieces: list[Piece] = []
    labels: dict[int, Unit] = {}
    path: list[str] = []
    header: list[str] | None = None
    table = 0
    for unit in units:
        if unit["section"] != path:
            pieces += _headings(path, unit["section"])
            path, header = unit["section"], None
        if unit["kind"] == "row" and unit["header"] != header:
            header, table = unit["header"], table + 1
            if header:
                pieces.append(_row(header, table, True))
        labels[len(pieces)] = unit
        pieces.append(_row(unit["text"].split(" | "), table, False) if unit["kind"] == "row" else _piece(unit))
    return assemble(Reading(tuple(pieces)), name=name, format="txt", data=name.encode()), labels


def _headings(old: list[str], new: list[str]) -> list[Piece]:
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = min(same, len(new) - 1)
    return [Piece("heading", text, level=level + 1) for level, text in enumerate(new) if level >= start]


def _row(cells: list[str], table: int, is_header: bool) -> Piece:
    filled = tuple((cell.strip(), column, False) for column, cell in enumerate(cells))
    return Piece("row", part="table", cells=filled, table=table, is_header=is_header)


def _piece(unit: Unit) -> Piece:
    return Piece("item" if unit["kind"] in ("item", "box") else "paragraph", unit["text"], level=1)

"""Labels of a careful reader (`NAME.gold.json`), and matching them to what soplint found."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from soplint.errors import SettingsError

SUFFIX = ".gold.json"
HELD_BACK = "held-back"
"""The folder with documents that are opened for scores only."""
_OVERLAP = 0.6
"""Two sentences are the same when they share this part of the words of both together."""
_PUNCTUATION = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Gold:
    """The labels of one document, and the files they are for."""

    name: str
    files: tuple[Path, ...]
    today: date
    labels: Mapping[str, Any]

    def list(self, key: str) -> Sequence[Mapping[str, Any]]:
        """The labels of a kind; none where the file does not have them."""
        found: Sequence[Mapping[str, Any]] = self.labels.get(key, [])
        return found


def golds(folder: Path, part: str | None = None) -> Iterator[Gold]:
    """The labelled documents in a folder and the folders in it, or in one of those, by name.

    Without a part the one that is held back is left alone. Raises `SettingsError` for a broken file.
    """
    folder = folder / part if part else folder
    paths = [*sorted(folder.glob(f"*{SUFFIX}")), *sorted(folder.glob(f"*/*{SUFFIX}"))]
    paths = [path for path in paths if path.parent == folder or path.parent.name != HELD_BACK]
    if not paths:
        raise SettingsError(f"In {folder} staan geen bestanden met labels (*{SUFFIX}).")
    for path in paths:
        name = path.name.removesuffix(SUFFIX)
        try:
            labels = json.loads(path.read_text(encoding="utf-8"))
            today = date.fromisoformat(labels["today"])
        except (ValueError, KeyError) as error:
            raise SettingsError(f"De labels in {path} kunnen niet worden gelezen: {error!r}.") from error
        files = tuple(
            file for file in (path.with_name(f"{name}.docx"), path.with_name(f"{name}.pdf")) if file.is_file()
        )
        yield Gold(name, files, today, labels)


def fold(text: str) -> str:
    """Text to compare by: lower case, only letters and digits, one space between words."""
    return _PUNCTUATION.sub(" ", text.lower()).strip()


def overlaps(first: str, second: str) -> bool:
    """Whether one folded text holds the other."""
    one, other = fold(first), fold(second)
    return bool(one and other) and (one in other or other in one)


def align(wanted: Sequence[str], found: Sequence[str]) -> list[int | None]:
    """For each wanted text the number of the found one it is, or None; each is used once.

    Equal folded texts first, then the largest overlap of words. Linear, by an index of words.
    """
    folded = [fold(text) for text in found]
    places: dict[str, list[int]] = {}
    for place, text in enumerate(folded):
        places.setdefault(text, []).append(place)
    taken: set[int] = set()
    result: list[int | None] = []
    for text in map(fold, wanted):
        same = places.get(text, [])
        number: int | None = next((candidate for candidate in same if candidate not in taken), None)
        taken |= {number} if number is not None else set()
        result.append(number)
    index = _index(folded)
    for position, match in enumerate(result):
        if match is None:
            best = _best(fold(wanted[position]), folded, index, taken)
            taken |= {best} if best is not None else set()
            result[position] = best
    return result


def _index(texts: Iterable[str]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for word in set(text.split()):
            index.setdefault(word, []).append(number)
    return index


def _best(text: str, texts: Sequence[str], index: Mapping[str, list[int]], taken: set[int]) -> int | None:
    words = set(text.split())
    shared: dict[int, int] = {}
    for word in words:
        for number in index.get(word, ()):
            shared[number] = shared.get(number, 0) + 1
    scored = [
        (count / len(words | set(texts[number].split())), -number)
        for number, count in shared.items()
        if number not in taken
    ]
    score, number = max(scored, default=(0.0, 0))
    return -number if score >= _OVERLAP else None

"""All schools side by side: who offers what, and what nobody does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePath
from typing import Literal, get_args

from soplint.facts.model import ELEMENTS, ElementId, Status
from soplint.facts.supports import Kind, kinds
from soplint.language.pipeline import ModelName
from soplint.report.overview.cells import OFFERED, STATUSES, CellStatus
from soplint.report.overview.school import School, Validity
from soplint.report.overview.sharing import Sharing, sharing
from soplint.report.wording import alphabetical

GapSort = Literal["unnamed", "refused", "hedged", "single"]
"""From a gap that is sure to one to keep an eye on: the order they are told in."""
_ENOUGH_FOR_SINGLE = 3
"""With fewer schools "only one offers it" is nothing to notice."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of support that is hard to find in these schools.

    `unnamed`: no school names it. `refused`: schools name it and none offers it. `hedged`: offered with
    a reservation only, or by schools that refuse it as well. `single`: one school offers it without a
    reservation. `schools` are those that name it, or the one that offers it.
    """

    kind: Kind
    sort: GapSort
    schools: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """What the law asks, and the schools where it is missing or thin."""

    element: ElementId
    missing: tuple[int, ...]
    thin: tuple[int, ...]


@dataclass(frozen=True)
class Overview:
    """Schools by their names as in a register, unreadable ones included.

    Dates are held against `today`; `kinds` are the kinds of support, in the order of the columns.
    """

    today: date
    kinds: tuple[Kind, ...]
    schools: tuple[School, ...]
    names: tuple[str, ...]
    gaps: tuple[Gap, ...]
    sharing: Sharing

    @property
    def model(self) -> ModelName | None:
        """The language model that read the documents."""
        return next((school.model for school in self.schools if school.model), None)

    @cached_property
    def read(self) -> tuple[int, ...]:
        """The numbers of the schools that could be read."""
        return tuple(number for number, school in enumerate(self.schools) if school.error is None)

    @property
    def unread(self) -> int:
        """How many documents could not be read."""
        return len(self.schools) - len(self.read)

    @property
    def failures(self) -> int:
        """How many times a rule crashed."""
        return sum(len(school.failures) for school in self.schools)

    @cached_property
    def lacks(self) -> tuple[Lack, ...]:
        """For each element of the law the schools that were read and lack it."""
        return tuple(
            Lack(element, self._where(element, "missing"), self._where(element, "thin")) for element in ELEMENTS
        )

    def _where(self, element: ElementId, status: Status) -> tuple[int, ...]:
        return tuple(number for number in self.read if self.schools[number].elements[element] == status)

    def dated(self, validity: Validity) -> tuple[int, ...]:
        """The schools that were read whose date says this about today."""
        return tuple(number for number in self.read if self.schools[number].adoption.validity(self.today) == validity)

    def counts(self, kind: str) -> Mapping[CellStatus, int]:
        """How many of the schools that were read have each status for a kind of support."""
        found = Counter(self.schools[number].cells[kind].status for number in self.read)
        return {status: found[status] for status in STATUSES}


def overview(schools: Iterable[School], today: date, own: tuple[Kind, ...] = ()) -> Overview:
    """The schools side by side; `own` are kinds of support besides the usual ones."""
    known = kinds(own)
    all, names = _sorted(tuple(schools))
    return Overview(
        today=today,
        kinds=known,
        schools=all,
        names=names,
        gaps=tuple(sorted(_gaps(all, known), key=lambda gap: get_args(GapSort).index(gap.sort))),
        sharing=sharing([school.passages for school in all]),
    )


def _sorted(schools: tuple[School, ...]) -> tuple[tuple[School, ...], tuple[str, ...]]:
    """The schools by their names, and those names."""
    names = _names(schools)
    order = sorted(range(len(names)), key=lambda number: (alphabetical(names[number]), names[number]))
    return tuple(schools[number] for number in order), tuple(names[number] for number in order)


def _names(schools: Sequence[School]) -> tuple[str, ...]:
    """A name for each school that no other has: of its file, else of its path."""
    stems = [PurePath(school.path).stem or school.path for school in schools]
    found = Counter(stems)
    return tuple(stem if found[stem] == 1 else school.path for stem, school in zip(stems, schools, strict=True))


def _gaps(schools: Sequence[School], known: Iterable[Kind]) -> Iterator[Gap]:
    read = [number for number, school in enumerate(schools) if school.error is None]
    if not read:
        return
    for kind in known:
        statuses = {number: schools[number].cells[kind.id].status for number in read}
        named = tuple(number for number, status in statuses.items() if status != "unnamed")
        offered = tuple(number for number in named if statuses[number] in OFFERED)
        plain = tuple(number for number in offered if statuses[number] == "can")
        if not named:
            yield Gap(kind, "unnamed", ())
        elif not offered:
            yield Gap(kind, "refused", named)
        elif not plain:
            yield Gap(kind, "hedged", offered)
        elif sum(statuses[number] in ("can", "both") for number in named) == 1 and len(read) >= _ENOUGH_FOR_SINGLE:
            yield Gap(kind, "single", plain)

"""Which law a document is judged by. Profiles are data (`profiles.toml`)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from soplint.document.finding import Severity
from soplint.engine.result import ProfileId
from soplint.facts.model import Analysis

AUTO = "auto"
PROFILES: tuple[ProfileId, ...] = ("sop-2014", "schoolgids-2025")
_FIRST_YEAR = 2025
"""The school year from which the support offer is part of the schoolgids starts in this year."""
_GUIDE = re.compile(r"\bschoolgids", re.IGNORECASE)
_PROFILE = re.compile(r"ondersteuningsprofiel|\bsop\b|ondersteuningsplan", re.IGNORECASE)


@dataclass(frozen=True)
class Profile:
    """Rules that are off, and severities that differ from the rules' own. `paper` is what messages call the text."""

    id: ProfileId
    title: str
    paper: str
    off: frozenset[str]
    severity: dict[str, Severity]


@cache
def profile(id: ProfileId) -> Profile:
    """The profile with this id."""
    text = resources.files(__package__).joinpath("profiles.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)[id]
    return Profile(id, table["title"], table["paper"], frozenset(table["off"]), table.get("severity", {}))


def choose(wanted: str, analysis: Analysis) -> tuple[ProfileId, str]:
    """The profile for a document, and why, in Dutch. A separate SOP stays one, whatever its year."""
    for id in PROFILES:
        if wanted == id:
            return id, "zo ingesteld"
    document = analysis.document
    names = [document.title or "", document.name.rsplit("/", 1)[-1], *(b.text for b in document.blocks[:1])]
    is_guide = any(_GUIDE.search(name) for name in names) and not any(_PROFILE.search(name) for name in names)
    year = analysis.facts["schooljaar"]
    if is_guide and year is not None and int(str(year.value)[:4]) >= _FIRST_YEAR:
        return "schoolgids-2025", f"dit is een schoolgids voor schooljaar {year.value}"
    if is_guide:
        return "sop-2014", "dit is een schoolgids, maar niet duidelijk van schooljaar 2025-2026 of later"
    return "sop-2014", "dit is een apart profiel en geen schoolgids"

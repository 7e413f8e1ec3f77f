"""Write the list of what soplint installs, with licences, from the metadata of the installed packages.

    python tools/licences.py

A test fails when a package is installed that the list does not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, distribution, metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TARGET = Path(__file__).parent.parent / "docs" / "en" / "licences.md"
HEAD = """\
# Dependencies

Everything that `pip install` of soplint brings along, with its licence as its own metadata gives it. Written by
`tools/licences.py`; what extras and tests need is not in it.

| Package | Licence | Needed by |
|---|---|---|
"""
_CLASSIFIER = "License :: OSI Approved :: "
_LONG = 60


def packages() -> dict[str, set[str]]:
    """All packages that an install of soplint brings, each with who needs it."""
    found: dict[str, set[str]] = {}
    waiting = [("soplint", "")]
    seen = set()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        for need in _needs(name, extras):
            found.setdefault(canonicalize_name(need.name), set()).add(name)
            waiting += [(canonicalize_name(need.name), extra) for extra in ("", *sorted(need.extras))]
    return found


def _needs(name: str, extra: str) -> Iterator[Requirement]:
    for line in distribution(name).requires or ():
        need = Requirement(line)
        if need.marker is None or need.marker.evaluate({"extra": extra}):
            yield need


def licence(about: PackageMetadata) -> str:
    """The licence of a package in a few words."""
    if about.get("License-Expression"):
        return str(about["License-Expression"])
    classifiers = [
        one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or () if one.startswith(_CLASSIFIER)
    ]
    if classifiers:
        return ", ".join(sorted(classifiers))
    text = " ".join((about.get("License") or "").split())
    return text if 0 < len(text) <= _LONG else "see the package"


def text() -> str:
    """The page."""
    rows = (
        f"| {name} | {licence(metadata(name))} | {', '.join(sorted(by))} |" for name, by in sorted(packages().items())
    )
    return HEAD + "\n".join(rows) + "\n"


def listed() -> set[str]:
    """The packages that the page names."""
    return set(re.findall(r"^\| ([\w.-]+) \|", TARGET.read_text(encoding="utf-8"), re.MULTILINE)) - {"Package"}


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8", newline="\n")

"""A baseline: findings that were there when a board began with soplint, kept in a file and not told again.

An entry is known by its document and its fingerprint, so that it holds when text elsewhere changes;
code, chapter and words are for who reads the file. A baseline only grows when it is written anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from soplint.document.finding import Finding
from soplint.engine.personal import Secrets
from soplint.engine.result import Report, Unused
from soplint.engine.suppress import suppressed
from soplint.errors import SettingsError, reason

_SCHEMA = 1
_LONGEST = 120
"""Signs of the words that are kept for people."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that is known. `path` is relative to the folder of the file, with slashes."""

    path: str
    code: str
    name: str
    section: str
    excerpt: str | None
    fingerprint: str
    reason: str


class Baseline:
    """The entries of one file."""

    def __init__(self, file: Path, entries: Iterable[Entry] = ()) -> None:
        self.file = file
        self._entries = {(entry.path, entry.fingerprint): entry for entry in entries}

    @classmethod
    def read(cls, file: Path) -> Baseline:
        """Raises `SettingsError` for a file that is not there or is no baseline."""
        try:
            found = json.loads(file.read_text(encoding="utf-8-sig"))
            if found["schema"] != _SCHEMA:
                raise SettingsError(f"De baseline {file} is van een andere soplint. Schrijf haar opnieuw.")
            return cls(file, [Entry(**{**entry, "reason": _reason(entry, file)}) for entry in found["entries"]])
        except OSError as error:
            raise SettingsError(
                f"De baseline {file} kon niet worden gelezen: {reason(error)}. Maak haar met --write-baseline {file}."
            ) from error
        except json.JSONDecodeError as error:
            raise SettingsError(
                f"De baseline {file} is geen geldige JSON. Kijk bij regel {error.lineno}, teken {error.colno}."
            ) from error
        except (ValueError, KeyError, TypeError) as error:
            raise SettingsError(
                f"{file} is geen baseline van soplint. Maak een nieuwe met --write-baseline en een andere naam."
            ) from error

    def __len__(self) -> int:
        return len(self._entries)

    def apply(self, report: Report, ran: Collection[str], known: Collection[str]) -> Report:
        """The report with the findings of the baseline set apart, and its entries that are gone told.

        `ran` are the codes of the rules that ran on the document, `known` those of all rules there
        are: nothing is told of an entry whose rule did not run.
        """
        own = self._of(report.path)
        if report.document is None or not own:
            return report
        silenced = [finding for finding in report.findings if finding.fingerprint in own]
        there = {one.fingerprint for one in report.findings} | {one.fingerprint for one in report.suppressed}
        gone = [
            entry for mark, entry in own.items() if mark not in there and (entry.code in ran or entry.code not in known)
        ]
        return replace(
            report,
            findings=tuple(finding for finding in report.findings if finding.fingerprint not in own),
            suppressed=(
                *report.suppressed,
                *(suppressed(finding, own[finding.fingerprint].reason, "baseline") for finding in silenced),
            ),
            unused=(*report.unused, *(self._unused(entry, report) for entry in gone)),
        )

    def entries(self, report: Report, today: date) -> list[Entry]:
        """The findings of a report as entries; one that was known keeps its reason."""
        own = self._of(report.path)
        secrets = Secrets.of(report.document, report.findings)
        new = f"Stond al in het document op {today.isoformat()}."
        return [
            self._entry(
                report.path,
                secrets.finding(finding),
                own[finding.fingerprint].reason if finding.fingerprint in own else new,
            )
            for finding in report.findings
        ]

    def updated(self, documents: Mapping[str, Sequence[Entry]]) -> Baseline:
        """With these entries in place of what there was of these documents, and without documents that are gone."""
        paths = {self._path(document) for document in documents}
        kept = [one for one in self._entries.values() if one.path not in paths and self._exists(one)]
        return Baseline(self.file, [*kept, *(one for entries in documents.values() for one in entries)])

    def pruned(self, unused: Iterable[Unused]) -> Baseline:
        """Without the entries that were told to be unused, and without documents that are gone."""
        gone = {(self._path(one.document), one.fingerprint) for one in unused if one.by == "baseline"}
        return Baseline(self.file, [e for key, e in self._entries.items() if key not in gone and self._exists(e)])

    def text(self) -> str:
        """The entries as a file, sorted."""
        entries = sorted(
            self._entries.values(), key=lambda e: (e.path, e.code, e.section, e.excerpt or "", e.fingerprint)
        )
        content = {"schema": _SCHEMA, "tool": "soplint", "entries": [asdict(entry) for entry in entries]}
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"

    def _of(self, document: str) -> Mapping[str, Entry]:
        path = self._path(document)
        return {mark: entry for (where, mark), entry in self._entries.items() if where == path}

    def _path(self, document: str) -> str:
        """The path from the folder of the file, so that the file can move along with the documents."""
        return _relative(Path(document), self.file)

    def _document(self, entry: Entry) -> Path:
        return self.file.absolute().parent / entry.path

    def _exists(self, entry: Entry) -> bool:
        return self._document(entry).exists()

    def _entry(self, document: str, finding: Finding, reason: str) -> Entry:
        section = finding.place.section[-1] if finding.place and finding.place.section else ""
        excerpt = " ".join(finding.quote.split())[:_LONGEST] if finding.quote else None
        path = self._path(document)
        return Entry(path, finding.code, finding.name, section, excerpt, finding.fingerprint, reason)

    def _unused(self, entry: Entry, report: Report) -> Unused:
        about = f"“{entry.excerpt}”" if entry.excerpt else entry.name
        message = (
            f"{entry.code} over {about} in {self.file} is er niet meer. Ruim op met --baseline en --write-baseline."
        )
        return Unused("baseline", entry.code, report.path, entry.reason, message, entry.fingerprint)


def _relative(document: Path, file: Path) -> str:
    return Path(os.path.relpath(document, file.absolute().parent)).as_posix()


def _reason(entry: Mapping[str, Any], file: Path) -> str:
    reason = entry["reason"]
    if not isinstance(reason, str) or not reason.strip():
        raise SettingsError(f"{file}: {entry['code']} in {entry['path']} heeft geen reden. Vul reason in.")
    return reason

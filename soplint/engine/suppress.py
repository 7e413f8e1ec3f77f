"""Silencing findings, with a reason, by a comment in the document or by the settings.

What is silenced moves from `findings` to `suppressed`; a suppression that silences nothing is told in
`unused`. The rules themselves know nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from soplint.document.finding import Finding
from soplint.engine.comments import Instruction, instructions
from soplint.engine.result import By, Report, Suppressed, Unused
from soplint.engine.rule import Rule
from soplint.engine.settings import IgnoreFinding, Settings
from soplint.engine.settings.globs import matches


def means(selector: str, finding: Finding | Rule) -> bool:
    """Whether a code, a name, the start of a code or ALL means this rule, a preview rule included."""
    return selector == "ALL" or selector == finding.name or finding.code.startswith(selector)


def suppress(report: Report, settings: Settings, active: Sequence[Rule], known: Sequence[Rule]) -> Report:
    """The report with what comments and settings silence set apart.

    `active` are the rules that ran: a suppression of another rule is not called unused.
    """
    if report.document is None:
        return report
    found = instructions(report.document) if settings.comment_suppressions else ()
    ignored = [one for one in settings.ignore_findings if matches(one.document, one.file.parent, report.path)]
    kept, silenced, used = [], [], set[int]()
    for finding in report.findings:
        by: list[tuple[By, Instruction | IgnoreFinding]] = [
            *(("comment", one) for one in found if not one.problem(known) and _is_meant(one, finding)),
            *(("config", one) for one in ignored if means(one.rule, finding) and _has(finding, one.quote)),
        ]
        used.update(id(one) for _, one in by)
        if by:
            silenced.append(suppressed(finding, by[0][1].reason, by[0][0]))
        else:
            kept.append(finding)
    unused = [
        *_unused_comments(report, [one for one in found if id(one) not in used], active, known),
        *_unused_settings(report, [one for one in ignored if id(one) not in used], active),
    ]
    return replace(
        report,
        findings=tuple(kept),
        suppressed=(*report.suppressed, *silenced),
        unused=(*report.unused, *unused),
    )


def suppressed(finding: Finding, reason: str, by: By) -> Suppressed:
    """A finding as it is told when it is silenced."""
    return Suppressed(finding.code, reason, by, finding.quote, finding.fingerprint)


def absent(settings: Settings) -> Iterator[Unused]:
    """Suppressions in the settings of a document that is not there at all, whatever was checked."""
    for one in settings.ignore_findings:
        base = one.file.parent
        pattern = one.document if "/" in one.document else f"**/{one.document}"
        if base.is_dir() and next(base.glob(pattern), None) is None:
            message = f"Het document {one.document} bestaat niet (in {one.file}). Haal deze [[ignore-finding]] weg."
            yield Unused("config", one.rule, one.document, one.reason, message)


def _is_meant(one: Instruction, finding: Finding) -> bool:
    if not any(means(selector, finding) for selector in one.selectors):
        return False
    if finding.place is None:
        return one.whole
    return one.is_about(finding.place)


def _has(finding: Finding, quote: str | None) -> bool:
    return quote is None or " ".join(quote.split()) in " ".join((finding.quote or "").split())


def _unused_comments(
    report: Report, found: Sequence[Instruction], active: Sequence[Rule], known: Sequence[Rule]
) -> Iterator[Unused]:
    for one in found:
        problem = one.problem(known)
        codes = ", ".join(one.selectors)
        if problem:
            yield Unused("comment", codes, report.path, one.reason or None, problem)
        elif any(means(selector, rule) for selector in one.selectors for rule in active):
            message = f"De opmerking “soplint: ignore {codes}” maakt niets meer stil. Haal haar weg."
            yield Unused("comment", codes, report.path, one.reason, message)


def _unused_settings(report: Report, found: Sequence[IgnoreFinding], active: Sequence[Rule]) -> Iterator[Unused]:
    for one in found:
        if any(means(one.rule, rule) for rule in active):
            message = f"[[ignore-finding]] voor {one.rule} in {one.file} maakt niets meer stil. Haal haar weg."
            yield Unused("config", one.rule, report.path, one.reason, message)

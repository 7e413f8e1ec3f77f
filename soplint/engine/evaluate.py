"""How well facts and findings agree with the labels of a careful reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from soplint.document.finding import Finding
from soplint.document.model import Document
from soplint.engine.gold import Gold, align, fold, golds, overlaps
from soplint.engine.linter import Linter
from soplint.engine.mutants import mutants
from soplint.engine.settings import Settings
from soplint.errors import SettingsError
from soplint.facts.model import ELEMENTS, FACTS, TOPICS, Analysis

_CONFUSIONS = 10
_SMALL = frozenset({"de", "den", "der", "het", "van", "voor"})
CLEAN = "clean"
"""The folder with documents that are good: nothing may be found in them, but every defect put in."""
FACETS = ("what", "who", "when", "measure")


@dataclass(frozen=True, slots=True)
class Row:
    """How one thing was found. `support` counts the labels; None where nothing was to be counted.

    For kinds with one label a thing (element status, facet, polarity, hedge, fact) precision, recall
    and F1 are all the share that is right.
    """

    kind: str
    name: str
    precision: float | None
    recall: float | None
    f1: float | None
    support: int


@dataclass(frozen=True)
class Evaluation:
    """All rows, the worst confusions of topics, and the documents that were scored."""

    rows: tuple[Row, ...]
    confusions: tuple[tuple[str, str, int], ...]
    documents: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The figures by kind and name, for committing beside the corpora."""
        figures: dict[str, dict[str, Any]] = {}
        for row in self.rows:
            figures.setdefault(row.kind, {})[row.name] = {
                "precision": row.precision,
                "recall": row.recall,
                "f1": row.f1,
                "support": row.support,
            }
        return {"documents": list(self.documents), "figures": figures}


def evaluate(folder: Path, settings: Settings, part: str | None = None) -> Evaluation:
    """Score every document in the folder that has labels beside it; the part `held-back` only when asked for.

    Raises `SettingsError` when there are no labels or a label file has no document.
    """
    tally = _Tally()
    names: list[str] = []
    all_golds = list(golds(folder, part))
    linter = Linter(replace(settings, select=("ALL",)))
    scope = _scope(all_golds) & {rule.code for rule in linter.rules}
    for gold in all_golds:
        if not gold.files:
            raise SettingsError(f"Bij de labels {gold.name} in {folder} staat geen .docx of .pdf.")
        own = linter.with_settings(
            replace(linter.settings, profile=gold.labels.get("profile", "auto"), today=gold.today)
        )
        for file in gold.files:
            analysis, report = own.examine(file)
            _score(tally, gold, analysis, report.findings, scope)
            names.append(file.name)
        if gold.files[0].parent.name == CLEAN:
            _score_mutants(tally, own, own.read(gold.files[0]), gold)
    return Evaluation(tuple(tally.rows()), tally.worst(), tuple(names))


def drops(evaluation: Evaluation, committed: Mapping[str, Any], tolerance: float = 0.01) -> list[str]:
    """Dutch lines for the F1 figures that fell by more than the tolerance since they were committed."""
    found = []
    now = evaluation.to_json()["figures"]
    for kind, figures in committed["figures"].items():
        for name, figure in figures.items():
            before, after = figure["f1"], now.get(kind, {}).get(name, {}).get("f1")
            if before is not None and (after is None or before - after > tolerance):
                found.append(
                    f"{kind} {name}: F1 was {before:.3f} en is nu {'weg' if after is None else f'{after:.3f}'}."
                )
    return found


def _scope(all_golds: Sequence[Gold]) -> frozenset[str]:
    """The rules that the labels are complete for: a finding of another rule is neither right nor wrong."""
    named = {code for gold in all_golds for code in gold.labels.get("rules", ())}
    return frozenset(named or {label["code"] for gold in all_golds for label in gold.list("expected")})


class _Tally:
    """Counts of right, found-but-wrong and missed, by kind and name."""

    def __init__(self) -> None:
        self._right: Counter[tuple[str, str]] = Counter()
        self._wrong: Counter[tuple[str, str]] = Counter()
        self._missed: Counter[tuple[str, str]] = Counter()
        self._confused: Counter[tuple[str, str]] = Counter()

    def add(self, kind: str, name: str, *, wanted: bool, found: bool) -> None:
        if wanted and found:
            self._right[kind, name] += 1
        elif found:
            self._wrong[kind, name] += 1
        elif wanted:
            self._missed[kind, name] += 1

    def judge(self, kind: str, name: str, right: bool) -> None:
        """For a thing with exactly one answer."""
        (self._right if right else self._missed)[kind, name] += 1
        if not right:
            self._wrong[kind, name] += 1

    def confuse(self, wanted: set[str], found: set[str]) -> None:
        for missed in wanted - found or {"(niets)"}:
            for wrong in found - wanted or {"(niets)"}:
                if missed != wrong:
                    self._confused[missed, wrong] += 1

    def rows(self) -> Iterator[Row]:
        keys = sorted({*self._right, *self._wrong, *self._missed})
        for kind in dict.fromkeys(kind for kind, _ in keys):
            own = [key for key in keys if key[0] == kind]
            yield from (self._row(kind, name, [key]) for key in own for name in [key[1]])
            if len(own) > 1:
                yield self._row(kind, "(samen)", own)

    def _row(self, kind: str, name: str, keys: Sequence[tuple[str, str]]) -> Row:
        right, wrong, missed = (
            sum(counter[key] for key in keys) for counter in (self._right, self._wrong, self._missed)
        )
        precision = round(right / (right + wrong), 4) if right + wrong else None
        recall = round(right / (right + missed), 4) if right + missed else None
        f1 = round(2 * right / (2 * right + wrong + missed), 4) if right + wrong + missed else None
        return Row(kind, name, precision, recall, f1, right + missed)

    def worst(self) -> tuple[tuple[str, str, int], ...]:
        ordered = sorted(self._confused.items(), key=lambda item: (-item[1], item[0]))
        return tuple((wanted, found, count) for (wanted, found), count in ordered[:_CONFUSIONS])


def _score(tally: _Tally, gold: Gold, analysis: Analysis, findings: Sequence[Finding], scope: frozenset[str]) -> None:
    _score_sentences(tally, gold, analysis)
    _score_offers(tally, gold, analysis)
    _score_ambitions(tally, gold, analysis)
    for id in ELEMENTS:
        if id in gold.labels.get("elements", {}):
            tally.judge("element", id, analysis.element(id).status == gold.labels["elements"][id])
    for name in FACTS:
        if name in gold.labels.get("facts", {}):
            tally.judge("feit", name, _same_fact(gold.labels["facts"][name], analysis, name))
    if "expected" in gold.labels:
        _score_rules(tally, gold, findings, scope)


def _same_fact(wanted: object, analysis: Analysis, name: str) -> bool:
    fact = analysis.facts[name]
    if wanted in (None, False) or fact is None:
        return wanted in (None, False) and fact is None
    if isinstance(wanted, str) and isinstance(fact.value, str):
        return overlaps(_bare(wanted), _bare(fact.value))
    return True


def _bare(name: str) -> str:
    """A name without the small words: "bestuur van de Stichting X" is "bestuur Stichting X"."""
    return " ".join(word for word in fold(name).split() if word not in _SMALL)


def _score_sentences(tally: _Tally, gold: Gold, analysis: Analysis) -> None:
    labels = gold.list("sentences")
    matches = align([label["sentence"] for label in labels], [sentence.text for sentence in analysis.sentences])
    for label, match in zip(labels, matches, strict=True):
        tally.judge("lezen", "zin gevonden", match is not None)
        sentence = analysis.sentences[match] if match is not None else None
        wanted, found = set(label["topics"]), set(sentence.topics if sentence else ())
        for topic in TOPICS:
            tally.add("onderwerp", topic, wanted=topic in wanted, found=topic in found)
        tally.add("meta", "meta", wanted=label["meta"], found=bool(sentence and sentence.meta))
        tally.confuse(wanted, found)


def _score_offers(tally: _Tally, gold: Gold, analysis: Analysis) -> None:
    labels = gold.list("offers")
    matches = align([label["sentence"] for label in labels], [offer.quote for offer in analysis.offers])
    for label, match in zip(labels, matches, strict=True):
        tally.add("aanbod", "gevonden", wanted=True, found=match is not None)
        if match is not None:
            offer = analysis.offers[match]
            tally.judge("aanbod", "wel of niet", offer.polarity == label["polarity"])
            tally.judge("aanbod", "voorbehoud", (offer.hedge is not None) == label["hedged"])
    for _ in range(len(analysis.offers) - sum(match is not None for match in matches)):
        tally.add("aanbod", "gevonden", wanted=False, found=True)


def _score_ambitions(tally: _Tally, gold: Gold, analysis: Analysis) -> None:
    labels = gold.list("ambitions")
    matches = align([label["sentence"] for label in labels], [ambition.quote for ambition in analysis.ambitions])
    for label, match in zip(labels, matches, strict=True):
        tally.add("ambitie", "gevonden", wanted=True, found=match is not None)
        if match is not None:
            for facet in FACETS:
                tally.judge("ambitie", facet, (getattr(analysis.ambitions[match], facet) is not None) == label[facet])
    for _ in range(len(analysis.ambitions) - sum(match is not None for match in matches)):
        tally.add("ambitie", "gevonden", wanted=False, found=True)


def _score_rules(tally: _Tally, gold: Gold, findings: Sequence[Finding], scope: frozenset[str]) -> None:
    expected = [label for label in gold.list("expected") if label["code"] in scope]
    met = [False] * len(expected)
    for finding in findings:
        number = next((n for n, label in enumerate(expected) if not met[n] and _meets(finding, label)), None)
        if number is not None:
            met[number] = True
            tally.add("regel", finding.code, wanted=True, found=True)
        elif _is_wrong(finding, gold, expected, scope):
            tally.add("regel", finding.code, wanted=False, found=True)
    for label, is_met in zip(expected, met, strict=True):
        if not is_met:
            tally.add("regel", label["code"], wanted=True, found=False)


def _is_wrong(finding: Finding, gold: Gold, expected: Sequence[Mapping[str, Any]], scope: frozenset[str]) -> bool:
    """A second finding on the words of a label that was met already is not wrong."""
    if any(_meets(finding, label) for label in expected):
        return False
    return finding.code in scope or any(_meets(finding, label) for label in gold.list("forbidden"))


def _score_mutants(tally: _Tally, linter: Linter, document: Document, gold: Gold) -> None:
    """Whether one defect put into a good document is found, and nothing else is."""
    before = Counter(finding.code for finding in linter.check(document).findings)
    running = {rule.code for rule in linter.rules}
    for mutant in mutants(document, gold):
        if mutant.code not in running:
            continue
        found = Counter(finding.code for finding in linter.check(mutant.document).findings)
        new = {code for code in found if found[code] > before[code]}
        tally.add("mutant", mutant.code, wanted=True, found=mutant.code in new)
        false = new - mutant.also - {mutant.code}
        tally.judge("mutant zonder vals alarm", mutant.code, not false)
        for code in false:
            tally.confuse({mutant.code}, {mutant.code, code})


def _meets(finding: Finding, label: Mapping[str, Any]) -> bool:
    if finding.code != label["code"]:
        return False
    if label["quote"] is None:
        return True
    return finding.quote is not None and bool(fold(label["quote"])) and overlaps(finding.quote, label["quote"])

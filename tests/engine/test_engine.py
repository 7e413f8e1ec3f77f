"""Rules, registry, settings, running and the linter, through what they promise."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from soplint import (
    Analysis,
    Context,
    Document,
    Finding,
    Linter,
    Paragraph,
    Report,
    Rule,
    Section,
    Sentence,
    Settings,
    rule,
)
from soplint.engine import plugins
from soplint.engine.choices import check_choices
from soplint.engine.profile import choose, profile
from soplint.engine.registry import find, load_rules
from soplint.engine.run import run
from soplint.errors import RuleError, SettingsError

TEXT = "# Een\n\nEerste zin. Tweede zin.\n\n- een item\n\n# Twee\n\nDerde zin."
ABOUT: dict[str, Any] = {"title": "T", "source": "s", "why": "w", "bad": ["b"], "good": ["g"]}


def make(code: str, check: Any, severity: Any = "warning", **more: Any) -> Rule:
    return rule(code, code.lower(), severity=severity, **{**ABOUT, **more})(check)


def on_sentence(sentence: Sentence) -> Iterator[Finding]:
    yield sentence.finding("zin")


def on_paragraph(paragraph: Paragraph) -> Iterator[Finding]:
    yield paragraph.finding("alinea")


def on_section(section: Section) -> Iterator[Finding]:
    yield section.finding("kop")


def on_document(document: Document, context: Context) -> Iterator[Finding]:
    yield Finding(f"{document.name} {context.today} {context.profile}", severity="info")


def crash(_: Analysis) -> Iterator[Finding]:
    raise ValueError("oeps")


@pytest.fixture(scope="module")
def analysis(linter: Linter) -> Analysis:
    return linter.inspect(TEXT.encode(), "x.md")


def findings(analysis: Analysis, *rules: Rule, id: Any = "sop-2014", **settings: Any) -> tuple[Finding, ...]:
    return run(rules, analysis, profile(id), Settings(today=date(2026, 11, 24), **settings))[0]


def test_each_unit_goes_to_the_rules_that_ask_for_it(analysis: Analysis) -> None:
    rules = [make(f"AAA00{n}", check) for n, check in enumerate([on_sentence, on_paragraph, on_section, on_document])]
    found = findings(analysis, *rules)
    assert [(finding.code, finding.quote) for finding in found] == [
        ("AAA003", None),
        ("AAA002", "Een"),
        ("AAA000", "Eerste zin."),
        ("AAA001", "Eerste zin. Tweede zin."),
        ("AAA000", "Tweede zin."),
        ("AAA000", "een item"),
        ("AAA001", "een item"),
        ("AAA002", "Twee"),
        ("AAA000", "Derde zin."),
        ("AAA001", "Derde zin."),
    ]
    assert found[0].message == "x.md 2026-11-24 sop-2014"


def test_severity_by_rule_finding_profile_and_user(analysis: Analysis) -> None:
    hard, soft = make("WET003", on_section, "error"), make("AAA001", on_document, "error")
    assert {finding.severity for finding in findings(analysis, hard)} == {"error"}
    assert {finding.severity for finding in findings(analysis, soft)} == {"info"}
    assert {finding.severity for finding in findings(analysis, hard, id="schoolgids-2025")} == {"info"}
    assert {finding.severity for finding in findings(analysis, hard, severity={"WET003": "warning"})} == {"warning"}


def test_a_crash_is_named_and_costs_no_other_rule(analysis: Analysis) -> None:
    rules = [make("AAA001", crash), make("AAA002", on_section)]
    found, failures = run(rules, analysis, profile("sop-2014"), Settings())
    assert len(found) == 2
    assert failures == ("Regel AAA001 (aaa001) liep vast: ValueError: oeps",)


def test_fingerprints_survive_edits_elsewhere_and_tell_repeats_apart(linter: Linter) -> None:
    check = make("AAA001", on_sentence)
    before = findings(linter.inspect(b"# Een\n\nZin a. Zin b. Zin a.", "x.md"), check)
    after = findings(linter.inspect(b"# Nul\n\nNieuw.\n\n# Een\n\nZin a. Zin b. Zin a.", "x.md"), check)
    marks = [finding.fingerprint for finding in before]
    assert len(set(marks)) == 3
    assert [finding.fingerprint for finding in after][1:] == marks


@pytest.mark.parametrize(
    ("code", "check", "more", "words"),
    [
        ("a1", on_sentence, {}, "hoofdletters"),
        ("AAA001", on_sentence, {"severity": "fout"}, "ernst"),
        ("AAA001", on_sentence, {"good": []}, "good"),
        ("AAA001", lambda text: [], {}, "eerste parameter"),
        ("AAA001", list, {}, "eerste parameter"),
    ],
)
def test_a_rule_that_breaks_the_contract_is_refused(code: str, check: Any, more: dict[str, Any], words: str) -> None:
    with pytest.raises(RuleError, match=words):
        rule(code, "naam", **{"severity": "info", **ABOUT, **more})(check)


def test_options_come_from_the_signature() -> None:
    def limited(sentence: Sentence, *, max_words: int = 25) -> Iterator[Finding]:
        if len(sentence.text.split()) > max_words:
            yield sentence.finding("lang")

    def untyped(sentence: Sentence, *, words=1) -> Iterator[Finding]:  # type: ignore[no-untyped-def]
        yield sentence.finding(str(words))

    made = make("AAA001", limited)
    assert [(option.name, option.default) for option in made.options] == [("max-words", 25)]
    with pytest.raises(RuleError, match="words"):
        make("AAA001", untyped)
    with pytest.raises(SettingsError, match="max-words"):
        check_choices([made], Settings(options={"AAA001": {"max-word": 3}}))
    with pytest.raises(SettingsError, match="25"):
        check_choices([made], Settings(options={"AAA001": {"max-words": "drie"}}))


def test_an_option_changes_what_is_found(analysis: Analysis) -> None:
    long_sentence = next(one for one in load_rules() if one.code == "LEE002")
    assert not findings(analysis, long_sentence)
    assert len(findings(analysis, long_sentence, options={"LEE002": {"max-words": 1}})) == 4


def test_rules_are_found_by_code_name_prefix_and_all() -> None:
    preview = make("LEE099", on_sentence, preview=True)
    rules = (*load_rules(), preview)
    assert [one.code for one in find(rules, "zin-te-lang")] == ["LEE002"]
    assert [one.code for one in find(rules, "AMB")] == ["AMB001", "AMB002", "AMB003", "AMB004", "AMB005"]
    assert preview not in find(rules, "ALL")
    assert find(rules, "LEE099") == (preview,)
    with pytest.raises(RuleError, match="Bedoelt u WET001"):
        find(rules, "WTE001")


def test_a_code_that_occurs_twice_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "dubbel.py").write_text(
        "from soplint import Document, rule\n"
        "@rule('WET001', 'dubbel', title='t', severity='info', source='s', why='w', bad=['b'], good=['g'])\n"
        "def twice(document: Document):\n    return []\n"
    )
    with pytest.raises(RuleError, match=r"WET001.*twee keer"):
        load_rules([tmp_path])


def test_a_broken_plug_in_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Point:
        name, value = "regio", "regio.regels"

        def load(self) -> None:
            raise ImportError("geen regio")

    monkeypatch.setattr(plugins, "entry_points", lambda group: [Point()])
    with pytest.raises(RuleError, match="regio"):
        load_rules()


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("# Schoolgids 2026-2027\n\nWelkom op school.", "schoolgids-2025"),
        ("# Schoolgids 2022-2023\n\nWelkom op school.", "sop-2014"),
        ("# Schoolondersteuningsprofiel 2026-2027\n\nStaat ook in de schoolgids.", "sop-2014"),
    ],
)
def test_the_profile_is_chosen_by_what_the_document_is(linter: Linter, text: str, id: str) -> None:
    found = linter.inspect(text.encode(), "x.md")
    assert choose("auto", found)[0] == id
    assert choose("schoolgids-2025", found) == ("schoolgids-2025", "zo ingesteld")


def stripped(report: Report) -> object:
    return report.path, report.findings, report.elements, report.metrics, report.error


def test_bytes_documents_and_what_cannot_be_read(linter: Linter) -> None:
    report = linter.check(TEXT.encode(), "x.md")
    assert report.document is not None
    assert linter.check(report.document).findings == report.findings
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301
    broken = linter.check(b"%PDF-1.4 stuk", "sop.pdf")
    assert broken.error is not None
    assert (broken.error.kind, broken.findings, broken.elements) == ("damaged", (), ())


def test_other_settings_share_the_model(linter: Linter) -> None:
    other = linter.with_settings(replace(linter.settings, select=("LEE002",)))
    assert other._language is linter._language
    assert [one.code for one in other.rules] == ["LEE002"]


def test_a_document_that_trips_soplint_costs_only_itself(linter: Linter, monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(*_: object) -> None:
        raise KeyError("onverwacht")

    monkeypatch.setattr("soplint.facts.analyse.analyse", trip)
    report = linter.check(TEXT.encode(), "x.md")
    assert report.error is not None
    assert (report.error.kind, report.path) == ("crashed", "x.md")
    assert "KeyError" in report.error.message

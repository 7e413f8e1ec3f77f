"""Rules that compare documents: what they see, where their findings go, and in which process."""

from __future__ import annotations

import json
import re
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import soplint
from soplint import Linter, Report
from soplint.cli import cli
from soplint.engine.cache import Cache
from soplint.engine.examples import for_examples, run_examples
from soplint.engine.settings.values import PerFile
from soplint.report import View, renderer
from tests.conftest import ROOT

TEXT = "# Hulp\n\nWij helpen bij lezen."
PROBE = """
from soplint import Corpus, rule

@rule('ZZZ001', 'naast', title='T', severity='warning', source='s', why='w', bad=['b'], good=['g'])
def beside(corpus: Corpus, *, crash_on: str = '?'):
    own = corpus.own.document.name
    if own.endswith(crash_on):
        raise ValueError('oeps')
    assert corpus.analyses == (corpus.own, *corpus.others)
    names = [other.document.name.rsplit('/')[-1] for other in corpus.others]
    yield corpus.finding('naast', suggestion='kijk', others=names, words=[one.document.words for one in corpus.others])
"""


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Three profiles, and one that cannot be read between them."""
    (tmp_path / "regels.py").write_text(PROBE)
    for name in ("a.md", "c.md", "d.md"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 stuk")
    return [tmp_path / name for name in ("a.md", "b.pdf", "c.md", "d.md")]


def probing(linter: Linter, folder: Path, **settings: Any) -> Linter:
    return linter.with_settings(
        replace(linter.settings, **{"rules": (folder / "regels.py",), "select": ("ZZZ",), **settings})
    )


def seen(report: Report) -> object:
    """What the probe saw beside a document."""
    return [finding.data["others"] for finding in report.findings if finding.code == "ZZZ001"]


def check(folder: Path, *arguments: str) -> Result:
    fixed = ["--model", "bundled", "--isolated", "--rules", str(folder / "regels.py"), "--extend-select", "ZZZ001"]
    return CliRunner().invoke(cli, ["check", *fixed, *arguments])


def test_each_document_is_judged_with_the_other_readable_ones_beside_it(
    linter: Linter, tmp_path: Path, paths: list[Path]
) -> None:
    reports = list(probing(linter, tmp_path).check_many(path for path in paths))
    assert [report.path for report in reports] == list(map(str, paths))
    assert list(map(seen, reports)) == [[["c.md", "d.md"]], [], [["a.md", "d.md"]], [["a.md", "c.md"]]]
    assert reports[1].error is not None
    assert reports[1].error.kind == "damaged"
    finding = reports[0].findings[0]
    assert (finding.place, finding.quote, finding.suggestion, finding.severity) == (None, None, "kijk", "warning")
    assert finding.fingerprint


def test_one_document_has_none_beside_it_and_a_list_has(linter: Linter, tmp_path: Path, paths: list[Path]) -> None:
    settings = probing(linter, tmp_path).settings
    assert seen(soplint.check(paths[0], settings=settings)) == [[]]
    assert list(map(seen, soplint.check([paths[0], paths[2]], settings=settings))) == [[["c.md"]], [["a.md"]]]


def test_an_analysis_is_judged_beside_others_at_any_time(linter: Linter, tmp_path: Path, paths: list[Path]) -> None:
    probe = probing(linter, tmp_path)
    own, other = probe.inspect(paths[0]), probe.inspect(paths[2])
    assert probe.check(own, others=[other]) == next(iter(probe.check_many([paths[0], paths[2]])))


def test_no_executor_is_used_and_a_warning_says_why(linter: Linter, tmp_path: Path, paths: list[Path]) -> None:
    probe = probing(linter, tmp_path)
    with pytest.warns(UserWarning, match=r"één proces.*ZZZ001 vergelijkt"):
        found = list(probe.check_many(paths, Executor()))
    assert found == list(probe.check_many(paths))


def test_what_was_kept_of_a_document_does_not_hide_that_another_changed(
    linter: Linter, tmp_path: Path, paths: list[Path]
) -> None:
    probe = probing(linter, tmp_path)
    probe._cache = Cache(tmp_path / "cache")
    alone = probe.check(paths[0])
    before, *_ = probe.check_many(paths)
    paths[2].write_text(f"{TEXT} En bij rekenen.", encoding="utf-8")
    after, *_ = probe.check_many(paths)
    assert (seen(alone), seen(before)) == ([[]], [["c.md", "d.md"]])
    assert [one.findings[0].data["words"] for one in (before, after)] == [[5, 5], [8, 5]]


def test_settings_of_one_document_decide_for_its_own_findings_only(
    linter: Linter, tmp_path: Path, paths: list[Path]
) -> None:
    """A rule that is asked for by one document makes that all are read first; the others only stand beside it."""
    change = PerFile("c.md", tmp_path, extend_select=("ZZZ001",))
    probe = probing(linter, tmp_path, select=("LEE002",), per_file=(change,), severity={"ZZZ001": "info"})
    reports = list(probe.check_many(paths))
    assert list(map(seen, reports)) == [[], [], [["a.md", "d.md"]], []]
    assert reports[2].worst() == "info"


def test_a_crash_is_named_with_its_document(linter: Linter, tmp_path: Path, paths: list[Path]) -> None:
    probe = probing(linter, tmp_path, options={"ZZZ001": {"crash-on": "c.md"}})
    reports = list(probe.check_many(paths))
    assert [report.failures for report in reports] == [
        (),
        (),
        ("Regel ZZZ001 (naast) liep vast: ValueError: oeps",),
        (),
    ]
    assert seen(reports[3]) == [["a.md", "c.md"]]


def test_without_such_a_rule_reports_come_as_before(linter: Linter, tmp_path: Path, paths: list[Path]) -> None:
    """The second document is not taken before the first report is there, though the rule is known."""
    taken: list[Path] = []

    def sources() -> Any:
        for path in paths:
            taken.append(path)
            yield path

    next(iter(probing(linter, tmp_path, select=("LEE002",)).check_many(sources())))
    assert len(taken) == 1


@pytest.mark.parametrize("more", [("--jobs", "2"), ("--scheduler", "tcp://is-er-niet:1")])
def test_the_command_says_that_it_runs_in_one_process(tmp_path: Path, paths: list[Path], more: tuple[str, ...]) -> None:
    names = list(map(str, paths))
    result = check(tmp_path, *more, "-f", "json", *names)
    assert result.exit_code == 2  # one document cannot be read
    assert result.stderr.count("één proces") == 1
    assert "ZZZ001" in result.stderr
    plain = check(tmp_path, "-f", "json", *names)
    assert (plain.stdout, plain.stderr) == (result.stdout, "")
    found = [document["findings"] for document in json.loads(plain.stdout)["documents"]]
    assert [one["data"]["others"] for one in found[0] if one["code"] == "ZZZ001"] == [["c.md", "d.md"]]


def test_a_baseline_and_the_settings_silence_it_as_any_finding(tmp_path: Path, paths: list[Path]) -> None:
    names = [str(path) for path in paths if path.suffix == ".md"]
    options = ("--select", "ZZZ001", "--fail-on", "info", "-f", "concise")
    known = str(tmp_path / "bekend.json")
    check(tmp_path, *options, "--write-baseline", known, *names)
    assert check(tmp_path, *options, "--baseline", known, *names).exit_code == 0
    settings = tmp_path / "soplint.toml"
    settings.write_text(
        'model = "bundled"\nrule-paths = ["regels.py"]\nselect = ["ZZZ001"]\n'
        '[[ignore-finding]]\nrule = "ZZZ001"\ndocument = "c.md"\nreason = "Zo afgesproken."\n'
    )
    result = CliRunner().invoke(cli, ["check", "-f", "concise", *names])
    assert [line.partition(":")[0].rsplit("/")[-1] for line in result.stdout.splitlines()] == ["a.md", "d.md"]


def test_the_overview_compares_as_well(tmp_path: Path, paths: list[Path]) -> None:
    (tmp_path / "soplint.toml").write_text('model = "bundled"\nrule-paths = ["regels.py"]\n')
    result = CliRunner().invoke(cli, ["overview", "-f", "json", "--jobs", "2", *map(str, paths)])
    assert "ZZZ001 vergelijkt" in result.stderr


def test_the_rules_of_the_manual_do_what_their_examples_say(tmp_path: Path, linter: Linter) -> None:
    page = (ROOT / "docs/en/rules.md").read_text(encoding="utf-8")
    programs = [block for block in re.findall(r"```python\n(.*?)```", page, re.S) if "@rule(" in block]
    for number, program in enumerate(programs):
        (tmp_path / f"handleiding{number}.py").write_text(program, encoding="utf-8")
    settings = replace(linter.settings, rules=(tmp_path,))
    rules = [rule for rule in Linter(settings).known if rule.code in ("EIG001", "REG020")]
    assert len(rules) == len(programs) == 2
    assert not list(run_examples(rules, linter.with_settings(for_examples(settings, rules))))


def test_the_rule_of_the_manual_finds_the_one_school_that_lacks_what_all_offer(tmp_path: Path, linter: Linter) -> None:
    page = (ROOT / "docs/en/rules.md").read_text(encoding="utf-8")
    program = next(block for block in re.findall(r"```python\n(.*?)```", page, re.S) if "Corpus" in block)
    (tmp_path / "regels.py").write_text(program, encoding="utf-8")
    texts = [f"# Hulp\n\nWij bieden hulp bij dyslexie in groep {group}." for group in (3, 4, 5)]
    for name, text in zip("abcd", [*texts, "# Hulp\n\nWij bieden hulp bij rekenen."], strict=True):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    probe = probing(linter, tmp_path, select=("REG020",))
    reports = list(probe.check_many(tmp_path / f"{name}.md" for name in "abcd"))
    assert [[finding.data for finding in report.findings] for report in reports] == [[], [], [], [{"kind": "dyslexie"}]]
    assert "dyslexie" in renderer("concise")(reports, View())

"""soplint.toml: what it may say, where it is found, and how files extend each other."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sysconfig
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import ROOT
from conftest import tool as project_tool

from soplint import Linter, Settings
from soplint.engine.choices import Choices, check_choices
from soplint.engine.registry import load_rules
from soplint.engine.settings import nearest
from soplint.engine.settings.globs import matches
from soplint.engine.settings.keys import KEYS
from soplint.engine.settings.schema import schema
from soplint.engine.settings.written import shown, template
from soplint.errors import SettingsError
from soplint.facts.supports import Kind


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def codes(linter: Linter, name: str) -> set[str]:
    """The rules that find something in a document with a long sentence and a vague ambition."""
    text = "# Ambities\n\nWij willen de komende jaren sterker worden. Wij " + "en wij " * 30 + "leren."
    return {finding.code for finding in linter.check(text.encode(), name).findings}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("profiel = 'auto'", r"profiel: .*'profile'"),
        ("select = 'WET'", "select: .*lijst"),
        ("fail-on = 'altijd'", "fail-on: .*never"),
        ("rules = ['regels']", "rule-paths"),
        ("[rules.LEE002]\nseverity = 'hoog'", "rules.LEE002.severity: .*warning"),
        ("[supports.dyslexi]\nterms = ['a']", r"supports.dyslexi: .*'dyslexie'"),
        ("[supports.Sport]\nname = 'Sport'", r"supports.Sport: .*kleine letters"),
        ("[elements.basisondersteunin]\nheadings = ['a']", r"elements.basisondersteunin: .*'basisondersteuning'"),
        ("[words.moeilijk]\nad = ['a']", r"words.moeilijk.ad: .*'add'"),
        ("[per-file]\n'*.docx' = { ignored = ['AMB'] }", r"per-file.\"\*.docx\".ignored: .*'ignore'"),
        ("[[ignore-finding]]\nrule = 'WET009'\ndocument = 'a.docx'", r"\[\[ignore-finding\]\] nummer 1: reason"),
        ("comment-suppressions = 'nee'", "comment-suppressions: .*true of false"),
        ("profile = = 3", "TOML. Kijk bij regel 1"),
        ("ignore = ['WET'", "TOML. Kijk aan het einde"),
        ("rule-paths = 'regels'", r"rule-paths: .*\[\"regels\"\]"),
        ("[words.moeilijk]\nadd = { '' = 'x' }", "words.moeilijk.add: .*woord"),
        ("[tool.soplint]\nignore = ['WET']", r"tool.soplint: .*pyproject.toml"),
    ],
)
def test_a_wrong_value_names_file_and_key(tmp_path: Path, text: str, words: str) -> None:
    path = write(tmp_path / "soplint.toml", text)
    with pytest.raises(SettingsError, match=words) as caught:
        Settings.load(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("select = ['WTE001']", "select: .*Bedoelt u WET001"),
        ("[per-file]\n'a.docx' = { ignore = ['AMB009'] }", "per-file.a.docx: .*AMB00"),
        ("[rules.LEE02]\nmax-words = 3", "rules.LEE02: .*LEE002"),
        ("[rules.LEE002]\nmax-word = 3", r"rules.LEE002.max-word: .*max-words\?"),
        ("[rules.LEE002]\nmax-words = 'drie'", "rules.LEE002.max-words: .*25"),
        ("[rules.LEE]\nmax-words = 3", "rules.LEE.max-words: .*familie"),
        ("[rules.BET001]\nmax-words = 3", "rules.BET001.max-words: .*severity"),
        ("[[ignore-finding]]\nrule = 'WET099'\ndocument = 'a'\nreason = 'r'", "ignore-finding: .*WET099"),
    ],
)
def test_what_the_rules_do_not_know_names_file_and_key(tmp_path: Path, text: str, words: str) -> None:
    path = write(tmp_path / "soplint.toml", text)
    with pytest.raises(SettingsError, match=words) as caught:
        Linter(Settings.load(path))
    assert str(path) in str(caught.value)


def test_a_file_as_windows_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "soplint.toml"
    path.write_bytes("\ufeffignore = ['LEE']\r\n[rules.LEE002]\r\nmax-words = 20\r\n".encode())
    settings = Settings.load(path)
    assert (settings.ignore, settings.options["LEE002"]) == (("LEE",), {"max-words": 20})
    path.write_bytes("ignore = ['LEE']".encode("utf-16"))
    with pytest.raises(SettingsError, match="UTF-8"):
        Settings.load(path)


def test_a_named_pyproject_must_hold_settings(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "[project]\nname = 'profielen'\n")
    with pytest.raises(SettingsError, match=r"\[tool.soplint\]"):
        Settings.load(path)
    assert nearest(tmp_path / "sop.docx") is None
    write(path, "tool = 3\n")
    assert nearest(tmp_path / "sop.docx") is None


def test_the_command_stands_above_the_file(tmp_path: Path) -> None:
    path = write(
        tmp_path / "soplint.toml",
        "ignore = ['AMB']\nextend-select = ['LEE001']\n"
        "[per-file]\n'*.docx' = { select = ['LEE'], profile = 'sop-2014', ignore = ['TOE'] }\n",
    )
    document = str(tmp_path / "a.docx")
    settings = Settings.load(path, select=["WET"], profile="schoolgids-2025", extend_select=["LEE002"])
    found = settings.for_document(document)
    assert (found.select, found.profile) == (("WET",), "schoolgids-2025")
    assert (found.ignore, found.extend_select) == (("AMB", "TOE"), ("LEE001", "LEE002"))
    assert found.origin("select") == "de opdracht"
    assert found.origin("extend-select") == f"{path} en de opdracht"
    assert found.origin("ignore") == f"{path} en per-file {tmp_path}/*.docx"
    assert Settings.load(path).for_document(document).select == ("LEE",)


def test_each_value_names_the_file_it_comes_from(tmp_path: Path) -> None:
    board = write(
        tmp_path / "bestuur.toml",
        "extend-select = ['LEE001']\n[words.moeilijk]\nadd = ['aap']\nremove = ['expertise']\n"
        "[[ignore-finding]]\nrule = 'WET009'\ndocument = 'a.docx'\nreason = 'van het bestuur'\n",
    )
    school = write(
        tmp_path / "soplint.toml",
        "extend = 'bestuur.toml'\nextend-select = ['LEE002']\n[words.moeilijk]\nadd = ['mies']\n"
        "[[ignore-finding]]\nrule = 'WET008'\ndocument = 'a.docx'\nreason = 'van de school'\n"
        "[per-file]\n'b.docx' = { select = [] }\n",
    )
    settings = Settings.load(school)
    told = [line.split("  # ") for line in shown(settings).splitlines() if "  # " in line]
    origins = {line.strip(): origin for line, origin in told}
    assert origins['extend-select = ["LEE001", "LEE002"]'] == f"{board} en {school}"
    assert origins['add = { aap = "", mies = "" }'] == f"{board} en {school}"
    assert origins['remove = ["expertise"]'] == str(board)
    assert origins['reason = "van het bestuur"'] == str(board)
    assert origins['reason = "van de school"'] == str(school)
    nothing = shown(settings.for_document(str(tmp_path / "b.docx"))).splitlines()
    assert any(
        line.startswith("select = [] ") and line.endswith("per-file " + str(tmp_path / "b.docx")) for line in nothing
    )


def test_a_rule_by_code_and_by_name_is_one_rule(tmp_path: Path) -> None:
    write(tmp_path / "bestuur.toml", "[rules.LEE002]\nmax-words = 30\nseverity = 'error'\n")
    path = write(
        tmp_path / "soplint.toml",
        "extend = 'bestuur.toml'\n[rules.zin-te-lang]\nmax-words = 20\nseverity = 'info'\n"
        "[rules.ALL]\nseverity = 'warning'\n[rules.LEE]\nseverity = 'error'\n",
    )
    rules = load_rules()
    choices = Choices(rules, Settings.load(path))
    severity = {rule.code: choices.severity(rule) for rule in rules}
    assert (severity["LEE002"], severity["LEE003"], severity["AMB001"]) == ("info", "error", "warning")
    [long] = [rule for rule in rules if rule.code == "LEE002"]
    assert choices.given(long)["max_words"] == 20


def test_an_unknown_override_is_refused() -> None:
    with pytest.raises(SettingsError, match="selct"):
        Settings.load(selct=["WET"])


def test_the_nearest_file_wins_alone(tmp_path: Path) -> None:
    outer = write(tmp_path / "pyproject.toml", "[tool.soplint]\nignore = ['AMB']\n")
    inner = write(tmp_path / "a" / "soplint.toml", "select = ['WET']\n[rules.LEE002]\nmax-words = 30\n")
    assert nearest(tmp_path / "a" / "b" / "sop.docx") == inner
    assert nearest(tmp_path / "sop.docx") == outer
    assert Settings.load(outer).ignore == ("AMB",)
    settings = Settings.load(inner, ignore=["WET009"])
    assert (settings.select, settings.ignore, settings.options["LEE002"]) == (("WET",), ("WET009",), {"max-words": 30})


def test_a_file_extends_another(tmp_path: Path) -> None:
    write(
        tmp_path / "bestuur" / "soplint.toml",
        """
        select = ["WET"]
        extend-select = ["AMB001"]
        ignore = ["LEE007"]
        rule-paths = ["regels"]
        [rules.LEE002]
        max-words = 30
        severity = "error"
        [words.moeilijk]
        add = { plan = "opzet", expertise = "kennis" }
        [elements.basisondersteuning]
        headings = ["Voor iedereen"]
        [per-file]
        "*.pdf" = { ignore = ["TOE"] }
        [[ignore-finding]]
        rule = "WET009"
        document = "a.docx"
        reason = "komt nog"
        """,
    )
    path = write(
        tmp_path / "school" / "soplint.toml",
        """
        extend = "../bestuur/soplint.toml"
        ignore = ["LEE010"]
        extend-select = ["AMB002"]
        [rules.LEE002]
        max-words = 20
        [words.moeilijk]
        add = { niveau = "hoogte" }
        remove = ["expertise"]
        [elements.basisondersteuning]
        headings = ["Op onze school"]
        [per-file]
        "*.docx" = { ignore = ["ACT"] }
        [[ignore-finding]]
        rule = "WET007"
        document = "b.docx"
        reason = "volgt"
        """,
    )
    settings = Settings.load(path)
    assert (settings.select, settings.ignore) == (("WET",), ("LEE010",))
    assert settings.extend_select == ("AMB001", "AMB002")
    assert settings.rules == (tmp_path / "school" / "../bestuur" / "regels",)
    assert settings.options["LEE002"] == {"max-words": 20}
    assert settings.severity == {"LEE002": "error"}
    assert settings.words["moeilijk"].add == (("plan", "opzet"), ("niveau", "hoogte"))
    assert settings.words["moeilijk"].remove == ("expertise",)
    assert settings.headings == {"basisondersteuning": ("Voor iedereen", "Op onze school")}
    assert [change.pattern for change in settings.per_file] == ["*.pdf", "*.docx"]
    assert [one.rule for one in settings.ignore_findings] == ["WET009", "WET007"]
    assert settings.origin("select").endswith("bestuur/soplint.toml")
    assert settings.origin("rules.LEE002.max-words") == str(path)
    assert settings.origin("profile") == "de standaard"


def test_files_that_extend_each_other_are_an_error(tmp_path: Path) -> None:
    path = write(tmp_path / "a.toml", "extend = 'b.toml'")
    write(tmp_path / "b.toml", "extend = 'a.toml'")
    with pytest.raises(SettingsError, match=r"a\.toml → .*b\.toml → .*a\.toml"):
        Settings.load(path)


def test_a_file_to_extend_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "soplint.toml", "extend = 'bestuur.toml'")
    with pytest.raises(SettingsError, match=r"soplint.toml: extend: .*bestuur.toml bestaat niet"):
        Settings.load(path)


@pytest.mark.parametrize(
    ("pattern", "document", "expected"),
    [
        ("*.docx", "sub/a.docx", True),
        ("*.docx", "a.pdf", False),
        ("archief/*.docx", "archief/a.docx", True),
        ("archief/*.docx", "archief/oud/a.docx", False),
        ("archief/**", "archief/oud/a.docx", True),
        ("**/oud/*.docx", "archief/oud/a.docx", True),
        ("**/oud/*.docx", "oud/a.docx", True),
        ("./a.docx", "a.docx", True),
        ("a?.docx", "ab.docx", True),
        ("a.docx", "axdocx", False),
    ],
)
def test_patterns_of_documents(tmp_path: Path, pattern: str, document: str, expected: bool) -> None:
    assert matches(pattern, tmp_path, str(tmp_path / document)) is expected
    assert matches(pattern, tmp_path, document) is expected


def test_settings_of_some_documents_only(linter: Linter, tmp_path: Path) -> None:
    path = write(
        tmp_path / "soplint.toml",
        "select = ['AMB002', 'LEE002']\n[per-file]\n'archief/*' = { ignore = ['LEE'] }\n'x*' = { select = ['LEE002'] }\n",
    )
    own = linter.with_settings(Settings.load(path, model="bundled"))
    assert codes(own, str(tmp_path / "a.md")) == {"AMB002", "LEE002"}
    assert codes(own, str(tmp_path / "archief" / "a.md")) == {"AMB002"}
    assert codes(own, "x.md") == {"LEE002"}


def test_a_rule_goes_before_its_family() -> None:
    rules = load_rules()
    chosen = Choices(rules, Settings(severity={"LEE002": "error", "LEE": "info", "zin-te-moeilijk": "warning"}))
    severity = {rule.code: chosen.severity(rule) for rule in rules}
    assert (severity["LEE002"], severity["LEE007"], severity["LEE003"]) == ("error", "info", "warning")
    assert severity["AMB001"] is None


def uncommented(text: str) -> str:
    """The file of `soplint init` with every setting switched on."""
    return "\n".join(
        line[1:] if line.startswith("#") and not line.startswith("# ") else line for line in text.split("\n")
    )


def test_the_first_file_says_nothing_until_it_is_changed_and_all_of_it_is_right(tmp_path: Path) -> None:
    path = write(tmp_path / "school" / "soplint.toml", template())
    assert Settings.load(path) == replace(Settings(), today=Settings.load(path).today)
    write(tmp_path / "bestuur" / "soplint.toml", "")
    text = uncommented(template())
    assert set(tomllib.loads(text)) == {key.name for key in KEYS}
    jsonschema.validate(tomllib.loads(text), schema(load_rules()))
    settings = Settings.load(write(path, text))
    check_choices(load_rules(), replace(settings, rules=()))
    assert settings.per_file
    assert settings.headings


@pytest.mark.parametrize(
    "text",
    [
        "profiel = 'auto'",
        "select = 'WET'",
        "fail-on = 'altijd'",
        "[rules.LEE002]\nseverity = 'hoog'",
        "[rules.LEE002]\nmax-word = 3",
        "[rules.LEE002]\nmax-words = 'drie'",
        "[elements.basis]\nheadings = ['a']",
        "[words.moeilijker]\nadd = ['a']",
        "[[ignore-finding]]\nrule = 'WET009'\ndocument = 'a.docx'",
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(text), schema(load_rules()))


MAKER: Any = project_tool("make_schemas")


def test_the_schema_for_editors_is_what_the_code_says() -> None:
    assert MAKER.SETTINGS.read_text(encoding="utf-8") == MAKER.settings_schema(), "run python tools/make_schemas.py"


@pytest.mark.tool
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ignore = ['LEE']", None),
        ("[rules.LEE002]\nmax-words = 20", None),
        ("fail-on = 'altijd'", '"altijd" is not one of'),
        ("[rules.LEE002]\nmax-words = 'veel'", "is not of type"),
        ("profiel = 'auto'", "profiel"),
    ],
)
def test_an_editor_that_is_pointed_to_the_schema_checks_the_file(tmp_path: Path, line: str, said: str | None) -> None:
    taplo = shutil.which("taplo", path=os.pathsep.join((sysconfig.get_path("scripts"), os.environ.get("PATH", ""))))
    if taplo is None:
        pytest.skip("no taplo")
    [named] = re.findall(r"^#:schema .*$", (ROOT / "docs/instellen.md").read_text(encoding="utf-8"), re.MULTILINE)
    shutil.copy(MAKER.SETTINGS, tmp_path)
    write(tmp_path / "soplint.toml", f"{named}\n{line}\n")
    done = subprocess.run([taplo, "lint", "soplint.toml"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, said is None or said in done.stderr) == (0 if said is None else 1, True), done.stderr


def test_what_is_shown_can_be_read_back(tmp_path: Path) -> None:
    path = write(
        tmp_path / "soplint.toml",
        "select = ['WET', 'LEE']\n[rules.LEE002]\nmax-words = 20\nseverity = 'error'\n"
        '[words.moeilijk]\nadd = { "a b" = "c \\"d\\"" }\n[elements.ambities]\nheadings = ["Morgen"]\n'
        '[supports.topsport]\nname = "Topsport"\nterms = ["topsport"]\n[supports.dyslexie]\nterms = ["letterhulp"]\n'
        "[per-file]\n'a*' = { ignore = ['LEE007'] }\n"
        "[[ignore-finding]]\nrule = 'WET009'\ndocument = 'a.docx'\nreason = 'volgt'\n",
    )
    settings = Settings.load(path, fail_on="warning").for_document(str(tmp_path / "a.docx"))
    text = shown(settings)
    again = Settings.load(write(tmp_path / "weer.toml", text))
    assert again == replace(settings, per_file=(), ignore_findings=again.ignore_findings, today=again.today)
    lines = {line.split(" = ")[0]: line.partition("  # ")[2].strip() for line in text.splitlines()}
    assert lines["select"] == lines["max-words"] == str(path)
    assert (lines["fail-on"], lines["model"]) == ("de opdracht", "de standaard")
    assert lines["ignore"] == f"per-file {tmp_path}/a*"


def test_kinds_of_support_add_up_over_files(tmp_path: Path) -> None:
    write(tmp_path / "bestuur.toml", "[supports.topsport]\nname = 'Topsport'\nterms = ['LOOT']\n")
    path = write(
        tmp_path / "soplint.toml",
        "extend = 'bestuur.toml'\n[supports.topsport]\nname = 'Sport'\nterms = ['topsport']\nexcept = ['sportdag']\n",
    )
    assert Settings.load(path).supports == (Kind("topsport", "Sport", ("loot", "topsport"), ("sportdag",)),)

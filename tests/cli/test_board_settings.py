"""Settings, suppression, baseline and cache as a user meets them on the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from soplint.cli import cli

FIXED = ["--model", "bundled", "--today", "2026-11-24"]
LONG = "Deze zin heeft zeven woorden in totaal."
VAGUE = "# Ambities\n\nWij willen de komende jaren sterker worden in het begeleiden van leerlingen.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def check(*arguments: str) -> Result:
    return run("check", *FIXED, *arguments)


def report(*arguments: str) -> Any:
    return json.loads(check("-f", "json", *arguments).stdout)


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def codes(document: Any) -> list[str]:
    return [finding["code"] for finding in document["findings"]]


def test_each_document_has_the_settings_of_its_nearest_file(tmp_path: Path) -> None:
    write(tmp_path / "soplint.toml", "select = ['LEE002']\nfail-on = 'never'\n[rules.LEE002]\nmax-words = 5\n")
    write(tmp_path / "streng" / "soplint.toml", "select = ['LEE002', 'AMB002']\nfail-on = 'warning'\n")
    paths = [write(tmp_path / name, f"# Ambities\n\n{LONG}\n\n{VAGUE}") for name in ("a.md", "streng/b.md", "los/c.md")]
    found = report(*paths)
    assert [codes(document) for document in found["documents"]] == [["LEE002", "LEE002"], ["AMB002"], ["LEE002"] * 2]
    assert check(paths[0], paths[2]).exit_code == 0
    assert check(*paths).exit_code == 1
    assert check("--fail-on", "error", *paths).exit_code == 0
    alone = report("--isolated", "--select", "AMB002", *paths)
    assert [codes(document) for document in alone["documents"]] == [["AMB002"]] * 3


def test_a_wrong_file_is_told_before_anything_is_read(tmp_path: Path) -> None:
    write(tmp_path / "fout" / "soplint.toml", "selct = []")
    result = check(write(tmp_path / "a.md", VAGUE), write(tmp_path / "fout" / "b.md", VAGUE))
    assert result.exit_code == 2
    assert "soplint.toml: selct: deze instelling bestaat niet. Bedoelt u 'select'?" in result.stderr
    assert result.stderr.count("\n") == 1
    assert not result.stdout


def test_the_environment_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.md", VAGUE)
    write(tmp_path / "soplint.toml", "select = ['AMB001']")
    monkeypatch.setenv("SOPLINT_CONFIG", write(tmp_path / "elders.toml", "select = ['AMB002']"))
    named = write(tmp_path / "derde.toml", "select = ['AMB003']")
    assert codes(report(path)["documents"][0]) == ["AMB002"]
    assert codes(report("--config", named, path)["documents"][0]) == ["AMB003"]
    assert "WET001" in codes(report("--isolated", path)["documents"][0])
    monkeypatch.setenv("SOPLINT_CONFIG", str(tmp_path / "weg.toml"))
    assert "weg.toml" in check(path).stderr


def test_what_is_silenced_does_not_count_and_what_silences_nothing_is_told(tmp_path: Path) -> None:
    write(
        tmp_path / "soplint.toml",
        "select = ['AMB002', 'AMB005']\nfail-on = 'warning'\n"
        "[[ignore-finding]]\nrule = 'AMB002'\ndocument = 'a.md'\nreason = 'komt in juni'\n"
        "[[ignore-finding]]\nrule = 'AMB005'\ndocument = 'a.md'\nreason = 'oud'\n"
        "[[ignore-finding]]\nrule = 'AMB005'\ndocument = 'weg.md'\nreason = 'oud'\n",
    )
    path = write(tmp_path / "a.md", VAGUE)
    result = check("-f", "json", path)
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    [one] = found["documents"][0]["suppressed"]
    assert (one["code"], one["reason"], one["by"]) == ("AMB002", "komt in juni", "config")
    unused = found["summary"]["unused_suppressions"]
    assert [(item["code"], item["document"]) for item in unused] == [("AMB005", path), ("AMB005", "weg.md")]
    shown = " ".join(check(path).stdout.split())
    assert "maakt niets meer stil" in shown
    assert "weg.md bestaat niet" in shown


@pytest.fixture
def baseline(tmp_path: Path) -> str:
    return str(tmp_path / "baseline.json")


def entries(file: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(Path(file).read_text(encoding="utf-8"))["entries"]
    return found


def test_a_baseline_from_first_use_to_empty(tmp_path: Path, baseline: str) -> None:
    options = ("--isolated", "--select", "AMB002,WET009", "--fail-on", "warning")
    path = write(tmp_path / "sub" / "a.md", VAGUE)
    other = write(tmp_path / "b.md", VAGUE)
    first = check(*options, "--write-baseline", baseline, path, other)
    assert first.exit_code == 0
    assert "4 meldingen bekend" in first.stderr
    assert check(*options, "--baseline", baseline, path, other).exit_code == 0
    assert [(entry["path"], entry["code"]) for entry in entries(baseline)] == [
        ("b.md", "AMB002"),
        ("b.md", "WET009"),
        ("sub/a.md", "AMB002"),
        ("sub/a.md", "WET009"),
    ]
    assert entries(baseline)[0]["excerpt"].startswith("Wij willen")

    # A person gives a reason; a new finding counts, an edit elsewhere does not.
    text = Path(baseline).read_text(encoding="utf-8").replace("Stond al in het document op 2026-11-24.", "volgt", 1)
    Path(baseline).write_text(text, encoding="utf-8")
    write(tmp_path / "b.md", f"# Visie\n\nElk kind telt mee.\n\n{VAGUE}")
    assert check(*options, "--baseline", baseline, other).exit_code == 0
    write(tmp_path / "b.md", VAGUE + "\nWe gaan ons in de toekomst ontwikkelen op het gebied van taal.\n")
    grown = check(*options, "--baseline", baseline, "--write-baseline", baseline, other)
    assert grown.exit_code == 1
    assert len(entries(baseline)) == 4
    assert entries(baseline)[0]["reason"] == "volgt"

    # What is mended is told, and goes when asked; what was not looked at stays.
    write(tmp_path / "b.md", "# Ambities\n\nIn juni 2027 heeft Anna Bos drie leraren getraind.\n")
    found = report(*options, "--baseline", baseline, other)
    [unused] = found["summary"]["unused_suppressions"]
    assert (unused["by"], unused["code"], unused["reason"]) == ("baseline", "AMB002", "volgt")
    assert not report("--isolated", "--select", "WET009", "--baseline", baseline, other)["summary"][
        "unused_suppressions"
    ]
    pruned = check(*options, "--baseline", baseline, "--write-baseline", baseline, other)
    assert "1 weggehaald" in pruned.stderr
    assert [(entry["path"], entry["code"]) for entry in entries(baseline)] == [
        ("b.md", "WET009"),
        ("sub/a.md", "AMB002"),
        ("sub/a.md", "WET009"),
    ]

    # A document that is gone goes too.
    Path(path).unlink()
    check(*options, "--baseline", baseline, "--write-baseline", baseline, other)
    assert [entry["path"] for entry in entries(baseline)] == ["b.md"]


def test_a_baseline_holds_no_personal_data(tmp_path: Path, baseline: str) -> None:
    rules = write(
        tmp_path / "pri.py",
        "from soplint import Sentence, rule\n"
        "@rule('PRI099', 'nummer', title='T', severity='error', source='s', why='w', bad=['b'], good=['g'])\n"
        "def number(sentence: Sentence):\n"
        "    if '123456782' in sentence.text:\n"
        "        yield sentence.finding('Hier staat een nummer.')\n",
    )
    path = write(tmp_path / "a.md", "Het nummer is 123456782.\n")
    check("--isolated", "--rules", rules, "--select", "PRI099", "--write-baseline", baseline, path)
    assert [entry["code"] for entry in entries(baseline)] == ["PRI099"]
    assert "123456782" not in Path(baseline).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "--write-baseline"),
        ("geen json", "regel 1, teken 1"),
        ("[1]", "geen baseline"),
        ('{"schema": 9, "entries": []}', "andere soplint"),
        (
            '{"schema": 1, "entries": [{"path": "a.md", "code": "AMB002", "name": "x", "section": "", "excerpt": null,'
            ' "fingerprint": "f", "reason": ""}]}',
            "geen reden",
        ),
    ],
)
def test_a_wrong_baseline_is_named(tmp_path: Path, baseline: str, text: str | None, words: str) -> None:
    if text is not None:
        Path(baseline).write_text(text, encoding="utf-8")
    result = check("--isolated", "--baseline", baseline, write(tmp_path / "a.md", VAGUE))
    assert result.exit_code == 2
    assert words in result.stderr
    assert "baseline.json" in result.stderr


def test_where_a_baseline_cannot_go_is_told_before_anything_is_read(tmp_path: Path) -> None:
    document = write(tmp_path / "a.md", VAGUE)
    for target in (tmp_path / "weg" / "bekend.json", tmp_path):
        result = check("--isolated", "--write-baseline", str(target), document)
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"kan niet naar {target}" in result.stderr


def test_a_baseline_that_was_opened_in_windows_still_holds(tmp_path: Path, baseline: str) -> None:
    document = write(tmp_path / "a.md", VAGUE)
    check("--isolated", "--write-baseline", baseline, document)
    file = Path(baseline)
    file.write_text("\ufeff" + file.read_text(encoding="utf-8"), encoding="utf-8", newline="\r\n")
    assert check("--isolated", "--baseline", baseline, "--fail-on", "info", document).exit_code == 0


def test_the_cache_can_be_found_cleared_and_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cache"
    monkeypatch.setenv("SOPLINT_CACHE_DIR", str(folder))
    path = write(tmp_path / "a.md", VAGUE)
    assert run("cache", "dir").stdout == f"{folder}\n"
    first = check("--no-cache", path)
    assert not folder.exists()
    assert check(path).stdout == check(path).stdout == first.stdout
    assert len(list(folder.rglob("*.report"))) == 1
    assert run("cache", "clear").stdout == "1 rapport weggegooid.\n"
    assert not list(folder.rglob("*.report"))


def test_what_is_kept_loads_no_language_model(tmp_path: Path, corpora: Path) -> None:
    script = (
        "import sys; from soplint.cli import main\n"
        "try:\n    main(['check', '--isolated', '--model', 'bundled', '-f', 'text', sys.argv[1]])\n"
        "except SystemExit: pass\n"
        "print(*sorted({'spacy', 'numpy', 'onnxruntime', 'lxml', 'pypdfium2'} & set(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", script, str(corpora / "goed-b1.docx")]
    environment = {**os.environ, "SOPLINT_CACHE_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True, env=environment) for _ in range(2)
    )
    assert "spacy" in first.stderr
    assert second.stderr.strip() == ""
    assert second.stdout == first.stdout


def test_init_writes_a_file_once(tmp_path: Path) -> None:
    assert run("init", str(tmp_path)).exit_code == 0
    text = (tmp_path / "soplint.toml").read_text(encoding="utf-8")
    assert "#[rules.LEE002]" in text
    assert check("--select", "LEE002", write(tmp_path / "a.md", LONG)).exit_code == 0
    again = run("init", str(tmp_path))
    assert again.exit_code == 2
    assert "bestaat al" in again.stderr
    assert (tmp_path / "soplint.toml").read_text(encoding="utf-8") == text


def test_settings_tells_what_applies_and_why(tmp_path: Path) -> None:
    file = write(tmp_path / "soplint.toml", "select = ['LEE']\n[per-file]\n'b.md' = { ignore = ['LEE002'] }\n")
    shown = run("settings", "--show", write(tmp_path / "a.md", LONG), "--fail-on", "never").stdout
    assert ["select", '["LEE"]', "#", file] in [line.replace(" = ", " ").split() for line in shown.splitlines()]
    assert "# de opdracht" in shown
    assert "LEE002" in shown.splitlines()[-1]
    other = run("settings", "--show", write(tmp_path / "b.md", LONG)).stdout
    assert "per-file" in other
    assert "LEE002" not in other.splitlines()[-1]


def test_settings_of_a_folder_are_those_of_the_documents_in_it(tmp_path: Path) -> None:
    file = write(tmp_path / "school" / "soplint.toml", "select = ['LEE']\n")
    assert file in run("settings", "--show", str(tmp_path / "school")).stdout
    result = run("settings", "--show", str(tmp_path / "school" / "weg.docx"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "weg.docx bestaat niet" in result.stderr


@pytest.mark.parametrize(("name", "words"), [("weg.toml", "weg.toml bestaat niet"), ("", "is een map")])
def test_a_settings_file_that_is_none_is_told_with_who_named_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    document = write(tmp_path / "a.md", LONG)
    by_option = check("--config", str(tmp_path / name), document)
    monkeypatch.setenv("SOPLINT_CONFIG", str(tmp_path / name))
    by_environment = check(document)
    for result, who in ((by_option, "--config"), (by_environment, "SOPLINT_CONFIG")):
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert words in result.stderr
        assert who in result.stderr


def test_the_schema_of_the_settings_knows_own_rules(tmp_path: Path) -> None:
    rules = write(
        tmp_path / "regels.toml",
        "[[rule]]\nkind = 'max-length'\ncode = 'EIG001'\nname = 'lange-alinea'\ntitle = 'Lang'\nseverity = 'info'\n"
        "source = 'bestuur'\nwhy = 'Lang leest slecht.'\nof = 'paragraph'\nmax-words = 2\n"
        "bad = ['Dit zijn vier woorden.']\ngood = ['Kort.']\n",
    )
    target = tmp_path / "soplint.schema.json"
    result = run("schema", "settings", "--rules", rules, "-o", str(target))
    assert (result.exit_code, result.stdout) == (0, "")
    options = json.loads(target.read_text(encoding="utf-8"))["properties"]["rules"]["properties"]["EIG001"]
    assert options["properties"]["max-words"]["type"] == "integer"


def test_the_schema_of_the_settings_knows_the_rules() -> None:
    found = json.loads(run("schema", "settings").stdout)
    assert found["properties"]["rules"]["properties"]["LEE002"]["properties"]["max-words"]["default"] == 25

"""The commands as a user calls them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from soplint.cli import cli

FIXED = ["--model", "bundled", "--today", "2026-11-24", "--isolated"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def check(*arguments: str) -> Result:
    return run("check", *FIXED, *arguments)


def schema(name: str) -> Any:
    return json.loads(run("schema", name).stdout)


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_findings_give_exit_code_1_and_a_report(corpora: Path) -> None:
    result = check(str(corpora / "po-formulier.docx"))
    assert result.exit_code == 1
    assert "Wat de wet vraagt" in result.stdout
    assert "WET008" in result.stdout
    assert max(len(line) for line in result.stdout.splitlines()) <= 80
    assert "\x1b" not in result.stdout


def test_a_good_profile_gives_exit_code_0(corpora: Path) -> None:
    assert check(str(corpora / "goed-b1.docx")).exit_code == 0


def test_fail_on_decides_the_exit_code(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "Lang " + "en lang " * 20 + "is deze zin.")
    options = ("--select", "LEE002", path)
    assert check(*options).exit_code == 0
    assert check("--fail-on", "warning", *options).exit_code == 1
    assert check("--fail-on", "never", *options).exit_code == 0


def test_what_cannot_be_read_costs_only_itself(tmp_path: Path, corpora: Path) -> None:
    broken = tmp_path / "stuk.pdf"
    broken.write_bytes(b"%PDF-1.7 afgebroken")
    result = check("-f", "json", str(broken), "bestaat-niet.docx", str(corpora / "goed-b1.docx"))
    assert result.exit_code == 2
    kinds = [document["error"] and document["error"]["kind"] for document in json.loads(result.stdout)["documents"]]
    assert kinds == ["damaged", "not-found", None]


def test_json_is_valid_and_the_same_each_time(corpora: Path) -> None:
    arguments = ["-f", "json", *(str(corpora / name) for name in ("vo-tabellen.docx", "sbo-school.pdf", "weg.docx"))]
    first, second = check(*arguments), check(*arguments)
    assert first.stdout == second.stdout
    found = json.loads(first.stdout)
    jsonschema.validate(found, schema("check"))
    assert found["summary"]["documents"] == 3


def test_inspect_is_valid_json_and_text(corpora: Path) -> None:
    path = str(corpora / "sbo-school.docx")
    jsonschema.validate(json.loads(run("inspect", "-f", "json", "--model", "bundled", path).stdout), schema("inspect"))
    assert "Aanbod en grenzen" in run("inspect", "--model", "bundled", path).stdout


def test_a_folder_yields_documents_but_no_lock_files(tmp_path: Path, corpora: Path) -> None:
    data = (corpora / "goed-b1.docx").read_bytes()
    for name in ("b.docx", "sub/a.docx", "~$b.docx", ".verborgen/c.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    write(tmp_path, "leesmij.md", "# Tekst\n\nDit telt niet mee.")
    found = json.loads(check("-f", "json", str(tmp_path)).stdout)
    assert [Path(document["path"]).name for document in found["documents"]] == ["b.docx", "a.docx"]


def test_a_report_can_go_to_a_file(tmp_path: Path, corpora: Path) -> None:
    target = tmp_path / "rapport.json"
    result = check("-f", "text", "-f", "json", "-o", str(target), str(corpora / "goed-b1.docx"))
    assert "Wat de wet vraagt" in result.stdout
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--select", "AMB0O2"), "AMB002"),
        (("--profile", "sop-2015"), "sop-2014"),
        (("-f", "docx"), "concise"),
        (("--config", "er-is-niets.toml"), "er-is-niets.toml"),
        (("--model", "nl_core_news_md"), "python -m spacy download nl_core_news_md"),
        (("-f", "json", "-f", "text"), "-o"),
    ],
)
def test_a_wrong_option_gives_one_line_with_the_next_step(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    path = write(tmp_path, "a.md", "# Visie\n\nElk kind telt mee.")
    result = run("check", *arguments, path)
    assert result.exit_code == 2
    assert result.stderr.startswith("soplint: ")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert not result.stdout


def test_settings_come_from_the_nearest_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "Deze zin heeft zeven woorden in totaal.")
    write(
        tmp_path,
        "soplint.toml",
        'select = ["LEE002"]\nfail-on = "error"\n[rules.LEE002]\nseverity = "error"\nmax-words = 5\n',
    )
    options = ("check", "--model", "bundled", "-f", "concise", path)
    assert run(*options).exit_code == 1
    assert run(*options, "--isolated", "--select", "LEE002").exit_code == 0


def test_explain_shows_a_rule_by_code_name_and_prefix() -> None:
    by_code = run("explain", "LEE002").stdout
    assert by_code == run("explain", "zin-te-lang").stdout
    assert "max-words = 25" in by_code
    assert "Fout 1" in by_code
    assert "Goed 1" in by_code
    assert run("explain", "AMB").stdout.count("Bron:") == 5


def test_rules_lists_all() -> None:
    listed = json.loads(run("rules", "-f", "json").stdout)
    assert [rule["code"] for rule in listed] == sorted(rule["code"] for rule in listed)
    assert {"code", "name", "severity", "source", "options", "examples"} <= set(listed[0])
    assert len(run("rules").stdout.splitlines()) == len(listed)


def test_own_rules_from_a_file(tmp_path: Path) -> None:
    rules = write(
        tmp_path,
        "eigen.py",
        "from soplint import Sentence, rule\n"
        "@rule('ZZZ001', 'geen-etc', title='Etc.', severity='error', source='ons bestuur', why='vaag',"
        " bad=['etc.'], good=['a'])\n"
        "def no_etc(sentence: Sentence):\n"
        "    if 'etc.' in sentence.text:\n"
        "        yield sentence.finding('Hier staat etc.')\n",
    )
    path = write(tmp_path, "a.md", "Wij geven hulp bij lezen, rekenen, etc.")
    result = check("--rules", rules, "--select", "ZZZ", "-f", "concise", path)
    assert result.exit_code == 1
    assert "ZZZ001 Hier staat etc." in result.stdout


def test_a_rule_that_crashes_is_named(tmp_path: Path) -> None:
    rules = write(
        tmp_path,
        "kapot.py",
        "from soplint import Document, rule\n"
        "@rule('ZZZ002', 'kapot', title='Kapot', severity='error', source='x', why='y', bad=['b'], good=['g'])\n"
        "def broken(document: Document):\n"
        "    raise ValueError('oeps')\n",
    )
    path = write(tmp_path, "a.md", "Deze zin is kort.")
    result = check("--rules", rules, "-f", "concise", path)
    assert result.exit_code == 2
    assert "ZZZ002" in result.stdout
    assert "WET007" in result.stdout


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "# [red]Kop[/red] \x1b[31m\n\n" + "Woord \x1b[2J[bold] " * 30 + ".")
    shown = check("--color", "never", path).stdout
    assert "\x1b" not in shown
    assert "[red]Kop[/red]" in shown


def test_colour_only_when_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "# Visie\n\nElk kind telt mee.")
    target = tmp_path / "rapport.txt"
    assert "\x1b[" not in check(path).stdout
    assert "\x1b[" in check("--color", "always", path).stdout
    check("--color", "always", "-f", "text", "-o", str(target), path)
    assert "\x1b[" not in target.read_text(encoding="utf-8")


def test_a_pipe_gets_utf_8_whatever_the_locale(corpora: Path) -> None:
    command = [sys.executable, "-m", "soplint", "check", *FIXED, str(corpora / "goed-b1.docx")]
    done = subprocess.run(command, capture_output=True, env={"LANG": "C", "PATH": ""}, check=False)
    assert done.returncode == 0
    assert "✔ aanwezig" in done.stdout.decode("utf-8")
    assert not done.stderr


def test_evaluate_compares_with_committed_figures(tmp_path: Path, corpora: Path) -> None:
    for name in ("goed-b1.docx", "goed-b1.gold.json"):
        (tmp_path / name).write_bytes((corpora / name).read_bytes())
    found = json.loads(run("evaluate", str(tmp_path), "-f", "json").stdout)
    figures = tmp_path / "figures.json"
    figures.write_text(json.dumps(found), encoding="utf-8")
    assert run("evaluate", str(tmp_path), "--against", str(figures)).exit_code == 0
    found["figures"]["onderwerp"]["aanbod"]["f1"] = 1.0
    figures.write_text(json.dumps(found), encoding="utf-8")
    result = run("evaluate", str(tmp_path), "--against", str(figures))
    assert result.exit_code == 1
    assert "aanbod" in result.stderr

"""`soplint overview` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from soplint.cli import cli

FIXED = ["--model", "bundled", "--today", "2026-11-24", "--isolated"]
PROFILE = "# Ondersteuning\n\nKinderen met dyslexie krijgen elke dag extra leesles van de leraar met software.\n"


@pytest.fixture
def schools(tmp_path: Path) -> list[str]:
    paths = [tmp_path / name for name in ("berk.md", "eik.md")]
    for path in paths:
        path.write_text(PROFILE, encoding="utf-8")
    return [str(path) for path in paths]


def overview(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["overview", *FIXED, *arguments])


def test_schools_stand_side_by_side(schools: list[str]) -> None:
    result = overview(*schools)
    assert result.exit_code == 0
    assert "Dyslexie en lezen: 2 wel" in result.stdout
    assert "Geen school noemt ‘Autisme’." in result.stdout
    assert "berk en eik" in result.stdout


def test_an_unreadable_document_gives_exit_code_2_and_stands_in_the_table(schools: list[str], tmp_path: Path) -> None:
    broken = tmp_path / "stuk.pdf"
    broken.write_bytes(b"%PDF-1.7 en verder niets")
    result = overview(*schools, str(broken), "-f", "json")
    assert result.exit_code == 2
    made = json.loads(result.stdout)
    assert made["documents"][2]["error"]["kind"] == "damaged"
    assert made["documents"][2]["elements"] == {}
    schema = json.loads(CliRunner().invoke(cli, ["schema", "overview"]).stdout)
    jsonschema.validate(made, schema)


def test_several_forms_go_where_they_are_asked(schools: list[str], tmp_path: Path) -> None:
    page, book = tmp_path / "o.html", tmp_path / "o.xlsx"
    result = overview(*schools, "-f", "html", "-o", str(page), "-f", "csv", "-f", "xlsx", "-o", str(book))
    assert result.exit_code == 0
    assert result.stdout_bytes.startswith(b"\xef\xbb\xbfSchool,Bestand")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert book.read_bytes().startswith(b"PK")


def test_the_name_of_a_file_tells_its_form(schools: list[str], tmp_path: Path) -> None:
    page, book, plain = (tmp_path / name for name in ("o.html", "o.XLSX", "o.uit"))
    assert overview(*schools, "-o", str(page), "-o", str(book), "-o", str(plain)).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert book.read_bytes().startswith(b"PK")
    assert plain.read_text(encoding="utf-8").startswith("Overzicht van scholen")


def test_a_board_adds_kinds_of_support(schools: list[str], tmp_path: Path) -> None:
    settings = tmp_path / "bestuur.toml"
    settings.write_text('[supports.software]\nname = "Software"\nterms = ["software"]\n', encoding="utf-8")
    arguments = ["overview", "--model", "bundled", "--config", str(settings), "--no-cache", *schools, "-f", "json"]
    made = json.loads(CliRunner().invoke(cli, arguments).stdout)
    assert made["supports"][-1] == {
        **dict.fromkeys(("hedged", "cannot", "both", "unnamed"), 0),
        "id": "software",
        "name": "Software",
        "can": 2,
    }


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-f", "xlsx"], "geef een bestand"),
        (["-f", "html", "-o", "bestaat-niet/o.html"], "map die bestaat"),
        (["-f", "sarif"], "Kies uit: text, html, csv, xlsx, json"),
        (["--select", "ZZZ999"], "ZZZ999"),
    ],
)
def test_what_cannot_be_done_is_told_at_once(schools: list[str], arguments: list[str], says: str) -> None:
    result = overview(*schools, *arguments)
    assert result.exit_code == 2
    assert says.lower() in result.stderr.lower()
    assert "Traceback" not in result.output

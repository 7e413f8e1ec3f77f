"""Finding formats: built-in ones by their module, those of others by their entry point."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from soplint.cli import cli
from soplint.errors import ReportError
from soplint.report import Format, View, names, renderer

BUILT_IN = ["concise", "json", "jsonl", "text"]


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path that holds an installed package with formats; the test writes its module."""
    info = tmp_path / "lijst-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: lijst\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[soplint.reports]\nlijst = lijst_vorm:render\nconcies = lijst_vorm:anders\nweg = er_is_niets:render\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "lijst_vorm", raising=False)
    return tmp_path / "lijst_vorm.py"


def test_built_in_formats_are_found_by_their_module() -> None:
    assert set(BUILT_IN) <= set(names())
    for name in names():
        assert renderer(name).name == name
        assert renderer(name).title


def test_an_unknown_format_names_the_near_one() -> None:
    with pytest.raises(ReportError, match=r"'jso' .*Bedoelt u json.*concise"):
        renderer("jso")
    for module in ("wording", "machine", "json.sub", ""):
        with pytest.raises(ReportError, match="bestaat niet"):
            renderer(module)


def test_a_plugin_may_be_a_plain_function(plugin: Path) -> None:
    plugin.write_text("def render(reports, view):\n    return f'{len(reports)} documenten\\n'\n")
    assert "lijst" in names()
    assert renderer("lijst")([], View()) == "0 documenten\n"


def test_a_broken_plugin_is_named_and_costs_only_itself(plugin: Path, tmp_path: Path) -> None:
    plugin.write_text("def render(reports, view):\n    raise ValueError('oeps')\nanders = 3\n")
    document = tmp_path / "a.md"
    document.write_text("# Visie\n\nElk kind telt mee.", encoding="utf-8")
    for name, word in (("lijst", "ValueError: oeps"), ("concies", "geen functie"), ("weg", "er_is_niets")):
        result = CliRunner().invoke(cli, ["check", "--isolated", "--model", "bundled", "-f", name, str(document)])
        assert result.exit_code == 2
        assert name in result.stderr
        assert word in result.stderr
        assert result.stderr.count("\n") == 1
    assert renderer("concise")([], View()) == ""


def test_a_plugin_cannot_take_the_name_of_a_built_in_format(plugin: Path) -> None:
    points = plugin.parent / "lijst-1.0.dist-info" / "entry_points.txt"
    points.write_text("[soplint.reports]\njson = lijst_vorm:render\n")
    plugin.write_text("def render(reports, view):\n    return ''\n")
    with pytest.raises(ReportError, match="lijst_vorm"):
        renderer("json")


def test_a_format_that_gives_no_text_is_named() -> None:
    broken = Format("proef", lambda reports, view: b"", name="proef")  # type: ignore[arg-type,return-value]
    with pytest.raises(ReportError, match=r"proef.*geen tekst"):
        broken([], View())


def test_a_format_is_loaded_when_it_is_used() -> None:
    code = "import sys; from soplint.report import renderer; renderer('json'); print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

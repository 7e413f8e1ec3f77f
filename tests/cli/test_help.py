"""Help, wrong calls and exit codes, as a user of the command line meets them."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner, Result

from soplint import cli as package
from soplint.cli import cli, main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="soplint")


def commands(group: click.Group = cli, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield before
    for name in group.list_commands(click.Context(group)):
        found = group.get_command(click.Context(group), name)
        path = (*before, name)
        yield from commands(found, path) if isinstance(found, click.Group) else [path]


ALL = sorted(commands())


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_help_is_dutch_and_ends_with_examples(path: tuple[str, ...]) -> None:
    result = run(*path, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Gebruik: {' '.join(('soplint', *path))}")
    assert "\nVoorbeelden:\n  soplint " in result.stdout
    assert not re.search(
        r"Usage|Options|Commands|OPTIONS|Show this|required|x>=|\b(?:PATH|TEXT|FILE|DIRECTORY|INTEGER)\b", result.stdout
    )
    assert [line for line in result.stdout.splitlines() if len(line) > 80] == []


def test_help_names_what_must_be_given_and_the_forms() -> None:
    assert re.search(r"--output-file KOPIE .*Verplicht\.", run("annotate", "--help").stdout)
    assert "text). Mag vaker" in (shown := " ".join(run("check", "--help").stdout.split()))
    assert "Kies uit: concise, gesprek, github," in shown


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_the_examples_of_the_help_can_be_called(path: tuple[str, ...]) -> None:
    shown = run(*path, "--help").stdout.partition("\nVoorbeelden:\n")[2]
    lines = [line.strip() for line in shown.splitlines() if line.startswith("  soplint ")]
    assert lines
    for line in lines:
        words = shlex.split(line)[1:]
        command: click.Command = cli
        while isinstance(command, click.Group):
            found = command.get_command(click.Context(command), words.pop(0))
            assert found is not None, line
            command = found
        command.make_context("soplint", words)  # raises for an option that does not exist


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("chek", "a"), "soplint: De opdracht 'chek' bestaat niet. Bedoelt u check? Hulp: soplint --help"),
        (("check",), "soplint: PAD ontbreekt. Vul dat in. Hulp: soplint check --help"),
        (("check", "--job"), "soplint: De optie --job bestaat niet. Bedoelt u --jobs? Hulp: soplint check --help"),
        (("check", "a", "--config"), "soplint: Achter --config hoort een waarde. Hulp: soplint check --help"),
        (("check", "a", "--quiet=1"), "soplint: Achter --quiet hoort geen waarde. Hulp: soplint check --help"),
        (
            ("check", "a", "--today", "1 mei"),
            "soplint: De waarde van --today kan niet. Schrijf een dag als 2026-11-24. Hulp: soplint check --help",
        ),
        (
            ("check", "a", "--color", "paars"),
            "soplint: De waarde van --color kan niet. Kies uit: auto, always, never. Hulp: soplint check --help",
        ),
        (
            ("annotate", "a"),
            "soplint: -o of --output-file ontbreekt. Vul dat in. Hulp: soplint annotate --help",
        ),
        (("rules", "WET"), "soplint: Dit hoort er niet bij: WET. Hulp: soplint rules --help"),
    ],
)
def test_a_wrong_call_is_one_line_with_the_next_step(arguments: tuple[str, ...], line: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{line}\n")


def test_a_mistake_of_soplint_itself_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oeps")

    monkeypatch.setattr(package, "cli", fail)
    with pytest.raises(SystemExit) as stopped:
        main(["rules"])
    shown = capsys.readouterr()
    assert stopped.value.code == 2
    assert "ZeroDivisionError in test_help.py" in shown.err
    assert "Traceback" not in shown.err


def test_help_and_explain_need_no_language_model() -> None:
    code = (
        "import sys\nfrom soplint.cli import cli\n"
        "for words in (['check', '--help'], ['rules'], ['explain', 'WET001'], ['--version']):\n"
        "    cli(words, standalone_mode=False)\n"
        "print([name for name in ('spacy', 'thinc', 'onnxruntime', 'pdfplumber', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"

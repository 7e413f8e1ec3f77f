"""Completion by click's own mechanism, as a shell asks for it."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from soplint.cli import cli


def complete(line: str) -> list[str]:
    """What may stand where the line ends."""
    *words, incomplete = line.split(" ")[1:]
    found = ShellComplete(cli, {}, "soplint", "_SOPLINT_COMPLETE").get_completions(words, incomplete)
    return [item.value for item in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("soplint exp", ["explain"]),
        ("soplint explain AMB00", [f"AMB00{number}" for number in range(1, 6)]),
        ("soplint explain ambitie-zonder-t", ["ambitie-zonder-termijn"]),
        ("soplint check --select WET,AMB002", ["WET,AMB002"]),
        ("soplint check --ignore LEE", None),
        ("soplint check -f js", ["json", "jsonl"]),
        ("soplint overview -f xl", ["xlsx"]),
        ("soplint check --profile s", ["sop-2014", "schoolgids-2025"]),
        ("soplint check --model b", ["bundled"]),
        ("soplint check --fail-on w", ["warning"]),
        ("soplint cache c", ["clear"]),
    ],
)
def test_words_are_filled_in(line: str, expected: list[str] | None) -> None:
    found = complete(line)
    if expected is None:
        assert {"LEE", "LEE002"} <= set(found)
    else:
        assert found == expected


def test_documents_are_left_to_the_shell() -> None:
    found = ShellComplete(cli, {}, "soplint", "_SOPLINT_COMPLETE").get_completions(["check"], "pro")
    assert [(item.type, item.value) for item in found] == [("file", "pro")]


MAIN = "from soplint.cli import main; main()"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    environment = {**os.environ, "_SOPLINT_COMPLETE": f"{shell}_source"}
    done = subprocess.run([sys.executable, "-c", MAIN], env=environment, capture_output=True, text=True, check=True)
    assert "_SOPLINT_COMPLETE" in done.stdout
    assert f"{shell}_complete" in done.stdout


@pytest.mark.tool("bash")
def test_bash_fills_in_for_real(tmp_path: Path) -> None:
    program, log = tmp_path / "soplint", tmp_path / "imports.txt"
    program.write_text(f"#!/bin/sh\nexec {shlex.quote(sys.executable)} -X importtime -c '{MAIN}' 2>>{log}\n")
    program.chmod(0o755)
    script = (
        'source /dev/stdin <<< "$(_SOPLINT_COMPLETE=bash_source soplint)"; '
        'COMP_WORDS=(soplint explain WET00); COMP_CWORD=2; _soplint_completion soplint; echo "${COMPREPLY[@]}"'
    )
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", script], env=environment, capture_output=True, text=True, check=True)  # noqa: S607
    assert "WET001 WET002" in done.stdout
    imported = {line.rpartition("|")[2].strip() for line in log.read_text().splitlines()}
    assert "soplint.engine.registry" in imported
    assert not imported & {"spacy", "thinc", "onnxruntime", "lxml", "pdfplumber"}

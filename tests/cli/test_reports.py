"""Where reports go, how far a run is, and what a terminal gets to see."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from soplint import Report
from soplint.cli import cli
from soplint.cli.delivery import deliver, outputs, pair
from soplint.errors import ReportError
from soplint.report import View

FIXED = ["--isolated", "--model", "bundled", "--today", "2026-11-24", "--select", "LEE002"]
F, O = "formats", "files"  # noqa: E741
A, B = Path("a"), Path("b")


@pytest.fixture
def sop(tmp_path: Path) -> str:
    path = tmp_path / "één sop.md"
    path.write_text("# Zorg\n\n" + "Lang " + "en lang " * 20 + "is deze zin – écht.", encoding="utf-8")
    return str(path)


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *FIXED, *arguments])


@pytest.mark.parametrize(
    ("order", "formats", "files", "expected"),
    [
        ([], [], [], [("text", None)]),
        ([O], [], [A], [("text", A)]),
        ([F, F, O], ["text", "json"], [A], [("text", None), ("json", A)]),
        ([F, O, F], ["json", "text"], [A], [("json", A), ("text", None)]),
        ([O, F, F], ["json", "text"], [A], [("json", A), ("text", None)]),
        ([F, F, O, O], ["json", "text"], [A, B], [("json", A), ("text", B)]),
        ([F, O, F, O], ["json", "text"], [A, B], [("json", A), ("text", B)]),
    ],
)
def test_a_file_goes_with_the_form_it_stands_beside(
    order: list[str], formats: list[str], files: list[Path], expected: list[tuple[str, Path | None]]
) -> None:
    assert pair(order, formats, files) == expected


def test_two_reports_cannot_share_a_place(tmp_path: Path, sop: str) -> None:
    for arguments in (
        ("-f", "json", "-f", "text"),
        ("-f", "json", "-o", str(tmp_path / "a"), "-o", str(tmp_path / "b")),
        ("-f", "json", "-o", str(tmp_path / "a"), "-f", "text", "-o", str(tmp_path / "a")),
        ("-f", "json", "-o", str(tmp_path / "geen" / "map" / "a")),
        ("-f", "json", "-o", str(tmp_path)),
    ):
        result = check(*arguments, sop)
        assert result.exit_code == 2
        assert result.stderr.startswith("soplint: ")
        assert not result.stdout


def test_reports_go_to_files_and_standard_output_at_once(tmp_path: Path, sop: str) -> None:
    lines, page = tmp_path / "a.jsonl", tmp_path / "a.md"
    lines.write_text("wat er stond\n")
    result = check("-f", "jsonl", "-o", str(lines), "-f", "concise", "-f", "markdown", "-o", str(page), sop, sop)
    assert "LEE002" in result.stdout
    assert [json.loads(line)["path"] for line in lines.read_text(encoding="utf-8").splitlines()] == [sop]
    assert page.read_text(encoding="utf-8").startswith("<!-- soplint -->")


def test_a_line_is_written_as_soon_as_its_document_is_done(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    seen: list[int] = []

    def come() -> Iterator[Report]:
        for number in range(3):
            yield Report(f"{number}.docx", "sop-2014", "zo ingesteld", None, None)
            seen.append(target.read_text().count("\n"))

    deliver(come(), outputs([("jsonl", target)], View()))
    assert seen == [1, 2, 3]


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    wanted = outputs([("json", target)], View())
    target.mkdir()
    with pytest.raises(ReportError, match=r"a\.json"):
        deliver([], wanted)


def test_statistics_stand_in_the_text_and_else_beside_the_report(sop: str) -> None:
    assert "1  LEE002  zin-te-lang" in check("--statistics", sop).stdout
    result = check("--statistics", "-f", "json", sop)
    json.loads(result.stdout)
    assert "1  LEE002  zin-te-lang" in result.stderr


def test_quiet_leaves_the_counts(sop: str) -> None:
    result = check("--quiet", sop)
    assert "1 punt om op te letten" in result.stdout
    assert "LEE002" not in result.stdout
    assert not result.stderr


@pytest.mark.parametrize(("columns", "width"), [(None, 80), ("200", 200), ("breed", 80), ("12", 40)])
def test_a_pipe_is_as_wide_as_columns_says(
    columns: str | None, width: int, sop: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if columns:
        monkeypatch.setenv("COLUMNS", columns)
    assert max(map(len, check(sop).stdout.splitlines())) == width


def terminal(arguments: Sequence[str], width: int = 80, **environment: str) -> bytes:
    """What a terminal of this width gets from the command, its two streams as one."""
    pty = pytest.importorskip("pty")
    termios = pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(ours, (40, width))
    command = [sys.executable, "-m", "soplint", "check", *FIXED, *arguments]
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "FORCE_COLOR")}
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env={**kept, "TERM": "xterm", **environment}
    )
    os.close(theirs)
    found = b""
    while True:
        try:
            part = os.read(ours, 65_536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not part:
            break
        found += part
    os.close(ours)
    assert process.wait() == 0
    return found


def test_a_terminal_sees_colour_and_how_far_the_run_is(sop: str) -> None:
    shown = terminal([sop], width=200).decode("utf-8")
    assert "Nakijken" in shown
    assert "0/1" in shown
    assert "één sop.md" in shown.split("═")[0]
    assert "\x1b[1;33mLET OP" in shown
    assert "─" * 150 in shown


@pytest.mark.parametrize("option", ["--quiet", "--no-progress"])
def test_progress_can_be_off(option: str, sop: str) -> None:
    assert b"Nakijken" not in terminal([option, sop])


def test_no_colour_when_nobody_wants_it(sop: str) -> None:
    assert b"\x1b" not in terminal(["--no-progress", sop], NO_COLOR="1")


def test_a_terminal_that_only_knows_ascii_gets_plain_signs(sop: str) -> None:
    shown = terminal(["--no-progress", sop], width=200, PYTHONIOENCODING="ascii", LC_ALL="C").decode("ascii")
    assert "-" * 40 in shown
    assert "een sop.md" in shown
    assert '"Lang en lang' in shown

"""Hostile files cost only themselves: each is read or refused in time, and the next one is read."""

from __future__ import annotations

import gc
import io
import os
import pickle
import socket
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from soplint import Linter, UnreadableDocument
from soplint.document.guard import Guard
from soplint.document.limits import Limits
from soplint.language.lexicon import WORDS
from tests.document import docx_attacks, pdf_attacks
from tests.document.docx_files import docx, p
from tests.document.pdf_files import draw, lines

GOOD = docx(p("Wij bieden hulp bij lezen."))
HEAVY = ("inflated", "inflated thrice", "nested forms", "broken form")
"""Attacks that only the bounds of the process stop."""


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    guard = Guard(Limits(), WORDS)
    yield guard
    guard.close()


def outcome(guard: Guard, data: bytes, name: str = "sop.docx") -> str:
    try:
        return "read" if guard.read(data, name).blocks else "nothing"
    except UnreadableDocument as error:
        return error.kind if str(error).endswith(".") else str(error)


def seconds(guard: Guard) -> float:
    """What readers took of the processor: those that ended, and the one that waits. A busy machine changes it little."""
    if not sys.platform.startswith("linux"):
        return time.monotonic()
    is_alive = guard._child is not None and guard._child.is_alive  # asking takes in what an ended one used
    ended = os.times()
    living = Path(f"/proc/{guard._child._process.id}/stat").read_text(encoding="ascii") if is_alive else ""
    ticks = living.rpartition(")")[2].split()[11:13]  # after the name of the process: its time and the system's
    return ended.children_user + ended.children_system + sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def build(attack: Callable[[], bytes]) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns about the member that is there twice
        return attack()


@pytest.mark.parametrize("name", docx_attacks.REFUSED)
def test_hostile_word_file_is_refused(guard: Guard, name: str) -> None:
    data = build(docx_attacks.REFUSED[name])
    start = seconds(guard)
    assert outcome(guard, data) in ("too-large", "damaged")
    assert seconds(guard) - start < Limits().cpu_seconds
    assert outcome(guard, GOOD) == "read"


@pytest.mark.parametrize("name", docx_attacks.READ)
def test_harmless_oddity_is_read(guard: Guard, name: str) -> None:
    document = guard.read(build(docx_attacks.READ[name]), "sop.docx")
    assert document.words
    text = "\n".join(block.text for block in document.blocks)
    assert "root:" not in text
    assert "Wij bieden hulp." in text


@pytest.mark.parametrize("name", pdf_attacks.ATTACKS)
def test_hostile_pdf_is_read_or_refused(guard: Guard, name: str) -> None:
    start = seconds(guard)
    found = outcome(guard, pdf_attacks.ATTACKS[name](), "sop.pdf")
    assert seconds(guard) - start < 3 * Limits().cpu_seconds
    assert found in (("crashed", "memory-limit") if name in HEAVY else ("read", "damaged", "too-large", "empty"))
    assert outcome(guard, GOOD) == "read"


def test_a_run_goes_on_after_hostile_files(linter: Linter, tmp_path: Path) -> None:
    files = {"bom.pdf": pdf_attacks.ATTACKS["nested forms"](), "goed.docx": GOOD, "leeg.pdf": b""}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    kinds = [report.error and report.error.kind for report in linter.check_many(tmp_path / name for name in files)]
    assert kinds[0] in ("crashed", "memory-limit")
    assert kinds[1:] == [None, "empty"]


def test_time_of_the_processor_is_bounded() -> None:
    guard = Guard(Limits(cpu_seconds=0, memory_bytes=6_000_000_000))
    assert outcome(guard, pdf_attacks.ATTACKS["nested forms"](), "sop.pdf") == "time-limit"
    guard.close()


def test_time_by_the_clock_is_bounded() -> None:
    guard = Guard(Limits(wall_seconds=0.3, cpu_seconds=60, memory_bytes=6_000_000_000))
    assert outcome(guard, docx_attacks.ATTACKS["many-short-paragraphs"]()) == "time-limit"
    guard.close()


def test_memory_is_bounded() -> None:
    guard = Guard(Limits(memory_bytes=130_000_000))
    data = pdf_attacks.ATTACKS["many paths"]()  # is read within the usual bound
    assert outcome(guard, data, "sop.pdf") in ("memory-limit", "crashed")
    assert outcome(guard, GOOD) == "read"
    guard.close()


def test_a_long_pdf_gets_more_time() -> None:
    assert Limits().seconds(300) == 80
    guard = Guard(Limits(cpu_seconds=0, cpu_seconds_per_page=1))
    data = draw(*[lines(*["Een regel tekst op deze bladzijde."] * 40)] * 60)
    assert guard.read(data, "sop.pdf").pages == 60
    guard.close()


def test_documents_come_out_as_they_are_read_without_a_guard(guard: Guard, corpora: Path) -> None:
    from soplint.document.read import read_bytes
    from soplint.document.wordlist import WordList

    for path in sorted([*corpora.glob("*.docx"), *corpora.glob("*.pdf")]):
        known = WordList(WORDS).knows
        assert guard.read(path.read_bytes(), "x") == read_bytes(path.read_bytes(), "x", known=known)


def test_one_process_reads_many_files_and_a_dead_one_is_replaced(guard: Guard) -> None:
    guard.read(GOOD, "a.docx")
    process = guard._child._process._process  # type: ignore[union-attr]
    guard.read(GOOD, "b.docx")
    assert guard._child._process._process is process  # type: ignore[union-attr]
    process.kill()
    process.wait()
    assert outcome(guard, GOOD) == "read"


def test_threads_share_a_guard(guard: Guard) -> None:
    names: list[str] = []
    threads = [threading.Thread(target=lambda n=n: names.append(guard.read(GOOD, n).name)) for n in "abcdefgh"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(names) == list("abcdefgh")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_fork_starts_a_process_of_its_own(guard: Guard) -> None:
    guard.read(GOOD, "a.docx")
    pid = os.fork()
    if pid == 0:
        os._exit(0 if outcome(guard, GOOD) == "read" else 1)
    assert os.waitpid(pid, 0)[1] == 0
    assert outcome(guard, GOOD) == "read"


def test_child_ends_with_its_owner() -> None:
    guard = Guard(Limits())
    guard.read(GOOD, "a.docx")
    process = guard._child._process._process  # type: ignore[union-attr]
    del guard
    gc.collect()
    process.wait(timeout=10)


def test_an_answer_that_is_no_document_is_not_taken() -> None:
    from soplint.document.guard import _Answer

    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, ("true",)

    with pytest.raises(pickle.UnpicklingError):
        _Answer(io.BytesIO(pickle.dumps(Evil()))).load()


def test_reading_writes_no_file_and_opens_no_connection(guard: Guard, tmp_path: Path) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.2)
        port = server.getsockname()[1]
        (tmp_path / "sop.docx").write_bytes(docx_attacks.remote_template(port))
        before = sorted(tmp_path.iterdir())
        assert outcome(guard, docx_attacks.external_dtd(port)) == "damaged"
        environment = {**os.environ, "TMPDIR": str(tmp_path)}
        run = [sys.executable, "-m", "soplint", "check", "-q", str(tmp_path / "sop.docx")]
        assert subprocess.run(run, env=environment, check=False, capture_output=True).returncode == 1
        with pytest.raises(TimeoutError):
            server.accept()
    assert sorted(tmp_path.iterdir()) == before

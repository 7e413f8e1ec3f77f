"""Many documents: workers, order, bounds, and what a lost worker costs."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from soplint import Linter, Report, Settings, SoplintError
from soplint.document.limits import Limits
from soplint.engine import batch
from soplint.report import View, renderer
from tests.conftest import TODAY
from tests.document.docx_files import docx, p

GOOD = "# Visie\n\nElk kind telt mee. Wij bieden hulp bij lezen in groep {}.\n\nWij kunnen geen zorg bieden.\n"
RULES = """
import os, signal, time
from pathlib import Path
from soplint import Document, rule

@rule('ZZZ001', 'ramp', title='Ramp', severity='error', source='x', why='y', bad=['b'], good=['g'])
def disaster(document: Document):
    text = document.blocks[0].text
    if text.startswith('CRASH'):
        os.kill(os.getpid(), signal.SIGSEGV)
    if text.startswith('HANG'):
        while True:
            time.sleep(1)
    if text.startswith('ONCE'):
        mark = Path(text.split(' ', 1)[1])
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return []
"""


def write(folder: Path, texts: Iterable[str]) -> list[str]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.md"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def dangerous(folder: Path, **more: Any) -> Settings:
    """Settings with a rule that takes its process down on some texts."""
    rules = folder / "rampen.py"
    rules.write_text(RULES)
    return Settings(model="bundled", today=TODAY, rules=(rules,), **more)


def check_all(linter: Linter, paths: Iterable[str], jobs: int) -> Iterator[Report]:
    return (report for _, report in batch.check_all([(linter, path) for path in paths], jobs))


def as_json(reports: Iterable[Report]) -> str:
    return renderer("json")(list(reports), View())


def test_jobs_threads_and_processes_give_the_same_bytes(linter: Linter, corpora: Path, tmp_path: Path) -> None:
    paths = [str(corpora / name) for name in ("goed-b1.docx", "weg.docx", "uitleg-alleen.pdf")]
    paths += write(tmp_path, (GOOD.format(group) for group in range(1, 6)))
    alone = as_json(check_all(linter, paths, 1))
    assert as_json(check_all(linter, paths, 2)) == alone
    with ThreadPoolExecutor(3) as threads:
        assert as_json(linter.check_many(paths, threads, ahead=2)) == alone
    with ProcessPoolExecutor(1) as processes:
        assert as_json(linter.check_many(paths, processes)) == alone
    assert [Path(document["path"]).name for document in json.loads(alone)["documents"]] == [
        Path(path).name for path in paths
    ]


def test_a_crash_or_a_hang_costs_its_one_document(tmp_path: Path) -> None:
    texts = [GOOD.format(1), "CRASH", GOOD.format(2), "HANG", f"ONCE {tmp_path / 'mark'}", GOOD.format(3)]
    paths = write(tmp_path, texts)
    linter = Linter(dangerous(tmp_path, limits=Limits(check_seconds=8)))
    found = list(check_all(linter, paths, 2))
    assert [report.path for report in found] == paths
    assert [report.error and report.error.kind for report in found] == [
        None,
        "crashed",
        None,
        "time-limit",
        None,
        None,
    ]
    assert (tmp_path / "mark").exists()
    safe = Linter(replace(linter.settings, rules=()))
    assert as_json(found[number] for number in (0, 2, 5)) == as_json(safe.check(paths[n]) for n in (0, 2, 5))


def test_one_document_or_one_job_needs_no_worker(
    linter: Linter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("soplint.engine.batch.Bench", None)
    paths = write(tmp_path, [GOOD.format(1), GOOD.format(2)])
    assert len(list(check_all(linter, paths, 1))) == 2
    assert len(list(check_all(linter, paths[:1], 8))) == 1


def test_an_error_of_the_run_comes_from_a_worker_as_it_is(tmp_path: Path) -> None:
    linter = Linter(Settings(model="nl_is_er_niet"))
    with pytest.raises(SoplintError, match="nl_is_er_niet"):
        list(check_all(linter, write(tmp_path, [GOOD, GOOD]), 2))


def ends(group: int) -> bool:
    """Whether the last process of a group ends soon."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


class Slow(Executor):
    """Does a job when it is told to, and counts what waits."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Future[Report], str]] = []

    def submit(self, _: Any, /, *args: Any, **__: Any) -> Future[Report]:
        job: Future[Report] = Future()
        self.jobs.append((job, args[1]))
        return job

    def finish(self, number: int) -> None:
        job, name = self.jobs[number]
        job.set_result(Report(name, "sop-2014", "", None, None))


def test_sources_are_taken_a_few_at_a_time_and_reports_come_in_order(linter: Linter, tmp_path: Path) -> None:
    paths = write(tmp_path, ["Tekst."] * 9)
    taken: list[str] = []

    def sources() -> Iterator[str]:
        for path in paths:
            taken.append(path)
            yield path

    slow, found = Slow(), []
    reports = linter.check_many(sources(), slow, ahead=4)
    assert not taken
    reader = threading.Thread(target=lambda: found.extend(reports))
    reader.start()
    for number in (2, 1, 3, 0, 7, 6, 5, 4, 8):
        while len(slow.jobs) <= number:
            reader.join(0.01)
        assert len(taken) <= len(found) + 4 + 1
        slow.finish(number)
    reader.join(10)
    assert [report.path for report in found] == paths


def test_what_is_left_is_cancelled_when_nobody_asks_on(linter: Linter, tmp_path: Path) -> None:
    slow = Slow()
    paths = write(tmp_path, ["Tekst."] * 9)
    reports: Any = linter.check_many(paths, slow, ahead=3)
    threading.Timer(0.1, lambda: slow.finish(0)).start()
    next(reports)
    reports.close()
    assert [job.cancelled() for job, _ in slow.jobs] == [False, *[True] * (len(slow.jobs) - 1)]
    with pytest.raises(ValueError, match="ahead"):
        linter.check_many(paths, slow, ahead=0)


def test_a_lost_worker_of_an_executor_costs_one_document_and_a_lost_executor_the_run(
    linter: Linter, tmp_path: Path
) -> None:
    class Lossy(Slow):
        def submit(self, fn: Any, /, *args: Any, **_: Any) -> Future[Report]:
            job = super().submit(fn, *args)
            if len(self.jobs) == 2:
                job.set_exception(OSError("weg"))
            elif len(self.jobs) == 4:
                job.set_exception(BrokenExecutor())
            else:
                self.finish(-1)
            return job

    reports = linter.check_many(write(tmp_path, ["Tekst."] * 5), Lossy(), ahead=1)
    kinds = [report.error and report.error.kind for report in (next(reports), next(reports), next(reports))]
    assert kinds == [None, "crashed", None]
    with pytest.raises(SoplintError, match="weggevallen"):
        next(reports)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups on this system")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_what_is_done(tmp_path: Path, jobs: str) -> None:
    rules = dangerous(tmp_path).rules[0]
    paths = write(tmp_path, [GOOD.format(1), GOOD.format(2), "HANG", GOOD.format(3)])
    target = tmp_path / "uit.json"
    options = ["--isolated", "--model", "bundled", "--rules", str(rules), "--jobs", jobs]
    process = subprocess.Popen(
        [sys.executable, "-m", "soplint", "check", *options, "-f", "json", "-o", str(target), "-f", "jsonl", *paths],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    lines = [process.stdout.readline(), process.stdout.readline()]
    os.killpg(process.pid, signal.SIGINT)
    rest, told = process.communicate(timeout=60)
    assert process.returncode == 2
    assert [json.loads(line)["path"] for line in lines] == paths[:2]
    assert not rest
    assert told == "soplint: Onderbroken: 2 van de 4 documenten zijn nagekeken.\n"
    assert [document["path"] for document in json.loads(target.read_text(encoding="utf-8"))["documents"]] == paths[:2]
    assert ends(process.pid)


def test_a_docx_is_sent_as_bytes(linter: Linter, tmp_path: Path) -> None:
    path = tmp_path / "sop.docx"
    path.write_bytes(docx(p("Wij bieden hulp bij lezen.")))
    sent: list[Any] = []

    class Seen(Slow):
        def submit(self, fn: Any, /, *args: Any, **_: Any) -> Future[Report]:
            sent.append(args)
            job = super().submit(fn, *args)
            self.finish(-1)
            return job

    list(linter.check_many([path], Seen()))
    assert sent == [(path.read_bytes(), str(path))]

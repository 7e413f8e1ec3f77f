"""Two thousand documents through one process: memory, open files and results stay as they are. Slow."""

from __future__ import annotations

import gc
import json
import random
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from click.testing import CliRunner

from soplint import Linter, Settings
from soplint.cli import cli
from soplint.document.model import Block
from soplint.document.read import read_bytes
from soplint.report.machine import document, dumps
from tests.conftest import ROOT, TODAY
from tests.document import docx_attacks, pdf_attacks
from tests.document.docx_files import docx, p
from tests.document.pdf_files import draw, lines

DOCUMENTS, WARM = 2_000, 200
BLOCKS, MANY_BLOCKS = 4, 60
GROWTH = 25_000_000
"""Bytes by which the memory of both processes may differ from that after the first documents."""
HOSTILE = {
    **{f"{name}.docx": docx_attacks.REFUSED[name] for name in ("billion-laughs", "external-dtd", "many-members")},
    **{f"{name}.pdf": pdf_attacks.QUICK[name] for name in ("looping pages", "deep pages", "same page often")},
}
BROKEN = {
    "leeg.docx": b"",
    "afgebroken.pdf": b"%PDF-1.7 afgebroken",
    "geen-word.docx": b"Dit is platte tekst.",
    "oud.docx": b"\xd0\xcf\x11\xe0" + bytes(600),
}

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")]


def blocks() -> list[Block]:
    """The texts of the corpora that are open to all."""
    paths = [*sorted((ROOT / "corpora").glob("*.docx")), *sorted((ROOT / "corpora" / "tuning").glob("*.docx"))]
    return [block for path in paths for block in read_bytes(path.read_bytes(), path.name).content if block.text.strip()]


def mutated(found: list[Block], count: int, chance: random.Random) -> list[str]:
    """Some blocks in a row, with numbers and words changed, as no text was seen before."""
    start = chance.randrange(len(found) - count)
    texts = [block.text for block in found[start : start + count]]
    texts = [re.sub(r"\d", lambda _: str(chance.randrange(10)), text) for text in texts]
    return [*texts, "De " + "".join(chance.choices("abdegijklmnorstuvw", k=9)) + " helpt bij lezen."]


def documents(count: int) -> Iterator[tuple[str, bytes]]:
    """Documents in all forms, never twice the same: most are small, some long, some cannot be read."""
    found, chance = blocks(), random.Random(8)  # noqa: S311  (no secret)
    for number in range(count):
        texts = mutated(found, MANY_BLOCKS if number % 50 == 1 else BLOCKS, chance)
        if number % 20 == 19:
            yield f"{number}.docx", docx(p("Wij bieden hulp."))[: chance.randrange(100, 900)]
        elif number % 4 == 0:
            short = [text[:80] for text in texts if text.isascii()]
            yield f"{number}.pdf", draw(lines(*(re.sub(r"[()\\]", "", text) for text in short or ["Tekst."])))
        elif number % 4 == 1:
            yield f"{number}.md", "\n\n".join(texts).encode()
        else:
            yield f"{number}.docx", docx("".join(p(escape(text)) for text in texts))


def memory(linter: Linter) -> int:
    """Bytes that this process and the one that reads documents hold."""
    child = linter._guard._child
    return sum(_resident(pid) for pid in ("self", *([str(child._process.id)] if child else [])))


def _resident(pid: str) -> int:
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(encoding="ascii"))
    return int(found[1]) * 1_000 if found else 0


def test_two_thousand_documents_leave_nothing_behind(capsys: pytest.CaptureFixture[str]) -> None:
    linter = Linter(Settings(model="bundled", today=TODAY))
    kept: dict[str, tuple[bytes, str]] = {}
    start = files = 0
    for number, (name, data) in enumerate(documents(DOCUMENTS)):
        found = dumps(document(linter.check(data, name)))
        if number < 10:
            kept[name] = data, found
        if number == WARM:
            gc.collect()
            start, files = memory(linter), len(list(Path("/proc/self/fd").iterdir()))
        if number % 200 == 0:
            with capsys.disabled():
                sys.stdout.write(f"{number}: {memory(linter) / 1e6:.0f} MB\n")
    assert len(list(Path("/proc/self/fd").iterdir())) <= files
    assert all(dumps(document(linter.check(data, name))) == found for name, (data, found) in kept.items())
    gc.collect()
    assert memory(linter) < start + GROWTH


def test_a_folder_with_hostile_and_broken_files_ends_complete(tmp_path: Path) -> None:
    good = 20 * (len(HOSTILE) + len(BROKEN)) - len(HOSTILE) - len(BROKEN)
    for number in range(good):
        (tmp_path / f"{number}.docx").write_bytes(docx(p(f"Wij bieden hulp bij lezen in groep {number}.")))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns about names that are there twice
        for name, build in HOSTILE.items():
            (tmp_path / name).write_bytes(build())
    for name, data in BROKEN.items():
        (tmp_path / name).write_bytes(data)
    result = CliRunner().invoke(
        cli, ["check", "--isolated", "--model", "bundled", "--no-cache", "-f", "json", str(tmp_path)]
    )
    assert result.exit_code == 2
    found = json.loads(result.stdout)["documents"]
    assert [one["path"] for one in found] == sorted(str(path) for path in tmp_path.iterdir())
    bad = {Path(one["path"]).name for one in found if one["error"]}
    assert bad == {path.name for path in tmp_path.iterdir() if not path.stem.isdigit()}

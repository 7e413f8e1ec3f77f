"""What soplint costs, beside the floor under it and beside other linters.

    python tests/benchmarks/run.py [--quick] [--only PART] [--pages N] > table.md

Prints tables in Markdown. Each figure is the median of five whole processes after one that warms the disk
(`--quick`: of one process). Ratios are of processor time, which a busy machine changes least, unless the
line says otherwise. `LINT_II_PYTHON` names a Python that has lint_ii. Nothing is asserted: machines differ. Peers that are not installed are named as such.
"""

from __future__ import annotations

import argparse
import os
import pickle
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from documents import ROOT, make
from processes import Cost, median, run

from soplint import __version__
from soplint.document.read import read_bytes
from soplint.language.sentence import sentences

PAGES = (3, 30, 100)
DOCUMENTS, DOCUMENT_PAGES = 60, 5
MODEL = str(ROOT / "soplint" / "language" / "model")
FOUND = (0, 1)
"""Exit codes of a linter that did its work."""
CHECK = [sys.executable, "-m", "soplint", "check", "--isolated", "--model", "bundled", "--no-progress", "-f", "json"]

SPACY = """
import sys, pickle, spacy
import soplint.language.embed
nlp = spacy.load(sys.argv[1], exclude=["tokenizer"])
for doc in nlp.pipe((s.text for s in pickle.load(open(sys.argv[2], "rb"))), batch_size=64): pass
"""
ENCODER = """
import sys, pickle
from soplint.facts.encoder import scores
scores(pickle.load(open(sys.argv[1], "rb")))
"""
READING = """
import sys
from pathlib import Path
from soplint.document.guard import Guard
from soplint.document.limits import Limits
from soplint.language.lexicon import WORDS
Guard(Limits(), WORDS).read(Path(sys.argv[1]).read_bytes(), sys.argv[1])
"""
BARE_READING = """
import sys
from pathlib import Path
from soplint.document.limits import Limits
from soplint.document.read import read_bytes
from soplint.document.wordlist import WordList
from soplint.language.lexicon import WORDS
read_bytes(Path(sys.argv[1]).read_bytes(), sys.argv[1], Limits(), known=WordList(WORDS).knows)
"""
PLUMBER = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as pdf:
    for page in pdf.pages:
        page.extract_words(extra_attrs=["fontname", "size"])
        page.close()
"""
PYTHON_DOCX = """
import sys, docx
document = docx.Document(sys.argv[1])
texts = [p.text for p in document.paragraphs] + [c.text for t in document.tables for r in t.rows for c in r.cells]
"""
WARM = """
import sys
from soplint import Linter, Settings
linter = Linter(Settings(model="bundled"))
for source in (b"Wij bieden hulp bij lezen.", *sys.argv[1:]): linter.check(source)
"""
LINT_II = """
import sys, types, spacy
import soplint.language.embed
ours = types.ModuleType("lint_ii.linguistic_data.nlp_model")
ours.NLP_MODEL = spacy.load(sys.argv[1], exclude=["tokenizer"])
sys.modules[ours.__name__] = ours
from lint_ii import ReadabilityAnalysis
found = ReadabilityAnalysis.from_text(open(sys.argv[2], encoding="utf-8").read())
(found.mean_log_word_frequency, found.mean_max_sdl, found.mean_content_words_per_clause,
    found.proportion_of_concrete_nouns)
"""
"""LiNT-II's features on our parse: the model it asks for is on no registry that all can reach."""


class Bench:
    """Measures in a folder of its own and writes lines of tables."""

    def __init__(self, folder: Path, runs: int, pages: Sequence[int]) -> None:
        self.folder, self.runs, self.pages = folder, runs, pages
        self.bare = self.python("pass")

    def cost(self, command: Sequence[str], fine: Sequence[int] = (0,), **environment: str) -> Cost:
        return median(self.runs, command, environment, fine)

    def python(self, code: str, *arguments: object) -> Cost:
        return self.cost([sys.executable, "-c", code, *map(str, arguments)])

    def check(self, *arguments: object, **environment: str) -> Cost:
        return self.cost([*CHECK, *map(str, arguments)], FOUND, **environment)

    def file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def head(self, title: str, *columns: str) -> None:
        sys.stdout.write(f"\n## {title}\n\n")
        self.line(*columns)
        self.line(*("---" for _ in columns))

    @staticmethod
    def line(*cells: object) -> None:
        sys.stdout.write(
            f"| {' | '.join(f'{cell:.2f}' if isinstance(cell, float) else str(cell) for cell in cells)} |\n"
        )
        sys.stdout.flush()


def start(bench: Bench) -> None:
    """Starting up."""
    bench.head("Start-up", "what", "seconds", "CPU s", "times bare Python (bar 6)")
    version = bench.cost([sys.executable, "-m", "soplint", "--version"])
    bench.line("bare Python", f"{bench.bare.wall:.3f}", f"{bench.bare.cpu:.3f}", 1.0)
    bench.line("`soplint --version`", f"{version.wall:.3f}", f"{version.cpu:.3f}", version.cpu / bench.bare.cpu)


def one(bench: Bench) -> None:
    """One document, beside its floor."""
    idle = bench.python(WARM).cpu
    rows = list(_documents(bench))
    bench.head(
        "One document",
        *("document", "cold s", "cold CPU s", "warm CPU s", "spaCy", "encoder", "reading"),
        *("cold / floor (bar 1.30)", "cached s", "cached / cold (bar 0.15)", "memory MB"),
    )
    warms = []
    for form, pages, words, path in rows:
        texts = _texts(bench, path)
        cold = bench.check("--no-cache", path)
        warms.append((form, pages, words, bench.python(WARM, path).cpu - idle))
        cache = str(bench.folder / "cache")
        run([*CHECK, str(path)], {"SOPLINT_CACHE_DIR": cache}, FOUND)
        cached = bench.check(path, SOPLINT_CACHE_DIR=cache)
        spacy, encoder = bench.python(SPACY, MODEL, texts).cpu, bench.python(ENCODER, texts).cpu
        reading = bench.python(READING, path).cpu
        # Three processes start Python where one does: what that costs is no part of the floor.
        floor = spacy + encoder + reading - 2 * bench.bare.cpu
        bench.line(
            *(f"{form} {pages} p, {words} words", cold.wall, cold.cpu, warms[-1][-1], spacy, encoder, reading),
            *(cold.cpu / floor, cached.wall, cached.cpu / cold.cpu, f"{cold.memory:.0f}"),
        )
    bench.head("Growth in length, warm", "document", "CPU s", "times the text", "times the time", "ratio (bar 1.1)")
    for form, pages, words, warm in warms:
        least = next(row for row in warms if row[0] == form)
        more, longer = words / least[2], warm / least[3]
        bench.line(f"{form} {pages} p", warm, more, longer, longer / more)


def reading(bench: Bench) -> None:
    """Reading alone, beside what others take for less."""
    bench.head("Reading", "document", "soplint CPU s", "other", "other CPU s", "ratio (bar for PDF 0.50)")
    for form, pages, _, path in _documents(bench):
        own = bench.python(BARE_READING, path).cpu
        other = bench.python(PLUMBER if form == "pdf" else PYTHON_DOCX, path).cpu
        name = "pdfplumber extract_words" if form == "pdf" else "python-docx paragraphs and cells"
        bench.line(f"{form} {pages} p", own, name, other, own / other)


def many(bench: Bench) -> None:
    """Many documents, with one process and two."""
    folder = bench.folder / "many"
    folder.mkdir()
    for number in range(DOCUMENTS):
        made = make(DOCUMENT_PAGES, skip=number * DOCUMENT_PAGES)
        name, data = (f"{number:02}.docx", made.docx) if number % 2 else (f"{number:02}.pdf", made.pdf)
        (folder / name).write_bytes(data)
    title = f"{DOCUMENTS} documents of {DOCUMENT_PAGES} pages"
    bench.head(
        title, "jobs", "seconds", "CPU s", "times as fast by the clock (bar for 2: 1.8)", "memory MB, all processes"
    )
    first = bench.check("--no-cache", "--jobs", 1, folder)
    bench.line(1, first.wall, first.cpu, 1.0, f"{first.memory:.0f}")
    second = bench.check("--no-cache", "--jobs", 2, folder)
    bench.line(2, second.wall, second.cpu, first.wall / second.wall, f"{second.memory:.0f}")
    tenth = bench.check("--no-cache", "--jobs", 1, *sorted(folder.iterdir())[: DOCUMENTS // 10])
    bench.head("Growth in the number of documents", "documents", "CPU s", "CPU s for each", "memory MB")
    for count, cost in ((DOCUMENTS // 10, tenth), (DOCUMENTS, first)):
        bench.line(count, cost.cpu, cost.cpu / count, f"{cost.memory:.0f}")


def peers(bench: Bench) -> None:
    """Other linters on the same plain text."""
    made = make(30)
    text = bench.file("peer.txt", made.text.encode())
    bench.head(f"Peers on the same {made.words} words of plain text", "linter", "seconds", "CPU s", "times soplint")
    own = bench.check("--no-cache", text)
    bench.line(f"soplint {__version__}", own.wall, own.cpu, 1.0)
    ini = bench.file(".vale.ini", b"StylesPath = .\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n")
    other = os.environ.get("LINT_II_PYTHON", sys.executable)
    for name, program, command, fine in (
        ("proselint", "proselint", ["check", str(text)], FOUND),
        ("Vale, its own style", "vale", ["--no-exit", f"--config={ini}", str(text)], (0,)),
        ("textlint, no-todo", "textlint", ["--rule", "no-todo", str(text)], FOUND),
        ("lint_ii, features on our parse", other, ["-c", LINT_II, MODEL, str(text)], (0,)),
    ):
        found = shutil.which(program, path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
        try:
            cost = bench.cost([found, *command], fine, PYTHONPATH=str(ROOT)) if found else None
        except RuntimeError as error:
            bench.line(name, "-", "-", f"skipped: {str(error).splitlines()[-1][:60]}")
            continue
        if cost is None:
            bench.line(name, "-", "-", "skipped: not installed")
        else:
            bench.line(name, cost.wall, cost.cpu, cost.cpu / own.cpu)


PARTS: dict[str, Callable[[Bench], None]] = {
    "start": start,
    "one": one,
    "reading": reading,
    "many": many,
    "peers": peers,
}


def _documents(bench: Bench) -> Iterator[tuple[str, int, int, Path]]:
    """The one document in its forms and lengths: form, pages, words, file."""
    for pages in bench.pages:
        made = make(pages)
        for form, data in (("docx", made.docx), ("pdf", made.pdf)):
            yield form, pages, made.words, bench.file(f"{pages}.{form}", data)


def _texts(bench: Bench, path: Path) -> Path:
    """The sentences of a document, for who reads them without soplint's other work."""
    found = list(sentences(read_bytes(path.read_bytes(), path.name)))
    return bench.file(f"{path.name}.pickle", pickle.dumps(found))


def _machine() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    name = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor())
    return f"{name}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def main() -> None:
    """Measure all parts, or those asked for."""
    parser = argparse.ArgumentParser(description="Measure soplint beside its floor and other linters.")
    parser.add_argument("--quick", action="store_true", help="one run and not five")
    parser.add_argument("--only", action="append", choices=PARTS, help="only this part; may be repeated")
    parser.add_argument("--pages", type=int, action="append", help="lengths of the one document (3, 30 and 100)")
    given = parser.parse_args()
    runs = 1 if given.quick else 5
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    sys.stdout.write(f"soplint {__version__} on {_machine()}{load} at the start; medians of {runs}.\n")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), runs, given.pages or PAGES)
        for name in given.only or PARTS:
            PARTS[name](bench)


if __name__ == "__main__":
    main()

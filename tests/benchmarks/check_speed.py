"""The whole command beside its floor: import spaCy, load the model, one `nlp.pipe` over the same text.

    python tests/benchmarks/check_speed.py [RUNS]

Prints medians of whole processes and their ratio. Nothing is asserted: machines differ.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from docx import Document

from soplint.document.read import read_bytes

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = 3000
FLOOR = """
import json, sys, spacy
import soplint.language.embed
nlp = spacy.load(sys.argv[1], exclude=["tokenizer"])
words = sum(len(doc) for doc in nlp.pipe(json.load(open(sys.argv[2])), batch_size=64))
"""


def build(folder: Path) -> tuple[Path, Path, int]:
    """A Word file of about 3,000 words from the corpora, and its blocks as JSON."""
    blocks, count = [], 0
    for path in sorted((ROOT / "corpora").glob("*.docx")):
        for block in read_bytes(path.read_bytes(), path.name).content:
            if count < WORDS and block.text:
                blocks.append(block)
                count += len(block.text.split())
    document = Document()
    for block in blocks:
        if block.kind == "heading":
            document.add_heading(block.text, min(block.level or 1, 3))
        elif block.kind == "row":
            table = document.add_table(1, len(block.cells))
            for cell, own in zip(table.rows[0].cells, block.cells, strict=True):
                cell.text = own.text
        else:
            document.add_paragraph(block.text, style="List Bullet" if block.kind == "item" else None)
    target, texts = folder / "profiel.docx", folder / "teksten.json"
    document.save(str(target))
    texts.write_text(json.dumps([block.text for block in blocks]), encoding="utf-8")
    return target, texts, count


def median(command: list[str], runs: int) -> float:
    """Seconds of wall time, the middle one of so many runs after one to warm the disk."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        document, texts, count = build(Path(folder))
        model = str(ROOT / "soplint" / "language" / "model")
        floor = median([sys.executable, "-c", FLOOR, model, str(texts)], runs)
        whole = median([sys.executable, "-m", "soplint", "check", "--model", "bundled", str(document)], runs)
        bare = median([sys.executable, "-c", "pass"], runs)
        version = median([sys.executable, "-m", "soplint", "--version"], runs)
    print("| what | seconds | ratio |\n|---|---|---|")  # noqa: T201
    print(f"| floor: spaCy, model, one pass over {count} words | {floor:.2f} | 1 |")  # noqa: T201
    print(f"| soplint check on the same text as DOCX | {whole:.2f} | {whole / floor:.2f} |")  # noqa: T201
    print(f"| bare Python | {bare:.3f} | 1 |\n| soplint --version | {version:.3f} | {version / bare:.1f} |")  # noqa: T201


if __name__ == "__main__":
    main()

"""How long soplint reads a PDF, against pdfplumber's words alone. Run it: `python tests/benchmarks/pdf_reading.py`.

The file has 30 pages of about 375 words and a small ruled table each. Times are CPU seconds, the
best of three; memory is what Python's own allocations reach at most.
"""

from __future__ import annotations

import io
import sys
import time
import tracemalloc
from collections.abc import Callable

import pdfplumber
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from soplint.document.limits import Limits
from soplint.document.pdf import read_pdf

_SENTENCE = "De school biedt leerlingen met dyslexie in elke groep twee keer per week extra instructie aan. "
_GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])


def build(pages: int) -> bytes:
    """A PDF with text and a table on each page."""
    style = getSampleStyleSheet()["Normal"]
    story: list[object] = []
    for page in range(pages):
        story += [Paragraph(f"Bladzijde {page}. " + 5 * _SENTENCE, style) for _ in range(5)]
        rows = [["Deskundige", "Dag", "Uren"], *([f"Persoon {row}", "maandag", str(row)] for row in range(6))]
        story += [Table(rows, style=_GRID), PageBreak()]
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build(story)
    return buffer.getvalue()


def seconds(action: Callable[[], object], rounds: int = 3) -> float:
    """The least CPU time an action takes."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def plumb(data: bytes) -> None:
    """Let pdfplumber find the words of all pages."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_words(extra_attrs=["fontname", "size"])
            page.close()


def peak(data: bytes) -> float:
    """The most memory that reading takes, in megabytes."""
    tracemalloc.start()
    read_pdf(data, Limits())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def main() -> None:
    """Print both times, their ratio, and memory for few and many pages."""
    data = build(30)
    own, other = seconds(lambda: read_pdf(data, Limits())), seconds(lambda: plumb(data))
    sys.stdout.write(f"soplint {own:.2f} s, pdfplumber words {other:.2f} s, ratio {own / other:.2f} (bar 0.50)\n")
    sys.stdout.write(f"Python memory: 30 pages {peak(data):.1f} MB, 300 pages {peak(build(300)):.1f} MB\n")


if __name__ == "__main__":
    main()

"""Throw damaged files at the readers, guided by the code they reach (atheris, libFuzzer).

    python tools/fuzz_readers.py -runs=200000 -seed=1

Needs the extra `soplint[fuzz]`. The seeds are the files the tests build. A file may be refused;
any other exception, and any place that lies outside the text of its block, is a finding.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent))

with atheris.instrument_imports(include=["soplint.document"]):
    import soplint.document.docx
    import soplint.document.pdf  # noqa: F401  (readers are imported when needed; here they must be seen)
    from soplint.document.limits import Limits
    from soplint.document.read import read_bytes
from soplint.errors import UnreadableDocument
from tests.document.docx_files import docx, p, sdt, tbl, tc, tr
from tests.document.pdf_attacks import QUICK
from tests.document.pdf_files import draw, lines

LIMITS = Limits(paragraphs=2_000, part_bytes=2_000_000, page_chars=5_000, page_objects=5_000, pdf_pages=20)
PDF, BODY = b"%", b"<"
"""The first byte of an input that is read as a PDF, or as the body of a Word file."""


def seeds() -> dict[str, bytes]:
    """Small files of both kinds."""
    body = (
        p("Basisondersteuning", "Kop1") + p("Wij bieden hulp.") + tbl(tr("a", tc("b", '<w:vMerge w:val="restart"/>')))
    )
    page = lines("Basisondersteuning", "Wij bieden hulp bij le-", "zen en bij rekenen.")
    return {
        "body": body.encode(),
        "field": sdt(p("Vul in")).encode(),
        "word": docx(body),
        "pdf": draw(page),
        "pages": draw(page, lines("Nog een bladzijde.")),
        **{name.replace(" ", "-"): data for name, build in QUICK.items() if len(data := build()) < 2_000},
    }


def examine(data: bytes) -> None:
    """Read one input. Raises what the readers should not raise."""
    if data[:1] == BODY:
        data = docx(data.decode("utf-8", "replace"))
    try:
        document = read_bytes(data, "sop.pdf" if data[:1] == PDF else "sop.docx", LIMITS)
    except UnreadableDocument as error:
        if error.kind == "crashed":
            raise RuntimeError(str(error)) from error.__cause__
        return
    for number, block in enumerate(document.blocks):
        inside = all(0 <= part.start <= part.end <= len(block.text) for part in (*block.boxes, *block.cells))
        if block.index != number or not inside or document.quote(block.place()) != block.text:
            raise RuntimeError(f"block {number} has a place outside its text")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, data in seeds().items():
            Path(folder, name).write_bytes(data)
        given = sys.argv[1:] or ["-runs=200000", "-seed=1"]
        atheris.Setup([sys.argv[0], *given, "-rss_limit_mb=4096", "-timeout=20", folder], examine)
        atheris.Fuzz()


if __name__ == "__main__":
    main()

"""Make the pictures of docs/voorbeelden: the HTML page, the conversation and the annotated Word copy.

    python tools/make_examples.py        needs chromium, LibreOffice and the extra tool-tests

The pictures are small on purpose (under 150 kB each): commit them only when what they show has changed.
"""

from __future__ import annotations

import io
import subprocess
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

from soplint import Linter, Settings
from soplint.report import View, renderer
from soplint.report.copies import annotate

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "corpora" / "vo-tabellen.docx"
OUT = ROOT / "docs" / "voorbeelden"
TODAY = date(2026, 11, 24)
WIDTH, HEIGHT = 1280, 1500
COLOURS = 160
NOTES = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    settings = Settings(model="bundled", today=TODAY)
    report = Linter(settings).check(DOCUMENT.read_bytes(), DOCUMENT.name)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "rapport.html"
        file.write_text(renderer("html")([report], View()), encoding="utf-8")
        browse(file)
        copy = folder / "kopie.docx"
        copy.write_bytes(annotate(DOCUMENT.read_bytes(), report, TODAY, settings.limits))
        save("word", drawn(as_pdf(copy)))


def browse(file: Path) -> None:
    """The page in light and dark, and its conversation as it is printed."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=scheme)
            page.goto(file.as_uri())
            save(f"html-{scheme}", Image.open(io.BytesIO(page.screenshot())))
        page.evaluate("document.body.replaceChildren(document.querySelector('.talk'))")
        save("gesprek", drawn(page.pdf(prefer_css_page_size=True)))
        browser.close()


def as_pdf(copy: Path) -> bytes:
    """The Word copy as a PDF, in which a yellow note stands where a comment does."""
    folder = copy.parent
    office = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", NOTES]
    subprocess.run([*office, "--outdir", str(folder), str(copy)], check=True, timeout=300)
    return copy.with_suffix(".pdf").read_bytes()


def drawn(pdf: bytes) -> Any:
    """The first page."""
    return pypdfium2.PdfDocument(pdf)[0].render(scale=1.6).to_pil()


def save(name: str, image: Any) -> None:
    file = OUT / f"{name}.png"
    image.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        file, optimize=True
    )
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} kB, {image.size[0]} x {image.size[1]}")


if __name__ == "__main__":
    main()

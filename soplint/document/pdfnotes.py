"""What a PDF withholds: refusals when it is unreadable, notes where it is doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soplint.document.pdfpage import PageText
from soplint.errors import UnreadableDocument

_FEW_CHARS = 20
"""Characters on a page, such as a stamp or a page number, that do not make it readable."""
_MOSTLY = 0.5
_SOME = 0.05

_SCAN = (
    "Deze PDF bestaat uit plaatjes van bladzijden, waar geen tekst in zit. Vraag om het Word-bestand"
    " of maak de PDF doorzoekbaar met OCR: installeer soplint[ocr] en geef de opdracht"
    " ocrmypdf -l nld scan.pdf leesbaar.pdf."
)
_OUTLINES = (
    "De letters in deze PDF zijn tekeningen, waar geen tekst in zit. Vraag om het Word-bestand"
    " of maak de PDF doorzoekbaar met OCR."
)
_FONT = (
    "De lettertypen in deze PDF zijn onleesbaar: er staat niet in welke letters het zijn. Vraag om het Word-bestand"
    " of maak de PDF opnieuw."
)
_EMPTY = "Er staat geen tekst in deze PDF. Controleer of u het goede bestand koos."


def check_readable(pages: Sequence[PageText]) -> None:
    """Raise `UnreadableDocument` when the pages hold no text to speak of."""
    chars = sum(page.chars for page in pages)
    pictures = [page for page in pages if "picture" in page.doubts]
    if pictures and chars <= _FEW_CHARS * len(pages) and len(pictures) * 2 >= len(pages):
        raise UnreadableDocument("scan", _SCAN)
    if any("drawing" in page.doubts for page in pages) and chars <= _FEW_CHARS * len(pages):
        raise UnreadableDocument("unreadable-font", _OUTLINES)
    if chars and sum(page.unknown for page in pages) > _MOSTLY * chars:
        raise UnreadableDocument("unreadable-font", _FONT)
    if not any(page.lines or page.grids or page.aside or page.chunks for page in pages):
        raise UnreadableDocument("empty", _EMPTY)


def describe(pages: Sequence[PageText]) -> Iterator[str]:
    """The notes on what was left out or read with doubt, in Dutch."""
    texts = {
        "picture": "{} een plaatje zonder tekst. Wat daarop staat, is niet gelezen.",
        "drawing": "{} een tekening zonder tekst. Wat daarop staat, is niet gelezen.",
        "broken": "{} beschadigd en niet gelezen.",
        "cut": "{} zo vol dat niet alles is gelezen.",
        "second": "{} met de tweede PDF-lezer gelezen, omdat de eerste twijfelde.",
    }
    for doubt, text in texts.items():
        numbers = [page.number for page in pages if doubt in page.doubts]
        if numbers:
            yield text.format(_pages(numbers) + (" is" if len(numbers) == 1 else " zijn"))
    hidden = [page.number for page in pages if "hidden" in page.doubts]
    if hidden:
        yield f"Op {_pages(hidden).lower()} staat tekst die niet te zien is. Die tekst is niet gelezen."
    unknown = [page.number for page in pages if page.unknown > _SOME * max(1, page.chars)]
    if unknown:
        yield f"Op {_pages(unknown).lower()} staan letters die onleesbaar zijn door het lettertype."


def _pages(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"Pagina {numbers[0]}"
    listed = ", ".join(map(str, numbers[:-1]))
    return f"De pagina's {listed} en {numbers[-1]}"

"""pdfplumber as a second opinion on pages that pdfium reads with doubt.

It is slow, so it is imported and asked only for such a page.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from soplint.document.dingbats import UNKNOWN, show
from soplint.document.frames import to_frame
from soplint.document.glyphs import Font, Ink
from soplint.document.lines import Line, find_lines
from soplint.document.words import Word

_LONG = 32
"""Letters; the longest Dutch words in use are shorter, so longer ones are glued together."""
_MANY = 0.05
_BETTER = 0.8
_CID = re.compile(r"\(cid:\d+\)")
_UNKNOWN = re.compile(f"{UNKNOWN}+")
"""Unknown characters may have no width; then pdfplumber takes a run of them for one."""
_RATIO = 0.15
_TOKEN = re.compile(r"[^\W\d_]+")


def doubt(lines: Sequence[Line]) -> float:
    """How doubtful the text of a page is: the share of its letters in glued or unreadable words."""
    letters = bad = 0
    for line in lines:
        unknown = len(_UNKNOWN.findall(line.text))
        bad += unknown
        letters += unknown
        for token in _TOKEN.findall(line.text):
            letters += len(token)
            bad += len(token) if len(token) > _LONG else 0
    return bad / letters if letters else 1.0


def is_doubtful(lines: Sequence[Line]) -> bool:
    """Whether a second opinion on these lines is worth its time."""
    return doubt(lines) > _MANY


def read_again(data: bytes, number: int, lines: Sequence[Line]) -> list[Line] | None:
    """The lines of an upright page as pdfplumber sees them, or None when they are no better."""
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number]) as pdf:
            page = pdf.pages[0]
            try:
                found = list(find_lines(_words(page), number))
            finally:
                page.close()
    except Exception:  # pdfminer raises whatever its parser stumbles over; pdfium's text stays then
        return None
    is_more = sum(len(line.text) for line in found) >= _BETTER * sum(len(line.text) for line in lines)
    return found if is_more and found and doubt(found) < _BETTER * doubt(lines) else None


def _words(page: Any) -> Iterator[Word]:
    left, low = page.mediabox[0], page.mediabox[1]
    words = page.dedupe_chars().extract_words(
        x_tolerance_ratio=_RATIO, use_text_flow=True, extra_attrs=["fontname", "size"]
    )
    for word in words:
        bottom, top = low + page.height - word["bottom"], low + page.height - word["top"]
        area = to_frame(0, word["x0"] + left, bottom, word["x1"] + left, top)
        name, size = str(word["fontname"]).split("+")[-1], float(word["size"])
        ink = Ink(
            direction=0,
            size=size,
            font=Font(name, "bold" in name.lower()),
            baseline=area.bottom - 0.2 * size,
            top=area.top,
            bottom=area.bottom,
            white=False,
            unseen=False,
        )
        text = "".join(show(ord(char), None) for char in _CID.sub(UNKNOWN, word["text"]))
        yield Word(text, area.x0, area.x1, ink)

"""The characters of a PDF page, straight from pdfium.

pdfium is asked as little as possible per character: its code, its text object and its box. All
else (size, font, colour) is the same within a text object and asked once. Positions are in the
frame of the text's own direction.
"""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from soplint.document.frames import SKEWED, direction_of, to_frame

_TEXT = ctypes.c_void_p
_unicode_at = ctypes.cast(pdfium.FPDFText_GetUnicode, ctypes.CFUNCTYPE(ctypes.c_uint, _TEXT, ctypes.c_int))
_object_at = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.CFUNCTYPE(_TEXT, _TEXT, ctypes.c_int))
_box_at = ctypes.cast(
    pdfium.FPDFText_GetLooseCharBox, ctypes.CFUNCTYPE(ctypes.c_int, _TEXT, ctypes.c_int, ctypes.c_void_p)
)
_is_hyphen = ctypes.cast(pdfium.FPDFText_IsHyphen, ctypes.CFUNCTYPE(ctypes.c_int, _TEXT, ctypes.c_int))
_get_font = ctypes.cast(pdfium.FPDFTextObj_GetFont, ctypes.CFUNCTYPE(_TEXT, _TEXT))

_LINE_END = frozenset({0, 10, 13})
_BROKEN = frozenset({2, 0xFFFE})
"""What pdfium makes of a hyphen at the end of a line; in a font without a map, a mere code."""
_SPACE = 32
_INVISIBLE_MODES = frozenset({3, 7})
_STROKED = 2
_FORCED_BOLD = 1 << 18
_HEAVY = 700
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_WHITE = 250


@dataclass(frozen=True, slots=True)
class Font:
    """A font by its name without the subset's prefix."""

    name: str
    bold: bool


@dataclass(slots=True)
class Ink:
    """One text object: characters in one font on one baseline, drawn at once.

    `size` is in points on the page. `spaced` holds the positions before which pdfium sees a space
    that is not in the file. `mcid` is the number that ties the text to the file's structure, -1
    without. `order` is the object's place in the order of drawing, once known.
    """

    direction: int
    size: float
    font: Font
    baseline: float
    top: float
    bottom: float
    white: bool
    unseen: bool
    mcid: int = -1
    artifact: bool = False
    address: int = 0
    codes: list[int] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    spaced: set[int] = field(default_factory=set)


class Glyphs:
    """Reads the characters of one page."""

    def __init__(self, text: Any, *, is_tagged: bool) -> None:
        self._text = text
        self._handle = ctypes.cast(text.raw, ctypes.c_void_p).value
        self._is_tagged = is_tagged
        self._fonts: dict[int, Font] = {}

    def read(self, count: int) -> list[Ink]:
        """The first `count` characters, as text objects in the order of the file."""
        inks: list[Ink] = []
        where = (ctypes.c_float * 4)()
        address_of_where = ctypes.addressof(where)
        handle, current, spaced = self._handle, 0, False
        for index in range(count):
            code = _unicode_at(handle, index)
            if code in _LINE_END:
                continue
            address = _object_at(handle, index)
            if not address:
                spaced = True
                continue
            _box_at(handle, index, address_of_where)
            left, top, right, bottom = where
            if address != current:
                current = address
                ink = self._ink(address, index, left, bottom, right, top)
                inks.append(ink)
            if code in _BROKEN and _is_hyphen(handle, index):
                code = 0x2D
            if spaced:
                spaced = False
                ink.spaced.add(len(ink.codes))
            start, end = _along(ink.direction, left, top, right, bottom)
            ink.codes.append(code)
            ink.starts.append(start)
            ink.ends.append(end)
        return [ink for ink in inks if math.isfinite(ink.size + ink.baseline)]

    def _ink(self, address: int, index: int, left: float, bottom: float, right: float, top: float) -> Ink:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        direction = direction_of(matrix.a, matrix.b)
        size = pdfium.FPDFText_GetFontSize(self._text, index) * math.hypot(matrix.c, matrix.d)
        area = to_frame(direction, left, bottom, right, top)
        baseline = to_frame(direction, matrix.e, matrix.f, matrix.e, matrix.f).top
        handle = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
        font = self._font(address)
        red, green, blue, alpha = self._colour(index)
        ink = Ink(
            direction=direction,
            size=abs(size),
            font=Font(font.name, True) if mode == _STROKED and not font.bold else font,
            baseline=area.bottom if direction == SKEWED else baseline,
            top=area.top,
            bottom=area.bottom,
            white=min(red, green, blue) >= _WHITE and mode not in _INVISIBLE_MODES,
            unseen=mode in _INVISIBLE_MODES or alpha == 0,
            address=address,
        )
        if self._is_tagged:
            ink.mcid = pdfium.FPDFPageObj_GetMarkedContentID(handle)
            ink.artifact = ink.mcid < 0 and _is_artifact(handle)
        return ink

    def _colour(self, index: int) -> tuple[int, int, int, int]:
        red, green, blue, alpha = (ctypes.c_uint(value) for value in (0, 0, 0, 255))
        pdfium.FPDFText_GetFillColor(self._text, index, red, green, blue, alpha)
        return red.value, green.value, blue.value, alpha.value

    def _font(self, address: int) -> Font:
        pointer = _get_font(address) or 0
        if pointer not in self._fonts:
            self._fonts[pointer] = _describe(ctypes.cast(pointer, pdfium.FPDF_FONT)) if pointer else Font("", False)
        return self._fonts[pointer]


def _along(direction: int, left: float, top: float, right: float, bottom: float) -> tuple[float, float]:
    """Where a character starts and ends on its line."""
    if direction <= 0:
        return left, right
    if direction == 1:
        return bottom, top
    return (-right, -left) if direction == 2 else (-top, -bottom)


def _describe(font: Any) -> Font:
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = buffer.value.decode("latin-1").split("+")[-1]
    is_bold = any(word in name.lower() for word in _BOLD_NAMES) or (
        bool(pdfium.FPDFFont_GetFlags(font) & _FORCED_BOLD) or (not name and pdfium.FPDFFont_GetWeight(font) >= _HEAVY)
    )
    return Font(name, is_bold)


def _is_artifact(handle: Any) -> bool:
    for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        buffer, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
        wide = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
        pdfium.FPDFPageObjMark_GetName(mark, wide, len(buffer), length)
        if buffer.raw[: max(0, length.value - 2)].decode("utf-16-le", "replace") == "Artifact":
            return True
    return False

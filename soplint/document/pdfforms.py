"""Values of form fields and typed-on notes, as lines at the place where they stand on the page."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from soplint.document.frames import to_frame
from soplint.document.lines import Line
from soplint.document.model import TICKED, UNTICKED
from soplint.document.text import normalise

_MAX_ANNOTATIONS = 2_000
_MAX_VALUE = 100_000
_BUTTONS = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})
_TEXTS = frozenset({pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX})
_HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_SIZE = 10.0
_DESCENT = 0.25
_HIGH = 2.0
"""A box higher than this many lines is written from its top."""

Values = list[tuple[str, tuple[float, float, float, float]]]


def read_values(form: Any, page: Any) -> Values:
    """The text of each filled-in field and note, with its box in user space.

    `form` is the document's form environment, None when it has no form.
    """
    found: Values = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MAX_ANNOTATIONS)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            value = _value(form, note)
            if value:
                box = pdfium.FS_RECTF()
                pdfium.FPDFAnnot_GetRect(note, box)
                found.append((value, (box.left, box.bottom, box.right, box.top)))
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return found


def value_lines(values: Values, page: int, direction: int) -> Iterator[Line]:
    """Values as lines of text, those of a tall field one below the other."""
    for value, box in values:
        area = to_frame(direction, *box)
        parts = [part for part in value.split("\n") if part]
        size = min(_SIZE, max(4.0, area.height / max(1, len(parts))))
        is_tall = area.height > _HIGH * size or len(parts) > 1
        top = area.top if is_tall else (area.top + area.bottom - size) / 2
        for number, part in enumerate(parts):
            first = top + number * min(1.2 * size, area.height / len(parts))
            yield Line(
                text=part,
                x0=area.x0,
                x1=area.x1,
                top=first,
                bottom=area.bottom if number + 1 == len(parts) else first + size,
                baseline=first + size * (1 - _DESCENT),
                size=size,
                bold=False,
                page=page,
                direction=direction,
                form=True,
                second=area.x1,
            )


def _value(form: Any, note: Any) -> str:
    if pdfium.FPDFAnnot_GetFlags(note) & _HIDDEN:
        return ""
    kind = pdfium.FPDFAnnot_GetSubtype(note)
    if kind == pdfium.FPDF_ANNOT_FREETEXT:
        return normalise(
            _string(lambda buffer, length: pdfium.FPDFAnnot_GetStringValue(note, b"Contents", buffer, length))
        )
    if kind != pdfium.FPDF_ANNOT_WIDGET or form is None:
        return ""
    field = pdfium.FPDFAnnot_GetFormFieldType(form, note)
    if field in _BUTTONS:
        return TICKED if pdfium.FPDFAnnot_IsChecked(form, note) else UNTICKED
    if field not in _TEXTS:
        return ""
    text = _string(lambda buffer, length: pdfium.FPDFAnnot_GetFormFieldValue(form, note, buffer, length))
    return normalise(text.replace("\r\n", "\n").replace("\r", "\n"))


def _string(get: Callable[[Any, int], int]) -> str:
    length = get(None, 0)
    if not 2 < length < 2 * _MAX_VALUE:
        return ""
    buffer = ctypes.create_string_buffer(length)
    get(ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")

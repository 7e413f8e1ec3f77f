"""A workbook: schools, who offers what with each cell linked to its quote, gaps, and shared text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from soplint.errors import ReportError
from soplint.report import View
from soplint.report.overview.cells import CellStatus
from soplint.report.overview.region import Overview
from soplint.report.overview.safe import safe
from soplint.report.overview.words import (
    CELL,
    DATE,
    EXPIRED,
    UNDATED,
    UNREAD,
    Value,
    columns,
    names,
    percent,
    rows,
    told,
)
from soplint.report.wording import ELEMENT, clean, plural, position

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_SCHOOLS, _OFFERS, _QUOTES = "Scholen", "Wie biedt wat", "Citaten"
_QUOTE = ("School", "Soort ondersteuning", "Wel of niet", "Voorbehoud", "Citaat", "Plaats", "Bestand")
_PAIR = ("School", "Andere school", "Gedeelde woorden", "Deel van de eerste (%)", "Deel van de tweede (%)")
_WIDE, _NARROW = 60, 14
_LONGEST = 32_000
"""A cell of a workbook holds at most 32,767 characters."""
_FILL: Mapping[CellStatus, str] = {
    "can": "D8EFDF",
    "hedged": "FFE9B8",
    "cannot": "F9D0CD",
    "both": "E3D9F5",
    "unnamed": "F2F2F2",
}
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""When the file says it was made: the same bytes for the same overview."""


def render(overview: Overview, _: View) -> bytes:
    """The workbook. Raises `ReportError` where openpyxl is not installed."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise ReportError("Voor xlsx is openpyxl nodig. Installeer het met: pip install openpyxl.") from error
    book = Workbook()
    book.remove(book.worksheets[0])
    kinds = len(overview.kinds)
    titles = columns(overview)
    keep = [number for number in range(len(titles)) if not len(titles) - kinds - 1 <= number < len(titles) - 1]
    _sheet(book, _SCHOOLS, [titles[n] for n in keep], ([row[n] for n in keep] for row in rows(overview)))
    _offers(book, overview)
    _sheet(book, "Wat er mist", ["Wat", "Wat opvalt", "Scholen"], _gaps(overview))
    _sheet(book, "Gedeelde tekst", ["Tekst", "Woorden", "Aantal scholen", "Scholen"], _passages(overview))
    _sheet(book, "Wie met wie", _PAIR, _pairs(overview))
    return _written(book)


def _offers(book: Workbook, overview: Overview) -> None:
    """The table of offers, each filled cell a link to the first row of its quotes."""
    from openpyxl.styles import Font, PatternFill
    from openpyxl.worksheet.hyperlink import Hyperlink

    quotes: list[Sequence[Value]] = []
    starts: dict[tuple[int, int], int] = {}
    table: list[Sequence[Value]] = []
    for number, school in enumerate(overview.schools):
        name = clean(overview.names[number])
        if school.error is not None:
            table.append([name, *(UNREAD for _ in overview.kinds)])
            continue
        table.append([name, *(CELL[school.cells[kind.id].status] for kind in overview.kinds)])
        for column, kind in enumerate(overview.kinds):
            cell = school.cells[kind.id]
            if cell.quotes:
                starts[number, column] = len(quotes) + 2
            for quote in cell.quotes:
                says = "wel" if quote.polarity == "can" else "niet"
                quotes.append([name, kind.name, says, quote.reserve, quote.text, position(quote.place), school.path])
    sheet = _sheet(book, _OFFERS, ["School", *(kind.name for kind in overview.kinds)], table)
    for number, school in enumerate(overview.schools):
        for column, kind in enumerate(overview.kinds):
            found = sheet.cell(number + 2, column + 2)
            if school.error is None:
                found.fill = PatternFill("solid", fgColor=_FILL[school.cells[kind.id].status])
            start = starts.get((number, column))
            if start:
                found.hyperlink = Hyperlink(ref=found.coordinate, location=f"'{_QUOTES}'!A{start}")
                found.font = Font(underline="single")
    _sheet(book, _QUOTES, _QUOTE, quotes)


def _gaps(overview: Overview) -> Iterable[Sequence[Value]]:
    """What the law asks first, then the kinds of support."""
    found = [
        *(
            (ELEMENT[lack.element], verb, schools)
            for lack in overview.lacks
            for verb, schools in (("ontbreekt bij", lack.missing), ("mager bij", lack.thin))
        ),
        (DATE, EXPIRED, overview.dated("expired")),
        (DATE, UNDATED, overview.dated("unknown")),
    ]
    for what, verb, schools in found:
        if schools:
            yield [what, f"{verb} {plural(len(schools), 'school', 'scholen')}".capitalize(), names(overview, schools)]
    for gap in overview.gaps:
        yield [gap.kind.name, told(gap, overview), names(overview, gap.schools)]


def _passages(overview: Overview) -> Iterable[Sequence[Value]]:
    for shared in overview.sharing.passages:
        yield [shared.text, shared.words, len(shared.places), names(overview, shared.schools)]


def _pairs(overview: Overview) -> Iterable[Sequence[Value]]:
    for pair in overview.sharing.pairs:
        first, second = (clean(overview.names[number]) for number in (pair.first, pair.second))
        yield [first, second, pair.words, percent(pair.share_first), percent(pair.share_second)]


def _sheet(book: Workbook, title: str, header: Sequence[str], table: Iterable[Sequence[Value]]) -> Worksheet:
    """A sheet with a header that stays in sight and a filter on each column."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet: Any = book.create_sheet(title)
    sheet.append([safe(name) for name in header])
    for row in table:
        sheet.append([safe(_fitting(value)) for value in row])
    for number, name in enumerate(header, 1):
        cell = sheet.cell(1, number)
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        longest = max((len(str(sheet.cell(row, number).value or "")) for row in range(2, sheet.max_row + 1)), default=0)
        sheet.column_dimensions[get_column_letter(number)].width = max(_NARROW, min(_WIDE, longest + 2), len(name) // 2)
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    return sheet


def _fitting(value: Value) -> Value:
    return clean(value)[:_LONGEST] if isinstance(value, str) else value


def _written(book: Workbook) -> bytes:
    """The bytes of the file, without the moment it was made: two runs give the same."""
    import zipfile

    from openpyxl.writer.excel import ExcelWriter

    book.properties.creator = "soplint"
    book.properties.created = book.properties.modified = _MADE
    made, file = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        ExcelWriter(book, archive).write_data()
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return file.getvalue()

"""One table with a row for each school, for other programs and spreadsheets.

RFC 4180: commas, CRLF, quotes where needed. UTF-8 with a byte order mark: without it Excel reads "é" as
"Ã©"; programs read it as `utf-8-sig`. A Dutch Excel opens a comma-separated file by Data > From text; the
xlsx of the same overview opens by itself.
"""

from __future__ import annotations

import csv
import io

from soplint.report import View
from soplint.report.overview.region import Overview
from soplint.report.overview.safe import safe
from soplint.report.overview.words import columns, rows

_MARK = "\ufeff"


def render(overview: Overview, _: View) -> str:
    """The table, with the kinds of support as columns."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(map(safe, columns(overview)))
    writer.writerows(map(safe, row) for row in rows(overview))
    return _MARK + file.getvalue()

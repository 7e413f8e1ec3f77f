"""A folder of profiles as a pandas table: one row for each school, one column for each element of the law.

python examples/table.py profielen/ schools.csv
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd

from soplint import Linter, Report, Settings


def row(report: Report) -> dict[str, object]:
    """What the table says of one document. One that could not be read has a reason and no figures."""
    if report.error:
        return {"document": report.path, "unreadable": report.error.kind}
    return {
        "document": report.path,
        **{element.id: element.status for element in report.elements},
        "errors": report.count("error"),
        "warnings": report.count("warning"),
        "lint_level": report.metrics["lint_level"],
        "words_per_sentence": report.metrics["words_per_sentence"],
    }


def table(folder: Path, settings: Settings | None = None) -> pd.DataFrame:
    """The Word and PDF files of a folder, in order of their names."""
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".docx", ".pdf"))
    reports = Linter(settings).check_many(paths)
    return pd.DataFrame([row(report) for report in reports]).set_index("document")


if __name__ == "__main__":
    found = table(Path(sys.argv[1]))
    print(found.to_string())
    if len(sys.argv) > 2:
        found.to_csv(sys.argv[2])

"""The labelled sheets, the documents made from them, and the part that is held back."""

import json
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from soplint.engine.gold import golds
from soplint.errors import SettingsError

sys.path.insert(0, str(ROOT / "corpora"))
import sheet

SHEETS = sorted((ROOT / "corpora").glob("*/*.sheet"))
HEAD = "title: T\ntype: PO\nform: form\ntoday: 2026-11-24\n---\n"


def write(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.gold.json").write_text(json.dumps({"today": "2026-11-24"}))


def test_the_held_back_part_is_left_alone_until_asked_for(tmp_path: Path) -> None:
    for part, name in ((".", "a"), ("tuning", "b"), ("held-back", "c")):
        write(tmp_path / part, name)
    assert [gold.name for gold in golds(tmp_path)] == ["a", "b"]
    assert [gold.name for gold in golds(tmp_path, "held-back")] == ["c"]
    assert [gold.name for gold in golds(tmp_path, "tuning")] == ["b"]
    with pytest.raises(SettingsError, match="geen bestanden"):
        list(golds(tmp_path, "elders"))


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_sheets_are_whole_and_built(path: Path) -> None:
    lines = [line for line in sheet.read(path).lines if line.kind not in ("heading", "header", "gap") and line.text]
    labels = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))["sentences"]
    assert [label["topics"] for label in labels] == [[sheet.SHORT[name] for name in line.topics] for line in lines]
    assert path.with_suffix(".docx").is_file()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Een zin zonder labels.", "geen labels"),
        ("Een zin. {{basis onzin}}", "onbekend label onzin"),
        ("Een zin. {{basis meta}}", "meta met onderwerpen"),
        ("Een zin. {{amb}}", "amb zonder dubbele punt"),
        ("Een zin. {{amb: hoe}}", "onbekend label hoe"),
        ("Een zin. {{basis hedged}}", "hedged zonder aanbod"),
        ("Een zin. {{=onzin}}", "onbekend label onzin"),
        ("# Kop {{basis}}", "kop met labels"),
        ("|| Wat | Wie {{basis}}", "koprij met labels"),
    ],
)
def test_a_fault_in_a_sheet_is_told(tmp_path: Path, line: str, fault: str) -> None:
    path = tmp_path / "a.sheet"
    path.write_text(f"{HEAD}{line}\n")
    with pytest.raises(ValueError, match=f"regel 6: {fault}"):
        sheet.read(path)


def test_a_sheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.sheet"
    path.write_text(
        f"{HEAD}## Kop\nEen zin. {{{{basis aanbod hedged}}}}\n\n| a | b {{{{leerlingen amb: what who}}}}\n[ ] c {{{{}}}}\n"
    )
    heading, sentence, gap, row, box = sheet.read(path).lines
    assert (heading.level, gap.kind, box.kind) == (2, "gap", "unticked")
    assert (sentence.topics, sentence.flags, sentence.facets) == (["basis", "aanbod"], ["hedged"], None)
    assert (row.cells, row.topics, row.facets) == (["a", "b"], ["leerlingen", "amb"], ["what", "who"])

"""Schools side by side: what the tables say, and that every format says the same safely."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date

import jsonschema
import openpyxl
import pytest
from conftest import ROOT
from made_up import document, finding, unread
from made_up_schools import ALSO, SAME, TODAY, profile, region, side_by_side
from test_html import Outline

from soplint import Linter, Report
from soplint.errors import ReportError
from soplint.facts.model import ELEMENTS, Element, Expertise
from soplint.facts.supports import Kind
from soplint.report import View
from soplint.report.overview import FORMATS, render
from soplint.report.overview.region import overview
from soplint.report.overview.school import school

FORMULAS = ('=HYPERLINK("http://kwaad")', "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "＝1")


def text(name: str, overview: object = None, **view: object) -> str:
    return render(overview or region(), name, View(**view)).decode("utf-8-sig")  # type: ignore[arg-type]


def cells(number: int) -> dict[str, str]:
    return {kind: cell.status for kind, cell in region().schools[number].cells.items() if cell.status != "unnamed"}


def test_a_cell_says_what_the_school_says() -> None:
    assert cells(0) == {"dyslexie": "can", "autisme": "hedged", "gedrag": "cannot"}
    assert cells(1) == {"dyslexie": "both", "verzorging": "hedged"}


def test_a_specialist_is_help_and_own_kinds_are_columns() -> None:
    own = (Kind("topsport", "Topsport"),)
    berk = profile("berk.docx", ("topsport", "Voor topsport is er een rooster.", "can", None))
    eik = profile("eik.docx", texts=("De gedragsspecialist is er op maandag.",))
    place = eik.document.blocks[0].place()  # type: ignore[union-attr]
    eik = replace(eik, expertise=(Expertise("De gedragsspecialist is er op maandag.", place, ("gedrag",)),))
    made = overview((school(one, own) for one in (berk, eik)), TODAY, own)
    assert made.schools[1].cells["gedrag"].status == made.schools[0].cells["topsport"].status == "can"
    for name in ("html", "csv", "text"):
        assert "Topsport" in text(name, made)
    jsonschema.validate(
        json.loads(text("json", made)), json.loads((ROOT / "soplint/report/overview.schema.json").read_text())
    )


def test_a_number_of_children_narrows_the_offer() -> None:
    says = "Per groep plaatsen wij ten hoogste drie kinderen met autisme."
    made = side_by_side(profile("berk.docx", ("autisme", says, "cannot", None)))
    (quote,) = made.schools[0].cells["autisme"].quotes
    assert (made.schools[0].cells["autisme"].status, quote.reserve) == ("hedged", "ten hoogste drie kinderen")


def test_gaps_name_what_nobody_offers() -> None:
    gaps = {gap.kind.id: gap.sort for gap in region().gaps}
    assert gaps["zien_horen"] == "unnamed"
    assert gaps["gedrag"] == "refused"
    assert gaps["autisme"] == gaps["verzorging"] == "hedged"
    assert gaps["nt2"] == "single"
    assert "dyslexie" not in gaps
    twofold = side_by_side(
        *(profile(f"{n}.md", ("medisch", "Soms.", "can", None), ("medisch", "Nee.", "cannot", None)) for n in "abc")
    )
    assert {gap.kind.id: gap.sort for gap in twofold.gaps}["medisch"] == "hedged"
    assert "Geen school noemt ‘Zien en horen’." in text("text")
    assert "Alleen linde biedt ‘Nederlands als tweede taal (NT2)’ zonder voorbehoud." in text("html")


def lacking(name: str, *missing: str, thin: str = "", adopted: str | None = "2024-06-12") -> Report:
    statuses = {
        element: "missing" if element in missing else "thin" if element == thin else "present" for element in ELEMENTS
    }
    return replace(
        profile(name, adopted=adopted), elements=tuple(Element(id, status) for id, status in statuses.items())
    )


def test_it_names_who_lacks_what_the_law_asks() -> None:
    made = side_by_side(
        lacking("berk.md", "scholing", adopted="2019-02-01"),
        lacking("eik.md", "scholing", "ambities"),
        lacking("linde.md", thin="scholing", adopted=None),
        unread("weg.md"),
    )
    lines = (
        "Ambities: ontbreekt bij eik.",
        "Scholing van het team: ontbreekt bij berk en eik; mager bij linde.",
        "Datum: verlopen bij berk; niet gevonden bij linde.",
        "Bij elke school aanwezig: Basisondersteuning, Extra ondersteuning, Expertise die er is en Expertise die nog",
    )
    for name in ("text", "html"):
        shown = " ".join(re.sub(r"</?b>", "", text(name, made)).split())
        assert all(line in shown for line in lines)
        assert shown.index(lines[0]) > shown.index("Wat er mist")
    found = json.loads(text("json", made))
    assert found["lacks"][-1] == {"element": "scholing", "missing": [0, 1], "thin": [2]}
    assert found["lacks"][0] == {"element": "basisondersteuning", "missing": [], "thin": []}
    assert found["dates"] == {"expired": [0], "unknown": [2]}
    sheet = openpyxl.load_workbook(io.BytesIO(render(made, "xlsx", View())))["Wat er mist"]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert rows[1:5] == [
        ("Ambities", "Ontbreekt bij 1 school", "eik"),
        ("Scholing van het team", "Ontbreekt bij 2 scholen", "berk en eik"),
        ("Scholing van het team", "Mager bij 1 school", "linde"),
        ("Datum", "Verlopen bij 1 school", "berk"),
    ]


def test_many_names_are_counted_and_cut_off() -> None:
    many = [lacking(f"school {number:02}.md", "ambities") for number in range(15)]
    assert "Ambities: ontbreekt bij alle 15 scholen." in text("text", side_by_side(*many))
    made = side_by_side(*many, lacking("zonder.md"))
    assert "ontbreekt bij 15 scholen (school 00, " in text("text", made)
    assert "school 11 en nog 3)." in " ".join(text("text", made).split())
    assert "school 13 en school 14)." in " ".join(text("text", made, verbose=True).split())
    assert "school 13 en school 14)." in text("html", made)


def test_nothing_lacks_where_all_is_there() -> None:
    shown = " ".join(text("text", side_by_side(lacking("a.md"), lacking("b.md"))).split())
    assert "Scholing van het team en een datum die geldt op 24-11-2026." in shown
    assert "ontbreekt bij" not in shown


def test_schools_stand_as_in_a_register() -> None:
    given = ("zon", "Éénhoorn", "school 10", "eik", "Berk", "school 2", "ézel")
    made = side_by_side(*(profile(f"{name}.md", ("nt2", "Taalles.", "can", None)) for name in given))
    order = ["Berk", "Éénhoorn", "eik", "ézel", "school 2", "school 10", "zon"]
    assert list(made.names) == order
    assert f"wel: {', '.join(order[:-1])} en zon" in " ".join(text("text", made, verbose=True).split())
    assert [document["name"] for document in json.loads(text("json", made))["documents"]] == order
    assert [row["School"] for row in csv.DictReader(io.StringIO(text("csv", made)))] == order


def test_dates_are_held_against_the_day() -> None:
    berk, eik, linde, _ = region().schools
    assert (berk.adoption.until, berk.adoption.validity(TODAY)) == (date(2028, 6, 12), "valid")
    assert berk.adoption.validity(date(2028, 6, 13)) == "expired"
    assert eik.adoption.validity(TODAY) == "expired"
    assert linde.adoption.validity(TODAY) == "unknown"


def test_ambitions_are_concrete_with_what_and_when() -> None:
    ambitions = region().schools[0].ambitions
    assert (ambitions.total, ambitions.concrete, ambitions.share) == (2, 1, 0.5)


def test_shared_text_is_one_passage_with_its_schools_and_shares() -> None:
    sharing = region().sharing
    assert [(shared.schools, shared.words) for shared in sharing.passages] == [((0, 1), 34)]
    assert sharing.passages[0].text.endswith(ALSO)
    assert [(pair.first, pair.second, pair.words) for pair in sharing.pairs] == [(0, 1, 34)]
    assert sharing.shares[2] == 0


def test_a_copy_shares_all_that_can_be_compared() -> None:
    short = ("Wij zijn er elke dag.", "Bel ons gerust.", "De deur staat open.") * 3
    made = side_by_side(
        profile("berk.docx", texts=(SAME, *short, ALSO, SAME)),
        profile("eik.docx", texts=(SAME, ALSO)),
        profile("linde.docx", texts=(ALSO, "Dit stuk van tien gewone woorden staat nergens anders dan hier.")),
        profile("weinig.docx", texts=short),
    )
    shares = made.sharing.shares
    assert (shares[0], shares[1], shares[3]) == (1.0, 1.0, None)
    assert 0.5 < (shares[2] or 0) < 0.7
    assert {(pair.first, pair.second): pair.share_first for pair in made.sharing.pairs}[0, 1] == 1.0
    assert "zinnen van 10 woorden of meer" in " ".join(text("text", made).split())
    assert "zinnen van 10 woorden of meer" in text("html", made)


@pytest.mark.parametrize("name", FORMATS)
def test_an_unreadable_document_stands_in_every_format_as_such(name: str) -> None:
    made = render(region(), name, View())
    if name == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(made))["Scholen"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        found = next(row for row in rows if row[0] == "weg")
        assert found[2] == "niet gelezen"
        assert not any(found[3:-1])
        return
    shown = made.decode()
    assert "weg.docx bestaat niet." in " ".join(shown.split())
    if name == "csv":
        row = next(row for row in csv.DictReader(io.StringIO(text("csv"))) if row["School"] == "weg")
        assert (row["Gelezen"], row["Aantal ambities"], row["Gedrag"], row["Fouten"]) == ("niet gelezen", "", "", "")


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    assert render(region(), name, View()) == render(region(), name, View())


def test_json_keeps_to_its_schema() -> None:
    schema = json.loads((ROOT / "soplint/report/overview.schema.json").read_text(encoding="utf-8"))
    made = json.loads(text("json"))
    jsonschema.validate(made, schema)
    quote = made["documents"][0]["supports"]["dyslexie"]["quotes"][0]
    assert quote["quote"] == "Kinderen met dyslexie krijgen software."
    assert quote["place"]["section"] == ["1 Zorg"]
    assert made["shared"]["pairs"][0]["documents"] == [0, 1]
    assert made["summary"] == {"documents": 4, "unreadable": 1, "failures": 0}


def test_csv_is_one_rectangle_by_the_rfc() -> None:
    raw = render(region(), "csv", View())
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 5
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1
    assert len(set(rows[0])) == len(rows[0])
    assert dict(zip(rows[0], rows[2], strict=True))["Dyslexie en lezen"] == "wel en niet"


def test_the_workbook_links_cells_to_their_quotes() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(region(), "xlsx", View())))
    assert book.sheetnames == ["Scholen", "Wie biedt wat", "Citaten", "Wat er mist", "Gedeelde tekst", "Wie met wie"]
    offers = book["Wie biedt wat"]
    column = next(cell.column for cell in offers[1] if cell.value == "Autisme")
    cell = offers.cell(2, column)
    assert cell.value == "met voorbehoud"
    where = cell.hyperlink.location
    assert where.startswith("'Citaten'!A")
    row = [cell.value for cell in book["Citaten"][int(where.split("!A")[1])]]
    assert row[:5] == ["berk", "Autisme", "wel", "Waar mogelijk", "Waar mogelijk is er een rustige plek bij autisme."]
    assert offers.cell(5, column).value == "niet gelezen"


def test_without_openpyxl_the_user_hears_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(ReportError, match="pip install openpyxl"):
        render(region(), "xlsx", View())


@pytest.mark.parametrize("evil", FORMULAS)
def test_no_cell_of_a_spreadsheet_is_a_formula(evil: str) -> None:
    hostile = side_by_side(
        profile(f"{evil}.docx", ("dyslexie", evil, "can", evil), title=evil),
        profile("b.docx", texts=(f"{evil} " + "en dan nog tien woorden die op beide scholen staan " * 2,)),
        profile("c.docx", texts=(f"{evil} " + "en dan nog tien woorden die op beide scholen staan " * 2,)),
        unread(f"{evil}/weg.docx"),
    )
    starts = ("=", "+", "-", "@", "\t", "\r", "＝")
    rows = csv.reader(io.StringIO(text("csv", hostile), newline=""))
    values = [value for row in rows for value in row]
    book = openpyxl.load_workbook(io.BytesIO(render(hostile, "xlsx", View())))
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    values += [cell.value for cell in found if isinstance(cell.value, str)]
    assert not [value for value in values if value.lstrip(" ").startswith(starts)]
    assert {cell.data_type for cell in found} <= {"s", "n", "inlineStr"}
    assert [value for value in values if value.startswith("'")]


def test_the_page_is_well_made_and_every_cell_leads_to_its_quote() -> None:
    page = text("html")
    outline = Outline(page)
    assert outline.levels[0] == 1
    assert all(below <= above + 1 for above, below in zip(outline.levels, outline.levels[1:], strict=False))
    assert len(outline.ids) == len(set(outline.ids))
    assert {link[1:] for link in outline.links} <= set(outline.ids)
    assert "c0-dyslexie" in {link[1:] for link in outline.links}
    assert not {name for name in outline.attributes if name.startswith("on") or name in ("style", "src")}
    assert page.count('<th scope="row"') >= 2 * 4
    assert "Dyslexie behandelen wij niet." in page


def test_hostile_text_stays_text() -> None:
    evil = '</style><script>alert(1)</script><img src=x onerror=y> {{ 7 * 7 }} \x1b[31m\u202e"'
    page = text("html", side_by_side(profile(f"{evil}.docx", ("nt2", evil, "can", evil), title=evil)))
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "{{ 7 * 7 }}" in page
    assert not {"\x1b", "\u202e"} & set(page + text("text", side_by_side(profile(evil), profile(evil))))
    Outline(page)


@pytest.mark.parametrize("name", FORMATS)
def test_personal_data_is_never_shown(name: str) -> None:
    words = "Het nummer 123452355 is van een kind met dyslexie dat bij ons extra hulp krijgt van de juf."
    doc = document(words, name="a.docx")
    secret = finding(doc, "123452355", "PRI001", severity="error", message="123452355 is een BSN.")
    reports = [
        profile(f"{name}.docx", ("dyslexie", words, "can", None), findings=(secret,), title="Van 123452355")
        for name in "ab"
    ]
    made = render(side_by_side(*reports), name, View(show_personal_data=True))
    if name == "xlsx":
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            made = b"".join(archive.read(part) for part in archive.namelist())
    assert b"123452355" not in made


def test_verbose_text_names_the_schools() -> None:
    assert "wel en niet: eik" in text("text", verbose=True)
    assert "wel en niet: eik" not in text("text")
    assert max(map(len, text("text").splitlines())) <= 80


def test_files_of_the_same_name_go_by_their_path() -> None:
    assert side_by_side(profile("a/sop.docx"), profile("b/sop.docx"), profile("c.pdf")).names == (
        "a/sop.docx",
        "b/sop.docx",
        "c",
    )


def test_nothing_read_is_no_gap() -> None:
    empty = side_by_side(unread())
    assert empty.gaps == ()
    for name in FORMATS:
        render(empty, name, View())


def test_facts_come_from_the_document(linter: Linter) -> None:
    found = school(linter.check(str(ROOT / "corpora" / "goed-b1.docx")))
    assert found.cells["zien_horen"].status == "cannot"
    assert found.cells["dyslexie"].status == "can"
    assert found.cells["nt2"].quotes[0].text.startswith("Taalklas Nederlands")
    assert found.balance.can > found.balance.cannot > 0
    assert set(found.elements.values()) == {"present"}

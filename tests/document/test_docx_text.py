"""Every construct of Word that holds text: read once, in order, as what it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx_files import BOX, VML, docx, field, p, part, run, sdt, tbl, tc, tr
from hypothesis import given
from hypothesis import strategies as st

from soplint.document.model import TICKED, UNTICKED, Block, Document
from soplint.document.read import read_bytes


def read(body: str, parts: dict[str, str] | None = None) -> Document:
    return read_bytes(docx(body, parts), "x.docx")


def texts(body: str, parts: dict[str, str] | None = None) -> list[str]:
    return [block.text for block in read(body, parts).content]


def row_blocks(body: str) -> list[Block]:
    return [block for block in read(body).blocks if block.kind == "row"]


CHECKED = '<w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox>'


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (p("gewoon"), ["gewoon"]),
        (p("<w:hyperlink>" + run("koppeling") + "</w:hyperlink>"), ["koppeling"]),
        (sdt(p("blok")), ["blok"]),
        (p(sdt(run("in de regel"))), ["in de regel"]),
        (p(sdt(run("gekozen"), "<w:dropDownList/>")), ["gekozen"]),
        (p(sdt(run("☐"), CHECKED.format(1)) + run(" dyslexie")), [f"{TICKED} dyslexie"]),
        (p(sdt(run("☒"), CHECKED.format(0)) + run(" dyslexie")), [f"{UNTICKED} dyslexie"]),
        (p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" ja")), [f"{TICKED} ja"]),
        (p(run("\uf0a8", '<w:rFonts w:ascii="Wingdings"/>') + run(" nee")), [f"{UNTICKED} nee"]),
        (
            p(field("FORMCHECKBOX", "", "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>") + run(" aan")),
            [f"{TICKED} aan"],
        ),
        (
            p(
                field(
                    "FORMDROPDOWN",
                    "",
                    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/><w:listEntry w:val="b"/></w:ddList></w:ffData>',
                )
            ),
            ["b"],
        ),
        (p("<w:ins>" + run("nieuw") + "</w:ins><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"), ["nieuw"]),
        ("<w:ins>" + p("nieuwe alinea") + "</w:ins>", ["nieuwe alinea"]),
        (p("<w:moveFrom>" + run("zin") + "</w:moveFrom>") + p("<w:moveTo>" + run("zin") + "</w:moveTo>"), ["zin"]),
        (p("eerste ", properties="<w:rPr><w:del/></w:rPr>") + p("tweede"), ["eerste tweede"]),
        (p(run("host") + BOX.format(p("in het vak"))), ["host", "in het vak"]),
        (p(run("host") + VML.format(p("oud vak"))), ["host", "oud vak"]),
        (p('<w:fldSimple w:instr="DATE">' + run("vandaag") + "</w:fldSimple>"), ["vandaag"]),
        (p(field(" REF x ", run("uitkomst"))), ["uitkomst"]),
        (p("<w:smartTag>" + run("plaats") + "</w:smartTag>"), ["plaats"]),
        ("<w:customXml>" + p("eigen") + "</w:customXml>", ["eigen"]),
        (p(run("zicht") + run("baar niet", "<w:vanish/>")), ["zicht"]),
        (p(run("zicht") + run("baar niet", '<w:rStyle w:val="Verborgen"/>')), ["zicht"]),
        (p("<w:r><w:t>jeugd</w:t><w:noBreakHyphen/><w:t>ggz</w:t></w:r>"), ["jeugd-ggz"]),
        (p("<w:r><w:t>onder</w:t><w:softHyphen/><w:t>steuning</w:t></w:r>"), ["ondersteuning"]),
        (p("<w:r><w:t>voor</w:t><w:br/><w:t>na</w:t></w:r>"), ["voor\nna"]),
        (p("a\u00a0b\u00adc"), ["a bc"]),
        (p("- met streepje"), ["met streepje"]),
    ],
)
def test_text_is_read_once(body: str, wanted: list[str]) -> None:
    assert texts(body) == wanted


def test_a_prompt_that_is_left_is_no_text() -> None:
    prompt = sdt(run("Klik of tik om tekst in te voeren."), "<w:showingPlcHdr/>")
    (first, second) = read(p(run("Naam: ") + prompt) + p("tekst")).blocks
    assert (first.text, first.placeholders) == ("Naam:", ("Klik of tik om tekst in te voeren.",))
    assert second.placeholders == ()
    row = row_blocks(tbl(tr("Vraag", tc(p(prompt))), tr("Vraag 2", "antwoord")))[0]
    assert [(cell.text, cell.placeholder) for cell in row.cells] == [("Vraag", False), ("", True)]
    assert row.part == "form"


def test_tracked_changes_are_counted() -> None:
    body = p("<w:ins>" + run("a") + "</w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>")
    assert read(body).properties.revisions == 2


BOLD = "<w:b/>"
ACROSS = '<w:gridSpan w:val="2"/>'


def test_a_bold_row_across_a_table_is_a_heading() -> None:
    across = tr(tc(p(run("Onze mensen", BOLD)), ACROSS))
    plain = tr(tc(p("Alle rijen gelden per week"), ACROSS))
    found = read(p("Profiel") + tbl(tr("Naam", "De Berk"), across, tr("Logopedist", "twee dagen"), plain))
    assert [section.heading for section in found.sections] == ["Onze mensen"]
    assert [block.text for block in found.blocks if block.kind == "row"] == [
        "Naam: De Berk",
        "Logopedist: twee dagen",
        "Alle rijen gelden per week",
    ]
    assert found.blocks[3].section == ("Onze mensen",)


def test_a_row_above_a_column_of_dates_titles_it() -> None:
    first = tr("Resultaat", "Eigenaar", "Moment", "Blijkt uit")
    plan = tr("Een stille hoek", "Conciërge", "juli 2027", "Foto")
    dated = row_blocks(tbl(first, plan, tr("Nieuw rooster", "Roostermaker", "mei 2027", "Rooster")))
    assert dated[1].header == ("Resultaat", "Eigenaar", "Moment", "Blijkt uit")
    assert not row_blocks(tbl(first, plan, tr("Nieuw rooster", "Roostermaker", "snel", "Rooster")))[1].header


def test_a_bold_first_row_titles_its_columns() -> None:
    titles = tr(tc(p(run("Nr", BOLD))), tc(p(run("Streven", BOLD))), tc(p(run("Hoe zien wij dat?", BOLD))))
    rows = row_blocks(tbl(titles, tr("1", "Meer lezen", "in het rooster"), tr("2", "Minder ruis", "navraag")))
    assert rows[1].header == ("Nr", "Streven", "Hoe zien wij dat?")
    all_bold = tr(tc(p(run("1", BOLD))), tc(p(run("Meer lezen", BOLD))))
    assert not row_blocks(tbl(all_bold, all_bold))[1].header


def test_notes_follow_what_they_are_about_and_headers_stand_apart() -> None:
    note = (
        '<w:footnote w:type="separator" w:id="0">'
        + p("---")
        + '</w:footnote><w:footnote w:id="2">'
        + p("de noot")
        + "</w:footnote>"
    )
    parts = {
        "footnotes": part("footnotes", note),
        "header": part("hdr", p("kopregel")),
        "footer": part("ftr", p("voetregel")),
    }
    document = read(p(run("tekst") + '<w:r><w:footnoteReference w:id="2"/></w:r>') + p("daarna"), parts)
    assert [(block.text, block.part) for block in document.content] == [
        ("tekst", "body"),
        ("de noot", "footnote"),
        ("daarna", "body"),
    ]
    assert [(block.text, block.kind, block.part) for block in document.blocks if not block.is_content] == [
        ("kopregel", "running", "header"),
        ("voetregel", "running", "footer"),
    ]


def test_the_contents_are_no_text() -> None:
    by_style = p("1 Visie 3", "Inhopg1")
    gallery = sdt(p("2 Hulp 4"), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>')
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
    by_field = p(begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("3 Team 5"))
    by_field += p(run("4 Slot 6") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    document = read(by_style + gallery + by_field + p("echte tekst"))
    assert [block.text for block in document.content] == ["echte tekst"]
    assert [block.kind for block in document.blocks] == ["contents"] * 4 + ["paragraph"]


@pytest.mark.parametrize(
    ("paragraph", "level", "certain"),
    [
        (p("Visie", "Kop1"), 1, True),
        (p("Visie", "Kop2"), 2, True),
        (p("Visie", "SopKop"), 1, True),
        (p("Visie", properties='<w:outlineLvl w:val="2"/>'), 3, True),
        (p(run("Visie", "<w:b/>")), 1, False),
        (p(run("Visie", '<w:sz w:val="32"/>')), 1, False),
    ],
)
def test_headings_by_level_and_by_looks(paragraph: str, level: int, certain: bool) -> None:
    heading = read(paragraph + p("Elk kind telt mee op onze school.") * 2).blocks[0]
    assert (heading.kind, heading.level, heading.certain) == ("heading", level, certain)


@pytest.mark.parametrize(
    "paragraph",
    [
        p(run("Let op!", "<w:b/>")),
        p(run("Datum: 12 mei", "<w:b/>") + run(" 2025")),
        p("Visie", properties='<w:outlineLvl w:val="9"/>'),
    ],
)
def test_what_is_no_heading(paragraph: str) -> None:
    assert read(paragraph + p("Elk kind telt mee.")).blocks[0].kind == "paragraph"


def test_the_title_is_no_section() -> None:
    document = read(p("Ons profiel", "Titel") + p("1 Visie", "Kop1") + p("Elk kind telt mee."))
    assert document.title == "Ons profiel"
    assert [section.path for section in document.sections] == [("1 Visie",)]


def test_lists_by_number_and_by_style() -> None:
    direct = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
    found = read(
        p("een", "Lijst") + p("twee", properties=direct) + p("drie", "Lijst", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert [(block.kind, block.level) for block in found.blocks] == [("item", 1), ("item", 2), ("paragraph", None)]


def test_merged_cells_stand_once_and_keep_their_column() -> None:
    rows = row_blocks(
        tbl(
            tr("Functie", "Wie", "Dag", properties="<w:tblHeader/>"),
            tr(tc("Begeleider", '<w:vMerge w:val="restart"/>'), "Anna", "ma"),
            tr(tc("", "<w:vMerge/>"), "Bert", "di"),
            tr(tc("samen", '<w:gridSpan w:val="2"/>'), "wo"),
            tr("weg", "weg", "weg", properties="<w:del/>"),
        )
    )
    assert [row.text for row in rows] == ["Functie | Wie | Dag", "Begeleider | Anna | ma", "Bert: di", "samen: wo"]
    assert rows[2].header == ("Functie", "Wie", "Dag")
    assert rows[3].header == ("Functie", "Dag")


def test_rows_and_cells_in_controls_and_tables_in_cells() -> None:
    inner = tbl(tr("binnen", "ook"), tr("nog", "een"))
    rows = row_blocks(tbl(sdt(tr("a", "b")), tr(sdt(tc("c")), tc(p("d") + inner))))
    assert [row.text for row in rows] == ["a: b", "c: d", "binnen: ook", "nog: een"]
    assert rows[1].table != rows[2].table


def test_a_frame_around_text_is_no_table() -> None:
    assert [
        (block.kind, block.text) for block in read(tbl(tr(tc(p("Let op.") + p("Bel eerst.")))) + p("x")).blocks
    ] == [
        ("paragraph", "Let op."),
        ("paragraph", "Bel eerst."),
        ("paragraph", "x"),
    ]


def test_what_is_not_read_is_said() -> None:
    graphic = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{}"/><a:graphic><a:graphicData uri="{}"/></a:graphic></wp:inline></w:drawing></w:r>'
    base = "http://schemas.openxmlformats.org/drawingml/2006"
    body = (
        p(run("tekst") + graphic.format("", f"{base}/diagram") + graphic.format("Plein", f"{base}/picture"))
        + '<w:altChunk r:id="x"/>'
    )
    document = read(body + p("<m:oMath/>") + p(run("wit", '<w:color w:val="FFFFFF"/>')))
    notes = " ".join(document.notes)
    assert all(word in notes for word in ("SmartArt", "plaatjes", "ingevoegd document", "formule", "witte tekst"))
    assert [picture.description for picture in document.pictures] == ["Plein"]


def test_comments_stand_on_their_words() -> None:
    marks = (
        run("Wij ")
        + '<w:commentRangeStart w:id="7"/>'
        + run("proberen  het")
        + '<w:commentRangeEnd w:id="7"/>'
        + run(" altijd.")
    )
    comments = part(
        "comments", '<w:comment w:id="7" w:author="Anna">' + p("soplint: ignore AAN003 - zo bedoeld") + "</w:comment>"
    )
    document = read(p(marks), {"comments": comments})
    (comment,) = document.comments
    assert comment.place is not None
    assert document.quote(comment.place) == "proberen het"
    assert (comment.author, comment.text) == ("Anna", "soplint: ignore AAN003 - zo bedoeld")


def _mark(tag: str, id: int = 7) -> str:
    return f'<w:comment{tag} w:id="{id}"/>'


@pytest.mark.parametrize(
    ("body", "place", "until"),
    [
        (p(_mark("RangeStart") + run("een")) + p(run("twee") + _mark("RangeEnd")), (0, 0, 3), (1, 0, 4)),
        (p(run("een") + _mark("RangeStart")) + p("twee") + _mark("RangeEnd") + p("drie"), (0, 3, 3), (2, 0, 0)),
        (_mark("RangeStart") + p("een") + p("twee") + p(_mark("RangeEnd")), (0, 0, 3), (1, 4, 4)),
        (p(_mark("RangeStart")) + p("een") + p(_mark("RangeEnd") + run("twee")), (0, 0, 3), (1, 0, 0)),
        (p(_mark("RangeStart") + run("een")) + p("twee"), (0, 0, 3), None),
        (p(run("een") + f"<w:r>{_mark('Reference')}</w:r>"), (0, 3, 3), None),
    ],
)
def test_a_comment_may_run_over_paragraphs(
    body: str, place: tuple[int, int, int], until: tuple[int, int, int] | None
) -> None:
    comments = part("comments", '<w:comment w:id="7" w:author="Anna">' + p("Klopt dit?") + "</w:comment>")
    (comment,) = read(body, {"comments": comments}).comments
    assert [one and (one.block, one.start, one.end) for one in (comment.place, comment.until)] == [place, until]


def test_a_comment_over_many_paragraphs_is_one() -> None:
    count = 1500
    comments = "".join(f'<w:comment w:id="{id}" w:author="A">{p("Klopt dit?")}</w:comment>' for id in range(count))
    starts, ends = ("".join(_mark(tag, id) for id in range(count)) for tag in ("RangeStart", "RangeEnd"))
    body = p(starts + run("een")) + p("en") * count + p(run("twee") + ends)
    found = read(body, {"comments": part("comments", comments)}).comments
    assert [comment.until.block for comment in found if comment.until] == [count + 1] * count


def test_pages_by_what_word_remembered() -> None:
    document = read(p("een") + p("<w:r><w:lastRenderedPageBreak/></w:r>" + run("twee")) + p("drie"))
    assert document.pages == 2
    assert document.blocks[-1].page == 2
    assert read(p("een")).pages is None


_WORDS = st.lists(st.text("abcdeé", min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join)


@given(
    st.lists(
        st.one_of(_WORDS.map(lambda w: ("p", w)), _WORDS.map(lambda w: ("row", w)), _WORDS.map(lambda w: ("sdt", w))),
        min_size=1,
        max_size=12,
    )
)
def test_all_text_comes_out_once_and_in_order(pieces: list[tuple[str, str]]) -> None:
    make = {"p": p, "row": lambda w: tbl(tr(w, w)), "sdt": lambda w: sdt(p(w))}
    found = " ".join(texts("".join(make[kind](words) for kind, words in pieces)))
    wanted = " ".join(f"{words}: {words}" if kind == "row" else words for kind, words in pieces)
    assert found == wanted


def test_the_corpora_are_read_whole(corpora: Path) -> None:
    import json

    from soplint.engine.gold import fold

    for path in sorted(corpora.glob("*.docx")):
        blocks = [fold(block.text) for block in read_bytes(path.read_bytes(), path.name).blocks]
        labels = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text(encoding="utf-8"))["sentences"]
        assert not [
            label["sentence"] for label in labels if not any(fold(label["sentence"]) in text for text in blocks)
        ]

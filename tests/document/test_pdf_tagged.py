"""Tagged PDF files: structure, order and furniture come from the file itself."""

from __future__ import annotations

import pytest

from soplint.document.model import Document
from tests.document.pdf_files import bind, read, texts

Element = tuple[str, object]


class Tagged:
    """Writes a tagged PDF of one page, with a marked line per call of `text`."""

    def __init__(self) -> None:
        self._content: list[str] = []
        self._objects: list[bytes] = []
        self._parents: list[int] = []
        self._y = 780

    def text(self, line: str, size: float = 11, x: float = 72, dy: float = 18) -> int:
        """Draw a line; returns its number."""
        self._y -= int(dy)
        number = len(self._parents)
        self._parents.append(0)
        self._content.append(f"/P << /MCID {number} >> BDC BT /F1 {size} Tf {x} {self._y} Td ({line}) Tj ET EMC")
        return number

    def artifact(self, line: str, y: float) -> None:
        """Draw a line that is no part of the structure."""
        self._content.append(f"/Artifact BMC BT /F1 9 Tf 72 {y} Td ({line}) Tj ET EMC")

    def build(self, *tree: Element, catalogue: str = "") -> bytes:
        """The file with these elements: (kind, [kids]) or (kind attributes, [kids])."""
        root = self._element(("Document", list(tree)), 6)
        content = "\n".join(self._content).encode("latin-1")
        nums = " ".join(f"{number} 0 R" for number in self._parents)
        fixed = [
            b"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R %b >>"
            % catalogue.encode(),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents 5 0 R"
            b" /Resources << /Font << /F1 4 0 R >> >> >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
            f"<< /Type /StructTreeRoot /K {root} 0 R /ParentTree << /Nums [0 [{nums}]] >> >>".encode(),
        ]
        return bind(fixed + self._objects)

    def _element(self, element: Element, parent: int) -> int:
        kind, kids = element
        name, _, attributes = kind.partition(" ")
        self._objects.append(b"")
        number = 6 + len(self._objects)
        written = []
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                self._parents[kid] = number
                written.append(str(kid))
            else:
                written.append(f"{self._element(kid, number)} 0 R")
        body = f"<< /Type /StructElem /S /{name} /P {parent} 0 R /Pg 3 0 R {attributes} /K [{' '.join(written)}] >>"
        self._objects[number - 7] = body.encode()
        return number


@pytest.fixture
def document() -> Document:
    page = Tagged()
    page.artifact("SOP De Regenboog", 815)
    page.artifact("1", 20)
    title, head = page.text("Ons profiel", 24, dy=30), page.text("Onze hulp", 11)
    last, first = page.text("en dit staat er na."), page.text("Dit komt eerst,")
    bullet, item = page.text("\x95", x=72), page.text("hulp bij lezen", x=90, dy=0)
    cells = [
        page.text(text, x=72 + 150 * (number % 3), dy=18 * (number % 3 == 0)) for number, text in enumerate("abcdef")
    ]
    deep = page.text("Verder")
    rows: list[Element] = [
        ("TR", [("TH /A << /O /Table /ColSpan 2 >>", [cells[0]]), ("TH", [cells[2]])]),
        ("TR", [("TD", cells[3]), ("TD", cells[4]), ("TD", [("P", cells[5])])]),
    ]
    return read(
        page.build(
            ("P", title),
            ("H1", head),
            ("P", [first, last]),
            ("L", [("LI", [("Lbl", bullet), ("LBody", item)])]),
            ("Table", rows),
            ("H2", [("Span", deep)]),
            ("Figure /Alt (Plein met bomen)", []),
            catalogue="/Lang (nl-NL)",
        )
    )


def test_headings_are_certain_with_their_levels(document: Document) -> None:
    found = [(block.text, block.level, block.certain) for block in document.blocks if block.kind == "heading"]
    assert found == [("Ons profiel", 0, True), ("Onze hulp", 1, True), ("Verder", 2, True)]


def test_order_is_that_of_the_structure(document: Document) -> None:
    assert texts(document, "paragraph")[0] == "Dit komt eerst, en dit staat er na."


def test_text_outside_the_structure_comes_last(document: Document) -> None:
    assert texts(document, "paragraph")[1:] == ["b"]


def test_lists_lose_their_labels(document: Document) -> None:
    assert [(block.text, block.level) for block in document.blocks if block.kind == "item"] == [("hulp bij lezen", 1)]


def test_cells_know_their_columns(document: Document) -> None:
    rows = [block for block in document.blocks if block.kind == "row"]
    assert [[(cell.text, cell.column) for cell in row.cells] for row in rows] == [
        [("a", 0), ("c", 2)],
        [("d", 0), ("e", 1), ("f", 2)],
    ]
    assert document.tables[0].header == rows[0].index


def test_artifacts_are_furniture(document: Document) -> None:
    assert texts(document, "running") == ["SOP De Regenboog", "1"]


def test_properties(document: Document) -> None:
    assert (document.properties.tagged, document.properties.language) == (True, "nl-NL")


def test_structure_that_covers_too_little_is_not_followed() -> None:
    page = Tagged()
    head = page.text("Kop")
    page.text("Deze regel staat in geen enkel element van de structuur.")
    assert len(texts(read(page.build(("H1", head))))) == 2

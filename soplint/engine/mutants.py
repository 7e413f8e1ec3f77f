"""Good documents with one defect put in: does the rule for it, and no other, find it?

A mutant is made of the document as read, guided by its labels: which sentences tell a fact, which are
offers or ambitions. It is read again from the blocks on, so the reading of files is no part of this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from soplint.document.assemble import assemble
from soplint.document.model import Block, Document, Piece, Reading
from soplint.engine.gold import Gold, fold
from soplint.language.boundaries import split


@dataclass(frozen=True)
class Mutant:
    """A document with one defect. `code` is the rule that must find it, `also` those that rightly may."""

    name: str
    code: str
    document: Document
    also: frozenset[str] = frozenset()


_TOPICS: Mapping[str, str] = {
    "extra_ondersteuning": "WET002",
    "ambities": "WET003",
    "expertise_aanwezig": "WET004",
    "expertise_ontwikkelen": "WET005",
    "scholing": "WET006",
    "vaststelling": "WET007",
    "mr": "WET009",
    "grenzen": "AAN002",
    "vindbaarheid": "VIN001",
    "contact": "VIN003",
    "visie": "INH001",
    "betrokkenheid_team": "BET003",
}
"""Topics that one rule each asks for: without the sentences about it that rule must speak."""
_FACTS: Mapping[str, str] = {"ouders_betrokken": "BET001", "leerlingen_betrokken": "BET002", "evaluatie": "BET004"}
"""Facts whose labels name every sentence that tells them; who goes to school shows in too many places."""
_ADDED: Sequence[tuple[str, str, frozenset[str]]] = (
    ("WET010", "Kinderen met autisme nemen wij niet aan.", frozenset({"WET011", "AAN005"})),
    ("WET010", "Leerlingen met een IQ onder de 75 worden bij ons niet geplaatst.", frozenset({"WET011", "AAN005"})),
    ("WET011", "Een leerling die zich niet aan de regels houdt, mag niet op school blijven.", frozenset({"AAN005"})),
    ("AAN005", "Les in gebarentaal kunnen wij niet geven.", frozenset()),
    ("PRI001", "Het nummer van de leerling is 111222333.", frozenset({"PRI002"})),
    ("PRI002", "Onze leerling Fenna uit groep 4 heeft het syndroom van Down.", frozenset()),
    ("PRI003", "U kunt de intern begeleider thuis mailen: jansen.ib@gmail.com.", frozenset()),
    ("STR002", "[Vul hier de naam van de school in]", frozenset()),
    ("ACT001", "Leerlingen met een rugzakje krijgen hulp van de ambulant begeleider.", frozenset({"AAN006"})),
    (
        "ACT002",
        "In schooljaar 2021-2022 gaan wij werken met een nieuwe methode voor rekenen.",
        frozenset({"AMB003", "AMB004", "AMB005"}),
    ),
    ("LEE006", "Het kind doet dan mee met de PMKT op school.", frozenset()),
    (
        "LEE002",
        "Als wij zien dat een kind het lastig heeft, dan praten wij met de ouders, met het kind zelf en met de juf"
        " of de meester, en daarna schrijven wij op wat wij samen gaan doen en wanneer wij weer praten.",
        frozenset(),
    ),
)
_VAGUE = "Wij willen ons de komende jaren blijven ontwikkelen en verbeteren."
_FACETS = frozenset({"AMB001", "AMB002", "AMB003", "AMB004", "WET003"})
_HEDGE = "In principe"


def mutants(document: Document, gold: Gold) -> Iterator[Mutant]:
    """The mutants of one clean document, always the same ones in the same order.

    Each document gets every other one, by its name: all kinds of defects in a set of documents, half the time.
    """
    edit = _Editor(document)
    everything = [*_without(edit, gold), *_worse(edit, gold), *_added(edit)]
    yield from everything[sum(gold.name.encode()) % 2 :: 2]


def _added(edit: _Editor) -> Iterator[Mutant]:
    """Mutants with something in them that does not belong there."""
    for code, text, also in _ADDED:
        yield Mutant(f"{code}: {text[:30]}", code, edit.with_sentence(text), also)
    yield Mutant("lege kop", "STR001", edit.with_heading("Overige afspraken"))
    for row in edit.answered()[:2]:
        yield Mutant("leeg antwoord", "STR001", edit.with_blank(row), frozenset({"AAN006", *_FACETS}))
    yield Mutant("dubbele passage", "STR004", edit.with_sentence(edit.longest()), frozenset({"LEE010"}))


def _without(edit: _Editor, gold: Gold) -> Iterator[Mutant]:
    """Mutants that lack what one rule asks for: the sentences that tell it, and the sections about it."""
    for topic, code in _TOPICS.items():
        gone = {fold(one["sentence"]) for one in gold.list("sentences") if topic in one["topics"]}
        if gone:
            yield Mutant(f"zonder {topic}", code, edit.without(gone), _follows())
    for fact, code in _FACTS.items():
        gone = {fold(one["sentence"]) for one in gold.list("sentences") if fact in one.get("evidence", ())}
        if gone:
            yield Mutant(f"zonder {fact}", code, edit.without(gone), _follows())


def _follows() -> frozenset[str]:
    """What may go with sentences and sections that go: they may tell other things as well."""
    others = {"AAN001", "AAN007", "WET001", "WET008", "VIN002", "VIN004", "VIN005", "STR001", "LEE006"}
    others |= {f"INH00{number}" for number in range(1, 6)}
    return frozenset({*_TOPICS.values(), *_FACTS.values(), *others})


def _worse(edit: _Editor, gold: Gold) -> Iterator[Mutant]:
    """Mutants in which a good sentence became a poor one."""
    offers = [one["sentence"] for one in gold.list("offers") if one["polarity"] == "can" and not one["hedged"]]
    whole = [sentence for sentence in offers if edit.has(sentence) and sentence.endswith(".")]
    for sentence in whole[:3]:
        hedged = f"{_HEDGE} geldt: {sentence[0].lower()}{sentence[1:]}"
        yield Mutant(f"voorbehoud: {sentence[:30]}", "AAN003", edit.replaced(sentence, hedged), frozenset({"LEE002"}))
    plans = [one["sentence"] for one in gold.list("ambitions") if edit.has(one["sentence"])]
    for sentence in plans[:3]:
        yield Mutant(f"vaag: {sentence[:30]}", "AMB001", edit.replaced(sentence, _VAGUE), _FACETS)
    for code, change in _CHANGES.items():
        for sentence in [one["sentence"] for one in gold.list("sentences")]:
            changed = change(sentence)
            if changed != sentence and edit.has(sentence) and _suits(code, sentence, gold):
                yield Mutant(f"{code}: {sentence[:30]}", code, edit.replaced(sentence, changed), frozenset({"ACT002"}))
                break


def _suits(code: str, sentence: str, gold: Gold) -> bool:
    topic = "vaststelling" if code == "WET008" else "ambities"
    return any(one["sentence"] == sentence and topic in one["topics"] for one in gold.list("sentences"))


def _swap(old: Sequence[str], new: str) -> Callable[[str], str]:
    def change(sentence: str) -> str:
        for text in old:
            sentence = sentence.replace(text, new)
        return sentence

    return change


_CHANGES: Mapping[str, Callable[[str], str]] = {
    "WET008": _swap(("2025", "2026"), "2019"),
    "AMB005": _swap(("2027", "2028", "2029"), "2024"),
}


class _Editor:
    """Changes to one document; the document itself stays."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pieces = pieces(document)
        self._places: dict[str, int] = {}
        for number, piece in enumerate(self._pieces):
            self._places.setdefault(fold(_text(piece)), number)

    def has(self, sentence: str) -> bool:
        """Whether it stands, to the letter, in a paragraph or item."""
        return any(sentence in piece.text for piece in self._pieces)

    def without(self, sentences: Iterable[str]) -> Document:
        """The document without these (folded) sentences and the sections that are mostly made of them."""
        gone = set(sentences)
        gone |= self._sections_of(gone)
        kept = [piece for piece in (self._less(piece, gone) for piece in self._pieces) if piece is not None]
        return self._made(_no_empty_headings(kept))

    def _sections_of(self, gone: set[str]) -> set[str]:
        """The sentences of sections half of which go: "delete the paragraph about training"."""
        found: set[str] = set()
        for _, blocks in groupby(self._document.content, key=lambda block: block.section):
            own = [part for block in blocks if block.kind != "heading" for part in _parts(block.kind, block.text)]
            if own and sum(part in gone for part in own) >= len(own) / 2:
                found.update(own)
        return found

    def _less(self, piece: Piece, gone: set[str]) -> Piece | None:
        if fold(_text(piece)) in gone:
            return None
        if piece.kind == "paragraph":
            parts = [piece.text[start:end] for start, end in split(piece.text)]
            left = [part for part in parts if fold(part) not in gone]
            if len(left) < len(parts):
                return replace(piece, text=" ".join(left), boxes=()) if left else None
        return piece

    def replaced(self, old: str, new: str) -> Document:
        return self._made([replace(piece, text=piece.text.replace(old, new), boxes=()) for piece in self._pieces])

    def with_sentence(self, text: str) -> Document:
        """The sentence as a paragraph of its own behind the last paragraph."""
        last = max((n for n, piece in enumerate(self._pieces) if piece.kind == "paragraph"), default=0)
        return self._made([*self._pieces[: last + 1], Piece("paragraph", text), *self._pieces[last + 1 :]])

    def with_heading(self, text: str) -> Document:
        first = next((n for n, p in enumerate(self._pieces) if p.kind == "heading" and n and not p.title), 0)
        level = self._pieces[first].level or 1
        return self._made([*self._pieces[:first], Piece("heading", text, level=level), *self._pieces[first:]])

    def answered(self) -> list[int]:
        """The rows of a form that answer a question."""
        return [
            number
            for number, piece in enumerate(self._pieces)
            if piece.kind == "row" and len(piece.cells) == 2 and piece.cells[0][0].endswith("?") and piece.cells[1][0]
        ]

    def with_blank(self, number: int) -> Document:
        piece = self._pieces[number]
        question, (_, column, placeholder) = piece.cells
        blank = replace(piece, cells=(question, ("", column, placeholder)))
        return self._made([*self._pieces[:number], blank, *self._pieces[number + 1 :]])

    def longest(self) -> str:
        """The longest paragraph."""
        return max((piece.text for piece in self._pieces if piece.kind == "paragraph"), key=len, default="")

    def _made(self, found: Sequence[Piece]) -> Document:
        document = self._document
        reading = Reading(tuple(found), document.pages, document.pictures, document.properties)
        return assemble(reading, name=document.name, format=document.format, data=repr(found).encode())


def pieces(document: Document) -> list[Piece]:
    """The pieces a document would be assembled from."""
    headers = {table.header for table in document.tables}
    first = next((block for block in document.content if block.text == document.title), None)
    return [_piece(block, block.index in headers, block is first) for block in document.blocks]


def _piece(block: Block, is_header: bool, is_title: bool) -> Piece:
    return Piece(
        block.kind,
        "" if block.kind == "row" else block.text,
        block.part,
        block.page,
        block.level,
        block.certain,
        cells=tuple((cell.text, cell.column, cell.placeholder) for cell in block.cells),
        table=block.table,
        is_header=is_header,
        placeholders=block.placeholders,
        title=is_title,
    )


def _parts(kind: str, text: str) -> list[str]:
    """The folded sentences of a paragraph; an item or a row is one."""
    return [fold(text[start:end]) for start, end in split(text)] if kind == "paragraph" else [fold(text)]


def _text(piece: Piece) -> str:
    return " ".join(text for text, _, _ in piece.cells) if piece.kind == "row" else piece.text


def _no_empty_headings(found: Sequence[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in found:
        if piece.kind == "heading":
            while kept and kept[-1].kind == "heading" and (kept[-1].level or 1) >= (piece.level or 1):
                kept.pop()
        kept.append(piece)
    return kept

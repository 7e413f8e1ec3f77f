"""STR: is the document finished?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from soplint import Document, Finding, Section, rule
from soplint.document.model import Block, Cell
from soplint.document.text import count_words

_SOURCE = "Praktijk: zo vallen profielen op die niet af zijn"
_OPTIONAL = re.compile(
    r"opmerking|toelichting|bijzonderheden|notitie|aanvulling|bijlage|handtekening|paraaf|eventueel|tussenvoegsel",
    re.IGNORECASE,
)
_ANSWERABLE = re.compile(
    r"\?$|:$|^(?:\d+[.)]?\s*)?(?:wat|wie|welke|hoe|wanneer|waar|beschrijf|geef|noem|licht)\b", re.IGNORECASE
)


@rule(
    "STR001",
    "lege-sectie",
    title="Lege sectie",
    severity="warning",
    source=_SOURCE,
    why="Een kop of vraag zonder tekst laat ouders zoeken naar iets dat er niet staat.",
    bad=[
        "# 1 Visie\n\nWij geven elk kind een plek.\n\n# 2 Ambities\n\n# 3 Contact\n\nBel de directeur.",
        "# Scholing\n\n# Contact\n\nBel de directeur op 0570-555 123.",
        "# Formulier\n\n| Vraag | Antwoord |\n|---|---|\n| Welke expertise is er? | Een rekenspecialist |\n"
        "| Wat zijn de ambities? |  |",
        "# Onze school\n\nWij zijn een dorpsschool.\n\n## Extra ondersteuning\n\n## Grenzen\n\nWij bieden geen verpleging.",
    ],
    good=[
        "# 1 Ondersteuning\n\n## 1.1 Basisondersteuning\n\nElke leraar geeft les op drie niveaus.",
        "# Formulier\n\n| Vraag | Antwoord | Opmerkingen |\n|---|---|---|\n| Welke expertise is er? | Een rekenspecialist |  |\n"
        "| Is er een protocol? | Ja |  |",
        "# Ambities\n\n- In 2027 heeft elke groep een rustige plek.",
        "# Aanwezig\n\n| Voorziening | op school | via bestuur |\n|---|---|---|\n| Rustruimte | x |  |\n| Plusklas |  | x |",
    ],
)
def empty_section(document: Document) -> Iterator[Finding]:
    """A heading with nothing under it, and questions of a form without an answer."""
    for section in document.sections:
        if _is_empty(section, document):
            yield section.finding(
                f"Onder de kop '{section.heading}' staat niets.",
                suggestion="Vul dit deel in of haal de kop weg.",
            )
    for table in document.tables:
        yield from _unanswered([document.blocks[row] for row in table.rows if row != table.header])


def _is_empty(section: Section, document: Document) -> bool:
    blocks = document.blocks[section.place.block + 1 : section.last]
    return not any(block.text or block.placeholders for block in blocks if block.kind != "running")


def _unanswered(rows: list[Block]) -> Iterator[Finding]:
    """One finding a table, on its first question without an answer."""
    empty = [row for row in rows if _has_no_answer(row)]
    if not empty or len(empty) > len(rows) * 3 / 4 > 2:
        # Nearly all empty: a table to be filled in by hand (signatures), not a question passed over.
        return
    labels = [row.cells[0].text.split("\n")[0] for row in empty]
    first = empty[0]
    yield Finding(
        f"Hier is niets ingevuld: {'; '.join(labels[:5])}{' en meer' if len(labels) > 5 else ''}.",
        "Geef een antwoord, of schrijf op waarom dit voor uw school niet geldt.",
        first.place(),
        first.text,
        {"rows": labels},
    )


def _has_no_answer(row: Block) -> bool:
    if len(row.cells) < 2 or not row.cells[0].text or row.placeholders:
        return False
    answers = [cell for cell, title in zip(row.cells[1:], _titles(row), strict=False) if not _OPTIONAL.search(title)]
    if not answers or any(cell.text or cell.placeholder for cell in answers):
        return False
    return _is_question(row.cells[0], row)


def _titles(row: Block) -> list[str]:
    return list(row.header[1:]) or [""] * (len(row.cells) - 1)


def _is_question(cell: Cell, row: Block) -> bool:
    """A question, or the label of a form; a lone cell beside gaps may be the title of a group of rows."""
    if _OPTIONAL.search(cell.text):
        return False
    asks = bool(_ANSWERABLE.search(cell.text.split("\n")[0]))
    return asks or (row.part == "form" and len(row.cells) == 2) or (bool(row.header) and len(row.cells) == 2)


_INSTRUCTION = r"beschrijf|vul|noem|geef|licht|kies|verwijder|schrijf|voeg|plak|omschrijf|benoem|vermeld|klik|tik|type|selecteer|zet|plaats|maak"
_BRACKETED = re.compile(
    rf"[\[<{{«](?:\s*)(?:(?:{_INSTRUCTION})\b[^\]>}}»]{{3,}}|(?:naam|datum|adres|plaats|school|schoolnaam|jaartal|telefoon|logo|brin|titel)"
    r"(?:\s[^\]>}»@]{0,40})?|x{2,}|\.{2,}|…+)\s*[\]>}»]",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(
    r"klik (?:of tik )?(?:hier )?om (?:tekst|een datum) in te (?:voeren|vullen)|klik hier (?:als u|en typ)|kies een item|lorem ipsum"
    r"|\b(?:hier|nog) (?:zelf )?(?:in te vullen|invullen|aan te vullen|toe te voegen)\b|\bvul (?:hier|hieronder|dit (?:veld|deel)) (?:zelf )?(?:in|de|het|uw)\b"
    r"|\bverwijder (?:deze|dit|alle|daarna)\b[^.]{0,40}\b(?:tekst|toelichting|instructie|voorbeeld|kader)\w*|\bTODO\b"
    r"|\bdd-mm-(?:jjjj|jj)\b|\bx{2}-x{2}-(?:x{4}|20x{2}|\d{4})\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"(?:[._…]\s?){6,}|…{2,}")
_SIGNATURE = re.compile(r"handtekening|paraaf|naam:|datum:|plaats:|akkoord|ondertekening", re.IGNORECASE)


@rule(
    "STR002",
    "sjabloontekst",
    title="Tekst van het sjabloon",
    severity="error",
    source=_SOURCE,
    why="Een rest van het sjabloon laat zien dat het profiel niet af is. Lezers vertrouwen de rest dan ook minder.",
    bad=[
        "# Visie\n\n[Beschrijf hier de visie van de school op ondersteuning.]",
        "De school heet <naam school> en staat in Deventer.",
        "Vastgesteld op dd-mm-jjjj door het bestuur.",
        "# Contact\n\nKlik of tik om tekst in te voeren.",
        "De intern begeleider is .................... en werkt op maandag.",
        "| Vraag | Antwoord |\n|---|---|\n| Expertise | hier invullen |",
    ],
    good=[
        "De scholing staat in het jaarplan [1] en in de bijlage [zie bijlage 2].",
        "Mail naar de intern begeleider <ib@deberk.example>.",
        "Wij leren kinderen een formulier in te vullen, geven hulp bij lezen ... en lachen veel.",
        "Handtekening voorzitter: ..............................",
        "De leraar vult elk kwartaal het groepsplan in en beschrijft wat het kind nodig heeft.",
    ],
)
def template_text(document: Document) -> Iterator[Finding]:
    """Placeholders, instructions in brackets, blanks to fill in."""
    for block in document.content:
        yield from _prompts(block)
        for match in _leftovers(block):
            yield Finding(
                f"Dit is tekst van het sjabloon: '{match.group().strip()}'.",
                "Vul hier de tekst van uw school in, of haal dit weg.",
                block.place(match.start(), match.end()),
                match.group(),
            )


def _prompts(block: Block) -> Iterator[Finding]:
    """Fields of a form that still show what to fill in."""
    if block.placeholders:
        yield Finding(
            f"Dit veld is niet ingevuld. Er staat nog: '{block.placeholders[0]}'.",
            "Vul het veld in, of haal het weg.",
            block.place(),
            block.text or None,
            {"prompts": list(block.placeholders)},
        )


def _leftovers(block: Block) -> Iterator[re.Match[str]]:
    for pattern in (_BRACKETED, _TEMPLATE, _BLANK):
        for match in pattern.finditer(block.text):
            if pattern is not _BLANK or _is_blank(block.text, match):
                yield match
                return


def _is_blank(text: str, match: re.Match[str]) -> bool:
    """Whether the dots are a blank in a sentence: no line for a signature, no contents line."""
    around = text[: match.start()] + text[match.end() :]
    return not _SIGNATURE.search(around) and count_words(around) > 2 and not re.search(r"\d+\s*$", text[match.end() :])

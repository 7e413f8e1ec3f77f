"""STR: is the document finished?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from soplint import Analysis, Document, Finding, Section, Sentence, rule
from soplint.document.model import TICKED, UNTICKED, Block, Cell, Place
from soplint.document.text import count_words

_SOURCE = "Praktijk: zo vallen profielen op die niet af zijn"
_OPTIONAL = re.compile(
    r"opmerking|toelichting|bijzonderheden|notitie|aanvulling|bijlage|handtekening|paraaf|eventueel|tussenvoegsel",
    re.IGNORECASE,
)
_ANSWERABLE = re.compile(
    r"\?$|:$|^(?:\d+[.)]?\s*)?(?:datum|instemming|advies|wat|wie|welke|hoe|wanneer|waar|beschrijf|geef|noem|licht)\b",
    re.IGNORECASE,
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
        "| Directeur | K. Vos |\n|---|---|\n| Intern begeleider | A. Bos |\n| Datum advies MR |  |\n| Vastgesteld op | 12 juni 2026 |",
        "# Grenzen\n\nWij geven geen verpleging.\n\n# Bijlage: lijst van protocollen",
    ],
    good=[
        "# 1 Ondersteuning\n\n## 1.1 Basisondersteuning\n\nElke leraar geeft les op drie niveaus.",
        "# Formulier\n\n| Vraag | Antwoord | Opmerkingen |\n|---|---|---|\n| Welke expertise is er? | Een rekenspecialist |  |\n"
        "| Is er een protocol? | Ja |  |",
        "# Ambities\n\n- In 2027 heeft elke groep een rustige plek.",
        "# Aanwezig\n\n| Voorziening | op school | via bestuur |\n|---|---|---|\n| Rustruimte | x |  |\n| Plusklas |  | x |",
        "# Aanbod\n\n| Hulp | Groep |\n|---|---|\n| ONDERBOUW |  |\n| Logopedie | 1 en 2 |\n| Motoriek | 1 en 2 |",
        "# Ondertekening\n\n| Naam | K. Vos |\n|---|---|\n| Functie | directeur |\n| Plaats | Deventer |\n| Handtekening |  |",
        "# Hoofdstuk 3\n\n## 3.1 Aanbod\n\n☒ plusgroep ☐ speltherapie\n\n## 3.2 Cijfers\n\n| Jaar | Aantal |\n|---|---|\n| 2025 | 12 |",
    ],
)
def empty_section(document: Document) -> Iterator[Finding]:
    """A heading with nothing under it, and questions of a form without an answer."""
    for section in document.sections:
        if _is_empty(section, document):
            yield section.finding(
                f"Onder de kop '{section.heading}' staat niets. Lezers zoeken hier een antwoord.",
                suggestion="Schrijf hier een paar zinnen, of haal de kop weg. Geldt dit niet voor uw school? Schrijf dat dan op.",
            )
    for table in document.tables:
        rows = [document.blocks[row] for row in table.rows]
        body = [row for row in rows if row.index != table.header]
        if table.header is not None and body and not any(map(_is_filled, body)):
            yield from _untouched(document.blocks[table.header])
        else:
            yield from _unanswered(body)
        yield from _unanswered_below(rows)


def _is_empty(section: Section, document: Document) -> bool:
    blocks = document.blocks[section.place.block + 1 : section.last]
    return not any(block.text or block.placeholders for block in blocks if block.is_content)


def _is_filled(row: Block) -> bool:
    return bool(row.text.strip() or row.placeholders)


def _untouched(header: Block) -> Iterator[Finding]:
    """A table of which only the titles are there; one for signatures is filled in by hand."""
    if not _SIGNATURE.search(header.text) and not _OPTIONAL.search(header.text):
        yield Finding(
            "Deze tabel is niet ingevuld: alleen de bovenste rij heeft tekst.",
            "Vul de tabel in, of haal haar weg.",
            header.place(),
            header.text,
        )


def _unanswered_below(rows: list[Block]) -> Iterator[Finding]:
    """A question in a table of one column with an empty row for its answer."""
    for row, answer in pairwise(rows):
        is_question = len(row.cells) == 1 and row.text.rstrip().endswith("?")
        if is_question and len(answer.cells) <= 1 and not _is_filled(answer):
            yield _no_answer(row)


def _no_answer(row: Block) -> Finding:
    label = row.cells[0].text.split("\n")[0].rstrip(" :?.")
    return Finding(
        f"Bij '{label}' is niets ingevuld. Lezers weten niet of het er niet is of dat u het vergat.",
        "Geef een antwoord, of schrijf op waarom dit voor uw school niet geldt.",
        row.place(),
        row.text,
    )


def _unanswered(rows: list[Block]) -> Iterator[Finding]:
    """Each question without an answer."""
    is_form = _is_form(rows)
    empty = [row for row in rows if _has_no_answer(row, is_form)]
    if len(empty) > len(rows) * 3 / 4 > 2:
        # Nearly all empty: a table to be filled in by hand (signatures), not a question passed over.
        return
    yield from map(_no_answer, empty)


def _is_form(rows: list[Block]) -> bool:
    """Whether it is a table of labels with their values: two cells a row, and most are filled in."""
    pairs = [row for row in rows if len(row.cells) == 2]
    filled = [row for row in pairs if row.cells[0].text and row.cells[1].text]
    return len(rows) > 2 and len(pairs) == len(rows) and len(filled) * 2 >= len(rows)


def _has_no_answer(row: Block, is_form: bool) -> bool:
    if len(row.cells) < 2 or not row.cells[0].text or row.placeholders:
        return False
    answers = [cell for cell, title in zip(row.cells[1:], _titles(row), strict=False) if not _OPTIONAL.search(title)]
    if not answers or any(cell.text or cell.placeholder for cell in answers):
        return False
    return _is_question(row.cells[0], row, is_form)


def _titles(row: Block) -> list[str]:
    return list(row.header[1:]) or [""] * (len(row.cells) - 1)


def _is_question(cell: Cell, row: Block, is_form: bool) -> bool:
    """A question, or the label of a form; a lone cell beside gaps may be the title of a group of rows."""
    if _OPTIONAL.search(cell.text) or _SIGNATURE.search(cell.text) or cell.text.isupper():
        return False
    asks = bool(_ANSWERABLE.search(cell.text.split("\n")[0]))
    return asks or is_form or (row.part == "form" and len(row.cells) == 2) or (bool(row.header) and len(row.cells) == 2)


_INSTRUCTION = r"beschrijf|vul|noem|geef|licht|kies|verwijder|schrijf|voeg|plak|omschrijf|benoem|vermeld|klik|tik|type|selecteer|zet|plaats|maak|kort"
_NAMES = (
    r"naam|voornaam|achternaam|datum|adres|plaats|school|schoolnaam|jaartal|telefoon|telefoonnummer|logo|brin|brinnummer|titel|doel|tekst"
    r"|aantal|website|webadres|bedrag|functie|bestuur|stichting|locatie|e-?mail|mailadres|nummer|schooljaar|foto"
)
_BRACKETED = re.compile(
    rf"[\[<{{«](?:\s*)(?:(?:{_INSTRUCTION})\b[^\]>}}»]{{3,}}|(?:{_NAMES})(?:\s[^\]>}}»@]{{0,40}})?"
    r"|d{1,2}-m{1,2}-j{2,4}|x{2,}|\.{2,}|…+|_{2,})\s*[\]>}»]",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(
    r"klik (?:of tik )?(?:hier )?om (?:tekst|een datum) in te (?:voeren|vullen)|klik hier (?:als u|en typ)|kies een item|lorem ipsum"
    r"|\b(?:hier|nog) (?:zelf )?(?:in te vullen|invullen|aan te vullen|aanvullen|toe te voegen|toevoegen)\b"
    r"|\bvul (?:hier|hieronder|dit (?:veld|deel)) (?:zelf )?(?:in\b|[^.\n]{3,60}\bin\b)"
    r"|\bvul (?:daarna )?(?:alle|de) [^.\n]{0,30}(?:vakken|velden) in\b|\bstuur (?:dit|het) (?:formulier|format)\b[^.\n]*"
    r"|\b(?:beschrijf|omschrijf|benoem|vermeld) (?:hier|hieronder)\b[^.\n]{0,80}"
    r"|\bverwijder (?:deze|dit|alle|daarna)\b[^.]{0,40}\b(?:tekst|toelichting|instructie|voorbeeld|kader)\w*|\bTODO\b"
    r"|^(?:voorbeeld(?:tekst|zin|antwoord)|(?:invul)?instructie) ?:"
    r"|\bhaal (?:deze|dit|de) \w*(?:tekst|toelichting|instructie|voorbeeld|kader)\w*\b[^.\n]{0,30}\bweg\b"
    r"|\bdit (?:vak|veld|kader|blok) is bedoeld voor\b[^.\n]*"
    r"|\bdd-mm-(?:jjjj|jj)\b|\bx{2}-x{2}-(?:x{4}|20x{2}|\d{4})\b|\bxxx+\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"(?:[._…]\s?){6,}|…{2,}")
_SHORT_MATCH = 4
_LINE = 100
"""A mark of a few signs in a line of fewer letters is shown with its line."""
_GAP = r"(?:\.{2,}|_{2,}|…)"
_OPEN_DATE = re.compile(rf"{_GAP} ?[-/] ?{_GAP}(?: ?[-/] ?(?:20)?{_GAP})?")
_EMPTY_CELL = re.compile(
    rf"{_GAP}|\(?(?:[\w-]+ ){{1,2}}(?:in te vullen|invullen|aanvullen|vermelden|toevoegen)\)?", re.IGNORECASE
)
_SIGNATURE = re.compile(r"handtekening|paraaf|naam:|datum:|plaats:|akkoord|ondertekening", re.IGNORECASE)
_ORDERS = frozenset(["beschrijf", "omschrijf", "vul", "geef", "noem", "benoem", "vermeld", "licht", "kruis"])
_TO_THE_SCHOOL = re.compile(
    r"\b(?:de school|uw school|per (?:regel|rij|specialisme|doel|onderdeel|vraag)|bij elke (?:regel|rij)|(?:voor )?(?:elk|ieder) doel|hier|hieronder"
    r"|de vragen|het formulier|max(?:imaal)?\.? \w+ (?:regels|woorden|a4))\b",
    re.IGNORECASE,
)
_SIZE = re.compile(r"\(?max(?:imaal)?\.? (?:\w+ )?(?:regels|woorden|zinnen|tekens|a4|alinea's)\)?\.?", re.IGNORECASE)


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
        "- Gedragsspecialist: [naam]\n- Rekenspecialist: Kees Vos",
        "# Ambities\n\nBeschrijf hier de ambities van de school (max. een half A4).\n\nIn 2027 heeft elke groep een rustige plek.",
        "| Onderdeel | Uitkomst |\n|---|---|\n| Advies MR | xxx |\n| Vastgesteld | 12 juni 2026 |",
    ],
    good=[
        "De scholing staat in het jaarplan [1] en in de bijlage [zie bijlage 2].",
        "Mail naar de intern begeleider <ib@deberk.example>.",
        "Wij leren kinderen een formulier in te vullen, geven hulp bij lezen ... en lachen veel.",
        "# Hulp\n\nKruis aan welke hulp de school geeft.\n\n☒ extra leesles in groep 4\n\n☐ speltherapie",
        "Handtekening voorzitter: ..............................",
        "De leraar vult elk kwartaal het groepsplan in en beschrijft wat het kind nodig heeft.",
        "Vul het formulier op onze website in en geef aan wat uw kind nodig heeft; wij bellen u binnen een week.",
        "Wij vragen kinderen: noem eens iets wat vandaag goed ging. Beschrijf daarna wat je morgen wilt leren.",
    ],
)
def template_text(analysis: Analysis) -> Iterator[Finding]:
    """Placeholders, instructions in brackets or left in, blanks to fill in."""
    found: set[int] = set()
    for block in analysis.document.content:
        yield from _prompts(block)
        for match in _leftovers(block):
            found.add(block.index)
            short = len(match.group().strip()) <= _SHORT_MATCH and len(block.text) <= _LINE
            place = block.place() if short else block.place(match.start(), match.end())
            yield _leftover(place, analysis.document.quote(place))
    followed = _ticked_after(analysis.sentences)
    for sentence in analysis.sentences:
        if sentence.place.block not in found and _instructs(sentence) and sentence.index not in followed:
            yield _leftover(sentence.place, sentence.text)


def _ticked_after(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The orders to tick that were followed: right behind them come boxes, and one of those is ticked.

    That line tells readers how to read the ticks, unless it speaks to "uw school".
    """
    followed = set()
    for order, boxes in pairwise(sentences):
        if order.words and order.words[0].lower in _TICKING and order.place.section == boxes.place.section:
            rest = (sentences[number] for number in range(boxes.index, len(sentences)))
            behind = takewhile(lambda one: TICKED in one.text or UNTICKED in one.text, rest)
            if "uw school" not in order.text and any(TICKED in one.text for one in behind):
                followed.add(order.index)
    return frozenset(followed)


_TICKING = frozenset({"kruis", "vink"})


def _leftover(place: Place, words: str) -> Finding:
    return Finding(
        f"Dit is tekst van het sjabloon: '{words.strip()}'. Lezers denken dat het profiel niet af is.",
        "Vul hier de tekst van uw school in, of haal dit weg.",
        place,
        words,
    )


def _instructs(sentence: Sentence) -> bool:
    """An instruction of the form: an order to the school, which says nothing itself."""
    if _SIZE.fullmatch(sentence.text):
        return True
    if not sentence.meta or not sentence.words:
        return False
    return (_orders(sentence) and bool(_TO_THE_SCHOOL.search(sentence.text))) or _asks_in_brackets(sentence)


def _orders(sentence: Sentence) -> bool:
    """An order, also behind a label: "Toelichting: geef ..."."""
    words = sentence.words
    first = words[2] if len(words) > 2 and words[1].text == ":" else words[0]
    return first.lower in _ORDERS


def _asks_in_brackets(sentence: Sentence) -> bool:
    """ "(Hier graag per doel aangeven wie dit doet)": brackets that ask for something."""
    bracketed = sentence.text.startswith("(") and sentence.text.rstrip(".").endswith(")")
    asks = any(word.lower in ("graag", "hier", "hieronder", "svp") for word in sentence.words)
    return bracketed and asks and any(word.pos == "VERB" for word in sentence.words)


def _prompts(block: Block) -> Iterator[Finding]:
    """Fields of a form that still show what to fill in."""
    if block.placeholders:
        yield Finding(
            f"Dit veld is niet ingevuld. Er staat nog: '{block.placeholders[0]}'. Lezers missen hier een antwoord.",
            "Vul het veld in, of haal het weg.",
            block.place(),
            block.text or None,
            {"prompts": list(block.placeholders)},
        )


def _leftovers(block: Block) -> Iterator[re.Match[str]]:
    last = 0
    found = [
        (match, pattern)
        for pattern in (_BRACKETED, _TEMPLATE, _OPEN_DATE, _BLANK)
        for match in pattern.finditer(block.text)
    ]
    for match, pattern in sorted(found, key=lambda pair: pair[0].start()):
        if match.start() >= last and (pattern not in (_BLANK, _OPEN_DATE) or _is_blank(block.text, match)):
            last = match.end()
            yield match
    if last:
        return
    for cell in block.cells[1:]:
        blank = _EMPTY_CELL.fullmatch(block.text, cell.start, cell.end)
        if blank and not _SIGNATURE.search(block.text):
            yield blank
            return


def _is_blank(text: str, match: re.Match[str]) -> bool:
    """Whether the dots are a blank in a sentence: no line for a signature, no contents line."""
    around = text[: match.start()] + text[match.end() :]
    return not _SIGNATURE.search(around) and count_words(around) > 2 and not re.search(r"\d+\s*$", text[match.end() :])

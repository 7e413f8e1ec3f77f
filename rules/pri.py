"""PRI: is the document safe to publish? Messages never hold what was found; quote and place do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from soplint import Document, Example, Finding, rule
from soplint.document.model import Block, Place
from soplint.document.text import CELL_GAP

_SOURCE = "AVG, artikel 5, 6 en 9; UAVG artikel 46 (burgerservicenummer)"

_NUMBER = re.compile(
    r"(?<![\w/=#@_%&?.,+-])(?<!\d[ ./-])"
    r"(?:\d{9}|\d{3}(?P<a>[ .-])\d{3}(?P=a)\d{3}|\d{4}(?P<b>[ .-])\d{2}(?P=b)\d{3}|\d{2}(?P<c>[ .-])\d{2}(?P=c)\d{2}(?P=c)\d{3})"
    r"(?![\w@])(?![ ./-]?\d)"
)
"""Nine digits as people write the number. Lookarounds keep out parts of longer numbers, addresses and links."""
_LABELLED = re.compile(r"(?<![\w+-])(?<!\d[ ./-])\d(?:[ ./-]?\d){7,8}(?!\w)(?![ ./-]?\d)")
"""Behind its own label the number may be spaced in any way, and miss its first zero."""
_OWN_LABEL = re.compile(r"\bbsn|burger\s?service|\bsofi|\bpgn\b|persoonsgebonden|onderwijsnummer", re.IGNORECASE)
_OTHER_LABEL = re.compile(
    r"\b(?:kvk|kamer van koophandel|dossier|rsin|fiscaal|loonheffing\w*|btw|brin|tel|telefoon|mobiel|fax|(?:bank|giro)?rekening|iban|bic|isbn|issn"
    r"|order|factuur|polis|kenmerk|referentie|licentie|lrkp?|postbus|artikel|doi|euro|big|agb|\w+(?:nummer|nr))\b\.?|€",
    re.IGNORECASE,
)
_MADE_UP = re.compile(r"\bficti|\bverzonnen|\bgefingeerd|\bgeen echt", re.IGNORECASE)
_BEFORE = 60


@rule(
    "PRI001",
    "bsn",
    title="Burgerservicenummer",
    severity="error",
    source=_SOURCE,
    why="Met een burgerservicenummer kan iemand zich als een ander voordoen. Het mag nooit in een tekst staan die iedereen leest.",
    bad=[
        "De leerling met BSN 111222333 krijgt een arrangement.",
        "| Naam | BSN | Groep |\n|---|---|---|\n| J. Bos | 123456782 | 5 |",
        "Burgerservicenummer: 1234.56.782",
        "- sofinummer 123 456 782, dossier ligt bij de intern begeleider",
        "Voor deze leerling (123456782) is een toelaatbaarheidsverklaring aangevraagd.",
        Example("# Hulp\n\nWij helpen elk kind.", running=("Bijlage bij 111222333, groep 5",)),
        Example("# Hulp\n\nWij helpen elk kind.", format="docx", comments=(("Anne Bos", "BSN is 111222333"),)),
        "# Aanvraag voor 111222333\n\nHet kind zit in groep 5.",
    ],
    good=[
        "Onze rekening is NL91 ABNA 0417 1643 00 en ons KvK-nummer is 12345678.",
        "| Gegeven | Waarde |\n|---|---|\n| RSIN | 123456782 |\n| BRIN | 12AB |",
        "Bel 0570-555 123 of +31 612345678 met vragen.",
        "Het BSN 123456789 voldoet niet aan de proef en is dus geen echt nummer.",
        "Dossiernummer 111222333 ligt bij het samenwerkingsverband.",
        "Zie www.deberk.example/?id=111222333 of mail 111222333@deberk.example.",
        "In de jaren 2024, 2025 en 2026 hadden wij 111, 222 en 333 leerlingen.",
        "Vul uw burgerservicenummer niet in op dit formulier.",
        "Wij gebruiken in de les het fictieve nummer 111222333.",
    ],
)
def citizen_number(document: Document) -> Iterator[Finding]:
    """A number that passes the test of a burgerservicenummer and is labelled as nothing else, in all parts."""
    seen: set[str] = set()
    for block in document.blocks:
        if block.kind == "running":
            # A header or footer is read again on each page.
            if block.text in seen:
                continue
            seen.add(block.text)
        for start, end in _numbers(block.text, block):
            yield _number_found(block.place(start, end), block.text[start:end])
    for comment in document.comments:
        for start, end in _numbers(comment.text):
            place = replace(comment.place, part="comment") if comment.place else None
            yield _number_found(place, comment.text[start:end])


def _number_found(place: Place | None, words: str) -> Finding:
    return Finding(
        "Hier staat een burgerservicenummer. Wie dit leest, kan er misbruik van maken; de school moet dit voorkomen.",
        "Haal het nummer weg, ook uit oudere versies. Stond dit al online? Meld het dan bij wie de privacy bewaakt.",
        place,
        words,
    )


def _numbers(text: str, block: Block | None = None) -> Iterator[tuple[int, int]]:
    last = 0
    for match in _LABELLED.finditer(text):
        before = _label(text[max(0, match.start() - _BEFORE) : match.start()], block, match.start())
        is_own = bool(_OWN_LABEL.search(before))
        if not is_own and (not _NUMBER.match(text, match.start()) or match.group()[0] == "0"):
            continue
        is_other = not is_own and bool(_OTHER_LABEL.search(before))
        around = text[max(0, match.start() - _BEFORE) : match.end() + _BEFORE]
        if match.start() >= last and not is_other and not _MADE_UP.search(around) and _is_valid(match.group()):
            last = match.end()
            yield match.start(), match.end()


def _label(before: str, block: Block | None, start: int) -> str:
    """The words that say what the number is: right before it, or the title of its column."""
    near = re.split(r"[;|]|(?<=[a-z])[.?!] ", before)[-1] if CELL_GAP not in before[-3:] else ""
    if block is not None:
        titles = zip(block.header, block.cells, strict=False)
        near = " ".join([*(title for title, cell in titles if cell.start <= start < cell.end), near])
    return near


def _is_valid(number: str) -> bool:
    from stdnum.nl import bsn

    return bool(bsn.is_valid(number.replace("/", "")))


_STAFF = frozenset(
    {"gmail", "hotmail", "outlook", "live", "msn", "yahoo", "ziggo", "kpnmail", "kpnplanet", "planet", "xs4all", "home", "hetnet", "upcmail", "icloud", "me", "gmx", "protonmail", "proton", "telfort", "tele2", "casema", "chello", "quicknet", "onsbrabantnet", "zeelandnet", "solcon", "caiway"}
)  # fmt: skip
"""Providers that people have their private mail with."""
_MAIL = re.compile(r"(?P<name>[\w.+-]+)@(?P<host>[\w-]+)\.(?:nl|com|net|eu|be|de|org|example)\b", re.IGNORECASE)
_BODY = re.compile(
    r"^(?:info|mr|or|gmr|ouderraad|ouders|medezeggenschap\w*|bestuur|administratie|school|directie|praktijk|logopedie|secretariaat|tso|bso|contact|ib|obs|cbs|rkbs|sbo|kinderopvang)(?:\b|[._-]|\d)",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:praktijk|ouderraad|oudergeleding|medezeggenschapsraad|\w*vereniging|leesmoeder|tolk|vrijwilliger)\b",
    re.IGNORECASE,
)
_PHONE = r"(?:\+31[ -]?|0)\d(?:[ -]?\d){7,9}"
_PRIVATE_PHONE = re.compile(
    rf"\b(?:priv[eé]|thuis)(?:\s?-?(?:nummer|telefoon|tel\.?|mobiel|adres))?(?:\s+(?:te bereiken|bereikbaar))?"
    rf"(?:\s+(?:op|via|onder|is|nummer|tel\.?|het nummer|haar|zijn))*[\s:,(]*(?P<after>{_PHONE})"
    rf"|(?P<before>{_PHONE})\s*[(,]\s*(?:priv[eé]|thuis)\b"
    rf"|\b(?:priv[eé]|eigen)\s?(?:nummer|mobiel|telefoon)[^.|]{{0,20}}?(?P<own>{_PHONE})",
    re.IGNORECASE,
)


@rule(
    "PRI003",
    "prive-contact",
    title="Privégegevens van een medewerker",
    severity="info",
    source="AVG, artikel 5 (niet meer gegevens dan nodig)",
    why="Een eigen mailadres of nummer blijft nog jaren op internet staan. Voor ouders is een adres van school ook duidelijker.",
    bad=[
        "Anne Bos, intern begeleider: anne.bos81@gmail.com",
        "| Functie | Mail |\n|---|---|\n| Directeur | k.vos@hotmail.com |",
        "- vertrouwenspersoon: Els de Wit, els_de_wit@ziggo.nl",
        "U kunt juf Meryem 's avonds appen op haar privénummer, 06 00 55 51 42.",
        "De intern begeleider is thuis te bereiken op 0570-555 123.",
        "# Contact\n\nDirecteur: 06-00555123 (privé)",
    ],
    good=[
        "Anne Bos, intern begeleider: ib@deberk.example",
        "De ouderraad heeft een eigen adres: ouderraad.deberk@gmail.com.",
        "| Functie | Telefoon |\n|---|---|\n| Directeur | 06-00555123 |",
        "Praktijk Spraak is te bereiken via praktijkspraak@gmail.com.",
        "Is uw kind ziek thuis, bel dan voor half negen naar school: 0570-555 123.",
        "Ouders kunnen thuis inloggen met hun eigen mailadres, bijvoorbeeld van gmail.",
        "Maak een account aan, bijvoorbeeld voornaam.achternaam@gmail.com.",
    ],
)
def private_contact(document: Document) -> Iterator[Finding]:
    """A private mail address or phone number of a member of staff."""
    for block in document.content:
        for start, end in _private(block.text):
            yield Finding(
                "Dit lijkt een privéadres of privénummer van een medewerker. Het blijft op internet staan, ook na een wissel van baan.",
                "Zet hier een mailadres of nummer van school neer.",
                block.place(start, end),
                block.text[start:end],
            )


def _private(text: str) -> Iterator[tuple[int, int]]:
    for match in _MAIL.finditer(text):
        near = text[max(0, match.start() - _BEFORE) : match.start()]
        is_private = match["host"].lower() in _STAFF and not _BODY.match(match["name"])
        if (
            is_private
            and not _OUTSIDE.search(near)
            and not _EXAMPLE.search(near)
            and "naam" not in match["name"].lower()
        ):
            yield match.span()
    for match in _PRIVATE_PHONE.finditer(text):
        group = next(name for name in ("after", "before", "own") if match[name])
        yield match.span(group)


_EXAMPLE = re.compile(
    r"\b(?:bijvoorbeeld|bijv|bv|stel|zoals|voorbeeld\w*|casus|ficti\w+|verzonnen|gefingeerd\w*|denkbeeldig\w*|(?:naam|namen) (?:is|zijn) (?:veranderd|verzonnen|niet echt)"
    r"|niet (?:zijn|haar|de) echte naam)\b",
    re.IGNORECASE,
)

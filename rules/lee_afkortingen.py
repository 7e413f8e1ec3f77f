"""LEE: does the text say what its abbreviations stand for?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Document, Finding, rule
from soplint.language.abbreviations import Abbreviation, abbreviations

EVERYDAY = (
    "sop",
    "iq",
    "ehbo",
    "havo",
    "mavo",
    "vwo",
    "vmbo",
    "mbo",
    "hbo",
    "wo",
    "tv",
    "pc",
    "cd",
    "dvd",
    "ict",
    "btw",
    "bv",
    "nv",
)
"""Everyday Dutch, and SOP itself. Others as "bijv." and "t/m" are no words of letters and never counted."""


@rule(
    "LEE006",
    "afkorting-niet-uitgelegd",
    title="Afkorting niet uitgelegd",
    severity="warning",
    source="Steunpunt Passend Onderwijs, stap 3: is het profiel begrijpelijk voor ouders en leerlingen?",
    why="Een ouder die een afkorting niet kent, mist precies waar het om gaat: wie helpt, en met wat.",
    bad=[
        "Wij vragen bij het SWV geld aan voor extra hulp.",
        "# Plan\n\n- Elk kind met extra hulp heeft een OPP.",
        "| Wie | Wat |\n|---|---|\n| ib'er | praat met ouders |",
        "☒ TLV aanvragen ☐ plusklas",
        "De school vraagt een TLV aan. Een toelaatbaarheidsverklaring (TLV) is nodig voor het speciaal onderwijs.",
        "Het MDO is vier keer per jaar (zie hoofdstuk 4) en dan praten de leraar, de ouders en de deskundigen van buiten de"
        " school over wat een kind nodig heeft.",
        "# Hulp van het CJG\n\nDe verpleegkundige komt elke maand op school.",
        "De leerling krijgt les van de OA en van de leraar. De RT'er komt op maandag.",
    ],
    good=[
        "Het samenwerkingsverband (SWV) geeft geld voor extra hulp. Het SWV beslist binnen zes weken.",
        "In het NT2-groepje (Nederlands als tweede taal) oefenen wij elke dag. NT2 staat op het rooster.",
        "Wij vragen geld aan bij het SWV (samenwerkingsverband Rijn en IJssel).",
        "Elk kind met extra hulp heeft een OPP.\n\n# Afkortingen\n\n| Afkorting | Betekenis |\n|---|---|\n| OPP | ontwikkelingsperspectiefplan |",
        "De ib'er praat met u. \n\n# Begrippen\n\n- IB: intern begeleider\n- TLV: toelaatbaarheidsverklaring",
        "Vanaf groep 1a t/m 2B krijgt een kind bijv. hulp bij lezen i.p.v. tv kijken (zie hoofdstuk IV).",
        "# WIJ HELPEN ELK KIND\n\nDE LERAAR HELPT ALTIJD. Ons adres is Kerkstraat 3, 7411 AB Deventer.",
        "OBS De Berk gebruikt KIJK! en AVI. Mail naar IB@deberk.example of kijk op www.SWV.example.",
        "Wij schrijven met u een plan: het ontwikkelingsperspectief, afgekort OPP. In het OPP staat wat uw kind nodig heeft.",
        "Elke leraar maakt een IOP, een plan voor wat hij zelf gaat leren. Wij geven les met IGDI, interactieve"
        " gedifferentieerde directe instructie.",
        "In elk lokaal hangt het programma STAP. Wij vragen SWV Rijnland (SWV = samenwerkingsverband) om hulp.",
        "Dit SOP is voor ouders. Dat geldt NIET voor de bijlage.",
        "De medezeggenschapsraad (MR) en het multidisciplinair overleg, ook wel MDO, komen vier keer per jaar bij elkaar.",
    ],
)
def unexplained(document: Document, *, exempt: tuple[str, ...] = EVERYDAY) -> Iterator[Finding]:
    """An abbreviation that is never explained, or only after its first use."""
    known = {word.upper() for word in exempt}
    for abbreviation in abbreviations(document):
        if abbreviation.key not in known and not abbreviation.explained:
            yield _finding(abbreviation)


def _finding(abbreviation: Abbreviation) -> Finding:
    full = abbreviation.stands_for or "de hele naam"
    if abbreviation.later:
        message = f"'{abbreviation.text}' staat hier voor het eerst. Pas later leest u waar dit voor staat."
    else:
        message = f"Nergens staat wat '{abbreviation.text}' betekent."
    return Finding(
        message,
        f"Schrijf de eerste keer: {full} ({abbreviation.key if abbreviation.text.isupper() else abbreviation.text}).",
        abbreviation.place,
        abbreviation.text,
        {"abbreviation": abbreviation.key, "later": abbreviation.later},
    )

"""Abbreviations: which words are one, and what counts as an explanation."""

from __future__ import annotations

import pytest

from soplint import Linter
from soplint.language.abbreviations import Abbreviation, abbreviations


def read(linter: Linter, text: str) -> dict[str, Abbreviation]:
    return {one.key: one for one in abbreviations(linter.read(text.encode(), "x.md"))}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Het SWV, de IB'ers, een ib-er en twee OPP's.", ["SWV", "IB", "OPP"]),
        ("Een LG/EMB-groep en de CvB.", ["LG", "EMB", "CVB"]),
        ("Hij zat in groep 1a en 2B, Kerkstraat 3, 7411 AB Deventer, zie hoofdstuk IV.", []),
        ("Mail IB@school.example of kijk op www.SWV.example.", []),
        ("Dat mag NIET. LET OP!", []),
        ("Geregistreerd als MR-24-31.", []),
        ("De heer mr. P. Bos en de Stichting PCOU Willibrord.", []),
        ("OBS De Berk werkt met KIJK! en ParnasSys.", []),
        ("In IJsland bijv. d.m.v. tv en i.p.v. t/m.", []),
        ("# WAT WIJ DOEN VOOR HET OPP\n\nWij helpen.", []),
    ],
)
def test_what_is_an_abbreviation(linter: Linter, text: str, keys: list[str]) -> None:
    assert list(read(linter, text)) == keys


@pytest.mark.parametrize(
    "text",
    [
        "Het samenwerkingsverband (SWV) helpt.",
        "Het SWV (samenwerkingsverband) helpt.",
        "Het samenwerkingsverband, afgekort SWV, helpt.",
        "Het SWV, ofwel het samenwerkingsverband, helpt.",
        "Een OPP (een plan voor uw kind) helpt.",
        "Het ontwikkelingsperspectiefplan (OPP) helpt.",
        "De ib'er komt.\n\n| Afkorting | Betekenis |\n|---|---|\n| IB | intern begeleider |",
        "Het SWV helpt.\n\n# Afkortingen\n\n- SWV: samenwerkingsverband",
        "De medezeggenschapsraad (MR en GMR) praat mee. De MR stemt in.",
    ],
)
def test_explained(linter: Linter, text: str) -> None:
    first = next(iter(read(linter, text).values()))
    assert first.explained


@pytest.mark.parametrize(
    "text",
    [
        "Het SWV (zie hoofdstuk 4) helpt.",
        "De IB (Marja, op maandag) helpt.",
        "Het MDO (vier keer per jaar) helpt.",
        "De leerling (TLV) gaat over.",
        "Extra hulp (OPP) is er elke dag.",
    ],
)
def test_brackets_that_explain_nothing(linter: Linter, text: str) -> None:
    assert not next(iter(read(linter, text).values())).explained


def test_an_explanation_after_the_first_use_comes_too_late(linter: Linter) -> None:
    found = read(linter, "Wij bellen het SWV.\n\nHet samenwerkingsverband (SWV) helpt.")["SWV"]
    assert (found.explained, found.later, found.place.start) == (False, True, 15)

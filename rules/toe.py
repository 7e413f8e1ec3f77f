"""TOE: can everybody read the file, also with a screen reader?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Document, Example, Finding, rule
from soplint.document.model import Picture, Properties

_TEXT = "# Onze school\n\nWij helpen elk kind."
_FULL = Properties(title="Ondersteuningsprofiel De Berk", language="nl-NL", tagged=True)
_BARE = Picture(None, 2)


@rule(
    "TOE001",
    "afbeelding-zonder-beschrijving",
    title="Afbeelding zonder beschrijving",
    severity="info",
    source="WCAG 2.2, richtlijn 1.1.1 (tekst bij plaatjes)",
    why="Wie niet kan zien, laat de tekst voorlezen. Zonder beschrijving mist die wat op het plaatje staat.",
    bad=[
        Example(_TEXT, format="docx", pictures=(_BARE,)),
        Example(_TEXT, format="pdf", properties=_FULL, pictures=(_BARE,)),
        Example(_TEXT, format="docx", pictures=(Picture("De school van voren, met het plein", 1), _BARE)),
        Example(_TEXT, format="docx", pictures=(Picture("", 1),)),
        Example("| Wie | Foto |\n|---|---|\n| Anne |  |", format="docx", pictures=(_BARE, _BARE)),
        Example(_TEXT, format="docx", pictures=(Picture(None, 1, decorative=True), _BARE)),
        Example(_TEXT, format="docx", pictures=(Picture("image1.png", 1),)),
    ],
    good=[
        _TEXT,
        Example(_TEXT, format="docx", pictures=(Picture("Schema: van leraar naar ondersteuningsteam", 3),)),
        Example(_TEXT, format="docx", pictures=(Picture(None, 1, decorative=True),)),
        Example(_TEXT, format="docx", properties=_FULL),
        Example(_TEXT, format="pdf", properties=_FULL, pictures=(Picture("Logo van de school", 1),)),
        Example(_TEXT, format="pdf", properties=Properties(tagged=False), pictures=(_BARE,)),
    ],
)
def picture_without_text(document: Document) -> Iterator[Finding]:
    """Pictures without alternative text; an untagged PDF cannot hold any, that is TOE003."""
    if document.properties.tagged is False:
        return
    shown = [picture for picture in document.pictures if not picture.decorative]
    bare = [picture for picture in shown if not _describes(picture.description)]
    if bare:
        pages = sorted({picture.page for picture in bare if picture.page is not None})
        where = f" (bladzijde {', '.join(map(str, pages))})" if pages else ""
        yield Finding(
            f"Zonder beschrijving: {len(bare)} van de {len(shown)} plaatjes{where}. Wie niet kan zien, mist wat erop staat.",
            "Klik in Word met rechts op het plaatje en kies 'Alternatieve tekst'. Schrijf op wat erop staat, of kies 'decoratief'.",
            data={"pictures": len(bare), "pages": pages},
        )


def _describes(description: str | None) -> bool:
    """Whether it says something: no file name."""
    text = (description or "").strip()
    return bool(text) and not text.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bmp", ".tif"))


@rule(
    "TOE002",
    "taal-of-titel-ontbreekt",
    title="Taal of titel ontbreekt",
    severity="info",
    source="WCAG 2.2, richtlijnen 2.4.2 (titel) en 3.1.1 (taal)",
    why="Voorleessoftware kiest een stem bij de taal en noemt de titel eerst. Zonder die twee leest zij het fout voor.",
    bad=[
        Example(_TEXT, format="docx", properties=Properties()),
        Example(_TEXT, format="docx", properties=Properties(title="Profiel")),
        Example(_TEXT, format="docx", properties=Properties(language="nl-NL")),
        Example(_TEXT, format="pdf", properties=Properties(title="Profiel", tagged=True)),
        Example(_TEXT, format="pdf", properties=Properties(language="nl", tagged=True)),
        Example(_TEXT, format="pdf", properties=Properties(title="  ", language="nl", tagged=True)),
    ],
    good=[
        _TEXT,
        Example(_TEXT, format="docx", properties=Properties(title="Profiel", language="nl-NL")),
        Example(_TEXT, format="pdf", properties=_FULL),
        Example(_TEXT, format="docx", properties=Properties(title="Ondersteuningsprofiel", language="nl-BE")),
        Example(_TEXT, format="txt", properties=Properties()),
        Example(_TEXT, format="pdf", properties=Properties(title="Profiel", language="nl", tagged=False)),
    ],
)
def no_language_or_title(document: Document) -> Iterator[Finding]:
    """A Word or PDF file without a language or title in its properties."""
    if document.format not in ("docx", "pdf"):
        return
    given = {"titel": document.properties.title, "taal": document.properties.language}
    missing = [name for name, value in given.items() if not (value or "").strip()]
    if missing:
        yield Finding(
            f"In de eigenschappen van het bestand staat geen {' en geen '.join(missing)}. Voorleessoftware gebruikt die.",
            "Vul in Word bij Bestand, Info een titel in en kies bij Controle, Taal voor Nederlands. Maak daarna de PDF.",
            data={"missing": missing},
        )


@rule(
    "TOE003",
    "pdf-zonder-structuur",
    title="PDF zonder structuur",
    severity="info",
    source="WCAG 2.2, richtlijn 1.3.1 (structuur)",
    why="Voorleessoftware heeft labels voor koppen, lijsten en tabellen nodig. Zonder die labels leest zij alles door elkaar.",
    bad=[
        Example(_TEXT, format="pdf", properties=Properties(tagged=False)),
        Example(_TEXT, format="pdf", properties=Properties(title="Profiel", language="nl", tagged=False)),
        Example("| Wie | Dag |\n|---|---|\n| Anne | ma |", format="pdf", properties=Properties(tagged=False)),
        Example("- hulp bij lezen\n- hulp bij rekenen", format="pdf", properties=Properties(tagged=False)),
        Example("Wij helpen elk kind.", format="pdf", properties=Properties(tagged=False)),
        Example(_TEXT, format="pdf", properties=Properties(tagged=False), pictures=(_BARE,)),
    ],
    good=[
        _TEXT,
        Example(_TEXT, format="pdf", properties=_FULL),
        Example(_TEXT, format="pdf", properties=Properties(tagged=True)),
        Example(_TEXT, format="docx", properties=Properties()),
        Example(_TEXT, format="txt", properties=Properties()),
        Example("| Wie | Dag |\n|---|---|\n| Anne | ma |", format="pdf", properties=_FULL),
    ],
)
def untagged(document: Document) -> Iterator[Finding]:
    """A PDF without tags."""
    if document.format == "pdf" and document.properties.tagged is False:
        yield Finding(
            "Deze PDF heeft geen structuur: koppen, lijsten en plaatjes zijn niet gelabeld. Voorleessoftware leest dan alles door elkaar.",
            "Bewaar het Word-bestand als PDF, met bij Opties een vinkje voor labels voor toegankelijkheid. Druk niet af naar PDF.",
        )

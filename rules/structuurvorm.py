"""STR: does the document have a form, a content of its own, and no open changes?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Analysis, Document, Example, Finding, rule
from soplint.document.model import Comment, Properties
from soplint.facts.explanations import MOSTLY

_SOURCE = "Praktijk: zo vallen profielen op die niet af zijn"
_TEXT = "De leraar oefent elke dag met wie nog niet vlot leest en kijkt na zes weken of het beter gaat. "
_LONG = "\n\n".join([_TEXT * 4] * 12)
_SHORT = "Wij helpen elk kind."
_MEANING = (
    "Een schoolondersteuningsprofiel beschrijft welke ondersteuning een school kan bieden.",
    "Elke school in Nederland moet zo'n profiel hebben.",
    "Het bevoegd gezag stelt het profiel ten minste één keer in de vier jaar vast.",
    "Basisondersteuning is de ondersteuning die elke school in de regio aan alle leerlingen kan geven.",
    "Extra ondersteuning is alle hulp die verder gaat dan de basisondersteuning.",
    "Het samenwerkingsverband zorgt voor een dekkend aanbod in de regio.",
)
_CONTENT = (
    "Wij oefenen in groep 3 elke dag een kwartier extra met letters.",
    "Juf Els helpt op maandag kinderen die moeite hebben met rekenen.",
    "In onze plusgroep werken elf kinderen uit groep 6, 7 en 8.",
    "Onze intern begeleider bekijkt drie keer per jaar met de leraar hoe elk kind groeit.",
    "Wij kunnen geen verpleging geven, want niemand van ons heeft dat geleerd.",
    "In 2027 heeft elke groep bij ons een rustige werkplek.",
)


@rule(
    "STR003",
    "geen-koppen",
    title="Geen koppen",
    severity="warning",
    source=_SOURCE,
    why="Ouders zoeken één ding. Zonder koppen moeten zij alles lezen om het te vinden.",
    bad=[
        _LONG,
        _LONG.replace("\n\n", " "),
        "\n".join(f"- {_TEXT}" for _ in range(50)),
        "| Wat | Hoe |\n|---|---|\n" + "\n".join(f"| Lezen | {_TEXT} |" for _ in range(50)),
        f"{_LONG}\n\n{_SHORT}",
        f"Ondersteuningsprofiel van onze school.\n\n{_LONG}",
    ],
    good=[
        _SHORT,
        f"# Lezen\n\n{_LONG}",
        f"{_TEXT * 10}\n\n# Rekenen\n\n{_TEXT * 30}",
        "\n\n".join(f"## Groep {number}\n\n{_TEXT * 6}" for number in range(1, 9)),
        _TEXT * 15,
        f"# Hulp\n\n| Wat | Hoe |\n|---|---|\n| Lezen | {_TEXT * 40} |",
    ],
)
def no_headings(document: Document, *, min_words: int = 500) -> Iterator[Finding]:
    """A text of so many words (about one and a half page) without any heading."""
    if document.words >= min_words and not document.sections:
        yield Finding(
            f"Deze tekst telt {document.words} woorden en heeft geen koppen. Ouders kunnen niet vinden wat zij zoeken.",
            "Zet boven elk onderwerp een kop en kies daarvoor in Word de stijl Kop 1 of Kop 2.",
            data={"words": document.words},
        )


@rule(
    "STR005",
    "alleen-uitleg",
    title="Alleen uitleg",
    severity="warning",
    source=_SOURCE,
    why="Lezers willen weten wat úw school doet. Uitleg over de wet of over profielen vinden zij overal.",
    bad=[
        " ".join(_MEANING),
        "# Inleiding\n\n" + "\n\n".join(_MEANING),
        "# Wat is een profiel?\n\n" + "\n".join(f"- {text}" for text in _MEANING),
        "# Begrippen\n\n" + " ".join(_MEANING) + "\n\n# Wet\n\nElke school heeft zorgplicht.",
        "# Uitleg\n\n" + " ".join(_MEANING) + f"\n\n# Hulp\n\n{_CONTENT[0]}",
        "In dit hoofdstuk leest u wat een profiel is.\n\n" + " ".join(_MEANING[:5]),
    ],
    good=[
        " ".join(_CONTENT),
        f"{_MEANING[0]} {_MEANING[1]}\n\n" + " ".join(_CONTENT),
        "# Hulp\n\n" + "\n".join(f"- {text}" for text in _CONTENT),
        "# Hulp\n\nIn dit hoofdstuk leest u wat wij doen.\n\n" + " ".join(_CONTENT[:4]),
        "| Hulp | Wie |\n|---|---|\n| Dyslexie | juf Els |\n| Plusgroep | meester Jan |\n| Logopedie | praktijk Spraak |\n\n"
        + _MEANING[0],
        _MEANING[0],
    ],
)
def mostly_explains(analysis: Analysis) -> Iterator[Finding]:
    """More than half of the sentences only explain or announce; a text of a few sentences is not judged."""
    explaining = sum(sentence.meta for sentence in analysis.sentences)
    share = explaining / max(1, len(analysis.sentences))
    if explaining >= _ENOUGH and share > MOSTLY:
        yield Finding(
            f"Dit document legt vooral uit wat een profiel is: {explaining} van de {len(analysis.sentences)} zinnen. Ouders"
            " lezen zo niet wat uw school doet.",
            "Schrijf per onderwerp op: Op onze school doet (wie) (wat), voor (welke leerlingen), (hoe vaak).",
            data={"explaining": explaining, "sentences": len(analysis.sentences), "share": round(share, 2)},
        )


_ENOUGH = 5


@rule(
    "STR006",
    "revisies-open",
    title="Open wijzigingen of opmerkingen",
    severity="warning",
    source=_SOURCE,
    why="Wie het bestand opent, ziet wat er eerst stond en wat collega's ervan vonden. Dat is zelden de bedoeling.",
    bad=[
        Example(_SHORT, format="docx", properties=Properties(revisions=3)),
        Example(_SHORT, format="docx", comments=(("Anne Bos", "Klopt dit nog?"),)),
        Example(_SHORT, format="docx", properties=Properties(revisions=1), comments=(("K. Vos", "Weg ermee"),)),
        Example(f"# Hulp\n\n- {_SHORT}", format="docx", comments=(("", "nog vragen aan de MR"),)),
        Example(
            _SHORT,
            format="docx",
            comments=(("soplint", "AMB002 Geen moment."), ("Anne Bos", "Zullen we dit aanpassen?")),
        ),
        Example("| Wie | Dag |\n|---|---|\n| Anne | ma |", format="docx", comments=(("Anne", "Nu dinsdag"),)),
    ],
    good=[
        _SHORT,
        Example(_SHORT, format="docx", properties=Properties(revisions=0)),
        Example(_SHORT, format="docx", comments=(("Anne Bos", "soplint: ignore AMB002 - komt in mei"),)),
        Example(_SHORT, format="docx", comments=(("soplint", "AMB002 Geen moment."),)),
        Example(_SHORT, format="docx", comments=(("Anne Bos", "Soplint: ignore LEE - voor het team"),)),
        "De MR had drie opmerkingen en wij hebben de wijzigingen verwerkt.",
    ],
)
def open_changes(document: Document) -> Iterator[Finding]:
    """Tracked changes and comments; those for or by soplint are none."""
    changes = document.properties.revisions
    comments = [comment for comment in document.comments if not _is_own(comment)]
    left = [
        *([f"{changes} bijgehouden wijziging{'en' * (changes > 1)}"] if changes else []),
        *([f"{len(comments)} opmerking{'en' * (len(comments) > 1)}"] if comments else []),
    ]
    if left:
        yield Finding(
            f"In dit bestand staan nog {' en '.join(left)}. Lezers zien zo wat nog niet is besloten.",
            "Kies in Word bij Controleren: alle wijzigingen accepteren of negeren, en alle opmerkingen verwijderen.",
            data={"changes": changes, "comments": len(comments)},
        )


def _is_own(comment: Comment) -> bool:
    return comment.author.strip().lower() == "soplint" or comment.text.lstrip().lower().startswith("soplint:")

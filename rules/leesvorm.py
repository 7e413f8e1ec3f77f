"""LEE: does the form of the text help the reader?"""

from __future__ import annotations

from collections.abc import Iterator

from soplint import Finding, rule
from soplint.document.text import count_words
from soplint.engine.units import Paragraph

_SENTENCE = "De leraar leest elke dag met de kinderen die lezen moeilijk vinden en helpt hen met het boek. "


@rule(
    "LEE010",
    "alinea-te-lang",
    title="Alinea te lang",
    severity="info",
    source="Steunpunt Passend Onderwijs, stap 3: is het profiel begrijpelijk voor ouders en leerlingen?",
    why="Een lap tekst zonder wit leest niemand graag. Korte alinea's laten zien waar iets nieuws begint.",
    bad=[
        _SENTENCE * 10,
        f"# Lezen\n\n{_SENTENCE * 12}",
        f"Wij helpen elk kind.\n\n{_SENTENCE * 10}",
        f"# Hulp\n\n- {_SENTENCE * 10}",
        f"# Hulp\n\n{_SENTENCE * 2}\n\n{_SENTENCE * 11}",
        f"# Hulp\n\n{_SENTENCE * 14}\n\n| Wie | Wat |\n|---|---|\n| leraar | leest voor |",
    ],
    good=[
        _SENTENCE * 6,
        "\n\n".join([_SENTENCE * 3] * 5),
        "\n".join(["- De leraar leest elke dag met de kinderen die lezen moeilijk vinden."] * 20),
        f"| Wat | Hoe |\n|---|---|\n| Lezen | {_SENTENCE * 10} |",
        f"# {'Lezen met hulp van de leraar ' * 3}\n\n{_SENTENCE}",
        "☒ hulp bij lezen ☐ hulp bij rekenen ☒ plusgroep ☐ logopedie " * 20,
    ],
)
def long_paragraph(paragraph: Paragraph, *, max_words: int = 150) -> Iterator[Finding]:
    """A paragraph of more words than this; Direct Duidelijk asks for six lines, a GGD guide for fifteen."""
    if all(sentence.unit == "box" for sentence in paragraph.sentences):
        return
    words = count_words(paragraph.text)
    if words > max_words:
        yield paragraph.finding(
            f"Deze alinea telt {words} woorden. Dat is een lap tekst.",
            suggestion="Begin een nieuwe alinea bij elk nieuw punt, of maak er een lijst van.",
            words=words,
        )

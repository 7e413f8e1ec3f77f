"""Rules without Python: each kind by what it finds and leaves alone, and the errors of a list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY

from soplint import Finding, Linter, Settings, SoplintError
from soplint.engine.registry import load_rules
from soplint.engine.settings import WordChange

Find = Callable[..., list[Finding]]
ABOUT = """
[[rule]]
code = "REG001"
name = "regio-regel"
title = "Regel van de regio"
severity = "warning"
source = "Schrijfwijzer van de regio"
why = "Zo is het afgesproken."
bad = ["Fout."]
good = ["Goed."]
"""


@pytest.fixture
def find(linter: Linter, tmp_path: Path) -> Find:
    """What a rule with these lines finds in a text."""

    def run(lines: str, text: str, **settings: object) -> list[Finding]:
        path = tmp_path / "regels.toml"
        path.write_text(ABOUT + lines, encoding="utf-8")
        own = Settings(model="bundled", today=TODAY, rules=(path,), select=("REG001",), **settings)  # type: ignore[arg-type]
        report = linter.with_settings(own).check(text.encode(), "x.md")
        assert not report.failures
        return list(report.findings)

    return run


SWAP = 'kind = "substitution"\nterms = { zorgteam = "ondersteuningsteam", "oude wijk" = "Nieuwstad" }'


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Het zorgteam praat. De zorgteams komen elke week.", ["zorgteam"]),
        ("De zorgteamvergadering is op maandag.", ["zorgteamvergadering"]),
        ("Wij werken in de oude wijken van de stad.", ["oude wijken"]),
        ("| Wie | Wat |\n|---|---|\n| Zorgteam | bespreekt kinderen |", ["Zorgteam"]),
        ("- Het zorgteam helpt.", ["zorgteam"]),
        ("# Het zorgteam\n\nHet team helpt kinderen.", []),
        ("In dit hoofdstuk leest u wat een zorgteam is.", []),
        ("Ouders noemen dit ook wel het “zorgteam”.", []),
        ("Het heette 'zorgteam' bij de ouders.", []),
        ("Wij spreken niet van een zorgteam.", []),
        ("Het zorgteam bestaat niet meer.", []),
        ("Voor zorg belt u het team.", []),
    ],
)
def test_words_are_found_by_lemma_and_compound_where_they_are_used(find: Find, text: str, quotes: list[str]) -> None:
    assert [finding.quote for finding in find(SWAP, text)] == quotes


def test_a_substitution_says_what_to_use_and_how_often(find: Find) -> None:
    found = find(SWAP, "Het zorgteam praat. De zorgteams komen elke week.")
    assert found[0].suggestion == "Gebruik 'ondersteuningsteam' in plaats van 'zorgteam'."
    assert found[0].data == {"term": "zorgteam", "use": "ondersteuningsteam", "count": 2}
    assert (found[0].severity, found[0].name) == ("warning", "regio-regel")


def test_a_board_changes_the_words_of_a_listed_rule(find: Find) -> None:
    change = {"regio-regel": WordChange((("plusklas", "verrijkingsgroep"),), ("zorgteam",))}
    assert [found.quote for found in find(SWAP, "Het zorgteam start een plusklas.", words=change)] == ["plusklas"]


def test_forbidden_words_in_capitals_only_with_own_words(find: Find) -> None:
    lines = (
        'kind = "forbidden"\nterms = { zat = { caps = true } }\nmessage = "Zeg geen {words}."\nkeep = ["het ZAT-plan"]'
    )
    found = find(lines, "Hij was het zat. Het ZAT komt. Lees het ZAT-plan.")
    assert [(finding.message, finding.suggestion) for finding in found] == [("Zeg geen ZAT.", None)]


PHRASE = 'kind = "required-phrase"\nphrases = ["vertrouwenspersoon", "klachten bespreken"]'


@pytest.mark.parametrize(
    ("text", "is_missing"),
    [
        ("De school helpt.", True),
        ("# Vertrouwenspersoon\n\nDe school helpt.", True),
        ("Een school moet een vertrouwenspersoon hebben volgens de wet.", True),
        ("| Vraag | Antwoord |\n|---|---|\n| Vertrouwenspersoon |  |\n| Naam | Els |", True),
        ("☐ vertrouwenspersoon ☒ klassenouder", True),
        ("Onze vertrouwenspersonen zijn Els en Jan.", False),
        ("| Vraag | Antwoord |\n|---|---|\n| Vertrouwenspersoon | Els Bos |", False),
        ("U kunt uw klacht met ons bespreken. Wij bespreken klachten samen. Klachten bespreken wij snel.", False),
    ],
)
def test_a_required_phrase_must_be_said_of_this_school(find: Find, text: str, is_missing: bool) -> None:
    found = find(PHRASE, text)
    assert [finding.place for finding in found] == [None] * is_missing
    assert not is_missing or "vertrouwenspersoon" in found[0].message


SECTION = 'kind = "required-section"\nheadings = ["samenwerking met ouders", "ouderbetrokkenheid"]\nmin-words = 4'
TEXT = "De leraar belt ouders elke maand."


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (f"# Visie\n\n{TEXT}", [None]),
        (f"# 4.2 Samenwerking met ouders\n\n{TEXT}", []),
        (f"# OUDERBETROKKENHEID OP SCHOOL\n\n{TEXT}", []),
        (f"# Visie\n\nElk kind.\n\n# Onze ouderbetrokkenheidsaanpak\n\n## Gesprekken\n\n{TEXT}", []),
        ("# Samenwerking met ouders\n\n# Visie\n\nWij geloven in ieder kind.", ["Samenwerking met ouders"]),
        ("# Ouderbetrokkenheid\n\nn.v.t.", ["Ouderbetrokkenheid"]),
        ("# Ouderbetrokkenheid\n\nIn dit hoofdstuk leest u wat ouderbetrokkenheid is.", ["Ouderbetrokkenheid"]),
        (f"# Samenwerking\n\n{TEXT}", [None]),
        (f"| Vraag | Antwoord |\n|---|---|\n| Ouderbetrokkenheid | {TEXT} |", []),
        ("| Vraag | Antwoord |\n|---|---|\n| Ouderbetrokkenheid |  |\n| Naam | De Berk |", [None]),
    ],
)
def test_a_required_section_has_such_a_heading_and_holds_text(find: Find, text: str, quotes: list[str | None]) -> None:
    assert [finding.quote for finding in find(SECTION, text)] == quotes


@pytest.mark.parametrize(
    ("of", "text", "count"),
    [
        ("sentence", "Een twee drie vier. Een twee drie vier vijf zes.", 6),
        ("paragraph", "Een twee drie. Vier vijf zes zeven.\n\nEen twee.", 7),
        ("section", "# Kop\n\nEen twee drie.\n\nVier vijf zes.\n\n## Onder\n\nEen twee.\n\n# Nog een\n\nEen.", 6),
    ],
)
def test_what_is_too_long_by_words(find: Find, of: str, text: str, count: int) -> None:
    lines = f'kind = "max-length"\nof = "{of}"\nmax-words = 5'
    found = find(lines, text)
    assert [finding.data["words"] for finding in found] == [count]
    assert f"heeft {count} woorden. 5 is" in found[0].message
    assert not find(lines, text, options={"REG001": {"max-words": 7}})


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('kind = "substition"', ["REG001", "'substition'", "Bedoelt u 'substitution'?"]),
        ('kind = "forbidden"\nterm = ["x"]', ["REG001", "Bedoelt u 'terms'?"]),
        ('kind = "forbidden"', ["REG001", "terms ontbreekt"]),
        ('kind = "substitution"\nterms = ["oud"]', ["REG001.terms.oud", "beter"]),
        ('kind = "forbidden"\nterms = { x = { clas = "noun" } }', ["terms.x.clas", "Bedoelt u 'class'?"]),
        ('kind = "forbidden"\nterms = ["x"]\nmessage = "Zeg geen {word}."', ["message", "Bedoelt u 'words'?"]),
        ('kind = "max-length"\nof = "page"\nmax-words = 3', ["REG001.of", "sentence, paragraph, section"]),
        ('kind = "max-length"\nof = "section"\nmax-words = 0', ["REG001.max-words", "vanaf 1"]),
        ('kind = "required-section"\nheadings = []', ["REG001.headings", "leeg"]),
    ],
)
def test_an_error_names_file_rule_and_key(tmp_path: Path, lines: str, words: list[str]) -> None:
    path = tmp_path / "regels.toml"
    path.write_text(ABOUT + lines, encoding="utf-8")
    with pytest.raises(SoplintError) as caught:
        load_rules([path])
    assert not [part for part in (str(path), *words) if part not in str(caught.value)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[rules]]\n", "Bedoelt u 'rule'?"),
        ("[[rule]]\ncode = 'REG001'\n", "kind ontbreekt"),
        ("rule = 3\n", r"\[\[rule\]\]"),
        ("[[rule]\n", "TOML"),
        (ABOUT.replace("REG001", "reg1") + SWAP, "hoofdletters"),
        (ABOUT + SWAP + ABOUT.replace("REG001", "REG002") + SWAP, r"regio-regel.*twee keer"),
    ],
)
def test_a_list_that_is_no_list_is_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "regels.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SoplintError, match=words):
        load_rules([tmp_path])


def test_a_folder_holds_python_and_lists_and_other_toml(tmp_path: Path) -> None:
    (tmp_path / "lijst.toml").write_text(ABOUT + SWAP, encoding="utf-8")
    (tmp_path / "woorden.toml").write_text("[words]\noud = 'nieuw'\n", encoding="utf-8")
    (tmp_path / "soplint.toml").write_text("select = ['REG']\n", encoding="utf-8")
    (tmp_path / "_half.py").write_text("1 / 0\n", encoding="utf-8")
    (tmp_path / "eigen.py").write_text(
        "from __future__ import annotations\n"
        "from dataclasses import dataclass\n"
        "from soplint import Document, rule\n"
        "@dataclass\nclass Notes:\n    text: str = ''\n"
        "@rule('REG002', 'twee', title='t', severity='info', source='s', why='w', bad=['b'], good=['g'])\n"
        "def two(document: Document):\n    return []\n",
        encoding="utf-8",
    )
    built_in = len(load_rules())
    assert [rule.code for rule in load_rules([tmp_path]) if rule.code.startswith("REG")] == ["REG001", "REG002"]
    assert len(load_rules([tmp_path / "lijst.toml"])) == built_in + 1


@pytest.mark.parametrize(("name", "words"), [("leeg", "geen regels"), ("regels.txt", "geen Python-bestand")])
def test_a_path_without_rules_is_told(tmp_path: Path, name: str, words: str) -> None:
    path = tmp_path / name
    path.mkdir() if name == "leeg" else path.write_text("x")
    with pytest.raises(SoplintError, match=words):
        load_rules([path])

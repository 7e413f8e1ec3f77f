"""Headings of a school's own that mean what the law asks."""

from __future__ import annotations

from dataclasses import replace

from soplint import Linter
from soplint.facts.headings import meant

OWN = {"basisondersteuning": ("Ons rugzakje",), "ambities": ("Morgen",)}
TEXT = "# 2. Ons Rugzakje\n\nDit komt nog.\n\n# 3 Morgenochtend\n\nEr is koffie.\n"


def test_numbers_and_case_do_not_matter_but_whole_words_do() -> None:
    assert meant("2.1 Ons RUGZAKJE!", OWN) == ("basisondersteuning",)
    assert meant("Wat er in ons rugzakje zit", OWN) == ("basisondersteuning",)
    assert meant("Morgenochtend", OWN) == ()


def test_an_own_heading_names_an_element(linter: Linter) -> None:
    plain = linter.inspect(TEXT.encode(), "x.md")
    assert plain.element("basisondersteuning").status == "missing"
    own = linter.with_settings(replace(linter.settings, headings=OWN)).inspect(TEXT.encode(), "x.md")
    found = own.element("basisondersteuning")
    assert found.status == "thin"
    assert found.evidence[0].quote == "2. Ons Rugzakje"
    assert own.element("ambities").status == "missing"
    assert [sentence.place for sentence in own.sentences] == [sentence.place for sentence in plain.sentences]


def test_an_own_heading_weighs_in_what_is_under_it(linter: Linter) -> None:
    text = "# Ons rugzakje\n\nTwee keer per week is er een uur hulp bij rekenen in een kleine groep.\n"
    topics = [
        linter.with_settings(replace(linter.settings, headings=headings))
        .inspect(text.encode(), "x.md")
        .sentences[0]
        .topics
        for headings in (OWN, {"extra_ondersteuning": ("Ons rugzakje",)})
    ]
    assert "basisondersteuning" in topics[0]
    assert "extra_ondersteuning" in topics[1]
    assert topics[0] != topics[1]

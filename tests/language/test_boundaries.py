"""Sentence boundaries by rule."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soplint.language.boundaries import split, split_boxes


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Wij helpen elk kind. De leraar maakt een plan.", 2),
        ("Bel mw. A. de Vries of dhr. Bos op maandag.", 1),
        ("Zie hfst. 3 en art. 8 van de wet.", 1),
        ("Wij werken o.a. met Bouw en ZIEN!", 1),
        ("Er is hulp bij lezen, spelling, enz. De intern begeleider helpt.", 2),
        ("Elk kind doet mee.Wij helpen elkaar.", 2),
        ("Kijk op www.deberk.nl of mail naar a.Bos@deberk.nl voor meer.", 1),
        ("1. De leraar geeft uitleg.", 1),
        ("Dat kan! Kom langs? Graag.", 3),
        ("Hij zei: “Dat gaat goed.” Daarna ging hij weg.", 2),
        ("Op 12.06.2024 is dit vastgesteld.", 1),
        ("Eerste regel\nTweede regel", 2),
        ("Zonder punt aan het eind", 1),
    ],
)
def test_boundaries(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_boxes_stand_with_their_labels() -> None:
    text = "Kies: ☒ dyslexie ☐ dyscalculie"
    assert [text[start:end] for start, end in split_boxes(text)] == ["Kies:", "☒ dyslexie", "☐ dyscalculie"]


@given(st.text(alphabet="aB .!?\n☒1é”", max_size=60))
def test_ranges_are_in_order_and_cover_all_but_white_space(text: str) -> None:
    for cut in (split, split_boxes):
        ranges = cut(text)
        assert "".join("".join(text[start:end] for start, end in ranges).split()) == "".join(text.split())
        assert all(end <= start for (_, end), (start, _) in pairwise(ranges))

"""Words split into the likeliest pieces."""

from hypothesis import given
from hypothesis import strategies as st

from soplint.language.pieces import START, Pieces

SCORES = {START: -3.0, f"{START}school": -2.0, f"{START}sch": -4.0, "ool": -4.0, "profiel": -3.0, "s": -1.0, "c": -5.0}
IDS = {piece: number for number, piece in enumerate(SCORES, 10)}
UNKNOWN = 3
pieces = Pieces(SCORES, IDS, UNKNOWN)
TEXTS = {number: piece for piece, number in IDS.items()}


def spelled(text: str) -> list[str]:
    return [TEXTS.get(number, "?") for number in pieces(text, 100)]


def test_the_likeliest_split_is_taken() -> None:
    assert spelled("school schoolprofiel scholen") == [
        f"{START}school",
        f"{START}school",
        "profiel",
        *(f"{START}sch", "?", "?", "?", "?"),
    ]


def test_a_letter_that_no_piece_has_is_unknown() -> None:
    assert spelled("☃s") == [START, "?", "s"]


def test_the_limit_cuts() -> None:
    assert pieces("school " * 50, 7) == [IDS[f"{START}school"]] * 7


@given(st.text())
def test_every_text_is_split(text: str) -> None:
    assert all(number == UNKNOWN or number in TEXTS for number in pieces(text, 1000))


@given(st.lists(st.sampled_from(["school", "s", "profiel", "x"]), max_size=20))
def test_words_are_split_apart_from_each_other(words: list[str]) -> None:
    assert pieces(" ".join(words), 1000) == [piece for word in words for piece in pieces(word, 1000)]

"""Nearly the same sentences among many: found when reworked a little, never when different, in near-linear time."""

from __future__ import annotations

import random
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soplint.language.minhash import same, signature
from soplint.language.repeats import SHORTEST

WORDS = [f"woord{number}" for number in range(4000)]
sentence = st.lists(st.sampled_from(WORDS), min_size=SHORTEST, max_size=30, unique=True)


def words_of(seed: int, count: int) -> list[str]:
    return random.Random(seed).sample(WORDS, count)  # noqa: S311  (no secret)


def groups(texts: list[str]) -> list[tuple[int, ...]]:
    signatures = [signature(text) for text in texts]
    return list(same(texts, np.stack([found for found in signatures if found is not None])))


@settings(max_examples=150, deadline=None)
@given(sentence, st.data())
def test_a_copy_with_one_word_changed_is_found(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    change = data.draw(st.sampled_from([["anders"], [], [words[place], "erbij"]]))
    copy = [*words[:place], *change, *words[place + 1 :]]
    if len(copy) < SHORTEST:
        return
    assert groups([" ".join(words), " ".join(copy).capitalize() + "."]) == [(0, 1)]


@settings(max_examples=100, deadline=None)
@given(st.lists(sentence, min_size=2, max_size=12))
def test_sentences_in_a_group_share_most_words(texts: list[list[str]]) -> None:
    for first, *others in groups([" ".join(text) for text in texts]):
        for other in others:
            shared = set(texts[first]) & set(texts[other])
            assert len(shared) >= 0.75 * max(len(texts[first]), len(texts[other]))


def test_the_order_of_the_texts_does_not_matter() -> None:
    base = [" ".join(words_of(number, 14)) for number in range(20)]
    texts = [*base, *(f"{text} erbij" for text in base)]
    found = {frozenset(texts[number] for number in group) for group in groups(texts)}
    assert found == {frozenset(texts[number] for number in group) for group in [(n, n + 20) for n in range(20)]}
    mixed = texts[7:] + texts[:7]
    assert {frozenset(mixed[number] for number in group) for group in groups(mixed)} == found


def test_short_sentences_are_left_out() -> None:
    assert signature("Wij helpen elk kind op onze school graag verder.") is None


def test_a_template_on_every_school_is_one_group() -> None:
    template = " ".join(WORDS[:15])
    assert groups([template] * 500) == [tuple(range(500))]


def test_a_fixed_phrase_in_a_thousand_sentences_makes_no_group() -> None:
    texts = [" ".join(["in", "onze", "school", "werken", *words_of(n, 12)]) for n in range(1000)]
    assert groups(texts) == []


@pytest.mark.parametrize("copies", [False, True])
def test_ten_times_the_sentences_cost_about_ten_times_as_much(copies: bool) -> None:
    def cost(count: int) -> float:
        kinds = count // 10 if copies else count
        texts = [" ".join(words_of(number % kinds, 16)) for number in range(count)]
        signatures = np.stack([found for text in texts if (found := signature(text)) is not None])
        begin = time.process_time()
        assert len(list(same(texts, signatures))) == (kinds if copies else 0)
        return time.process_time() - begin

    cost(500)
    assert cost(10_000) < 25 * max(cost(1_000), 0.01)

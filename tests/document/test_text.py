"""Each character of a normalised text comes from a known place."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from soplint.document.text import align, normalise

_TRICKY = st.text(
    st.sampled_from("ab \n\t\u00a0\u00ad\u200b\u2011e\u0301\u0323\u1100\u1161\u11a8\u212b\x0b\u2028"), max_size=30
)


@given(st.one_of(_TRICKY, st.text(max_size=40)))
@example("e\u00ad\u0301x")
@example(" a \n\n b\u0301")
def test_align_gives_what_normalise_gives_with_places(text: str) -> None:
    shown, ranges = align(text)
    assert shown == normalise(text)
    assert len(ranges) == len(shown)
    for char, (start, end) in zip(shown, ranges, strict=True):
        assert 0 <= start < end <= len(text)
        assert char in normalise(f"|{text[start:end]}|") or (char == " " and text[start:end].isspace())
    assert ranges == sorted(ranges)

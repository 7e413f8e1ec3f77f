"""Make the table of word frequencies that readability uses.

    pip install pyspellchecker==0.9.1 wordfreq==3.1.1
    python tools/make_frequencies.py soplint/language/frequencies.txt.gz

Counts of subtitles (pyspellchecker, MIT; OPUS OpenSubtitles 2018) where they tell words apart, else
wordfreq (data CC BY-SA 4.0), both mapped to the scale of SUBTLEX-NL that LiNT-II uses:
log10 of the frequency per thousand million words. The maps are linear fits on running text of the two
Dutch UD treebanks (R² 0.970 and 0.663).
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import defaultdict
from importlib import resources
from pathlib import Path

import msgpack

PLACEHOLDER = 50
"""The count that pyspellchecker gives words it knows but never counted."""
TOTAL = 382_426_387
LEAST = 2.0
"""Words rarer than this in wordfreq (Zipf) are as good as unknown to a reader."""


def main(target: Path) -> None:
    table = _from_wordfreq() | _from_subtitles()
    bins: dict[int, list[str]] = defaultdict(list)
    for word, value in table.items():
        if word.isalpha() or "-" in word or "'" in word:
            bins[round(100 * value)].append(word)
    lines = [f"{value} {' '.join(sorted(words))}" for value, words in sorted(bins.items(), reverse=True)]
    target.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))


def _from_subtitles() -> dict[str, float]:
    data = resources.files("spellchecker").joinpath("resources/nl.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(data))
    return {
        word: 0.0838 + 0.9821 * math.log10(count / TOTAL * 1e9) for word, count in counts.items() if count > PLACEHOLDER
    }


def _from_wordfreq() -> dict[str, float]:
    data = resources.files("wordfreq").joinpath("data/large_nl.msgpack.gz").read_bytes()
    _, *bins = msgpack.unpackb(gzip.decompress(data), raw=False)
    zipf = {word: 9 - number / 100 for number, words in enumerate(bins) for word in words}
    return {word: 0.7204 + 0.5442 * value for word, value in zipf.items() if value >= LEAST}


if __name__ == "__main__":
    main(Path(sys.argv[1]))

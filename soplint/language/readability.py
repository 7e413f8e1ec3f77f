"""How hard the running text is to read.

Flesch-Douma: W. H. Douma, De leesbaarheid van landbouwbladen (1960), 206.84 - 0.93 words per sentence
- 77 syllables per word; 0 is very hard, 100 very easy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from soplint.language.sentence import Sentence

_VOWELS = re.compile(
    r"aai|ooi|oei|eeuw|ieuw|[äëïöü][iu]?|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâèéêìíîòóôùúû]", re.IGNORECASE
)


def syllables(word: str) -> int:
    """The number of syllables by vowel groups; a trema starts a new one."""
    return max(1, len(_VOWELS.findall(word)))


def metrics(sentences: Iterable[Sentence]) -> Mapping[str, float | int | None]:
    """Figures of the running text: items, rows and tick boxes are no sentences to count."""
    running = [
        [word.text for word in sentence.words if word.pos not in ("PUNCT", "SYM")]
        for sentence in sentences
        if sentence.unit == "sentence"
    ]
    running = [words for words in running if words]
    words = [word for sentence in running for word in sentence]
    if not words:
        return {"flesch_douma": None, "words_per_sentence": None, "syllables_per_word": None}
    per_sentence = len(words) / len(running)
    per_word = sum(map(syllables, words)) / len(words)
    return {
        "flesch_douma": round(206.84 - 0.93 * per_sentence - 77 * per_word, 1),
        "words_per_sentence": round(per_sentence, 1),
        "syllables_per_word": round(per_word, 2),
    }

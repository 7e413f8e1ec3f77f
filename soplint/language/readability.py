"""How hard the running text is to read: the figures of a document or a section.

Flesch-Douma: W. H. Douma, De leesbaarheid van landbouwbladen (1960), 206.84 - 0.93 words per sentence
- 77 syllables per word; 0 is very hard, 100 very easy. LIX: C. H. Björnsson, Läsbarhet (1968), words per
sentence + the percentage of words of more than six letters; below 30 is easy, above 50 hard.
LiNT-II: see `difficulty`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from soplint.language.difficulty import ENOUGH_SENTENCES, is_running, level, of_text
from soplint.language.sentence import Sentence

_VOWELS = re.compile(
    r"aai|ooi|oei|eeuw|ieuw|[äëïöü][iu]?|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâèéêìíîòóôùúû]", re.IGNORECASE
)
_LONG_WORD = 6
_PARTICIPLE = "WW|vd"


def syllables(word: str) -> int:
    """The number of syllables by vowel groups; a trema starts a new one."""
    return max(1, len(_VOWELS.findall(word)))


def is_passive(sentence: Sentence) -> bool:
    """Whether a sentence has a verb in the passive: "worden" or "zijn" with a participle, not "wordt groter"."""
    words = sentence.words
    return any(word.dep == "aux:pass" and words[word.head].tag.startswith(_PARTICIPLE) for word in words)


def metrics(sentences: Iterable[Sentence]) -> Mapping[str, float | int | None]:
    """Figures of the running text: fragments, rows and tick boxes are no sentences to count.

    `lint_score` and `lint_level` are None for fewer than twenty sentences, all but `sentences` for none.
    """
    running = [sentence for sentence in sentences if is_running(sentence)]
    texts = [[word.text for word in s.words if word.pos not in ("PUNCT", "SYM")] for s in running]
    texts = [text for text in texts if text]
    words = [word for text in texts for word in text]
    if not words:
        return dict.fromkeys(_NAMES) | {"sentences": 0}
    per_sentence = len(words) / len(texts)
    per_word = sum(map(syllables, words)) / len(words)
    score = of_text(running).score if len(texts) >= ENOUGH_SENTENCES else None
    return {
        "lint_score": None if score is None else round(score),
        "lint_level": None if score is None else level(score),
        "flesch_douma": round(206.84 - 0.93 * per_sentence - 77 * per_word, 1),
        "lix": round(per_sentence + 100 * sum(len(word) > _LONG_WORD for word in words) / len(words), 1),
        "words_per_sentence": round(per_sentence, 1),
        "syllables_per_word": round(per_word, 2),
        "passive_share": round(sum(map(is_passive, running)) / len(texts), 2),
        "sentences": len(texts),
    }


_NAMES = (
    "lint_score",
    "lint_level",
    "flesch_douma",
    "lix",
    "words_per_sentence",
    "syllables_per_word",
    "passive_share",
    "sentences",
)

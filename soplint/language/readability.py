"""How hard the running text is to read: the figures of a document or a section.

Flesch-Douma: W. H. Douma, De leesbaarheid van landbouwbladen (1960), 206.84 - 0.93 words per sentence
- 77 syllables per word; 0 is very hard, 100 very easy. LIX: C. H. Björnsson, Läsbarhet (1968), words per
sentence + the percentage of words of more than six letters; below 30 is easy, above 50 hard.
LiNT-II: see `difficulty`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of running text long enough for a score: from block `first` up to and including `last`.

    `section` is where it begins, `score` and `level` are those of `difficulty`.
    """

    first: int
    last: int
    section: tuple[str, ...]
    words: int
    score: int
    level: int


def stretches(sentences: Iterable[Sentence]) -> tuple[Stretch, ...]:
    """The running text in stretches of twenty sentences or more, so that hard and easy parts can be told apart.

    A stretch ends where a section does, or in a long section with a block. None for a text that is too short.
    """
    running = [sentence for sentence in sentences if is_running(sentence)]
    return tuple(stretch for group in _grouped(running) if (stretch := _stretch(group)) is not None)


def _grouped(running: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Groups of enough sentences; what is left at the end goes with the last one."""
    group: list[Sentence] = []
    for index, sentence in enumerate(running):
        ends_section = group and sentence.place.section != group[-1].place.section
        ends_block = group and sentence.place.block != group[-1].place.block
        is_full = len(group) >= ENOUGH_SENTENCES and (ends_section or (ends_block and len(group) >= _LONG_STRETCH))
        if is_full and len(running) - index >= ENOUGH_SENTENCES:
            yield group
            group = []
        group.append(sentence)
    if len(group) >= ENOUGH_SENTENCES:
        yield group


def _stretch(group: Sequence[Sentence]) -> Stretch | None:
    score = of_text(group).score
    if score is None:
        return None
    first, last = group[0].place, group[-1].place
    words = sum(sentence.length for sentence in group)
    return Stretch(first.block, last.block, first.section, words, round(score), level(score))


_LONG_STRETCH = ENOUGH_SENTENCES * 3 // 2
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

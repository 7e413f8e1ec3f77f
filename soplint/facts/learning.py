"""Whether a sentence says that staff of the school learn something: "alle leraren volgen vier middagen over rouw"."""

from __future__ import annotations

from collections.abc import Sequence

from soplint.facts.words import DENIALS, is_term, terms
from soplint.language.sentence import Sentence, Word


def learns(sentence: Sentence) -> bool:
    """Staff follow a training or spend time on a subject, now or later; what pupils follow is another thing."""
    return any(_is_learning(sentence.words, number) for number in range(len(sentence.words)))


def _is_learning(words: Sequence[Word], number: int) -> bool:
    verb = words[number]
    by_itself = verb.lemma in terms("learning_itself")
    if verb.pos != "VERB" or "Tense=Past" in verb.morph or not (by_itself or verb.lemma in terms("learning")):
        return False
    below = [place for place, word in enumerate(words) if word.head == number and place != number]
    if not any(words[place].dep.startswith("nsubj") and _is_staff(words, place) for place in below):
        return False
    if any(word.lower in DENIALS for word in words):
        return False
    own = [words[place] for place in below]
    if by_itself:
        return any(word.lower == "zich" for word in own)
    follows = any(is_term(word, "trainings") for word in own)
    spends = any(is_term(word, "lesson_times") for word in own) and any(word.lower == "over" for word in words)
    return follows or spends


def _is_staff(words: Sequence[Word], number: int) -> bool:
    """ "Alle leraren", "de orthopedagoog", "juf Sanne": who works at school."""
    word, before = words[number], words[max(0, number - 1)]
    return any(is_term(word, name) for name in ("team", "roles", "helpers")) or before.lower in terms("titles")

"""Whether a limit refuses children: admission refused or ended, a child sent elsewhere, a group barred.

Asked of sentences that are known to set a limit. Labels of careful readers count a referral to another
school as a refusal: the child cannot come or stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from soplint.facts.words import DENIALS, is_term, phrase, terms
from soplint.language.sentence import Sentence, Word

_NEAR = 6
"""How many words may stand between a verb of admitting and its "niet"."""
_MANY = r"\b(?:maximaal|max\.?|hoogstens|hooguit|(?:niet )?meer dan|ten hoogste|(?:maximum|limiet|plafond|grens) van)"
_PUPILS = r"(?:\w*leerling(?:en)?|\w*kind(?:eren)?|lln|jongeren?|rugzakjes?)"
QUOTA = re.compile(
    rf"{_MANY}\s+(?:\d+|één|een|twee|drie|vier|vijf|zes)\s(?:\w+ )?{_PUPILS}\b(?! per jaar)", re.IGNORECASE
)
_IQ = re.compile(r"\biq\b|\bintelligentie", re.IGNORECASE)
_PARTICLES = frozenset({"aan", "toe", "op", "in"})
_BETTER = frozenset({"beter", "passender", "geschikter", "best", "beste"})
_OTHER = frozenset({"ander", "andere", "speciaal", "speciale", "passend", "passende", "gespecialiseerde"})
_THINGS = ("nsubj", "nsubj:pass", "obj", "iobj")


def names_quota(text: str) -> bool:
    """Whether it names a most number of pupils."""
    return bool(QUOTA.search(text))


def names_iq(text: str) -> bool:
    """Whether it names an IQ."""
    return bool(_IQ.search(text))


def bars(sentence: Sentence) -> bool:
    """A plain "no" to taking or keeping children: "nemen wij niet aan", "stopt de plaatsing", "past elders beter"."""
    words = sentence.words
    if names_quota(sentence.text) or phrase(sentence, "refusals"):
        return True
    return turns_away(sentence) or _elsewhere(words)


def turns_away(sentence: Sentence) -> bool:
    """A word of admitting that is denied, or a verb that ends a stay."""
    words = sentence.words
    below = _below(words)
    return any(_denies_admission(words, number) or _ends(words, below, number) for number in range(len(words)))


def welcomes(sentence: Sentence) -> bool:
    """ "Na een jaar komen zij naar ons": a coming or a place here that nothing denies, puts off or ends."""
    words = sentence.words
    if any(is_no(word) or word.lower == "pas" or word.lemma in terms("impossible") for word in words):
        return False
    comes = any(word.pos == "VERB" and word.lemma in terms("starting") | terms("admitting") for word in words)
    here = any(word.lower in ("ons", "onze") for word in words)
    return comes and here and not _elsewhere(words) and not turns_away(sentence)


def sets_admission(sentence: Sentence) -> bool:
    """Whether it uses the profile to decide who may come: "Dit profiel bepaalt welke leerlingen wij toelaten"."""
    words = sentence.words
    if sentence.meta or phrase(sentence, "weighing") or any(map(is_no, words)):
        return False
    admits = any(_is_one_of(words, number, "admission") for number in range(len(words)))
    decides = any(word.lemma in terms("deciding") for word in words)
    return admits and decides and any(is_term(word, "profile_name") for word in words)


def bars_group(sentence: Sentence) -> bool:
    """A group by diagnosis, IQ, behaviour, toilet training or number is barred, no child looked at by itself."""
    words = sentence.words
    barred = names_quota(sentence.text) or phrase(sentence, "refusals") or turns_away(sentence)
    if phrase(sentence, "weighing") or not (barred or _sends(words) or _cannot_help(words)):
        return False
    named = any(map(_names_group, words))
    return named or names_iq(sentence.text) or names_quota(sentence.text)


def is_no(word: Word) -> bool:
    """Whether it denies, or caps a number."""
    return word.lower in DENIALS or word.lower == "nee" or word.lower.startswith("maxim")


def _denies_admission(words: Sequence[Word], number: int) -> bool:
    """A word of admitting with a "no" near it, or one that says by itself that it cannot be."""
    near = words[max(0, number - _NEAR) : number + _NEAR]
    if words[number].lower in terms("starting"):  # "mag pas komen als het zindelijk is"
        return any(word.lower == "pas" for word in near) and any(is_term(word, "pupils") for word in words)
    if not _is_one_of(words, number, "admitting"):
        return False
    return any(is_no(word) or word.lemma in terms("impossible") for word in near)


def _is_one_of(words: Sequence[Word], number: int, name: str) -> bool:
    """Whether it is in the list; a separable verb counts with its particle: "nemen ... aan" is "aannemen"."""
    word, known = words[number], terms(name)
    if word.lemma in known or word.lower in known:
        return True
    behind = words[number + 1 : number + 1 + 2 * _NEAR]
    return word.pos == "VERB" and any(one.lower in _PARTICLES and one.lower + word.lemma in known for one in behind)


def _ends(words: Sequence[Word], below: Sequence[Sequence[Word]], number: int) -> bool:
    """A verb of refusing or ending, of children or their place at school, that nothing denies."""
    verb = words[number]
    if verb.pos != "VERB":
        return False
    own = below[number]
    lemma = next((one.lower for one in own if one.dep == "compound:prt"), "") + verb.lemma
    if any(is_no(one) for one in own):
        return False
    things = [one for one in own if one.dep in _THINGS]
    stays = any(is_term(one, "stay") for one in things)
    if lemma in terms("expelling"):
        return stays or any(is_term(one, "pupils") for one in things)
    if lemma in terms("ending"):
        return stays or any(one.lower in ("het", "dit", "dat") and one.pos == "PRON" for one in things)
    return lemma == "verlaten" and any(one.lemma == "school" for one in things) and _must(words)


def _below(words: Sequence[Word]) -> Sequence[Sequence[Word]]:
    """For each word those that hang on it, found in one go: a sentence may be as long as a list."""
    found: list[list[Word]] = [[] for _ in words]
    for place, word in enumerate(words):
        if word.head != place:
            found[word.head].append(word)
    return found


def _must(words: Sequence[Word]) -> bool:
    return any(word.lemma in ("moeten", "dienen") for word in words)


def _elsewhere(words: Sequence[Word]) -> bool:
    """A child is sent to another school, or said to fit better there."""
    compares = any(word.lower in _BETTER for word in words)
    return _sends(words) or (compares and _names_other_place(words))


def _sends(words: Sequence[Word]) -> bool:
    """A word of referring, to another school."""
    refers = any(word.lemma in terms("referring") and word.pos in ("VERB", "NOUN") for word in words)
    return refers and _names_other_place(words)


def _names_other_place(words: Sequence[Word]) -> bool:
    return any(_is_elsewhere(words, number) for number in range(len(words)))


def _is_elsewhere(words: Sequence[Word], number: int) -> bool:
    """ "elders", "het sbo", "een andere school": another place to go to school."""
    word = words[number]
    if word.lower == "elders" or is_term(word, "other_places"):
        return True
    return word.lemma in ("school", "onderwijs", "plek", "plaats") and any(
        one.lower in _OTHER for one in words[max(0, number - 2) : number]
    )


def _cannot_help(words: Sequence[Word]) -> bool:
    """ "Blinde kinderen kunnen wij niet lesgeven": not one kind of help, but the child itself is the limit."""
    return any(
        word.lemma in terms("helping_child")
        and word.pos == "VERB"
        and any(map(is_no, own))
        and any(one.dep in _THINGS and is_term(one, "pupils") for one in own)
        for word, own in zip(words, _below(words), strict=True)
    )


def _names_group(word: Word) -> bool:
    """A word for a group, also inflected ("blinde") or behind a hyphen ("niet-zindelijke")."""
    last = word.lemma.rpartition("-")[2]
    known = terms("groups")
    return is_term(word, "groups") or last in known or (word.lower.endswith("e") and word.lower[:-1] in known)

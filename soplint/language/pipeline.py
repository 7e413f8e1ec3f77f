"""The Dutch pipeline: the bundled model, or an installed one, on top of spaCy.

spaCy is imported here and nowhere else, and only when a document is analysed.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soplint.errors import ModelError
from soplint.language.lexicon import lemma
from soplint.language.sentence import Sentence, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PREFERRED = "nl_core_news_sm"
BUNDLED = "bundled"
_KNOWN = ("nl_core_news_sm", "nl_core_news_md", "nl_core_news_lg")
_BUNDLED_PATH = Path(__file__).with_name("model")
_NOT_NEEDED = ["ner", "attribute_ruler", "senter"]
_MOST_WORDS = 50_000
"""spaCy keeps a cell for each word it ever met, zone or not; after so many a fresh model takes its place."""


@dataclass(frozen=True, slots=True)
class ModelName:
    """Which model reads the Dutch: what the report and the cache name."""

    name: str
    version: str


class Pipeline:
    """A loaded model. Loading takes about half a second; use one for many documents."""

    def __init__(self, model: str = "auto") -> None:
        """Load `auto`, `bundled`, the name of an installed package or a path.

        Raises `ModelError` where there is no such model.
        """
        self._source = resolve(model)
        self._nlp: Language | None = None
        meta: dict[str, Any] = self._model().meta
        self.name = ModelName(f"{meta['lang']}_{meta['name']}", meta["version"])

    def read(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """The same sentences with their words."""
        nlp = self._model()
        groups = list(_by_block(sentences))
        # A zone forgets the words of this document at its end: what spaCy learns would grow for ever.
        with nlp.memory_zone():
            docs = nlp.pipe((_Preset(nlp, group).doc for group in groups), batch_size=64)
            return [sentence for group, doc in zip(groups, docs, strict=True) for sentence in _with_words(group, doc)]

    def _model(self) -> Language:
        if self._nlp is not None and len(self._nlp.vocab) > _MOST_WORDS:
            self._nlp = None
            gc.collect()  # or two models would be in memory at once
        if self._nlp is None:
            self._nlp = _load(self._source)
        return self._nlp


def resolve(model: str) -> str:
    """What `--model` stands for: the name of an installed package or a path."""
    if model == "auto":
        return PREFERRED if util.find_spec(PREFERRED) else str(_BUNDLED_PATH)
    if model == BUNDLED:
        return str(_BUNDLED_PATH)
    return model


def folder(model: str) -> Path | None:
    """The folder with the files of a model, found without loading it; None where there is no such model."""
    source = resolve(model)
    spec = util.find_spec(source) if source.isidentifier() else None
    found = Path(spec.origin).parent if spec and spec.origin else Path(source)
    return found if found.is_dir() else None


def _load(source: str) -> Language:
    import spacy

    import soplint.language.embed  # noqa: F401  (registers the layer of the bundled model)

    if not util.find_spec(source) if source.isidentifier() else not Path(source, "meta.json").is_file():
        raise ModelError(_missing(source))
    try:
        # The tokenizer of the files is the stock Dutch one; reading it again doubles the time of loading.
        return spacy.load(source, exclude=["tokenizer", *_NOT_NEEDED])
    except (OSError, ValueError, ImportError, KeyError) as error:
        raise ModelError(
            f"Het taalmodel {source} kon niet worden geladen ({error}). Gebruik --model bundled: dat zit in soplint."
        ) from error


def _missing(source: str) -> str:
    if source in _KNOWN:
        return (
            f"Het taalmodel {source} is niet geïnstalleerd. Installeer het met: python -m spacy download {source}."
            " Of gebruik --model bundled."
        )
    if source == str(_BUNDLED_PATH):
        return "Het taalmodel van soplint ontbreekt in deze installatie. Installeer soplint opnieuw."
    return (
        f"Er is geen taalmodel {source}: geen pakket met die naam en geen map met een spaCy-model."
        " Gebruik --model auto, bundled, de naam van een pakket of een pad."
    )


def _by_block(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    for sentence in sentences:
        if group and group[-1].place.block != sentence.place.block:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


class _Preset:
    """A block's sentences as one spaCy document with the boundaries already set."""

    def __init__(self, nlp: Language, group: Sequence[Sentence]) -> None:
        import numpy

        self.doc = nlp.make_doc("\n".join(sentence.text for sentence in group))
        starts, offset = set(), 0
        for sentence in group:
            starts.add(offset)
            offset += len(sentence.text) + 1
        # All at once: asked for one word, spaCy looks through the whole text whether it is parsed.
        values: Any = numpy.array([1 if token.idx in starts else -1 for token in self.doc], dtype=numpy.int64)
        self.doc.from_array(["SENT_START"], values.astype(numpy.uint64))


def _with_words(group: Sequence[Sentence], doc: Doc) -> Iterator[Sentence]:
    tokens = iter(doc)
    token = next(tokens, None)
    offset = 0
    for sentence in group:
        end = offset + len(sentence.text)
        own = []
        while token is not None and token.idx < end:
            if not token.is_space:
                own.append(token)
            token = next(tokens, None)
        yield replace(sentence, words=_words(own, sentence.place.start - offset))
        offset = end + 1
        while token is not None and token.idx < offset:
            token = next(tokens, None)


def _words(tokens: Sequence[Any], shift: int) -> tuple[Word, ...]:
    numbers = {token.i: number for number, token in enumerate(tokens)}
    return tuple(
        Word(
            text=token.text,
            lemma=lemma(token.text, token.pos_, token.lemma_),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=numbers.get(token.head.i, number),
            morph=str(token.morph),
            start=token.idx + shift,
        )
        for number, token in enumerate(tokens)
    )

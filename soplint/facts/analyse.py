"""From a document to all that is understood of it. The language model reads it once."""

from __future__ import annotations

from dataclasses import replace

from soplint.document.model import Document
from soplint.facts import encoder
from soplint.facts.ambitions import ambitions
from soplint.facts.classifier import chances
from soplint.facts.elements import elements
from soplint.facts.expertise import expertise
from soplint.facts.headings import Headings, read_as
from soplint.facts.model import Analysis
from soplint.facts.offers import offers
from soplint.facts.others import of_this_school
from soplint.facts.records import records
from soplint.facts.supports import Kind
from soplint.facts.topics import with_topics
from soplint.language.pipeline import Pipeline
from soplint.language.readability import metrics, stretches
from soplint.language.sentence import sentences

REDUCED = (
    "soplint begrijpt dit document minder goed dan anders, want onnxruntime ontbreekt."
    " Installeer het met: pip install onnxruntime."
)


def analyse(
    document: Document, pipeline: Pipeline, headings: Headings | None = None, kinds: tuple[Kind, ...] = ()
) -> Analysis:
    """Read the document's sentences and find what they say. A note tells when the encoder cannot run.

    `headings` are those by which this school means an element, `kinds` the kinds of support it looks
    for, both besides the usual ones.
    """
    own = headings or {}
    if not encoder.available():
        document = replace(document, notes=(*document.notes, REDUCED))
    parsed = pipeline.read(sentences(document))
    seen = read_as(parsed, own)
    topical = with_topics(seen, chances(seen))
    placed = (replace(one, place=plain.place) for one, plain in zip(topical, parsed, strict=True))
    read = tuple(of_this_school(document, placed))
    return Analysis(
        document=document,
        model=pipeline.name,
        sentences=read,
        ambitions=tuple(ambitions(read)),
        offers=tuple(offers(read, kinds)),
        facts=records(document, read),
        elements=elements(document, read, own),
        metrics=metrics(read),
        stretches=stretches(read),
        expertise=tuple(expertise(read, kinds)),
    )

"""From a document to all that is understood of it. The language model reads it once."""

from __future__ import annotations

from soplint.document.model import Document
from soplint.facts.ambitions import ambitions
from soplint.facts.elements import elements
from soplint.facts.model import Analysis
from soplint.facts.offers import offers
from soplint.facts.records import records
from soplint.facts.topics import with_topics
from soplint.language.pipeline import Pipeline
from soplint.language.readability import metrics
from soplint.language.sentence import sentences


def analyse(document: Document, pipeline: Pipeline) -> Analysis:
    """Read the document's sentences and find what they say."""
    read = tuple(with_topics(list(pipeline.read(sentences(document)))))
    return Analysis(
        document=document,
        model=pipeline.name,
        sentences=read,
        ambitions=tuple(ambitions(read)),
        offers=tuple(offers(read)),
        facts=records(document, read),
        elements=elements(document, read),
        metrics=metrics(read),
    )

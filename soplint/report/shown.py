"""What a report may show: personal data is hidden here, before any format sees it."""

from __future__ import annotations

from dataclasses import replace

from soplint.document.model import Block, Cell, Document, Section
from soplint.engine.personal import FAMILY, Secrets
from soplint.engine.result import Report
from soplint.facts.model import Ambition, Element, Evidence, Expertise, Fact, Limit, Offer


def shown(report: Report) -> Report:
    """The report with all personal data hidden that a finding or a suppressed finding names.

    Places stay as they are, in the document too: hiding does not change the length of a text.
    """
    silenced = [item.quote for item in report.suppressed if item.quote and item.code.startswith(FAMILY)]
    secrets = Secrets.of(report.document, report.findings, silenced)
    if not secrets:
        return report
    return replace(
        report,
        document=report.document and _document(report.document, secrets),
        elements=tuple(_element(element, secrets) for element in report.elements),
        stretches=tuple(
            replace(stretch, section=tuple(map(secrets.text, stretch.section))) for stretch in report.stretches
        ),
        facts={name: fact and _fact(fact, secrets) for name, fact in report.facts.items()},
        ambitions=tuple(_ambition(ambition, secrets) for ambition in report.ambitions),
        offers=tuple(_offer(offer, secrets) for offer in report.offers),
        expertise=tuple(_expertise(one, secrets) for one in report.expertise),
        findings=tuple(map(secrets.finding, report.findings)),
        suppressed=tuple(
            replace(item, quote=item.quote and secrets.text(item.quote), reason=secrets.text(item.reason))
            for item in report.suppressed
        ),
        unused=tuple(
            replace(item, message=secrets.text(item.message), reason=item.reason and secrets.text(item.reason))
            for item in report.unused
        ),
        failures=tuple(map(secrets.text, report.failures)),
    )


def _ambition(ambition: Ambition, secrets: Secrets) -> Ambition:
    return replace(
        ambition,
        quote=secrets.quote(ambition.place, ambition.quote),
        place=secrets.place(ambition.place) or ambition.place,
        what=ambition.what and secrets.text(ambition.what),
        who=ambition.who and secrets.text(ambition.who),
        when=ambition.when and secrets.text(ambition.when),
        measure=ambition.measure and secrets.text(ambition.measure),
    )


def _offer(offer: Offer, secrets: Secrets) -> Offer:
    return replace(
        offer,
        quote=secrets.quote(offer.place, offer.quote),
        place=secrets.place(offer.place) or offer.place,
        hedge=offer.hedge and secrets.text(offer.hedge),
        subject=offer.subject and secrets.text(offer.subject),
        limit=offer.limit and _limit(offer.limit, secrets),
        details=tuple(map(secrets.text, offer.details)),
        about=frozenset(map(secrets.text, offer.about)),
    )


def _expertise(one: Expertise, secrets: Secrets) -> Expertise:
    return replace(one, quote=secrets.quote(one.place, one.quote), place=secrets.place(one.place) or one.place)


def _limit(limit: Limit, secrets: Secrets) -> Limit:
    return replace(
        limit,
        reason=limit.reason and secrets.text(limit.reason),
        border=limit.border and secrets.text(limit.border),
        step=limit.step and secrets.text(limit.step),
    )


def _document(document: Document, secrets: Secrets) -> Document:
    blocks = tuple(_block(block, secrets) for block in document.blocks)
    return replace(
        document,
        title=document.title and secrets.text(document.title),
        properties=replace(
            document.properties, title=document.properties.title and secrets.text(document.properties.title)
        ),
        blocks=blocks,
        sections=tuple(_section(section, blocks, secrets) for section in document.sections),
        comments=tuple(replace(comment, text=secrets.text(comment.text)) for comment in document.comments),
        notes=tuple(map(secrets.text, document.notes)),
    )


def _block(block: Block, secrets: Secrets) -> Block:
    text = secrets.blocks.get(block.index, block.text)
    section = tuple(map(secrets.text, block.section))
    if text == block.text and section == block.section:
        return block
    cells = tuple(replace(cell, text=_cell(cell, block, text, secrets)) for cell in block.cells)
    return replace(block, text=text, section=section, cells=cells, header=tuple(map(secrets.text, block.header)))


def _cell(cell: Cell, block: Block, hidden: str, secrets: Secrets) -> str:
    same = block.text[cell.start : cell.end] == cell.text
    return hidden[cell.start : cell.end] if same else secrets.text(cell.text)


def _section(section: Section, blocks: tuple[Block, ...], secrets: Secrets) -> Section:
    return replace(
        section,
        heading=secrets.text(section.heading),
        path=tuple(map(secrets.text, section.path)),
        blocks=tuple(blocks[block.index] for block in section.blocks),
    )


def _element(element: Element, secrets: Secrets) -> Element:
    return replace(
        element,
        evidence=tuple(
            Evidence(secrets.quote(item.place, item.quote), secrets.place(item.place) or item.place)
            for item in element.evidence
        ),
    )


def _fact(fact: Fact, secrets: Secrets) -> Fact:
    value = secrets.text(fact.value) if isinstance(fact.value, str) else fact.value
    place = secrets.place(fact.place) or fact.place
    return replace(fact, value=value, quote=secrets.quote(fact.place, fact.quote), place=place)

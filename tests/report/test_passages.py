"""Findings as people read them: by chapter and by words."""

from __future__ import annotations

import time
from collections.abc import Callable

from made_up import document, finding, report

from soplint import Finding
from soplint.report import View, names, renderer
from soplint.report.passages import chapters, passages

LONG = "Een lange zin met een moeilijk woord, die doorgaat."


def test_findings_on_the_same_words_are_one_passage_and_keep_their_codes() -> None:
    doc = document(LONG)
    found = [finding(doc, LONG, code) for code in ("AAN005", "WET010", "WET011")]
    (passage,) = passages(found)
    assert passage.quote == LONG
    assert [one.code for one in passage.findings] == ["AAN005", "WET010", "WET011"]


def test_a_word_in_a_sentence_is_read_with_the_sentence() -> None:
    doc = document(f"Ervoor. {LONG} Erna moeilijk.")
    found = [finding(doc, "Ervoor."), finding(doc, "Een lange zin"), finding(doc, LONG), finding(doc, "Erna moeilijk")]
    assert [passage.quote for passage in passages(found)] == ["Ervoor.", LONG, "Erna moeilijk"]
    assert [len(passage.findings) for passage in passages(found)] == [1, 2, 1]


def test_a_paragraph_does_not_swallow_its_sentences() -> None:
    paragraph = "Dit is een zin van de alinea. " * 20
    doc = document(paragraph + LONG)
    found = [finding(doc, paragraph + LONG, "LEE010"), finding(doc, LONG)]
    assert [passage.quote for passage in passages(found)] == [paragraph + LONG, LONG]


def test_findings_about_the_whole_document_come_first_each_on_its_own() -> None:
    doc = document(LONG)
    whole = [Finding("Er is geen visie.", code="INH001"), Finding("Er is geen route.", code="VIN004")]
    first, second = chapters([*whole, finding(doc, LONG)])
    assert [passage.place for passage in first.passages] == [None, None]
    assert (second.title, len(second.findings)) == ("1 Zorg", 1)


def test_text_shows_the_words_once_and_advice_under_its_finding() -> None:
    doc = document(LONG)
    found = [
        finding(doc, LONG, "AAN005", message="Geen reden.", suggestion="Noem de reden."),
        finding(doc, LONG, "WET010", message="Sluit uit.", suggestion="Weeg per kind."),
        finding(doc, LONG, "WET011", message="Geen vervolg.", suggestion="Weeg per kind."),
    ]
    text = renderer("text")([report(doc, found)], View())
    assert text.count("Een lange zin") == 1
    parts = ["AAN005", "Noem de reden.", "WET010", "WET011", "Weeg per kind."]
    assert sorted(parts, key=text.index) == parts
    assert text.count("Weeg per kind.") == 1


def seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def test_reports_with_many_findings_grow_no_faster_than_their_findings() -> None:
    for name in names():
        form = renderer(name)
        times = []
        for count in (250, 1000):
            doc = document(*(f"Zin {number} van dit stuk is lang." for number in range(count)))
            many = report(
                doc,
                [finding(doc, block.text, "PRI001" if n % 50 else "LEE002") for n, block in enumerate(doc.blocks[1:])],
            )
            times.append(seconds(lambda form=form, many=many: form([many], View())))
        assert times[1] < 10 * times[0] + 0.05, name

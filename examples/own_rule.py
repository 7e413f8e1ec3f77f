"""A rule of one's own: a promise to parents without a person.

soplint check sop.docx --rules examples/own_rule.py --extend-select EIG
soplint test-rules examples/own_rule.py --select EIG
python examples/own_rule.py sop.docx
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import soplint
from soplint import Finding, Sentence, rule

PEOPLE = ("leraar", "leerkracht", "mentor", "begeleider", "directeur")


@rule(
    "EIG001",
    "gesprek-zonder-naam",
    title="Gesprek zonder gesprekspartner",
    severity="info",
    source="Afspraak van het bestuur, 2026",
    why="Ouders willen weten met wie zij praten.",
    bad=["Wij praten twee keer per jaar met ouders.", "- Gesprek met ouders in maart"],
    good=["De mentor praat twee keer per jaar met ouders.", "Wij praten met de gemeente."],
)
def talk_without_person(sentence: Sentence, *, people: tuple[str, ...] = PEOPLE) -> Iterator[Finding]:
    """A talk with parents that does not say who talks. Lemmas find "praat", "gesprekken" and "ouder" as well."""
    if sentence.meta:
        return
    lemmas = {word.lemma for word in sentence.words}
    talks = "ouder" in lemmas and lemmas & {"praten", "spreken", "gesprek"}
    if talks and not any(lemma.endswith(people) for lemma in lemmas):
        yield sentence.finding("Hier staat niet wie er met de ouders praat.", suggestion="Noem de functie of de naam.")


if __name__ == "__main__":
    report = soplint.check(sys.argv[1], rules=[Path(__file__)], select=["EIG001"])
    for finding in report.findings:
        print(finding.code, finding.message, finding.quote)

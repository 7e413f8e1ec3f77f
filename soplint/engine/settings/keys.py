"""The keys of soplint.toml, each defined once.

The reader, `soplint init`, `soplint settings` and the JSON Schema are all made from this table, so
that none of them can say anything that the others do not.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import Any

from soplint.document.finding import SEVERITIES
from soplint.engine.profile import AUTO, PROFILES
from soplint.engine.settings.kinds import (
    Entries,
    Flag,
    Kind,
    ListOf,
    Made,
    PathOf,
    Paths,
    Scalar,
    Table,
    TableOf,
    Text,
    Texts,
    Where,
    Words,
)
from soplint.engine.settings.values import FAIL_ON, IgnoreFinding, PerFile
from soplint.engine.wordlist import WordChange
from soplint.facts.model import ELEMENTS
from soplint.facts.supports import Kind as Support
from soplint.facts.supports import kinds


@dataclass(frozen=True)
class Key:
    """A key: its name in the file, the field of `Settings` it fills, and what to tell about it.

    `field` is None for a key that the reader itself obeys. `example` is TOML that shows its use,
    where the default says too little.
    """

    name: str
    field: str | None
    kind: Kind
    help: str
    example: str = ""


def _per_file(tables: dict[str, dict[str, Any]], where: Where) -> tuple[PerFile, ...]:
    return tuple(
        PerFile(pattern, where.file.parent, **{name.replace("-", "_"): value for name, value in table.items()})
        for pattern, table in tables.items()
    )


def _ignored(tables: tuple[dict[str, str], ...], where: Where) -> tuple[IgnoreFinding, ...]:
    return tuple(
        IgnoreFinding(table["rule"], table["document"], table["reason"], table.get("quote"), where.file)
        for table in tables
    )


class _Supports(TableOf):
    """A table of kinds of support: words for one that is known, or a new one, which needs a name."""

    def read(self, value: object, where: Where) -> dict[str, Any]:
        known = [kind.id for kind in kinds()]
        found = super().read(value, where)
        for id, table in found.items():
            if id not in known and "name" not in table:
                near = difflib.get_close_matches(id, known, n=1)
                hint = f" Bedoelt u {near[0]!r}?" if near else ""
                raise where.at(id).error(f"deze soort ondersteuning is nieuw. Geef een name en terms.{hint}")
            if not _ID.fullmatch(id):
                raise where.at(id).error("gebruik voor een soort ondersteuning alleen kleine letters, cijfers en _.")
        return found


def _lower(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(term.lower().split()) for term in terms)


_ID = re.compile(r"[a-z0-9_]+")
_PROFILE = Text((AUTO, *PROFILES))
_CODES = Texts(example='["WET", "AMB002"]')
_MORE_CODES = Texts(added=True, example=_CODES.example)

KEYS: tuple[Key, ...] = (
    Key(
        "extend",
        None,
        PathOf(),
        "Neem eerst een ander bestand over; wat hier staat gaat voor. Het pad is vanaf dit bestand.",
        'extend = "../bestuur/soplint.toml"',
    ),
    Key(
        "profile",
        "profile",
        _PROFILE,
        "Welke regels van de wet gelden. auto kijkt of het document een schoolgids is en van welk jaar.",
    ),
    Key("select", "select", _CODES, "Welke regels: een code, een naam, het begin van een code (WET) of ALL."),
    Key("ignore", "ignore", _CODES, "Welke regels niet.", 'ignore = ["LEE007"]'),
    Key(
        "extend-select",
        "extend_select",
        _MORE_CODES,
        "Welke regels ook, naast select. Een proefregel doet alleen mee met zijn hele code.",
    ),
    Key("fail-on", "fail_on", Text(FAIL_ON), "Vanaf welke ernst de afloop 1 is (voor pre-commit en CI)."),
    Key("model", "model", Text(), "Het taalmodel: auto, bundled (zit in soplint), een naam of een pad."),
    Key(
        "comment-suppressions",
        "comment_suppressions",
        Flag(),
        "Of een opmerking in Word (soplint: ignore CODE - reden) een melding stil mag maken.",
    ),
    Key(
        "rule-paths",
        "rules",
        Paths(),
        "Eigen regels: bestanden of mappen, vanaf dit bestand. Alleen deze code wordt geladen.",
        'rule-paths = ["regels"]',
    ),
    Key(
        "per-file",
        "per_file",
        Made(
            TableOf(Table({"profile": _PROFILE, "select": _CODES, "ignore": _CODES, "extend-select": _MORE_CODES})),
            _per_file,
        ),
        "Wat anders is voor sommige documenten. Een patroon zonder / is een bestandsnaam; ** gaat door mappen heen.",
        '[per-file]\n"archief/*.docx" = { ignore = ["ACT"] }',
    ),
    Key(
        "rules",
        None,
        TableOf(Table({"severity": Text(SEVERITIES)}, others=Scalar())),
        "De ernst van een regel of familie, en de opties van een regel (zie: soplint explain CODE).",
        '[rules.LEE002]\nseverity = "error"\nmax-words = 20',
    ),
    Key(
        "words",
        "words",
        TableOf(Words({"add": Entries(), "remove": Texts()})),
        "Woorden bij een woordenlijst, met wat er beter kan staan, en woorden eruit.",
        '[words.moeilijk]\nadd = { handelingsplan = "plan voor uw kind" }\nremove = ["expertise"]',
    ),
    Key(
        "elements",
        None,
        TableOf(Table({"headings": Texts(added=True)}), ELEMENTS),
        "Koppen waaronder u schrijft over iets wat de wet vraagt.",
        '[elements.basisondersteuning]\nheadings = ["Wat elke leerling bij ons krijgt"]',
    ),
    Key(
        "supports",
        "supports",
        _Supports(Table({"name": Text(), "terms": Texts(added=True), "except": Texts(added=True)})),
        "Soorten ondersteuning in het overzicht: woorden bij een soort, of een nieuwe soort met een naam.",
        '[supports.topsport]\nname = "Topsport en talent"\nterms = ["topsport", "topsporter", "loot"]',
    ),
    Key(
        "ignore-finding",
        "ignore_findings",
        Made(
            ListOf(
                Table(
                    {"rule": Text(), "document": Text(), "reason": Text(), "quote": Text()},
                    ("rule", "document", "reason"),
                )
            ),
            _ignored,
        ),
        "Een melding stil maken, met de reden. Met quote alleen waar die woorden staan.",
        '[[ignore-finding]]\nrule = "WET009"\ndocument = "sop-de-berk.docx"\n'
        'reason = "De MR geeft advies op 12 december."',
    ),
)

FILE_KIND = Table({key.name: key.kind for key in KEYS})
"""The whole file as one kind."""


def to_fields(values: dict[str, Any]) -> dict[str, Any]:
    """The fields of `Settings` out of the values of a file by key."""
    found = {key.field: values[key.name] for key in KEYS if key.field and key.name in values}
    if "words" in found:
        found["words"] = {
            name: WordChange(tuple(change.get("add", {}).items()), change.get("remove", ()))
            for name, change in found["words"].items()
        }
    if "supports" in found:
        found["supports"] = tuple(
            Support(id, table.get("name", ""), _lower(table.get("terms", ())), _lower(table.get("except", ())))
            for id, table in found["supports"].items()
        )
    rules = values.get("rules", {})
    found["severity"] = {name: table["severity"] for name, table in rules.items() if "severity" in table}
    found["options"] = {
        name: {option: value for option, value in table.items() if option != "severity"}
        for name, table in rules.items()
    }
    elements = values.get("elements", {})
    found["headings"] = {id: table["headings"] for id, table in elements.items() if "headings" in table}
    return found

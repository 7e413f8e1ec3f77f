"""Write the JSON Schemas of `check`, `inspect`, `overview` and soplint.toml from the names the code knows.

    python tools/make_schemas.py

A test fails when the committed files differ from what this makes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

from soplint.document.finding import SEVERITIES
from soplint.document.model import Format
from soplint.document.place import Part
from soplint.engine.plugins import built_in
from soplint.engine.profile import PROFILES
from soplint.engine.settings.schema import as_text
from soplint.errors import UNREADABLE_KINDS
from soplint.facts.model import ELEMENTS, FACTS, TOPICS, Polarity, Status
from soplint.report.overview.cells import STATUSES
from soplint.report.overview.region import GapSort
from soplint.report.overview.school import Validity

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
MAYBE_COUNT: Schema = {"type": ["integer", "null"], "minimum": 0}
COUNT: Schema = {"type": "integer", "minimum": 0}
PLACE: Schema = {"$ref": "#/$defs/place"}
MAYBE_PLACE: Schema = {"anyOf": [PLACE, {"type": "null"}]}


def enum(values: Any, *, maybe: bool = False) -> Schema:
    return {"enum": [*values, *([None] if maybe else [])]}


def record(**properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties, "additionalProperties": False}


def array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


TOOL = record(
    name={"const": "soplint"},
    version=TEXT,
    model={"anyOf": [record(name=TEXT, version=TEXT), {"type": "null"}]},
)
DEFS = {
    "place": record(
        page={"type": ["integer", "null"], "minimum": 1},
        block=COUNT,
        section=array(TEXT),
        part=enum(get_args(Part)),
        start=COUNT,
        end=COUNT,
    ),
    "element": record(
        id=enum(ELEMENTS), status=enum(get_args(Status)), evidence=array(record(quote=TEXT, place=PLACE))
    ),
    "metrics": {
        "type": "object",
        "required": ["lint_score", "lint_level", "flesch_douma", "words_per_sentence"],
        "additionalProperties": {"type": ["number", "null"]},
    },
    "section": record(heading=TEXT, level=COUNT, place=PLACE, sections=array({"$ref": "#/$defs/section"})),
}
ELEMENT, METRICS = {"$ref": "#/$defs/element"}, {"$ref": "#/$defs/metrics"}
FINDING = record(
    code={"type": "string", "pattern": r"^[A-Z]{2,8}\d{3}$"},
    name=TEXT,
    severity=enum(SEVERITIES),
    message=TEXT,
    suggestion=MAYBE_TEXT,
    place=MAYBE_PLACE,
    quote=MAYBE_TEXT,
    data={"type": "object"},
    fingerprint={"type": "string", "pattern": "^[0-9a-f]{16}$"},
)
DOCUMENT = record(
    path=TEXT,
    format=enum(get_args(Format), maybe=True),
    sha256=MAYBE_TEXT,
    profile=enum(PROFILES),
    title=MAYBE_TEXT,
    pages=MAYBE_COUNT,
    words=MAYBE_COUNT,
    elements=array(ELEMENT),
    metrics={"anyOf": [METRICS, {"type": "object", "maxProperties": 0}]},
    findings=array(FINDING),
    suppressed=array(record(code=TEXT, reason=TEXT, by=enum(["config", "comment", "baseline"]), quote=MAYBE_TEXT)),
    notes=array(TEXT),
    error={"anyOf": [record(kind=enum(UNREADABLE_KINDS), message=TEXT), {"type": "null"}]},
)
CHECK = record(
    schema={"const": 1},
    tool=TOOL,
    documents=array(DOCUMENT),
    summary=record(
        documents=COUNT,
        unreadable=COUNT,
        error=COUNT,
        warning=COUNT,
        info=COUNT,
        suppressed=COUNT,
        unused_suppressions=array(
            record(
                by=enum(["config", "comment", "baseline"]), code=TEXT, document=TEXT, reason=MAYBE_TEXT, message=TEXT
            )
        ),
    ),
)
INSPECT = record(
    schema={"const": 1},
    tool=TOOL,
    document=record(
        path=TEXT,
        format=enum(get_args(Format)),
        sha256=TEXT,
        title=MAYBE_TEXT,
        pages=MAYBE_COUNT,
        words=COUNT,
        sections=array({"$ref": "#/$defs/section"}),
    ),
    elements=array(ELEMENT),
    metrics=METRICS,
    sentences=array(record(text=TEXT, place=PLACE, topics=array(enum(TOPICS)), meta={"type": "boolean"})),
    ambitions=array(
        record(quote=TEXT, place=PLACE, what=MAYBE_TEXT, who=MAYBE_TEXT, when=MAYBE_TEXT, measure=MAYBE_TEXT)
    ),
    offers=array(
        record(quote=TEXT, place=PLACE, polarity=enum(get_args(Polarity)), hedge=MAYBE_TEXT, subject=MAYBE_TEXT)
    ),
    facts=record(
        **{
            name: {"anyOf": [record(value={"type": ["string", "boolean"]}, quote=TEXT, place=PLACE), {"type": "null"}]}
            for name in FACTS
        }
    ),
)

SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
MAYBE_SHARE: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
MAYBE_DATE: Schema = {"type": ["string", "null"], "format": "date"}
NUMBERS = array(COUNT)


def maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


OVERVIEW = record(
    schema={"const": 1},
    tool=TOOL,
    today={"type": "string", "format": "date"},
    documents=array(
        record(
            path=TEXT,
            name=TEXT,
            title=MAYBE_TEXT,
            format=enum(get_args(Format), maybe=True),
            profile=enum(PROFILES),
            pages=MAYBE_COUNT,
            words=MAYBE_COUNT,
            elements={
                "type": "object",
                "properties": {id: enum(get_args(Status)) for id in ELEMENTS},
                "additionalProperties": False,
            },
            adoption=maybe(
                record(
                    on=MAYBE_TEXT,
                    school_year=MAYBE_TEXT,
                    valid_until=MAYBE_DATE,
                    validity=enum(get_args(Validity)),
                    quote=MAYBE_TEXT,
                    place=MAYBE_PLACE,
                )
            ),
            readability=maybe(record(lint_level=MAYBE_COUNT, lint_score=MAYBE_COUNT)),
            offers=maybe(record(can=COUNT, hedged=COUNT, cannot=COUNT)),
            ambitions=maybe(
                record(total=COUNT, concrete=COUNT, share=MAYBE_SHARE, what=COUNT, who=COUNT, when=COUNT, measure=COUNT)
            ),
            findings={
                "type": "object",
                "properties": dict.fromkeys(SEVERITIES, COUNT),
                "additionalProperties": False,
            },
            supports={
                "type": "object",
                "additionalProperties": record(
                    status=enum(STATUSES),
                    total=COUNT,
                    quotes=array(
                        record(polarity=enum(get_args(Polarity)), reserve=MAYBE_TEXT, quote=TEXT, place=MAYBE_PLACE)
                    ),
                ),
            },
            shared=MAYBE_SHARE,
            failures=array(TEXT),
            error=maybe(record(kind=enum(UNREADABLE_KINDS), message=TEXT)),
        )
    ),
    supports=array(record(id=TEXT, name=TEXT, **dict.fromkeys(STATUSES, COUNT))),
    lacks=array(record(element=enum(ELEMENTS), missing=NUMBERS, thin=NUMBERS)),
    dates=record(expired=NUMBERS, unknown=NUMBERS),
    gaps=array(record(support=TEXT, kind=enum(get_args(GapSort)), documents=NUMBERS)),
    shared=record(
        passages=array(record(text=TEXT, words=COUNT, places=array(record(document=COUNT, place=PLACE)))),
        pairs=array(
            record(
                documents={**NUMBERS, "minItems": 2, "maxItems": 2},
                words=COUNT,
                shares={"type": "array", "items": SHARE, "minItems": 2, "maxItems": 2},
            )
        ),
    ),
    summary=record(documents=COUNT, unreadable=COUNT, failures=COUNT),
)


def schemas() -> dict[str, str]:
    """The text of each schema by the name of its command."""
    return {
        name: json.dumps(
            {
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "title": f"soplint {name}",
                **schema,
                "$defs": DEFS,
            },
            indent=2,
        )
        + "\n"
        for name, schema in (("check", CHECK), ("inspect", INSPECT), ("overview", OVERVIEW))
    }


def settings_schema() -> str:
    """The schema of soplint.toml with the rules of soplint alone, whatever else is installed here."""
    return as_text(sorted((rule for _, rule in built_in()), key=lambda rule: rule.code))


ROOT = Path(__file__).parent.parent
SETTINGS = ROOT / "docs" / "soplint.schema.json"
"""Editors can point to it; the manual does."""

if __name__ == "__main__":
    for name, text in schemas().items():
        (ROOT / "soplint" / "report" / f"{name}.schema.json").write_text(text, encoding="utf-8")
    SETTINGS.write_text(settings_schema(), encoding="utf-8")

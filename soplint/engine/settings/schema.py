"""The JSON Schema of soplint.toml, for editors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from soplint.engine.rule import Option, Rule
from soplint.engine.settings.keys import FILE_KIND, KEYS

_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string"}


def schema(rules: Sequence[Rule]) -> dict[str, Any]:
    """The schema, with the options of these rules and the names of their word lists."""
    whole = FILE_KIND.schema()
    properties = {key.name: {**whole["properties"][key.name], "description": key.help} for key in KEYS}
    table = properties["rules"]["additionalProperties"]
    properties["rules"]["properties"] = {
        name: _of_rule(rule, table["properties"]) for rule in rules for name in (rule.code, rule.name)
    }
    one = properties["words"].pop("additionalProperties")
    lists = sorted({words.name for rule in rules for _, words in rule.words})
    properties["words"] |= {"properties": dict.fromkeys(lists, one), "additionalProperties": False}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",  # what editors of TOML know
        "title": "soplint.toml",
        **whole,
        "properties": properties,
    }


def as_text(rules: Sequence[Rule]) -> str:
    """The schema as a file."""
    return json.dumps(schema(rules), ensure_ascii=False, indent=2) + "\n"


def _of_rule(rule: Rule, shared: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": f"{rule.code} {rule.name}: {rule.title}",
        "properties": {**shared, **{option.name: _of_option(option) for option in rule.options}},
        "additionalProperties": False,
    }


def _of_option(option: Option) -> dict[str, Any]:
    if option.type in _TYPES:
        return {"type": _TYPES[option.type], "default": option.default}
    return {"type": "array", "items": {"type": "string"}, "default": list(option.default)}  # type: ignore[call-overload]

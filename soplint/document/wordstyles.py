"""Styles of a Word file, with what they take over from the styles they are based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY_LEVEL = 9
"""The outline level that Word gives to body text."""
_HEADING_NAME = re.compile(r"(?:heading|kop) (\d)", re.IGNORECASE)
_WORD_SIZE = 20
"""Half points: the size of text where a file gives none."""
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """What matters of a style; None where neither it nor its base says."""

    name: str = ""
    outline: int | None = None
    list_level: int | None = None
    is_bold: bool | None = None
    size: int | None = None
    is_hidden: bool | None = None


def is_on(parent: etree._Element | None, tag: str) -> bool | None:
    """A switch such as `w:b` among the properties; None where it is not there."""
    element = parent.find(W + tag) if parent is not None else None
    return None if element is None else element.get(W + "val", "1") not in _OFF


def number(parent: etree._Element | None, path: str) -> int | None:
    """The whole number in the `val` of an element below the properties."""
    element = parent.find(path) if parent is not None else None
    value = element.get(W + "val", "") if element is not None else ""
    return int(value) if re.fullmatch(r"-?\d{1,12}", value) else None


def list_level(properties: etree._Element | None) -> int | None:
    """The level of a list item, from 0; -1 for "no list" (numId 0), None where nothing is said."""
    if properties is None or properties.find(f"{W}numPr") is None:
        return None
    if number(properties, f"{W}numPr/{W}numId") == 0:
        return -1
    return number(properties, f"{W}numPr/{W}ilvl") or 0


def read_styles(root: etree._Element | None) -> Mapping[str, Style]:
    """The styles by id; the default paragraph style also stands under ""."""
    if root is None:
        return {"": Style(size=_WORD_SIZE)}
    size = number(root, f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz") or _WORD_SIZE
    elements = {element.get(W + "styleId", ""): element for element in root.iter(f"{W}style")}
    found: dict[str, Style] = {}
    for id in elements:
        _resolve(id, elements, found, size)
    found.setdefault("", Style(size=size))
    for id, element in elements.items():
        if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true"):
            found[""] = found[id]
    return found


def _resolve(id: str, elements: Mapping[str, etree._Element], found: dict[str, Style], size: int) -> None:
    """Resolve a style after those it is based on; a circle ends where it began."""
    chain: list[str] = []
    while id in elements and id not in found and id not in chain:
        chain.append(id)
        based_on = elements[id].find(f"{W}basedOn")
        id = based_on.get(W + "val", "") if based_on is not None else ""
    base = found.get(id, Style(size=size))
    for own in reversed(chain):
        base = found[own] = _style(elements[own], base)


def _style(element: etree._Element, base: Style) -> Style:
    name_element = element.find(f"{W}name")
    name = (name_element.get(W + "val") or "") if name_element is not None else ""
    paragraph, run = element.find(f"{W}pPr"), element.find(f"{W}rPr")
    heading = _HEADING_NAME.fullmatch(name)
    outline = int(heading.group(1)) - 1 if heading else number(paragraph, f"{W}outlineLvl")
    own_list = list_level(paragraph)
    bold, hidden = is_on(run, "b"), is_on(run, "vanish")
    return Style(
        name=name,
        outline=base.outline if outline is None else outline,
        list_level=base.list_level if own_list is None else own_list,
        is_bold=base.is_bold if bold is None else bold,
        size=number(run, f"{W}sz") or base.size,
        is_hidden=base.is_hidden if hidden is None else hidden,
    )

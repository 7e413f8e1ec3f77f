"""The prompts of form fields that nobody filled in, as Word prints them into a PDF."""

from __future__ import annotations

import re

_PROMPT = re.compile(
    r"(?:Klik of tik (?:om|hier)|Klik hier (?:om|als u)|Click or tap|Click here to)[^.]{0,60}\.?"
    r"|Kies een (?:item|datum|bouwsteen)\.?|Choose an item\.?|Voer (?:hier )?tekst in\.?",
    re.IGNORECASE,
)


def find_prompt(text: str) -> tuple[int, str]:
    """Where the prompt at the end of a text starts, and the prompt; the end and nothing without one."""
    found = list(_PROMPT.finditer(text))
    if not found or text[found[-1].end() :].strip():
        return len(text), ""
    return len(text[: found[-1].start()].rstrip()), found[-1].group()

"""soplint: a linter for Dutch school support profiles (schoolondersteuningsprofiel).

import soplint
report = soplint.check("sop.docx")
for finding in report.findings:
    print(finding.code, finding.message)
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soplint._version import VERSION

if TYPE_CHECKING:
    from soplint.api import (
        Ambition,
        Analysis,
        Context,
        Corpus,
        Document,
        Example,
        Finding,
        Limits,
        Linter,
        Offer,
        Paragraph,
        Report,
        Rule,
        Section,
        Sentence,
        Settings,
        SoplintError,
        UnreadableDocument,
        WordList,
        check,
        inspect,
        rule,
        word_list,
    )

if not (Path(__file__).parent / "rules").is_dir():
    # A bare checkout: the rules stand beside this package and not in it.
    __path__.append(str(Path(__file__).parent.parent))

__version__ = VERSION

__all__ = [
    "Ambition",
    "Analysis",
    "Context",
    "Corpus",
    "Document",
    "Example",
    "Finding",
    "Limits",
    "Linter",
    "Offer",
    "Paragraph",
    "Report",
    "Rule",
    "Section",
    "Sentence",
    "Settings",
    "SoplintError",
    "UnreadableDocument",
    "WordList",
    "__version__",
    "check",
    "inspect",
    "rule",
    "word_list",
]


def __getattr__(name: str) -> Any:
    """Load the public names when one is used: a command like `soplint --version` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module("soplint.api"), name)
    return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]

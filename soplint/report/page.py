"""What all HTML pages share: templates that escape, own style and script, and a policy that allows nothing else.

A page forbids itself everything but its own style and script, by their hashes: text of a document
could not run even if it were read as markup.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import TYPE_CHECKING

from soplint.report.wording import clean, located, plural, shorten

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def environment() -> Environment:
    """Templates in `templates/`; whatever they show is escaped, and a name they do not know is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader(__package__ or "soplint.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"clean": clean, "shorten": shorten, "plural": plural}
    made.globals |= {"located": located}
    return made


def asset(*names: str) -> Markup:
    """Files of `templates/` as one, to stand in a page as they are."""
    from markupsafe import Markup

    texts = [resources.files(__package__).joinpath("templates", name).read_text(encoding="utf-8") for name in names]
    # The text of our own files: nothing of a document is in it.
    return Markup("\n".join(texts))  # noqa: S704


def policy(style: str, script: str) -> str:
    """The content security policy of a page with this style and this script."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

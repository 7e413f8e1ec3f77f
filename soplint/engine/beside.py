"""The other documents of the school, that a profile is compared with."""

from __future__ import annotations

from dataclasses import dataclass

from soplint.document.model import Document


@dataclass(frozen=True, slots=True)
class Beside:
    """The documents given with `--schoolgids` and `--schoolplan`."""

    schoolgids: Document | None = None
    schoolplan: Document | None = None

    def other_than(self, document: Document) -> Beside:
        """The documents that are not this very one: nothing is a repeat of itself."""

        def other(given: Document | None) -> Document | None:
            return None if given is None or given.sha256 == document.sha256 else given

        return Beside(other(self.schoolgids), other(self.schoolplan))

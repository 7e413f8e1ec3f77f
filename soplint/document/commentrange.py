"""Where the ranges of Word comments begin and end: in one paragraph, or over several.

Each range is told once where it begins, with its end in that paragraph, and once more where it really
ends. A paragraph without words is no piece of a document: what begins or ends there moves to the next
words.
"""

from __future__ import annotations

from collections.abc import Sequence

Span = tuple[str, int, int]
"""The id of a comment, and the characters of a paragraph that its range begins and ends at."""


class CommentRanges:
    """The ranges that are open while the paragraphs of a document are read in order.

    Nothing is done for a range in the paragraphs between its ends, so that ranges cost no more than
    their marks.
    """

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._begun: dict[str, int] = {}
        """Begun in this paragraph."""
        self._waiting: dict[str, None] = {}
        """Begun before this paragraph, with no words yet."""
        self._open: set[str] = set()
        """Begun at words before this paragraph."""
        self._spans: list[tuple[str, int | None, int]] = []
        self._ends: list[tuple[str, int]] = []
        self.ended: list[str] = []
        """Ended behind the words that were read last."""

    def begin(self, id: str, position: int) -> None:
        """A range begins in this paragraph. An id counts once."""
        if id not in self._known:
            self._known.add(id)
            self._begun[id] = position

    def end(self, id: str, position: int) -> None:
        """A range ends in this paragraph."""
        if id in self._begun:
            self._spans.append((id, self._begun.pop(id), position))
        elif id in self._waiting:
            del self._waiting[id]
            self._spans.append((id, None, position))
        elif id in self._open:
            self._open.discard(id)
            self._ends.append((id, position))

    def point(self, id: str, position: int) -> None:
        """The mark of a comment; one without a range is about the words around its mark."""
        if id not in self._known:
            self._known.add(id)
            self._spans.append((id, position, position))

    def begin_between(self, id: str) -> None:
        """A range begins between two paragraphs."""
        if id not in self._known:
            self._known.add(id)
            self._waiting[id] = None

    def end_between(self, id: str) -> None:
        """A range ends between two paragraphs."""
        if id in self._waiting:
            del self._waiting[id]
        elif id in self._open:
            self._open.discard(id)
            self.ended.append(id)

    def hung(self, begin: int, end: int) -> Sequence[Span]:
        """The paragraph is read: what hangs on its words, which stand from `begin` to `end`."""
        found = [
            *((id, begin, begin) for id in self.ended),
            *((id, begin, position) for id, position in self._ends),
            *((id, begin if start is None else start, position) for id, start, position in self._spans),
            *((id, begin, end) for id in self._waiting),
            *((id, start, end) for id, start in self._begun.items()),
        ]
        self._open.update(self._waiting, self._begun)
        for read in (self.ended, self._ends, self._spans, self._waiting, self._begun):
            read.clear()
        return found

    def passed(self) -> Sequence[Span]:
        """The paragraph is read and has no words: nothing hangs on it."""
        self.ended += [id for id, _ in self._ends]
        self._waiting |= dict.fromkeys(self._begun)
        for read in (self._ends, self._spans, self._begun):
            read.clear()
        return ()

"""The error tree."""

from __future__ import annotations

import pickle

from soplint import errors


def test_every_error_knows_its_exit_code() -> None:
    tree = [errors.SoplintError, *errors.SoplintError.__subclasses__()]
    assert len(tree) == 6
    assert all(error.exit_code == 2 for error in tree)


def test_an_unreadable_document_crosses_processes() -> None:
    error = pickle.loads(pickle.dumps(errors.UnreadableDocument("scan", "Alleen plaatjes.")))  # noqa: S301
    assert (error.kind, str(error)) == ("scan", "Alleen plaatjes.")

"""Many documents on a Dask cluster. Needs the extra `soplint[dask]`."""

from __future__ import annotations

import re
from concurrent.futures import Executor, Future
from contextlib import closing
from typing import Any

from soplint._version import VERSION
from soplint.document.model import Document
from soplint.engine.batch import AHEAD, Checked, Work, in_order
from soplint.engine.bench import Bench
from soplint.engine.beside import Beside
from soplint.engine.linter import Linter
from soplint.engine.result import Report
from soplint.errors import SoplintError
from soplint.language.pipeline import BUNDLED, resolve

CONNECT_SECONDS = 3.0
_ADDRESS = re.compile(r"(?:(?:tcp|tls|ws|wss|ucx)://)?(?:\[[0-9a-fA-F:]+\]|[^\s:/\[\]]+):\d{1,5}")
"""Dask itself takes an empty address for "start a cluster here", and leaves a traceback behind on others."""
_LEAST_AHEAD = 64
"""Documents under way on a cluster that has yet to grow."""
_bench = Bench()


def check_on(address: str, work: Work) -> Checked:
    """Reports in order, by the workers of the Dask scheduler at this address, such as `tcp://host:8786`.

    Documents go there as bytes. Each Dask worker checks in processes of its own, one for each of its
    threads, so a document that hangs or crashes costs no worker; what a lost worker had under way, Dask
    gives to another. The cache is read here and never there. Raises what `Linter.check` raises, and
    `SoplintError` when the cluster is not there or has another version of soplint.
    """
    client = _client(address)
    try:
        ahead = max(_LEAST_AHEAD, AHEAD * sum(client.ncores().values()))
        with closing(in_order(_agreed(client, work), _Sender(client).submit, ahead)) as checked:
            yield from checked
    finally:
        if client.status == "running":
            client.run(_rest, on_error="ignore")
        client.close()


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise SoplintError(
            'Voor --scheduler is Dask nodig. Installeer het met: pip install "soplint[dask]".'
        ) from error
    if not _ADDRESS.fullmatch(address):
        raise SoplintError(f"{address!r} is geen adres van een Dask-scheduler. Schrijf het als tcp://server:8786.")
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:  # a time-out is an OSError too
        raise SoplintError(
            f"Er is geen verbinding met een Dask-cluster op {address} ({type(error).__name__})."
            " Controleer het adres, zoals tcp://server:8786, en of de scheduler draait."
        ) from error


class _Sender:
    """Submits documents to a cluster."""

    def __init__(self, client: Any) -> None:
        # Not pure: Dask would take two documents that are the same for one.
        self._executor: Executor = client.get_executor(pure=False)
        self._bare: dict[Linter, Linter] = {}

    def submit(self, linter: Linter, source: Document | bytes, name: str) -> Future[Report]:
        bare = self._bare.get(linter)
        if bare is None:
            bare = self._bare[linter] = Linter(linter.settings)
        return self._executor.submit(_check, bare, source, name, linter.read_beside())


def _agreed(client: Any, work: Work) -> Work:
    """The work, when all workers have what decides about the bytes of a report: they do not go together else."""
    models: set[str] = set()
    for linter, source in work:
        model = linter.settings.model
        if model not in models:
            models.add(model)
            own = _version(model)
            for worker, version in client.run(_version, model, on_error="return").items():
                if version != own:
                    shown = version if isinstance(version, str) else "geen soplint"
                    raise SoplintError(f"De Dask-werker {worker} heeft {shown}; hier draait {own}. Maak ze gelijk.")
        yield linter, source


def _version(model: str) -> str:
    """Soplint and the model; a path stands for the same model everywhere."""
    found = resolve(model)
    return f"soplint {VERSION} met taalmodel {found if found.isidentifier() else BUNDLED}"


def _check(linter: Linter, source: Document | bytes, name: str, beside: Beside) -> Report:
    return _bench.check(linter, source, name, beside)


def _rest() -> None:
    _bench.rest()

"""A real Dask cluster of two worker processes, one of which dies."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from soplint import Linter, Report, SoplintError
from soplint.cli import cli
from soplint.engine import cluster as clusters
from soplint.report import View, renderer

distributed = pytest.importorskip("distributed", reason="needs soplint[dask]")
TEXT = "# Visie\n\nElk kind telt mee. Wij bieden hulp bij lezen in groep {}.\n\nWij kunnen geen zorg bieden.\n"
DOCUMENTS = 24


@pytest.fixture(scope="module")
def cluster() -> Iterator[distributed.LocalCluster]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield cluster


def check_on(address: str, linter: Linter, paths: Iterable[str]) -> Iterator[Report]:
    return (report for _, report in clusters.check_on(address, ((linter, path) for path in paths)))


def write(folder: Path) -> list[str]:
    paths = []
    for number in range(DOCUMENTS):
        path = folder / f"{number}.md"
        path.write_text(TEXT.format(number), encoding="utf-8")
        paths.append(str(path))
    return paths


@pytest.mark.slow
def test_a_lost_worker_costs_nothing_and_nothing_comes_twice(
    cluster: distributed.LocalCluster, linter: Linter, tmp_path: Path
) -> None:
    paths = write(tmp_path)
    alone = list(linter.check_many(paths))
    with distributed.Client(cluster, set_as_default=False) as client:
        workers = client.run(os.getpid)

    def sources() -> Iterator[str]:
        """Each file is gone when the next is asked for: workers can only have seen its bytes."""
        for path in paths:
            yield path
            Path(path).unlink()

    found = []
    for report in check_on(cluster.scheduler_address, linter, sources()):
        found.append(report)
        if len(found) == 3:
            os.kill(next(iter(workers.values())), signal.SIGKILL)
    assert [report.path for report in found] == paths
    assert renderer("json")(found, View()) == renderer("json")(alone, View())
    with distributed.Client(cluster, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        assert set(client.run(os.getpid).values()) != set(workers.values())


@pytest.mark.slow
def test_the_command_gives_the_same_bytes(cluster: distributed.LocalCluster, tmp_path: Path) -> None:
    paths = write(tmp_path)[:3]
    options = ["check", "--isolated", "--model", "bundled", "--today", "2026-11-24", "-f", "json", *paths]
    there = CliRunner().invoke(cli, [*options, "--scheduler", cluster.scheduler_address])
    here = CliRunner().invoke(cli, [*options, "--jobs", "1"])
    assert there.stdout == here.stdout
    assert (there.exit_code, there.stderr) == (here.exit_code, here.stderr)


@pytest.mark.slow
def test_any_linter_works_on_the_executor_of_a_client(
    cluster: distributed.LocalCluster, linter: Linter, tmp_path: Path
) -> None:
    paths = write(tmp_path)[:3]
    with distributed.Client(cluster, set_as_default=False) as client:
        found = list(linter.check_many(paths, client.get_executor(), ahead=2))
    assert renderer("json")(found, View()) == renderer("json")(list(linter.check_many(paths)), View())


def test_no_cluster_is_an_error_in_one_line(tmp_path: Path, linter: Linter, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
    monkeypatch.setattr("soplint.engine.cluster.CONNECT_SECONDS", 0.5)
    with pytest.raises(SoplintError) as caught:
        list(check_on(address, linter, write(tmp_path)))
    assert address in str(caught.value)
    result = CliRunner().invoke(cli, ["check", "--scheduler", address, "--jobs", "2", *write(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--jobs en --scheduler" in result.stderr


@pytest.mark.parametrize("address", ["", "server", "tcp://", "http://server:8786", "tcp://server:poort"])
def test_what_is_no_address_is_told_before_anything_is_tried(address: str, linter: Linter, tmp_path: Path) -> None:
    with pytest.raises(SoplintError, match="geen adres"):
        list(check_on(address, linter, write(tmp_path)))

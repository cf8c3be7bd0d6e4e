"""The same build on a Dask cluster of this machine: the same bytes, also where a worker is killed on the way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from test_parts import content_of, records

from pipelines.build import Step, build
from pipelines.tables import parts

PROJECT = Path(__file__).resolve().parents[2]
pytest.importorskip("distributed")
# Workers of their own processes, as a cluster has them. One that reads "killer" the first time is gone before it answers.
WORKER = """
import os, sys
from pathlib import Path
from pipelines.build import reading
read_whole = reading.read_whole
mark = Path(sys.argv.pop())
def read_and_die(document, code_version, halves=False):
    if document.name == "report_005.txt" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), 9)
    return read_whole(document, code_version, halves)
read_and_die.__module__, read_and_die.__qualname__ = reading.__name__, "read_whole"
reading.read_whole = read_and_die
import asyncio, signal
from distributed import Worker
async def work():
    async with Worker(sys.argv[1], nthreads=1, local_directory=sys.argv[2], dashboard=False) as worker:
        await worker.finished()
asyncio.run(work())
"""
SCHEDULER = """
import asyncio, sys
from distributed import Scheduler
async def schedule():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()
asyncio.run(schedule())
"""
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a Python program in a process that is ended with the test."""
    started: list[subprocess.Popen[str]] = []

    def program(code: str, *arguments: object) -> subprocess.Popen[str]:
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", code, *map(str, arguments)],
                cwd=PROJECT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )
        )  # fmt: skip
        return started[-1]

    yield program
    for each in started:
        each.kill()
        each.communicate()


@pytest.fixture
def scheduler(start: Start) -> str:
    """The address of a scheduler without workers."""
    output = start(SCHEDULER).stdout
    assert output is not None
    return output.readline().strip()


def wait_for_workers(address: str, number: int) -> None:
    from distributed import Client

    with Client(address, timeout="30s") as client:
        client.wait_for_workers(number, timeout=60)


def test_two_workers_one_of_which_is_killed_give_the_same_bytes(
    scheduler: str, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "ONE", 30)
    monkeypatch.setattr(parts, "ROWS", 30)
    records(tmp_path / "in", range(16))
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    build([tmp_path / "in"], tmp_path / "here" / "t")
    mark = tmp_path / "killed"
    workers = [start(WORKER, scheduler, tmp_path / f"worker{number}", mark) for number in range(2)]
    wait_for_workers(scheduler, 2)
    steps: list[Step] = []
    report = build([tmp_path / "in"], tmp_path / "there" / "t", scheduler=scheduler, progress=steps.append)
    deadline = time.monotonic() + 30
    while all(each.poll() is None for each in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert mark.exists() and sorted(each.poll() is None for each in workers) == [False, True]
    assert [Path(step.file).name for step in report.not_read] == ["empty.txt"]
    assert sorted(step.number for step in steps) == list(range(1, 18)), "each document once, none lost"
    assert content_of(tmp_path / "there" / "t") == content_of(tmp_path / "here" / "t")


def test_a_cluster_s_build_takes_over_what_was_read_here_and_the_other_way(
    scheduler: str, start: Start, tmp_path: Path
) -> None:
    mark = tmp_path / "killed"
    mark.touch()  # nobody is killed
    start(WORKER, scheduler, tmp_path / "worker", mark)
    wait_for_workers(scheduler, 1)
    files = records(tmp_path / "in", range(6))
    out = tmp_path / "t"
    build(files[:3], out)
    mixed = build(files, out, scheduler=scheduler)
    assert [step.unchanged for step in mixed.steps] == [True] * 3 + [False] * 3
    assert all(step.unchanged for step in build(files, out).steps)
    first = content_of(out)
    shutil.rmtree(out)
    shutil.rmtree(out.with_name("t.cache"))
    build(files, out)
    assert content_of(out) == first

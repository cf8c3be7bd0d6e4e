"""Work done apart: what a task does there ends its own process at most, and who ended which is told."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path

import pytest

from pipelines.build import build
from pipelines.build import executors as executors_module
from pipelines.build.apart import Apart, Ended, TookTooLong
from pipelines.build.reading import read_whole
from pipelines.documents import Document
from pipelines.store import load_tables

RECORD = "Meeting of the Parties\nReport on the fourth session\nNairobi, 3–5 May 2021\n\n1. The session was opened.\n\n2. A statement was made by the representative of {}.\n"


def square(number: int) -> int:
    return number * number


def who() -> int:
    return os.getpid()


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang() -> None:
    while True:
        time.sleep(0.01)


def hoard() -> int:
    return len(bytearray(3 * 1024**3))


def fail() -> None:
    raise ValueError("a fault of its own")


def unpicklable() -> object:
    return threading.Lock()


@pytest.fixture(params=["copies", "programs"])
def apart(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    """Processes of both kinds: copies of this one, and programs started anew, as beside other threads."""
    if request.param == "copies":
        if sys.platform != "linux":
            pytest.skip("copies are made on Linux only")
        monkeypatch.setattr(threading, "active_count", lambda: 1)
    else:
        monkeypatch.setattr(threading, "active_count", lambda: 2)
    made: list[Executor] = []

    def start(*args: int, **settings: float) -> Apart:
        made.append(Apart(*args, **settings))
        return made[-1]

    yield start
    for each in made:
        each.shutdown(cancel_futures=True)


def test_tasks_are_done_in_other_processes_and_their_answers_come_back(apart) -> None:
    done = apart(2)
    assert [each.result(30) for each in [done.submit(square, number) for number in range(20)]] == [
        n * n for n in range(20)
    ]
    assert done.submit(who).result(30) != os.getpid()
    with pytest.raises(ValueError, match="a fault of its own"):
        done.submit(fail).result(30)
    with pytest.raises(RuntimeError, match="pickle"):
        done.submit(unpicklable).result(30)


def test_a_crash_a_hang_and_a_hoard_cost_their_own_task_alone(apart) -> None:
    done = apart(1, seconds=5, memory=2 * 1024**3)
    before, crashed, between, hung, hoarded, after = (
        done.submit(square, 3), done.submit(crash), done.submit(square, 4), done.submit(hang), done.submit(hoard), done.submit(square, 5)
    )  # fmt: skip
    assert [each.result(30) for each in (before, between, after)] == [9, 16, 25]
    with pytest.raises(Ended) as error:
        crashed.result(30)
    assert not isinstance(error.value, TookTooLong)
    with pytest.raises(TookTooLong):
        hung.result(30)
    with pytest.raises(MemoryError):
        hoarded.result(30)


def test_no_process_outlives_those_it_works_for(apart) -> None:
    done = apart(2)
    pids = {done.submit(who).result(30) for _ in range(8)}
    done.shutdown()
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)


def test_a_build_that_is_stopped_leaves_nothing_running(apart) -> None:
    done = apart(1)
    pid = done.submit(who).result(30)
    first, later = done.submit(hang), done.submit(square, 2)
    while not first.running():
        time.sleep(0.01)
    done.shutdown(cancel_futures=True)
    assert later.cancelled() and isinstance(first.exception(10), Ended)
    assert not Path(f"/proc/{pid}").exists()


def read_or_crash(document: Document, code_version: str, halves: bool) -> bytes:
    if document.name == "b.txt":
        crash()
    if document.name == "c.txt":
        hang()
    return read_whole(document, code_version, halves)


def read_all_or_crash(documents: Sequence[Document], code_version: str) -> list[bytes]:
    return [read_or_crash(document, code_version, halves=False) for document in documents]


@pytest.mark.skipif(sys.platform != "linux", reason="a task of a test's own is known to copies only")
@pytest.mark.parametrize("workers", [1, 2], ids=["one by one", "together"])
def test_a_document_that_ends_its_process_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, country in zip("abcd", ("Kenya", "Peru", "Chad", "Oman"), strict=True):
        (folder / f"{name}.txt").write_text(RECORD.format(country), encoding="utf-8")
    monkeypatch.setattr(executors_module, "read_whole", read_or_crash)
    monkeypatch.setattr(executors_module, "read_together", read_all_or_crash)
    monkeypatch.setattr(executors_module, "Apart", lambda number: Apart(number, seconds=6))
    report = build([folder], tmp_path / "tables", workers=workers)
    assert [(step.file.rsplit("/", 1)[-1], step.status) for step in report.steps] == [
        ("a.txt", "read"), ("b.txt", "not read"), ("c.txt", "not read"), ("d.txt", "read")
    ]  # fmt: skip
    crashed, hung = (step.message for step in report.not_read)
    assert "ended the process that read it" in crashed and "longer than the 6 seconds" in hung
    assert load_tables(tmp_path / "tables").participation["actor"].tolist() == ["KEN", "OMN"]

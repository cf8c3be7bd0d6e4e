"""A build that is killed, or finds no room, leaves the old tables or the new; the next one clears up after it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipelines.store import clear_unfinished, one_build_at_a_time, write_whole
from pipelines.store import folder as folder_module

PROJECT = Path(__file__).resolve().parents[2]
KILLED, TOO_LARGE = -signal.SIGKILL, -getattr(signal, "SIGXFSZ", 25)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be copied there")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that others may enter, in memory where that can be: some hundred builds are written to it."""
    memory = "/dev/shm"
    made = Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


def came_of(what: str, folder: Path) -> list[dict[str, Any]]:
    """What came of builds that met with a misfortune; ``crashing`` sees to it that none left a mix or a leftover."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("crashing.py")), what, str(folder)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    came: list[dict[str, Any]] = json.loads(done.stdout)
    assert not [each for each in came if "Traceback" in each["said"]]
    return came


def test_a_build_killed_at_any_step_leaves_the_old_tables_or_the_new(folder: Path) -> None:
    came = came_of("killed", folder)
    assert len(came) >= 15 and {each["code"] for each in came} == {KILLED}
    assert {each["found"] for each in came} == {"old", "new"}


@pytest.mark.parametrize("what", ["full", "gone"])
def test_a_disk_that_is_full_or_gone_from_any_step_on_is_told_and_costs_no_tables(what: str, folder: Path) -> None:
    came = came_of(what, folder)
    assert len(came) >= 15
    for each in came:
        told = "cannot be written" in each["said"] or "nothing can be written there" in each["said"]
        assert (each["code"], each["found"], told) in ((2, "old", True), (0, "new", False)), each


def test_a_file_that_cannot_be_written_to_its_end_costs_no_tables(folder: Path) -> None:
    came = came_of("sizes", folder)
    assert [(each["code"], each["found"]) for each in came] == [(2, "old")] * 5 + [(TOO_LARGE, "old")] * 5
    assert all("File too large" in each["said"] for each in came[:5])


def test_a_build_killed_at_any_time_leaves_no_process_that_holds_its_place(folder: Path) -> None:
    came = came_of("times", folder)
    assert {each["code"] for each in came} <= {KILLED, 0} and len(came) == 8
    assert KILLED in {each["code"] for each in came}


def test_where_nothing_can_be_written_the_tables_stay_and_can_be_read(folder: Path) -> None:
    (each,) = came_of("read only", folder)
    assert (each["code"], each["found"]) == (2, "old")
    assert "nothing can be written there (Permission denied)" in each["said"]


def test_two_builds_and_a_reader_at_once_take_turns_and_show_no_mix(folder: Path) -> None:
    came = {each["name"]: each for each in came_of("together", folder)}
    codes = json.loads(came["builders"]["said"])
    assert [code for code, _ in codes] == [0, 0], codes
    assert any("Another build of" in said and "this one waits" in said for _, said in codes)
    seen = json.loads(came["reader"]["said"])
    assert set(seen) <= {"PER,CHL", "NAM,KEN,OMN", "NAM,OMN,KEN"} and sum(seen.values()) > 3
    assert came["after"]["said"].strip() == "[]"


def test_the_ledger_is_whole_whenever_somebody_who_adds_to_it_is_killed(folder: Path) -> None:
    came = came_of("ledger", folder)
    assert {each["code"] for each in came[:-1]} == {KILLED} and len(came) >= 5
    assert {each["found"] for each in came[:-1]} == {"old", "new"}


def test_a_lock_is_free_when_its_holder_is_killed_whoever_outlives_it(tmp_path: Path) -> None:
    code = (
        "import os, signal, time, pathlib; from pipelines.store import one_build_at_a_time\n"
        f"with one_build_at_a_time(pathlib.Path({str(tmp_path / 't')!r}), print):\n"
        "    child = os.fork()\n"
        "    if not child: os.close(1); time.sleep(60); os._exit(0)\n"
        "    print(child, flush=True); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, stdout=subprocess.PIPE, timeout=50, check=False)
    said: list[str] = []
    try:
        began = time.monotonic()
        with one_build_at_a_time(tmp_path / "t", said.append):
            assert said == [] and time.monotonic() - began < 5
    finally:
        os.kill(int(done.stdout), signal.SIGKILL)


# what a loss of power would leave


def test_tables_take_their_place_only_when_all_of_them_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, rename = os.fsync, os.rename

    def to_disk(opened: int) -> None:
        done.append("synced " + Path(os.readlink(f"/proc/self/fd/{opened}")).name.partition("-")[0])
        sync(opened)

    def renamed(source: Path, target: Path) -> None:
        done.append(f"{source.name.partition('-')[0]} → {target.name}")
        rename(source, target)

    if not Path("/proc/self/fd").exists():
        pytest.skip("this system does not say which file is open")
    monkeypatch.setattr(folder_module.os, "fsync", to_disk)
    monkeypatch.setattr(folder_module.os, "rename", renamed)
    out = tmp_path / "t"
    for _ in range(2):
        with folder_module.replaced(out) as new:
            (new / "a.csv").write_text("a")
    first = ["synced a.csv", "synced t.new", "t.new → t", f"synced {tmp_path.name.partition('-')[0]}"]
    assert done == [*first, *first[:2], "t → t.old", *first[2:]]


def test_a_file_is_written_whole_or_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "ledger.csv"
    write_whole(file, b"one")

    def fails(opened: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder_module.os, "fsync", fails)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"two")
    assert file.read_bytes() == b"one" and os.listdir(tmp_path) == ["ledger.csv"]


def test_what_is_left_of_a_file_half_written_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.pdf.new-0123456789abcdef", "a.pdf", ".a.pdf.new-mine", ".new", "b.new-0123456789abcdef"):
        (tmp_path / name).touch()
    clear_unfinished(tmp_path)
    assert sorted(os.listdir(tmp_path)) == [".a.pdf.new-mine", ".new", "a.pdf", "b.new-0123456789abcdef"]

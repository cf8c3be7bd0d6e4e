"""What a program costs: time, processor time, and the memory of all its processes together."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and of the processors, and the most memory at any time, in MB."""

    seconds: float
    cpu: float
    megabytes: float

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def memory_of(pid: int) -> float:
    """The memory of a process and of those it started, in MB; pages they share are counted once (Linux)."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError, IndexError, ValueError):
                parents.setdefault(int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1]), []).append(
                    int(entry.name)
                )
    total, waiting = 0.0, [pid]
    while waiting:
        each = waiting.pop()
        waiting += parents.get(each, [])
        with suppress(OSError):
            for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) / 1024
    return total


class Watched:
    """Looks at a process' memory again and again until it has ended; ``samples`` are (seconds, MB)."""

    def __init__(self, pid: int, every: float = 0.1) -> None:
        self.pid, self.every = pid, every
        self.samples: list[tuple[float, float]] = []
        self.began = time.monotonic()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._done.wait(self.every):
            self.samples.append((time.monotonic() - self.began, memory_of(self.pid)))

    def stop(self) -> float:
        """The most memory seen, in MB."""
        self._done.set()
        self._thread.join()
        return max((megabytes for _, megabytes in self.samples), default=0.0)


def environment() -> dict[str, str]:
    """What measured programs run in: bytecode is kept, as on any machine on which Placard has been started before."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(PROJECT)}


def run(*arguments: object, watch: bool = True) -> Cost:
    """The cost of one Python command. Raises SystemExit where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=PROJECT, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    watched = Watched(process.pid, 0.02) if watch else None
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    megabytes = watched.stop() if watched else used.ru_maxrss / 1024
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{arguments} failed: {said.decode(errors='replace')[-2000:]}")
    return Cost(seconds, used.ru_utime + used.ru_stime, megabytes)


def least(costs: list[Cost]) -> Cost:
    """The least time of several runs, and their most memory."""
    return Cost(min(c.seconds for c in costs), min(c.cpu for c in costs), max(c.megabytes for c in costs))


def of_turns(turns: int, *measured: Callable[[bool], Cost]) -> list[Cost]:
    """The cost of each, measured in turns, so that a slow moment of the machine meets all of them.

    Memory is looked at in a turn of its own, given True: whoever looks at it takes a core from what is measured.
    """
    unwatched = [[each(False) for each in measured] for _ in range(turns)]
    watched = [each(True) for each in measured]
    return [
        Cost(found.seconds, found.cpu, seen.megabytes)
        for found, seen in zip(map(least, map(list, zip(*unwatched, strict=True))), watched, strict=True)
    ]


def built(*paths: Path, out: Path, workers: int | None = None, watch: bool = True) -> Cost:
    """The cost of building tables of documents, imports included."""
    more: list[Any] = ["--workers", workers] if workers else []
    return run("-m", "pipelines", "build", *paths, "--out", out, *more, watch=watch)

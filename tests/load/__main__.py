"""Thirty people at once: ``make load`` serves the dashboard on this machine and lets people come, look, filter and download.

    python -m tests.load [--people 30] [--seconds 300] [--browsers 1] [--documents FOLDER] [--out FILE]

Each person is a tab as the server sees it (``tab``), thinks three to eight seconds between two doings (``people``), and
reports how long each took; real browsers among them watch for boxes that tell of an error. One adds and takes out a
record, and in the middle the tables are built from the command line. Exit 1 where anything went wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.load.browsers import watch
from tests.load.people import THINKING, Editor, Measured, Person
from tests.load.server import Server, served

HEAD = """# Thirty people at once

Written by `make load`: each opens records, filters, changes pages, follows marks to sentences, searches, shows tables and downloads; one adds and
takes out a record again and again, one is a real browser, and once the tables are built beside them. Times are from the asking to
the end of the answer, waiting for the others included.

"""
MACHINE = f"Python {platform.python_version()}, {os.cpu_count()} cores for the server and all the people, {platform.machine()}."
Sample = tuple[float, float, float, int]  # seconds since the start, MB of the server, MB of its children, threads


def main() -> int:
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), asked.documents) as server:
        measured = Measured()
        samples: list[Sample] = []
        build = asyncio.run(_all(asked, server, measured, samples))
        found = report(measured, samples, asked.seconds)
        print(found)
        faults = [*measured.faults, *(f"the server's log: {line}" for line in server.trouble())]
        if build not in (0, 1):
            faults.append(f"the build beside it ended with {build}")
        if server.process.poll() is not None:
            faults.append("the server died")
        if faults:
            Path("load.log").write_text(server.log.read_text(errors="replace"))
    result = f"{asked.people} people for {asked.seconds} s: {len(faults)} errors"
    print(result)
    if asked.out:
        asked.out.write_text(f"{HEAD}{result}. {MACHINE}\n\n{found}\n", encoding="utf-8")
    for fault in faults[:40]:
        print(f"  {fault}")
    return 1 if faults else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.load", description="People at once on the dashboard.")
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--browsers", type=int, default=1, help="how many of them are real browsers")
    parser.add_argument("--documents", type=Path, help="documents beside the seeds, for larger tables")
    parser.add_argument("--out", type=Path, help="a file for the report")
    parser.add_argument("--after", type=int, default=10, help="seconds to look at the memory after all have left")
    return parser.parse_args()


async def _all(asked: argparse.Namespace, server: Server, measured: Measured, samples: list[Sample]) -> int:
    begun = time.monotonic()
    ends = begun + asked.seconds
    looking = asyncio.create_task(_look(server, samples, begun))
    people = [Person(number, server.port, measured, ends) for number in range(asked.people - asked.browsers - 1)]
    watching = watch(asked.browsers, server.port, measured, ends)
    building = _build_in_the_middle(server, asked.seconds / 2)
    editor = Editor(asked.people, server.port, measured, ends)
    results = await asyncio.gather(*(each.live() for each in people), editor.live(), watching, building)
    await asyncio.sleep(asked.after)
    looking.cancel()
    return int(results[-1])


async def _build_in_the_middle(server: Server, after: float) -> int:
    await asyncio.sleep(after)
    process: subprocess.Popen[bytes] = await asyncio.to_thread(server.build)
    return await asyncio.to_thread(process.wait)


async def _look(server: Server, samples: list[Sample], begun: float) -> None:
    while server.process.poll() is None:
        own, children = await asyncio.to_thread(server.megabytes)
        samples.append((time.monotonic() - begun, own, children, server.threads()))
        await asyncio.sleep(1)


def report(measured: Measured, samples: list[Sample], seconds: float) -> str:
    """How long each kind of doing took, and the memory minute by minute."""
    lines = [f"Thinking {THINKING[0]:.0f} to {THINKING[1]:.0f} s", "", "| what | times | median | 95 % | most |"]
    lines.append("|---|---|---|---|---|")
    for kind, took in sorted(measured.took.items()):
        in_order = sorted(took)
        late = in_order[min(len(in_order) - 1, math.ceil(0.95 * len(in_order)) - 1)]
        lines.append(f"| {kind} | {len(took)} | {median(took):.2f} s | {late:.2f} s | {in_order[-1]:.2f} s |")
    lines += ["", "| minute | memory of the server, median | most | of what it started, most | threads, most |"]
    lines.append("|---|---|---|---|---|")
    for minute in range(math.ceil((samples[-1][0] + 1) / 60)):
        part = [each for each in samples if minute * 60 <= each[0] < (minute + 1) * 60]
        if part:
            own = [each[1] for each in part]
            name = f"{minute + 1}" if minute * 60 < seconds else "after all left"
            most = max(each[2] for each in part), max(each[3] for each in part)
            lines.append(f"| {name} | {median(own):.0f} MB | {max(own):.0f} MB | {most[0]:.0f} MB | {most[1]} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

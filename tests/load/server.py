"""The dashboard as it is served, with tables and documents of its own, and the memory its processes hold."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TROUBLE = re.compile(
    r"^(?:Traceback|\w*Error\b|Fatal|Segmentation|.*\bCRITICAL\b|.*Exception in thread|.*\bERROR\b)", re.M
)


@dataclass(frozen=True, slots=True)
class Server:
    """A running dashboard."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    tables: Path
    environment: dict[str, str]

    def megabytes(self) -> tuple[float, float]:
        """What the server holds, and what the processes it started hold (builds, Chromium)."""
        sizes = {pid: _resident(pid) for pid in _with_children(self.process.pid)}
        own = sizes.pop(self.process.pid, 0.0)
        return own, sum(sizes.values())

    def threads(self) -> int:
        """How many threads the server has."""
        return len(os.listdir(f"/proc/{self.process.pid}/task"))

    def trouble(self) -> list[str]:
        """The lines of the log that tell of an error."""
        return [match.group().strip() for match in TROUBLE.finditer(self.log.read_text(errors="replace"))]

    def build(self) -> subprocess.Popen[bytes]:
        """A build of the same documents into the same tables, beside the running dashboard."""
        return subprocess.Popen(
            self.build_command(self.tables, Path(self.environment["PLACARD_DOCUMENTS"])),
            cwd=PROJECT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    @staticmethod
    def build_command(tables: Path, documents: Path) -> list[str]:
        """The build of the seeds and of the documents people add."""
        return [sys.executable, "-m", "pipelines", "build", "seeds", str(documents), "--out", str(tables)]


@contextmanager
def served(folder: Path, documents: Path | None) -> Iterator[Server]:
    """A dashboard served from a folder of its own: the seeds, and a copy of the documents where some are given."""
    added, tables, log = folder / "documents", folder / "tables", folder / "server.log"
    if documents:
        shutil.copytree(documents, added)
    added.mkdir(exist_ok=True)
    environment = {**os.environ, "PLACARD_TABLES": str(tables), "PLACARD_DOCUMENTS": str(added)}
    subprocess.run(
        Server.build_command(tables, added),
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    command += ["--server.headless", "true", "--server.address", "127.0.0.1"]
    with log.open("wb") as written:
        process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=written, stderr=written)
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield Server(process, port, log, tables, environment)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(120):
        if process.poll() is not None:
            raise SystemExit("The dashboard stopped before it could be opened.")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise SystemExit("The dashboard did not start within thirty seconds.")


def _with_children(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for thread in os.listdir(f"/proc/{pid}/task"):
            if int(thread) != pid:
                children += Path(f"/proc/{pid}/task/{thread}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _with_children(int(child))


def _resident(pid: int) -> float:
    try:
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0.0
    return int(found.group(1)) / 1024 if found else 0.0

"""One report, the seeds, and a thousand reports: what building them costs."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.bench.cost import PROJECT, built, environment, least, of_turns, run
from tests.bench.documents import SEEDS, report_in_pages, reports

Measured = dict[str, Any]


def _cold(out: Path) -> Path:
    for path in (out, out.with_name(f"{out.name}.cache")):
        shutil.rmtree(path, ignore_errors=True)
    return out


def seeds(folder: Path) -> Measured:
    """The seeds, cold and with nothing changed, beside the least a Python program that writes a table can cost."""
    frame = f"import pandas as pd; pd.DataFrame({{'a': ['x'] * 400}}).to_parquet({str(folder / 'one.parquet')!r})"
    costs = of_turns(
        7,
        lambda watch: run("-c", frame, watch=watch),
        lambda watch: built(SEEDS, out=_cold(folder / "t"), watch=watch),
        lambda watch: built(SEEDS, out=folder / "t", watch=watch),
    )
    return {name: cost.as_dict() for name, cost in zip(("frame", "cold", "again"), costs, strict=True)}


def long_report(folder: Path, pdf: Path | None) -> Measured:
    """A long report, whole, beside pdfplumber's bare text of it; and how cost and memory grow with pages."""
    path, copies = folder / "long.pdf", 6
    pages = report_in_pages(path, copies)
    if pdf is not None:
        import pypdfium2

        path, pages = pdf, len(pypdfium2.PdfDocument(pdf))
    plumber = f"import pdfplumber\nwith pdfplumber.open({str(path)!r}) as pdf:\n for page in pdf.pages:\n  page.extract_text(); page.close()"
    whole, plumbed = of_turns(
        3,
        lambda watch: built(path, out=_cold(folder / "l"), watch=watch),
        lambda watch: run("-c", plumber, watch=watch),
    )
    found: Measured = {
        "pages": pages,
        "file": path.name if pdf else "",
        "whole": whole.as_dict(),
        "plumber": plumbed.as_dict(),
    }
    found["by_pages"] = []
    for number in () if pdf else (1, 2, 4, 8, 16):
        own = folder / f"pages{number}.pdf"
        some = report_in_pages(own, number)
        (cost,) = of_turns(2, lambda watch, own=own: built(own, out=_cold(folder / "p"), watch=watch))
        found["by_pages"].append((some, cost.as_dict()))
    return found


def thousand(folder: Path, number: int) -> Measured:
    """So many reports: built cold with their memory, stopped and taken up again, nothing changed; and one more, at every size."""
    files = reports(folder / "in", number)
    one = folder / "one" / "one_more.pdf"
    pages = report_in_pages(one)
    out, found = _cold(folder / "t"), {"documents": number, "pages": pages}
    sizes = [number // 10, number * 3 // 10, number]
    found["stopped"] = _stopped(files[: sizes[0]], folder)
    found["by_documents"] = []
    for before, size in zip([0, *sizes], sizes, strict=False):
        some = folder / f"in{size}"
        some.mkdir()
        for file in files[:size]:
            os.link(file, some / file.name)
        cold = built(some, out=_cold(out))
        again = least([built(some, out=out, watch=False) for _ in range(3)])
        alone, added = [], []
        for _ in range(3):
            alone.append(built(one.parent, out=_cold(folder / "alone"), watch=False))
            grown = _cold(folder / "grown")
            shutil.copytree(out, grown, copy_function=os.link)
            shutil.copytree(out.with_name("t.cache"), grown.with_name("grown.cache"))
            added.append(built(some, one.parent, out=grown, watch=False))
        found["by_documents"].append(
            {
                "documents": size, "cold": cold.as_dict(), "again": again.as_dict(), "alone": least(alone).as_dict(), "added": least(added).as_dict(),
                "tables": _size(out), "parquet": _size(out, ".parquet"), "kept": _size(out.with_name("t.cache")), "cores": os.cpu_count(),
            }
        )  # fmt: skip
        del before
    return found


def _stopped(files: list[Path], folder: Path) -> Measured:
    """A build that is killed when half is read, then built again: how many documents were read, twice or not at all."""
    out, some = _cold(folder / "stopped"), folder / "some"
    some.mkdir()
    for file in files:
        os.link(file, some / file.name)
    command = [sys.executable, "-m", "pipelines", "build", str(some), "--out", str(out)]
    process = subprocess.Popen(
        command, cwd=PROJECT, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    kept = out.with_name("stopped.cache") / "read"
    while len(list(kept.rglob("*.json"))) < len(files) // 2:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    read = len(list(kept.rglob("*.json")))
    done = subprocess.run(command, cwd=PROJECT, env=environment(), capture_output=True, text=True, check=True)
    again = sum("(unchanged)" not in line for line in done.stderr.splitlines() if line.startswith("["))
    return {"documents": len(files), "read_before": read, "read_after": again}


def _size(folder: Path, ending: str = "") -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.name.endswith(ending))


CLUSTER = """
import sys
from distributed import LocalCluster
with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=sys.argv[1]) as cluster:
    print(cluster.scheduler_address, flush=True)
    sys.stdin.read()
"""


def cluster(folder: Path, number: int = 60) -> Measured:
    """The same build in two processes and on a Dask cluster of two workers of this machine."""
    files = reports(folder / "c", number)
    here = built(files[0].parent, out=_cold(folder / "here"), workers=2)
    process = subprocess.Popen(
        [sys.executable, "-c", CLUSTER, str(folder / "dask")], cwd=PROJECT, env=environment(), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        there = run(
            "-m", "pipelines", "build", files[0].parent, "--out", _cold(folder / "there"), "--scheduler", address
        )
    finally:
        process.communicate("")
    same = all(
        path.read_bytes() == (folder / "there" / path.relative_to(folder / "here")).read_bytes()
        for path in (folder / "here").rglob("*")
        if path.is_file()
    )
    return {"documents": number, "processes": here.as_dict(), "dask": there.as_dict(), "same": same}

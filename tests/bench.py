"""What reading and building cost, as ratios within one run: machines are noisy, absolute times mean little.

``make bench`` prints the table and writes it to docs/BENCHMARKS.md. Each command runs in a process of its own, imports
included, several times; the smallest time counts. The long report is the seed report set in pages again and again.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SEEDS = PROJECT / "seeds"
RUNS = 5
COPIES = 6  # of the seed report, in the long PDF


@dataclass(frozen=True, slots=True)
class Cost:
    """The least time of several runs of one command, in seconds, and its greatest memory, in MB."""

    seconds: float
    megabytes: float


def cost_of(code: str, runs: int = RUNS) -> Cost:
    """Python code → what it costs as a process of its own."""
    measure = "import resource,sys;exec(sys.argv[1]);print('\\n@'+str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/1024))"
    seconds, megabytes = [], []
    for _ in range(runs):
        started = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", measure, code],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
        )
        seconds.append(time.perf_counter() - started)
        if done.returncode:
            raise SystemExit(f"The measured code failed: {done.stderr.strip()}")
        megabytes.append(float(done.stdout.rsplit("@", 1)[1]))
    return Cost(min(seconds), max(megabytes))


def build_code(source: Path, out: Path) -> str:
    return f"from pipelines.__main__ import main; main(['build', {str(source)!r}, '--out', {str(out)!r}])"


def long_report(folder: Path) -> tuple[Path, int]:
    """The seed report set in pages several times over: the file, and how many pages it has."""
    import pypdfium2

    from tests.pipelines.typeset import set_report

    text = next(SEEDS.glob("002_*")).read_text(encoding="utf-8")
    path = folder / "long_report.pdf"
    path.write_bytes(set_report("\n\n".join([text] * COPIES)))
    return path, len(pypdfium2.PdfDocument(path))


def measure() -> list[tuple[str, str, str, str]]:
    """Rows of the table: what, measured, against, ratio."""
    rows = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        frame = (
            "import pandas as pd; pd.DataFrame({'a': ['x'] * 400}).to_parquet("
            + repr(str(folder / "one.parquet"))
            + ")"
        )
        baseline = cost_of(frame)
        seeds = cost_of(
            "import shutil; shutil.rmtree(" + repr(str(folder / "t")) + ", ignore_errors=True); shutil.rmtree(" + repr(str(folder / "t.cache")) + ", ignore_errors=True); "
            + build_code(SEEDS, folder / "t")
        )  # fmt: skip
        again = cost_of(build_code(SEEDS, folder / "t"))
        rows.append(
            (
                "The seeds, built cold",
                shown(seeds),
                f"import pandas and write one Parquet file: {shown(baseline)}",
                ratio(seeds, baseline),
            )
        )
        rows.append(("The seeds, nothing changed", shown(again), "the same", ratio(again, baseline)))
        path, pages = long_report(folder)
        plumber = cost_of(
            f"import pdfplumber\nwith pdfplumber.open({str(path)!r}) as pdf:\n for page in pdf.pages:\n  page.extract_text(); page.close()",
            runs=1,
        )
        whole = cost_of(
            "import shutil; shutil.rmtree("
            + repr(str(folder / "p.cache"))
            + ", ignore_errors=True); "
            + build_code(path, folder / "p"),
            runs=3,
        )
        rows.append(
            (
                f"A report of {pages} pages, built whole",
                shown(whole),
                f"pdfplumber's bare extract_text of it: {shown(plumber)}",
                ratio(whole, plumber),
            )
        )
    return rows


def shown(cost: Cost) -> str:
    return f"{cost.seconds:.2f} s, {cost.megabytes:.0f} MB"


def ratio(cost: Cost, against: Cost) -> str:
    return f"{cost.seconds / against.seconds:.2f}"


def machine() -> str:
    from importlib.metadata import version

    packages = ", ".join(f"{name} {version(name)}" for name in ("pandas", "pyarrow", "pdfplumber", "pypdfium2"))
    return f"Python {platform.python_version()}, {packages}; {os.cpu_count()} cores, {platform.machine()}."


def main() -> None:
    rows = measure()
    lines = ["| what | measured | against | ratio |", "|---|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)]
    print("\n".join(lines))
    page = (
        "# Benchmarks\n\nWritten by `make bench`. The least time of several runs, each a process of its own, imports included; "
        "compare the ratios, not the seconds.\n\n" + "\n".join(lines) + f"\n\n{machine()}\n"
    )
    (PROJECT / "docs" / "BENCHMARKS.md").write_text(page, encoding="utf-8")
    print(json.dumps({row[0]: row[3] for row in rows}))


if __name__ == "__main__":
    main()

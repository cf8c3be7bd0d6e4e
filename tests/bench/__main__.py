"""``python -m tests.bench [PART …]``: measures all, or some parts again; prints the table and writes the page."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from tests.bench import builds, dashboards, page
from tests.bench.cost import PROJECT

KEPT = PROJECT / "docs" / "benchmarks.json"
PARTS = ("seeds", "report", "own report", "thousand", "cluster", "dashboards")


def measure(part: str, folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """What one part of the benchmark finds, working in an empty folder."""
    if part == "seeds":
        return builds.seeds(folder)
    if part == "thousand":
        return builds.thousand(folder, options.documents)
    if part == "cluster":
        return builds.cluster(folder)
    if part == "dashboards":
        return dashboards.dashboards(folder, options.rows)
    return builds.long_report(folder, options.pdf.resolve() if part == "own report" else None)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"what to measure: {', '.join(PARTS)} (default: all)")
    parser.add_argument("--pdf", type=Path, help="a report of your own, measured as “own report”")
    parser.add_argument("--documents", type=int, default=1000, help="how many are built (default: 1000)")
    parser.add_argument("--rows", type=int, default=1_000_000, help="how many the dashboard shows (default: 1000000)")
    options = parser.parse_args()
    if unknown := set(options.parts) - {*PARTS}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    chosen = options.parts or [part for part in PARTS if part != "own report" or options.pdf]
    found = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    for part in chosen:
        with tempfile.TemporaryDirectory() as place:
            found[part] = measure(part, Path(place), options)
        KEPT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        print(f"measured: {part}", flush=True)
    page.write(found)
    print("\n".join(page.rows_of(found)))


if __name__ == "__main__":
    main()

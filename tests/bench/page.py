"""What was measured → docs/BENCHMARKS.md and its picture."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from typing import Any

from tests.bench.cost import PROJECT

PAGE, PICTURE = PROJECT / "docs" / "BENCHMARKS.md", PROJECT / "docs" / "growth.svg"
REPORTS = 100_000
PACKAGES = ("pandas", "pyarrow", "pdfplumber", "pypdfium2", "streamlit", "plotly")
Measured = dict[str, Any]


def shown(cost: Measured) -> str:
    return f"{cost['seconds']:.2f} s, {cost['megabytes']:.0f} MB"


def ratio(cost: Measured, against: Measured) -> float:
    return float(cost["seconds"] / against["seconds"])


def line(*cells: object) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def rows_of(found: Measured) -> list[str]:
    """The lines of the table: what, measured, against, ratio, goal."""
    rows = []
    if seeds := found.get("seeds"):
        against = f"import pandas and write one Parquet file: {shown(seeds['frame'])}"
        for words, key, goal in (("The seeds, built cold", "cold", "1.5"), ("The seeds, nothing changed", "again", "")):
            rows.append(line(words, shown(seeds[key]), against, f"{ratio(seeds[key], seeds['frame']):.2f}", goal))
    for key in ("report", "own report"):
        if report := found.get(key):
            name = f" ({report['file']})" if report["file"] else ""
            against = f"pdfplumber's bare `extract_text` of it: {shown(report['plumber'])}"
            words = f"A report of {report['pages']} pages{name}, built whole"
            rows.append(
                line(words, shown(report["whole"]), against, f"{ratio(report['whole'], report['plumber']):.3f}", "0.15")
            )
    if report := found.get("report"):
        pages, cost = report["by_pages"][-1]
        rows.append(
            line(
                f"A report of {pages} pages, built whole",
                shown(cost),
                "memory of all its processes",
                f"{cost['megabytes']:.0f} MB",
                "300 MB",
            )
        )
    if thousand := found.get("thousand"):
        for each in thousand["by_documents"]:
            words = f"One report of {thousand['pages']} pages added to {each['documents']:,} documents"
            goal = "1.5" if each["documents"] == thousand["documents"] else ""
            rows.append(
                line(
                    words,
                    f"{each['added']['seconds']:.2f} s",
                    f"built alone: {each['alone']['seconds']:.2f} s",
                    f"{ratio(each['added'], each['alone']):.2f}",
                    goal,
                )
            )
        last = thousand["by_documents"][-1]
        cold, cores = last["cold"], last["cores"]
        rows.append(
            line(
                f"{last['documents']:,} documents, built cold",
                shown(cold),
                f"{cold['cpu']:.0f} s of processor time on {cores} cores",
                f"{cold['cpu'] / cold['seconds'] / cores:.2f} of the cores",
                "near 1",
            )
        )
        first = thousand["by_documents"][0]
        rows.append(
            line(
                "Memory of that build",
                f"{cold['megabytes']:.0f} MB",
                f"of {first['documents']:,} documents: {first['cold']['megabytes']:.0f} MB",
                f"{cold['megabytes'] / first['cold']['megabytes']:.2f}",
                "flat",
            )
        )
        stopped = thousand["stopped"]
        rows.append(
            line(
                f"{stopped['documents']} documents, killed half-way, built again",
                f"{stopped['read_before']} + {stopped['read_after']} read",
                "each once",
                stopped["read_before"] + stopped["read_after"],
                stopped["documents"],
            )
        )
    if cluster := found.get("cluster"):
        words = f"{cluster['documents']} documents on a Dask cluster of two workers"
        same = "same bytes" if cluster["same"] else "OTHER BYTES"
        rows.append(
            line(
                words,
                f"{cluster['dask']['seconds']:.2f} s",
                f"in two processes: {cluster['processes']['seconds']:.2f} s",
                f"{ratio(cluster['dask'], cluster['processes']):.2f}, {same}",
                "same bytes",
            )
        )
    if boards := found.get("dashboards"):
        for key, words, goal in (("seeds", "on the seeds", "3"), ("many", f"on {boards['rows']:,} rows", "4")):
            for what, told in (("first", "start to first figure"), ("filter", "a filter's change")):
                rows.append(
                    line(
                        f"The dashboard {words}: {told}",
                        f"{boards[key][what]:.2f} s",
                        f"a page with one figure: {boards['hello'][what]:.2f} s",
                        f"{boards[key][what] / boards['hello'][what]:.2f}",
                        goal,
                    )
                )
        rows.append(
            line(
                f"The server on {boards['rows']:,} rows, after every page",
                f"{boards['many']['megabytes']:.0f} MB",
                f"on the seeds: {boards['seeds']['megabytes']:.0f} MB",
                f"{boards['many']['megabytes']:.0f} MB",
                "500 MB",
            )
        )
    return rows


INK, OTHER, GREY = "#1f5fa8", "#b4551d", "#5b6770"


def picture(found: Measured) -> bool:
    """How cost grows with pages, documents and rows, drawn; False where it cannot be (no Chrome)."""
    from plotly.subplots import make_subplots

    pages = found.get("report", {}).get("by_pages", [])
    sizes = found.get("thousand", {}).get("by_documents", [])
    rows = found.get("dashboards", {}).get("by_rows", [])
    if not pages or not sizes or not rows:
        return False
    documents = [each["documents"] for each in sizes]
    panels: list[tuple[str, str, list[tuple[str, list[Any], list[float]]]]] = [
        ("One report, built whole", "pages", [("", [n for n, _ in pages], [cost["seconds"] for _, cost in pages])]),
        ("Many reports, built cold", "documents", [("", documents, [each["cold"]["seconds"] for each in sizes])]),
        (
            "One report more",
            "documents there already",
            [
                (words, documents, [each[key]["seconds"] for each in sizes])
                for key, words in (("added", "added"), ("alone", "built alone"), ("again", "nothing changed"))
            ],
        ),
        (
            "The dashboard",
            "rows",
            [
                (words, [n for n, _ in rows], [cost[key] for _, cost in rows])
                for key, words in (("first", "start to first figure"), ("filter", "a filter's change"))
            ],
        ),
    ]
    figure = make_subplots(1, 4, subplot_titles=[title for title, _, _ in panels], horizontal_spacing=0.06)
    for column, (_, axis, lines) in enumerate(panels, start=1):
        for (words, x, y), colour in zip(lines, (INK, OTHER, GREY), strict=False):
            figure.add_scatter(
                x=x,
                y=y,
                mode="lines+markers+text",
                text=[*[""] * (len(x) - 1), words],
                textposition="top left",
                cliponaxis=False,
                line_color=colour,
                row=1,
                col=column,
            )
        figure.update_xaxes(title_text=axis, rangemode="tozero", row=1, col=column)
        figure.update_yaxes(title_text="seconds", rangemode="tozero", row=1, col=column)
    figure.update_xaxes(type="log", dtick=1, row=1, col=4)
    figure.update_layout(
        template="plotly_white",
        showlegend=False,
        width=1400,
        height=360,
        margin={"l": 60, "r": 30, "t": 50, "b": 60},
        font_family="sans-serif",
    )
    try:
        figure.write_image(PICTURE)
    except (RuntimeError, ValueError):
        return False
    return True


def estimate(found: Measured) -> list[str]:
    """What a hundred thousand reports need, from these figures."""
    thousand = found.get("thousand")
    if not thousand:
        return []
    each = thousand["by_documents"][-1]
    number = each["documents"]
    times = REPORTS / number
    gigabyte = 1e9
    hours = each["cold"]["cpu"] / number * REPORTS / 3600
    again = (each["again"]["cpu"] - thousand["by_documents"][0]["again"]["cpu"]) / (
        number - thousand["by_documents"][0]["documents"]
    )
    boards = found.get("dashboards", {})
    told = f" Measured on {boards['rows']:,} rows: {boards['many']['megabytes']:.0f} MB." if boards else ""
    return [
        f"## On paper: {REPORTS:,} reports",
        "",
        f"Reports as those measured here: some thirty pages, 407 acts, so {REPORTS * 407 / 1e6:.0f} million acts.",
        "",
        f"* **Storage**: tables {each['tables'] * times / gigabyte:.0f} GB, of which Parquet {each['parquet'] * times / gigabyte:.1f} GB and the rest CSV; what was read, kept beside them, {each['kept'] * times / gigabyte:.0f} GB. The documents themselves, at 220 kB a PDF of thirty pages: {REPORTS * 220e3 / gigabyte:.0f} GB.",
        f"* **Reading**: {each['cold']['cpu'] / number:.2f} s of one core a report as text, so {hours:.0f} core hours; two Dask workers need {hours / 2:.0f} hours, 32 workers {hours / 32:.1f}. A PDF of thirty pages takes about as much again. A worker needs some 0.2 GB; 4 GB are its limit for one document. Twice as many documents as workers are handed out at a time, so the build's own memory does not grow with them.",
        f"* **Parts**: about {REPORTS * 810 / 7_000:,.0f} of each table, of some nine reports (7,000 rows of all tables but those derived) each; in Parquet 50 to 200 kB a part. For a cluster that scans all of them, parts ten times as large (`ROWS` in pipelines/tables/parts.py) read better, and adding one report then costs some 0.5 s more.",
        f"* **One report more**: what grows is looking at every file and at what is kept of it, {again * 1000:.2f} ms a document: {again * REPORTS:.0f} s at {REPORTS:,}. Beyond some 5,000 reports that outweighs the reading; collections of a body or a decade each, in tables of their own, keep it small.",
        f"* **Memory of the build**: the little that is held of every document (its row in `documents`, the numbers it prints, key and place of its part), some 30 kB each as Python objects: {REPORTS * 30e3 / gigabyte:.0f} GB. This is the one figure that is not flat, and the reason to split beyond some 20,000.",
        f"* **The dashboard**: reads `documents` whole (one row a report) and of everything else the part in which the chosen record stands; so its time and memory grow with the number of records in the picker, not with the acts.{told} The list of {REPORTS:,} records itself would be some 10 MB for the browser at every visit: a search in place of the list comes first there.",
        "",
    ]


def write(found: Measured) -> None:
    """The page and its picture."""
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`. The least time of several runs, each a process of its own, imports included, in turns with what it is compared with; memory is that of all",
        "processes together. Compare the ratios, not the seconds. A report measured here is the seed report (thirty-one pages, 407 acts), as text with a session of its own or set in pages.",
        "",
        "| what | measured | against | ratio | goal |",
        "|---|---|---|---|---|",
        *rows_of(found),
        "",
    ]
    if picture(found) or PICTURE.exists():
        lines += ["![How cost grows with pages, documents and rows](growth.svg)", ""]
    lines += estimate(found)
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    lines += [f"Python {platform.python_version()}, {packages}; {os.cpu_count()} cores, {platform.machine()}.", ""]
    PAGE.write_text("\n".join(lines), encoding="utf-8")

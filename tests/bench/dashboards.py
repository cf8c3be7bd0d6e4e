"""The dashboard in a real browser, beside a page that does nothing: from the start to the first figure, and a filter's change."""

from __future__ import annotations

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
from typing import Any

from tests.bench.cost import PROJECT, built, environment, memory_of
from tests.bench.documents import SEEDS, report_text

HELLO = """
import plotly.graph_objects as go
import streamlit as st
number = st.radio("Number", [1, 2, 3])
st.markdown(f"<p role='status'>{number}</p>", unsafe_allow_html=True)
st.plotly_chart(go.Figure(go.Bar(x=["a", "b"], y=[number, 2])))
"""
FIGURE = ".js-plotly-plot svg, [data-testid=stMain] .matrix"
STATUS = ".placard [role=status], p[role=status]"
ROUNDS, CLICKS = 3, 10  # servers, and changes of a filter on each: half of them wait for what Streamlit draws besides
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Page:
    """What is served, and how a person changes a filter on it."""

    script: Path
    tables: Path | None
    address: str = ""


@contextmanager
def served(page: Page) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(page.script),
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    command += [
        "--server.address",
        "127.0.0.1",
        "--browser.gatherUsageStats",
        "false",
        "--server.fileWatcherType",
        "none",
    ]
    more = {"PLACARD_TABLES": str(page.tables), "PLACARD_DOCUMENTS": str(page.tables) + ".none"} if page.tables else {}
    server = subprocess.Popen(
        command, cwd=PROJECT, env={**environment(), **more}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}/"
        while True:
            try:
                with urllib.request.urlopen(f"{address}_stcore/health", timeout=2):
                    break
            except OSError:
                time.sleep(0.01)
        yield address, server
    finally:
        server.kill()
        server.wait()


def measured(browser: Any, page: Page, rounds: int = ROUNDS) -> dict[str, float]:
    """Seconds, the least of several servers: start to first figure, a reload, a filter's change; and the server's memory."""
    found: dict[str, list[float]] = {"first": [], "filter": [], "reload": [], "megabytes": []}
    for _ in range(rounds):
        context = browser.new_context(viewport={"width": 1440, "height": 1000})
        tab = context.new_page()
        tab.set_default_timeout(120_000)
        began = time.perf_counter()
        with served(page) as (address, server):
            tab.goto(address + page.address)
            tab.wait_for_selector(FIGURE, state="attached")
            found["first"].append(time.perf_counter() - began)
            tab.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
            found["filter"].append(min(_filter(tab) for _ in range(CLICKS)))
            if page.tables:
                for path in ("drafts", "delegation?who=ALB", "groups", "compare", "silent", "quality", "record", ""):
                    tab.goto(address + path)
                    tab.wait_for_selector("[data-testid=stMain] h1, [data-testid=stMain] h2")
                    tab.wait_for_timeout(300)
                    tab.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
            again = time.perf_counter()
            tab.goto(address + page.address)
            tab.wait_for_selector(FIGURE, state="attached")
            found["reload"].append(time.perf_counter() - again)
            found["megabytes"].append(memory_of(server.pid))
        context.close()
    return {name: (max if name == "megabytes" else min)(values) for name, values in found.items()}


def _filter(tab: Any) -> float:
    """From the click on another choice to the words that say what it does."""
    before = tab.locator(STATUS).first.inner_text()
    other = tab.locator("[role=radiogroup] label").filter(has=tab.locator("input:not(:checked)")).first
    began = time.perf_counter()
    other.click()
    tab.wait_for_function(f"before => document.querySelector('{STATUS}')?.innerText !== before", arg=before)
    took = time.perf_counter() - began
    tab.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
    return took


MANY = """
import sys
from pathlib import Path
from pipelines.build.reading import read_one
from pipelines.build.writing import write
from pipelines.documents import document_of
from pipelines.names import load_reference
from pipelines.store import Before, code_version
from pipelines.tables import Ledger, Source, assemble, from_bytes, to_bytes
out, rows, text = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
reference, code = load_reference(), code_version()
one = read_one(document_of(Path("report.txt"), text.read_bytes()), code)
each = len(one.parts["participation"]["document"])
sources = []
for number in range(-(-rows // each)):
    about = one.parts["documents"]
    about.update(symbol=[f"CTOC/COP/{1000 + number}/12"], session=[str(number + 20)], sha256=[f"{number:064x}"])
    one.parts["participation"]["session"] = [str(number + 20)] * each
    sources.append(Source(f"/nowhere/report_{number:06}.txt", str(number), from_bytes(to_bytes(one, reference))))
print(write(assemble(sources, reference, Ledger()), out, Before(out), 2, code))
"""


def many_rows(out: Path, rows: int) -> None:
    """Tables of so many rows, as a build of as many reports as that takes would write them."""
    text = out.with_name("report.txt")
    text.write_text(report_text(), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-c", MANY, str(out), str(rows), str(text)],
        cwd=PROJECT,
        env=environment(),
        check=True,
        stdout=subprocess.DEVNULL,
    )


def dashboards(folder: Path, rows: int) -> dict[str, Any]:
    """A page that does nothing, the seeds, and a million rows; and a hundredth and a tenth of them, for how cost grows."""
    from playwright.sync_api import sync_playwright

    hello = folder / "hello.py"
    hello.write_text(HELLO)
    built(SEEDS, out=folder / "seeds")
    fewer = (rows // 100, rows // 10)
    for number in (*fewer, rows):
        many_rows(folder / f"of{number}", number)
    dashboard = PROJECT / "dashboard.py"
    with sync_playwright() as playwright:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(
            executable_path=next(filter(None, map(shutil.which, CHROMIUM))), args=flags
        )
        found: dict[str, Any] = {
            "rows": rows,
            "hello": measured(browser, Page(hello, None)),
            "seeds": measured(browser, Page(dashboard, folder / "seeds")),
            "many": measured(browser, Page(dashboard, folder / f"of{rows}"), 2),
        }
        found["by_rows"] = [
            *((number, measured(browser, Page(dashboard, folder / f"of{number}"), 1)) for number in fewer),
            (rows, found["many"]),
        ]
        browser.close()
    return found

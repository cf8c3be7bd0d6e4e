"""A dashboard that is served, and a browser that opens it: one of each for all tests of a run."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pages import PROJECT

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
DRAWN = "!document.querySelector('[data-testid=stStatusWidget]')"
STILL = f"{DRAWN} && document.getAnimations().every(each => each.playState !== 'running')"


@pytest.fixture(scope="session")
def address(browser: Any, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard served from the seeds' tables; documents are added to a folder of the test's own."""
    with served_from(built, tmp_path_factory.mktemp("documents")) as address:
        yield address


@contextmanager
def served_from(tables: Path, documents: Path, **settings: str) -> Iterator[str]:
    """The address of a dashboard that shows tables, and keeps documents and corrections in a folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    command += ["--server.headless", "true", "--server.address", "127.0.0.1"]
    environment = {**os.environ, "PLACARD_TABLES": str(tables), "PLACARD_DOCUMENTS": str(documents), **settings}
    server = subprocess.Popen(
        command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", server)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(120):
        assert server.poll() is None, "The dashboard stopped before it could be opened."
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise AssertionError("The dashboard did not start within thirty seconds.")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium. A test that needs it is skipped, with the reason, where it or Playwright is missing."""
    if CHROMIUM is None:
        pytest.skip("There is no Chromium or Chrome on this machine.")
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed, so no browser is driven."
    )
    with sync_api.sync_playwright() as playwright:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A wide, light page."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


def opened(page: Any, address: str, wait_for: str = "[data-testid=stMain] .placard :is(.facts, .tiles)") -> Any:
    """A page at an address, once it is drawn."""
    page.goto(address)
    page.wait_for_selector(wait_for)
    page.wait_for_function(DRAWN)
    return page


def pressed(page: Any, target: Any) -> None:
    """Clicks a target once the page is drawn and nothing on it moves: what opens slides its foot away from under a click."""
    page.wait_for_function(STILL)
    target.click()

"""Real browsers among the people: they go from page to page and look for boxes that tell of an error."""

from __future__ import annotations

import asyncio
import random
import shutil
import time
from typing import Any

from tests.load.people import THINKING, Measured

PATHS = (
    "",
    "item",
    "delegation",
    "silent",
    "groups",
    "drafts",
    "votes",
    "reply",
    "record",
    "quality",
    "method",
    "compare",
)
WRONG = "[data-testid=stException], [data-testid=stAlertContentError], .notice.error, [data-testid=stConnectionStatus]"
DRAWN = "[data-testid=stMain] .placard :is(h1, .facts, .notice)"


async def watch(number: int, port: int, measured: Measured, ends: float) -> None:
    """Opens pages in so many browsers until time is over; none where there is no Chromium or no Playwright."""
    path = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
    )
    try:
        from playwright.async_api import async_playwright
    except ImportError:
        path = ""
    if not number or not path:
        print("No real browser among the people: there is no Chromium or no Playwright here.")
        return
    async with async_playwright() as playwright:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        chromium = await playwright.chromium.launch(executable_path=path, args=flags)
        await asyncio.gather(*(_one(chromium, seed, port, measured, ends) for seed in range(number)))
        await chromium.close()


async def _one(chromium: Any, seed: int, port: int, measured: Measured, ends: float) -> None:
    choose = random.Random(seed)
    page = await (await chromium.new_context(viewport={"width": 1440, "height": 1000})).new_page()
    page.set_default_timeout(60_000)
    page.on("pageerror", lambda error: measured.faults.append(f"in a browser: {error}"))
    while time.monotonic() < ends:
        path = choose.choice(PATHS)
        try:
            await measured.time("in a real browser: a page drawn", _drawn(page, f"http://127.0.0.1:{port}/{path}"))
            wrong = page.locator(WRONG)
            if await wrong.count():
                measured.faults.append(f"in a browser, /{path}: {await wrong.first.inner_text()}")
        except Exception as error:  # whatever a browser reports is told
            measured.faults.append(f"in a browser, /{path}: {type(error).__name__}: {str(error)[:200]}")
        await asyncio.sleep(choose.uniform(*THINKING))


async def _drawn(page: Any, address: str) -> None:
    await page.goto(address)
    await page.wait_for_selector(DRAWN)
    await page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")

"""One walk in a real browser: a row corrected, one added, one taken out, and that undone; by keyboard; and nothing of it read-only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages import PROJECT
from served import opened, served_from

from pipelines.build import build
from pipelines.store import load_tables, read_ledger

MINUTES = """Meeting of the Parties
Report on the fourth session
Nairobi, 3–5 May 2021

1. The session was opened.

2. Statements were made by the representatives of Kenya and Atlantis.

3. The representative of Peru made a statement.
"""


@pytest.fixture(scope="module")
def place(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds and a record of its own, with their tables, and a ledger beside the documents that are added."""
    root = tmp_path_factory.mktemp("correcting")
    (root / "documents").mkdir()
    (root / "documents" / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    build([PROJECT / "seeds", root / "documents"], root / "tables", ledger=root / "documents" / "corrections.csv")
    return root


@pytest.fixture(scope="module")
def address(place: Path) -> Iterator[str]:
    with served_from(place / "tables", place / "documents") as address:
        yield address


def actors(place: Path) -> set[str]:
    rows = load_tables(place / "tables").participation
    return set(rows.loc[rows["document"] == "minutes.txt", "actor"])


def drawn(page: Any) -> None:
    """Waits until what was done last is on the page."""
    page.wait_for_timeout(500)  # until the server has been told of it
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_timeout(200)


def fill(page: Any, label: str, words: str) -> None:
    page.get_by_role("textbox", name=label).fill(words)
    page.keyboard.press("Tab")
    drawn(page)


def sign(page: Any, why: str) -> None:
    fill(page, "Your name", "A. Reader")
    fill(page, "Why", why)


def press(page: Any, name: str) -> None:
    """By keyboard alone."""
    page.get_by_role("button", name=name).focus()
    page.keyboard.press("Enter")
    drawn(page)


def test_a_row_is_corrected_added_taken_out_and_brought_back(page: Any, address: str, place: Path) -> None:
    record = f"{address}record?document=minutes.txt"
    opened(page, f"{record}&paragraph=3&correct=change")
    fill(page, "Who: delegation", "Republic of Chile")
    sign(page, "the chair said so")
    press(page, "Show what it changes")
    press(page, "Save the correction")
    page.get_by_text("Saved as c0001, and applied.").wait_for()
    assert actors(place) == {"KEN", "CHL"} and page.get_by_text("corrected by entry c0001").count()

    opened(page, f"{record}&paragraph=2&correct=add")
    fill(page, "Who: delegation", "Oman")
    sign(page, "not read")
    press(page, "Show what it changes")
    assert page.get_by_role("row", name="Acts 2 3").count() == 1, "the figures now and then"
    press(page, "Save the correction")
    page.get_by_text("Saved as c0002, and applied.").wait_for()
    assert actors(place) == {"KEN", "CHL", "OMN"}

    opened(page, f"{record}&paragraph=3&correct=remove")
    sign(page, "not a statement")
    press(page, "Show what it changes")
    press(page, "Save the correction")
    page.get_by_text("Saved as c0003, and applied.").wait_for()
    assert actors(place) == {"KEN", "OMN"}

    opened(page, f"{address}quality?document=minutes.txt", "[data-testid=stMain] .placard h1")
    box = page.locator("[data-testid=stMain]").get_by_role("combobox", name="Correction")
    box.click()
    box.fill("c0003")
    page.keyboard.press("Enter")
    drawn(page)
    sign(page, "it was one")
    press(page, "Show what it changes")
    press(page, "Undo this correction")
    page.get_by_text("Saved as c0004, and applied.").wait_for()
    assert actors(place) == {"KEN", "CHL", "OMN"}
    entries = read_ledger(place / "documents" / "corrections.csv").entries
    assert [entry.first.change for entry in entries] == ["change", "add", "remove", "undo"]
    files = set(load_tables(place / "tables").documents["file"])
    assert not [file for file in files if file.endswith(".csv")], "the ledger beside the documents is none of them"


def test_for_reading_only_there_is_no_way_to_correct(page: Any, place: Path) -> None:
    with served_from(place / "tables", place / "documents", PLACARD_READ_ONLY="1") as address:
        opened(page, f"{address}record?document=minutes.txt&paragraph=2&correct=add")
        assert page.get_by_text("What was read there").count() == 1
        assert page.get_by_text("Correct what was read here").count() == 0
        assert page.get_by_role("link", name="correct").count() == 0
        opened(page, f"{address}quality?document=minutes.txt", "[data-testid=stMain] .placard h1")
        assert page.get_by_text("Undo a correction").count() == 0 and page.get_by_text("Add a row").count() == 0

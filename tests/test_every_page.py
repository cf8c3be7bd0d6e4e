"""Every page of the navigation opens: for each seed, without documents, and for records that lack what others have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pages import PROJECT, SEEDS, Open, words

from pipelines.build import build
from views.address import ADD_PAGE
from views.navigation import PAGES, WITHOUT_RECORD

EVERY = [page for section in PAGES.values() for page in section]
MEETING = "Meeting of the Parties\nReport on its {number}th session\nNairobi, {day} May 2021\n\n1. The session was opened.\n\n"
SPOKEN = "2. Statements were made by the representatives of Kenya, Peru and Norway.\n"
PRESENT = "3. The session was attended by 45 Parties and 3 observer States.\n"
DRAFT = "4. The representative of Chad introduced draft decision MOP/{number}/L.1, sponsored by Chad and Oman.\n"
RECORDS = {
    "without-drafts": SPOKEN + PRESENT,
    "without-numbers": SPOKEN + DRAFT,
    "without-acts": "",
    "whole": SPOKEN + PRESENT + DRAFT,
}


def script(page: object) -> str:
    return f"views/pages/{page.script}"  # type: ignore[attr-defined]


def said(html: str) -> str:
    """What a reader reads of a page's own HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", "", html, flags=re.DOTALL)).split())


def must_say_something(html: str) -> None:
    assert html.count("<h1>") == 1, "one title"
    assert len(said(html)) > 80, "a page is never empty"
    assert "Traceback" not in html and "nan" not in said(html).split()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred small records, of all sorts: the tables."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(100):
        name, words_ = list(RECORDS.items())[number % len(RECORDS)]
        text = (MEETING + words_).format(number=number, day=1 + number % 28)
        (folder / f"{name}-{number}.txt").write_text(text, encoding="utf-8")
    out = tmp_path_factory.mktemp("built") / "tables"
    build([folder], out)
    return out


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.url)
@pytest.mark.parametrize("document", SEEDS)
def test_each_page_opens_for_each_document(open_page: Open, document: str, page: object) -> None:
    at = open_page({"document": document}, script(page))
    must_say_something(words(at))
    assert at.selectbox(key="filter-document").value == document


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.url)
def test_each_page_opens_for_records_that_lack_something_among_a_hundred(
    open_page: Open, many: Path, page: object
) -> None:
    for number, name in enumerate(RECORDS):
        must_say_something(words(open_page({"document": f"{name}-{number}.txt"}, script(page), many)))


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.url)
def test_each_page_says_what_to_do_where_there_is_no_document(
    open_page: Open, page: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "documents").mkdir()
    monkeypatch.setattr("views.kept.documents_folders", lambda: (tmp_path / "documents",))
    told = words(open_page(page=script(page), tables=tmp_path / "tables"))
    assert "Placard has no tables to show" in told and f'href="{ADD_PAGE}"' in told
    assert ("<h1>" in told) == (page.url in WITHOUT_RECORD)  # type: ignore[attr-defined]


def test_every_script_of_a_page_stands_in_the_navigation() -> None:
    assert {each.script for each in EVERY} == {path.name for path in (PROJECT / "views" / "pages").glob("*.py")}

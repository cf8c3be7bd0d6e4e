"""The page on drafts, run without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages import REPORT, SEEDS, Open, words

from pipelines.build import build
from pipelines.store import load_tables

PAGE = "views/pages/drafts.py"
NINE = "CTOC/COP/2024/L.9/Rev.1"


@pytest.mark.parametrize("document", SEEDS)
def test_it_opens_for_each_document(open_page: Open, document: str) -> None:
    assert "<h1>" in words(open_page({"document": document}, PAGE))


def test_who_sponsored_and_did_not_speak_is_one_link_away(open_page: Open, built: Path) -> None:
    told = words(open_page({"document": REPORT}, PAGE))
    assert "7 drafts: 6 adopted and 1 discontinued." in told
    assert "draft=CTOC%2FCOP%2F2024%2FL.9%2FRev.1#life" in told
    at = open_page({"document": REPORT, "draft": NINE}, PAGE)
    told = words(at)
    assert "Sponsored L.9/Rev.1 and did not take the floor under item 3: 13" in told
    part = told.split("did not take the floor under item 3: 13")[1].split("Took the floor under item 3")[0]
    rows = load_tables(built).participation
    norway = rows[(rows["draft"] == NINE) & (rows["actor"] == "NOR") & (rows["act"] == "sponsored")]["row_id"].iloc[0]
    assert f"row={norway}" in part and "Brazil" not in part
    assert at.query_params["draft"] == NINE


def test_members_of_a_group_that_sponsored_are_shown_apart(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "draft": NINE, "mine": "FRA"}, PAGE))
    assert "Sponsors named: 21" in told
    derived = told.split('class="derived"')[1]
    assert "counted with none of the above: 27" in told and "France" in derived
    assert "Sponsored L.9/Rev.1" in told and "France (my delegation)" not in told.split('class="derived"')[0]


def test_filters_leave_the_drafts_of_an_item_or_of_a_delegation(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "item": "4"}, PAGE))
    assert "1 draft: 1 adopted." in told
    told = words(open_page({"document": REPORT, "delegation": "BRA"}, PAGE))
    assert "1 draft: 1 adopted." in told
    told = words(open_page({"document": REPORT, "item": "4", "draft": NINE}, PAGE))
    assert "is not among what this record has here" in told
    told = words(open_page({"document": REPORT, "delegation": "KEN"}, PAGE))
    assert "None of the 7 drafts of this record is left by these filters." in told


def test_the_network_is_shown_only_where_it_is_asked_for(open_page: Open) -> None:
    frames = [each.value for each in open_page({"document": REPORT}, PAGE).subheader]
    assert "How do sponsors and drafts hang together?" not in frames
    frames = [each.value for each in open_page({"document": REPORT, "network": "true"}, PAGE).subheader]
    assert "How do sponsors and drafts hang together?" in frames


def test_a_record_without_drafts_says_so(open_page: Open, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "one.txt").write_text(
        "Report of the Committee on Made-up Matters on its third session\n\n1. Statements were made by the "
        "representatives of Chad, Oman and Peru.\n",
        encoding="utf-8",
    )
    build([own], tmp_path / "tables")
    told = words(open_page({"document": "one.txt"}, PAGE, tmp_path / "tables"))
    assert "This record tells of no draft." in told

"""The page on rights of reply, run without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages import NO_MEETING, PRESS, REPORT, SEEDS, STATEMENT, Open, words

from pipelines.store import load_tables

PAGE = "views/pages/reply.py"


@pytest.mark.parametrize("document", SEEDS)
def test_it_opens_for_each_document(open_page: Open, document: str) -> None:
    assert "<h1>" in words(open_page({"document": document}, PAGE))


def test_the_report_names_twelve_replies_each_leading_to_its_sentence(open_page: Open, built: Path) -> None:
    told = words(open_page({"document": REPORT}, PAGE))
    assert "12 rights of reply, by 9 delegations under 4 items." in told
    rows = load_tables(built).participation
    mine = rows[(rows["document"] == REPORT) & (rows["act"] == "right_of_reply")]
    assert len(mine) == 12 and all(f"row={row}" in told for row in mine["row_id"])
    assert told.count("not stated in the record") == 12


def test_filters_leave_what_they_say_and_the_filter_by_act_is_set_aside(open_page: Open) -> None:
    at = open_page({"document": REPORT, "item": "2 (a)", "act": "statement", "mine": "ISR"}, PAGE)
    told = words(at)
    assert "Rights of reply in every voice the record names, item 2 (a): 1 of 196 delegations" in told
    assert "The filter by kind of act is set aside here" in told and "(my delegation)" in told
    assert "act=statement" in told, "links keep what the reader chose"
    nothing = words(open_page({"document": REPORT, "group": "Latin American and Caribbean States"}, PAGE))
    assert "None of the 12 rights of reply in this record is left by these filters." in nothing


@pytest.mark.parametrize("document", [STATEMENT, PRESS, NO_MEETING])
def test_a_document_without_replies_says_so(open_page: Open, document: str) -> None:
    told = words(open_page({"document": document}, PAGE))
    assert "nothing to show here" in told or "names no right of reply" in told

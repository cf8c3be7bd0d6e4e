"""The page that sets records side by side, run without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages import NO_MEETING, REPORT, SEEDS, Open, words

PAGE = "views/pages/compare.py"


@pytest.mark.parametrize("document", SEEDS)
def test_it_opens_for_each_document(open_page: Open, document: str) -> None:
    assert "<h1>" in words(open_page({"document": document}, PAGE))


def test_the_session_before_is_set_beside_by_itself_and_stands_in_the_address(open_page: Open, three: Path) -> None:
    at = open_page({"document": "c.txt"}, PAGE, three)
    assert at.query_params["with"] in ("b.txt", ["b.txt"])
    assert "from HRC 43 (2020) to HRC 46 (2021) 1 new, 1 returning, 2 no longer there" in words(at)


def test_several_records_stand_in_the_order_of_their_days(open_page: Open, three: Path) -> None:
    told = words(open_page({"document": "b.txt", "with": ["c.txt", "a.txt"], "mine": "PER"}, PAGE, three))
    assert "HRC 40 (2019), HRC 43 (2020) and HRC 46 (2021)" in told
    assert "New: took part in HRC 43 (2020) and not in HRC 40 (2019): 1" in told and "(my delegation)" in told
    assert "record?document=a.txt&amp;mine=PER&amp;act=statement" in told


def test_what_cannot_be_set_beside_is_said(open_page: Open, three: Path) -> None:
    told = words(open_page({"document": "c.txt", "with": "z.txt"}, PAGE, three))
    assert "“z.txt” cannot be chosen here" in told
    told = words(open_page({"document": REPORT}, PAGE))
    assert "No other record of a meeting is here to set beside this one." in told
    assert "nothing to show here" in words(open_page({"document": NO_MEETING}, PAGE))


def test_filters_that_are_a_records_own_are_set_aside(open_page: Open, three: Path) -> None:
    told = words(open_page({"document": "c.txt", "day": "2021-03-02", "group": "African States"}, PAGE, three))
    assert "All acts in every voice the record names, African States: HRC 43 (2020) and HRC 46 (2021)." in told
    assert "2 of 54 delegations in HRC 46 (2021)" in told

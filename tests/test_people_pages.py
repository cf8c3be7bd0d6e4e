"""The pages about an item, a delegation, groups, and those who did not speak."""

from __future__ import annotations

import pytest
from pages import REPORT, SEEDS, Open, words

SILENT = "views/pages/silent.py"
PEOPLE = (SILENT,)


@pytest.mark.parametrize("page", PEOPLE)
@pytest.mark.parametrize("document", SEEDS)
def test_each_page_opens_for_each_document(open_page: Open, document: str, page: str) -> None:
    told = words(open_page({"document": document}, page))
    assert "<h1>" in told
    assert ("does not report what delegations did at a meeting" in told) == (document != REPORT)


def test_those_who_did_not_speak_are_told_by_what_is_known(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "mine": "KEN"}, SILENT))
    assert "88 of 129 delegations took the floor" in told and "41 of them did not" in told
    assert "The record has no list of participants." in told
    assert "Up to 3 delegations may have spoken unrecorded" in told
    assert 'id="kind-through"' in told and 'id="kind-silent"' not in told


def test_the_silent_of_one_item_keep_to_the_filters(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "item": "2 (c)", "group": "African States"}, SILENT))
    assert "of 54 delegations took the floor" in told
    assert 'id="kind-elsewhere"' in told

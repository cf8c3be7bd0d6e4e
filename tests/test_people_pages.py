"""The pages about an item, a delegation, groups, and those who did not speak."""

from __future__ import annotations

import pytest
from pages import REPORT, SEEDS, Open, words

SILENT = "views/pages/silent.py"
ITEM = "views/pages/item.py"
PEOPLE = (SILENT, ITEM)


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


def test_an_items_page_tells_its_story_with_its_paragraphs(open_page: Open) -> None:
    at = open_page({"document": REPORT, "of": "2 (d)", "mine": "KEN"}, ITEM)
    told = words(at)
    steps = [
        "What it had before it",
        "Statements",
        "Rights of reply",
        "Drafts introduced",
        "What was decided",
        "Statements after",
    ]
    places = [told.index(step) for step in steps]
    assert places == sorted(places)
    assert "Aligned with the statement of European Union" in told and "paragraph=47" in told
    assert "Who did not speak under item 2 (d)?" in [each.value for each in at.subheader]
    assert "of=2+%28c%29" in told and "of=3" in told, "the items before and after"
    assert at.query_params["of"] == "2 (d)"


def test_an_items_page_begins_with_the_item_of_the_filter(open_page: Open) -> None:
    at = open_page({"document": REPORT, "item": ["3", "2 (c)"]}, ITEM)
    assert at.query_params["of"] == "2 (c)"
    assert open_page({"document": REPORT}, ITEM).query_params["of"] == "1 (f)"


def test_an_item_under_which_nobody_is_named_says_so(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "of": "8"}, ITEM))
    assert "so it says nothing about who spoke and who did not" in told


def test_an_item_that_is_not_there_is_said(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "of": "99 <b>"}, ITEM))
    assert "“99 &lt;b&gt;” is not among what this record has here" in told

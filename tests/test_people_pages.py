"""The pages about an item, a delegation, groups, and those who did not speak."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages import PROJECT, REPORT, SEEDS, Open, words

from pipelines.build import build

SILENT = "views/pages/silent.py"
ITEM = "views/pages/item.py"
DELEGATION = "views/pages/delegation.py"
GROUPS = "views/pages/groups.py"
PEOPLE = (SILENT, ITEM, DELEGATION, GROUPS)

# A record of our own making, of the session before that of the seeds' report.
LAST_SESSION = """CTOC/COP/2022/9

Conference of the Parties to the United Nations Convention against Transnational Organized Crime

Report of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime on its eleventh \
session, held in Vienna from 17 to 21 October 2022

I. Introduction

1. The Conference held its eleventh session in Vienna from 17 to 21 October 2022.

II. General discussion

2. At its 1st meeting, on 17 October 2022, the Conference considered agenda item 2, entitled "General discussion".

3. Statements were made by the representatives of Peru, Kenya and Norway.

4. The President accorded the right of reply to the representative of Peru.
"""


@pytest.fixture(scope="module")
def two_sessions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the seeds and of a record of the session before."""
    folder = tmp_path_factory.mktemp("two-sessions")
    (folder / "last.txt").write_text(LAST_SESSION, encoding="utf-8")
    build([PROJECT / "seeds", folder / "last.txt"], folder / "tables")
    return folder / "tables"


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


def test_a_delegations_page_asks_for_one_and_takes_any_name(open_page: Open) -> None:
    at = open_page({"document": REPORT}, DELEGATION)
    assert "Choose a delegation above" in words(at) and "who" not in at.query_params
    at = open_page({"document": REPORT, "who": "Ivory Coast"}, DELEGATION)
    assert at.query_params["who"] == "CIV" and "<h2>Côte d’Ivoire" in words(at)
    told = words(open_page({"document": REPORT, "who": "Atlantis <i>"}, DELEGATION))
    assert "“Atlantis &lt;i&gt;” is not known in this record." in told and "Choose a delegation" in told


def test_a_delegations_page_begins_with_the_readers_own_or_the_only_one_of_the_filter(open_page: Open) -> None:
    at = open_page({"document": REPORT, "mine": "Kenya", "delegation": "FRA"}, DELEGATION)
    assert at.query_params["who"] == "KEN" and "(my delegation)" in words(at)
    assert open_page({"document": REPORT, "delegation": "FRA"}, DELEGATION).query_params["who"] == "FRA"
    assert "who" not in open_page({"document": REPORT, "delegation": ["FRA", "KEN"]}, DELEGATION).query_params


def test_a_delegations_page_keeps_what_is_derived_apart(open_page: Open) -> None:
    at = open_page({"document": REPORT, "who": "ALB"}, DELEGATION)
    assert "Albania took the floor once, under 1 of 9 items. It was heard through another 3 times" in words(at)
    told = words(open_page({"document": REPORT, "who": "Chad"}, DELEGATION))
    assert "The record names no statement by Chad." in told
    assert "Group of 77" in told and "member; the day is not given" in told
    assert "Whether Chad was there: the record names it nowhere for what is shown" in told


def test_a_filter_of_items_says_nothing_about_the_others(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "who": "ALB", "item": "3"}, DELEGATION))
    assert "that Albania did itself under" not in told


def test_without_an_earlier_session_nothing_is_called_new(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "who": "PER"}, DELEGATION))
    assert "cannot be set beside another" in told and "first time in these records" not in told


def test_an_earlier_session_says_what_is_new_and_what_is_no_longer(open_page: Open, two_sessions: Path) -> None:
    told = words(open_page({"document": REPORT, "who": "PER"}, DELEGATION, tables=two_sessions))
    assert "CTOC/COP/2022/9" in told and "<td>again</td>" in told and "<td>no longer</td>" in told
    told = words(open_page({"document": REPORT, "who": "CHL"}, DELEGATION, tables=two_sessions))
    assert "<td>first time in these records</td>" in told


def test_groups_say_who_spoke_for_whom_and_keep_derived_members_apart(open_page: Open) -> None:
    at = open_page({"document": REPORT}, GROUPS)
    told = words(at)
    assert (
        "on behalf of the Group of 77 and China" in told
        and "133 members by dated lists on 14 October 2024 (derived)" in told
    )
    assert "Aligned (12): " in told and "The record names nobody, and no list of members is certain." in told
    assert "Which groups were spoken for, on which items?" in [each.value for each in at.subheader]


def test_one_group_alone_shows_what_its_members_did_themselves(open_page: Open) -> None:
    at = open_page({"document": REPORT, "whom": "African States", "mine": "KEN"}, GROUPS)
    told = words(at)
    assert at.query_params["whom"] == "African States"
    assert "South Africa" in told and "on behalf of the Group of 77" not in told
    assert "What did those heard through it do in their own voice?" in [each.value for each in at.subheader]
    assert "(my delegation)" in told


def test_a_filter_by_delegation_leaves_the_groups_that_spoke_for_it(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "delegation": "NOR"}, GROUPS))
    assert "European Union" in told and "Group of African States" not in told
    told = words(open_page({"document": REPORT, "delegation": "PER", "item": "9"}, GROUPS))
    assert "the record names nobody as speaking or acting on behalf of others" in told


def test_those_who_did_not_speak_are_the_same_whichever_acts_are_chosen(open_page: Open) -> None:
    for page, query in ((SILENT, {}), (ITEM, {"of": "2 (d)"})):
        filtered = open_page({"document": REPORT, "act": "right_of_reply", "voices": "own", **query}, page)
        told = words(filtered)
        assert 'id="kind-through"' in told and filtered.query_params["act"] == "right_of_reply"
    assert "19 of " in words(open_page({"document": REPORT, "act": "sponsored", "item": "2 (d)"}, SILENT))
    told = words(open_page({"document": REPORT, "act": "right_of_reply"}, SILENT))
    assert "88 of 129 delegations took the floor" in told and "The filter by kind of act is set aside here" in told


def test_what_filters_leave_of_a_delegation_is_said_to_be_a_part(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "who": "KEN", "act": "right_of_reply"}, DELEGATION))
    assert "For what the filters leave, the record names no statement by Kenya." in told

"""The page on votes, run without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up_votes import NAME
from pages import REPORT, SEEDS, Open, words

PAGE = "views/pages/votes.py"


@pytest.mark.parametrize("document", SEEDS)
def test_it_opens_for_each_document(open_page: Open, document: str) -> None:
    assert "<h1>" in words(open_page({"document": document}, PAGE))


def test_a_record_without_votes_says_so_and_why(open_page: Open) -> None:
    told = words(open_page({"document": REPORT}, PAGE))
    assert "This record lists no recorded vote and prints no result of one." in told
    assert "It tells of 7 drafts (6 adopted and 1 discontinued) and of no vote on any of them" in told


def test_a_list_that_does_not_add_up_is_pointed_out(open_page: Open, voted: Path) -> None:
    told = words(open_page({"document": NAME}, PAGE, voted))
    assert "2 recorded votes, in which 6 delegations are listed: for 1 the delegations listed add up" in told
    assert "L.2, para. 6: the record prints 4 in favour and lists 3." in told
    assert "Which results of votes does the record print without a list?" in [
        each.value for each in open_page({"document": NAME}, PAGE, voted).subheader
    ]


def test_one_vote_and_one_delegation_stand_in_the_address(open_page: Open, voted: Path) -> None:
    at = open_page({"document": NAME, "vote": "6", "voter": "NOR", "mine": "JPN"}, PAGE, voted)
    told = words(at)
    assert "Who voted how: L.2: the draft resolution (L.2, para. 6)?" in [each.value for each in at.subheader]
    assert "Japan (my delegation): against" in told and 'aria-label="Chad: 1 of 2"' in told
    assert (at.query_params["vote"], at.query_params["voter"]) == ("6", "NOR")


def test_choices_are_told_apart_by_letter_and_shape(open_page: Open, voted: Path) -> None:
    told = words(open_page({"document": NAME}, PAGE, voted))
    for shape, letter in (("letter filled floor", "Y"), ("letter reply", "N"), ("letter round vote", "A")):
        assert f'class="glyph {shape}" aria-hidden="true">{letter}</span>' in told


def test_filters_narrow_the_delegations_and_never_the_result(open_page: Open, voted: Path) -> None:
    told = words(open_page({"document": NAME, "group": "African States"}, PAGE, voted))
    assert "3 in favour, 1 against, 2 abstaining" in told and "1 of 6 delegations listed in this vote" in told
    nothing = words(open_page({"document": NAME, "delegation": "KEN"}, PAGE, voted))
    assert "None of the 2 recorded votes of this record is left by these filters." in nothing

"""Recorded votes: what is listed beside what is printed, and agreement; on a made-up report with two votes."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from views.counting import votes as counting
from views.counting.view import View
from views.counting.votes import Vote
from views.strips import strips


@pytest.fixture
def two(voted_view: View) -> list[Vote]:
    return counting.votes(voted_view.record, voted_view.told)


def test_a_vote_has_its_draft_its_subject_and_its_delegations_by_choice(two: list[Vote]) -> None:
    assert [(vote.key, vote.label, vote.short) for vote in two] == [
        ("3", "L.1: the draft resolution", "L.1, para. 3"),
        ("6", "L.2: the draft resolution", "L.2, para. 6"),
    ]
    assert two[0].counted == {"yes": 3, "no": 1, "abstain": 2, "absent": 0}


def test_the_result_printed_stands_beside_the_list(two: list[Vote]) -> None:
    first, second = two
    assert first.result and first.result.printed == {"yes": 3, "no": 1, "abstain": 2} and first.result.paragraph == "4"
    assert not first.differs and "adopted draft resolution A/HRC/90/L.1 by 3" in first.result.words
    assert second.differs == ("yes",), "4 printed, 3 listed"


def test_a_side_of_which_nobody_is_named_is_not_listed_and_differs_in_nothing(two: list[Vote]) -> None:
    only_no = replace(two[0], rows=two[0].rows[two[0].rows["choice"] == "no"])
    assert only_no.differs == () and only_no.not_named == ("yes", "abstain")


def test_a_delegation_under_two_choices_is_said_and_takes_no_part_in_agreement(two: list[Vote]) -> None:
    again = two[0].rows.assign(choice=two[0].rows["choice"].mask(two[0].rows["actor"] == "NOR", "yes"))
    both = replace(two[0], rows=pd.concat([two[0].rows, again[again["actor"] == "NOR"]], ignore_index=True))
    assert both.twice == ["Norway"]
    assert "NOR" not in set(counting.cast([both])["actor"])


def test_results_without_a_list_are_those_no_list_has(voted_view: View, two: list[Vote]) -> None:
    left = counting.without_list(voted_view.record, two)
    assert [(found.printed, found.paragraph) for found in left] == [({"yes": 2, "no": 3}, "8")]


def test_agreement_counts_the_votes_both_cast_and_an_absence_is_none(two: list[Vote]) -> None:
    found = counting.agreement(two, "TCD").set_index("actor")
    assert (found.loc["PER", "part"], found.loc["PER", "whole"]) == (1, 2)
    assert (found.loc["OMN", "part"], found.loc["OMN", "whole"]) == (1, 1)
    assert (found.loc["JPN", "part"], found.loc["JPN", "whole"]) == (0, 2)
    away = [replace(vote, rows=vote.rows.assign(choice="absent")) if vote.key == "6" else vote for vote in two]
    assert counting.agreement(away, "TCD").set_index("actor").loc["PER", "whole"] == 1
    assert list(counting.agreement(two, "TCD")["section"]) == sorted(counting.agreement(two, "TCD")["section"])


def test_groups_are_counted_by_choice(two: list[Vote]) -> None:
    counted = counting.by_group(two[0].rows).set_index("section")
    assert counted.loc["Western European and other States"].to_dict() == {
        "yes": 0, "no": 1, "abstain": 1, "absent": 0, "listed": 2,
    }  # fmt: skip
    assert counted["listed"].sum() == 6
    assert counting.by_group(two[0].rows.iloc[:0]).empty


def test_a_strip_says_k_of_n_and_that_n_is_small(two: list[Vote]) -> None:
    table = strips(
        counting.agreement(two, "TCD"), lambda row: f"record?{row.actor}", caption="C", heads=("A", "B", "C"), few=10
    )
    assert 'aria-label="Peru: 1 of 2"' in table and "left: 50.0%" in table and "few" in table
    assert "few" not in strips(
        counting.agreement(two, "TCD"), lambda row: "record", caption="C", heads=("A", "B", "C"), few=1
    )


def test_a_record_without_votes_has_none(seed_report: View) -> None:
    assert counting.votes(seed_report.record, seed_report.told) == []
    assert counting.without_list(seed_report.record, []) == []

"""Rights of reply, counted on a small record and on the seeds' report."""

from __future__ import annotations

import pandas as pd
import pytest
from small_record import DOCUMENT, act, acts, view

from views.behind.cells import of_pairs
from views.behind.lines import AT, NOTE
from views.briefing.charts import chart_of
from views.counting import replies as counting
from views.counting.matrix import in_sections
from views.counting.pairs import together
from views.counting.view import View
from views.figures.replies import replies_by_item
from views.pair_table import pair_table

SENTENCE = "Peru was accorded the right of reply."


def reply(actor: str, number: int, **values: object) -> object:
    from dataclasses import replace

    return replace(act("3", actor, "Peru", SENTENCE, act="right_of_reply", **values), row_id=f"reply{number}")


@pytest.fixture
def small() -> View:
    rows = [
        reply("FRA", 1, round=1, meeting="4", date="2024-10-15"),
        reply("KEN", 2, round=1, meeting="4", date="2024-10-15"),
        reply("FRA", 3, round=2, meeting="4", date="2024-10-15"),
        reply("KEN", 4, round=1, meeting="5, 6", date="2024-10-16"),
        reply("NOR", 5, round=1, meeting="5, 6", date="2024-10-16"),
    ]
    return view(participation=[each for each in acts() if each.act != "right_of_reply"] + rows)


def test_replies_stand_in_the_order_as_printed_within_a_meeting_and_a_round(small: View) -> None:
    rows = counting.replies(small.told)
    places = list(zip(rows["actor"], rows["round"], rows["place"], strict=True))
    assert places == [("FRA", 1, 1), ("KEN", 1, 2), ("FRA", 2, 1), ("KEN", 1, 1), ("NOR", 1, 2)]


def test_a_record_that_reports_several_meetings_together_does_not_say_which(small: View) -> None:
    assert set(counting.replies(small.told)["sitting"]) == {"meeting 4", "one of meetings 5, 6"}
    assert counting.sitting("") == counting.NOT_SAID


def test_those_who_replied_at_the_same_meeting_are_paired_once_a_meeting_both_ways_round(small: View) -> None:
    number = together(counting.replies(small.told), "occasion")
    assert number[("FRA", "KEN")] == number[("KEN", "FRA")] == 1, "two rounds are one meeting"
    assert number[("KEN", "NOR")] == 1 and ("FRA", "NOR") not in number
    assert number[("KEN", "KEN")] == 2 and number[("FRA", "FRA")] == 1


def test_items_count_first_and_second_replies_and_delegations_once(small: View) -> None:
    counted = counting.by_item(counting.replies(small.told), small.columns)
    assert counted.to_dict("records") == [
        {"column": "2 (a)", "label": "2 (a)", "title": "Water", "first": 4, "second": 1, "replies": 5, "delegations": 3}
    ]
    figure = replies_by_item(counted, "light").to_dict()
    assert [list(bar["x"]) for bar in figure["data"] if bar["type"] == "bar"] == [[4], [1]]
    assert len({bar["marker"]["pattern"]["shape"] for bar in figure["data"] if bar["type"] == "bar"}) == 2


def test_the_figure_leaves_as_an_editable_chart_with_whole_names(small: View) -> None:
    chart = chart_of(replies_by_item(counting.by_item(counting.replies(small.told), small.columns), "light"))
    assert chart and chart.categories == ("2 (a) Water",)
    assert [(each.name, each.values) for each in chart.series] == [("First reply", (4.0,)), ("Second reply", (1.0,))]  # noqa: PD011


def test_a_reply_a_member_only_is_derived_to_is_no_reply(small: View) -> None:
    derived = small.told[small.told["act"] == "right_of_reply"].head(1).assign(voice="member")
    assert counting.replies(derived).empty


def test_the_table_of_pairs_says_in_words_what_each_number_counts(small: View) -> None:
    rows = counting.replies(small.told)
    table = pair_table(
        in_sections(rows),
        together(rows, "occasion"),
        lambda one, other: f"record?delegation={one}&delegation={other}",
        caption="Together",
        what="meetings",
        mine="NOR",
    )
    assert (
        'aria-label="Kenya and Norway: 1 meetings"' in table
        and 'href="record?delegation=KEN&amp;delegation=NOR"' in table
    )
    assert table.count("(my delegation)") == 1 and table.index(">Kenya") < table.index(">Norway")


def test_the_seeds_report_has_twelve_replies(seed_report: View) -> None:
    rows = counting.replies(seed_report.told)
    counted = counting.by_item(rows, seed_report.columns)
    assert dict(zip(counted["column"], counted["replies"], strict=True)) == {
        "1 (f)": 9,
        "2 (a)": 1,
        "2 (b)": 1,
        "2 (d)": 1,
    }
    first = rows[rows["paragraph"] == "27"]
    assert list(first["actor"][:3]) == ["ISR", "RUS", "AZE"] and list(first["place"]) == list(range(1, 10))
    assert pd.Series(together(rows, "occasion")).get(("ISR", "ISR")) == 3
    assert DOCUMENT not in set(rows["document"])


def test_the_sentences_of_many_pairs_stand_once_also_where_they_are_categories(small: View) -> None:
    rows = counting.replies(small.told).astype({"evidence": "category"})
    pairs = [("FRA", "FRA"), ("FRA", "KEN")]
    data = pd.DataFrame({"Delegation": ["France", "France"], "With": ["France", "Kenya"], "Meetings": [1, 1]})
    lines = of_pairs(data, pairs, rows, "occasion", "Meetings", most=1).lines()
    both = lines[lines[AT] == lines[AT].max()]
    assert set(both["sentence"]) == {""} and both[NOTE].str.startswith("With reply").all()
    assert SENTENCE in set(lines["sentence"])

"""What one delegation did, beside its regional group and beside its own other sessions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from small_record import DOCUMENT, _blank, act, record, table, view

from pipelines.tables.record_rows import DocumentRow
from views.counting import sessions_before as before
from views.counting.one_delegation import Deeds, by_group, deeds, in_a_sentence, votes_in_words
from views.counting.spread import in_words, places, spread
from views.counting.view import View, view_of
from views.figures.spread import spread as drawn
from views.selection import Selection


def done(actor: str, view_: View | None = None, **filters: Any) -> Deeds:
    return deeds(view_ or view(), Selection(DOCUMENT, **filters), actor)


def test_each_voice_has_a_place_of_its_own() -> None:
    kenya, norway, chad = done("KEN"), done("NOR"), done("TCD")
    assert list(kenya.own["voice"]) == ["group", "own"] and kenya.derived.empty
    assert list(norway.through["voice"]) == ["aligned"] and norway.own.empty
    assert list(chad.derived["voice"]) == ["member"] and chad.own.empty and chad.through.empty
    assert list(done("EU").by_it["actor"]) == ["NOR"]


def test_the_counting_rule_hides_nothing_here_but_the_other_filters_do() -> None:
    assert len(done("NOR", voices="own").through) == 1
    assert len(done("KEN", items=("2 (a)",)).own) == 1
    assert done("KEN", acts=("voted",)).own.empty
    assert len(done("KEN", delegations=("FRA",)).own) == 2, "the page is about one delegation, whichever the filter has"


def test_words_said_in_an_office_are_no_statement_of_the_delegation() -> None:
    france = done("FRA")
    assert list(france.office["paragraph"]) == ["4"]
    assert list(france.own["act"]) == ["statement", "sponsored"]


def test_what_it_did_is_told_in_a_sentence() -> None:
    assert (
        in_a_sentence("Kenya", done("KEN"), ["2 (a)", "2 (b)"])
        == "Kenya took the floor twice, under 1 of 2 items, once on behalf of others."
    )
    said = in_a_sentence("Peru", done("PER"), ["2 (a)"])
    assert said == "The record names no statement by Peru. It sponsored 1 draft and used the right of reply once."
    assert in_a_sentence("Kenya", done("KEN"), []) == "Kenya took the floor twice, once on behalf of others."
    assert "in its own voice or for a group. It was heard through another once." in in_a_sentence(
        "Norway", done("NOR"), []
    )
    assert in_a_sentence("Holy See", done("VAT"), []) == "The record names no statement by Holy See."
    replies = done("KEN", acts=("right_of_reply",))
    said = in_a_sentence("Kenya", replies, [], narrowed=True)
    assert said == "For what the filters leave, the record names no statement by Kenya."


def test_votes_are_told_by_choice() -> None:
    votes = pd.DataFrame({"choice": ["no", "yes", "yes", "absent"]})
    assert votes_in_words(votes) == "2 in favour, 1 against and 1 absent"


def test_derived_rows_are_told_by_group_with_what_they_rest_on() -> None:
    row = view().record.represented.assign(group_name="African States", source="a list", member_from="1963-01-01")
    view_ = view_of(replace(record(), represented=row))
    found = by_group(view_, done("TCD", view_).derived, "TCD")
    assert list(found["group_name"]) == ["African States"] and list(found["acts"]) == [1]
    assert list(found["speakers"]) == ["Kenya"] and list(found["source"]) == ["a list"]
    assert by_group(view_, done("FRA", view_).derived, "FRA").empty


def test_the_spread_is_that_of_its_group_under_the_counting_rule() -> None:
    own = spread(view(), Selection(DOCUMENT, voices="own"), "FRA")
    assert list(zip(own["actor"], own["number"], strict=True)) == [("FRA", 1), ("NOR", 0)]
    every = spread(view(), Selection(DOCUMENT), "FRA")
    assert list(every["number"]) == [1, 1]
    assert in_words(own, "FRA", "Western European and other States") == (
        "Of 2 delegations of the Western European and other States, the record names 1 with no statement for what is "
        "shown and the others with 1. France: 1."
    )


def test_dots_stand_where_they_always_stand_and_never_on_each_other() -> None:
    numbers = [0, 0, 0, 2, 0, 2]
    found = places(numbers, 2)
    assert found == places(numbers, 2) and len(set(found)) == len(found)
    assert [row for _, row in found] == [0, 0, 1, 0, 1, 0]
    assert all(abs(x - number) < 0.5 for (x, _), number in zip(found, numbers, strict=True))


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_the_figure_names_the_delegation_and_leads_each_dot_to_its_row(ground: Any) -> None:
    rows = spread(view(), Selection(DOCUMENT), "FRA")
    figure = drawn(rows, "FRA", "Western European and other States", "in own voice", ground)
    assert [note.text for note in figure.layout.annotations] == ["<b>France: 1</b>"]
    led = {trace.text[at]: trace.customdata[at][0] for trace in figure.data for at in range(len(trace.text))}
    assert led == {"Norway: 1": 1, "France: 1": 0}


def documents(*rows: dict[str, Any]) -> pd.DataFrame:
    common = {"kind": "session report", "status": "read", "body": "B", "rows": 5}
    return table("documents").frame([_blank(DocumentRow, **{**common, **row}) for row in rows])


def test_earlier_sessions_are_those_of_the_same_body_one_record_each() -> None:
    of = _blank(DocumentRow, document="now", body="B", session="12", date_from="2024-10-14")
    found = documents(
        {"document": "now", "session": "12", "date_from": "2024-10-14"},
        {"document": "eleven", "session": "11", "date_from": "2022-10-17"},
        {"document": "eleven again", "session": "11", "date_from": "2022-10-17", "rows": 1},
        {"document": "ten", "session": "10", "date_from": "2020-10-12"},
        {"document": "thirteen", "session": "13", "date_from": "2026-10-12"},
        {"document": "statement", "session": "10", "date_from": "2020-10-12", "kind": "statement"},
        {"document": "other", "body": "C", "session": "3", "date_from": "2021-01-01"},
        {"document": "no day", "session": "9"},
    )
    assert before.earlier(found, of) == ["eleven", "ten", "no day"]
    assert before.earlier(found, replace(of, body="")) == []


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ([2, 1], before.AGAIN),
        ([2, 0], before.FIRST),
        ([2, -1], before.FIRST),
        ([2, 0, 3], before.RETURNED),
        ([2, None], before.NOBODY_THEN),
        ([0, 4], before.NO_LONGER),
        ([0, 0, 4], before.NOT_SINCE),
        ([0, 0], before.NEVER),
        ([None, 4], before.NOBODY_NOW),
        ([None, None], before.NEVER),
        ([2], ""),
    ],
)
def test_what_is_new_and_what_is_no_longer(counts: list[int | None], said: str) -> None:
    assert before.status(counts) == said


def test_two_records_are_compared_kind_by_kind() -> None:
    last = [
        act(
            "2",
            "NOR",
            "Norway",
            "2. Statements were made by France, Kenya and the European Union (Norway aligned itself with it).",
        )
    ]
    now, then = view(), view(participation=last, represented=[])
    rows = before.compared([now, then], "NOR").set_index("kind")
    assert rows.loc["Took the floor", "counts"] == [0, 1] and rows.loc["Took the floor", "status"] == before.NO_LONGER
    assert rows.loc["Heard through another", "counts"] == [1, None]
    assert rows.loc["Used the right of reply", "counts"] == [0, None]
    assert before.compared([now, then], "ATA")["counts"].iloc[0] == [-1, -1]


def test_records_stand_in_the_order_of_their_days_whichever_is_open() -> None:
    now = view()
    then = view_of(replace(record(), about=replace(record().about, document="then", date_from="2020-01-01")))
    undated = view_of(replace(record(), about=replace(record().about, document="undated", date_from="")))
    assert before.latest_first([then, now]) == [now, then] == before.latest_first([now, then])
    assert before.latest_first([now, undated]) == [now, undated]

"""Records side by side, on two small ones that differ in ways that can be counted by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest
from small_record import acts, record

from views.briefing.charts import chart_of
from views.counting import compare as counting
from views.counting.compare import Part
from views.counting.view import View, view_of
from views.figures.slopes import group_slopes, spread
from views.selection import Selection


def earlier(**about: object) -> View:
    """The small record's session before: Chad and France took the floor, and nothing else was done."""
    first, second = acts()[1], acts()[2]
    rows = [replace(first, row_id="e1"), replace(second, actor="TCD", actor_name="Chad", row_id="e2")]
    of = record(participation=rows, represented=[])
    whole = replace(of.about, document="X/0", session="1", body="B", date_from="2022-10-01", **about)
    frames = {
        name: getattr(of, name).assign(document="X/0")
        for name in ("participation", "delegations", "attendance", "drafts")
    }
    return view_of(replace(of, about=whole, **frames))


def later() -> View:
    of = record()
    return view_of(replace(of, about=replace(of.about, session="2", body="B")))


@pytest.fixture
def two() -> list[Part]:
    return counting.parts([later(), earlier()], Selection("X/1"))


def test_records_stand_in_the_order_of_their_days_under_short_names(two: list[Part]) -> None:
    assert [(part.document, part.name) for part in two] == [("X/0", "B 1 (2022)"), ("X/1", "B 2 (2024)")]
    alike = counting.names([later(), later()])
    assert alike == ["B 2 (2024) · X/1"] * 2


def test_those_new_returning_and_gone_lead_to_their_first_act(two: list[Part]) -> None:
    (change,) = counting.changes(two)
    assert set(change.new["actor"]) == {"KEN", "EU", "NOR", "PER"}
    assert set(change.returning["actor"]) == {"FRA"} and set(change.gone["actor"]) == {"TCD"}
    assert set(change.gone["row_id"]) == {"e2"} and set(change.returning["document"]) == {"X/1"}


def test_a_delegation_that_could_not_have_taken_part_before_is_said_to_be_so() -> None:
    old = earlier()
    seats = old.record.delegations[old.record.delegations["actor"] != "PER"]
    without = view_of(replace(old.record, delegations=seats))
    compared = counting.parts([later(), without], Selection("X/1"))
    (change,) = counting.changes(compared)
    notes = dict(zip(change.new["actor"], change.new["note"], strict=True))
    assert notes["PER"] == "not on the list for B 1 (2022)" and notes["KEN"] == ""
    presence = counting.presence(compared).set_index("actor")
    assert presence.loc["PER", "acts0"] == -1 and presence.loc["KEN", "acts0"] == 0
    same = counting.parts([later(), without], Selection("X/1"), same_only=True)
    assert "PER" not in set(same[1].acts["actor"]) and len(same[0].seats) == len(same[1].seats) == 6


def test_items_and_days_are_a_records_own_and_leave_nothing_out(two: list[Part]) -> None:
    narrowed = counting.parts([later(), earlier()], Selection("X/1", items=("2 (a)",), days=("2024-10-14",)))
    assert [len(part.acts) for part in narrowed] == [len(part.acts) for part in two]
    group = counting.parts([later(), earlier()], Selection("X/1", groups=("African States",)))
    assert [set(part.acts["actor"]) for part in group] == [{"TCD"}, {"KEN"}]


def test_groups_are_counted_of_those_there_are(two: list[Part]) -> None:
    counted = counting.by_group(two).set_index(["section", "part"])
    assert tuple(counted.loc[("African States", 0), ["took", "could"]]) == (1, 2)
    assert tuple(counted.loc[("Western European and other States", 1), ["took", "could"]]) == (2, 2)
    assert counted.loc[("Western European and other States", 0), "share"] == 0.5


def test_acts_are_counted_by_kind_with_how_many_did_them(two: list[Part]) -> None:
    counted = counting.by_act(two).set_index("act")
    assert list(counted.index) == ["statement", "right_of_reply", "sponsored"]
    assert tuple(counted.loc["sponsored", ["acts0", "acts1", "delegations1"]]) == (0, 2, 2)
    assert tuple(counted.loc["statement", ["acts0", "delegations0"]]) == (2, 2)


def test_figures_are_those_of_the_session_page_each_of_how_many(two: list[Part]) -> None:
    found = counting.figures(two)
    before, after = found["Took the floor"]
    assert before and after and (before.number, after.number) == (2, 3)
    assert after.of and (after.of.number, after.of.paragraph) == (6, "1")


def test_what_makes_numbers_hard_to_compare_is_said(two: list[Part]) -> None:
    told = " ".join(counting.warnings(two))
    assert "B 1 (2022) does not name sponsors: none is not nought there." in told
    assert "differ in kind" not in told and "different bodies" not in told
    minutes = counting.parts([later(), earlier(kind="minutes")], Selection("X/1"))
    assert "The records differ in kind, B 1 (2022) (minutes) and B 2 (2024) (report): " in " ".join(
        counting.warnings(minutes)
    )


def documents() -> pd.DataFrame:
    rows = [
        ("C/12", "C", "12", "session report", "2024-10-14", "read", 9),
        ("C/11", "C", "11", "session report", "2022-10-17", "read", 9),
        ("C/10", "C", "10", "session report", "2020-10-12", "read", 9),
        ("C/S", "C", "12", "statement", "2024-10-14", "read", 1),
        ("D/1", "D", "1", "session report", "2023-01-01", "read", 9),
        ("bad", "", "", "", "", "not read", 0),
    ]
    return pd.DataFrame(rows, columns=["document", "body", "session", "kind", "date_from", "status", "rows"])


def test_the_session_before_stands_beside_a_record_by_itself() -> None:
    assert counting.beside(documents(), "C/12") == "C/11"
    assert counting.beside(documents(), "C/10") == "C/11", "the next one, where none is before it"
    assert counting.beside(documents(), "D/1") == ""
    assert counting.others(documents(), {"C/11", "C/10", "C/S", "D/1"}, "C/12") == ["C/11", "C/10", "D/1"]


def test_the_ends_of_the_slopes_are_labelled_and_do_not_overlap(two: list[Part]) -> None:
    heights = spread([0.5, 0.5, 0.52, 0.9], 0.1)
    assert all(b - a >= 0.1 - 1e-6 for a, b in pairwise(sorted(heights))) and heights[3] == 0.9
    figure = group_slopes(counting.by_group(two), [part.name for part in two], "share", "light").to_dict()
    told = [note["text"] for note in figure["layout"]["annotations"]]
    assert any("2 of 2 Western<br>European and other" in text for text in told)
    assert any(text.startswith("1 of 2 <span") for text in told)
    looks = {(trace["line"]["dash"], trace["marker"]["symbol"]) for trace in figure["data"]}
    assert len(looks) == len(figure["data"]), "told apart without colour"


def test_the_slopes_leave_as_an_editable_chart_with_the_records_names(two: list[Part]) -> None:
    chart = chart_of(group_slopes(counting.by_group(two), [part.name for part in two], "share", "light"))
    assert chart and chart.categories == ("B 1 (2022)", "B 2 (2024)")
    values = {each.name: each.values for each in chart.series}  # noqa: PD011
    assert values["Western European and other States"] == (0.5, 1.0)

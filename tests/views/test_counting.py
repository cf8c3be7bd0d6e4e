"""What is counted, on a record small enough to count by hand, and on the seeds' report from its own rows."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest
from small_record import act, acts, record, view

from views.counting import by_item, could, matrix, shares
from views.counting.agenda import short_label, without_shared_beginnings
from views.counting.tiles import Tile, tiles
from views.counting.told import NO_GROUP, by_name, chosen, chosen_actors, days_of, on_days
from views.counting.view import View, view_of
from views.records import NO_DAY, Record, named_delegations
from views.selection import VOICES, Selection

REPORT = "002_af15b53c67f6f379.txt"


def shown(view_: View, **filters: object) -> pd.DataFrame:
    return chosen(view_.told, Selection("X/1", **filters), view_.record)  # type: ignore[arg-type]


def tile(view_: View, label: str, **filters: object) -> Tile:
    selection = Selection("X/1", **filters)  # type: ignore[arg-type]
    return next(each for each in tiles(view_.record, view_.told, selection) if each.label == label)


def test_each_counting_rule_takes_in_the_one_before_it() -> None:
    seen = [set(shown(view(), voices=voices)["row_id"] + shown(view(), voices=voices)["actor"]) for voices in VOICES]
    assert all(before <= after for before, after in pairwise(seen))
    assert "NOR" not in set(shown(view(), voices="own")["actor"])
    assert "NOR" in set(shown(view(), voices="aligned")["actor"])
    assert "TCD" not in set(shown(view(), voices="represented")["actor"])
    assert "TCD" in set(shown(view(), voices="members")["actor"])


def test_the_chairs_words_are_no_delegations() -> None:
    assert "2 (b)" not in set(shown(view(), delegations=("FRA",))["column"])
    assert tile(view(), "Took the floor").actors == ("KEN", "FRA", "EU")


def test_a_member_the_record_names_as_spoken_for_is_not_derived_again() -> None:
    named = act("1", "TCD", "Kenya", acts()[0].evidence, voice="represented", via="KEN")
    again = view(participation=[*acts(), named])
    assert set(again.told.loc[again.told["actor"] == "TCD", "voice"]) == {"represented"}


def test_delegations_and_groups_widen_each_other() -> None:
    selection = Selection("X/1", delegations=("PER",), groups=("African States",))
    assert set(chosen_actors(record(), selection)) == {"KEN", "TCD", "PER"}
    assert set(chosen_actors(record(), Selection("X/1", groups=("EU member States",)))) == {"FRA"}
    assert set(chosen_actors(record(), Selection("X/1", groups=(NO_GROUP,)))) == {"VAT", "EU"}


def test_an_act_of_several_days_counts_on_each() -> None:
    assert days_of("2024-10-30/2024-11-01") == ("2024-10-30", "2024-10-31", "2024-11-01")
    assert days_of("2024-10-30") == ("2024-10-30",) and days_of("") == ()
    acts = pd.DataFrame({"date": ["2024-10-14/2024-10-16", "2024-10-16", ""]})
    assert list(on_days(acts, ("2024-10-15",))) == [True, False, False]


def test_one_capacity_has_the_denominator_printed_for_it() -> None:
    members = could.of_how_many(record(), Selection("X/1", capacities=("member",)), {"member"})
    assert members.number == could.of_how_many(record(), Selection("X/1"), {"member"}).number
    observers = could.of_how_many(record(), Selection("X/1", capacities=("observer",)), {"observer"})
    assert not observers.printed  # this record prints no number of observers


def test_items_come_in_the_records_order_and_chapters_without_item_have_their_place() -> None:
    columns = view().columns
    assert list(columns["column"]) == ["I. Opening", "2 (a)", "2 (b)", "3"]
    assert list(columns["label"]) == ["ch. I", "2 (a)", "2 (b)", "3"]
    assert list(columns["title"]) == ["Opening", "Water", "Fire", "Air"]
    assert list(columns["names_none"]) == [False, False, False, True]
    assert list(columns["unread"]) == [0, 0, 1, 0]


def test_titles_keep_what_stands_before_a_colon_that_they_do_not_share() -> None:
    assert without_shared_beginnings(["Law: A", "Law: B", "Air: C"]) == ["A", "B", "Air: C"]
    assert short_label("XII. Other matters", "") == "ch. XII"
    assert short_label("Other matters", "") == "Other matters"


def test_a_mark_counts_the_acts_it_stands_for() -> None:
    second = act("2", "FRA", "France", acts()[1].evidence, occasion="after_action")
    cells = matrix.cells(shown(view(participation=[*acts(), second])))
    france = cells[(cells["actor"] == "FRA") & (cells["column"] == "2 (a)")]
    assert list(zip(france["mark"], france["acts"], strict=True)) == [("own", 2), ("sponsor", 1)]
    assert list(france["row_id"]) == ["row1", "row5"]


def test_rows_can_stand_in_other_orders_than_by_group() -> None:
    view_ = view()
    acts = shown(view_)
    acts = acts[acts["who"] == "delegation"]
    seats = matrix.delegations(view_.record, Selection("X/1"), acts, view_.told)
    cells = matrix.cells(acts)

    def names(order: str) -> list[str]:
        return list(matrix.in_order(seats, cells, order)["actor_name"])

    assert names("")[:2] == ["Chad", "Kenya"], "by group, then by name"
    assert names("name") == sorted(names(""))
    assert names("items")[0] == "Kenya", "the only one with two items; ties by name"
    assert names("ch. I")[:2] == names("name")[:2] and names(view_.order[0])[0] == "Kenya"


def test_acts_are_counted_by_item_and_capacity() -> None:
    counted = by_item.acts_by_item(shown(view()), view().columns, "capacity")
    fire = counted[counted["column"] == "2 (b)"]
    assert dict(zip(fire["kind"], fire["acts"], strict=True)) == {"ngo": 1, "officer": 1}, "France was in the chair"
    assert int(counted["acts"].sum()) == len(shown(view()))


def test_silence_is_told_three_ways() -> None:
    present = act("5", "VAT", "The item", "5. The item was not discussed.", act="attended")
    view_ = view(participation=[*acts(), present])
    selection = Selection("X/1", acts=("right_of_reply",))
    rows = matrix.delegations(view_.record, selection, chosen(view_.told, selection, view_.record), view_.told)
    told = {row.actor: (row.shown, row.named, row.attended) for row in rows.itertuples()}
    assert told["PER"] == (True, True, False)
    assert told["FRA"] == (False, True, False)
    assert told["VAT"] == (False, False, True)
    assert told["TCD"] == (False, False, False)
    assert list(rows["section"].drop_duplicates())[-1] == NO_GROUP


def test_names_sort_as_a_reader_expects() -> None:
    names = pd.Series(["Türkiye", "Czechia", "Tuvalu", "Côte d’Ivoire", "Croatia"])
    assert list(names.sort_values(key=by_name)) == ["Côte d’Ivoire", "Croatia", "Czechia", "Türkiye", "Tuvalu"]


def test_the_printed_number_is_the_denominator_where_it_covers_all_who_spoke() -> None:
    of = could.of_how_many(record(), Selection("X/1"), {"member"})
    assert (of.number, of.paragraph, of.printed) == (6, "1", True)
    assert "5 States parties + 1 regional economic integration organization (para. 1)" in of.words


def test_the_delegations_there_are_stand_in_where_the_record_prints_no_number() -> None:
    of = could.of_how_many(record(attendance=False), Selection("X/1"), {"member"})
    assert (of.number, of.printed) == (7, False)
    assert "does not print" in of.words
    with_observers = could.of_how_many(record(), Selection("X/1"), {"member", "observer"})
    assert with_observers.number == 7, "the record prints no number of observers"


def test_the_members_elected_stand_in_where_only_members_are_counted() -> None:
    plain = record(attendance=False)
    elected = plain.delegations.assign(body_member=["yes", "no"] + ["yes"] * (len(plain.delegations) - 2))
    record_ = Record(**{**_fields(plain), "delegations": elected})
    of = could.of_how_many(record_, Selection("X/1"), {"member"})
    assert (of.number, of.printed) == (len(elected) - 1, False)
    assert "by the dated list of those elected" in of.words
    assert could.of_how_many(record_, Selection("X/1"), {"member", "observer"}).number == len(elected)


def test_the_european_union_is_added_to_a_number_of_states() -> None:
    states = record().attendance.query("what == 'states_parties'")
    record_ = Record(**{**_fields(record()), "attendance": states})
    assert could.of_how_many(record_, Selection("X/1"), {"member"}, {"FRA"}).number == 5
    assert could.of_how_many(record_, Selection("X/1"), {"member"}, {"EU"}).number == 6


def _fields(of: Record) -> dict[str, object]:
    return {name: getattr(of, name) for name in Record.__slots__}


def test_a_group_is_counted_by_its_members() -> None:
    found = tile(view(), "Took the floor", groups=("African States",))
    assert (found.number, found.of.number if found.of else 0) == (1, 2)
    assert "14 October 2024" in (found.of.words if found.of else "")


def test_more_than_there_are_is_called_a_contradiction() -> None:
    few = record().attendance.assign(number=1)
    view_ = view_of(Record(**{**_fields(record()), "attendance": few}))  # type: ignore[arg-type]
    assert "wrong somewhere" in tile(view_, "Took the floor").contradiction
    assert not tile(view_, "Used the right of reply").contradiction


def test_shares_of_groups_add_up_and_each_group_has_its_own_part() -> None:
    counted = shares.group_shares(record(), Selection("X/1"), shown(view()))
    assert list(counted["section"]) == [
        "African States",
        "Latin American and Caribbean States",
        "Western European and other States",
        NO_GROUP,
    ]
    assert list(counted["heard"]) == [1, 1, 2, 1] and list(counted["could"]) == [2, 1, 2, 2]
    assert counted["heard_share"].sum() == pytest.approx(1) and counted["could_share"].sum() == pytest.approx(1)


def test_acts_are_counted_by_item_and_kind() -> None:
    counted = by_item.acts_by_item(shown(view()), view().columns)
    told = {(row.column, row.kind): row.acts for row in counted.itertuples()}
    assert told == {
        ("I. Opening", "floor"): 1,
        ("2 (a)", "floor"): 3,
        ("2 (a)", "through"): 1,
        ("2 (a)", "reply"): 1,
        ("2 (a)", "draft"): 2,
        ("2 (b)", "organizations"): 1,
    }


@pytest.mark.parametrize("part", ["participation", "paragraphs", "delegations", "items", "represented", "unread"])
def test_an_empty_table_is_no_error(part: str) -> None:
    changes: dict[str, object] = {part: []} if part != "participation" else {part: [], "represented": []}
    view_ = view(**changes)
    selection = Selection("X/1", voices="members")
    rows = chosen(view_.told, selection, view_.record)
    assert len(tiles(view_.record, view_.told, selection)) >= 5
    assert len(matrix.delegations(view_.record, selection, rows, view_.told)) == len(view_.record.delegations)
    shares.group_shares(view_.record, selection, rows)
    by_item.acts_by_item(rows, view_.columns)
    matrix.cells(rows)


def test_the_reports_speakers_are_the_different_delegations_of_its_rows(seed_report: View) -> None:
    rows = seed_report.record.participation
    rows = rows[(rows["act"] == "statement") & rows["capacity"].isin(["member", "observer"])]
    took = tile(seed_report, "Took the floor")
    assert took.number == rows.loc[rows["voice"].isin(["own", "group"]), "actor"].nunique()
    assert took.note.startswith(f"{rows.loc[rows['voice'] == 'own', 'actor'].nunique()} in own voice")
    assert tile(seed_report, "Heard in any way").number == rows["actor"].nunique()
    assert took.of is not None and took.of.number == 127 + 1 + 1


def test_the_reports_replies_are_those_of_its_paragraphs(seed_report: View) -> None:
    replied = tile(seed_report, "Used the right of reply")
    assert set(replied.actors) == {"ISR", "RUS", "AZE", "SDN", "ARE", "UKR", "USA", "MLT", "ARM"}


def test_the_reports_organizations_stand_beside_the_press_releases_numbers(seed_report: View) -> None:
    found = tile(seed_report, "Intergovernmental organizations that spoke")
    assert found.of is not None
    assert (found.of.number, found.of.document) == (15, "003_ec25558d89561032.txt")


def test_every_act_of_the_report_has_one_place_in_a_matrix(seed_report: View) -> None:
    rows = chosen(seed_report.told, Selection(REPORT, voices="members"), seed_report.record)
    for who in ("delegation", "organization", "office"):
        told = rows[rows["who"] == who]
        assert matrix.cells(told)["acts"].sum() == len(told)
    assert set(rows["column"]) <= set(seed_report.order)


def test_without_a_day_the_delegations_are_those_the_record_names() -> None:
    whole = record()
    seats = named_delegations(whole.participation, whole.delegations.columns)
    assert set(seats["actor"]) == {"KEN", "FRA", "EU", "NOR", "PER"}
    view_ = view_of(Record(**{**_fields(whole), "delegations": seats, "attendance": whole.attendance.iloc[:0]}))  # type: ignore[arg-type]
    assert set(view_.told.loc[view_.told["who"] == "delegation", "section"]) == {NO_DAY}
    found = tile(view_, "Took the floor")
    assert found.of is not None and found.of.number == 5 and "neither its date" in found.of.words

"""Who spoke for whom: what the record names, what dated lists add, and what members said besides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from small_record import DOCUMENT, act, acts, view

from pipelines.names import load_reference
from views.counting import spokespersons as counting
from views.counting.spokespersons import LISTED, NAMED, OWN, PRINTED, REGIONAL, UNLISTED, Spoken
from views.counting.told import chosen
from views.counting.view import View, view_of
from views.groups.ledger import ledger as as_html
from views.selection import Selection

SECOND = "2. Statements were made by France, Kenya and the European Union (Norway aligned itself with it)."


def ledger(view_: View, **filters: Any) -> list[Spoken]:
    rows = chosen(view_.told, Selection(DOCUMENT, voices="members", **filters), view_.record)
    return counting.spoken(view_, rows, load_reference())[0]


def told(spoken: list[Spoken]) -> list[tuple[str, list[str]]]:
    return [(each.row.actor, [whom.key for whom in each.whom]) for each in spoken]


def test_a_spokesperson_stands_with_the_group_and_its_members_by_dated_lists() -> None:
    kenya, union = ledger(view())
    assert told([kenya]) == [("KEN", ["African States"])]
    assert kenya.whom[0].section == REGIONAL
    assert [member.actor for member in kenya.covered] == ["TCD"] and not kenya.aligned and not kenya.named
    assert told([union]) == [("EU", [OWN])] and [row.actor for row in union.aligned] == ["NOR"]


def test_a_member_the_record_names_is_not_derived_again() -> None:
    named = act("1", "TCD", "Kenya", acts()[0].evidence, voice="represented", via="KEN", row_id="named")
    kenya = ledger(view(participation=[*acts(), named]))[0]
    assert [row.actor for row in kenya.named] == ["TCD"] and not kenya.covered


def test_a_group_without_a_list_says_so_and_covers_nobody() -> None:
    like = act(
        "2",
        "KEN",
        "Kenya",
        SECOND,
        voice="group",
        on_behalf_of="on behalf of the Group of Like-Minded Countries",
        row_id="like",
    )
    found = next(each for each in ledger(view(participation=[like], represented=[])))
    assert found.whom[0].section in (UNLISTED, counting.NO_GROUP) and not found.covered
    g77 = act(
        "2", "KEN", "Kenya", SECOND, voice="group", on_behalf_of="on behalf of the Group of 77 and China", row_id="g77"
    )
    whom = ledger(view(participation=[g77], represented=[]))[0].whom[0]
    assert (whom.key, whom.section) == ("G77", UNLISTED) and whom.note, "no member is derived for that day"


def test_a_listed_group_has_members() -> None:
    g77 = act(
        "2", "KEN", "Kenya", SECOND, voice="group", on_behalf_of="on behalf of the Group of 77 and China", row_id="g77"
    )
    members = view().record.represented.assign(row_id="g77", group="G77", group_name="Group of 77", actor="PER")
    base = view(participation=[g77], represented=[]).record
    found = ledger(view_of(replace(base, represented=members)))[0]
    assert found.whom[0].section == LISTED and [member.actor for member in found.covered] == ["PER"]


def test_joint_statements_and_unknown_words_have_a_place_of_their_own() -> None:
    joint = act("2", "KEN", "Kenya", SECOND, voice="group", on_behalf_of="also on behalf of Peru", row_id="joint")
    peru = act("2", "PER", "France", SECOND, voice="represented", via="KEN", row_id="peru")
    words = act(
        "2",
        "FRA",
        "France",
        SECOND,
        voice="group",
        on_behalf_of="on behalf of the cross-regional friends",
        row_id="words",
    )
    found = ledger(view(participation=[joint, peru, words], represented=[]))
    assert told(found) == [("FRA", [PRINTED]), ("KEN", [NAMED])]


def test_what_members_said_besides_is_under_the_same_item_and_for_themselves() -> None:
    own = act("2", "NOR", "Norway", SECOND, row_id="norway")
    union = ledger(view(participation=[*acts(), own]))[1]
    assert [row.row_id for row in union.besides] == ["norway"]
    assert not ledger(view())[1].besides


def test_a_filter_by_delegation_shows_what_was_said_for_it() -> None:
    assert told(ledger(view(), delegations=("NOR",))) == [("EU", [OWN])]
    assert told(ledger(view(), delegations=("TCD",))) == [("KEN", ["African States"])]
    assert ledger(view(), delegations=("PER",)) == []


def test_one_heard_through_a_later_sentence_of_the_same_item_finds_its_speaker() -> None:
    reply = "3. France and Peru sponsored draft resolution X/L.1."
    later = act("3", "PER", "Peru", reply, voice="aligned", via="EU", row_id="later")
    found = ledger(view(participation=[*acts(), later]))
    assert [row.actor for row in found[1].aligned] == ["NOR", "PER"]


def test_one_heard_through_somebody_who_did_nothing_is_shown_apart() -> None:
    lost = act(
        "3",
        "PER",
        "Peru",
        "3. France and Peru sponsored draft resolution X/L.1.",
        voice="aligned",
        via="VAT",
        row_id="lost",
    )
    view_ = view(participation=[*acts(), lost])
    _, loose = counting.spoken(view_, view_.told, load_reference())
    assert list(loose["row_id"]) == ["lost"]


def test_groups_stand_by_kind_beside_their_items() -> None:
    rows, cells = counting.by_group(ledger(view()))
    assert list(zip(rows["section"], rows["actor"], strict=True)) == [
        (REGIONAL, "African States"),
        (counting.NO_GROUP, OWN),
    ]
    assert list(zip(cells["actor"], cells["column"], strict=True)) == [("African States", "I. Opening"), (OWN, "2 (a)")]
    assert told(counting.about(ledger(view()), OWN)) == [("EU", [OWN])]


def test_many_derived_members_are_named_only_where_one_group_is_chosen() -> None:
    kenya, union = ledger(view())
    html = as_html(view(), [kenya, union], {}, "TCD")
    assert "1 member by dated lists on 14 October 2024 (derived)" in html and "Chad" in html
    many = replace(kenya, covered=kenya.covered * 800)
    html = as_html(view(), [many, union], {}, "")
    assert "Chad" not in html and "whom=African+States" in html
    assert "Chad" in as_html(view(), [many], {}, "")


def test_nobody_the_report_names_as_heard_through_another_is_left_out(seed_report: View) -> None:
    found, loose = counting.spoken(seed_report, seed_report.told, load_reference())
    through = seed_report.told[seed_report.told["voice"].isin(["aligned", "represented"])]
    heard = [row.row_id for each in found for row in (*each.aligned, *each.named)]
    assert sorted([*heard, *loose["row_id"]]) == sorted(through["row_id"])
    assert sum(each.row.voice == "group" for each in found) == (seed_report.told["voice"] == "group").sum()

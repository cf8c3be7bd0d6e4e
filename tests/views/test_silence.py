"""Who did not speak, and what is known of them."""

from __future__ import annotations

from small_record import act, acts, record, view

from views.counting.silence import as_listed, composition, silence
from views.counting.told import NO_GROUP
from views.counting.view import View
from views.selection import Selection


def kinds(view_: View, **filters: object) -> dict[str, str]:
    rows = silence(view_.record, Selection("X/1", **filters), view_.told)  # type: ignore[arg-type]
    return dict(zip(rows["actor"], rows["kind"], strict=True))


def present(*actors: str) -> list[object]:
    return [act("5", actor, "The item", "5. The item was not discussed.", act="attended") for actor in actors]


def test_each_delegation_is_of_one_kind() -> None:
    assert kinds(view()) == {
        "KEN": "spoke",
        "TCD": "unknown",
        "FRA": "spoke",
        "NOR": "through",
        "PER": "several",  # it sponsored and replied
        "VAT": "unknown",
        "EU": "spoke",
    }


def test_a_list_of_those_attending_tells_silence_from_absence() -> None:
    told = kinds(view(participation=[*acts(), *present("TCD", "FRA")]))
    assert (told["TCD"], told["VAT"], told["FRA"]) == ("silent", "unlisted", "spoke")


def test_what_is_not_shown_is_told_apart_from_what_was_not_done() -> None:
    assert kinds(view(), items=("2 (b)",))["KEN"] == "elsewhere"
    assert kinds(view(), items=("2 (b)",))["FRA"] == "office"  # it spoke there as an officer of the body


def test_a_filter_by_act_or_voice_makes_nobody_silent() -> None:
    assert kinds(view(), acts=("right_of_reply",)) == kinds(view()) == kinds(view(), voices="own")


def test_only_an_office_or_a_vote_is_no_statement_and_absence_from_a_vote_is_no_act() -> None:
    sentence = "5. The item was not discussed."
    votes = [
        act("5", "TCD", "item", sentence, act="voted", choice="yes"),
        act("5", "VAT", "item", sentence, act="voted", choice="absent"),
    ]
    assert (kinds(view(participation=[*acts(), *votes]))["TCD"]) == "vote"
    assert (kinds(view(participation=[*acts(), *votes]))["VAT"]) == "unknown"
    elected = act("5", "TCD", "item", sentence, act="elected", office="Chair", capacity="")
    assert kinds(view(participation=[*acts(), elected]))["TCD"] == "office"


def test_a_derived_member_is_pointed_out_and_never_counted_as_heard() -> None:
    rows = silence(record(), Selection("X/1"), view().told).set_index("actor")
    assert rows.loc["TCD", "derived"] and rows.loc["TCD", "kind"] == "unknown"
    assert not rows.loc["VAT", "derived"]


def test_the_groups_are_whole_in_their_order() -> None:
    counted = composition(silence(record(), Selection("X/1"), view().told))
    assert list(counted["section"].drop_duplicates())[-1] == NO_GROUP
    africa = counted[counted["section"] == "African States"]
    assert list(zip(africa["kind"], africa["number"], africa["of"], strict=True)) == [
        ("spoke", 1, 2),
        ("unknown", 1, 2),
    ]
    assert (counted.groupby("section")["share"].sum() == 1).all()


def test_a_filter_of_groups_leaves_their_delegations() -> None:
    assert set(kinds(view(), groups=("African States",))) == {"KEN", "TCD"}


def test_the_lists_of_attendance_are_a_denominator() -> None:
    of = as_listed(view(participation=[*acts(), *present("TCD", "FRA")]).told)
    assert of is not None and of.number == 6 and of.paragraph == "5"
    assert "(2), and those it names besides (4)" in of.words
    assert as_listed(view().told) is None

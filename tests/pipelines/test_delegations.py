"""Delegations as at the session, and the members a spokesperson spoke for."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from made_up import CODE, RECORD, act, built, document, outline_of, tables_of, text_of

from pipelines.names import load_reference
from pipelines.rules.model import Made
from pipelines.tables import ReadFile, rows_of

# delegations and groups


def test_delegations_are_those_that_could_take_part_on_the_first_day() -> None:
    tables = built().tables()
    delegations = tables.delegations.set_index("actor")
    assert list(
        delegations["un_status"].value_counts()[["Member State", "observer State", "regional organization"]]
    ) == [193, 2, 1]
    assert delegations.loc["EU", "iso3"] == "" and delegations.loc["VAT", "un_status"] == "observer State"
    assert delegations.loc["NAM", "iso3"] == "NAM" and delegations.index[-1] == "EU"
    assert set(tables.participation["actor"]) <= set(delegations.index)


@pytest.mark.parametrize(("day", "member"), [("2020-01-31", "yes"), ("2020-02-03", "no")])
def test_membership_is_as_at_the_session(day: str, member: str) -> None:
    record = dataclasses.replace(RECORD, date_from=day, date_to=day)
    delegations = built(ReadFile("a.txt", tables_of(record))).tables().delegations.set_index("actor")
    assert delegations.loc["GBR", "eu_member"] == member


def test_a_document_without_a_day_or_that_is_no_record_has_no_delegations() -> None:
    text = text_of()
    undated = dataclasses.replace(RECORD, date_from="", date_to="")
    made = Made(acts=(dataclasses.replace(act(text, 2, "PER", "Peru")),))
    outline = outline_of(text, record=undated)
    outline = dataclasses.replace(
        outline, paragraphs=tuple(dataclasses.replace(each, date="") for each in outline.paragraphs)
    )
    assert len(built(ReadFile("a.txt", rows_of(document(), text, outline, made, CODE))).tables().delegations) == 0
    statement = dataclasses.replace(RECORD, kind="statement")
    assert len(built(ReadFile("a.txt", tables_of(statement))).tables().delegations) == 0


def test_the_members_a_spokesperson_spoke_for_are_derived_without_the_spokesperson() -> None:
    tables = built().tables()
    spokes = tables.participation.set_index("row_id")
    represented = tables.represented
    by_actor = represented.groupby(represented["row_id"].map(spokes["actor"]))["actor"].agg(set)
    reference, day = load_reference(), date(2024, 10, 14)
    assert by_actor["EU"] == {row.actor for row in reference.members("EU member States", day)}
    assert len(by_actor["EU"]) == 27
    assert "CIV" not in by_actor["CIV"] and {"DZA", "ZWE"} <= by_actor["CIV"]
    assert not set(represented["row_id"]) & set(tables.participation[tables.participation["voice"] == "own"]["row_id"])


def test_a_state_that_speaks_for_the_european_union_speaks_for_its_other_members() -> None:
    text = text_of()
    made = Made(acts=(act(text, 2, "PER", "Peru", voice="group", on_behalf_of="on behalf of the European Union"),))
    assert len(built(ReadFile("a.txt", tables_of(made=made))).tables().represented) == 27
    made = Made(acts=(dataclasses.replace(made.acts[0], actor="POL"),))
    assert len(built(ReadFile("a.txt", tables_of(made=made))).tables().represented) == 26


def test_only_who_acted_for_a_group_represents_its_members() -> None:
    text = text_of()
    made = Made(
        acts=(act(text, 2, "PER", "Peru", voice="aligned", via="EU", on_behalf_of="the Group of African States"),)
    )
    assert len(built(ReadFile("a.txt", tables_of(made=made))).tables().represented) == 0


def test_a_state_outside_the_united_nations_is_among_the_delegations_where_the_record_names_it() -> None:
    text = text_of()
    assert "COK" not in set(built().tables().delegations["actor"])
    made = Made(acts=(act(text, 2, "COK", "Peru"),))
    delegations = built(ReadFile("a.txt", tables_of(made=made))).tables().delegations.set_index("actor")
    assert delegations.loc["COK", "un_status"] == "other"


def test_a_former_state_is_a_member_in_its_time() -> None:
    then = dataclasses.replace(RECORD, date_from="1990-12-03", date_to="1990-12-03")
    delegations = built(ReadFile("a.txt", tables_of(then))).tables().delegations.set_index("actor")
    assert delegations.loc["SUN", "un_status"] == "Member State" and "KAZ" not in delegations.index


def test_a_group_without_a_list_of_members_represents_nobody_by_name() -> None:
    text = text_of()
    made = Made(
        acts=(act(text, 2, "PER", "Peru", voice="group", on_behalf_of="on behalf of a group of like-minded countries"),)
    )
    assert len(built(ReadFile("a.txt", tables_of(made=made))).tables().represented) == 0

"""The charts: regional groups, and what was done under each item."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import shown
from views.address import DOCUMENT, RECORD_PAGE, address
from views.behind.lines import ACT, Behind, acts_at, gathered, of_acts, told_at
from views.counting import by_item, could, shares
from views.counting.told import NO_GROUP
from views.filters import Chosen
from views.markup import tag
from views.matrix_table import ATTENDED, ELSEWHERE, NOWHERE
from views.records import numbers_of, source
from views.rows import Row, rows_of
from views.selection import VOICE_RULES, Selection
from views.words import listed, many

SWITCH = "parts"  # whether the items' bars are parted by capacity; also its name in the address


def groups(chosen_: Chosen, acts: pd.DataFrame, words: str) -> None:
    """Were the regional groups heard in proportion to their size?"""
    from views.figures.shares import group_shares

    view, selection = chosen_.view, chosen_.selection
    counted = shares.group_shares(view.record, selection, acts)
    heard, of = int(counted["heard"].sum()), int(counted["could"].sum())
    denominator = could.of_how_many(
        view.record, Selection(selection.document), set(acts["capacity"]), set(acts["actor"])
    )
    notes = shown.Notes(
        question="Were the regional groups heard in proportion to their size?",
        how_to_read=(
            "For each group, the filled bar is its share of the delegations with an act shown, the outlined bar its share "
            f"of the delegations there are. Counted: {VOICE_RULES[selection.voices]}"
        ),
        not_shown=(
            "Which delegations were present: no record prints how many of a group were there, so the outlined bars count the "
            f"groups as they stood: {of} delegations"
            + (f", and not the {denominator.number} {denominator.words}." if denominator.printed else ".")
        ),
        source=f"{source(view.record, numbers_of(acts[acts['who'] == 'delegation']))} Regional groups: data/reference.",
        summary=f"{listed([f'{_in(str(row.section))}: {row.heard} of {row.could}' for row in rows_of(counted)])}.",
        filters=f"{words}: {heard} of {many(of, 'delegation')}",
    )
    table = pd.DataFrame(
        {
            "Group": counted["section"],
            "Heard": counted["heard"],
            "Delegations": counted["could"],
            "Part of the group": [f"{part:.0%}" for part in counted["of_group"]],
            "Share of those heard": [f"{part:.1%}" for part in counted["heard_share"]],
            "Share of all": [f"{part:.1%}" for part in counted["could_share"]],
        }
    )
    links = [
        address(
            RECORD_PAGE,
            {
                DOCUMENT: selection.document,
                **chosen_.carry,
                "group": str(section),
                "delegation": "",
                "only": "true",
            },
        )
        for section in counted["section"]
    ]
    below = shown.TableBelow(table, links, behind=lambda: _behind_shares(chosen_, acts, counted))
    if len(counted) < 2:
        return  # one group has nothing to be set beside
    if not heard:
        shown.show(
            tag("p", "No delegation has an act here, so there are no shares."),
            notes,
            below,
            key="shares",
        )
        return
    shown.show(group_shares(counted, shown.ground()), notes, below, key="shares")


def _behind_shares(chosen_: Chosen, acts: pd.DataFrame, counted: pd.DataFrame) -> Behind:
    """Each delegation of a group with its acts, or with the word that it has none for what is shown."""
    data = pd.DataFrame(
        {
            "Group": counted["section"],
            "Heard": counted["heard"],
            "Delegations": counted["could"],
            "Part of the group": counted["of_group"],
            "Share of those heard": counted["heard_share"],
            "Share of all": counted["could_share"],
        }
    )
    place = {section: at for at, section in enumerate(counted["section"])}

    def lines() -> pd.DataFrame:
        own = acts[acts["who"] == "delegation"]
        none = chosen_.seats[~chosen_.seats["actor"].isin(own["actor"])]
        return gathered(
            [
                acts_at(own, [place[each] for each in own["section"]], {"Heard": "actor", "Delegations": "actor"}),
                told_at(
                    [place[each] for each in none["section"]],
                    {"Delegations": list(none["actor"])},
                    record=chosen_.record.document,
                    actor=list(none["actor"]),
                    name=list(none["actor_name"]),
                    note=[_known(row) for row in rows_of(none)],
                ),
            ]
        )

    return Behind(data, ("Group",), lines)


def _known(seat: Row) -> str:
    """What is known of a delegation without an act for what is shown."""
    return ELSEWHERE if seat.named else ATTENDED if seat.attended else NOWHERE


def _in(section: str) -> str:
    return "in none of them" if section == NO_GROUP else section


def items(chosen_: Chosen, acts: pd.DataFrame, words: str) -> None:
    """What was done under each item, by kind of act or by capacity?"""
    by_capacity = st.session_state.get(SWITCH, st.query_params.get(SWITCH) == "true")
    _items(chosen_, acts, words, "capacity" if by_capacity else "kind")


def _items(chosen_: Chosen, acts: pd.DataFrame, words: str, part: str) -> None:
    from views.figures.by_item import acts_by_item

    view = chosen_.view
    counted = by_item.acts_by_item(acts, view.columns, part)
    total = int(counted["acts"].sum())
    totals = counted.groupby(["column", "label"], sort=False)["acts"].sum().reset_index()
    parts = {
        "kind": "kinds of acts. The chair's, the secretariat's and experts' words are not counted",
        "capacity": "the capacities in which they were done, the chair's and the secretariat's among them",
    }[part]
    notes = shown.Notes(
        question="What was done under each item?",
        how_to_read=(
            f"A bar is an item in the record's order, the number at its end counts its acts, and its parts are {parts}. An act "
            "named twice is one."
        ),
        not_shown="Elections, meetings chaired and lists of attendance; statements the record counts without naming anyone.",
        source=source(view.record, numbers_of(acts)),
        summary=f"{many(total, 'act')}: {listed([f'{row.label}: {row.acts}' for row in rows_of(totals)])}.",
        filters=words,
    )
    table = pd.DataFrame(
        {
            "Item": counted["label"],
            "Title": counted["title"],
            part.capitalize(): counted["kind"].map(by_item.PARTS[part]),
            "Acts": counted["acts"],
            "By how many": counted["delegations"],
        }
    )
    links = [_leads_to(chosen_, row, part) for row in rows_of(counted)]

    def figure() -> shown.Drawn:
        st.toggle("By capacity instead of by kind of act", key=SWITCH, bind="query-params")
        return acts_by_item(counted, shown.ground(), part) if total else tag("p", "No act is left by these filters.")

    def behind() -> Behind:
        place = {(row.column, row.kind): at for at, row in enumerate(rows_of(counted))}
        those = by_item.parted(acts, view.columns, part)
        at = [place[pair] for pair in zip(those["column"], those["kind"], strict=True)]
        return of_acts(table, tuple(table.columns[:3]), those, at, {"Acts": ACT, "By how many": "actor"})

    shown.show(figure, notes, shown.TableBelow(table, links, behind=behind), key="items")


def _leads_to(chosen_: Chosen, row: Row, part: str) -> str:
    """The sentences behind a part of a bar."""
    query = {DOCUMENT: chosen_.selection.document, **chosen_.carry, "item": row.column, "only": "true"}
    acts = by_item.ACTS_OF.get(row.kind, ())
    done = [act for act in acts if not chosen_.selection.acts or act in chosen_.selection.acts]
    narrowed = {"act": done} if part == "kind" else {"capacity": row.kind}
    return address(RECORD_PAGE, {**query, **narrowed})

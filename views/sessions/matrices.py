"""The matrices: delegations beside items, and beside the same items those in the room that are no State."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import choice, shown
from views.act_table import act_table
from views.behind.cells import of_matrix
from views.counting import matrix
from views.filters import Chosen
from views.markup import Html, tag
from views.matrix_table import legend
from views.matrix_table import matrix as matrix_table
from views.records import numbers_of, source
from views.rows import rows_of
from views.selection import VOICE_RULES, Selection
from views.words import listed, many

SHOWN_NOT = (
    "What was said, how long, how often one speaker took the floor within a statement, or how much it weighed. Numbers of "
    "statements do not measure the quality of a delegation's part."
)


def delegations(chosen_: Chosen, acts: pd.DataFrame, seats: pd.DataFrame, words: str) -> None:
    """Who took the floor on which item. acts: the chosen; seats: ``counting.matrix.delegations``; words: the selection."""
    view, selection = chosen_.view, chosen_.selection
    rows = acts[acts["who"] == "delegation"]
    columns = _columns(view.columns, selection, rows)
    cells = matrix.cells(rows)
    heard = int(seats["shown"].sum())

    def figure() -> Html:
        left, right = st.columns([2, 3], vertical_alignment="bottom")
        with left:
            order = choice.one("Order of the rows", "order", _orders(columns))
        rows_for_all = right.toggle(
            "Give each delegation without a mark a row of its own", key="silent", bind="query-params"
        )
        if order == "items":
            st.caption("A number of items is no measure of a delegation's part. Ties are in the order of the alphabet.")
        if seats.empty or columns.empty:
            return tag("p", "No delegation and no item is left by these filters.")
        table = matrix_table(
            matrix.in_order(seats, cells, order),
            columns,
            cells,
            document=selection.document,
            carry=chosen_.carry,
            caption="Delegations by regional group, beside the items of the record",
            row_word="Delegation",
            silent_as_rows=rows_for_all,
            mine=selection.mine,
        )
        return tag("div", legend(set(cells["mark"])), table)

    busiest = rows.groupby("column")["actor"].nunique()
    told = f"{heard} of {many(len(seats), 'delegation')} have a mark under {many(len(busiest), 'item')}."
    notes = shown.Notes(
        question="Who took the floor on which item, and in whose name?",
        how_to_read=(
            "A row is a delegation, a column an agenda item or a chapter in the record's order. A mark is an act and leads "
            "to its sentence; a small number says how many acts it stands for. A dot: the record names the delegation, not "
            "here. Hatched: the record names nobody under the item, or never names the delegation, and does not say "
            f"whether it was there. Counted: {VOICE_RULES[selection.voices]}"
        ),
        not_shown=SHOWN_NOT,
        source=source(view.record, numbers_of(rows)),
        summary=told,
        filters=f"{words}: {heard} of {many(len(seats), 'delegation')}",
    )
    below = shown.TableBelow(
        rows,
        behind=lambda: of_matrix(seats, columns, rows, head="Delegation"),
        grid=lambda: matrix.grid(seats, columns, cells),
    )
    shown.show(
        figure,
        notes,
        below,
        key="matrix",
        wide_table=lambda part: act_table(part, chosen_.carry, caption="Acts of delegations"),
    )


def _orders(columns: pd.DataFrame) -> dict[str, str]:
    """The orders a reader can choose for the rows: the plain ones, and one an item."""
    return matrix.ORDERS | {
        row.column: f"Those with a mark under {row.label} first" for row in rows_of(columns) if row.kind != "none"
    }


def _columns(columns: pd.DataFrame, selection: Selection, rows: pd.DataFrame) -> pd.DataFrame:
    """The columns a selection shows: those chosen; else all items, and the chapters with a mark."""
    if selection.items:
        return columns[columns["column"].isin(selection.items)]
    return columns[(columns["kind"] == "item") | columns["column"].isin(rows["column"])]


def others(chosen_: Chosen, acts: pd.DataFrame, words: str) -> None:
    """Who was in the room but not a State: organizations, and those who spoke in an office."""
    view, selection = chosen_.view, chosen_.selection
    rows = acts[acts["who"] != "delegation"]
    if selection.groups or selection.delegations:
        st.caption("Organizations, officers and the secretariat are left out while groups or delegations are chosen.")
        return
    if rows.empty:
        return
    names = matrix.others(rows).assign(shown=True)
    columns = _columns(view.columns, selection, rows)
    columns = columns[columns["column"].isin(rows["column"])]
    cells = matrix.cells(rows)
    caption = "Organizations, officers, secretariat and experts, beside the items of the record"
    table = matrix_table(
        names,
        columns,
        cells,
        document=selection.document,
        carry=chosen_.carry,
        caption=caption,
        row_word="Name",
        silent_as_rows=False,
        with_silence=False,
    )
    kinds = rows.groupby("section", sort=False)["actor"].nunique()
    notes = shown.Notes(
        question="Who was in the room but not a State?",
        how_to_read=(
            "Rows are organizations by kind, and those who spoke in an office: the chair's, the secretariat's and invited "
            "experts' words are no delegation's, and are counted with none. Marks are as above."
        ),
        not_shown="Organizations that were there and are not named as taking the floor. " + SHOWN_NOT,
        source=source(view.record, numbers_of(rows)),
        summary=f"{listed([f'{name}: {number}' for name, number in kinds.items()])}.",
        filters=f"{words}: {many(len(names), 'name')}",
    )
    shown.show(
        tag("div", legend(set(cells["mark"]), blanks=False), table),
        notes,
        shown.TableBelow(
            rows,
            behind=lambda: of_matrix(names, columns, rows, head="Name"),
            grid=lambda: matrix.grid(names, columns, cells),
        ),
        key="room",
        wide_table=lambda part: act_table(part, chosen_.carry, caption="Acts of organizations and officers"),
    )

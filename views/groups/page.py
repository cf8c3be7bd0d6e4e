"""The page of groups: which were spoken for on which items, the ledger, and what a group's members said themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from pipelines.names import load_reference
from views import choice, shown
from views.act_table import act_table
from views.address import WHOM
from views.behind.cells import of_matrix
from views.counting import matrix
from views.counting import spokespersons as counting
from views.counting.spokespersons import OTHERS, Spoken
from views.counting.told import chosen as chosen_acts
from views.filters import Chosen
from views.glance import Figure, figures
from views.groups.behind import DERIVED, of_ledger
from views.groups.ledger import ledger as as_table
from views.markup import tag
from views.matrix_table import legend
from views.matrix_table import matrix as matrix_table
from views.records import numbers_of, source
from views.rows import rows_of
from views.selection import in_words
from views.words import listed, many, on_behalf
from views.writing import notice, write

NOT_SHOWN = (
    "What was said, and whether the members agreed with it. Groups whose list of members is not certain: whom they speak for is "
    "not said. Derived members are not named by the record at that place."
)


def page(chosen: Chosen) -> None:
    """The parts of the page, below its question."""
    view = chosen.view
    every = chosen_acts(view.told, replace(chosen.selection, voices="members"), view.record)
    ledger, loose = counting.spoken(view, every, load_reference())
    words = in_words(replace(chosen.selection, voices="members"), view.order, view.labels, view.names)
    if not ledger and loose.empty:
        notice("For what the filters leave, the record names nobody as speaking or acting on behalf of others.")
        return
    found = counting.groups(ledger)
    names = {"": f"Every group ({len(found)})", **{key: each.name for key, each in found.items()}}
    key = choice.one(
        "Group", WHOM, names, help="What was said and done for one group, and what its members said themselves."
    )
    if key:
        ledger = counting.about(ledger, key)
        words = f"{words}; for {names[key]}"
    write(tag("p", tag("strong", "Shown: "), f"{words}.", role="status"), figures(_figures(ledger)))
    if not key and ledger:
        _matrix(chosen, ledger, words)
    if ledger:
        _ledger(chosen, ledger, words)
    if key and key not in OTHERS:
        _members(chosen, ledger, names[key], words)
    if len(loose) and not key:
        _loose(chosen, loose)


def _figures(ledger: Sequence[Spoken]) -> list[Figure]:
    """How many acts, by how many, and how many were heard through them in each way."""
    for_others = [each.row for each in ledger if each.row.voice == "group"]
    speakers = {row.actor for row in for_others}
    aligned = {row.actor for each in ledger for row in each.aligned}
    named = {row.actor for each in ledger for row in each.named}
    covered = {row.actor for each in ledger for row in each.covered} - aligned - named
    return [
        Figure(
            "On behalf of others",
            len(for_others),
            "act" if len(for_others) == 1 else "acts",
            f"By {many(len(speakers), 'spokesperson')}.",
            "#ledger",
            "Which",
        ),
        Figure(
            "Aligned themselves",
            len(aligned),
            "names",
            "With a statement of another, in the record's words.",
            "#ledger",
            "Which",
        ),
        Figure(
            "Named as spoken for",
            len(named),
            "names",
            "Named among those on whose behalf one spoke or acted.",
            "#ledger",
            "Which",
        ),
        Figure(
            "Covered by dated lists alone",
            len(covered),
            "delegations",
            "Derived members of groups that spoke; the record does not name them there.",
            "#ledger",
            "Which",
        ),
    ]


def _source(chosen: Chosen, rows: pd.DataFrame) -> str:
    return (
        f"{source(chosen.record, numbers_of(rows) or None)} Members of groups: data/reference, with the source of each."
    )


def _matrix(chosen: Chosen, ledger: Sequence[Spoken], words: str) -> None:
    view = chosen.view
    rows, acts = counting.by_group(ledger)
    cells = matrix.cells(acts)
    columns = view.columns[view.columns["column"].isin(acts["column"])]
    caption = "Groups beside the items under which somebody spoke or acted for them"
    table = matrix_table(
        rows,
        columns,
        cells,
        document=view.record.document,
        carry=chosen.carry,
        caption=caption,
        row_word="Group",
        silent_as_rows=False,
        with_silence=False,
    )
    counts = acts.groupby("actor").size()
    told = [f"{row.actor_name}: {counts[row.actor]}" for row in rows_of(rows)]
    notes = shown.Notes(
        question="Which groups were spoken for, on which items?",
        how_to_read=(
            "A row is a group, a column an item or chapter in the record's order. A mark is an act done for the group and leads to "
            "its sentence; a small number says for how many it stands. Choose a group above for its members."
        ),
        not_shown=NOT_SHOWN,
        source=_source(chosen, acts),
        summary=f"{many(len(rows), 'group or other reading', 'groups or other readings')}: {listed(told)}.",
        filters=words,
    )
    below = pd.DataFrame({"Group": rows["actor_name"], "Kind": rows["section"], "Acts": rows["actor"].map(counts)})
    drawn = tag("div", legend(set(cells["mark"]), blanks=False), table)
    table_below = shown.TableBelow(
        below,
        behind=lambda: of_matrix(rows, columns, acts, head="Spoken for", told=view.told),
        grid=lambda: matrix.grid(rows, columns, cells),
    )
    shown.show(drawn, notes, table_below, key="groups")


def _ledger(chosen: Chosen, ledger: Sequence[Spoken], words: str) -> None:
    rows = pd.DataFrame([each.row for each in ledger])
    table = pd.DataFrame(
        [
            {
                "Who": each.row.actor_name,
                "For whom, as printed": on_behalf(each.row.on_behalf_of) if each.row.on_behalf_of else "itself",
                "Act": each.row.deed.split(",", 1)[0],
                "Item": chosen.view.labels.get(each.row.column, each.row.column),
                "Paragraph": each.row.paragraph,
                "Aligned": "; ".join(row.actor_name for row in each.aligned),
                "Named": "; ".join(row.actor_name for row in each.named),
                DERIVED: "; ".join(dict.fromkeys(row.actor_name for row in each.covered)),
                "Source of the lists": "; ".join(dict.fromkeys(row.source for row in each.covered)),
                "In own voice besides": "; ".join(dict.fromkeys(row.actor_name for row in each.besides)),
            }
            for each in ledger
        ]
    )
    notes = shown.Notes(
        question="Who spoke for whom, and who was heard through it?",
        how_to_read=(
            "A row is an act on behalf of others, or a statement with which others aligned themselves, in the record's order. "
            "Aligned and named: in the record's own words. Members by dated lists are derived, folded, and not named there. “Besides”: "
            "of all of these, those that also spoke for themselves under the same item."
        ),
        not_shown=NOT_SHOWN,
        source=_source(chosen, rows),
        summary=f"{many(len(ledger), 'row')}, by {many(rows['actor'].nunique(), 'spokesperson')}.",
        filters=words,
    )
    drawn = as_table(chosen.view, ledger, chosen.carry, chosen.selection.mine)
    slide = ["Who", "For whom, as printed", "Act", "Item", "Paragraph"]
    below = shown.TableBelow(table, behind=lambda: of_ledger(chosen, ledger, table), grid=lambda: table[slide])
    shown.show(drawn, notes, below, key="ledger")


def _members(chosen: Chosen, ledger: Sequence[Spoken], name: str, words: str) -> None:
    """What those heard through a group's spokesperson said in their own voice."""
    view = chosen.view
    actors = tuple(sorted({actor for each in ledger for actor in each.actors} & set(view.names)))
    if not actors:
        notice(
            f"Whose statements {name} covered is not known:",
            "note",
            " the record names nobody, and no list of its members is certain.",
        )
        return
    selection = replace(chosen.selection, delegations=actors, groups=(), voices="own")
    acts = chosen_acts(view.told, selection, view.record)
    seats = matrix.delegations(view.record, selection, acts, view.told)
    cells = matrix.cells(acts)
    columns = view.columns[view.columns["column"].isin(acts["column"])]
    spoke = int(seats["shown"].sum())
    table = matrix_table(
        seats,
        columns,
        cells,
        document=view.record.document,
        carry=chosen.carry,
        caption=f"Those heard through {name}, and what they did in their own voice",
        row_word="Delegation",
        silent_as_rows=False,
        mine=chosen.selection.mine,
    )
    notes = shown.Notes(
        question="What did those heard through it do in their own voice?",
        how_to_read=(
            "Rows are the delegations aligned, named, or covered by dated lists (derived); marks are what they did themselves, "
            "and lead to the sentences."
        ),
        not_shown=NOT_SHOWN,
        source=_source(chosen, acts),
        summary=f"{spoke} of {many(len(seats), 'delegation')} did something in their own voice.",
        filters=f"{words}; acts in own voice",
    )
    below = pd.DataFrame(
        {
            "Delegation": seats["actor_name"],
            "Regional group": seats["section"],
            "Acts in own voice": [int((acts["actor"] == actor).sum()) for actor in seats["actor"]],
        }
    )
    drawn = (
        tag("div", legend(set(cells["mark"])), table)
        if len(columns)
        else tag("p", "None of them is named as doing anything itself.")
    )
    table_below = shown.TableBelow(
        below,
        behind=lambda: of_matrix(seats, columns, acts, head="Delegation"),
        grid=lambda: matrix.grid(seats, columns, cells),
    )
    shown.show(drawn, notes, table_below, key="members")


def _loose(chosen: Chosen, rows: pd.DataFrame) -> None:
    """Those heard through one of whom no act was read: shown, never dropped."""
    st.header("Heard through one of whom no act was read", anchor="loose")
    write(act_table(rows, chosen.carry, caption="Heard through one of whom no act was read"))

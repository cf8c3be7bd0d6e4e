"""Delegations beside votes, and how often one delegation voted as another did."""

from __future__ import annotations

import pandas as pd

from views import shown
from views.act_table import act_table
from views.address import DOCUMENT, RECORD_PAGE, address
from views.behind.cells import of_matrix
from views.choice import one
from views.counting.matrix import grid as grid_of
from views.counting.matrix import in_sections
from views.counting.told import chosen_actors
from views.counting.votes import Vote, cast
from views.counting.votes import agreement as agreement_of
from views.filters import Chosen
from views.matrix_table import named_beside
from views.records import numbers_of, source
from views.rows import Row, rows_of
from views.strips import strips
from views.votes.behind import of_agreement
from views.words import many, shortened

FEW = 10  # votes both cast; a share of fewer says little
NOT_SHOWN = (
    "Votes the record does not list, and what was decided without one. Most decisions are not voted on, so votes are no picture of "
    "how far two delegations agree."
)


def _of(chosen: Chosen, found: list[Vote]) -> pd.DataFrame:
    """The rows of the votes, of the delegations chosen, each with the column and the mark of the grid."""
    actors = set(chosen_actors(chosen.record, chosen.selection))
    rows = pd.concat([vote.rows.assign(column=vote.key, mark=vote.rows["choice"]) for vote in found], ignore_index=True)
    narrowed = chosen.selection.groups or chosen.selection.delegations
    return rows[rows["actor"].isin(actors)] if narrowed else rows


def grid(chosen: Chosen, found: list[Vote]) -> None:
    """Delegations beside votes."""
    rows = _of(chosen, found)
    columns = pd.DataFrame(
        {
            "column": [vote.key for vote in found],
            "label": [vote.short for vote in found],
            "title": [shortened(vote.label.split(": ", 1)[-1], 70) for vote in found],
            "full_title": [vote.label for vote in found],
            "paragraphs": [vote.paragraph for vote in found],
        }
    )
    names, cells, table = named_beside(
        rows,
        columns,
        document=chosen.record.document,
        carry=chosen.carry,
        caption="Delegations by regional group, beside the votes",
        row_word="Delegation",
        mine=chosen.selection.mine,
    )
    notes = shown.Notes(
        question="How did each delegation vote, vote by vote?",
        how_to_read="A row is a delegation, a column a vote in the record's order. Y filled: in favour; N in a square: against; A in a "
        "circle: abstaining; a dash: absent or not voting; a dot: not listed in this vote. Each mark leads to the list.",
        not_shown=NOT_SHOWN,
        source=source(chosen.record, numbers_of(rows)),
        summary=f"{many(len(names), 'delegation')} stand beside {many(len(found), 'vote')}.",
        filters=f"{chosen.words}: {many(len(names), 'delegation')}, {many(len(found), 'vote')}",
    )
    shown.show(
        table,
        notes,
        shown.TableBelow(
            rows,
            behind=lambda: of_matrix(names, columns, rows, head="Delegation", column_head="Vote"),
            grid=lambda: grid_of(names, columns, cells),
        ),
        key="grid",
        wide_table=lambda part: act_table(part, chosen.carry, caption="Votes of delegations"),
    )


def agreement(chosen: Chosen, found: list[Vote]) -> None:
    """One delegation beside every other: in how many of the votes both cast they chose the same."""
    voters = in_sections(pd.concat([vote.rows for vote in found]))
    casting = set(cast(found)["actor"])
    called = {row.actor: row.actor_name for row in rows_of(voters) if row.actor in casting}
    if len(called) < 2 or len(found) < 2:
        return  # one vote says nothing of agreement
    who = one("Delegation beside which the others are set", "voter", called, first=chosen.selection.mine)
    others = agreement_of(found, who)
    if chosen.selection.groups or chosen.selection.delegations:
        others = others[others["actor"].isin(chosen_actors(chosen.record, chosen.selection))]
    query = {DOCUMENT: chosen.record.document, **chosen.carry, "act": "voted", "only": "true", "group": ""}

    def link(row: Row) -> str:
        return address(RECORD_PAGE, {**query, "delegation": [who, row.actor]})

    own = int((cast(found)["actor"] == who).sum())
    table = pd.DataFrame(
        {
            "Delegation": others["actor_name"],
            "Group": others["section"],
            "Voted the same": others["part"],
            "Votes both cast": others["whole"],
        }
    )
    links = [address(RECORD_PAGE, {**query, "delegation": [who, actor]}) for actor in others["actor"]]
    small = int((others["whole"] < FEW).sum())
    notes = shown.Notes(
        question=f"In how many votes did {called[who]} and another choose the same?",
        how_to_read="k of n: of the n votes in which both voted in favour, against or abstained, the k in which they chose the same; "
        "the dot stands at that part of n. Absence is no vote. By regional group, then by name: no ranking."
        + (f" “few”: fewer than {FEW} votes both cast, so the part says little." if small else ""),
        not_shown=NOT_SHOWN,
        source=source(chosen.record, [vote.paragraph for vote in found if vote.paragraph]),
        summary=f"{called[who]} cast {many(own, 'vote')} of the {len(found)} listed. {_range(others)}",
        filters=f"{chosen.words}: {many(len(others), 'other delegation')}, {many(len(found), 'vote')}",
    )
    figure = strips(
        others,
        link,
        caption=notes.question,
        heads=("Delegation", "The same", "Part of the votes both cast"),
        mine=chosen.selection.mine,
        few=FEW,
    )
    below = shown.TableBelow(table, links, behind=lambda: of_agreement(table, found, who, list(others["actor"])))
    shown.show(figure, notes, below, key="agreement")


def _range(others: pd.DataFrame) -> str:
    both = others[others["whole"] > 0]
    if both.empty:
        return "No other delegation cast a vote in common with it."
    parts = both["part"] / both["whole"]
    return f"With the others it chose the same in {parts.min():.0%} to {parts.max():.0%} of the votes both cast."

"""Regional groups from record to record."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import shown
from views.address import sentences
from views.comparing.behind import of_groups
from views.counting import compare as counting
from views.counting.compare import Part
from views.markup import tag
from views.records import numbers_of, source
from views.rows import rows_of
from views.words import listed, many


def slopes(compared: list[Part], words: str) -> None:
    """How many of each regional group took part in each record, or what part of the group."""
    from views.figures.slopes import group_slopes

    counted = counting.by_group(compared)
    names = [part.name for part in compared]
    table = pd.DataFrame(
        {
            "Group": counted["section"],
            "Record": [names[place] for place in counted["part"]],
            "Took part": counted["took"],
            "Delegations": counted["could"],
            "Part of the group": [f"{share:.0%}" for share in counted["share"]],
        }
    )
    links = [sentences(compared[row.part].document, {}, group=str(row.section)) for row in rows_of(counted)]

    def figure() -> shown.Drawn:
        in_numbers = st.toggle(
            "Numbers of delegations instead of parts of the group", key="numbers", bind="query-params"
        )
        if counted["took"].sum() == 0:
            return tag("p", "No delegation is left by these filters.")
        return group_slopes(counted, names, "took" if in_numbers else "share", shown.ground())

    ends = counted[counted["part"].isin([0, len(compared) - 1])]
    told = [
        f"{section} {listed([f'{row.took} of {row.could} in {names[row.part]}' for row in rows_of(rows)])}"
        for section, rows in ends.groupby("section", sort=False)
    ]
    notes = shown.Notes(
        question="How did the regional groups' part change?",
        how_to_read="A line is a regional group, its height the part of its delegations that took part in each record (or their "
        "number), by the filters' acts and voices. Its ends carry the numbers. Groups are as they stood at each session.",
        not_shown="How often delegations took part; who was present. A part of a small group moves much with one delegation.",
        source=" ".join(source(part.view.record, numbers_of(part.acts)) for part in compared),
        summary=f"{'; '.join(told)}.",
        filters=f"{words}: {listed([many(len(part.seats), 'delegation') + ' in ' + part.name for part in compared])}",
    )
    below = shown.TableBelow(table, links, behind=lambda: of_groups(counted, compared, table))
    shown.show(figure, notes, below, key="slopes")

"""Shares of the regional groups among those heard, beside their shares among those that could have been."""

from __future__ import annotations

import pandas as pd

from views.counting.told import NO_GROUP, chosen_actors
from views.records import Record
from views.selection import Selection

SHARES = ("section", "heard", "could", "heard_share", "could_share", "of_group")


def group_shares(record: Record, selection: Selection, acts: pd.DataFrame) -> pd.DataFrame:
    """By regional group: delegations with a chosen act, delegations there are, each group's share of either (0 to 1), and

    the part of the group that was heard. The five groups by name, those in no group last; acts: ``chosen(...)``.
    """
    about = chosen_actors(record, selection)
    seats = record.delegations[record.delegations["actor"].isin(about)]
    section = seats["regional_group"].where(seats["regional_group"] != "", NO_GROUP)
    has_act = seats["actor"].isin(acts.loc[acts["who"] == "delegation", "actor"])
    frame = (
        pd.DataFrame({"section": section, "heard": has_act.astype(int), "could": 1})
        .groupby("section", as_index=False)[["heard", "could"]]
        .sum()
    )
    frame = frame.assign(
        heard_share=frame["heard"] / max(int(frame["heard"].sum()), 1),
        could_share=frame["could"] / max(int(frame["could"].sum()), 1),
        of_group=frame["heard"] / frame["could"],
        _last=frame["section"] == NO_GROUP,
    )
    return frame.sort_values(["_last", "section"], ignore_index=True).reindex(columns=list(SHARES))

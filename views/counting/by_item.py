"""What was done under each item, by kind."""

from __future__ import annotations

import pandas as pd

KINDS = {
    "floor": "Statements by delegations",
    "through": "Aligned, represented or derived",
    "organizations": "Statements by organizations",
    "reply": "Rights of reply",
    "draft": "Drafts introduced or sponsored",
    "vote": "Votes and requests",
}
COUNTED = ("column", "label", "title", "kind", "acts", "delegations")
# What a selection of a kind filters by.
ACTS_OF = {
    "floor": ("statement",),
    "through": ("statement",),
    "organizations": ("statement",),
    "reply": ("right_of_reply",),
    "draft": ("introduced", "sponsored"),
    "vote": ("voted", "requested"),
}
_OF_MARK = {
    "own": "floor",
    "group": "floor",
    "aligned": "through",
    "represented": "through",
    "member": "through",
    "reply": "reply",
    "introduced": "draft",
    "sponsor": "draft",
    "requested": "vote",
    "voted": "vote",
}


def acts_by_item(acts: pd.DataFrame, columns: pd.DataFrame) -> pd.DataFrame:
    """Chosen acts → by column of the matrix and kind: acts, and the different ones that did them; zeros left out.

    The words of the chair, of the secretariat and of invited experts, elections and lists of attendance are not counted.
    columns: ``agenda.columns``, whose order is kept.
    """
    rows = acts[(acts["who"] != "office") & acts["mark"].isin(_OF_MARK)]
    kind = rows["mark"].map(_OF_MARK)
    kind = kind.mask((rows["who"] == "organization") & kind.isin(("floor", "through")), "organizations")
    counted = (
        rows.assign(kind=kind)
        .groupby(["column", "kind"], as_index=False)
        .agg(acts=("row_id", "size"), delegations=("actor", "nunique"))
    )
    frame = columns[["column", "label", "title"]].merge(counted, on="column", how="inner")
    order = {key: place for place, key in enumerate(KINDS)}
    place = {key: number for number, key in enumerate(columns["column"])}
    frame = frame.assign(_column=frame["column"].map(place), _kind=frame["kind"].map(order))
    return frame.sort_values(["_column", "_kind"], ignore_index=True).reindex(columns=list(COUNTED))

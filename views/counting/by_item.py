"""What was done under each item, by kind of act or by the capacity in which it was done."""

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
CAPACITY_PARTS = {
    "member": "Parties and members",
    "observer": "Observer States",
    "igo": "Intergovernmental organizations",
    "un": "United Nations entities",
    "ngo": "Non-governmental organizations",
    "nhri": "National human rights institutions",
    "other": "Other standing invitations",
    "expert": "Invited experts",
    "officer": "The chair and other officers",
    "secretariat": "The secretariat",
    "": "Not stated, or derived",
}
PARTS = {"kind": KINDS, "capacity": CAPACITY_PARTS}
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


def acts_by_item(acts: pd.DataFrame, columns: pd.DataFrame, part: str = "kind") -> pd.DataFrame:
    """Chosen acts → by column of the matrix and part: acts, and the different ones that did them; zeros left out.

    part: "kind", or "capacity"; the column ``kind`` holds either's key. By kind, the words of the chair, of the
    secretariat and of invited experts are not counted, by capacity they are parts of their own. Elections, meetings
    chaired and lists of attendance are in neither. columns: ``agenda.columns``, whose order is kept.
    """
    counted = (
        parted(acts, columns, part)
        .groupby(["column", "kind"], as_index=False)
        .agg(acts=("row_id", "size"), delegations=("actor", "nunique"))
    )
    frame = columns[["column", "label", "title"]].merge(counted, on="column", how="inner")
    order = {key: place for place, key in enumerate(PARTS[part])}
    place = {key: number for number, key in enumerate(columns["column"])}
    frame = frame.assign(_column=frame["column"].map(place), _kind=frame["kind"].map(order))
    return frame.sort_values(["_column", "_kind"], ignore_index=True).reindex(columns=list(COUNTED))


def parted(acts: pd.DataFrame, columns: pd.DataFrame, part: str = "kind") -> pd.DataFrame:
    """The acts that ``acts_by_item`` counts, each with its part in the column ``kind``."""
    rows = acts[acts["mark"].isin(_OF_MARK) & acts["column"].isin(columns["column"])]
    return _kinds(rows[rows["who"] != "office"]) if part == "kind" else rows.assign(kind=rows["capacity"])


def _kinds(rows: pd.DataFrame) -> pd.DataFrame:
    kind = rows["mark"].map(_OF_MARK)
    return rows.assign(
        kind=kind.mask((rows["who"] == "organization") & kind.isin(("floor", "through")), "organizations")
    )

"""Rights of reply: in the order as printed, by item, and who replied at the same meeting."""

from __future__ import annotations

import pandas as pd

NOT_SAID = "not stated in the record"
BY_ITEM = ("column", "label", "title", "first", "second", "replies", "delegations")


def replies(acts: pd.DataFrame) -> pd.DataFrame:
    """Chosen acts (``told``) → the rights of reply that the record names, in its order, each with:

    occasion (the meeting, or the meetings that the record reports together, or the paragraph where it names none), sitting
    (the same in words), and place (1, 2 … as printed within the occasion, the item and the round).
    """
    rows = acts[(acts["act"] == "right_of_reply") & (acts["voice"] != "member")]
    rows = rows.sort_values(["start", "name_start"], kind="stable", ignore_index=True)
    rows = rows.assign(
        occasion=[
            f"{meeting}/{date}" if meeting else f"paragraph {paragraph or start}"
            for meeting, date, paragraph, start in zip(
                rows["meeting"], rows["date"], rows["paragraph"], rows["start"], strict=True
            )
        ],
        sitting=[sitting(str(meeting)) for meeting in rows["meeting"]],
    )
    return rows.assign(place=rows.groupby(["occasion", "column", "round"]).cumcount() + 1)


def sitting(meeting: str) -> str:
    """ "4" → "meeting 4"; "1, 2" → "one of meetings 1, 2", for the record does not say which; "" → that it says none."""
    if not meeting:
        return NOT_SAID
    return f"one of meetings {meeting}" if "," in meeting else f"meeting {meeting}"


def by_item(rows: pd.DataFrame, columns: pd.DataFrame) -> pd.DataFrame:
    """``replies`` → by column of the matrix in the record's order: first and second replies, all, and by how many."""
    counted = (
        rows.assign(first=rows["round"] != 2, second=rows["round"] == 2)
        .groupby("column", as_index=False)
        .agg(
            first=("first", "sum"),
            second=("second", "sum"),
            replies=("row_id", "size"),
            delegations=("actor", "nunique"),
        )
    )
    return columns[["column", "label", "title"]].merge(counted, on="column", how="inner").reindex(columns=list(BY_ITEM))

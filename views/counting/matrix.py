"""The matrix: delegations by regional group beside agenda items, and those the record does not name."""

from __future__ import annotations

import pandas as pd

from views.counting.told import NO_GROUP, ORGANIZATIONS, by_name, chosen_actors
from views.marks import MARKS
from views.records import Record
from views.selection import Selection

CELLS = ("actor", "column", "mark", "acts", "row_id", "paragraphs", "deed")
MARK_ORDER = {mark: place for place, mark in enumerate(MARKS)}


def cells(acts: pd.DataFrame) -> pd.DataFrame:
    """Chosen acts → one row for each mark in a cell: how many acts it stands for, the first one's row and words, and the

    paragraphs, "; " between them. In the order of the marks.
    """
    found: dict[tuple[str, str, str], list[tuple[str, str, str]]] = {}
    ordered = acts.sort_values("start", kind="stable")
    keys = zip(ordered["actor"], ordered["column"], ordered["mark"], strict=True)
    said = zip(ordered["row_id"], ordered["paragraph"], ordered["deed"], strict=True)
    for key, act in zip(keys, said, strict=True):
        found.setdefault(key, []).append(act)
    rows = [
        (
            *key,
            len(told),
            told[0][0],
            "; ".join(dict.fromkeys(paragraph for _, paragraph, _ in told if paragraph)),
            "; ".join(dict.fromkeys(deed for _, _, deed in told)),
        )
        for key, told in found.items()
    ]
    rows.sort(key=lambda row: MARK_ORDER[row[2]])
    return pd.DataFrame(rows, columns=list(CELLS))


def delegations(record: Record, selection: Selection, acts: pd.DataFrame, every_act: pd.DataFrame) -> pd.DataFrame:
    """The delegations a selection is about: section, actor, name, shown (it has a mark), named (the record names it

    anywhere), attended (it is in a list of those attending). By section, then by name. acts: the chosen; every_act: all.
    """
    seats = record.delegations[record.delegations["actor"].isin(chosen_actors(record, selection))]
    by_record = every_act.loc[(every_act["who"] == "delegation") & (every_act["voice"] != "member"), ["act", "actor"]]
    frame = seats[["actor", "actor_name", "un_status", "regional_group_rule"]].assign(
        section=seats["regional_group"].where(seats["regional_group"] != "", NO_GROUP),
        shown=seats["actor"].isin(acts.loc[acts["who"] == "delegation", "actor"]),
        named=seats["actor"].isin(by_record.loc[by_record["act"] != "attended", "actor"]),
        attended=seats["actor"].isin(by_record.loc[by_record["act"] == "attended", "actor"]),
    )
    frame = frame.assign(_last=frame["section"] == NO_GROUP, _name=by_name(frame["actor_name"]))
    return frame.sort_values(["_last", "section", "_name"], ignore_index=True).drop(columns=["_last", "_name"])


ORDERS = {
    "": "By regional group, then by name",
    "name": "By name",
    "items": "By number of items with a mark, most first",
}


def in_order(seats: pd.DataFrame, cells_: pd.DataFrame, order: str) -> pd.DataFrame:
    """The delegations in another order than by group: by name, by number of items with a mark, or those with a mark under

    one item first (order is the item's column). seats: ``delegations``; cells_: ``cells``. Ties go by name. In any order
    but the first all stand in one section, whose name says the order.
    """
    if not order:
        return seats
    frame = seats.assign(_name=by_name(seats["actor_name"]))
    if order == "items":
        number = cells_.groupby("actor")["column"].nunique()
        frame = frame.assign(_rank=-frame["actor"].map(number).fillna(0)).sort_values(["_rank", "_name"])
        section = "By number of items with a mark"
    elif order == "name":
        frame, section = frame.sort_values("_name"), "By name"
    else:
        here = frame["actor"].isin(cells_.loc[cells_["column"] == order, "actor"])
        frame = frame.assign(_rank=~here).sort_values(["_rank", "_name"])
        section = "Those with a mark under the item first"
    return frame.drop(columns=[name for name in ("_name", "_rank") if name in frame]).assign(section=section)


def grid(rows: pd.DataFrame, columns: pd.DataFrame, cells_: pd.DataFrame) -> pd.DataFrame:
    """The matrix as a plain table: a row for each of ``rows`` with a mark (all where none has), its section and name, and

    for each column the signs of its marks, "● R" for a statement and a reply, with a number where a sign stands for
    several acts. For slides and pictures, where nothing can be clicked; its attrs say what the "signs" mean.
    """
    with_marks = rows[rows["actor"].isin(cells_["actor"])] if len(cells_) else rows
    signs = cells_.assign(
        sign=[
            MARKS[mark].sign + (str(acts) if acts > 1 else "")
            for mark, acts in zip(cells_["mark"], cells_["acts"], strict=True)
        ]
    )
    by_cell = signs.groupby(["actor", "column"], sort=False)["sign"].agg(" ".join)
    table = pd.DataFrame({"Name": with_marks["actor_name"], "Group": with_marks["section"]})
    for column in columns.itertuples(index=False):
        table[str(column.label)] = [by_cell.get((actor, column.column), "") for actor in with_marks["actor"]]
    table = table.reset_index(drop=True)
    used = set(cells_["mark"])
    table.attrs["signs"] = ", ".join(f"{MARKS[key].sign} {MARKS[key].name}" for key in MARKS if key in used)
    return table


def others(acts: pd.DataFrame) -> pd.DataFrame:
    """Organizations, officers, secretariat and experts among the chosen acts: section, actor, name; by kind, then name."""
    rows = acts[acts["who"] != "delegation"].drop_duplicates(["section", "actor"])
    order = {section: place for place, section in enumerate(ORGANIZATIONS.values())}
    frame = rows[["section", "actor", "actor_name"]].assign(
        _place=rows["section"].map(order), _name=by_name(rows["actor_name"])
    )
    return frame.sort_values(["_place", "_name"], ignore_index=True).drop(columns=["_place", "_name"])


def in_sections(rows: pd.DataFrame) -> pd.DataFrame:
    """The different ones among some acts (``told``): section, actor, actor_name; by regional group, those in none last."""
    frame = rows.drop_duplicates("actor")[["section", "actor", "actor_name"]]
    frame = frame.assign(_last=frame["section"] == NO_GROUP, _name=by_name(frame["actor_name"]))
    return frame.sort_values(["_last", "section", "_name"], ignore_index=True).drop(columns=["_last", "_name"])

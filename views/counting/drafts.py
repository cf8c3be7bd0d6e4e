"""The drafts of a record: what is told of each, what happened to it in order, who sponsored it and who spoke on its item."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from views.counting.told import chosen_actors
from views.records import Record
from views.rows import Row, rows_of
from views.selection import Selection

LAST_PART = re.compile(r"(?:^|/)((?:L|CRP|WP|INF|PC)\.\s?\d.*)$")
NAMED = ("own", "group", "represented")  # the voices in which the record itself names a sponsor
FLOOR = ("own", "group")
AMENDING = re.compile(
    r"\b(?:introduced|submitted|proposed)\s+(?:an?\s+)?(?:oral\s+)?amendments?\s+to\b", re.I
)  # not the draft


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft as the record tells of it, with its name in an address and in a word."""

    key: str  # its symbol; where none is printed, the paragraph that tells of it
    label: str  # "L.9/Rev.1"
    row: Row  # of the table drafts
    column: str  # its item, or the chapter in which it is acted on: a column of the matrix; "" where the record does not say
    sponsors: pd.DataFrame  # told, named by the record, those who withdrew left out; the first row of each
    withdrew: pd.DataFrame
    derived: pd.DataFrame  # told, voice "member": members of groups that sponsored, none of them named


def drafts(record: Record, told: pd.DataFrame) -> list[Draft]:
    """The drafts of a record in its order."""
    rows = told[(told["act"] == "sponsored") & (told["draft"] != "")].sort_values(
        ["start", "name_start"], kind="stable"
    )
    named = rows[rows["voice"].isin(NAMED)]
    gone = _first_of_each(named[named["role"] == "withdrew"])
    first, members = _first_of_each(named), _first_of_each(rows[rows["voice"] == "member"])
    sponsors = _by_draft(first.loc[~_pairs(first).isin(_pairs(gone))])
    derived = _by_draft(members.loc[~_pairs(members).isin(_pairs(named))])
    withdrew, none = _by_draft(gone), told.iloc[:0]
    column = dict(zip(told["draft"][::-1], told["column"][::-1], strict=True))  # of the first act on each
    found: list[Draft] = []
    keys: set[str] = set()
    for row in rows_of(record.drafts):
        key = row.draft or (f"para. {row.paragraph}" if row.paragraph else "without symbol")
        while key in keys:
            key += " *"
        keys.add(key)
        of = (each.get(row.draft, none) for each in (sponsors, withdrew, derived))
        home = row.item or (column.get(row.draft, "") if row.draft else "")
        found.append(Draft(key, label_of(key), row, home, *of))
    return found


def label_of(symbol: str) -> str:
    """ "CTOC/COP/2024/L.9/Rev.1" → "L.9/Rev.1"; a symbol of another make stays whole."""
    found = LAST_PART.search(symbol)
    return found[1] if found else symbol


def _first_of_each(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.drop_duplicates(["draft", "actor"])


def _pairs(rows: pd.DataFrame) -> pd.Series:
    return rows["draft"].astype("str") + "\n" + rows["actor"].astype("str")


def _by_draft(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(draft): group for draft, group in rows.groupby("draft")}


def left(every: list[Draft], selection: Selection, acts: pd.DataFrame) -> list[Draft]:
    """The drafts that a selection leaves. acts: the chosen acts of sponsoring and introducing.

    A draft stays for an act of a chosen delegation; where no delegation, group or capacity is chosen, for its item and day.
    """
    by_actor = bool(selection.delegations or selection.groups or selection.capacities)
    touched = set(acts["draft"])
    return [
        draft
        for draft in every
        if (draft.row.draft and draft.row.draft in touched)
        or (
            not by_actor
            and (not selection.items or draft.column in selection.items)
            and (not selection.days or draft.row.date in selection.days)
        )
    ]


def sponsoring(acts: pd.DataFrame) -> pd.DataFrame:
    """Chosen acts → those that make a delegation a sponsor of a draft with a symbol, named by the record, with their mark:

    sponsor, joined, withdrew, introduced.
    """
    rows = acts[acts["act"].isin(("sponsored", "introduced")) & (acts["voice"] != "member") & (acts["draft"] != "")]
    amending = pd.Series([bool(AMENDING.search(str(words))) for words in rows["evidence"]], rows.index, bool)
    rows = rows[(rows["who"] == "delegation") & ~((rows["act"] == "introduced") & amending)]
    return rows.assign(
        mark=rows["mark"].mask(rows["role"].isin(("joined", "withdrew")), rows["role"]), column=rows["draft"]
    )


def sponsors_only(rows: pd.DataFrame) -> pd.DataFrame:
    """``sponsoring`` → without those who introduced only and those who withdrew."""
    gone = set(zip(*(rows.loc[rows["role"] == "withdrew", each] for each in ("actor", "draft")), strict=True))
    stays = pd.Series(
        [pair not in gone for pair in zip(rows["actor"], rows["draft"], strict=True)], index=rows.index, dtype=bool
    )
    return rows[(rows["act"] == "sponsored") & stays]


@dataclass(frozen=True, slots=True)
class Crossed:
    """Sponsors of a draft beside the speakers on its item; each row leads to what the delegation did."""

    both: pd.DataFrame  # sponsors that took the floor
    silent_sponsors: pd.DataFrame  # sponsors that did not; note: whether they were heard through another
    speakers: pd.DataFrame  # took the floor, not named as sponsors; note: whether a group of theirs sponsored


def crossed(draft: Draft, told: pd.DataFrame, selection: Selection, record: Record) -> Crossed:
    """Who sponsored and did not speak under the draft's item, and who spoke and did not sponsor.

    Speaking is taking the floor under the item or a part of it, on any occasion; right of reply is not. Delegations and groups
    of the selection apply, its items do not.
    """
    actors = chosen_actors(record, selection)
    on_item = told[(told["act"] == "statement") & told["column"].isin(parts_of(draft.column, set(told["column"])))]
    on_item = on_item[(on_item["who"] == "delegation") & on_item["actor"].isin(actors)]
    floor = on_item[on_item["voice"].isin(FLOOR)].sort_values("start", kind="stable").drop_duplicates("actor")
    through = on_item[~on_item["voice"].isin(FLOOR)]
    note_of = {str(actor): _heard(set(group["voice"])) for actor, group in through.groupby("actor")}
    sponsors = draft.sponsors[draft.sponsors["actor"].isin(actors) & (draft.sponsors["who"] == "delegation")]
    silent = sponsors[~sponsors["actor"].isin(floor["actor"])]
    speakers = floor[~floor["actor"].isin(sponsors["actor"])]
    implied = set(draft.derived["actor"])
    return Crossed(
        both=sponsors[sponsors["actor"].isin(floor["actor"])].assign(note=""),
        silent_sponsors=silent.assign(note=[note_of.get(actor, "") for actor in silent["actor"]]),
        speakers=speakers.assign(
            note=["a group of it sponsored (derived)" if a in implied else "" for a in speakers["actor"]]
        ),
    )


def parts_of(column: str, columns: set[str]) -> set[str]:
    """ "2" → 2 and its parts 2 (a), 2 (b) …; "2 (a)" → itself."""
    return {each for each in columns if each == column or each.startswith(f"{column} (")} if column else set()


def _heard(voices: set[str]) -> str:
    if "aligned" in voices:
        return "aligned with another's statement"
    return "named in a statement made for it" if "represented" in voices else "a group of it spoke (derived)"

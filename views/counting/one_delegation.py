"""Everything one delegation did, and where its position was heard through others; what is derived is kept apart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

import pandas as pd

from views.counting.told import chosen
from views.counting.view import View
from views.selection import VOICES, Selection
from views.words import listed, many

CHOICES = {"yes": "in favour", "no": "against", "abstain": "abstaining", "absent": "absent"}


@dataclass(frozen=True, slots=True)
class Deeds:
    """One delegation's rows of ``told``, each in one of these, in the record's order."""

    own: pd.DataFrame = field(repr=False)  # what it did itself, for itself or for a group
    office: pd.DataFrame = field(repr=False)  # what was said in an office of the body by one of its delegation
    through: pd.DataFrame = field(repr=False)  # where the record names it as aligned or spoken for
    derived: pd.DataFrame = field(
        repr=False
    )  # where a group spoke whose member it was, and the record does not name it
    by_it: pd.DataFrame = field(repr=False)  # others whom the record names as heard through it
    attended: pd.DataFrame = field(repr=False)

    def of(self, *acts: str) -> pd.DataFrame:
        """What it did itself of these acts."""
        return self.own[self.own["act"].isin(acts)]


def deeds(view: View, selection: Selection, actor: str) -> Deeds:
    """What the filters leave of what a delegation did, whatever the counting rule: every voice has a place of its own."""
    wide = replace(selection, delegations=(), groups=(), voices="members")
    every = view.told[(view.told["actor"] == actor) | (view.told["via"] == actor)]
    rows = chosen(every, wide, view.record).sort_values(["start", "name_start"], kind="stable")
    its = rows[rows["actor"] == actor]
    as_office = its["who"] == "office"
    return Deeds(
        own=its[its["voice"].isin(VOICES["own"]) & ~as_office & (its["act"] != "attended")],
        office=its[as_office],
        through=its[its["voice"].isin(("aligned", "represented"))],
        derived=its[its["voice"] == "member"].drop_duplicates("row_id"),
        by_it=rows[(rows["via"] == actor) & rows["voice"].isin(("aligned", "represented"))],
        attended=view.told[(view.told["actor"] == actor) & (view.told["act"] == "attended")],
    )


def votes_in_words(votes: pd.DataFrame) -> str:
    """ "12 in favour, 3 against and 1 abstaining"."""
    counts = votes["choice"].value_counts()
    return listed([f"{counts[choice]} {words}" for choice, words in CHOICES.items() if choice in counts])


def in_a_sentence(name: str, done: Deeds, items: Collection[str], *, narrowed: bool = False) -> str:
    """What the record names a delegation as doing, in a sentence or two. items: those under which the record names anybody.

    narrowed: whether filters leave only a part of the record; then that is said.
    """
    floor = done.of("statement")
    shown = "For what the filters leave, " if narrowed else ""
    if floor.empty:
        said = f"{shown}{'the' if narrowed else 'The'} record names no statement by {name}"
        said += " in its own voice or for a group" if len(done.through) else ""
    else:
        said = f"{shown}{name} took the floor {times(len(floor))}"
        said += f", under {len(set(floor['column']) & set(items))} of {many(len(items), 'item')}" if items else ""
        for_groups = int((floor["voice"] == "group").sum())
        said += f", {times(for_groups)} on behalf of others" if for_groups else ""
    more = []
    if len(done.through):
        more.append(f"was heard through another {times(len(done.through))}")
    if len(sponsored := done.of("sponsored")):
        more.append(f"sponsored {many(_different(sponsored), 'draft')}")
    if len(introduced := done.of("introduced")):
        more.append(f"introduced {many(_different(introduced), 'draft')}")
    if len(replies := done.of("right_of_reply")):
        more.append(f"used the right of reply {times(len(replies))}")
    if len(votes := done.of("voted")):
        more.append(f"is listed in {many(len(votes), 'recorded vote')}")
    return f"{said}. {f'It {listed(more)}.' if more else ''}".strip()


def times(number: int) -> str:
    """ "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _different(acts: pd.DataFrame) -> int:
    """Different drafts; those without a symbol are told apart by their sentence."""
    return int(acts["draft"].where(acts["draft"] != "", acts["start"].astype(str)).nunique())


def by_group(view: View, derived: pd.DataFrame, actor: str) -> pd.DataFrame:
    """The derived rows by group: group_name, member_from, source, acts, speakers, and its rows (row_id, paragraph), "; "."""
    mine = view.record.represented[view.record.represented["actor"] == actor]
    rows = mine[["row_id", "group_name", "member_from", "source"]].merge(
        derived[["row_id", "paragraph", "via", "column", "start"]], on="row_id", how="inner"
    )
    names = dict(zip(view.told["actor"], view.told["actor_name"], strict=True)) | view.names
    rows = rows.assign(speaker=rows["via"].map(names)).sort_values("start", kind="stable")
    grouped = rows.groupby("group_name", sort=True)
    return grouped.agg(
        member_from=("member_from", "first"),
        source=("source", "first"),
        acts=("row_id", "nunique"),
        speakers=("speaker", lambda each: listed(list(dict.fromkeys(each)))),
        rows=("row_id", lambda each: list(dict.fromkeys(each))),
        paragraphs=("paragraph", list),
    ).reset_index()

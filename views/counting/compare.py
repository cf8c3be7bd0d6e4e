"""Records set side by side: who took part in each, who is new, returning or gone, and what was done in each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pandas as pd

from pipelines.tables.record_rows import READ
from views.counting.could import OfHowMany
from views.counting.matrix import in_sections
from views.counting.tiles import Tile, tiles
from views.counting.told import NO_GROUP, chosen, chosen_actors
from views.counting.view import View
from views.records import KIND_WORDS, NO_DAY
from views.selection import VOICES, Selection
from views.words import ACTS, listed, many

MUCH = 5  # times as many statements in one record as in another: they do not report in the same detail
STATES = [act for act in ACTS if act not in ("attended", "elected", "chaired")]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the records compared, with what the filters leave of it."""

    view: View
    name: str  # "HRC 28", short enough for a column
    selection: Selection
    acts: pd.DataFrame  # of delegations, chosen
    seats: pd.DataFrame  # delegations that could take part: section, actor, actor_name, took

    @property
    def document(self) -> str:
        return self.view.record.document


def parts(views: Sequence[View], selection: Selection, *, same_only: bool = False) -> list[Part]:
    """The records in the order of their first days, each with the chosen acts of its delegations.

    Items and days are a record's own and are not compared. same_only: of the delegations that could take part in every one.
    """
    ordered = sorted(views, key=lambda view: (view.record.about.date_from, view.record.document))
    common = set.intersection(*(set(view.record.delegations["actor"]) for view in ordered)) if same_only else None
    found = []
    for view, name in zip(ordered, names(ordered), strict=True):
        of = replace(selection, document=view.record.document, items=(), days=())
        acts = chosen(view.told, of, view.record)
        acts = acts[acts["who"] == "delegation"].sort_values(["start", "name_start"], kind="stable")
        seats = _seats(view, of)
        if common is not None:
            acts, seats = acts[acts["actor"].isin(common)], seats[seats["actor"].isin(common)]
        found.append(Part(view, name, of, acts, seats.assign(took=seats["actor"].isin(acts["actor"]))))
    return found


def _seats(view: View, selection: Selection) -> pd.DataFrame:
    seats = view.record.delegations
    seats = seats[seats["actor"].isin(chosen_actors(view.record, selection))][["actor", "actor_name", "regional_group"]]
    section = seats["regional_group"].where(seats["regional_group"] != "", NO_GROUP)
    return seats.assign(section=section).reset_index(drop=True)


def names(views: Sequence[View]) -> list[str]:
    """What each record is called in a column: its body and session, with the year; its symbol or file where two are alike."""
    short = []
    for view in views:
        of = view.record.about
        whose = " ".join(part for part in (of.body, of.session) if part)
        year = of.date_from[:4]
        short.append(f"{whose} ({year})" if whose and year and year not in whose else whose or of.document)
    return [
        name if short.count(name) == 1 else f"{name} · {view.record.document}"
        for name, view in zip(short, views, strict=True)
    ]


def others(documents: pd.DataFrame, acting: Collection[str], document: str) -> list[str]:
    """The records that can be set beside one: first the same body's, then the others; the latest first.

    acting: the documents in which delegations do something, and not attendance alone is told.
    """
    rows = documents[(documents["document"] != document) & (documents["status"] == READ)]
    rows = rows[rows["document"].isin(acting) & (rows["kind"] != "statement")]
    own = documents.loc[documents["document"] == document, "body"].iloc[0]
    rows = rows.assign(_other=(rows["body"] != own) | (own == ""))
    rows = rows.sort_values(["_other", "date_from", "document"], ascending=[True, False, True], kind="stable")
    return [str(name) for name in rows["document"]]


def beside(documents: pd.DataFrame, document: str) -> str:
    """The record that stands beside one by itself: the same body's session before it, else the one after it; else none."""
    rows = documents.set_index("document")
    of = rows.loc[document]
    same = rows[(rows["body"] == of["body"]) & (rows["session"] != of["session"]) & (rows["kind"] == of["kind"])]
    same = same[(same["status"] == READ) & (same["rows"] > 0) & (same["date_from"] != "")]
    if not of["body"] or same.empty:
        return ""
    before = same[same["date_from"] < of["date_from"]].sort_values("date_from")
    after = same[same["date_from"] >= of["date_from"]].sort_values("date_from")
    return str(before.index[-1] if len(before) else after.index[0])


@dataclass(frozen=True, slots=True)
class Change:
    """Two records one after the other: delegations, each with its first act where it took part."""

    before: Part
    after: Part
    new: pd.DataFrame
    returning: pd.DataFrame
    gone: pd.DataFrame


def changes(compared: Sequence[Part]) -> list[Change]:
    """Between each record and the next: who took part in the later only, in both, in the earlier only.

    note: that a delegation is not on the list of those that could have taken part in the other.
    """
    found = []
    for before, after in pairwise(compared):
        one, other = (part.acts.drop_duplicates("actor") for part in (before, after))
        new, gone = other[~other["actor"].isin(one["actor"])], one[~one["actor"].isin(other["actor"])]
        found.append(
            Change(
                before,
                after,
                new.assign(note=_absent(new, before)),
                other[other["actor"].isin(one["actor"])].assign(note=""),
                gone.assign(note=_absent(gone, after)),
            )
        )
    return found


def _absent(rows: pd.DataFrame, part: Part) -> list[str]:
    could = set(part.seats["actor"])
    return ["" if actor in could else f"not on the list for {part.name}" for actor in rows["actor"]]


def by_group(compared: Sequence[Part]) -> pd.DataFrame:
    """section, part (its place), took, could, share (0 to 1; of none, 0): a row a group and record, those in none last."""
    rows = []
    for place, part in enumerate(compared):
        for section, group in part.seats.groupby("section"):
            took = int(group["took"].sum())
            rows.append((str(section), place, took, len(group), took / len(group)))
    frame = pd.DataFrame(rows, columns=["section", "part", "took", "could", "share"])
    frame = frame.assign(_last=frame["section"].isin([NO_GROUP, NO_DAY]))
    return frame.sort_values(["_last", "section", "part"], ignore_index=True).drop(columns="_last")


def presence(compared: Sequence[Part]) -> pd.DataFrame:
    """The delegations that took part in any record: section, actor, actor_name, and a column a record with its acts there.

    -1 where the delegation is not on the list of those that could have taken part.
    """
    names_ = in_sections(pd.concat([part.acts for part in reversed(compared)]))
    for place, part in enumerate(compared):
        acts, could = part.acts["actor"].value_counts(), set(part.seats["actor"])
        names_ = names_.assign(**{f"acts{place}": [int(acts.get(a, 0 if a in could else -1)) for a in names_["actor"]]})
    return names_


def by_act(compared: Sequence[Part]) -> pd.DataFrame:
    """act, words, and for each record acts{n} and delegations{n}: what was done, by kind; kinds done in none left out."""
    frame = pd.DataFrame({"act": STATES, "words": [ACTS[act] for act in STATES]})
    for place, part in enumerate(compared):
        rows = part.acts[part.acts["voice"] != "member"]
        counted = rows.groupby("act")["actor"].agg(["size", "nunique"])
        frame = frame.assign(
            **{
                f"acts{place}": [int(counted["size"].get(act, 0)) for act in STATES],
                f"delegations{place}": [int(counted["nunique"].get(act, 0)) for act in STATES],
            }
        )
    done = frame[[f"acts{place}" for place in range(len(compared))]].sum(axis=1) > 0
    return frame[done].reset_index(drop=True)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """One of a session's figures for one record: n, and of how many, with where that number is from."""

    number: int
    of: OfHowMany | None
    acts: tuple[str, ...]  # what a filter of its sentences is; () where none gives them
    voices: str
    rows: pd.DataFrame  # the acts it counts by their different actors


def figures(compared: Sequence[Part]) -> dict[str, list[Figure | None]]:
    """The figures at the head of a session, by name, one a record; None where the record has none of that name."""
    told = [{tile.label: tile for tile in tiles(p.view.record, p.view.told, _of(p))} for p in compared]
    labels = dict.fromkeys(label for each in told for label in each)
    return {label: [_figure(each.get(label)) for each in told] for label in labels}


def _figure(tile: Tile | None) -> Figure | None:
    return Figure(tile.number, tile.of, tile.acts, tile.voices, tile.rows) if tile else None


def _of(part: Part) -> Selection:
    """The selection for a record's figures: where only the same delegations are compared, these by name."""
    if len(part.seats) == len(_seats(part.view, part.selection)):
        return part.selection
    return replace(part.selection, groups=(), delegations=tuple(part.seats["actor"]))


def warnings(compared: Sequence[Part]) -> list[str]:
    """Why numbers of these records may not be comparable, a sentence each."""
    found = []
    kinds = {part.name: KIND_WORDS.get(part.view.record.about.kind, part.view.record.about.kind) for part in compared}
    if len(set(kinds.values())) > 1:
        told = [f"{name} ({kind.lower()})" for name, kind in kinds.items()]
        found.append(f"The records differ in kind, {listed(told)}: they do not report with the same completeness.")
    bodies = {part.view.record.about.body or part.view.record.about.body_name for part in compared}
    if len(bodies) > 1:
        found.append("The records are of different bodies, whose members and rules of procedure differ.")
    for part in compared:
        of = part.view.record.about
        if not of.date_from:
            found.append(
                f"{part.name} prints no date, so its regional groups and those that could take part are not known."
            )
        if len(part.view.record.unread):
            found.append(
                f"In {part.name}, {many(len(part.view.record.unread), 'sentence')} that may speak of an act could not be read."
            )
    return found + _uneven(compared)


def _uneven(compared: Sequence[Part]) -> list[str]:
    found = []
    for act, words in (
        ("statement", "names who took the floor"),
        ("sponsored", "names sponsors"),
        ("voted", "lists votes"),
    ):
        has = [bool((part.view.told["act"] == act).any()) for part in compared]
        if any(has) and not all(has):
            those = listed([part.name for part, yes in zip(compared, has, strict=True) if not yes])
            verb = "does not" if has.count(False) == 1 else "do not"
            one = words.replace("names", "name").replace("lists", "list")
            found.append(f"{those} {verb} {one}: none is not nought there.")
    spoken = [
        int(((part.view.told["act"] == "statement") & part.view.told["voice"].isin(VOICES["own"])).sum())
        for part in compared
    ]
    if min(spoken) and max(spoken) > MUCH * min(spoken):
        told = listed([f"{number:,} in {part.name}" for number, part in zip(spoken, compared, strict=True)])
        found.append(
            f"The records name very different numbers of statements ({told}): they do not report in the same detail."
        )
    return found

"""The figures at the head of a session: how many did what, each of how many."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pandas as pd

from views.counting.could import OfHowMany, figure_of, of_how_many
from views.counting.told import chosen, chosen_actors
from views.records import Record
from views.selection import ALL_NAMED, VOICES, Selection
from views.words import listed, many, whom

STATE_CAPACITIES = ("member", "observer", "")


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: n, of how many (None where nothing says), what is counted, and what a reader must know of it."""

    label: str
    number: int
    of: OfHowMany | None
    note: str
    rows: pd.DataFrame = field(repr=False, compare=False)  # the acts it counts by their different actors (``told``)
    actors: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()  # what a selection of these rows filters by; () where no filter gives them
    voices: str = ALL_NAMED
    named: tuple[tuple[str, str], ...] = ()  # (name, row) of each, where they are few and no filter gives them
    contradiction: str = ""


def tiles(record: Record, acts: pd.DataFrame, selection: Selection) -> list[Tile]:
    """The session's figures for a selection; each counts its own act and voices, whatever the filters of these say.

    acts: ``told(record)``.
    """
    rows = chosen(acts, replace(selection, acts=(), delegations=(), groups=(), voices="members"), record)
    states = rows[rows["who"] == "delegation"]
    if selection.groups or selection.delegations:
        states = states[states["actor"].isin(chosen_actors(record, selection))]
    spoken = states[(states["act"] == "statement") & states["capacity"].isin(STATE_CAPACITIES)]
    capacities = set(spoken["capacity"])
    of = of_how_many(record, selection, capacities, set(spoken["actor"]))
    floor = spoken[spoken["voice"].isin(VOICES["own"])]
    heard = spoken[spoken["voice"].isin(VOICES[ALL_NAMED])]
    own = set(floor.loc[floor["voice"] == "own", "actor"])
    found = [
        _of_states("Took the floor", floor, of, _own_or_group(floor, own), ("statement",), "own"),
        _of_states("Heard in any way", heard, of, _through_others(heard, floor, spoken), ("statement",)),
        _of_states("Spoke for a group", floor[floor["voice"] == "group"], of, _for_whom(floor), ()),
    ]
    for label, act, note in (
        ("Used the right of reply", "right_of_reply", _replies(states)),
        ("Sponsored a draft", "sponsored", _drafts(states)),
    ):
        did = states[(states["act"] == act) & states["voice"].isin(VOICES[ALL_NAMED])]
        found.append(_of_states(label, did, of, note, (act,)))
    if not (selection.groups or selection.delegations):
        found += _organizations(record, rows, selection)
    return found


def _of_states(
    label: str, rows: pd.DataFrame, of: OfHowMany, note: str, acts: tuple[str, ...], voices: str = ALL_NAMED
) -> Tile:
    actors = tuple(dict.fromkeys(str(actor) for actor in rows["actor"]))
    more = (
        f"More than the {of.number} {of.words}. The record, or its reading here, is wrong somewhere."
        if len(actors) > of.number
        else ""
    )
    firsts = rows.drop_duplicates("actor")
    named = () if acts else tuple(zip(firsts["actor_name"], firsts["row_id"], strict=True))
    return Tile(label, len(actors), of, note, rows, actors, acts, voices, named, more)


def _own_or_group(floor: pd.DataFrame, own: set[str]) -> str:
    only_group = [str(name) for name in floor.loc[~floor["actor"].isin(own), "actor_name"].drop_duplicates()]
    words = f"{len(own)} in own voice"
    if only_group:
        words += f"; {many(len(only_group), 'delegation')} only for a group: {listed(only_group[:4])}"
        words += " and others" if len(only_group) > 4 else ""
    return words + f". {many(len(floor), 'statement')}."


def _through_others(heard: pd.DataFrame, floor: pd.DataFrame, spoken: pd.DataFrame) -> str:
    through = set(heard["actor"]) - set(floor["actor"])
    derived = set(spoken["actor"]) - set(heard["actor"])
    words = f"{len(through):,} only through another's statement, by alignment or by name."
    if derived:
        words += f" Not counted: {len(derived):,} more, members of groups that spoke (derived)."
    return words


def _for_whom(floor: pd.DataFrame) -> str:
    groups = list(
        dict.fromkeys(whom(str(words)) for words in floor.loc[floor["voice"] == "group", "on_behalf_of"] if words)
    )
    if not groups:
        return "None is named." if floor[floor["voice"] == "group"].empty else ""
    return f"For {listed(groups[:3])}{' and others' if len(groups) > 3 else ''}."


def _replies(states: pd.DataFrame) -> str:
    replies = states[states["act"] == "right_of_reply"]
    if replies.empty:
        return "None is named."
    return f"{many(len(replies), 'reply', 'replies')}; to whom, the record does not say."


def _drafts(states: pd.DataFrame) -> str:
    sponsored = states[(states["act"] == "sponsored") & (states["role"] != "withdrew")]
    drafts = [draft for draft in sponsored["draft"].drop_duplicates() if draft]
    return f"{many(len(drafts), 'draft')} with sponsors named." if len(sponsored) else "None is named."


def _organizations(record: Record, rows: pd.DataFrame, selection: Selection) -> list[Tile]:
    spoken = rows[(rows["act"] == "statement") & (rows["who"] == "organization")]
    found = []
    for label, capacities, what in (
        ("Intergovernmental organizations that spoke", ("igo",), "igos"),
        ("United Nations entities that spoke", ("un",), ""),
        ("Non-governmental organizations that spoke", ("ngo",), "ngos"),
        ("Other organizations that spoke", ("nhri", "other", ""), ""),
    ):
        if selection.capacities and not set(capacities) & set(selection.capacities):
            continue
        those = spoken[spoken["capacity"].isin(capacities)]
        actors = tuple(dict.fromkeys(str(actor) for actor in those["actor"]))
        of = figure_of(record, what) if what else None
        if actors or of:
            note = f"{many(len(those), 'statement')}."
            found.append(Tile(label, len(actors), of, note, those, actors))
    return found

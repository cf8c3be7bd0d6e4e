"""Who did not speak: each delegation by what the record names it as doing besides a statement, or by what it does not say."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from views.counting.could import OfHowMany
from views.counting.told import NO_GROUP, by_name, chosen, chosen_actors
from views.records import Record
from views.rows import rows_of
from views.selection import Selection

SPOKE = "spoke"
# What a delegation did for what is shown, in the order in which it is told. One has one kind alone.
KINDS = {
    SPOKE: "Took the floor",
    "through": "Heard only through another",
    "drafts": "Only introduced or sponsored drafts",
    "reply": "Only used the right of reply",
    "vote": "Only voted or made a request",
    "office": "Only in an office of the body",
    "several": "Several of these, and no statement",
    "elsewhere": "Named, not for what is shown",
    "silent": "Attended, named as doing nothing",
    "unlisted": "Not in the list of those attending",
    "unknown": "Not known: named nowhere, no list",
}
EXPLAINED = {
    SPOKE: "Made a statement in its own voice or for a group.",
    "through": "No statement for what is shown; aligned itself with another's, or is named among those on whose behalf another spoke or acted.",
    "drafts": "No statement for what is shown; introduced drafts, or is named among sponsors.",
    "reply": "No statement for what is shown; used the right of reply.",
    "vote": "No statement for what is shown; is listed in a recorded vote, or asked the body for something.",
    "office": "No statement as a delegation for what is shown; was elected, presided, or spoke in an office of the body.",
    "several": "No statement for what is shown; did more than one of the things above.",
    "elsewhere": "The record names it as doing something, but not for what the filters leave.",
    "silent": "The record's list of those attending has it, and no sentence names it as doing anything.",
    "unlisted": "The record prints who attended and does not have it there; no sentence names it either.",
    "unknown": "No sentence names it, and the record has no list of those attending: it may have been there or not.",
}
_OF_ACT = {
    "introduced": "drafts",
    "sponsored": "drafts",
    "right_of_reply": "reply",
    "voted": "vote",
    "requested": "vote",
    "elected": "office",
    "chaired": "office",
}
NEEDED = ("actor", "act", "voice", "who", "choice", "capacity", "column", "date", "deed", "row_id", "start")
SILENCE = ("section", "actor", "actor_name", "kind", "did", "derived", "row_id")


def has_list(told: pd.DataFrame) -> bool:
    """Whether the record itself names delegations as attending."""
    return bool(((told["act"] == "attended") & (told["who"] == "delegation")).any())


def as_listed(told: pd.DataFrame) -> OfHowMany | None:
    """The delegations the record's lists of those attending name, and those it names besides; None where it has no list."""
    if not has_list(told):
        return None
    named = told[(told["who"] == "delegation") & (told["voice"] != "member")]
    listed = named.loc[named["act"] == "attended"].sort_values("start", kind="stable")
    number, besides = listed["actor"].nunique(), len(set(named["actor"]) - set(listed["actor"]))
    words = "delegations in the record's lists of those attending"
    words += f" ({number}), and those it names besides ({besides})" if besides else ""
    paragraphs = [str(each) for each in listed["paragraph"] if each]
    return OfHowMany(number + besides, words, "".join(paragraphs[:1]), printed=True)


def silence(record: Record, selection: Selection, told: pd.DataFrame) -> pd.DataFrame:
    """The delegations a selection is about, each with its kind (a key of KINDS): section, actor, name, kind, what it did in

    words, whether it was a member of a group that spoke (derived), and its first row ("" for none). By section and name.

    All kinds of acts and all voices are looked at, whichever are chosen: else one that spoke would seem not to have.
    """
    seats = record.delegations[record.delegations["actor"].isin(chosen_actors(record, selection))]
    rows = chosen(told[list(NEEDED)], _everything(selection), record)
    named = _acted(rows).sort_values("start", kind="stable")
    derived = set(rows.loc[rows["voice"] == "member", "actor"])
    ever = set(_acted(told)["actor"])
    attended = set(told.loc[told["act"] == "attended", "actor"])
    listed = has_list(told)
    deeds: dict[str, list[tuple[str, str, str]]] = {}
    for row in rows_of(named):
        deeds.setdefault(row.actor, []).append((_kind_of(row.act, row.voice, row.who), row.deed, row.row_id))
    found = []
    for actor in seats["actor"]:
        done = deeds.get(actor, [])
        kinds = {kind for kind, _, _ in done}
        found.append(
            {
                "kind": _kind(kinds, actor in ever, actor in attended, listed),
                "did": "; ".join(dict.fromkeys(deed for _, deed, _ in done)),
                "derived": actor in derived,
                "row_id": done[0][2] if done else "",
            }
        )
    extra = pd.DataFrame(found, columns=["kind", "did", "derived", "row_id"], index=seats.index)
    frame = seats[["actor", "actor_name"]].join(extra)
    frame = frame.assign(
        section=seats["regional_group"].where(seats["regional_group"] != "", NO_GROUP),
        _name=by_name(frame["actor_name"]),
    )
    frame = frame.assign(_last=frame["section"] == NO_GROUP)
    return frame.sort_values(["_last", "section", "_name"], ignore_index=True).reindex(columns=list(SILENCE))


def acted_for(record: Record, selection: Selection, told: pd.DataFrame) -> pd.DataFrame:
    """The acts by which ``silence`` tells what a delegation did for what is shown, in the record's order."""
    return _acted(chosen(told, _everything(selection), record)).sort_values(["start", "name_start"], kind="stable")


def _everything(selection: Selection) -> Selection:
    """All kinds of acts and all voices, of everybody."""
    return replace(selection, delegations=(), groups=(), acts=(), voices="members")


def composition(silence_: pd.DataFrame) -> pd.DataFrame:
    """``silence`` → by section and kind: how many, of how many in the section, their share (0 to 1); zeros left out.

    Sections in their order, kinds in the order of KINDS.
    """
    sizes = silence_.groupby("section", sort=False).size()
    counted = silence_.groupby(["section", "kind"], sort=False).size().rename("number").reset_index()
    places = {name: place for place, name in enumerate(sizes.index)}
    order = {kind: place for place, kind in enumerate(KINDS)}
    counted = counted.assign(_section=counted["section"].map(places), _kind=counted["kind"].map(order))
    counted = counted.sort_values(["_section", "_kind"], ignore_index=True).drop(columns=["_section", "_kind"])
    of = counted["section"].map(sizes)
    return counted.assign(of=of.astype(int), share=counted["number"] / of)


def _acted(told: pd.DataFrame) -> pd.DataFrame:
    """What the record names somebody as doing: to be listed as attending, or as absent from a vote, is none of it."""
    return told[(told["voice"] != "member") & (told["act"] != "attended") & (told["choice"] != "absent")]


def _kind_of(act: str, voice: str, who: str) -> str:
    if who != "delegation":
        return "office"
    if voice in ("aligned", "represented"):
        return "through"
    return SPOKE if act == "statement" else _OF_ACT[act]


def _kind(kinds: set[str], ever: bool, attended: bool, listed: bool) -> str:
    if SPOKE in kinds:
        return SPOKE
    if kinds:
        return next(iter(kinds)) if len(kinds) == 1 else "several"
    if ever:
        return "elsewhere"
    if attended:
        return "silent"
    return "unlisted" if listed else "unknown"

"""All that is told of a record, one row an act, with the members of groups that spokespersons stood for beside it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

import pandas as pd

from views.counting.agenda import column_of_acts
from views.marks import mark_of
from views.records import Record
from views.selection import VOICES, Selection
from views.words import deed

NO_GROUP = "In no regional group"
LONGEST = timedelta(days=120)  # of what a record gives as the days of one sitting; more is no sitting
OFFICES = ("officer", "secretariat", "expert")
OF_A_STATE = ("elected", "chaired", "attended", "voted")  # acts that are a State's whoever took them
ORGANIZATIONS = {
    "igo": "Intergovernmental organizations",
    "un": "United Nations entities",
    "ngo": "Non-governmental organizations",
    "nhri": "National human rights institutions",
    "other": "Others with a standing invitation",
    "": "Others, their standing not stated",
    "officer": "The chair and other officers",
    "secretariat": "The secretariat",
    "expert": "Invited experts",
}


def told(record: Record) -> pd.DataFrame:
    """The record's participation, and derived rows with voice "member", each with:

    mark, column, who (delegation, organization or office), section (regional group, or kind of organization), deed (words).
    A derived row has the row_id, sentence and place of its spokesperson's row. An act named twice in one place stays one.
    """
    own = record.participation
    acts = pd.concat([own, _members(record)], ignore_index=True)
    names = dict(zip(own["actor"], own["actor_name"], strict=True)) | dict(
        zip(record.delegations["actor"], record.delegations["actor_name"], strict=True)
    )
    section = dict(zip(record.delegations["actor"], record.delegations["regional_group"], strict=True))
    seated = acts["actor"].isin(section)
    as_office = acts["capacity"].isin(OFFICES) & ~acts["act"].isin(OF_A_STATE)
    who = pd.Series("organization", index=acts.index).mask(seated, "delegation").mask(as_office, "office")
    who = who.mask(~seated & acts["capacity"].isin(OFFICES), "office")
    return acts.assign(
        mark=[mark_of(act, voice) for act, voice in zip(acts["act"], acts["voice"], strict=True)],
        column=column_of_acts(acts),
        who=who,
        section=[
            (section.get(actor) or NO_GROUP) if kind == "delegation" else ORGANIZATIONS.get(capacity, ORGANIZATIONS[""])
            for actor, capacity, kind in zip(acts["actor"], acts["capacity"], who, strict=True)
        ],
        deed=_deeds(acts, names),
    )


def chosen(acts: pd.DataFrame, selection: Selection, record: Record) -> pd.DataFrame:
    """The rows of ``told`` that a selection shows. Lists of attendance are shown only where they are asked for."""
    keep = acts["voice"].isin(VOICES[selection.voices])
    keep &= acts["act"].isin(selection.acts) if selection.acts else acts["act"] != "attended"
    if selection.items:
        keep &= acts["column"].isin(selection.items)
    if selection.capacities:
        keep &= acts["capacity"].isin(selection.capacities)
    if selection.days:
        keep &= on_days(acts, selection.days)
    if selection.groups or selection.delegations:
        keep &= acts["actor"].isin(chosen_actors(record, selection)) & (acts["who"] == "delegation")
    return acts[keep]


def on_days(acts: pd.DataFrame, days: Collection[str]) -> pd.Series:
    """Whether each act falls, or may fall, on one of the days: where the record gives several days for it, any of them."""
    meant = {on: not set(days_of(str(on))).isdisjoint(days) for on in acts["date"].unique()}
    return acts["date"].map(meant).astype(bool)


def days_of(on: str) -> tuple[str, ...]:
    """A row's date, one day or an interval "2024-10-14/2024-10-16", → each of its days; none where it has no date."""
    first, _, last = on.partition("/")
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return ()
    if not timedelta(0) <= end - start <= LONGEST:
        return tuple(dict.fromkeys(each for each in (first, last) if each))
    return tuple((start + timedelta(days=number)).isoformat() for number in range((end - start).days + 1))


def chosen_actors(record: Record, selection: Selection) -> list[str]:
    """The delegations a selection is about, by group and by name; all of them where it names none."""
    seats = record.delegations
    if not (selection.groups or selection.delegations):
        return [str(actor) for actor in seats["actor"]]
    keep = seats["actor"].isin(selection.delegations) | in_groups(seats, selection.groups)
    return [str(actor) for actor in seats.loc[keep, "actor"]]


def in_groups(seats: pd.DataFrame, groups: tuple[str, ...]) -> pd.Series:
    """Whether each delegation was then in one of the groups, regional or other."""
    regional = seats["regional_group"].where(seats["regional_group"] != "", NO_GROUP)
    others = seats["groups"].str.split("; ")
    return regional.isin(groups) | pd.Series(
        [bool(set(each) & set(groups)) for each in others], index=seats.index, dtype=bool
    )


def by_name(names: pd.Series) -> pd.Series:
    """A key that sorts names as a reader expects: Côte d'Ivoire with C, Türkiye with T."""
    return names.map(plain)


@lru_cache(maxsize=20_000)  # the same names are put in order many times a page
def plain(name: str) -> str:
    """A name without accents and capitals: "Türkiye" → "turkiye"."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()


def _members(record: Record) -> pd.DataFrame:
    """Derived rows: for each spokesperson's row and each member of the group, the spokesperson's row as the member's."""
    derived = record.represented.drop_duplicates(["row_id", "actor"])[["row_id", "actor", "actor_name"]]
    spoken = record.participation.drop(columns=["actor_name"]).rename(columns={"actor": "via_"})
    rows = derived.merge(spoken, on="row_id", how="inner")
    named = record.participation[["actor", "via", "start"]].drop_duplicates()
    rows = rows.merge(
        named,
        left_on=["actor", "via_", "start"],
        right_on=["actor", "via", "start"],
        how="left",
        suffixes=("", "_named"),
    )
    rows = rows[rows["via_named"].isna()]  # one the record itself names as spoken for there is not derived again
    return rows.assign(voice="member", via=rows["via_"], capacity="", printed="", title="")[
        record.participation.columns
    ]


def _deeds(acts: pd.DataFrame, names: dict[str, str]) -> list[str]:
    fields = ("act", "voice", "on_behalf_of", "via", "draft", "round", "role", "choice", "office")
    return [
        deed(
            act=act,
            voice=voice,
            on_behalf_of=behalf,
            via_name=names.get(via, via),
            draft=draft,
            round_=int(round_),
            role=role,
            choice=choice,
            office=office,
        )
        for act, voice, behalf, via, draft, round_, role, choice, office in zip(*(acts[f] for f in fields), strict=True)
    ]

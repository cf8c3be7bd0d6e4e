"""Who spoke for whom: each statement or act on behalf of others, with those the record names and those it covered then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from pipelines.names import Group, Reference
from pipelines.tables.delegations import groups_named
from views.counting.view import View
from views.rows import Row, rows_of

OWN, NAMED, PRINTED = "own", "named", "printed"  # what stands for no group with a key
OTHERS = {
    NAMED: "Joint statements for named delegations",
    PRINTED: "Others, in the record's words",
    OWN: "Statements in own voice with which others aligned themselves",
}
REGIONAL, LISTED, UNLISTED, NO_GROUP = (
    "Regional groups",
    "Other groups with a list of members",
    "Groups without a certain list",
    "Others",
)


@dataclass(frozen=True, slots=True)
class For:
    """One group, or what else a spokesperson acted for."""

    key: str
    name: str
    section: str  # the kind of group, for the table's sections
    note: str = ""  # why there is no list of its members


@dataclass(frozen=True, slots=True)
class Spoken:
    """One act on behalf of others, or with which others aligned themselves: ``row`` is a row of ``told``."""

    row: Row
    whom: tuple[For, ...]
    aligned: tuple[Row, ...] = field(default=(), repr=False)
    named: tuple[Row, ...] = field(default=(), repr=False)
    covered: tuple[Row, ...] = field(default=(), repr=False)  # rows of ``represented``, those the record names left out
    besides: tuple[Row, ...] = field(
        default=(), repr=False
    )  # statements in own voice under the same item, by all of these

    @property
    def actors(self) -> set[str]:
        """Everyone heard through it: aligned, named, and derived."""
        return {row.actor for row in (*self.aligned, *self.named, *self.covered)}


def spoken(view: View, chosen: pd.DataFrame, reference: Reference) -> tuple[list[Spoken], pd.DataFrame]:
    """The ledger in the record's order, and the rows of those heard through one of whom no row is found.

    chosen: what the filters leave of ``told`` in every voice. An act on behalf of others is shown where it is left itself, or
    where somebody heard through it is: so a filter by delegation shows what was said for that delegation.
    """
    told = view.told
    heard, loose = _heard(told)
    derived = set(told.loc[told["voice"] == "member", ["row_id", "actor"]].itertuples(index=False, name=None))
    covered: dict[str, list[Row]] = {}
    for member in rows_of(view.record.represented):
        if (member.row_id, member.actor) in derived:
            covered.setdefault(member.row_id, []).append(member)
    left = set(chosen["row_id"])
    own = _own_statements(told)
    ledger = []
    for row in rows_of(told[told["voice"].isin(("own", "group"))].sort_values(["start", "name_start"], kind="stable")):
        through = heard.get(row.row_id, [])
        if row.voice == "own" and not through:
            continue
        if row.row_id not in left and not any(each.row_id in left for each in through):
            continue
        members = covered.get(row.row_id, [])
        whom = _whom(row, through, members, reference)
        actors = {each.actor for each in (*through, *members)}
        besides = [each for each in own.get(row.column, ()) if each.actor in actors] if row.act == "statement" else []
        aligned = tuple(each for each in through if each.voice == "aligned")
        named = tuple(each for each in through if each.voice == "represented")
        ledger.append(Spoken(row, whom, aligned, named, tuple(members), tuple(besides)))
    return ledger, told[told["row_id"].isin([each for each in loose if each in left])]


def about(ledger: Iterable[Spoken], key: str) -> list[Spoken]:
    """The ledger of one group, or of one of OTHERS."""
    return [each for each in ledger if key in {whom.key for whom in each.whom}]


def groups(ledger: Iterable[Spoken]) -> dict[str, For]:
    """What was acted for, by section and name, OTHERS last."""
    found = {whom.key: whom for each in ledger for whom in each.whom}
    order = [REGIONAL, LISTED, UNLISTED, NO_GROUP]
    return dict(sorted(found.items(), key=lambda pair: (order.index(pair[1].section), pair[1].name.casefold())))


def by_group(ledger: Sequence[Spoken]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Rows and acts of a matrix of groups beside items: (section, actor, actor_name), and the acts, their actor the group."""
    found = groups(ledger)
    rows = pd.DataFrame(
        [{"section": each.section, "actor": each.key, "actor_name": each.name} for each in found.values()],
        columns=["section", "actor", "actor_name"],
    )
    fields = ("column", "mark", "row_id", "paragraph", "deed", "start")
    acts = [
        {"actor": whom.key, **{name: getattr(each.row, name) for name in fields}}
        for each in ledger
        for whom in each.whom
    ]
    return rows, pd.DataFrame(acts, columns=["actor", *fields])


def _heard(told: pd.DataFrame) -> tuple[dict[str, list[Row]], list[str]]:
    """By row of the one who acted: the rows of those the record names as heard through it; and those without one."""
    speakers: dict[str, list[Row]] = {}
    for row in rows_of(told[told["voice"].isin(("own", "group"))].sort_values("start", kind="stable")):
        speakers.setdefault(row.actor, []).append(row)
    heard: dict[str, list[Row]] = {}
    loose = []
    for row in rows_of(told[told["voice"].isin(("aligned", "represented"))]):
        speaker = _speaker(row, speakers.get(row.via, ()))
        if speaker is None:
            loose.append(row.row_id)
        else:
            heard.setdefault(speaker, []).append(row)
    return heard, loose


def _speaker(row: Row, candidates: Sequence[Row]) -> str | None:
    """The row of the act one was heard through: in the same sentence, else the last before it under the same item."""
    of_act = [each for each in candidates if each.act == row.act]
    same = [each for each in of_act if each.start == row.start]
    found = same or [each for each in of_act if each.column == row.column and each.start <= row.start][-1:]
    for_others = [each for each in found if each.voice == "group"]
    return str((for_others or found)[0].row_id) if found else None


def _own_statements(told: pd.DataFrame) -> dict[str, list[Row]]:
    """By column: statements of delegations for themselves."""
    rows = told[(told["act"] == "statement") & (told["voice"] == "own") & (told["who"] == "delegation")]
    found: dict[str, list[Row]] = {}
    for row in rows_of(rows.sort_values("start", kind="stable")):
        found.setdefault(row.column, []).append(row)
    return found


def _whom(row: Row, through: Sequence[Row], members: Sequence[Row], reference: Reference) -> tuple[For, ...]:
    listed = {member.group for member in members}
    found = [_group(group, group.key in listed) for group in groups_named(row, reference)]
    if found:
        return tuple(found)
    if row.voice == "own":
        return (For(OWN, OTHERS[OWN], NO_GROUP),)
    key = NAMED if any(each.voice == "represented" for each in through) else PRINTED
    return (For(key, OTHERS[key], NO_GROUP),)


def _group(group: Group, listed: bool) -> For:
    if not listed:
        return For(group.key, group.name, UNLISTED, group.note or "no certain list of members for that day")
    return For(group.key, group.name, REGIONAL if group.kind == "regional" else LISTED)

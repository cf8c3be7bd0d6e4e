"""The tables of ``data/reference`` → one :class:`Reference`, checked on the way in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast, get_args

from pipelines.names.model import Actor, Body, BodyList, BodyMembers, Group, Listing, Membership, RegionalGroup, State
from pipelines.names.reference import Reference
from pipelines.names.spelling import NameTaken, Spellings, after_article
from pipelines.names.tables import Row, read_table

REFERENCE_FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"
CAPACITIES = ("igo", "un", "ngo", "nhri", "other")
Value = TypeVar("Value")


@lru_cache(maxsize=2)
def load_reference(folder: Path = REFERENCE_FOLDER) -> Reference:
    """The reference of a folder of tables, read once.

    Raises:
        ReferenceDataError: a table is missing or wrong: a name with two meanings, a row about an unknown State.
    """
    regional = _regional_groups(folder)
    states = {row["alpha3"]: _state(row, regional) for row in read_table(folder, "states")}
    actors = {key: Actor(key, state.un_name, "eu" if key == "EU" else "state") for key, state in states.items()}
    names: Spellings[Actor | None] = Spellings()
    for row in read_table(folder, "names"):
        _keep(names, row, row["name"], _known(actors, row, "key"), bodies=frozenset(row.parts("bodies")))
    organizations = _organizations(folder, names)
    groups = {row["key"]: _group(row) for row in read_table(folder, "groups")}
    group_names: Spellings[Group] = Spellings()
    for row in read_table(folder, "group_names"):
        group = _known(groups, row, "key")
        _keep(group_names, row, row["name"], group)
        if _hides_a_name(names, row["name"]):
            names.add(row["name"], None)
    traps = {row["name"]: row for row in read_table(folder, "not_a_delegation")}
    for row in traps.values():
        _keep(names, row, row["name"], None)
    bodies = {row["key"]: _body(row) for row in read_table(folder, "bodies")}
    body_members = _body_members(folder, actors)
    return Reference(
        states=states,
        organizations=organizations,
        groups=groups,
        bodies=bodies,
        body_lists=_body_lists(folder, bodies, body_members),
        body_members=body_members,
        not_a_delegation={name: row["why"] for name, row in traps.items()},
        memberships=_memberships(folder, groups, actors, regional),
        _actors={**actors, **organizations},
        _names=names,
        _group_names=group_names,
    )


def _keep(
    names: Spellings[Value],
    row: Row,
    name: str,
    value: Value,
    acronym: str = "",
    bodies: frozenset[str] = frozenset(),
) -> None:
    try:
        names.add(name, value, acronym, bodies)
    except NameTaken as taken:
        other = getattr(taken.value, "name", taken.value or "no delegation")
        found = f"“{taken.name}” stands for something else already ({other})"
        raise row.wrong(found, "A name can have one meaning only; take one of the two out.") from None


def _known(table: Mapping[str, Value], row: Row, column: str) -> Value:
    if row[column] not in table:
        raise row.wrong(f"“{row[column]}” in column {column} is not known", "Use a key of its table, or add it there.")
    return table[row[column]]


def _hides_a_name(names: Spellings[Actor | None], phrase: str) -> bool:
    """Whether a State or organization is named inside a group's name, but not at its start: "Group of 77 and China"."""
    hits = [hit.start for hit in names.find(phrase, 0, len(phrase))]
    return bool(hits) and hits[0] > after_article(phrase, 0, len(phrase))


def _state(row: Row, regional: Mapping[str, list[RegionalGroup]]) -> State:
    return State(
        alpha3=row["alpha3"],
        alpha2=row["alpha2"],
        m49=row["m49"],
        un_name=row["un_name"],
        formal_name=row["formal_name"],
        un_member_from=row.day("un_member_from"),
        un_member_to=row.day("un_member_to"),
        un_status=row["un_status"],
        note=row["note"],
        regional_groups=tuple(regional.get(row["alpha3"], ())),
    )


def _regional_groups(folder: Path) -> dict[str, list[RegionalGroup]]:
    rows: dict[str, list[RegionalGroup]] = defaultdict(list)
    for row in read_table(folder, "regional_groups"):
        place = RegionalGroup(row["group"], row["actor"], row.day("from"), row.day("to"), row["rule"], row["source"])
        rows[row["actor"]].append(place)
    return rows


def _organizations(folder: Path, names: Spellings[Actor | None]) -> dict[str, Actor]:
    """Organizations by their own names; each is known by its name, its acronym, and both together."""
    organizations: dict[str, Actor] = {}
    for row in read_table(folder, "organizations"):
        name, acronym = row["name"], row["acronym"]
        actor = organizations[name] = Actor(name, name, "organization", row.one_of("kind", CAPACITIES))
        _keep(names, row, name, actor, acronym)
    for row in read_table(folder, "organization_names"):
        _keep(names, row, row["name"], _known(organizations, row, "organization"))
    return organizations


def _group(row: Row) -> Group:
    return Group(
        key=row["key"],
        name=row["name"],
        kind=row["kind"],
        membership=cast(Listing, row.one_of("membership", get_args(Listing))),
        listed=row.spans("listed"),
        note=row["note"],
    )


def _memberships(
    folder: Path,
    groups: Mapping[str, Group],
    actors: Mapping[str, Actor],
    regional: Mapping[str, list[RegionalGroup]],
) -> dict[str, tuple[Membership, ...]]:
    """Every group's rows by actor; those of the five regional groups are the regional table's own."""
    rows: dict[str, list[Membership]] = defaultdict(list)
    for row in read_table(folder, "memberships"):
        group, actor = _known(groups, row, "group"), _known(actors, row, "actor")
        if group.membership != "listed":
            raise row.wrong(f"“{group.key}” has members but is “not listed” in groups.tsv", "Put one of the two right.")
        rows[group.key].append(Membership(group.key, actor.key, row.day("from"), row.day("to"), row["source"]))
    for places in regional.values():
        for place in places:
            if place.group in groups:
                rows[place.group].append(Membership(place.group, place.actor, place.start, place.end, place.source))
    return {group: tuple(sorted(members, key=lambda row: row.actor)) for group, members in rows.items()}


def _body_members(folder: Path, actors: Mapping[str, Actor]) -> dict[str, tuple[Membership, ...]]:
    """Who was elected to which body, by list."""
    rows: dict[str, list[Membership]] = defaultdict(list)
    for row in read_table(folder, "body_members"):
        first, last = row.must_be_a_day("from"), row.day("to")
        if last is not None and last < first:
            raise row.wrong(f"the term ends on {last}, before it begins on {first}", "Put one of the two right.")
        if not row["source"]:
            raise row.wrong("a member without a source", "Name the election, by day or document.")
        actor = _known(actors, row, "actor")
        rows[row["list"]].append(Membership(row["list"], actor.key, first, last, row["source"]))
    return {each: tuple(members) for each, members in rows.items()}


def _body_lists(
    folder: Path, bodies: Mapping[str, Body], members: Mapping[str, tuple[Membership, ...]]
) -> dict[str, tuple[BodyList, ...]]:
    """The days for which a body's list is whole; on each of them it names as many members as there are seats."""
    lists: dict[str, list[BodyList]] = defaultdict(list)
    for row in read_table(folder, "body_lists"):
        body, rows = _known(bodies, row, "body"), _known(members, row, "list")
        if not row["seats"].isdecimal():
            raise row.wrong(f"“{row['seats']}” in column seats is no number", "Write how many members the body has.")
        listed = BodyList(
            body.key,
            row["list"],
            row.must_be_a_day("from"),
            row.must_be_a_day("to"),
            int(row["seats"]),
            row["note"],
        )
        for on in _days_of_change(rows, listed):
            here = [each.actor for each in rows if each.holds(on)]
            if len(here) != listed.seats or len(set(here)) != len(here):
                found = f"{len(here)} members on {on}, some perhaps twice, for {listed.seats} seats"
                raise row.wrong(found, "Put the terms right, or leave that day out of the list.")
        lists[body.key].append(listed)
    return {body: tuple(each) for body, each in lists.items()}


def _days_of_change(rows: tuple[Membership, ...], listed: BodyList) -> list[date]:
    """The first day of a list, and each of its days on which a term begins or the day before ended one."""
    starts = {each.start for each in rows if each.start} | {each.end + timedelta(1) for each in rows if each.end}
    return sorted({listed.start} | {day for day in starts if listed.holds(day)})


def _body(row: Row) -> Body:
    try:
        symbol = re.compile(row["symbol"]) if row["symbol"] else None
    except re.error as error:
        raise row.wrong(f"the symbol pattern does not compile ({error})", "Put the regular expression right.") from None
    return Body(
        key=row["key"],
        name=row["name"],
        short_names=row.parts("short_names"),
        symbol=symbol,
        members=cast(BodyMembers, row.one_of("members", get_args(BodyMembers))),
        member_rule=row["member_rule"],
        member_word=row["member_word"],
        chapters_are_items=row.one_of("chapters_are_items", ("yes", "no")) == "yes",
        secretariat=row.parts("secretariat"),
        session_word=row["session_word"],
        note=row["note"],
    )

"""All that is known beforehand of who can take the floor, from ``data/reference``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar, cast

from pipelines.names.model import Actor, Body, Found, FoundGroup, Group, Membership, RegionalGroup, State
from pipelines.names.spelling import NameTaken, Spellings, after_article, without_article
from pipelines.names.tables import ReferenceDataError, Row, read_table

__all__ = ["Reference", "ReferenceDataError", "load_reference"]

REFERENCE_FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"
CAPACITIES = ("igo", "un", "ngo", "nhri", "other")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Reference:
    """Names and what they stand for. Every look-up is exact; what is not in the tables is None or empty.

    ``body`` is the key of the body whose record is read (``bodies.tsv``): a few names hold in one body only, such as
    "Korea" for the Republic of Korea in the World Trade Organization.
    """

    states: Mapping[str, State]
    organizations: Mapping[str, Actor]
    groups: Mapping[str, Group]
    bodies: Mapping[str, Body]
    not_a_delegation: Mapping[str, str]  # phrases that hold a State's name and stand for no State, and why
    memberships: Mapping[str, tuple[Membership, ...]]  # by group
    _actors: Mapping[str, Actor]
    _names: Spellings[Actor | None]  # None: the words are known, and are no actor
    _group_names: Spellings[Group]

    def actor(self, text: str, body: str = "") -> Actor | None:
        """The actor whose name the whole of ``text`` is, with or without "the"."""
        name = without_article(text)
        hit = self._names.longest_at(name, 0, len(name), body)
        return hit.value if hit and hit.end == len(name) else None

    def actor_at(self, text: str, pos: int, end: int | None = None, body: str = "") -> Found | None:
        """The longest known name that starts at ``pos``; a "the" before it may stand at ``pos`` and is no part of it."""
        end = len(text) if end is None else end
        hit = self._names.longest_at(text, after_article(text, pos, end), end, body)
        return Found(hit.start, hit.end, hit.value) if hit and hit.value else None

    def find_actors(self, text: str, start: int = 0, end: int | None = None, body: str = "") -> list[Found]:
        """Every known name from left to right, the longest at each place, none inside another.

        A State's name inside the name of a group ("the Group of 77 and China") or of a place or office that is no
        delegation ("South China Sea") is passed over.
        """
        hits = self._names.find(text, start, len(text) if end is None else end, body)
        return [Found(hit.start, hit.end, hit.value) for hit in hits if hit.value]

    def passed_over_at(self, text: str, pos: int, end: int | None = None) -> int | None:
        """Where a phrase that starts at ``pos`` and stands for no delegation ends; None when there is none."""
        end = len(text) if end is None else end
        hit = self._names.longest_at(text, after_article(text, pos, end), end)
        return hit.end if hit and hit.value is None else None

    def group(self, text: str) -> Group | None:
        """The group whose name the whole of ``text`` is, with or without "the"."""
        name = without_article(text)
        hit = self._group_names.longest_at(name, 0, len(name))
        return hit.value if hit and hit.end == len(name) else None

    def group_at(self, text: str, pos: int, end: int | None = None) -> FoundGroup | None:
        """The longest group's name that starts at ``pos``; a "the" before it is no part of it."""
        end = len(text) if end is None else end
        hit = self._group_names.longest_at(text, after_article(text, pos, end), end)
        return FoundGroup(hit.start, hit.end, hit.value) if hit else None

    def find_groups(self, text: str, start: int = 0, end: int | None = None) -> list[FoundGroup]:
        """Every group named, from left to right, the longest name at each place."""
        hits = self._group_names.find(text, start, len(text) if end is None else end)
        return [FoundGroup(hit.start, hit.end, hit.value) for hit in hits]

    def by_key(self, key: str) -> Actor | None:
        """The actor of a key: "NAM", "EU", or an organization's own name."""
        return self._actors.get(key)

    def state(self, key: str) -> State | None:
        """What is known of a State (or the EU, a former State, a territory) by its key."""
        return self.states.get(key)

    def members(self, group: str, on: date) -> tuple[Membership, ...]:
        """A group's members on a day, by key; () when the group has no list, or the list does not cover that day."""
        known = self.groups.get(group)
        if known is None or known.membership != "listed":
            return ()
        if (known.listed_from and on < known.listed_from) or (known.listed_to and known.listed_to < on):
            return ()
        return tuple(row for row in self.memberships.get(group, ()) if row.holds(on))

    def groups_of(self, actor: str, on: date) -> tuple[Group, ...]:
        """The groups an actor is listed in on a day, in the order of the table."""
        return tuple(
            group
            for key, group in self.groups.items()
            if any(row.actor == actor for row in self.members(key, on))
        )

    def regional_group(self, key: str, on: date) -> RegionalGroup | None:
        """The United Nations regional group a State is counted in on a day, with the rule that says so."""
        state = self.states.get(key)
        rows = [row for row in state.regional_groups if row.holds(on)] if state else []
        return rows[0] if rows else None

    def body(self, key: str) -> Body | None:
        return self.bodies.get(key)

    def body_of_symbol(self, symbol: str) -> Body | None:
        """The body a document's symbol belongs to: "CTOC/COP/2024/12" → the Conference of the Parties; None if unknown."""
        tidy = symbol.strip().upper()
        return next((body for body in self.bodies.values() if body.symbol and body.symbol.match(tidy)), None)

    def body_named(self, text: str) -> Body | None:
        """The body whose full name the text is, with or without "the", in any case."""
        name = without_article(text).casefold()
        return next((body for body in self.bodies.values() if body.name.casefold() == name), None)


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
    return Reference(
        states=states,
        organizations=organizations,
        groups=groups,
        bodies={row["key"]: _body(row) for row in read_table(folder, "bodies")},
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
        if row["kind"] not in CAPACITIES:
            raise row.wrong(f"“{row['kind']}” is no kind of organization", f"Use one of {', '.join(CAPACITIES)}.")
        actor = organizations[name] = Actor(name, name, "organization", row["kind"])
        _keep(names, row, name, actor, acronym)
    for row in read_table(folder, "organization_names"):
        _keep(names, row, row["name"], _known(organizations, row, "organization"))
    return organizations


def _group(row: Row) -> Group:
    membership = row["membership"]
    if membership not in ("listed", "not listed"):
        raise row.wrong(f"“{membership}” in column membership", "It must be “listed” or “not listed”.")
    return Group(
        key=row["key"],
        name=row["name"],
        kind=row["kind"],
        membership=cast(Literal["listed", "not listed"], membership),
        listed_from=row.day("listed_from"),
        listed_to=row.day("listed_to"),
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
        members=cast(Literal["states_parties", "elected", "all_un_members", "participating_states", "other"], row["members"]),
        member_rule=row["member_rule"],
        member_word=row["member_word"],
        chapters_are_items=row["chapters_are_items"] == "yes",
        secretariat=row.parts("secretariat"),
        session_word=row["session_word"],
        note=row["note"],
    )

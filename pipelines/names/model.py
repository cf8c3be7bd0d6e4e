"""What a name can be the name of: States and other actors, groups of States, and the bodies that meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Listing = Literal["listed", "not listed"]
BodyMembers = Literal["states_parties", "elected", "all_un_members", "participating_states", "other"]


@dataclass(frozen=True, slots=True)
class Actor:
    """One that can take the floor: a State, the European Union, or an organization."""

    key: str  # ISO 3166-1 alpha-3 (ISO 3166-3 for a former State), "EU", or an organization's own name
    name: str  # as Placard prints it
    kind: Literal["state", "eu", "organization"]
    capacity: str = ""  # igo, un, ngo, nhri, other for an organization; "" for a State, whose capacity the body decides


class Found(NamedTuple):
    """An actor named in a text: half-open offsets of the name, without article and footnote mark."""

    start: int
    end: int
    actor: Actor


@dataclass(frozen=True, slots=True)
class Group:
    """States that speak together. A group is no actor: one of its members, or its presidency, takes the floor."""

    key: str
    name: str
    kind: str  # regional, political, treaty, economic, negotiating
    membership: Listing
    listed: tuple[tuple[date, date | None], ...]  # the days for which the list is whole; None = to this day
    note: str  # what the list rests on, or why there is none

    def is_listed(self, on: date) -> bool:
        """Whether its members are known for that day."""
        return any(first <= on and (last is None or on <= last) for first, last in self.listed)


class FoundGroup(NamedTuple):
    """A group named in a text: half-open offsets of the name, without article."""

    start: int
    end: int
    group: Group


@dataclass(frozen=True, slots=True)
class Membership:
    """One State's time in one group; both days are days of membership."""

    group: str
    actor: str
    start: date | None  # None = since before the group's list begins
    end: date | None  # None = to this day
    source: str

    def holds(self, on: date) -> bool:
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True)
class BodyList:
    """Days for which the members of a body whose members are elected are known: as many as it has seats."""

    body: str
    members: str  # key of the list; a working group of the whole has that of its parent
    start: date
    end: date
    seats: int
    note: str

    def holds(self, on: date) -> bool:
        return self.start <= on <= self.end


@dataclass(frozen=True, slots=True)
class RegionalGroup:
    """A State's place in the United Nations regional groups for a time, and the rule it rests on."""

    group: str  # African States, Asia-Pacific States, … ; "" where the State is in none
    actor: str
    start: date | None
    end: date | None
    rule: str  # what a reader must know about this case; "" for the plain ones
    source: str

    def holds(self, on: date) -> bool:
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True)
class State:
    """A delegation with a code of its own: Member States, observer States, the EU, former States, territories."""

    alpha3: str
    alpha2: str  # "NA" is Namibia
    m49: str  # three digits, as text
    un_name: str
    formal_name: str
    un_member_from: date | None
    un_member_to: date | None  # the last day; None = a Member to this day, or never one
    un_status: str
    note: str
    regional_groups: tuple[RegionalGroup, ...] = ()

    def is_un_member(self, on: date) -> bool:
        """Whether it was a Member of the United Nations on that day."""
        if self.un_member_from is None or on < self.un_member_from:
            return False
        return self.un_member_to is None or on <= self.un_member_to


@dataclass(frozen=True, slots=True)
class Body:
    """A body that meets and has records."""

    key: str
    name: str
    short_names: tuple[str, ...]  # what its records call it: "the Conference"
    symbol: re.Pattern[str] | None  # of its documents
    members: BodyMembers
    member_rule: str  # who is a member, in words
    member_word: str  # what its records call a member: "State party"
    chapters_are_items: bool  # chapters of its reports are numbered by agenda item
    secretariat: tuple[str, ...]  # names of the office that serves it
    session_word: str
    note: str

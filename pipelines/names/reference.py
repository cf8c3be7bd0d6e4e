"""All that is known beforehand of who can take the floor, ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pipelines.names.model import Actor, Body, BodyList, Found, FoundGroup, Group, Membership, RegionalGroup, State
from pipelines.names.spelling import Spellings, after_article, without_article


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
    body_lists: Mapping[str, tuple[BodyList, ...]]  # by body
    body_members: Mapping[str, tuple[Membership, ...]]  # by list
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
        if known is None or not known.is_listed(on):
            return ()
        return tuple(row for row in self.memberships.get(group, ()) if row.holds(on))

    def groups_of(self, actor: str, on: date) -> tuple[Group, ...]:
        """The groups an actor is listed in on a day, in the order of the table."""
        keys = (key for key in self.groups if any(row.actor == actor for row in self.members(key, on)))
        return tuple(self.groups[key] for key in keys)

    def regional_group(self, key: str, on: date) -> RegionalGroup | None:
        """The United Nations regional group a State is counted in on a day, with the rule that says so."""
        state = self.states.get(key)
        rows = [row for row in state.regional_groups if row.holds(on)] if state else []
        return rows[0] if rows else None

    def members_of_body(self, body: str, on: date) -> frozenset[str]:
        """The members of a body on a day, by key; none where its list does not cover that day, or it has none."""
        listed = next((one for one in self.body_lists.get(body, ()) if one.holds(on)), None)
        if listed is None:
            return frozenset()
        return frozenset(row.actor for row in self.body_members[listed.members] if row.holds(on))

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

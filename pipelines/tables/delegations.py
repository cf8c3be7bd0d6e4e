"""Who could take part in a meeting, and for whom a spokesperson stood: as on the day, from dated reference tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from pipelines.names import Group, Reference, State
from pipelines.tables.act_rows import DelegationRow, ParticipationRow, RepresentedRow
from pipelines.tables.one_document import MEETING_KINDS
from pipelines.tables.record_rows import DocumentRow

EU = "EU"
EU_MEMBERS = "EU member States"  # key in data/reference/groups.tsv
ITS_MEMBERS = re.compile(r"\bits (?:\w+ )?member states\b|\bmember states of the european union\b", re.IGNORECASE)


def first_day(about: DocumentRow, acts: Iterable[ParticipationRow]) -> date | None:
    """The day as at which delegations and groups are shown: the session's first, else the first the rows name."""
    days = [about.date_from] if about.date_from else sorted(row.date[:10] for row in acts if row.date)
    return date.fromisoformat(days[0]) if days else None


def delegation_rows(about: DocumentRow, acts: list[ParticipationRow], reference: Reference) -> list[DelegationRow]:
    """The delegations that could take part in the meeting a document reports, by name.

    All Members of the United Nations on that day, the observer States, the European Union, and every other State the
    record names. Nothing for a document that does not report what a meeting did, or from which no day can be told.
    """
    on = first_day(about, acts)
    told = about.kind == "press release" and any(row.act not in ("attended", "chaired") for row in acts)
    reports = about.kind in MEETING_KINDS or told
    if on is None or not reports:
        return []
    groups_of = _groups_by_member(reference, on)
    named = {row.actor for row in acts}
    members = reference.members_of_body(about.body, on)
    rows = [
        _delegation_row(about.document, state, status, groups_of.get(state.alpha3, []), reference, on, members)
        for state in reference.states.values()
        if (status := _standing(state, on)) in ("Member State", "observer State", "regional organization")
        or state.alpha3 in named
    ]
    return sorted(rows, key=lambda row: (row.actor == EU, row.actor_name.casefold()))


def _standing(state: State, on: date) -> str:
    if state.alpha3 == EU:
        return "regional organization"
    if state.is_un_member(on):
        return "Member State"
    if state.un_member_to is not None and state.un_member_to < on:
        return "former State"
    return "observer State" if state.un_status == "observer State" else "other"


def _delegation_row(
    document: str, state: State, standing: str, groups: list[Group], reference: Reference, on: date,
    members: frozenset[str],
) -> DelegationRow:  # fmt: skip
    regional = reference.regional_group(state.alpha3, on)
    return DelegationRow(
        document=document,
        actor=state.alpha3,
        actor_name=state.un_name,
        iso3="" if state.alpha3 == EU else state.alpha3,
        m49=state.m49,
        un_name=state.un_name,
        formal_name=state.formal_name,
        regional_group=regional.group if regional else "",
        regional_group_rule=regional.rule if regional else "",
        groups="; ".join(group.name for group in groups if group.kind != "regional"),
        un_status=standing,
        body_member=("yes" if state.alpha3 in members else "no") if members else "",
        eu_member="yes" if any(group.key == EU_MEMBERS for group in groups) else "no",
    )


def _groups_by_member(reference: Reference, on: date) -> dict[str, list[Group]]:
    groups_of: dict[str, list[Group]] = defaultdict(list)
    for key, group in reference.groups.items():
        for member in reference.members(key, on):
            groups_of[member.actor].append(group)
    return groups_of


def represented_rows(about: DocumentRow, acts: list[ParticipationRow], reference: Reference) -> list[RepresentedRow]:
    """The members of the groups in whose name an act was taken, on that day; the one who took it is not among them.

    Nothing where the group has no list of members for that day: whom it speaks for is then not said.
    """
    session = first_day(about, acts)
    named: dict[tuple[str, bool], list[Group]] = {}  # the same words come again and again
    rows = []
    for act in acts:
        on = date.fromisoformat(act.date[:10]) if act.date else session
        if act.voice != "group" or on is None:
            continue
        said = act.on_behalf_of, act.actor == EU
        if said not in named:
            named[said] = groups_named(act, reference)
        for group in named[said]:
            rows += [
                RepresentedRow(
                    document=about.document,
                    row_id=act.row_id,
                    group=group.key,
                    group_name=group.name,
                    actor=member.actor,
                    actor_name=reference.states[member.actor].un_name,
                    member_from=member.start.isoformat() if member.start else "",
                    member_to=member.end.isoformat() if member.end else "",
                    source=member.source,
                )
                for member in reference.members(group.key, on)
                if member.actor != act.actor
            ]
    return rows


def groups_named(act: ParticipationRow, reference: Reference) -> list[Group]:
    """The groups in whose name an act was taken, by the record's words; each once.

    "on behalf of the European Union and its member States", "also on behalf of its member States" → its members.
    """
    words = act.on_behalf_of
    groups = {found.group.key: found.group for found in reference.find_groups(words)}
    eu = reference.groups.get(EU_MEMBERS)
    whole_eu = act.actor == EU and ITS_MEMBERS.search(words)
    for_eu = act.actor != EU and any(found.actor.key == EU for found in reference.find_actors(words))
    if eu and (whole_eu or for_eu):
        groups.setdefault(eu.key, eu)
    return list(groups.values())

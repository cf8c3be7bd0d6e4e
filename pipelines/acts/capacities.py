"""In what capacity a State acts, settled for the whole record.

A head may say it ("observers for", "Representatives of States Members of the Council:"). Where it does not ("the
representatives of …", a list of sponsors), the record decides: a body's recorded votes and lists show who its members are;
a State that the record calls an observer once is one throughout. Where the record says nothing, the dated list of those
elected to the body does (``data/reference``).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import cache

from pipelines.acts.attendance import RULE as LISTED
from pipelines.lists.model import REPRESENTATIVE
from pipelines.names import Reference
from pipelines.outline import Outline
from pipelines.rules import Act

NO_CAPACITY = frozenset({"elected", "attended"})
SIDES = 3  # paragraphs one vote's sides may take: for, against, abstaining
FULL_VOTE = 10  # States listed in one vote from which on the voters are taken for the body's whole membership


def settle_capacities(acts: list[Act], outline: Outline, reference: Reference) -> list[Act]:
    """Acts with the capacity of each State settled; "" stays where an elected body's record does not say."""
    body = reference.body(outline.record.body) if outline.record.body else None
    elected = body is not None and body.members == "elected"
    voters, said = _evidence(acts)
    body_key = outline.record.body

    @cache
    def listed_on(day: str) -> frozenset[str]:
        """The members of the body on a day, by the dated list; none where it does not cover that day."""
        return reference.members_of_body(body_key, date.fromisoformat(day)) if day else frozenset()

    outside = (
        _outside(acts, outline, reference) if body is not None and body.members == "all_un_members" else frozenset()
    )
    return [
        act
        if act.capacity not in ("", REPRESENTATIVE)
        else replace(act, capacity="observer")
        if act.actor in outside and act.act not in NO_CAPACITY
        else replace(act, capacity=_capacity(act, elected, voters, said, listed_on(_day_of(act, outline))))
        for act in acts
    ]


def _outside(acts: list[Act], outline: Outline, reference: Reference) -> frozenset[str]:
    """Where all Members of the United Nations are members: those named that were none on the day, such as the Holy See."""
    day = date.fromisoformat(outline.record.date_from) if outline.record.date_from else None
    outside = set()
    for key in {act.actor for act in acts}:
        state = reference.state(key)
        if state is not None and not (state.is_un_member(day) if day else state.un_member_from):
            outside.add(key)
    return frozenset(outside)


def _day_of(act: Act, outline: Outline) -> str:
    """The day of an act, else the first of the session."""
    return (act.date or outline.paragraphs[act.paragraph].date or outline.record.date_from)[:10]


def _evidence(acts: list[Act]) -> tuple[frozenset[str], dict[str, set[str]]]:
    """Members shown by recorded votes and the list of participants, and the capacities in which heads name each State."""
    votes: dict[tuple[int, str], set[str]] = defaultdict(set)
    vote, last = 0, -FULL_VOTE
    said: dict[str, set[str]] = defaultdict(set)
    listed: dict[str, set[str]] = defaultdict(set)
    for act in acts:
        if act.act == "voted":
            vote += (
                act.choice == "yes" and act.paragraph - last > SIDES
            )  # each side may stand in a paragraph of its own
            votes[(vote, act.draft)].add(act.actor)
            last = act.paragraph
        elif act.act == "attended":
            if act.capacity in ("member", "observer") and act.rule == LISTED:
                listed[act.capacity].add(act.actor)
        elif act.capacity in ("member", "observer", REPRESENTATIVE) and act.voice in ("own", "group"):
            said[act.actor].add(act.capacity)
    if len(listed["member"]) >= FULL_VOTE and listed["observer"]:
        votes[(-1, "")] = listed["member"]
    full = [voters for voters in votes.values() if len(voters) >= FULL_VOTE]
    return frozenset().union(*full) if full else frozenset(), said


def _capacity(
    act: Act, elected: bool, voters: frozenset[str], said: dict[str, set[str]], listed: frozenset[str]
) -> str:
    if act.act in NO_CAPACITY or (len(act.actor) != 3 and act.actor != "EU"):
        return "" if act.capacity == REPRESENTATIVE else act.capacity
    seen = said.get(act.actor, set())
    if elected and voters:
        return "member" if act.actor in voters else "observer"
    if "member" in seen:
        return "member"
    if "observer" in seen:
        return "observer"
    if listed:
        return "member" if act.actor in listed else "observer"
    if act.capacity == REPRESENTATIVE or REPRESENTATIVE in seen or not elected:
        return "member"
    return "observer" if act.actor == "EU" else ""

"""The first page of a verbatim record: who presided, and the seats at the table with the names of those in them."""

from __future__ import annotations

import re

from pipelines.lists import Lexicon, Listed
from pipelines.outline import Outline
from pipelines.rules import Act
from pipelines.rules.verbatim import MASTHEAD, PERSON, TOOK_THE_CHAIR

MEMBERS = re.compile(r"\bMembers\s*:\s*")
AGENDA = re.compile(r"\n\s*(?:Provisional\s+)?(?:Agenda|AGENDA)\b|\bThe\s+meeting\s+was\s+called\s+to\s+order")
SEATED = "a seat in the list of members"
PRESIDING = "the chair named in the masthead"


def read_masthead(reading: str, end: int, outline: Outline, lexicon: Lexicon) -> tuple[list[Act], Listed | None]:
    """What stands before the first turn → who presided and who sat at the table, and the one presiding."""
    acts: list[Act] = []
    presiding: Listed | None = None
    found = MASTHEAD.search(reading, 0, end)
    named = lexicon.actor(found.group("of")) if found else None
    if found and named and named.kind == "state":
        person = " ".join(found.group("person").split()).rstrip(" .…·")
        presiding = Listed(
            named.key, named.name, found.group("of"), *found.span("of"), "state", "officer", title=person
        )
        if not TOOK_THE_CHAIR.search(reading, found.end(), end):
            acts.append(_act("chaired", presiding, found.start(), found.end(), outline, PRESIDING))
    members = MEMBERS.search(reading, 0, end)
    if members:
        stop = AGENDA.search(reading, members.end(), end)
        acts += _seats(reading, members.end(), stop.start() if stop else end, outline, lexicon)
    return acts, presiding


def _seats(reading: str, start: int, end: int, outline: Outline, lexicon: Lexicon) -> list[Act]:
    """ "Albania . . . Mr. Prifti": one line a member."""
    acts = []
    for found in lexicon.find_actors(reading, start, end):
        person = PERSON.match(reading, found.end, end)
        if found.actor.kind != "state" or person is None:
            continue
        one = Listed.of(found, reading, capacity="member", title=" ".join(person.group("person").split()))
        acts.append(_act("attended", one, found.start, person.end(), outline, SEATED))
    return acts


def _act(kind: str, one: Listed, start: int, end: int, outline: Outline, rule: str) -> Act:
    paragraph = outline.index_at(start)
    return Act(
        kind, one.actor, one.actor_name, one.printed, start, end, one.start, one.end, paragraph, rule, capacity=one.capacity, title=one.title
    )  # fmt: skip

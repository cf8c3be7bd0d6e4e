"""Speakers a list names by an exact name that is known, and speakers it does not name."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.lists.cursor import Cursor
from pipelines.lists.heads import ANONYMOUS, SECRETARIAT, SELF, Head, classify
from pipelines.lists.model import Lexicon
from pipelines.lists.open_names import without_article
from pipelines.lists.phrases import pass_person
from pipelines.names import Found

FOR_THE_UNION = re.compile(r"\s*[-–—]\s*European\s+Union\b")
# "Chad's delegate", "Oman’s Vice-Minister for Foreign Affairs": whose representative one is, as press releases print it.
WHOSE = re.compile(
    r"(?:[’']s|(?<=s)[’'])\s+(?P<who>(?:(?:[Pp]ermanent|[Dd]eputy|[Aa]lternate|[Aa]cting|[Ss]pecial|[Cc]hief|Vice|Prime|Foreign|State|[Ff]irst|[Dd]istinguished)[\s-]+){0,4}"
    r"(?:[Rr]epresentatives?|[Dd]elegates?|[Dd]elegation|[Oo]bserver|[Ss]peaker|[Ee]nvoy|Ambassador|(?:Minister|Secretary)(?:\s+(?:of|for)(?:\s+the)?(?:\s+(?:and\s+)?[A-Z][\w-]+){1,5})?|President(?!\s+of\s+the))|[Mm]inister)\b"
)
PLAIN = re.compile(
    r"(?:permanent|deputy|alternate|acting|distinguished|chief|[\s-])*(?:representatives?|delegates?|delegation|observer|speaker|envoy)",
    re.I,
)
WITH_MEMBERS = re.compile(r"\s+and\s+(?P<members>its\s+(?:\d+\s+)?[Mm]ember\s+States)\b")


def read_secretariat(at: Cursor) -> bool:
    """ "the secretariat", of the body itself or of a convention."""
    if at.head is not None and at.head.who in ("heading", "person"):
        return False
    found = SECRETARIAT.match(at.text, at.position, at.end)
    if found is None:
        return False
    words = at.text[without_article(at.text, found.start(), found.end()) : found.end()].strip()
    printed = (
        words
        if at.head is None
        else f"{'representative' if at.head.who == 'representative' else 'member'} of the {words}"
    )
    at.add(
        words[:1].upper() + words[1:],
        words[:1].upper() + words[1:],
        found.end() - len(words),
        found.end(),
        "office",
        "secretariat",
        title=printed,
    )
    at.position = found.end()
    return True


def read_anonymous(at: Cursor) -> bool:
    """ "several delegations", "the panellists": speakers the record counts and does not name."""
    found = ANONYMOUS.match(at.text, at.position, at.end) or SELF.match(at.text, at.position, at.end)
    if found is None:
        return False
    at.anonymous += 1
    at.position = found.end()
    inside = re.compile(r"\s*\((?=(?:the\s+)?[A-Z])").match(at.text, at.position, at.end)
    if inside and at.lexicon.actor_at(at.text, inside.end(), at.end):  # "the Consultative Parties (Argentina, …)"
        at.head = Head(inside.end(), "heading", classify(found.group(0)), False, False)
        at.position = inside.end()
        return True
    groups = re.compile(r",?\s*including\b[^.]{0,400}?\bon\s+behalf\s+of\s+(?:[\w-]+\s+)?groups?\b[^.]*").match(
        at.text, at.position, at.end
    )
    if groups:  # "29 Parties, including 14 on behalf of groups of Parties: African Group; …": groups, no delegations
        at.position = groups.end()
    return True


def read_group(at: Cursor) -> bool:
    """A group named where a delegation should be: it is no actor, and who spoke for it is not said."""
    group = at.lexicon.reference.group_at(at.text, at.position, at.end)
    actor = at.lexicon.actor_at(at.text, at.position, at.end)
    if group is None or (actor is not None and actor.end >= group.end) or at.goes_on(group.end):
        return False
    if actor is not None and actor.actor.kind == "eu" and WITH_MEMBERS.match(at.text, actor.end, at.end):
        return False  # the Union speaks, for its members too
    at.anonymous += 1
    at.position = group.end
    return True


def read_known(at: Cursor) -> bool:
    """A State, the EU or a known organization by its exact name."""
    found = at.lexicon.actor_at(at.text, at.position, at.end)
    learned = _learned(at)
    if learned and (found is None or learned[1] > found.end):
        name = at.text[learned[0] : learned[1]]
        at.add(name, name, *learned, "organization", at.capacity_of(name, "organization", "", learned[1]))
        at.position = learned[1]
        return True
    if found is None:
        return False
    whose = WHOSE.match(at.text, found.end, at.end) if found.actor.kind in ("state", "eu") else None
    if whose:
        return _read_whose(at, found, whose)
    if at.goes_on(found.end):
        return False
    actor = found.actor
    if actor.kind == "organization" and actor.key in at.lexicon.secretariat:
        at.add(actor.key, actor.name, found.start, found.end, "office", "secretariat")
    else:
        at.add(
            actor.key,
            actor.name,
            found.start,
            found.end,
            actor.kind,
            at.capacity_of(actor.key, actor.kind, actor.capacity, found.end),
        )
    at.position = found.end
    if actor.key in at.lexicon.secretariat and at.text[found.start : found.end].endswith("for Human Rights"):
        pass_person(at)  # "the … High Commissioner for Human Rights, Ms. Ana Quito, made …"
    union = FOR_THE_UNION.match(at.text, found.end, at.end) if actor.kind == "state" else None
    if union:  # "Germany-European Union": the State that presides speaks for the Union
        at.listed[-1] = replace(at.listed[-1], voice="group", on_behalf_of="European Union")
        at.position = union.end()
    members = WITH_MEMBERS.match(at.text, found.end, at.end) if actor.kind == "eu" else None
    if members:  # "the European Union and its member States said"
        at.listed[-1] = replace(at.listed[-1], voice="group", on_behalf_of=members.group("members"))
        at.position = members.end()
    acronym = re.compile(r"\s*\((?P<acronym>[A-Z][A-Za-z-]{1,12})\)").match(at.text, found.end, at.end)
    if acronym and actor.kind == "organization":
        at.listed[-1] = replace(at.listed[-1], end=acronym.end(), printed=at.text[found.start : acronym.end()])
        at.position = acronym.end()
    return True


def _read_whose(at: Cursor, found: Found, whose: re.Match[str]) -> bool:
    """ "Oman's delegate", "Oman’s Minister for Foreign Affairs, Ali Said": the delegation, with the office where it is one."""
    key, kind = found.actor.key, found.actor.kind
    who = " ".join(whose["who"].split())
    capacity = "observer" if who.lower() == "observer" else at.capacity_of(key, kind, found.actor.capacity, found.end)
    title = "" if PLAIN.fullmatch(who) else who
    at.add(key, found.actor.name, found.start, found.end, kind, capacity, title=title)
    at.position = whose.end()
    pass_person(at)
    return True


def whose_at(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a delegation's representative stands there by its name: "Oman's delegate"."""
    found = lexicon.actor_at(text, start, end)
    return found is not None and found.actor.kind in ("state", "eu") and WHOSE.match(text, found.end, end) is not None


def _learned(at: Cursor) -> tuple[int, int] | None:
    """An organization whose name this record spells out elsewhere."""
    start = without_article(at.text, at.position, at.end)
    names = [
        name
        for name in at.lexicon.organizations_at(at.text, start)
        if at.text.startswith(name, start) and start + len(name) <= at.end
    ]
    if not names:
        return None
    stop = start + len(max(names, key=len))
    return None if at.text[stop : stop + 1].isalnum() or at.goes_on(stop) else (start, stop)

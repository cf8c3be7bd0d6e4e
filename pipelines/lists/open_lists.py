"""Speakers of whom nobody has told us, where a list's head or their own names say what they are."""

from __future__ import annotations

import re

from pipelines.lists.cursor import Cursor
from pipelines.lists.heads import ORGANIZATIONS, Head
from pipelines.lists.offices import OFFICE_WORD, RANK, office_of
from pipelines.lists.open_names import OF_CITIZENS, is_organization, names_in, without_article

SEMICOLON = re.compile(r";(?![^()]{0,600}\))")
PERSON = re.compile(
    r"\s*(?:and\s+)?(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor|H\.\s?E)\.?\s+){0,4}(?P<name>[A-ZÀ-Þ][^\W\d_][\w’'.-]{0,40}(?:\s+[\w’'.-]{1,40}){1,5}?)(?=\s*(?:[,(]|$|\.\s*$))"
)
VERB = re.compile(
    r"\s+(?:also\s+|then\s+|had\s+|has\s+)?(?:[a-z]+ed|said|says|took|spoke|drew|put|felt|thought|found|began|held|was|were)\b"
)
# "the panellists Ana Quito, Omar Said and the Permanent Representative of Fiji": one by office ends the names of persons.
AND_AN_OFFICE = re.compile(rf"\s*,?\s+and\s+(?=the\s+{RANK}{OFFICE_WORD}\s+(?:of|for|to)\b)")
# What open names end at: the next head, a bracket that says for whom, a verb, a line.
REACH = 400  # characters in which one organization's name ends, however long the list goes on
BEHIND_OPEN_NAMES = re.compile(
    r"\s*\((?=(?:also )?(?:speaking )?on behalf|\d+(?:st|nd|rd|th)\b|by |video|pre-?recorded|virtual|in person|also )|\s*(?:,|;|\s)\s*(?:and\s+)?(?:by\s+)?(?=(?:the\s+|an?\s+)?(?:representatives?|observers?|delegations?)\s+(?:of|for)\b)"
    r"|\s*;\s*(?=\([a-z]\))|\n|\s+(?:made|delivered|gave|also made|spoke|on behalf of|, on behalf)\b|\s+(?=in (?:its|her|his) capacity)|,\s*also on behalf"
)


def read_organization(at: Cursor) -> bool:
    """ "the representatives of the Federation of Weavers": a name of several words, one of them what organizations are called."""
    if at.head is None or at.head.who != "representative" or at.head.open_names or at.head.singular:
        return False
    if any(one.kind == "state" and one.start >= at.head.end for one in at.listed):
        return False  # a list of States
    near = min(at.end, at.position + REACH)
    behind = BEHIND_OPEN_NAMES.search(at.text, at.position, near)
    last = behind.start() if behind else near
    stop = VERB.search(at.text, at.position, last)
    last = stop.start() if stop else last
    spans = names_in(at.text, at.position, last, at.lexicon, False, _closed(at))
    if not spans or spans[0][0] != at.position:
        return False
    start, end = without_article(at.text, *spans[0]), spans[0][1]
    printed = " ".join(at.text[start:end].split())
    if not is_organization(printed):
        return False
    at.add(printed, printed, start, end, "organization", "ngo" if OF_CITIZENS.search(printed) else "")
    at.position = end
    return True


def read_people(at: Cursor) -> bool:
    """ "the following panellists: Ana Quito, Professor, University of Quito; Omar Said, Director, …": one an entry."""
    if at.head is None or at.head.who != "person":
        return False
    cuts = [found.start() for found in SEMICOLON.finditer(at.text, at.position, at.end)]
    if not cuts:
        return False
    begin = at.position
    for cut in [*cuts, at.position + len(at.text[at.position : at.end].rstrip(" \n."))]:
        entry = PERSON.match(at.text, begin, cut)
        office = office_of(entry.group("name"), at.lexicon) if entry else None
        if entry is None:
            at.leave(begin, cut)
        elif office:  # "Ana Quito, Professor; Minister of Justice of Chad"
            words = " ".join(at.text[begin:cut].split())
            at.add(office.actor, office.actor_name, *entry.span("name"), office.kind, office.capacity, title=words)
        else:
            title = " ".join(at.text[entry.end() : cut].split()).strip(" ,.")
            name = " ".join(entry.group("name").split())
            at.add(name, name, *entry.span("name"), "person", "expert", title=f"{name}, {title}" if title else "")
        begin = cut + 1
    at.position = at.end
    return True


def read_open(at: Cursor) -> bool:
    """Names of organizations, or of persons, where the head says that such are named."""
    if at.head is None or not (at.head.open_names or at.head.who == "observer" or at.head.singular):
        return False
    if not re.match(
        r"(?:the\s+|an?\s+|[“\"])?(?:secretariats?\s+of\s+the\s+)?[A-ZÀ-Þ]",
        at.text[at.position : min(at.end, at.position + 240)],
    ):
        return False
    stop = _open_end(at)
    said = VERB.search(at.text, at.position, stop) if at.head.singular else None
    stop = said.start() if said else stop  # "the observer for the World Ports Union stressed …"
    spans = names_in(
        at.text,
        at.position,
        stop,
        at.lexicon,
        at.head.singular,
        (at.lexicon.without_and and at.head.who != "person") or _closed(at),
    )
    for start, end in spans:
        _take_open(at, start, end, at.head)
    at.position = stop
    return bool(spans)


def _take_open(at: Cursor, start: int, end: int, head: Head) -> None:
    """One name under such a head: a known one, an office, an organization or person as printed, or a leftover."""
    begin = without_article(at.text, start, end)
    known = at.lexicon.actor(at.text[begin:end])
    printed = " ".join(at.text[begin:end].split())
    office = office_of(at.text[begin:end], at.lexicon) if known is None and not head.open_names else None
    if office is not None:
        at.add(office.actor, office.actor_name, begin, end, office.kind, office.capacity, title=printed)
    elif known and known.kind != "organization":
        at.add(
            known.key,
            known.name,
            begin,
            end,
            known.kind,
            at.capacity_of(known.key, known.kind, known.capacity, end),
        )
    elif not head.open_names and known is None:
        if head.who == "representative" and is_organization(printed):
            of_citizens = "ngo" if OF_CITIZENS.search(printed) else ""
            at.add(printed, printed, begin, end, "organization", of_citizens)
        else:
            at.leave(begin, end)
    else:
        actor = known.key if known else re.sub(r"\s*\([^()]*\)$", "", printed) if head.capacity != "expert" else printed
        capacity = head.capacity if head.capacity in ORGANIZATIONS else ""
        kind = "person" if head.who == "person" or head.capacity == "expert" else "organization"
        at.add(
            actor, known.name if known else printed, begin, end, kind,
            capacity or (known.capacity if known else "") or at.lexicon.organizations.get(actor) or "ngo",
        )  # fmt: skip


def _closed(at: Cursor) -> bool:
    """The list's last "and" stands before this place."""
    return bool(re.search(r"[^,;]\s+and\s+(?:the\s+)?$", at.text[max(0, at.position - 12) : at.position]))


def _open_end(at: Cursor) -> int:
    """Open names run to the next head, to a bracket that says for whom, or to the list's end."""
    found = BEHIND_OPEN_NAMES.search(at.text, at.position, at.end)
    stop = found.start() if found else at.end
    if at.head is not None and at.head.who == "person":
        office = AND_AN_OFFICE.search(at.text, at.position, stop)
        stop = office.start() if office else stop
    known = at.lexicon.actor_at(at.text, at.position, stop)
    if known and known.actor.kind == "organization" and not at.goes_on(known.end):
        return known.end
    return stop

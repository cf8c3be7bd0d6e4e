"""Speakers a list names by their office: "the Executive Director of …", "the Ministers of Justice of Angola and Italy"."""

from __future__ import annotations

import itertools
import re

from pipelines.lists.cursor import Cursor
from pipelines.lists.offices import OFFICE, OFFICE_WORD, RANK, office_of
from pipelines.lists.open_names import without_article
from pipelines.lists.phrases import pass_person
from pipelines.names import Found

# What an office’s words end at: another head or office, a person, a bracket, a phrase, a verb.
BEHIND_AN_OFFICE = re.compile(
    rf"\s+and\s+(?=the\s+{RANK}{OFFICE_WORD}\s+(?:of|for|to)\b)|\s+(?:along|together) with\s+(?=the\s+[A-Z])|"
    r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+|\s+as well as\s+)(?:by\s+)?(?=(?:(?:the|an?)\s+)?(?:representatives|observers)\b|(?:the|an?)\s+(?:representative|observer|delegat|"
    r"[A-Z]?[a-z]*-?\s?(?:President|Chair|Minister|Director|Secretary|Rapporteur|Chief|Head|Commissioner|Executive|Deputy|Under|Assistant|High|Special|Co-)))"
    r"|\s*[,;]\s*(?:and\s+)?(?=the\s+[A-Z])|\s+(?=(?:Mr|Ms|Mrs|Dr|H\.\s?E)\.?\s)"
    r"|\s*\((?!(?:[A-Z]{2,}|Vienna|Geneva|New York)\b)|,\s+(?:who|on behalf|speaking|in (?:her|his|its)|also on behalf|[A-Z][\w’'.-]+\s+(?:[A-Z]|de\b|van\b|bin\b))"
    r"|\s+and\s+(?=(?:was|were|then|also|subsequently|[a-z]+ed)\b)|\s+(?:on (?:his|her|its|the)? ?(?:own )?behalf of|also on behalf|made|gave|delivered|in (?:her|his|its) capacity)\b|,?\s+(?:was|were|had|has|which)\b|,\s+[a-z]+ing\b|[;\n]"
)


def read_office(at: Cursor) -> bool:
    """An office without a head of its own: "the Executive Director of …", "the Minister of Justice of Italy"."""
    if (
        at.head is not None
        and at.head.who in ("heading", "person", "observer")
        and not at.text.startswith("the ", at.position)
    ):
        return False
    found = OFFICE.match(at.text, at.position, at.end) or _office_of_organization(at)
    if found is None:
        return False
    start = without_article(at.text, found.start(), at.end)
    stop = _office_end(at, found.end())
    words = at.text[start:stop]
    printed = " ".join(words.split())
    office = office_of(words, at.lexicon)
    if office is None:
        return False
    several = _several_states(at, words, found.group("office")) if office.kind in ("state", "eu") else []
    if several:
        for named in several:
            at.add(
                named.actor.key,
                named.actor.name,
                start + named.start,
                start + named.end,
                named.actor.kind,
                office.capacity,
                title=re.sub(r"\s+of(?:\s+the)?$", "", " ".join(words[: several[0].start].split())),
            )
    elif office.named is not None and office.kind != "office":
        named = office.named
        at.add(
            office.actor,
            office.actor_name,
            start + named.start,
            start + named.end,
            office.kind,
            office.capacity,
            title=printed,
        )
    else:
        at.add(printed, printed, start, stop, "office", office.capacity, title=printed)
    at.position = stop
    pass_person(at)
    return True


def _office_of_organization(at: Cursor) -> re.Match[str] | None:
    """ "the UNODC Executive Director": the organization's name before the office."""
    name = at.lexicon.actor_at(at.text, at.position, at.end)
    if name is None or name.actor.kind != "organization":
        return None
    return re.compile(
        rf"(?:the\s+)?{re.escape(at.text[name.start : name.end])}[’']?s?(?:\s+\([^()]{{2,12}}\))?\s+{OFFICE.pattern}"
    ).match(at.text, at.position, at.end)


def _several_states(at: Cursor, words: str, office: str) -> list[Found]:
    """ "the Ministers of Justice of Angola and Italy": one minister each."""
    states = [name for name in at.lexicon.find_actors(words) if name.actor.kind in ("state", "eu")]
    plural = re.search(r"s(?:\s+of\b|$|\s)", words[: states[0].start]) if states else None
    coordinated = all(
        re.fullmatch(r"\s*(?:,|and|, and)\s*(?:the\s+)?", words[one.end : two.start])
        for one, two in itertools.pairwise(states)
    )
    return states if len(states) > 1 and plural and office.endswith("s") and coordinated else []


def _office_end(at: Cursor, position: int) -> int:
    """An office's words run to the next joiner that opens another head, office or phrase."""
    stop = BEHIND_AN_OFFICE.search(at.text, position, at.end)
    last = stop.start() if stop else at.end
    while last > position and at.text[last - 1] in " .,;\n":
        last -= 1
    return last

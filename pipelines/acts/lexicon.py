"""What the reader of lists may know of one record: its secretariat, its members, names it spells out elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.lists import Lexicon, head_at, read_list
from pipelines.lists.heads import ORGANIZATIONS
from pipelines.lists.model import START
from pipelines.names import Reference
from pipelines.outline import Outline
from pipelines.text import Text

OPEN_LIST = re.compile(
    r"\b(?:observers?|representatives?)\s+(?:for|of|from)\s+(?:the\s+)?(?:following\s+)?[^:;.()\n]{0,120}?organi[sz]ations?[^:;.()\n]{0,40}?:\s*",
    re.I,
)
LETTERED = re.compile(r"\([a-z]\)\s+[A-Z][^:;()]{4,120}\bStates\b[^:;()]{0,80}:\s*(?P<names>[^:;]{8,6000});")
BRACKETS = re.compile(r"\([^()]*\)")


def build_lexicon(text: Text, outline: Outline, reference: Reference) -> Lexicon:
    """The lexicon of one record; names of organizations are learned where the record leaves no doubt where they end."""
    body = reference.body(outline.record.body) if outline.record.body else None
    secretariat = frozenset(
        actor.key for name in (body.secretariat if body else ()) if (actor := reference.actor(name)) is not None
    )
    marks = {mark.at: mark.note for mark in text.footnotes}
    lexicon = Lexicon(reference, outline.record.body, secretariat, marks=marks)
    lexicon = replace(lexicon, without_and=_without_and(text.reading, lexicon))
    organizations = _learn(text.reading, outline, lexicon)
    starts: dict[str, list[str]] = {}
    for name in organizations:
        starts.setdefault(name[:START], []).append(name)
    return replace(lexicon, organizations=organizations, starts={key: tuple(names) for key, names in starts.items()})


def _without_and(reading: str, lexicon: Lexicon) -> bool:
    """ "(a) Representatives of States Members: Chad, Oman, Peru; (b) …": whether most of the record's lists end without "and"."""
    plain = 0
    for found in LETTERED.finditer(reading):
        names = BRACKETS.sub("", BRACKETS.sub("", found["names"])).split(",")
        if len(names) > 2:
            plain += -1 if " and " in names[-1] and lexicon.actor(names[-1].strip()) is None else 1
    return plain > 0


def _learn(reading: str, outline: Outline, lexicon: Lexicon) -> dict[str, str]:
    """Names of organizations in lists that say what they are ("the following non-governmental organizations: …")."""
    names: dict[str, str] = {}
    for paragraph in outline.paragraphs:
        if paragraph.place != "proceedings" or reading.find(":", paragraph.start, paragraph.end) < 0:
            continue
        for found in OPEN_LIST.finditer(reading, paragraph.start, paragraph.end):
            head = head_at(reading, found.start(), paragraph.end)
            if head is None or head.capacity not in ORGANIZATIONS:
                continue
            stop = re.compile(r"\.(?:\s|$)|;\s*\(|\n").search(reading, head.end, paragraph.end)
            for one in read_list(reading, head.end, stop.start() if stop else paragraph.end, lexicon, head).listed:
                if one.kind == "organization" and one.voice == "own":
                    names.setdefault(one.actor, one.capacity)
                    names.setdefault(one.printed, one.capacity)
    return names

"""The annex that lists those attending, a name a line under headings that say in what capacity."""

from __future__ import annotations

import re

from pipelines.lists import Lexicon, classify
from pipelines.outline import Outline
from pipelines.rules import Act

HEADING = re.compile(
    r"\b(?:represented|organi[sz]ations?|entit(?:y|ies)|agencies|institutions?|observers?|parties|members?|states|countries|secretariat|others?|funds|programmes|bodies|mandate holders|panellists)\b",
    re.I,
)
# How a list sorts non-governmental organizations, alone on a line or before their names.
CATEGORY = re.compile(
    r"\s*(?:(?:General|Special|Roster|Consultative)(?:\s+(?:consultative\s+)?(?:category|status))?|Category\s+[IVX\d]+|Roster)\s*(?::\s*|$)",
    re.I,
)
COMMA = re.compile(r"\s*[,;]\s+(?:and\s+)?|\s+and\s+(?=[^,;]{0,300}\.?$)")
RULE = "a list of participants"


def read_attendance(reading: str, outline: Outline, lexicon: Lexicon) -> list[Act]:
    """Lines of the attendance annex → one act a name: delegations by their exact name, organizations as printed."""
    acts: list[Act] = []
    capacity = ""
    for paragraph in outline.paragraphs:
        if paragraph.place != "attendance":
            continue
        line = reading[paragraph.start : paragraph.end].strip()
        actor = lexicon.actor(line)
        if actor is None and HEADING.search(line) and not CATEGORY.match(line) and (said := _capacity(line)):
            capacity = said
            continue
        if line == "United Nations":
            capacity = "un"
            continue
        for start, end in _names(reading, paragraph.start, paragraph.end, lexicon):
            act = _attended(reading[start:end], start, end, paragraph.index, capacity, lexicon)
            acts += [act] if act else []
    return acts


def _names(reading: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Where the names of a line stand: one, one with its persons behind a colon, or several between commas."""
    category = CATEGORY.match(reading, start, end)
    start = category.end() if category else start
    while start < end and reading[start].isspace():
        start += 1
    while end > start and reading[end - 1] in " \n,;":
        end -= 1
    colon = reading.find(":", start, end)
    if colon > 0 and lexicon.actor(reading[start:colon].strip()):  # "Chad: O. Said, L. Cisse"
        return [(start, colon)]
    if lexicon.actor(reading[start:end]):
        return [(start, end)]
    cuts = [found.span() for found in COMMA.finditer(reading, start, end)]
    names = list(zip([start, *(last for _, last in cuts)], [*(first for first, _ in cuts), end], strict=True))
    known = [lexicon.actor(reading[first:last]) for first, last in names]
    states = [actor for actor in known if actor and actor.kind in ("state", "eu")]
    organizations = [actor for actor in known if actor and actor.kind == "organization"]
    if len(names) > 1 and (len(states) == len(names) or (len(organizations) > 1 and not states)):
        return names
    return [(start, end)] if start < end else []


def _attended(words: str, start: int, end: int, paragraph: int, capacity: str, lexicon: Lexicon) -> Act | None:
    """One name of the list, under a heading's capacity; None where it is no delegation under a heading of States."""
    actor = lexicon.actor(words)
    if actor is None and (capacity in ("", "member", "observer", "expert") or len(words) < 4 or not words[0].isupper()):
        return None
    state = actor is not None and actor.kind in ("state", "eu")
    kind = capacity if state or capacity not in ("member", "observer") else (actor.capacity if actor else "")
    name = actor.name if actor else words
    return Act(
        "attended", actor.key if actor else words, name, words, start, end, start, end, paragraph, RULE, capacity=kind
    )


def _capacity(line: str) -> str:
    words = line.casefold()
    if re.search(
        r"\brepresented by observers?\b|\bobserver states?\b|\bnon-?member|\bother states\b|not parties", words
    ):
        return "observer"
    if re.fullmatch(r"(?:states? )?(?:members?|parties)(?: of the [\w ]+| to the [\w ]+)?", words):
        return "member"
    return classify(line)

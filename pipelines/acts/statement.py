"""A delegation's own text of its statement: who, for whom; where and when the outline says."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.acts.own_words import joins, spoken_for
from pipelines.lists import Lexicon, Listed
from pipelines.lists.behalf import Behalf, read_behalf
from pipelines.names import Found
from pipelines.outline import Outline
from pipelines.rules import Act, Made, Unread
from pipelines.rules.statements import (
    BEHALF,
    BEHALF_BEHIND,
    BY,
    BY_BEFORE,
    FOR_SELF,
    GOES_ON,
    NOT_WHO,
    PERSON,
    SALUTATION,
    SAYS_WHO,
    SIGNED,
    TO_A_BODY,
)
from pipelines.sentences import find_sentences
from pipelines.text import Text

RULE = "the text of a statement"


def read_statement(text: Text, outline: Outline, lexicon: Lexicon) -> Made:
    """A statement → who speaks, in whose name, whose statement it joins. Where its lines name no delegation, it is said so."""
    front = _front(text, outline)
    if not front:
        return Made()
    who = _who_line(text.reading, front)
    found = _delegation(text.reading, front, who, lexicon) or _signature(text, lexicon)
    paragraph = outline.paragraphs[0].index if outline.paragraphs else 0
    if found is None:
        return Made(
            unread=(Unread(front[0][0], front[-1][1], paragraph, "a statement whose first lines name no delegation"),)
        )
    paragraph = next((p.index for p in outline.paragraphs if p.start <= found.start < p.end), paragraph)
    span = next(((first, last) for first, last in front if first <= found.start < last), None)
    start, end = (min(span[0], who[0]), max(span[1], who[1])) if span else (found.start, found.end)
    printed = text.reading[found.start : found.end]
    capacity = found.actor.capacity if found.actor.kind == "organization" else ""
    speaker = Listed(found.actor.key, found.actor.name, printed, found.start, found.end, found.actor.kind, capacity)
    behalf = _behalf(text.reading, front, speaker, lexicon)
    title = _person(text.reading[who[0] : end], lexicon) if span else ""
    item = next((one.item for one in outline.items), "")
    own = replace(speaker, title=title, voice="group" if behalf else "own", on_behalf_of=behalf.words if behalf else "")
    others = [
        *(behalf.listed if behalf else ()),
        *joins(text.reading, front[-1][1], len(text.reading), speaker, lexicon),
    ]
    acts = [
        Act(
            "statement", one.actor, one.actor_name, one.printed, *_evidence(text.reading, one, (start, end)), one.start, one.end, paragraph, RULE,
            voice=one.voice, capacity=one.capacity, occasion="item", title=one.title, on_behalf_of=one.on_behalf_of, via=one.via, item=item,
        )
        for one in (own, *others)
    ]  # fmt: skip
    return Made(acts=tuple(acts))


def _evidence(reading: str, one: Listed, front: tuple[int, int]) -> tuple[int, int]:
    """The lines that say who speaks, or the sentence of the speech that names another."""
    if front[0] <= one.start < front[1]:
        return front
    first = max(reading.rfind("\n", 0, one.start) + 1, 0)
    last = reading.find("\n", one.end)
    within = find_sentences(reading, first, last if last >= 0 else len(reading))
    return next(((a, b) for a, b in within if a <= one.start < b), (one.start, one.end))


def _who_line(reading: str, front: list[tuple[int, int]]) -> tuple[int, int]:
    """The line that says whose statement it is: "Statement by …", or else the first that speaks of a statement."""
    said = [span for span in front if BY.search(reading, *span)]
    return next(iter(said), next((span for span in front if SAYS_WHO.search(reading, *span)), front[0]))


def _signature(text: Text, lexicon: Lexicon) -> Found | None:
    """The State of the one who signs below the speech: "Permanent Representative of Kenya to the United Nations"."""
    for block in reversed(text.blocks[-6:]):
        if block.end - block.start < 200 and SIGNED.search(text.reading, block.start, block.end):
            states = [
                one
                for one in lexicon.find_actors(text.reading, block.start, block.end)
                if one.actor.kind in ("state", "eu")
            ]
            if states:
                return states[0]
    return None


def _front(text: Text, outline: Outline) -> list[tuple[int, int]]:
    """The blocks before the salutation, or before the first long one."""
    front: list[tuple[int, int]] = []
    for block in text.blocks[:30]:
        words = text.reading[block.start : block.end]
        if front and (SALUTATION.match(words) or len(words) > 600):
            break
        front.append((block.start, block.end))
    return front


def _delegation(reading: str, front: list[tuple[int, int]], who: tuple[int, int], lexicon: Lexicon) -> Found | None:
    """The State in the line that says whose statement it is, then in the lines after it, then in the letterhead.

    Lines that say where, when or on what are no speaker's, though they may name a State ("Sharm el-Sheikh, Egypt").
    """
    ordered = [span for span in front if span >= who] + [span for span in front if span < who]
    organization: Found | None = None
    for first, last in ordered:
        if (first, last) != who and NOT_WHO.search(reading[first:last]):
            continue
        found = lexicon.find_actors(reading, first, last)
        states = [
            one for one in found if one.actor.kind in ("state", "eu") and not _of_a_place(reading, one, first, last)
        ]
        behind = BEHALF.search(reading, first, last)
        own = [one for one in states if not behind or one.start < behind.start()]
        by = [one for one in states if behind and BY_BEFORE.search(reading[behind.end() : one.start])]
        own = own or by or (states if first == who[0] else [])
        if own:
            return own[0]
        bodies = [
            one for one in found if one.actor.kind == "organization" and not TO_A_BODY.search(reading, first, one.start)
        ]
        organization = organization or next(iter(bodies), None)
    return organization


def _of_a_place(reading: str, one: Found, first: int, last: int) -> bool:
    """ "Marrakech, Morocco, 15 November": where it was made, not whose it is."""
    before, after = reading[first : one.start], reading[one.end : last]
    return not BY.search(before) and bool(
        re.fullmatch(r"\W*+[A-Z][\w’' -]{2,30},\s+", before) and re.match(r"\W{0,40}(?:$|\n|,?\s*\(?\d)", after)
    )


def _behalf(reading: str, front: list[tuple[int, int]], speaker: Listed, lexicon: Lexicon) -> Behalf | None:
    """ "on behalf of the Group of 77 and China", in the first lines or the first sentences of the speech."""
    flat = reading.replace("\n", " ")
    for number, (first, last) in enumerate(front):
        for found in BEHALF.finditer(reading, first, last):
            for _, end in front[number + 1 :]:  # a list of States goes on in the lines below it
                if not GOES_ON.search(reading[first:last]):
                    break
                last = end
            if FOR_SELF.match(reading[found.end() : last]):
                continue
            behalf = read_behalf(flat, found.start(), last, speaker.actor, lexicon, bracket=False)
            if behalf is not None:
                return replace(
                    behalf,
                    words=re.split(r"\s+(?:at|to|in|on|during|under|by|delivered)\s+(?:the\b|H\.|[A-Z])", behalf.words)[
                        0
                    ].strip(" ,;"),
                )
    return spoken_for(reading, front[-1][1], len(reading), speaker, lexicon)


def _person(words: str, lexicon: Lexicon) -> str:
    """The speaker's name and office as printed: "Mr. Omar Said, Permanent Representative of …"."""
    found = PERSON.search(words)
    if found is None or re.match(r"the\s+delegation|the\s+permanent\s+mission", found.group("person"), re.I):
        return ""
    person = " ".join(words[found.start("person") :].split())
    person = BEHALF_BEHIND.split(person)[0]
    person = re.split(
        r"\s+(?:at|to|on|during|before)\s+the\s+(?=\w+\s+(?:session|meeting|plenary)|plenary|general debate|High-level|summit)",
        person,
    )[0][:200]
    named = lexicon.actor_at(person, 0, len(person))
    return "" if named and named.end >= len(person) else person

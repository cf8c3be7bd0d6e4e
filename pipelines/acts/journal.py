"""Journals of the OSCE: bare lists of speakers under each agenda item, with document symbols and alignments in brackets.

"Agenda item 2: REPORT BY … Chairperson, … (PC.FR/35/20), Germany-European Union (with Albania and Georgia, in alignment)
(PC.DEL/1333/20), Russian Federation (PC.DEL/1293/20)": the speaker for the European Union is the State that presides.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.lists import Lexicon, Listed
from pipelines.lists.behalf import states_named
from pipelines.lists.brackets import closing, read_bracket
from pipelines.outline import Outline
from pipelines.rules import Act, Unread
from pipelines.rules.journals import (
    AGENDA,
    CHAIRMANSHIP,
    CHAIRPERSON,
    FOR_THE_UNION,
    INTERPRETS,
    NAME,
    OFFICIAL,
    PAGE,
    PARTNER,
    STOP,
)

RULE = "a journal's list of speakers"


def read_journal(reading: str, outline: Outline, lexicon: Lexicon) -> tuple[list[Act], list[Unread]]:
    """A journal → one statement a delegation listed under an agenda item, in the order printed."""
    acts: list[Act] = []
    unread: list[Unread] = []
    acts += _chaired(reading, outline, lexicon)
    openings = list(AGENDA.finditer(reading))
    for index, opening in enumerate(openings):
        stop = openings[index + 1].start() if index + 1 < len(openings) else len(reading)
        halt = STOP.search(reading, opening.end(), stop)
        acts += _officials(reading, opening.end(), halt.start() if halt else stop, opening.group("item"), outline)
        acts += _interpretations(reading, opening.end(), stop, opening.group("item"), outline, lexicon)
        acts += _item(reading, opening.end(), halt.start() if halt else stop, opening.group("item"), outline, lexicon)
    if not acts and re.search(r"\b[A-Z]{2,4}\.DEL/\d", reading):
        unread.append(Unread(0, min(len(reading), 400), 0, "a journal whose lists of speakers could not be found"))
    return acts, unread


def _chaired(reading: str, outline: Outline, lexicon: Lexicon) -> list[Act]:
    """ "Chairmanship: Netherlands … Chairperson: Mr. J. de Vries": who presided, for the State that holds the chairmanship."""
    held, named = CHAIRMANSHIP.search(reading), CHAIRPERSON.search(reading)
    state = lexicon.actor_at(reading, held.end()) if held else None
    if named is None or state is None or state.actor.kind != "state":
        return []
    paragraph = outline.index_at(named.start())
    return [
        Act(
            "chaired", state.actor.key, state.actor.name, reading[state.start : state.end], state.start, one.end(), state.start, state.end, paragraph,
            "the chair of a journal", capacity="officer", title=" ".join(one.group(0).split()),
        )
        for one in NAME.finditer(reading, *named.span("names"))
    ]  # fmt: skip


def _officials(reading: str, start: int, stop: int, item: str, outline: Outline) -> list[Act]:
    """The chair and officials of the organization among those listed."""
    acts = []
    for found in OFFICIAL.finditer(reading, start, stop):
        first, last = found.span("office")
        office = " ".join(found.group("office").split())
        capacity = "officer" if office == "Chairperson" else "secretariat"
        paragraph = outline.index_at(first)
        acts.append(
            Act("statement", office, office, reading[first:last], first, last, first, last, paragraph, RULE, capacity=capacity, occasion="item", item=item)
        )  # fmt: skip
    return acts


def _interpretations(reading: str, start: int, stop: int, item: str, outline: Outline, lexicon: Lexicon) -> list[Act]:
    """States whose interpretative statement is attached to the decision just adopted."""
    acts = []
    for found in lexicon.find_actors(reading, start, stop):
        bracket = INTERPRETS.match(reading, found.end, stop)
        if bracket is None or found.actor.kind not in ("state", "eu"):
            continue
        paragraph = outline.index_at(found.start)
        acts.append(
            Act(
                "statement", found.actor.key, found.actor.name, reading[found.start : found.end], found.start, bracket.end(), found.start, found.end,
                paragraph, "an interpretative statement attached to a decision", occasion="after_action", item=item,
            )
        )  # fmt: skip
    return acts


def _item(reading: str, start: int, stop: int, item: str, outline: Outline, lexicon: Lexicon) -> list[Act]:
    paragraph = outline.index_at(start)
    acts: list[Act] = []
    position = start
    for found in lexicon.find_actors(reading, start, stop):
        name = found.actor
        if (
            name.kind not in ("state", "eu")
            or found.start < position
            or (reading[found.start : found.end].isupper() and len(reading[found.start : found.end]) > 3)
            or _in_the_subject(reading, found.end, stop)
        ):
            continue
        union = FOR_THE_UNION.match(reading, found.end, stop)
        after = union.end() if union else found.end
        if not re.match(r"\s*(?:\(|,|;|-\s*\d|\n|$)", reading[after:stop]) and after < stop:
            continue
        if not re.search(
            r"(?:^|[,:;)\n\d]|\bItem)\s*(?:the\s+)?$", PAGE.sub("", reading[max(start, found.start - 60) : found.start])
        ):
            continue
        speaker = Listed.of(found, reading)
        if union:
            speaker = replace(speaker, voice="group", on_behalf_of="European Union")
        position, speaker, named = _brackets(reading, after, stop, speaker, lexicon)
        end = position
        for one in (speaker, *named):
            acts.append(
                Act(
                    "statement",
                    one.actor,
                    one.actor_name,
                    one.printed,
                    found.start,
                    end,
                    one.start,
                    one.end,
                    paragraph,
                    RULE,
                    voice=one.voice,
                    capacity=one.capacity,
                    occasion="item",
                    on_behalf_of=one.on_behalf_of,
                    via=one.via,
                    item=item,
                )
            )
    return acts


def _in_the_subject(reading: str, position: int, stop: int) -> bool:
    """ "(a) Visits to Chad, Oman and Peru: Italy": a State before the line's own colon is what is spoken of, no speaker."""
    line = reading.find("\n", position, stop)
    depth = 0
    for sign in reading[position : line if line >= 0 else stop]:
        depth += (sign == "(") - (sign == ")")
        if depth < 0 or sign == ";":
            return False
        if sign == ":" and depth == 0:
            return True
    return False


def _brackets(
    reading: str, position: int, stop: int, speaker: Listed, lexicon: Lexicon
) -> tuple[int, Listed, list[Listed]]:
    """The brackets behind a speaker: alignments, on behalf of, and document symbols."""
    named: list[Listed] = []
    while True:
        opening = re.compile(r"\s*(?=\()").match(reading, position, stop)
        if opening is None:
            return position, speaker, named
        close = closing(reading, opening.end(), stop)
        if close is None:
            return position, speaker, named
        inside = re.compile(r"(?P<who>with\s+.{1,300}?),?\s+in\s+alignment", re.S).match(
            reading, opening.end() + 1, close
        )
        if inside:
            named += states_named(reading, *inside.span("who"), speaker.actor, lexicon, "aligned")
        else:
            if PARTNER.match(reading, opening.end() + 1, close):
                speaker = replace(speaker, capacity="observer")
            speaker, more, _ = read_bracket(reading, opening.end() + 1, close, speaker, lexicon)
            named += more
        position = close + 1

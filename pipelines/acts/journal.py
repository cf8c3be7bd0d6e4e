"""Journals of the OSCE: bare lists of speakers under each agenda item, with document symbols and alignments in brackets.

"Agenda item 2: REPORT BY … Chairperson, … (PC.FR/35/20), Germany-European Union (with Albania and Georgia, in alignment)
(PC.DEL/1333/20), Russian Federation (PC.DEL/1293/20)": the speaker for the European Union is the State that presides.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.lists import Lexicon, Listed
from pipelines.lists.behalf import read_bracket
from pipelines.lists.reader import closing
from pipelines.outline import Outline
from pipelines.rules import Act, Unread

AGENDA = re.compile(r"\bAgenda item (?P<item>\d+)\s*:\s*")
STOP = re.compile(r"\b(?:Decisions?:|Next meeting|Discussion under agenda item|Point of order:)")
SYMBOL = re.compile(r"\(\s*[A-Z]{2,4}\.[A-Z]{2,6}/\d+[^()]*\)")
SUBJECT = re.compile(r":\s+(?=[A-Z][\w’'-]+(?:\s+[\w’'-]+){0,5}?(?:-European Union)?\s*[,(])")
FOR_THE_UNION = re.compile(r"\s*[-–—]\s*(?:European Union|EU)\b")
PAGE = re.compile(r"-\s*\d+\s*-\s*(?:[A-Z]+\.[A-Z]+/\d+\s+)?(?:\d{1,2}\s+[A-Z][a-z]+\s+\d{4})?")
RULE = "a journal's list of speakers"


def read_journal(reading: str, outline: Outline, lexicon: Lexicon) -> tuple[list[Act], list[Unread]]:
    """A journal → one statement a delegation listed under an agenda item, in the order printed."""
    acts: list[Act] = []
    unread: list[Unread] = []
    openings = list(AGENDA.finditer(reading))
    for index, opening in enumerate(openings):
        stop = openings[index + 1].start() if index + 1 < len(openings) else len(reading)
        halt = STOP.search(reading, opening.end(), stop)
        acts += _item(reading, opening.end(), halt.start() if halt else stop, opening.group("item"), outline, lexicon)
    if not acts and re.search(r"\b[A-Z]{2,4}\.DEL/\d", reading):
        unread.append(Unread(0, min(len(reading), 400), 0, "a journal whose lists of speakers could not be found"))
    return acts, unread


def _item(reading: str, start: int, stop: int, item: str, outline: Outline, lexicon: Lexicon) -> list[Act]:
    if not SYMBOL.search(reading, start, stop):
        return []
    paragraph = max((one.index for one in outline.paragraphs if one.start <= start), default=0)
    acts: list[Act] = []
    position = start
    for found in lexicon.find_actors(reading, start, stop):
        name = found.actor
        if (
            name.kind not in ("state", "eu")
            or found.start < position
            or (reading[found.start : found.end].isupper() and len(reading[found.start : found.end]) > 3)
        ):
            continue
        union = FOR_THE_UNION.match(reading, found.end, stop)
        after = union.end() if union else found.end
        if not re.match(r"\s*(?:\(|,|;|-\s*\d|\n|$)", reading[after:stop]) and after < stop:
            continue
        if not re.search(
            r"(?:^|[,:;)\n\d]|\bItem)\s*$", PAGE.sub("", reading[max(start, found.start - 60) : found.start])
        ):
            continue
        speaker = Listed(
            name.key,
            name.name,
            reading[found.start : found.end],
            found.start,
            found.end,
            name.kind,
            "",
            "group" if union else "own",
            on_behalf_of="European Union" if union else "",
        )
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
        if not SYMBOL.match(reading, opening.end(), close + 1):
            inside = re.compile(r"(?P<who>with\s+.+?),?\s+in\s+alignment", re.S).match(
                reading, opening.end() + 1, close
            )
            if inside:
                named += [
                    Listed(
                        one.actor.key,
                        one.actor.name,
                        reading[one.start : one.end],
                        one.start,
                        one.end,
                        one.actor.kind,
                        "",
                        "aligned",
                        via=speaker.actor,
                    )
                    for one in lexicon.find_actors(reading, *inside.span("who"))
                    if one.actor.kind == "state"
                ]
            else:
                speaker, more, _ = read_bracket(reading, opening.end() + 1, close, speaker, lexicon)
                named += more
        position = close + 1
        speaker = replace(speaker)

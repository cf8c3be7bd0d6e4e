"""Speakers named without "the representative of": bulletins, Antarctic Treaty reports, summaries of the World Trade Organization.

"The EU, supported by JAPAN, called for …", "BRAZIL, for the G-77/CHINA, said …", "Norway and Chile noted …",
"With CHINA, INDIA opposed …", "Many, including PERU and OMAN, objected …". Such records name a delegation so only when it speaks.
Source: Earth Negotiations Bulletin, house style; final reports of Antarctic Treaty Consultative Meetings since 2008.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.acts.anchors import NUMBER
from pipelines.acts.speakers import Telling
from pipelines.lists import Lexicon, Listed
from pipelines.outline import Outline
from pipelines.rules.bulletins import (
    ACRONYM,
    APART,
    AS_DID,
    BESIDE,
    CLAUSE,
    FOR,
    INCLUDING,
    JOINER,
    LABEL,
    LEAD,
    SAYS,
    WITH,
)
from pipelines.sentences import find_sentences

REPRESENTING = re.compile(r"\b(?:representatives?|observers?|delegations?|delegates?)\s+(?:of|for|from)\b", re.I)
ENOUGH = 3  # such sentences, in a record that does not say what it is


def names_without_more(reading: str, outline: Outline, lexicon: Lexicon) -> bool:
    """Whether a record names its speakers so: bulletins and Antarctic Treaty reports; minutes where most paragraphs do."""
    record = outline.record
    if record.kind == "bulletin" or record.body == "ATCM":
        return True
    if record.kind in ("other", "press release"):
        return _like_a_bulletin(reading, outline, lexicon)
    if record.kind == "session report":
        return _never_otherwise(reading, outline, lexicon)
    if record.kind != "minutes":
        return False
    openings = [
        (paragraph.start + (number.end() - number.start() if number else 0), paragraph.end)
        for paragraph in outline.paragraphs
        if paragraph.place == "proceedings"
        for number in (NUMBER.match(reading, paragraph.start, paragraph.end),)
    ]
    heads = sum(reading.startswith(("The representative", "The delegat"), start) for start, _ in openings)
    return sum(bool(_speech(reading, start, end, lexicon)) for start, end in openings) > heads


def _never_otherwise(reading: str, outline: Outline, lexicon: Lexicon) -> bool:
    """A report that tells of more speeches by bare names than it has representatives: of fisheries and whaling commissions."""
    wanted = max(ENOUGH, 2 * len(REPRESENTING.findall(reading)) + 1)
    sentences = [
        sentence
        for paragraph in outline.paragraphs
        if paragraph.place == "proceedings"
        for sentence in find_sentences(reading, paragraph.start, paragraph.end)
    ]
    signs = 0
    for left, (start, end) in zip(range(len(sentences), 0, -1), sentences, strict=True):
        if signs == wanted or signs + left < wanted:
            break
        number = NUMBER.match(reading, start, end)
        signs += _speech(reading, number.end() if number else start, end, lexicon) is not None
    return signs == wanted


def _like_a_bulletin(reading: str, outline: Outline, lexicon: Lexicon) -> bool:
    """A bulletin without its masthead: speakers in capitals, or with the group they speak for, again and again."""
    signs = 0
    for paragraph in outline.paragraphs:
        if paragraph.number or paragraph.place != "proceedings":
            continue
        for start, end in find_sentences(reading, paragraph.start, paragraph.end):
            speech = _speech(reading, start, end, lexicon)
            first = speech[0][0] if speech else None
            if first and ((first.printed.isupper() and len(first.printed) > 4) or first.voice == "group"):
                signs += 1
                if signs == ENOUGH:
                    return True
    return False


def bare_speakers(text: str, start: int, end: int, lexicon: Lexicon) -> Telling | None:
    """A sentence that opens with delegations by their names and a verb of saying; further clauses that do so too."""
    number = NUMBER.match(text, start, end)
    position = number.end() if number else start
    label = LABEL.match(text, position, end)
    first = _speech(text, position, end, lexicon)
    if first is None and label:
        first = _speech(text, label.end(), end, lexicon)
    clauses = [_speech(text, clause.end(), end, lexicon) for clause in CLAUSE.finditer(text, start, end)]
    told = [speech for speech in (first, *clauses) if speech]
    if not told:
        return None
    listed = [one for speech in told for one in speech[0]]
    did = AS_DID.search(text, told[0][1], end)
    listed += _names(text, did.end(), end, lexicon)[0] if did else []
    return Telling(tuple(listed), (), told[0][1])


def _speech(text: str, position: int, end: int, lexicon: Lexicon) -> tuple[list[Listed], int] | None:
    """Delegations at a place, with what stands between them and their verb, and where the verb ends."""
    beside: list[Listed] = []
    for _ in range(3):
        joined = WITH.match(text, position, end)
        if joined:
            others, after = _names(text, joined.end(), end, lexicon)
            if others and (says := SAYS.match(text, after, end)):
                return others, says.end()  # "With CHINA and INDIA, PERU preferred …": one list, all of whom spoke
            if others and text[after : after + 2] == ", ":
                beside, position = [*beside, *others], after + 2
                continue
        lead = LEAD.match(text, position, end)
        if lead is None or _names(text, position, end, lexicon)[0]:
            break
        position = lead.end()
    including = INCLUDING.match(text, position, end)
    named, position = _names(text, including.end() if including else position, end, lexicon)
    if not named:
        return None
    for _ in range(4):
        says = SAYS.match(text, position, end)
        if says:
            return [*named, *beside], says.end()
        behalf, with_others = FOR.match(text, position, end), BESIDE.match(text, position, end)
        apart = APART.match(text, position, end)
        if behalf:
            words = " ".join(behalf["words"].split())
            named[-1] = replace(named[-1], voice="group", on_behalf_of=words)
            position = behalf.end()
        elif with_others and (more := _names(text, with_others.end(), end, lexicon))[0]:
            beside, position = [*beside, *more[0]], more[1]
        elif apart:
            position = apart.end()
        else:
            return None
    return None


def _names(text: str, position: int, end: int, lexicon: Lexicon) -> tuple[list[Listed], int]:
    """Known names at a place, apart by commas and "and"; where the last one ends."""
    named: list[Listed] = []
    last = position
    the = re.compile(r"the\s+", re.I).match(text, position, end)
    position = the.end() if the else position
    while (found := lexicon.actor_at(text, position, end)) is not None:
        actor = found.actor
        named.append(Listed.of(found, text, actor.capacity if actor.kind == "organization" else ""))
        acronym = ACRONYM.match(text, found.end, end)
        last = acronym.end() if acronym else found.end
        joiner = JOINER.match(text, last, end)
        if joiner is None:
            break
        position = joiner.end()
    return named, last

"""Words about the speaker just named: a phrase or a bracket that says for whom, in what capacity, accredited where."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.lists.behalf import read_behalf
from pipelines.lists.brackets import closing, read_bracket
from pipelines.lists.cursor import Cursor
from pipelines.lists.model import Leftover
from pipelines.lists.offices import OFFICERS

ACCREDITED = re.compile(
    r"\s+to\s+the\s+(?:United\s+Nations|International\s+Organi[sz]ations?|UN\b)(?:\s+(?:Office\s+)?(?:and\s+other\s+international\s+organi[sz]ations\s+)?(?:at|in)\s+[A-Z]\w+(?:\s[A-Z]\w+)?|\s+\([A-Z][\w ]+\))?"
)
CAPACITY = re.compile(
    r",?\s*(?:(?:speaking\s+)?in\s+(?:its|his|her|their)\s+capacit(?:y|ies)\s+(?:as|of)|speaking\s+as(?=\s+an?\s+observer))\s+(?:(?P<observer>(?:an?\s+)?observers?)\b|(?P<office>[^,;()]+))"
)
STANDING = re.compile(
    r",\s*(?:as\s+)?(?:an?\s+)?(?P<standing>signatory(?:\s+States?)?|observer(?:\s+States?)?|non-?member(?:\s+States?)?)\b"
)
CONCERNED = re.compile(
    r",?\s*as\s+the\s+(?P<standing>(?:States?|countr(?:y|ies))\s+(?:concerned|under review|directly concerned))\b"
)
# "… of Chad at the 49th meeting, on 21 November, on behalf of the sponsors"
TO_BEHALF = re.compile(
    r"\s*,?\s*(?:at\s+(?:the|its|that)\s+(?:[\w-]+\s+){0,2}meeting(?:,?\s+on\s+\d{1,2}\s+\w+(?:\s+\d{4})?)?,?\s+(?=(?:also\s+)?(?:speaking\s+)?on\s+behalf\b))?"
)
# "also speaking on behalf of the co-facilitator, the Permanent Representative of Fiji": of a colleague in office, who did not speak.
FOR_A_COLLEAGUE = re.compile(
    r",?\s*(?:also\s+)?(?:speaking\s+)?(?:also\s+)?on\s+behalf\s+of\s+(?:the|his|her)\s+(?:other\s+|fellow\s+)?co-?(?:facilitator|chair|moderator|rapporteur)\w*"
    r"(?:,\s+the\s+(?:Deputy\s+)?(?:Permanent\s+Representative|Ambassador|representative)\s+of\s+[^,;()]{3,80}?(?=\s+to\s+the\s+United|\s+made\b|\s+delivered\b|[,;(.]))?"
)
# ", Omar Said" behind an office.
APPOSED = re.compile(
    r",\s+(?:H\.?E\.?\s+)?(?:(?:Mr|Ms|Mrs|Dr|Sir|Dame)\.?\s+)?(?:[A-Z][\w’'.-]*|de|da|del|della|van|von|der|bin|al|el|la|y|e)(?:\s+(?:[A-Z][\w’'.-]*|de|da|del|della|van|von|der|bin|al|el|la|y|e)){1,6}(?=\s*[,;(.]|\s+and\s|\s+made|\s*$)(?:\s+and\s+[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){1,4}(?=\s*[,;(.]))?"
)


def read_phrase(at: Cursor) -> bool:
    """A phrase about the last one named: for whom, in what capacity."""
    if at.unknown_last():
        return False
    accredited = ACCREDITED.match(at.text, at.position, at.end)
    if accredited:  # "the Permanent Representative of Peru to the United Nations, Ana Quito, also on behalf of …"
        at.position = accredited.end()
        pass_person(at)
        return True
    colleague = FOR_A_COLLEAGUE.match(at.text, at.position, at.end)
    if colleague:
        at.position = colleague.end()
        return True
    return _read_capacity(at) or _read_standing(at) or _read_behalf(at)


def _read_capacity(at: Cursor) -> bool:
    """ ", in its capacity as observer", ", in his capacity as President of the Council"."""
    capacity = CAPACITY.match(at.text, at.position, at.end)
    if capacity is None:
        return False
    index = at.last_speaker()
    last = at.listed[index]
    if capacity.group("observer"):
        at.listed[index] = replace(last, capacity="observer")
    else:
        office = " ".join(capacity.group("office").split()).rstrip(".")
        officer = OFFICERS.search(office)
        office = re.split(r"\s+and\s+(?=the\s+(?:representative|observer))", office)[0]
        at.listed[index] = replace(last, capacity="officer" if officer else last.capacity, title=office)
    at.position = capacity.end()
    return True


def _read_standing(at: Cursor) -> bool:
    """ ", an observer State", of the last one named; ", as the States concerned", of all named for themselves."""
    standing = STANDING.match(at.text, at.position, at.end)
    if standing:
        index = at.last_speaker()
        at.listed[index] = replace(at.listed[index], capacity="observer", title=standing.group("standing"))
        at.position = standing.end()
        return True
    concerned = CONCERNED.match(at.text, at.position, at.end)
    if concerned is None:
        return False
    words = concerned.group("standing")
    for number, one in enumerate(at.listed):
        if one.voice == "own":
            at.listed[number] = replace(one, title=words[:1].upper() + words[1:].replace("States", "State"))
    at.position = concerned.end()
    return True


def _read_behalf(at: Cursor) -> bool:
    """ ", also on behalf of …": the group the last one named speaks for, and whom the words name of it."""
    index = at.last_speaker()
    last = at.listed[index]
    start = TO_BEHALF.match(at.text, at.position, at.end)
    position = start.end() if start else at.position
    behalf = read_behalf(at.text, position, at.end, last.actor, at.lexicon, bracket=False)
    if behalf is None:
        return False
    cut = re.compile(r"\s+[\w-]+").match(at.text, behalf.end) if behalf.words.endswith(" the") else None
    words = behalf.words + (" " + cut.group(0).strip() if cut else "")  # "on behalf of the sponsors, now joined by …"
    at.listed[index] = replace(last, voice="group", on_behalf_of=words)
    at.listed += behalf.listed
    at.leftover += behalf.leftover
    at.position = behalf.end
    return True


def take_bracket(at: Cursor) -> bool:
    """A bracket behind the last one named, and the person behind an office's bracket."""
    close = closing(at.text, at.position, at.end)
    if close is None:
        at.leftover.append(Leftover(at.position, at.end, "a bracket that does not close"))
        at.tail = at.end
        return True
    if at.unknown_last():
        at.leftover.append(Leftover(at.position, close + 1, "a bracket behind a name not known"))
    elif at.listed:
        index = at.last_speaker()
        last = at.listed[index]
        speaker, named, leftover = read_bracket(at.text, at.position + 1, close, last, at.lexicon)
        at.listed[index] = speaker
        at.listed += named
        at.leftover += leftover
    at.position = close + 1
    if at.listed and at.listed[-1].title:
        pass_person(at)
    return True


def pass_person(at: Cursor) -> None:
    """ ", Omar Said" after an office: the person, who is no second speaker."""
    person = APPOSED.match(at.text, at.position, at.end)
    if person and not at.lexicon.find_actors(person.group(0)):
        at.position = person.end()

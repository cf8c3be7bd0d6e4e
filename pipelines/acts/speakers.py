"""Persons with their delegation in brackets who open a sentence: how summary and verbatim records name their speakers.

"Mr. MOTSIK (Ukrainian Soviet Socialist Republic) said", "Ms. Quito (Ecuador), speaking on behalf of …, said",
"Mr. Said (Oman), Ms. Diallo (Senegal) and Archbishop Auza (Observer for the Holy See) supported".
Source: United Nations Editorial Manual, summary records; forms the same since the 1940s, with surnames in capitals until 1995.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipelines.acts.delegates import BEHALF, REACH, in_office, next_person, person_at
from pipelines.lists import Leftover, Lexicon, Listed
from pipelines.lists.behalf import read_behalf, states_named
from pipelines.rules.pieces import DRAFT_SYMBOL
from pipelines.rules.told import RULES

SAYS = RULES[0].pattern
COLON = re.compile(r"\s*(?:,\s*)?:")
CANDIDATES = re.compile(r"\bcandidate\s+countr(?:y|ies)\b|\bstabili[sz]ation\s+and\s+association\s+process\b")
OWN_BEHALF = re.compile(r"\bon\s+(?:his|her|its|their)\s+own\s+behalf\b")
# "aligning herself with the statement made by the representative of Guinea on behalf of …": the other's group.
BY_ANOTHER = re.compile(r"\b(?:associat|align)\w+\s[^;:]{0,160}\b(?:by|of)\s+(?:the\s+)?[^;:]{0,80}$")
INTRODUCING = re.compile(
    r"\b(?:introducing|presenting|submitting)\s+(?=(?:the\s+|a\s+|an\s+|its\s+|two\s+|three\s+|revised\s+|oral\s+|joint\s+){0,4}(?:draft\s+(?:resolutions?|decisions?|amendments?|texts?|proposals?|declarations?|articles?)|(?:oral\s+)?(?:sub-?)?amendments?|working\s+papers?|proposals?)\b)"
)
I_SPEAK_FOR = re.compile(
    r"(?:I|We)\s+(?:have\s+the\s+(?:honou?r|pleasure)\s+(?:to|of)\s+)?(?:am\s+|are\s+)?(?:speak(?:ing)?|deliver(?:ing)?\s+this\s+statement|mak(?:e|ing)\s+this\s+statement)\s+(?=(?:also\s+)?on\s+behalf\s+of\b)"
)
LEAD = re.compile(
    r"(?:(?:In|Replying|Responding|Speaking|Also\s+speaking|After|Following|On|At|Referring|With|Under|Before|Introducing|Explaining|Turning|Reverting|Resuming|As|Continuing|Concluding)\b)"
)
COMMA = re.compile(
    r",\s+(?=(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Prince|Princess|Archbishop|Monsignor|Begum|Sheikh|Lord|Lady|U)\b)"
)
CLAUSE = re.compile(
    r"(?:,\s+(?:and|while|whereas|but)\s+|;\s+(?:and\s+)?)(?=(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Prince|Princess|Archbishop|Begum|Sheikh|Lord|Lady)\b)"
)
SAID_FOR = re.compile(r",?\s+(?=(?:speaking\s+)?(?:also\s+)?on\s+behalf\s+of\b)")


@dataclass(frozen=True, slots=True)
class Telling:
    """The speakers that open a sentence of telling; `said` is where the verb of saying stands, `doing` how they spoke."""

    listed: tuple[Listed, ...]
    leftover: tuple[Leftover, ...]
    said: int
    doing: str = ""  # "speaking in exercise of the right of reply", "introducing draft resolution A/C.3/45/L.2"


@dataclass(slots=True)
class _Persons:
    listed: list[Listed] = field(default_factory=list)
    doing: list[str] = field(default_factory=list)


def persons_speak(text: str, start: int, end: int, lexicon: Lexicon) -> Telling | None:
    """A sentence that opens with persons and their delegations, and a verb of saying or a colon behind; None where none does.

    Words may lead to them ("Replying to a question, Mr. Said (Oman) said"), and others may follow ("…, and Ms. Quito (Peru) agreed").
    """
    found = _Persons()
    stop = _read_persons(text, start, end, lexicon, found)
    lead = LEAD.match(text, start, end) if stop is None else None
    if lead:
        commas = list(COMMA.finditer(text, lead.end(), min(end, start + REACH)))
        for comma in reversed(commas):
            found = _Persons()
            stop = _read_persons(text, comma.end(), end, lexicon, found)
            if stop is not None and found.listed:
                _lead_to(text, start, comma.start(), lexicon, found)
                break
    if not found.listed or stop is None:
        return None
    for clause in CLAUSE.finditer(text, stop, min(end, stop + REACH)):
        more = _Persons()
        said = _read_persons(text, clause.end(), end, lexicon, more)
        if said is not None and not re.search(r"\bhad\s", text[said - 24 : said]):
            found.listed += more.listed
    return Telling(tuple(found.listed), (), stop, " ".join(found.doing))


def _lead_to(text: str, start: int, stop: int, lexicon: Lexicon, found: _Persons) -> None:
    """ "Speaking on behalf of the African Group, …" before a speaker is said of the speaker."""
    words = text[start:stop]
    found.doing.insert(0, " ".join(words.split()))
    behalf = BEHALF.search(words) if words.startswith(("Speaking", "Also speaking")) else None
    if behalf and found.listed[0].voice == "own":
        spoken = read_behalf(text, start + behalf.start(), stop, found.listed[0].actor, lexicon, bracket=False)
        if spoken:
            found.listed[0] = replace(found.listed[0], voice="group", on_behalf_of=spoken.words)
            found.listed[1:1] = spoken.listed


def _read_persons(text: str, start: int, end: int, lexicon: Lexicon, found: _Persons) -> int | None:
    """Fill `found` from the start of a sentence; where the verb of saying ends, or None where there is none."""
    position = start
    while (person := person_at(text, position, end, lexicon)) is not None:
        speaker, close = person
        said, follows = _verb(text, close, end), next_person(text, close, end, lexicon)
        colon = COLON.match(text, close, end)
        if colon and (said is None or colon.end() < said[0]):
            said = (close, colon.end())
        if follows >= 0 and (said is None or follows < said[0]):
            _add(text, close, follows, speaker, lexicon, found)
            position = follows
            continue
        if said is None:
            return None
        _add(text, close, said[1], speaker, lexicon, found)
        opens = (
            I_SPEAK_FOR.match(text, said[1] + 1, min(end, said[1] + 400))
            if colon
            else SAID_FOR.match(text, said[1], end)
        )
        if opens and found.listed[-1].voice == "own":
            behalf = read_behalf(text, opens.end(), end, speaker.actor, lexicon, bracket=False)
            if behalf:
                found.listed[-1] = replace(found.listed[-1], voice="group", on_behalf_of=behalf.words)
                found.listed += behalf.listed
        return said[1]
    return None


def _verb(text: str, position: int, end: int) -> tuple[int, int] | None:
    """The verb of saying behind a person: at once, or behind the comma that closes words on how the person spoke."""
    stop = min(end, position + REACH)
    places = [position, *(comma.start() for comma in re.compile(r",\s").finditer(text, position, stop))]
    for place in places:
        says = SAYS.match(text, place, end)
        if says:
            return place, says.end()
    doing = re.compile(r"\s+[a-z]+ing\b[^.;:,]{0,160}?(?=,)").match(text, position, stop)
    says = SAYS.match(text, doing.end(), end) if doing else None
    return (doing.end(), says.end()) if doing and says else None


def _add(text: str, close: int, stop: int, speaker: Listed, lexicon: Lexicon, found: _Persons) -> None:
    """One speaker, with whom it spoke for and how by the words between its bracket and what follows."""
    words = text[close:stop]
    behalf = BEHALF.search(words)
    spoken = (
        read_behalf(text, close + behalf.start(), stop, speaker.actor, lexicon, bracket=False)
        if behalf and not OWN_BEHALF.match(words, behalf.start()) and not BY_ANOTHER.search(words, 0, behalf.start())
        else None
    )
    named = spoken.listed if spoken else ()
    speaker = in_office(text, close, stop, speaker, lexicon)
    if spoken:
        said = spoken.words
        if behalf and CANDIDATES.search(words, behalf.start()):
            said = " ".join(re.sub(r",\s+[a-z]+$", "", words[behalf.start() :]).split())
            # "on behalf of the European Union; the candidate countries Chad and Oman; and, in addition, Peru": those named
            named = tuple(states_named(text, close + behalf.start(), stop, speaker.actor, lexicon, "represented"))
        speaker = replace(speaker, voice="group", on_behalf_of=said)
    found.listed += [speaker, *named]
    if words.strip(" ,"):
        found.doing.append(" ".join(words.strip(" ,").split()))


def draft_introduced(doing: str) -> tuple[bool, str]:
    """ "introducing draft resolution A/C.3/45/L.2 on behalf of …" → that a draft is introduced, and its symbol if printed."""
    introducing = INTRODUCING.search(doing)
    if introducing is None:
        return False, ""
    printed = DRAFT_SYMBOL.search(doing, introducing.end())
    return True, printed.group("symbol") if printed else ""

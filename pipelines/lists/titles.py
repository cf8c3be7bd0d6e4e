"""Lists of persons by office or by name: whose each one is.

"Minister of Foreign Affairs of Peru; Attorney General of Thailand; …", or a line a person:
"… , Minister of Health of … (video message)".
"""

from __future__ import annotations

import re

from pipelines.lists.brackets import closing, read_bracket, semicolons
from pipelines.lists.model import Leftover, Lexicon, Listed, ReadList
from pipelines.lists.offices import OFFICE_WORD, RANK, office_of
from pipelines.lists.reader import read_list

DELIVERING = re.compile(
    r",?\s*\(?(?:also\s+)?(?:delivering|speaking|making|presenting|reading)\b[^;\n]{0,400}?(?=\bon\s+behalf\s+of\b)|,\s+(?=(?:also\s+)?on\s+behalf\s+of\b)"
)
BEHALF = re.compile(r"\bon\s+behalf\s+of\b")
COMMA_LIST = re.compile(
    r",\s+(?:and\s+)?the\s+[A-Z]\w{1,40}[^,;]{0,200},\s+[A-ZÀ-Þ][\w’'.-]{1,40}(?:\s+[\w’'.-]{1,40}){0,6},\s+(?:and\s+)?the\s+[A-Z]"
)
NEXT_OFFICE = re.compile(
    rf",\s+(?:and\s+)?(?=the\s+(?:{RANK}{OFFICE_WORD}|(?:[A-Z][\w-]{{1,40}}\s+){{1,4}}(?:of|for)\b))|\s+and\s+(?=the\s+{RANK}{OFFICE_WORD}\b[^,;]{{0,200}},\s+[A-ZÀ-Þ])"
)
MEETING_LEAD = re.compile(r"\s*(?:\([a-z]{1,2}\)\s*)?(?:At|During)\s+(?:the|its)\s+\d[^:;]{0,120}:\s*", re.I)
# An officer of the meeting itself, beside the post held at home: "… of Chad to the United Nations and Chair of the Commission".
OF_THE_BODY = re.compile(
    r"\band\s+(?:\w+\s+)?(?:Vice-)?(?:Chair|President|Rapporteur|Co-Chair|Chairperson|Chairman)\w*\s+of\s+the\s+(?:Commission|Conference|Council|Committee|Assembly|Forum|Board|Meeting|Working Group|session)\b(?!\s+(?:of|for|on)\b)"
)
# "Ana Quito, " before an office: who holds it, no part of its name.
PERSON = re.compile(
    rf"(?:(?:Mr|Ms|Mrs|Dr|H\.\s?E)\.?\s+)?[A-ZÀ-Þ][\w’'.-]{{0,40}}(?:\s+[\w’'.-]{{1,40}}){{1,5}}?(?:\s+and\s+[A-ZÀ-Þ][\w’'.-]{{0,40}}(?:\s+[\w’'.-]{{1,40}}){{1,4}}?)?,\s+(?:the\s+)?(?={RANK}{OFFICE_WORD}\b)"
)
RELATIVE = re.compile(r",\s+who\b")
OPEN_END = re.compile(r"\b(?:of|the|and|for|to|in|at|on|de|del)$")
OTHERS = re.compile(r"(?:the\s+)?(?:representatives|observers|delegations)\s+(?:of|for)\s+")
CONTINUED = re.compile(r"^[^()]{0,60}\(continued\)$", re.I)
SECOND = re.compile(
    r"(?:,|(?<=\)))\s+and\s+(?=(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-Z][\w’'-]{1,40}(?:\s+[\w’'.-]{1,40}){1,5},\s+[A-Z])"
)


def read_titles(text: str, start: int, end: int, lexicon: Lexicon) -> ReadList:
    """text[start:end], cut at its own semicolons and line ends → one speaker an entry."""
    listed: list[Listed] = []
    leftover: list[Leftover] = []
    for first, last in _merged(text, _entries(text, start, end), lexicon):
        if OTHERS.match(text, first, last):
            others = read_list(text, first, last, lexicon)
            listed += others.listed
            leftover += others.leftover
            continue
        for begin, stop in _people(text, first, last):
            named, reason = _read_entry(text, begin, stop, lexicon)
            listed += named
            if reason:
                leftover.append(Leftover(begin, stop, reason))
    return ReadList(tuple(listed), tuple(leftover), end)


def _entries(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The list cut at its own semicolons and line ends; where it has neither, before each office."""
    lines = [position for position in range(start, end) if text[position] == "\n"]
    cuts = sorted([*semicolons(text, start, end), *lines])
    entries = list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True))
    if (
        len(entries) <= 2
        or not any(text.find(";", *entry) >= 0 for entry in [(start, end)])
        or COMMA_LIST.search(text, start, end)
    ):
        entries = [piece for entry in entries for piece in _by_comma(text, *entry)]
    return [
        trimmed
        for entry in entries
        if (trimmed := _trim(text, *entry))[0] < trimmed[1] and not CONTINUED.match(text[trimmed[0] : trimmed[1]])
    ]


def _merged(text: str, entries: list[tuple[int, int]], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Entries put together again where a cut fell inside one: a line that ends in "of", an office without its State."""
    merged: list[tuple[int, int]] = []
    for first, last in entries:
        if _is_heading(text[first:last], lexicon):
            continue
        if merged:
            before = text[merged[-1][0] : merged[-1][1]]
            between = text[merged[-1][1] : first]
            if OPEN_END.search(before) or (
                "\n" not in between and ";" not in between and office_of(_without_brackets(before), lexicon) is None
            ):
                merged[-1] = (merged[-1][0], last)
                continue
        merged.append((first, last))
    return merged


def _is_heading(words: str, lexicon: Lexicon) -> bool:
    """A heading between two lines of the list: a few words, no office, no name."""
    return (
        len(words.split()) <= 4
        and not re.search(r"[,;(]|\bof\b", words)
        and not lexicon.find_actors(words)
        and office_of(words, lexicon) is None
    )


def _by_comma(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "the President of Chad, Ana Quito, the Prime Minister of Oman, Omar Said, …": cut before each office."""
    lead = MEETING_LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    cuts = [
        cut
        for cut in NEXT_OFFICE.finditer(text, begin, end)
        if text.count("(", begin, cut.start()) == text.count(")", begin, cut.start())
    ]
    if not cuts:
        return [(begin, end)]
    edges = [begin, *[edge for cut in cuts for edge in (cut.start(), cut.end())], end]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n\t":
        start += 1
    opening = re.compile(r"(?:and\s+|as\s+well\s+as\s+|by\s+|\([a-z]{1,2}\)\s+|[-–•*]\s+|the\s+)+").match(
        text, start, end
    )
    if opening:
        start = opening.end()
    while end > start and text[end - 1] in " \n\t.,;":
        end -= 1
    return start, end


def _people(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Two people of one delegation on one line: "its President (video message), and its minister (also …)"."""
    cut = next(
        (
            found
            for found in SECOND.finditer(text, start, end)
            if text.count("(", start, found.start()) == text.count(")", start, found.start())
        ),
        None,
    )
    return [(start, cut.start()), (cut.end(), end)] if cut else [(start, end)]


def _read_entry(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[list[Listed], str]:
    relative = RELATIVE.search(text, start, end)
    end = relative.start() if relative else end
    stop, brackets = end, []
    names = lexicon.find_actors(text, start, end)
    bracket = text.find("(", start, end)
    while bracket >= 0:
        if any(name.start < bracket < name.end for name in names):  # "Iran (Islamic Republic of)"
            bracket = text.find("(", bracket + 1, end)
            continue
        close = closing(text, bracket, end)
        if close is None:
            break
        if not lexicon.actor_at(text, bracket + 1, close) or BEHALF.search(text, bracket, close):
            brackets.append((bracket, close))
        bracket = text.find("(", close, end)
    delivering = DELIVERING.search(text, start, end)
    if delivering and not any(first < delivering.start() < last for first, last in brackets):
        brackets.append((BEHALF.search(text, delivering.start(), end).start() - 1, end))  # type: ignore[union-attr]
        stop = delivering.start()
    words = text[start:stop]
    plain = _without_brackets(words)
    office = office_of(plain, lexicon)
    if office is None:
        return [], f"an entry whose delegation is not known: “{' '.join(words.split())[:100]}”"
    title = " ".join(_without_modes(text, start, stop, brackets).split()).strip(" ,").replace(" ,", ",")
    named = office.named
    if named is not None:
        place = text.find(_name(words, named.start, named.end, _without_brackets(words)), start, stop)
        place = place if place >= 0 else start
        length = named.end - named.start
        capacity = "officer" if OF_THE_BODY.search(plain) and office.kind == "state" else office.capacity
        speaker = Listed(
            office.actor,
            office.actor_name,
            text[place : place + length],
            place,
            place + length,
            office.kind,
            capacity,
            title=title,
        )
    else:
        person = PERSON.match(office.actor)
        name = office.actor[person.end() :] if person else office.actor
        speaker = Listed(name, name, name, start, stop, "office", office.capacity, title=title)
    others: list[Listed] = []
    reasons: list[Leftover] = []
    for first, last in brackets:
        speaker, more, left = read_bracket(text, first + 1, last, speaker, lexicon)
        others += more
        reasons += left
    return [speaker, *others], reasons[0].reason if reasons else ""


def _name(words: str, start: int, end: int, plain: str) -> str:
    return plain[start:end]


def _without_brackets(words: str) -> str:
    """The words with brackets blanked, lengths kept, but for brackets that are part of a name."""
    return re.sub(
        r"\((?:also |on behalf|video|by |pre-?recorded|virtual|Vienna|Geneva|New York|delivering|speaking)[^()]*\)?",
        lambda m: " " * len(m.group(0)),
        words,
    )


def _without_modes(text: str, start: int, end: int, brackets: list[tuple[int, int]]) -> str:
    words, position = "", start
    for first, last in sorted(brackets):
        if first >= end:
            break
        inside = text[first + 1 : last]
        words += text[position:first]
        if re.fullmatch(r"[A-Z][A-Za-z-]{1,14}|Vienna|Geneva|New York", inside):
            words += text[first : last + 1]
        position = last + 1
    return words + text[position:end]

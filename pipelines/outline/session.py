"""Which session a record is of, when and where it was held."""

from __future__ import annotations

import re
from datetime import date

from pipelines.outline.dates import DATE, When, find_when
from pipelines.outline.kinds import DATELINE
from pipelines.outline.numerals import ORDINALS, WRITTEN

SESSION = re.compile(
    rf"(?<![\w-])(?:(?P<word>{WRITTEN})|(?P<figure>\d{{1,4}})\s?(?:st|nd|rd|th)|(?P<year>(?:19|20)\d\d)|(?P<roman>[IVXLC]{{1,7}}))\s+"
    r"(?P<special>(?:emergency |resumed |reconvened )?special )?(?:(?:regular|annual|plenary|substantive|organizational)\s+)?"
    r"(?:session|(?:plenary |consultative )?meeting)\b",
    re.I,
)
BROKEN_SESSION = re.compile(r"\w-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\s+session\b", re.I)
OF_ITS_MEETINGS = re.compile(r"\b(?:at|during)\s+(?:the|its|their)\s+$", re.I)
HELD = re.compile(
    rf"\bheld\s+(?:in|at)\s+(?P<place>[A-Z][\w’'. -]{{1,100}}?)(?:,)?\s+(?:from|on|between)\s+(?={DATE.pattern})"
)
SESSION_HELD = re.compile(
    rf"\bheld\s+its\s+[\w -]{{4,50}}?\s+session\b[^.;:]{{0,60}}?\s(?:in|at)\s+(?P<place>(?:the\s+United\s+Nations\s+Office\s+at\s+|United\s+Nations\s+Headquarters,?\s*(?:in\s+)?)?[A-Z][\w’' -]{{1,100}}?),?\s+(?:from|on)\s+(?={DATE.pattern})"
)
# "held on Thursday, 15 November 1990, at 3 p.m.", "Held at Headquarters, New York, on Monday, 12 November 2018": one meeting's day.
MET = re.compile(
    rf"\bheld\b[^\n]{{0,100}}?\bon\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?={DATE.pattern})", re.I
)
# "NOTE ON THE MEETING OF 2 MARCH 1999", "Held in the Centre William Rappard on 29 May 1985": the day minutes are of, not issued on.
NOTED = re.compile(
    rf"(?:^(?:note|minutes|summary|report)\b.{{0,60}}\bmeetings?\b.{{0,20}}?\b(?:of|on|held\s+on)\s+|^held\s+(?:in|at)\s+the\s+.{{3,60}}?\s+on\s+)(?={DATE.pattern})",
    re.I,
)
LOUD = re.compile(r"\b(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|AND)\b")
PLACE_DATE = re.compile(
    rf"^(?P<place>(?!General |Agenda |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w’'. -]{{2,40}}?)(?:\s*\([^)]*\))?,\s+(?=(?:\w+day,?\s+)?{DATE.pattern})"
)


def assembly_session(when: When) -> str:
    """The General Assembly's regular session on a day: it opens on the Tuesday of the third week in September.

    Source: rule 1 of the Assembly's rules of procedure (A/520/Rev.20), weeks counted from the first with a working day.
    The first regular session was that of 1946.
    """
    day = date.fromisoformat(when.first)
    first = date(day.year, 9, 1)
    monday = first.toordinal() - first.weekday() + (7 if first.weekday() > 4 else 0)
    opening = date.fromordinal(monday + 15)
    return str(day.year - 1945 if day >= opening else day.year - 1946)


def session_of(lines: list[str], meets: bool = False) -> str:
    """The session's number; the record of a meeting (`meets`) also says which meeting it is of.

    A line that says nothing else comes first: a body's own name may hold a number ("… the First Meeting of the Conference").
    """
    for line in sorted(lines, key=lambda line: not SESSION.fullmatch(line.strip(" ."))):
        for found in SESSION.finditer(line[:1500]):
            if meets and found.group(0)[-7:].casefold() == "meeting":
                continue
            if OF_ITS_MEETINGS.search(line, 0, found.start()) and found.group(0)[-7:].casefold() == "meeting":
                continue  # "At the 50th meeting, on 26 March": one of the session's meetings, not the session
            if found.group("word"):
                number = str(ORDINALS[" ".join(found.group("word").casefold().split())])
            else:
                number = found.group("figure") or found.group("year") or found.group("roman")
            return f"special {number}" if found.group("special") else number
    return ""


def when_and_where(lines: list[str], prose: str) -> tuple[When | None, str]:
    """When and where: by the title, by the report's first sentence about its session, by the masthead."""
    for line in lines:
        words = LOUD.sub(lambda month: month.group(0).capitalize() if month.group(0) != "AND" else "and", line)
        noted = NOTED.search(words)
        if noted and (when := find_when(words[noted.end() - 1 :])):
            return when, ""
    for line in lines:
        met = MET.search(line)
        if met and (when := find_when(line[met.end() - 1 :])):
            return when, ""
    for line in lines:
        held = HELD.search(line)
        if held:
            return find_when(line[held.start() :]), held.group("place").strip()
    told = SESSION_HELD.search(prose)
    if told and (when := find_when(prose[told.end() - 1 : told.end() + 80])):
        return when, re.sub(r"^the United Nations Office at\s+", "", told.group("place")).strip()
    for line in lines:
        placed = PLACE_DATE.match(line) or DATELINE.match(line)
        if placed:
            return find_when(line[placed.end() - 1 :]), placed.group("place").strip()
    undated: When | None = None
    for line in lines:
        when = find_when(line[:600])
        if when and (when.first != when.last or not re.match(r"distr", line, re.I)):
            if when.first != when.last:
                return when, ""
            undated = undated or when
    return undated, ""

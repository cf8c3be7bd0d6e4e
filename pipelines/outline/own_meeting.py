"""A report issued among the documents of a body above its own: whose meeting it tells of, which session, and when.

"Report of the Working Group on the Universal Periodic Review" bears a symbol and masthead of the Human Rights Council at
whose session it was submitted; the statements in it were made months before, in the Working Group. Source: the reports
themselves, paragraph 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipelines.names import Reference
from pipelines.outline.dates import DATE, When, find_meetings, find_when
from pipelines.outline.model import Paragraph

HELD_ITS = re.compile(
    rf"\bheld\s+its\s+(?P<session>[\w -]{{4,50}}?session)\b[^.;:]{{0,60}}?\s(?:from|on)\s+(?={DATE.pattern})"
)
REVIEW_HELD = re.compile(
    rf"\breview\s+of\s+[^.;:]{{3,80}}?\s+was\s+(?:held|conducted)\s+(?:at|during)\s+(?P<meeting>the\s+[^.;:]{{3,60}}?\bmeetings?),?\s+(?:held\s+)?on\s+(?={DATE.pattern})"
)
TITLE = 200  # letters; a line that names the report among others is no title
UPR = "UPR"  # key in data/reference/bodies.tsv


@dataclass(frozen=True, slots=True)
class OwnMeeting:
    """The body whose report it is, and its session: as named, and the days it lasted."""

    body: str
    session: str  # the words: "thirty-ninth session"; "" where the report does not say
    when: When | None


def own_meeting(title: str, prose: str, reference: Reference) -> OwnMeeting | None:
    """What a working group's report says of its own session; None where the title names no such body."""
    words = " ".join(title.casefold().split())
    if len(words) > TITLE or "report of the " + reference.bodies[UPR].name.casefold() not in words:
        return None
    held = HELD_ITS.search(prose)
    when = find_when(prose[held.end() : held.end() + 80]) if held else None
    return OwnMeeting(UPR, held.group("session") if held else "", when)


def with_review_day(reading: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The proceedings of a review with its meeting and day: "The review of Chad was held at the 5th meeting, on …"."""
    held = next((found for one in paragraphs[:60] if (found := REVIEW_HELD.search(reading, one.start, one.end))), None)
    if held is None:
        return paragraphs
    meeting, when = find_meetings(held.group("meeting")), find_when(reading[held.end() : held.end() + 80])
    return [
        replace(one, meeting=meeting, date=str(when) if when else "")
        if one.place == "proceedings" and one.start > held.end() and not one.meeting
        else one
        for one in paragraphs
    ]

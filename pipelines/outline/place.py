"""Where the reading of a record stands: what carries forward from one of its blocks to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipelines.outline.dates import SAME_DAY, When, find_meetings, find_when
from pipelines.outline.model import Paragraph
from pipelines.text import Block

OPENING = re.compile(r"^\(?\d*[.)]?\s*(?:Also |Later )?(?:at|during|on)\b", re.I)


@dataclass(slots=True)
class Place:
    """Where the reading stands: what carries forward from block to block."""

    days: tuple[str, str]  # the session's first and last, "" where the record does not say
    place: str = "front"
    chapter: str = ""
    chapter_number: int = 0
    section: str = ""
    section_number: int = 0
    heading: str = ""
    number: int = 0  # the last numbered paragraph of the proceedings
    meeting: str = ""
    date: str = ""
    meets: bool = False  # the record of one meeting, in which a draft's symbol heads what is said of it
    open_list: bool = False  # a block of the paragraph ended in a colon: lines of its list follow
    open_colon: bool = False  # the last block did
    broken: bool = True  # a heading stands between the last paragraph and the next block
    paragraphs: list[Paragraph] = field(default_factory=list)


def start_paragraph(at: Place, block: Block, line: str, number: str) -> None:
    """A new paragraph opens with this block."""
    if at.place == "proceedings":
        _take_meeting(at, line)
    at.paragraphs.append(
        Paragraph(
            len(at.paragraphs),
            number,
            block.start,
            block.end,
            block.page,
            at.place,
            at.chapter,
            at.section,
            at.heading,
            "",
            "",
            at.meeting,
            at.date,
        )
    )
    at.open_list = at.open_colon = line.rstrip().endswith(":")
    at.broken = False


def carry_on(at: Place, block: Block, line: str) -> None:
    """The block belongs to the paragraph before it."""
    at.paragraphs[-1] = replace(at.paragraphs[-1], end=block.end)
    at.open_colon = line.rstrip().endswith(":")
    at.open_list = at.open_list or at.open_colon


# "at the 19th meeting, on the same day, and at the 21st meeting, on 11 March 2015"
THEN = re.compile(
    r"\bon\s+the\s+same\s+day,?\s+and\s+(?:at|during)\s+(?:its|the)\s+(?P<meeting>\d+)\w\w\s+meeting,?\s+on\s+\d"
)


def _in_session(words: str, first: str, last: str) -> When | None:
    """The first date in some words; one without a year falls within the session, which may begin in the year before."""
    whens = [find_when(words, year) for year in range(int(first[:4] or 0), int(last[:4] or 0) + 1)]
    return next((when for when in whens if when and first <= when.first <= last), whens[0])


def _take_meeting(at: Place, line: str) -> None:
    """ "At its 4th meeting, on 15 October 2024, …" holds until the next such opening or section."""
    opening = line[:260]
    meetings = find_meetings(opening) if OPENING.match(opening) else ""
    if not meetings:
        return
    when = _in_session(opening[opening.find("meeting") :], *at.days)
    same_day = SAME_DAY.search(opening)
    if meetings != at.meeting and not same_day:
        at.date = ""
    then = THEN.search(opening)
    if then and when and at.date:
        at.meeting, at.date = f"{meetings}, {then['meeting']}", f"{at.date[:10]}/{when.last}"
        return
    at.meeting = meetings
    if when:
        at.date = str(when)

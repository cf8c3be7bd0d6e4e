"""The record of one meeting: how minutes and summary records set out their items and paragraphs."""

from __future__ import annotations

import re

# "AGENDA ITEM 102: ADVANCEMENT OF WOMEN (continued)", "Item 4: Reports": what is considered from here on.
ITEM_HEADING = re.compile(
    r"^(?:AGENDA\s+ITEMS?|Agenda\s+items?|ITEM|Item)\s+(?P<items>\d{1,3}[a-z]?\b[^.:–\n]{0,60}?)\s*(?:[.:–-]\s*|\s{2,}|$)(?P<title>.*)$",
    re.S,
)
# A summary record's own text begins and ends so.
CALLED_TO_ORDER = re.compile(r"^The\s+meeting\s+(?:was\s+called\s+to\s+order|resumed|was\s+opened)\s+at\b", re.I)
# What opens a paragraph of minutes: who speaks.
SPEAKS = re.compile(
    r"[|\s]*The\s+(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|[Dd]elegates?)\s+(?:of|for|from)\s|(?:Mr|Mrs|Ms|Miss)\.?\s+[A-ZÀ-Þ][^().;:]{1,60}\([A-Z][^()]{2,60}\)"
    r"|The\s+(?:Chairman|Chairperson|Chair|CHAIRMAN|Director-General)\s+[a-z]+ed?\b"
)
# What a page of a typed record carries over: its symbol, "English", "Page 2", "/...", and who is speaking.
CARRIED_OVER = re.compile(
    r"^(?:English|ENGLISH|Page\s+\d{1,3}|/\.\s?\.\s?\.|A/[\w.]+/\d+/SR\.\d+(?:\s+English)?(?:\s+Page\s+\d+)?|English\s+Page\s+\d+|\((?:Mr|Mrs|Ms|Miss|Sir|Dr|The\s+Chair\w*)\b[^()]{2,60}(?:,\s+[^()]{2,60})?\))$",
    re.I,
)
# What heads the list of what a meeting considered, an entry a line.
SUBJECTS = re.compile(r"^(?:subjects?\s+(?:discussed|considered)|agenda|items?\s+considered)\s*:?$", re.I)
# "Chairman: Mr. Omar Said (Oman)": a line of the masthead, in whatever type it is set.
PRESIDES = re.compile(r"^(?:(?:Temporary|Acting)\s+)?(?:President|Chair\w*|[Ll]ater)\s*[:;]\s+\S", re.I)
MEETS = ("summary record", "minutes", "verbatim record")
OWN_MEETING = re.compile(
    r"\b(?:record\s+of\s+the|^)\s*(?:\(partial\)\s+)?(?P<number>\d{1,4})\s?(?:st|nd|rd|th)\s+meeting\b|^(?P<other>\d{1,4})\s?(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting\b",
    re.I,
)


def items_of(section: str) -> tuple[list[str], list[str]]:
    """The item numbers and titles of a heading, or of several considered together, a line each."""
    found = [item for line in section.split("\n") if (item := ITEM_HEADING.match(line))]
    titles = [re.sub(r"\s*\((?:continued|concluded)\).*", "", item["title"], flags=re.I | re.S) for item in found]
    return [item["items"] for item in found], [re.sub(r"\s*\([A-Z]+/[^()]*\)$", "", title).strip() for title in titles]


def own_meeting(front: list[str]) -> str:
    """ "Summary record of the 44th meeting" → "44"."""
    found = next((found for line in front if (found := OWN_MEETING.search(line))), None)
    return (found["number"] or found["other"]) if found else ""

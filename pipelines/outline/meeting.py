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
MEETS = ("summary record", "minutes", "verbatim record")
OWN_MEETING = re.compile(
    r"\b(?:record\s+of\s+the|^)\s*(?:\(partial\)\s+)?(?P<number>\d{1,4})\s?(?:st|nd|rd|th)\s+meeting\b|^(?P<other>\d{1,4})\s?(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting\b",
    re.I,
)


def own_meeting(front: list[str]) -> str:
    """ "Summary record of the 44th meeting" → "44"."""
    found = next((found for line in front if (found := OWN_MEETING.search(line))), None)
    return (found["number"] or found["other"]) if found else ""

"""What a record tells of another occasion: an earlier session, consultations out of the room. No act of the meeting it records."""

from __future__ import annotations

import re

from pipelines.acts.anchors import Anchor
from pipelines.acts.sentence import Sentence

_EARLIER = r"(?:previous|last|preceding|earlier|prior)"
# "In the course of informal consultations, …", "At its previous session, …", "In 1998, …"
ELSEWHERE = re.compile(
    r"(?:At|During|In)\s+(?:the\s+course\s+of\s+)?(?:(?:the|its|their|an?|some|earlier|previous)\s+)?"
    rf"(?:informal\s+consultations?\b|{_EARLIER}\s+(?:[\w-]+\s+){{0,2}}?sessions?\b)|In\s+(?:19|20)\d\d,"
)
EARLIER_MEETING = re.compile(rf"(?:At|During)\s+(?:the|its|their|an?)\s+{_EARLIER}\s+(?:[\w-]+\s+){{0,2}}?meetings?\b")
# "The Council recalled that, at its previous session, statements had been made by …"
OTHER_SESSION = re.compile(
    rf"\b(?:at|during|in)\s+(?:its|their|the|an?|that)\s+(?:{_EARLIER}|[\w-]+(?:th|st|nd|rd)|first|second|third)\s+(?:[\w-]+\s+){{0,2}}?sessions?\b",
    re.I,
)
HAD = re.compile(r"\bhad\s+(?:\w+\s+){0,2}$")


def opens_elsewhere(text: str, start: int, end: int, meeting: bool) -> bool:
    """Whether a sentence opens with another occasion; in the record of one meeting (`meeting`), another meeting is one, too."""
    return bool(ELSEWHERE.match(text, start, end) or (meeting and EARLIER_MEETING.match(text, start, end)))


def of_another_session(sentence: Sentence, anchor: Anchor) -> bool:
    """What had been done at another session, in the words of a form."""
    before = sentence.text[max(sentence.start, anchor.start - 24) : anchor.start]
    had = HAD.search(before) or re.search(r"\bhad\b", anchor.match.group(0))
    return bool(had) and OTHER_SESSION.search(sentence.text, sentence.start, sentence.end) is not None

"""Chapters, sections and paragraphs: where each sentence of a record stands.

Only proceedings make acts. The text of resolutions, rules, annexes, front matter and the list of contents does not,
though it is full of the same words.
"""

from __future__ import annotations

import re

from pipelines.outline.contents import CLOSED, contents_end, number_of
from pipelines.outline.dates import When
from pipelines.outline.headings import LETTERED, is_vote_line, take_heading
from pipelines.outline.meeting import MEETS, SPEAKS, own_meeting
from pipelines.outline.model import Paragraph, Record
from pipelines.outline.place import Place, carry_on, start_paragraph
from pipelines.text import Block, Text

# The note under a resolution that says who voted how: the one part of it that tells of acts.
VOTE_NOTE = re.compile(r"^[\[(]?\s*(?:Adopted|Rejected)\s+by\s+a\s+(?:recorded|roll-?call)\s+vote\b", re.I)
LEAD = re.compile(
    r"^(?:At|During|On|In)\b.*\bmeetings?\b|\bthe following\b.*\b(?:made|addressed|heard|took|were|was)\b", re.I | re.S
)


def find_paragraphs(text: Text, record: Record) -> list[Paragraph]:
    """The record's paragraphs, numbered and not, with chapter, section, heading, meeting and date carried forward."""
    words = [text.reading[block.start : block.end] for block in text.blocks]
    first, body, promised = contents_end(words)
    at = Place(days=(record.date_from, record.date_to or record.date_from), meets=record.kind in MEETS)
    if record.kind in ("summary record", "minutes"):
        at.meeting = own_meeting(words[: max(body, 20)]) if record.kind == "summary record" else ""
        at.date = str(When(record.date_from, record.date_to or record.date_from)) if record.date_from else ""
    whole = {"resolution": "resolution", "rules of procedure": "rules"}.get(record.kind, "")
    for index, (block, line) in enumerate(zip(text.blocks, words, strict=True)):
        if not line.strip():
            continue
        if whole:
            at.place = "proceedings" if at.place == "proceedings" or VOTE_NOTE.match(line) else whole
        elif index < body:
            at.place = "contents" if index >= first else "front"
        elif at.place in ("front", "contents"):
            at.place, at.broken = "proceedings", True
        if index < body or whole:
            if at.place == "proceedings" and at.paragraphs[-1].place == "proceedings":
                carry_on(at, block, line)
            else:
                start_paragraph(at, block, line, number_of(line))
            continue
        following = words[index + 1] if index + 1 < len(words) else ""
        if not take_heading(at, block, line, promised, following):
            _take_paragraph(at, block, line)
    if not at.paragraphs and record.kind == "draft":  # an addendum of a few lines without a full stop, no headings
        for block, line in zip(text.blocks, words, strict=True):
            if line.strip():
                start_paragraph(at, block, line, "")
    return at.paragraphs


def _take_paragraph(at: Place, block: Block, line: str) -> None:
    """Start a paragraph, or carry on the one before it."""
    number = number_of(line)
    if number and at.place == "proceedings":
        value = int(re.sub(r"\D.*", "", number))
        if at.meets and at.broken and value == 1:
            at.number = 0  # numbered afresh under each item
        if at.number == 0 or at.number < value <= at.number + 5 or (value == at.number and not number.isdecimal()):
            at.number = value
            start_paragraph(at, block, line, number)
            return
        number = ""
    carries_on = bool(at.paragraphs) and not at.broken and at.paragraphs[-1].place == at.place
    new_lead = at.open_list and line.rstrip().endswith(":") and LEAD.search(line)
    prose = (
        at.open_colon
        and not (at.paragraphs and at.paragraphs[-1].number)
        and CLOSED.search(line)
        and len(line) > 200
        and not LETTERED.match(line)
    )
    if at.meets and SPEAKS.match(line) and not at.open_list and CLOSED.search(line):
        carries_on = False  # a paragraph whose number is lost, or was never printed
    if (
        carries_on
        and at.place == "proceedings"
        and not new_lead
        and not prose
        and (
            is_vote_line(line)
            or LETTERED.match(line)
            or (at.open_list and not CLOSED.search(line))
            or at.paragraphs[-1].number
            or at.open_colon
        )
    ):
        carry_on(at, block, line)
        return
    start_paragraph(at, block, line, number)

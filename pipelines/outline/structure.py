"""Chapters, sections and paragraphs: where each sentence of a record stands.

Only proceedings make acts. The text of resolutions, rules, annexes, front matter and the list of contents does not,
though it is full of the same words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from pipelines.outline.dates import MONTH, SAME_DAY, When, find_meetings, find_when
from pipelines.outline.meeting import (
    CALLED_TO_ORDER,
    CARRIED_OVER,
    ITEM_HEADING,
    MEETS,
    PRESIDES,
    SPEAKS,
    SUBJECTS,
    own_meeting,
)
from pipelines.outline.model import Paragraph, Record
from pipelines.text import Block, Text

ROMAN = re.compile(r"^(?P<number>[IVXL]{1,7})\s?[.)]?\s+(?P<title>\S.*)$", re.S)
CHAPTER = re.compile(r"^Chapter\s+(?P<number>[IVXL]+)\b[.:]?\s*(?P<title>.*)$", re.I | re.S)
LETTER = re.compile(r"^(?P<number>[A-Z])\.\s*(?P<title>[^\W\d_].*)$", re.S)
NUMBERED = re.compile(
    r"^\(?(?:(?P<number>\d{1,4}(?:\s?(?:bis|ter))?)(?:[.,;)]\s+|\s+(?![a-z]|MONTH))|(?P<levels>\d{1,3}(?:\.\d{1,3}){1,3})\.\s+(?=[A-Z]))(?P<rest>\S)".replace(
        "MONTH", MONTH
    ),
    re.S,
)
NUMBER_ALONE = re.compile(r"^(?P<number>\d{1,4})[.,]?$")
LETTERED = re.compile(r"^[-–•●*]?\s*(?:\((?:[a-z]{1,2}|[ivx]{1,5})\)|[-–•●])\s*\S")
CONTENTS = re.compile(r"^(?:table of )?contents\b", re.I)
PAGE_TAIL = re.compile(r"[\s.…·_]*\b[\divx]{0,4}[-–]?\d*\s*$")
ADOPTED_TEXT = re.compile(
    r"^(?:draft\s+)?(?:resolution|decision|president.s statement|recommendation)\s+(?:[A-Z]+/)*(?:[A-Z]+|\d+)[/.]\S*\.?(?:\s|$)"
    r"|^(?:draft\s+)?(?:resolution|decision)(?:\s+[IVXL\d]+)?$|^\d{1,3}/\d{1,3}\.?(?:\s+\S|$)",
    re.I,
)
RECITAL = re.compile(r"^The\s+(?:[A-Z][\w’'-]*|of|the|to|on|for|and|against|in|United|Nations)(?:\s+[\w’'-]+){0,24},$")
ANNEX = re.compile(r"^(?:annex(?:es)?|appendix)(?:\s+[IVXL\d]+|\s+[A-Z])?\b[.:]?\s*(?P<title>.*)$", re.I | re.S)
RULES = re.compile(r"\brules?\s+of\s+procedure\b", re.I)
OPENING = re.compile(r"^\(?\d*[.)]?\s*(?:Also |Later )?(?:at|during|on)\b", re.I)
PERSON_LINE = re.compile(
    r"^[A-ZÀ-Þ][^,;:.]{2,80},\s+(?:[A-Z]|the\b|representatives?\b|members?\b|delivering\b|on behalf\b)"
)
# The note under a resolution that says who voted how: the one part of it that tells of acts.
VOTE_NOTE = re.compile(r"^[\[(]?\s*(?:Adopted|Rejected)\s+by\s+a\s+(?:recorded|roll-?call)\s+vote\b", re.I)
ATTENDANCE = re.compile(
    r"^annex\S*(?:\s+[IVXL\d]+)?[\s.:–-]*(?:attendance|(?:provisional |final )?list of (?:participants|delegations|attendance)|participants|participation)\b",
    re.I,
)
PROCEEDINGS = re.compile(
    r"^annex\S*(?:\s+[IVXL\d]+)?[\s.:–-]*(?:proceedings|summary (?:record|of the (?:informal|plenary|high-level|general|ministerial|opening)))\b",
    re.I,
)
VOTE_LINE = re.compile(
    r"^(?:In\s+favou?r|Against|Abstaining|Abstentions?|Absent|Not\s+(?:voting|participating))\s*:", re.I
)
LEAD = re.compile(
    r"^(?:At|During|On|In)\b.*\bmeetings?\b|\bthe following\b.*\b(?:made|addressed|heard|took|were|was)\b", re.I | re.S
)
CONTINUED = re.compile(r"\(continued\)\s*$", re.I)
LIST_LINE = re.compile(r",|\(|:|\bof\b|;")
TERMINAL = re.compile(r"[.:;?!,]['”’\")\]]*$")
CLOSED = re.compile(r"[.?!]['”’\")\]]*$")

# "Mr. Teo (Singapore): …", "The President (spoke in Arabic): …": a turn to speak, however short its first line.
SPEAKER_LINE = re.compile(
    r"^(?:\d{1,4}\.\s+)?(?:The\s+(?:\w+\s+)?(?:President|Chair\w*|PRESIDENT|CHAIRMAN)\b|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Archbishop|Monsignor|President|Prime\s+Minister|King|Prince|Sheikh)\b[^:\n]{2,90}?)(?:\s*\([^()]{2,90}\)){0,2}\s?:(?:\s|$)"
)


def letters(words: str) -> str:
    """Only the letters, case folded: how a heading is recognised in the list of contents."""
    return "".join(sign for sign in words.casefold() if sign.isalpha())


def roman(number: str) -> int:
    """A Roman numeral's value; 0 where it is none ("IIX")."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    total = 0
    for sign, following in zip(number, [*number[1:], ""], strict=True):
        value = values[sign]
        total += -value if following and values[following] > value else value
    return total if total > 0 and _to_roman(total) == number else 0


def _to_roman(value: int) -> str:
    signs = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for size, sign in signs:
        while value >= size:
            written, value = written + sign, value - size
    return written


@dataclass(slots=True)
class _Place:
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


def contents_end(blocks: list[str]) -> tuple[int, int, set[str]]:
    """The first block of the list of contents, the first after it, and the headings it promises (letters only).

    The body starts where one of the list's first entries is printed again. (0, 0, empty) where there is no such list.
    """
    start = next((i for i, block in enumerate(blocks[:200]) if CONTENTS.match(block) and len(block) < 40), None)
    if start is None:
        return 0, 0, set()
    entries: list[str] = []
    items: set[str] = set()
    for index in range(start + 1, min(len(blocks), start + 400)):
        if CALLED_TO_ORDER.match(blocks[index]):
            return start, index, set()
        item = ITEM_HEADING.match(blocks[index])
        if item and item["items"] in items:
            return start, index, set()  # an item of the list is printed again: here it is considered
        items |= {item["items"]} if item else set()
        entry = letters(PAGE_TAIL.sub("", blocks[index]))
        if len(entry) > 6 and any(entry == earlier for earlier in entries[:8]):
            return start, index, set(entries)
        if len(blocks[index]) > 60 and NUMBERED.match(blocks[index]) and CLOSED.search(blocks[index]):
            return start, index, set()
        entries.append(entry)
    return start, start + 1, set()


def is_heading(block: Block, words: str) -> bool:
    """A short line of its own, without closing punctuation: a heading, not a name in a list or a row of a table."""
    if (
        len(words) > 320
        or "\t" in words
        or TERMINAL.search(words)
        or LETTERED.match(words)
        or SPEAKER_LINE.match(words)
    ):
        return False
    if re.search(r"\([^)]*\)$", words) and not re.search(r"\((?:agenda |continued|item|sub-?item)", words, re.I):
        return block.bold
    return block.bold or block.centred or block.italic or len(words) < 160


def find_paragraphs(text: Text, record: Record) -> list[Paragraph]:
    """The record's paragraphs, numbered and not, with chapter, section, heading, meeting and date carried forward."""
    words = [text.reading[block.start : block.end] for block in text.blocks]
    first, body, promised = contents_end(words)
    at = _Place(days=(record.date_from, record.date_to or record.date_from), meets=record.kind in MEETS)
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
                _carry_on(at, block, line)
            else:
                _start(at, block, line, _number(line))
            continue
        following = words[index + 1] if index + 1 < len(words) else ""
        if not _take_heading(at, block, line, promised, following):
            _take_paragraph(at, block, line)
    return at.paragraphs


def _number(line: str) -> str:
    found = NUMBERED.match(line)
    return (found["number"] or found["levels"]).replace(" ", "") if found else ""


def _promised(line: str, promised: set[str]) -> bool:
    """The list of contents has this heading, as it stands, cut short, or with a slip ("Organization matters")."""
    entry = letters(line)
    if len(entry) <= 4 or not promised:
        return False
    if entry in promised or any(other.startswith(entry) for other in promised):
        return True
    return len(entry) > 12 and any(
        abs(len(entry) - len(other)) < 8
        and other[:3] == entry[:3]
        and SequenceMatcher(None, entry, other).ratio() > 0.88
        for other in promised
    )


def _take_heading(at: _Place, block: Block, line: str, promised: set[str], following: str) -> bool:
    """Read a heading and what it opens; False where the block is none."""
    if len(line) > 400:
        return False
    if at.meets and CARRIED_OVER.match(line):
        return True
    if at.meets and PRESIDES.match(line):
        return False
    if at.meets and SUBJECTS.match(line):
        at.heading, at.open_list, at.broken = " ".join(line.split()), False, True
        return True
    known = _promised(line, promised)
    if _take_chapter(at, line, known, bool(promised), following):
        return True
    section = LETTER.match(line)
    if section and not CLOSED.search(line):
        value = ord(section.group("number")) - 64
        in_order = at.place == "proceedings" and value in (1, at.section_number + 1)
        if known or in_order:
            at.section, at.section_number, at.heading = " ".join(line.split()), value, ""
            at.meeting, at.date, at.open_list, at.broken = "", "", False, True
            at.place = "proceedings" if known else at.place
            return True
    item = ITEM_HEADING.match(line)
    if item and (at.meets or at.place == "proceedings") and not CLOSED.search(line.rstrip(" .")) and not at.open_list:
        heading = " ".join(line.split())
        if (
            not item["title"]
            and len(following) < 240
            and not NUMBERED.match(following)
            and not CLOSED.search(following)
        ):
            heading = f"{heading}: {' '.join(following.split())}"
        together = at.broken and not at.heading and ITEM_HEADING.match(at.section) and at.meets
        at.section = f"{at.section}\n{heading}" if together else heading
        at.section_number, at.heading, at.broken = 0, "", True
        at.place, at.open_list = "proceedings", False
        return True
    annex = ANNEX.match(line)
    if annex and len(line) < 250 and not CLOSED.search(line):
        if at.place != "resolution":
            titled = f"{line} {following}" if len(following) < 300 else line
            at.place = (
                "attendance" if ATTENDANCE.search(titled) else "proceedings" if PROCEEDINGS.search(titled) else "annex"
            )
            at.chapter, at.section, at.section_number, at.number = line, "", 0, 0
        at.heading, at.open_list, at.broken = line, False, True
        return True
    if _is_vote_line(line):
        return False
    if at.place == "attendance":
        return False  # names, a line each; who they are is said by the lines between them
    if (
        not at.meets
        and at.place in ("proceedings", "resolution")
        and ADOPTED_TEXT.match(line)
        and not CLOSED.search(line)
    ):
        at.place, at.heading, at.open_list, at.broken = "resolution", line, False, True
        return True
    if at.place == "proceedings" and RECITAL.match(line) and not at.open_list:
        at.place, at.broken = "resolution", True
        return False
    if at.open_list and not at.broken and not known and PERSON_LINE.match(following) and not CLOSED.search(following):
        return False  # "Ceremonial interlude", between two lines of one list of speakers
    if _is_list_line(at, line, known) or not is_heading(block, line):
        return False
    if NUMBERED.match(line) and not _is_numbered_heading(at, block, line, following):
        return False
    at.heading, at.open_list, at.broken = " ".join(line.split()), False, True
    return True


def _is_vote_line(line: str) -> bool:
    """ "Against: Japan": a heading of a recorded vote, with its names or above them."""
    return VOTE_LINE.match(line) is not None


def _take_chapter(at: _Place, line: str, known: bool, has_contents: bool, following: str) -> bool:
    chapter = CHAPTER.match(line)
    if chapter:
        title = chapter.group("title").strip()
        if not title and following and not NUMBERED.match(following) and not TERMINAL.search(following):
            title = following.strip()
        _enter_chapter(at, roman(chapter.group("number").upper()), f"{chapter.group('number')}. {title}")
        return True
    numeral = ROMAN.match(line)
    if numeral is None or CLOSED.search(line):
        return False
    value = roman(numeral.group("number"))
    in_order = at.chapter_number < value <= at.chapter_number + 2 or at.chapter_number == 0
    if not value or not (known or (in_order and not has_contents and at.place != "annex")):
        return False
    _enter_chapter(at, value, line)
    return True


def _enter_chapter(at: _Place, number: int, title: str) -> None:
    at.place, at.chapter, at.chapter_number = "proceedings", " ".join(title.split()), number
    at.section, at.section_number, at.heading, at.meeting, at.date = "", 0, "", "", ""
    at.open_list, at.broken = False, True


def _is_numbered_heading(at: _Place, block: Block, line: str, following: str) -> bool:
    """ "1. Panel discussion on …" above a paragraph that carries the numbering on: a heading, not a paragraph."""
    value, after = _number(line), _number(following)
    if at.meets and len(line) < 240 and not re.search(r"\b(?:said|noted|took note|agreed)\b", line):
        return True  # "2. Waiver for ports", the heading of an item: a paragraph of minutes ends in a full stop
    if not value.isdigit() or (int(value) == at.number + 1 and not block.bold):
        return after.isdigit() and value.isdigit() and int(after) == at.number + 1 and int(value) != at.number + 1
    return block.bold or (after.isdigit() and int(after) == at.number + 1)


def _is_list_line(at: _Place, line: str, known: bool) -> bool:
    """A line of the list that its paragraph opened with a colon ("… elected the following officers:")."""
    if not at.open_list or known or at.broken or not at.paragraphs:
        return False
    return at.open_colon or bool(LIST_LINE.search(line)) or bool(CONTINUED.search(line))


def _take_paragraph(at: _Place, block: Block, line: str) -> None:
    """Start a paragraph, or carry on the one before it."""
    number = _number(line)
    if number and at.place == "proceedings":
        value = int(re.sub(r"\D.*", "", number))
        if at.meets and at.broken and value == 1:
            at.number = 0  # numbered afresh under each item
        if at.number == 0 or at.number < value <= at.number + 5 or (value == at.number and not number.isdigit()):
            at.number = value
            _start(at, block, line, number)
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
            _is_vote_line(line)
            or LETTERED.match(line)
            or (at.open_list and not CLOSED.search(line))
            or at.paragraphs[-1].number
            or at.open_colon
        )
    ):
        _carry_on(at, block, line)
        return
    _start(at, block, line, number)


def _start(at: _Place, block: Block, line: str, number: str) -> None:
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


def _carry_on(at: _Place, block: Block, line: str) -> None:
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


def _take_meeting(at: _Place, line: str) -> None:
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

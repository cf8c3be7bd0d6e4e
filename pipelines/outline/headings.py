"""Headings, and what each opens: a chapter, a section, an item, an annex, the text of a resolution."""

from __future__ import annotations

import re

from pipelines.outline.contents import CLOSED, NUMBERED, in_contents, number_of
from pipelines.outline.meeting import CARRIED_OVER, ITEM_HEADING, PRESIDES, SUBJECTS
from pipelines.outline.numerals import roman
from pipelines.outline.place import Place
from pipelines.text import Block

ROMAN = re.compile(r"^(?P<number>[IVXL]{1,7})\s?[.)]?\s+(?P<title>\S.*)$", re.S)
CHAPTER = re.compile(r"^Chapter\s+(?P<number>[IVXL]+)\b[.:]?\s*(?P<title>.*)$", re.I | re.S)
LETTER = re.compile(r"^(?P<number>[A-Z])\.\s*(?P<title>[^\W\d_].*)$", re.S)
LETTERED = re.compile(r"^[-–•●*]?\s*(?:\((?:[a-z]{1,2}|[ivx]{1,5})\)|[-–•●])\s*\S")
ADOPTED_TEXT = re.compile(
    r"^(?:draft\s+)?(?:resolution|decision|president.s statement|recommendation)\s+(?:[A-Z]+/)*(?:[A-Z]+|\d+)[/.]\S*\.?(?:\s|$)"
    r"|^(?:draft\s+)?(?:resolution|decision)(?:\s+[IVXL\d]+)?$|^\d{1,3}/\d{1,3}\.?(?:\s+\S|$)",
    re.I,
)
RECITAL = re.compile(r"^The\s+(?:[A-Z][\w’'-]*|of|the|to|on|for|and|against|in|United|Nations)(?:\s+[\w’'-]+){0,24},$")
ANNEX = re.compile(r"^(?:annex(?:es)?|appendix)(?:\s+[IVXL\d]+|\s+[A-Z])?\b[.:]?\s*(?P<title>.*)$", re.I | re.S)
PERSON_LINE = re.compile(
    r"^[A-ZÀ-Þ][^,;:.]{2,80},\s+(?:[A-Z]|the\b|representatives?\b|members?\b|delivering\b|on behalf\b)"
)
ATTENDANCE = re.compile(
    r"^annex\S{0,20}(?:\s+[IVXL\d]{1,8})?[\s.:–-]{0,12}(?:attendance|(?:provisional |final )?list of (?:participants|delegations|attendance)|participants|participation)\b",
    re.I,
)
PROCEEDINGS = re.compile(
    r"^annex\S{0,20}(?:\s+[IVXL\d]{1,8})?[\s.:–-]{0,12}(?:proceedings|summary (?:record|of the (?:informal|plenary|high-level|general|ministerial|opening)))\b",
    re.I,
)
VOTE_LINE = re.compile(
    r"^(?:In\s+favou?r|Against|Abstaining|Abstentions?|Absent|Not\s+(?:voting|participating))\s*:", re.I
)
CONTINUED = re.compile(r"\(continued\)\s*$", re.I)
LIST_LINE = re.compile(r",|\(|:|\bof\b|;")
TERMINAL = re.compile(r"[.:;?!,]['”’\")\]]*$")

# "Mr. Teo (Singapore): …", "The President (spoke in Arabic): …": a turn to speak, however short its first line.
SPEAKER_LINE = re.compile(
    r"^(?:\d{1,4}\.\s+)?(?:The\s+(?:\w+\s+)?(?:President|Chair\w*|PRESIDENT|CHAIRMAN)\b|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Archbishop|Monsignor|President|Prime\s+Minister|King|Prince|Sheikh)\b[^:\n]{2,90}?)(?:\s*\([^()]{2,90}\)){0,2}\s?:(?:\s|$)"
)


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
    if re.search(r"\([^)]{0,200}\)$", words) and not re.search(r"\((?:agenda |continued|item|sub-?item)", words, re.I):
        return block.bold
    return block.bold or block.centred or block.italic or len(words) < 160


def take_heading(at: Place, block: Block, line: str, promised: set[str], following: str) -> bool:
    """Read a heading and what it opens; False where the block is none."""
    if len(line) > 400:
        return False
    if at.meets and CARRIED_OVER.match(line):
        return True
    if at.meets and PRESIDES.match(line):
        return False
    if at.meets and SUBJECTS.match(line):
        return _stand_under(at, line)
    known = in_contents(line, promised)
    return (
        _take_chapter(at, line, known, bool(promised), following)
        or _take_section(at, line, known)
        or _take_item(at, line, following)
        or _take_annex(at, line, following)
        or _take_plain(at, block, line, known, following)
    )


def _stand_under(at: Place, line: str) -> bool:
    """What follows stands under this heading."""
    at.heading, at.open_list, at.broken = " ".join(line.split()), False, True
    return True


def _take_section(at: Place, line: str, known: bool) -> bool:
    """ "B. General debate", promised by the list of contents or next in its order."""
    section = LETTER.match(line)
    if section is None or CLOSED.search(line):
        return False
    value = ord(section.group("number")) - 64
    if not known and not (at.place == "proceedings" and value in (1, at.section_number + 1)):
        return False
    at.section, at.section_number, at.heading = " ".join(line.split()), value, ""
    at.meeting, at.date, at.open_list, at.broken = "", "", False, True
    at.place = "proceedings" if known else at.place
    return True


def _take_item(at: Place, line: str, following: str) -> bool:
    """ "Agenda item 4: Reports"; its title may stand on the next line, and several items be considered together."""
    item = ITEM_HEADING.match(line)
    if item is None or not (at.meets or at.place == "proceedings") or CLOSED.search(line.rstrip(" .")) or at.open_list:
        return False
    heading = " ".join(line.split())
    if not item["title"] and len(following) < 240 and not NUMBERED.match(following) and not CLOSED.search(following):
        heading = f"{heading}: {' '.join(following.split())}"
    together = at.broken and not at.heading and ITEM_HEADING.match(at.section) and at.meets
    at.section = f"{at.section}\n{heading}" if together else heading
    at.section_number, at.heading, at.broken = 0, "", True
    at.place, at.open_list = "proceedings", False
    return True


def _take_annex(at: Place, line: str, following: str) -> bool:
    """ "Annex II": its title, which may stand on the next line, says whether it tells who attended or what was done."""
    annex = ANNEX.match(line)
    if annex is None or len(line) >= 250 or CLOSED.search(line):
        return False
    if at.place != "resolution":
        titled = f"{line} {following}" if len(following) < 300 else line
        at.place = (
            "attendance" if ATTENDANCE.search(titled) else "proceedings" if PROCEEDINGS.search(titled) else "annex"
        )
        at.chapter, at.section, at.section_number, at.number = line, "", 0, 0
    at.heading, at.open_list, at.broken = line, False, True
    return True


def _take_plain(at: Place, block: Block, line: str, known: bool, following: str) -> bool:
    """A heading without letter or number, or that of an adopted text, which tells of no act."""
    if is_vote_line(line):
        return False
    if at.place == "attendance":
        return False  # names, a line each; who they are is said by the lines between them
    adopts = not at.meets and at.place in ("proceedings", "resolution")
    if adopts and ADOPTED_TEXT.match(line) and not CLOSED.search(line):
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
    return _stand_under(at, line)


def is_vote_line(line: str) -> bool:
    """ "Against: Japan": a heading of a recorded vote, with its names or above them."""
    return VOTE_LINE.match(line) is not None


def _take_chapter(at: Place, line: str, known: bool, has_contents: bool, following: str) -> bool:
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


def _enter_chapter(at: Place, number: int, title: str) -> None:
    at.place, at.chapter, at.chapter_number = "proceedings", " ".join(title.split()), number
    at.section, at.section_number, at.heading, at.meeting, at.date = "", 0, "", "", ""
    at.open_list, at.broken = False, True


def _is_numbered_heading(at: Place, block: Block, line: str, following: str) -> bool:
    """ "1. Panel discussion on …" above a paragraph that carries the numbering on: a heading, not a paragraph."""
    value, after = number_of(line), number_of(following)
    if at.meets and len(line) < 240 and not re.search(r"\b(?:said|noted|took note|agreed)\b", line):
        return True  # "2. Waiver for ports", the heading of an item: a paragraph of minutes ends in a full stop
    if not value.isdecimal() or (int(value) == at.number + 1 and not block.bold):
        return after.isdecimal() and value.isdecimal() and int(after) == at.number + 1 and int(value) != at.number + 1
    return block.bold or (after.isdecimal() and int(after) == at.number + 1)


def _is_list_line(at: Place, line: str, known: bool) -> bool:
    """A line of the list that its paragraph opened with a colon ("… elected the following officers:")."""
    if not at.open_list or known or at.broken or not at.paragraphs:
        return False
    return at.open_colon or bool(LIST_LINE.search(line)) or bool(CONTINUED.search(line))

"""The reading of a list of speakers or sponsors: a small lexer with spans, never a split on commas or "and".

At each place, in this order: joiner, bracket, phrase ("on behalf of …", "in its capacity as …"), head ("the observers for"),
anonymous speakers, known name (longest first), office, name of an organization where the head says that such are named.
Where nothing of this stands, the list has ended (its tail), or holds a name nobody knows (a leftover).
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.lists.behalf import read_behalf
from pipelines.lists.cursor import Cursor
from pipelines.lists.heads import LETTER, Head, head_at
from pipelines.lists.known_names import read_anonymous, read_group, read_known, read_secretariat
from pipelines.lists.model import Lexicon, ReadList
from pipelines.lists.office_holders import read_office
from pipelines.lists.open_lists import read_open, read_organization, read_people
from pipelines.lists.phrases import read_phrase, take_bracket

JOINER = re.compile(
    r"(?:\s+(?:participated|took\s+part)(?=\s*[,;]))?(?:\s*[,;:]\s*|\s+)(?:(?:and|as well as|or|together with|along with|joined by|followed by)(?:,\s+(?:in\s+(?:reply|response|answer|turn)|subsequently|later|finally|lastly),)?\s+)?(?:(?:before|after)\s+the\s+(?:vote|adoption),?\s+(?=by\s))?(?:(?:also|then|subsequently)\s+)?(?:(?:by|from|of|for)\s+(?=the\b|an?\b|[A-Z]))?"
)
MARK = re.compile(
    r"\d{1,2}(?=[\s,;(.)]|$)|\s?\*{1,2}(?=[\s,;(.)]|$)|\s\d{1,2}(?=\s*(?:[,;(.)]|and\b|$))|,\s?\d{1,2}(?=\s+[A-Z(])"
)
# "Chad and, on behalf of the Group of African States, Mali": the group of the one named behind it.
AHEAD = re.compile(r"(?:\s*,)?\s+(?:and|as\s+well\s+as),\s+(?=(?:also\s+)?(?:speaking\s+)?on\s+behalf\s+of\b)")
# "introduced by the representative of Oman, the Assembly would decide": behind the list a clause of its own begins.
CLAUSE = re.compile(r"(?:the\s+|it\b)?(?:[A-Z][\w’'-]{1,40}\s+){0,6}(?:would|will|shall|should|could|must)\s+[a-z]")
PROSE = re.compile(r"(?:[a-z]|“|\")")


def read_list(text: str, start: int, end: int, lexicon: Lexicon, head: Head | None = None) -> ReadList:
    """text[start:end] → those named in it. `head`, where the words before the list say who they are."""
    at = Cursor(text, end, lexicon, head, start)
    _pass_joiner(at, first=True)
    while at.position < at.end and at.tail < 0:
        before = at.position
        _step(at)
        if at.position == before and at.tail < 0:
            at.tail = at.position
    tail = at.tail if at.tail >= 0 else at.end
    return ReadList(tuple(at.listed), tuple(at.leftover), tail, at.anonymous)


def _step(at: Cursor) -> None:
    """Read what stands at the place; where nothing is understood, the place does not move."""
    if at.listed and (_read_ahead(at) or read_phrase(at)):
        return
    if at.text[at.position] == "(" and not _opens_a_letter(at) and take_bracket(at):
        return
    if (at.listed or at.anonymous or at.leftover) and _pass_joiner(at):
        return
    head = head_at(at.text, at.position, at.end)
    if head is not None and head.end > at.position:
        at.head, at.position = head, head.end
        return
    if at.listed and CLAUSE.match(at.text, at.position, at.end):
        at.tail = at.position
        return
    if (
        read_secretariat(at)
        or read_anonymous(at)
        or read_group(at)
        or read_known(at)
        or read_office(at)
        or read_people(at)
        or read_organization(at)
        or read_open(at)
    ):
        return
    if _is_tail(at):
        at.tail = at.position
        return
    _leave_over(at)


def _read_ahead(at: Cursor) -> bool:
    """ "… and, on behalf of the Group of African States, Mali": a group named before the one who speaks for it."""
    opening = AHEAD.match(at.text, at.position, at.end)
    behalf = read_behalf(at.text, opening.end(), at.end, "", at.lexicon, bracket=False) if opening else None
    if behalf is None or behalf.listed or behalf.leftover:
        return False
    before, count = at.position, len(at.listed)
    at.position = behalf.end
    _pass_joiner(at)
    head = head_at(at.text, at.position, at.end)
    at.position = head.end if head else at.position
    if not read_known(at) or len(at.listed) == count:
        at.position = before
        return False
    at.listed[count] = replace(at.listed[count], voice="group", on_behalf_of=behalf.words)
    return True


def _opens_a_letter(at: Cursor) -> bool:
    """ "(b) Representatives of observer States": a head's letter, no bracket behind a speaker."""
    letter = LETTER.match(at.text, at.position, at.end)
    if letter is None:
        return False
    if head_at(at.text, at.position, at.end) is None:
        at.position = letter.end()
    return True


def _pass_joiner(at: Cursor, first: bool = False) -> bool:
    """Go past a comma, an "and", a footnote's mark; at the `first` place of a list, past the words that lead to it."""
    if first and (
        lead := re.compile(r"\s*(?:by\s+|from\s+)?the\s+following\s*:\s*").match(at.text, at.position, at.end)
    ):
        at.position = lead.end()
        return True
    behind_a_name = bool(at.listed) and not at.text[at.position - 1].isspace()
    mark = MARK.match(at.text, at.position, at.end) if behind_a_name else None
    if mark:  # a footnote's figure, printed as if it were part of the name
        at.position = mark.end()
        return True
    joiner = JOINER.match(at.text, at.position, at.end)
    if joiner and joiner.end() > at.position:
        at.position = joiner.end()
        return True
    if first:
        opening = re.compile(r"(?:by|from|that|of)\s+").match(at.text, at.position, at.end)
        if opening:
            at.position = opening.end()
    return False


def _is_tail(at: Cursor) -> bool:
    """Lower-case prose after the names ("on the draft resolution"), or the sentence's own end."""
    rest = at.text[at.position : min(at.end, at.position + 240)]
    return bool(re.match(r"[.)\]”\"]", rest)) or bool(
        PROSE.match(rest) and not re.match(r"the\s+(?!draft|same|item|above|two|text)[A-Z]", rest)
    )


def _leave_over(at: Cursor) -> None:
    """Words nobody understands, to the next joiner: a leftover."""
    stop = re.compile(r"[,;()\n]|\s+and\s+(?=the\s|[A-Z])").search(at.text, at.position, at.end)
    last = stop.start() if stop and stop.start() > at.position else at.end
    at.leave(at.position, last)
    at.position = last

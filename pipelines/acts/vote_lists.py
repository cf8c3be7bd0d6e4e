"""Recorded votes of a verbatim record: the lists under "In favour:", "Against:", "Abstaining:", and the draft voted on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.acts.section import symbol
from pipelines.acts.sentence import Sentence
from pipelines.acts.turns import Turn
from pipelines.lists import Lexicon, read_list
from pipelines.outline import Outline
from pipelines.rules import Act, Unread
from pipelines.rules.pieces import DRAFT_SYMBOL, RESOLUTION
from pipelines.rules.verbatim import AFTER_VOTE
from pipelines.rules.votes import HEADING, NOBODY, choice_of

LINE = re.compile(r"(?:\A|\n|[.!?)\]]\s)\s*$")
RULE = "the voting was as follows"
LONGEST = 9000  # characters of one list: all Members of the United Nations, by their long names


def read_vote_lists(
    reading: str, turns: Sequence[Turn], outline: Outline, lexicon: Lexicon
) -> tuple[list[Act], list[Unread]]:
    """Every list of a recorded vote → one act a State, with its choice and the draft voted on."""
    acts: list[Act] = []
    unread: list[Unread] = []
    headings = [one for one in HEADING.finditer(reading) if LINE.search(reading[max(0, one.start() - 4) : one.start()])]
    openings = [turn.start for turn in turns]
    flat = reading.replace("\n", " ")
    for number, heading in enumerate(headings):
        following = headings[number + 1].start() if number + 1 < len(headings) else len(reading)
        end = min(
            following, heading.end() + LONGEST, *(start for start in openings if start > heading.end()), len(reading)
        )
        after = AFTER_VOTE.search(reading, heading.end(), end)
        end = after.start() if after else end
        if NOBODY.fullmatch(reading, heading.end(), end):
            continue
        first = _first_of(headings, number)
        paragraph = outline.paragraphs[outline.index_at(heading.start())]
        sentence = Sentence(flat, heading.start(), _trimmed(reading, end), paragraph)
        listed = read_list(flat, heading.end(), end, lexicon)
        draft, became = _voted_on(flat, first, end, headings[number + 1 :])
        choice = choice_of(heading)
        acts += [
            sentence.act("voted", one, RULE, capacity="member", choice=choice, draft=draft, resolution=became)
            for one in listed.listed
            if one.kind in ("state", "eu")
        ]
        unread += sentence.leftovers(listed.leftover)
    return acts, unread


def _first_of(headings: list[re.Match[str]], number: int) -> int:
    """Where the vote a list belongs to begins: at its "In favour:"."""
    while number and choice_of(headings[number]) != "yes":
        number -= 1
    return headings[number].start()


def _voted_on(reading: str, first: int, end: int, later: list[re.Match[str]]) -> tuple[str, str]:
    """The draft named in the result behind the lists, or else put to the vote last before them; and what it became."""
    following = next((one for one in later if choice_of(one) == "yes"), None)
    last_list = max((one.end() for one in later if following is None or one.start() < following.start()), default=end)
    behind = re.compile(r"[^\n]{0,40}\b(?:adopted|rejected|not\s+adopted|retained|carried|lost)\b[^\n]{0,200}").search(
        reading, last_list, min(len(reading), last_list + LONGEST, following.start() if following else len(reading))
    )
    said = reading[max(last_list, behind.start() - 200) : behind.end()] if behind else ""
    became = RESOLUTION.search(said)
    own = DRAFT_SYMBOL.search(said) or next(
        iter(reversed(list(DRAFT_SYMBOL.finditer(reading, max(0, first - 3000), first)))), None
    )
    resolution = f"{became.group('kind').rstrip('s').lower()} {became.group('number')}" if became else ""
    return (symbol(own.group("symbol")) if own else ""), resolution


def _trimmed(reading: str, end: int) -> int:
    while end > 0 and reading[end - 1].isspace():
        end -= 1
    return end

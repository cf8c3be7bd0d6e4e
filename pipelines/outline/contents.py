"""The list of contents: where it stands, and the headings it promises."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from pipelines.outline.dates import MONTH
from pipelines.outline.meeting import CALLED_TO_ORDER, ITEM_HEADING

NUMBERED = re.compile(
    r"^\(?(?:(?P<number>\d{1,4}(?:\s?(?:bis|ter))?)(?:[.,;)]\s+|\s+(?![a-z]|MONTH))|(?P<levels>\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+(?=[A-Z]))(?P<rest>\S)".replace(
        "MONTH", MONTH
    ),
    re.S,
)
CONTENTS = re.compile(r"^(?:table of )?contents\b", re.I)
PAGE_TAIL = re.compile(r"(?<![\s.…·_])[\s.…·_]*+\b[\divx]{0,4}[-–]?\d*\s*$")
CLOSED = re.compile(r"[.?!]['”’\")\]]*$")


def letters(words: str) -> str:
    """Only the letters, case folded: how a heading is recognised in the list of contents."""
    return "".join(filter(str.isalpha, words.casefold()))


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


def number_of(line: str) -> str:
    """The number a paragraph or heading opens with, "" where it has none."""
    found = NUMBERED.match(line)
    return (found["number"] or found["levels"]).replace(" ", "") if found else ""


def in_contents(line: str, promised: set[str]) -> bool:
    """The list of contents has this heading, as it stands, cut short, or with a slip ("Organization matters")."""
    if not promised:
        return False
    entry = letters(line)
    if len(entry) <= 4:
        return False
    if entry in promised or any(other.startswith(entry) for other in promised):
        return True
    return len(entry) > 12 and any(
        abs(len(entry) - len(other)) < 8
        and other[:3] == entry[:3]
        and SequenceMatcher(None, entry, other).ratio() > 0.88
        for other in promised
    )

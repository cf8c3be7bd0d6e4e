"""Delegations named without more inside the paragraphs of a report that names its speakers ("Chad expressed support.").

Such a sentence may tell of a statement, or only of what a State does: it makes no row, and is signalled.
"""

from __future__ import annotations

import re

from pipelines.lists import Lexicon
from pipelines.outline import Outline, Paragraph
from pipelines.rules import Act, Unread
from pipelines.rules.told import BARE, TOLD

OF_STATE = re.compile(r"\s+(?:was|were|remained|felt|stood|took|valued)\b")  # "Chad was committed to": how it stands
TOLD_BY_STATES = 5  # rows of speeches told from which a report is one that tells what delegations said


def names_within(text: str, start: int, end: int, paragraph: Paragraph, lexicon: Lexicon) -> list[tuple[str, Unread]]:
    """A sentence inside a paragraph that opens with a delegation's bare name and a verb of saying → who, and the signal."""
    if start == paragraph.start:
        return []
    found = lexicon.actor_at(text, start, end)
    if found is None or found.actor.kind not in ("state", "eu") or not BARE.match(text, found.end, end):
        return []
    if OF_STATE.match(text, found.end, end):
        return []
    reason = f"{found.actor.name} is named with a verb of saying, whether it took the floor is not said"
    return [(found.actor.key, Unread(start, end, paragraph.index, reason))]


def signalled(named: list[tuple[str, Unread]], acts: list[Act], outline: Outline) -> list[Unread]:
    """Those that no row of their part of the record names, in a report told by what delegations said."""

    def part(index: int) -> tuple[str, str, str]:
        paragraph = outline.paragraphs[index]
        return paragraph.chapter, paragraph.section, paragraph.heading

    told = sum(act.rule == TOLD and act.capacity not in ("officer", "secretariat") for act in acts)
    if told < TOLD_BY_STATES:
        return []
    rows = {(act.actor, part(act.paragraph)) for act in acts if act.act == "statement"}
    return [unread for actor, unread in named if (actor, part(unread.paragraph)) not in rows]

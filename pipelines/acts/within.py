"""Delegations named without more in a report ("Chad expressed support.", "Chad introduced a ban."): who spoke, and who only acts.

Inside a paragraph such a sentence may tell of a statement, or of what a State does: it makes no row, and is signalled. Where it
opens a paragraph it is a speech told, but for verbs that also say what States do, with nothing behind them that is said.
"""

from __future__ import annotations

import re

from pipelines.acts.anchors import NUMBER
from pipelines.acts.speakers import Telling
from pipelines.lists import Lexicon, read_list
from pipelines.outline import Outline, Paragraph
from pipelines.rules import Act, Unread
from pipelines.rules.told import BARE, TOLD

OF_STATE = re.compile(r"\s+(?:was|were|remained|felt|stood|took|valued)\b")  # "Chad was committed to": how it stands
TOLD_BY_STATES = 5  # rows of speeches told from which a report is one that tells what delegations said
# "introduced a ban", "joined the Convention", "provided 200,000 euros": what a State has done. "provided information" is said.
DONE = re.compile(
    r"(?:,?\s+(?:also|further|then|[a-z]{1,30}ly)){0,4},?\s+(?:provided|introduced|joined|supported|raised|reported|presented|sought|recogni[sz]ed|declared|invited|considered|offered|attached|cited)\s+"
    r"(?!that\b|how\b|on\b|for\b|to\b|with\b|this\b|these\b|those\b|such\b|all\b|both\b|several\b|some\b|further\b|more\b|additional\b|general\b|detailed\b|"
    r"the\s+(?!Convention|Protocol|Treaty|Agreement|Statute|Covenant|jurisdiction|Special|project|programme|fund)|an?\s+(?:\w+\s+)?(?:overview|update|presentation|proposal|question|report|summary|paper|document|number|statement|brief|draft\s+(?:resolution|decision))|"
    r"(?:its|their|his|her)\s+(?:support|views?|positions?|concerns?|readiness|willingness|appreciation|comments?|proposals?|papers?)|[a-z]{0,30}\s*(?:information|clarifications?|concerns?|questions?|examples|comments|documents?|papers?|recommendations)\b|"
    r"(?:Working|Information)\s+Papers?|[A-Z]+/)"
)

# "Several delegations, including those of Chad and Oman, said": of many that spoke, the record names some.
SOME_OF_MANY = re.compile(
    r"(?:Several|Some|Many|Most|Various|Certain|Numerous|Other|All|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)|A\s+(?:number|majority|few|group|large\s+number)(?:\s+of)?|The\s+majority\s+of)\s+"
    r"(?:other\s+|more\s+|developing\s+|developed\s+|of\s+the\s+)?(?:countries|States|delegations|representatives|delegates|[Mm]embers?(?:\s+States)?|Member\s+States|speakers|participants|Parties|parties|observers|Governments|organi[sz]ations)"
    r"(?:\s+(?:and|or)\s+(?:observers|organi[sz]ations|groups|delegations))?,\s+(?:including|among\s+them|notably|in\s+particular|namely)\s+(?:(?:those|delegations|representatives)\s+(?:of|from)\s+)?"
)


def only_acts(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a sentence that opens with delegations' bare names tells of what they did, not of what they said."""
    number = NUMBER.match(text, start, end)
    position = number.end() if number else start
    if lexicon.actor_at(text, position, end) is None:
        return False
    named = read_list(text, position, end, lexicon)
    return bool(named.listed) and DONE.match(text, len(text[: named.tail].rstrip()), end) is not None


def some_of_many(text: str, start: int, end: int, lexicon: Lexicon) -> Telling | None:
    """ "Several delegations, including those of Chad and Oman, said": those named, where the verb is one of saying."""
    many = SOME_OF_MANY.match(text, start, end)
    named = read_list(text, many.end(), end, lexicon) if many else None
    says = BARE.match(text, named.tail, end) if named and named.listed else None
    if named is None or says is None or DONE.match(text, len(text[: named.tail].rstrip(" ,")), end):
        return None
    return Telling(named.listed, named.leftover, says.end())


def names_within(text: str, start: int, end: int, paragraph: Paragraph, lexicon: Lexicon) -> list[tuple[str, Unread]]:
    """A sentence that opens with a delegation's bare name and a verb of saying, and makes no row → who, and the signal."""
    number = NUMBER.match(text, start, end)
    some = some_of_many(text, start, end, lexicon)
    if some:
        reason = "delegations named with a verb of saying, whether they took the floor is not said"
        return [(one.actor, Unread(start, end, paragraph.index, reason)) for one in some.listed[:1]]
    found = lexicon.actor_at(text, number.end() if number else start, end)
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

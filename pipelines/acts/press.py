"""Press releases of meetings: what is told twice in them is counted once.

A release opens with a summary and goes on to each speaker, in capitals: "ANA QUITO (Ecuador) said …"; a vote's small side
stands in its sentence, and all names in an annex.
"""

from __future__ import annotations

from collections import defaultdict

from pipelines.acts.vote_lists import read_vote_lists
from pipelines.lists import Lexicon
from pipelines.outline import Outline
from pipelines.rules import Act, Unread
from pipelines.rules.press import SAID_BY
from pipelines.rules.told import TOLD

LISTED = "the voting was as follows"
SMALL_SIDE = "the small side of a vote, named in brackets"
OWN_PARAGRAPH = 160  # characters in which a paragraph of its own names its speaker


def read_release(acts: list[Act], reading: str, outline: Outline, lexicon: Lexicon) -> tuple[list[Act], list[Unread]]:
    """A release's acts, each once: the annex's lists of a vote, the paragraph that is a speaker's own."""
    lists, unread = read_vote_lists(reading, (), outline, lexicon)
    kept = [act for act in acts if act.rule != LISTED]
    listed: dict[tuple[int, str], set[str]] = defaultdict(set)
    for act in lists:
        listed[(act.start, act.choice)].add(act.actor)
    sides: dict[tuple[int, str], set[str]] = defaultdict(set)
    for act in kept:
        if act.rule == SMALL_SIDE:
            sides[(act.start, act.choice)].add(act.actor)
    again = {
        place
        for place, names in sides.items()
        if any(names == other and place[1] == choice for (_, choice), other in listed.items())
    }
    kept = [act for act in kept if act.rule != SMALL_SIDE or (act.start, act.choice) not in again]
    return sorted([*_once(kept, reading), *lists], key=lambda act: (act.start, act.name_start)), unread


def _once(acts: list[Act], reading: str) -> list[Act]:
    """Without what the summary tells ahead of the speaker's own paragraph, and ahead of the section on replies."""
    own = {act.actor: act.start for act in reversed(acts) if _in_capitals(act, reading)}
    first_own = min(own.values(), default=0)
    replies = [act for act in acts if act.act == "right_of_reply"]
    told_later = {act.actor: act.start for act in replies if act.rule == TOLD}
    kept = []
    for act in acts:
        ahead = act.start < first_own and own.get(act.actor, -1) > act.start
        if act.act == "statement" and act.voice in ("own", "group") and act.rule in (TOLD, SAID_BY) and ahead:
            continue
        if act.act == "right_of_reply" and act.rule != TOLD and told_later.get(act.actor, -1) > act.start:
            continue
        kept.append(act)
    gone = {(act.start, act.actor) for act in acts} - {(act.start, act.actor) for act in kept}
    return [act for act in kept if not (act.via and (act.start, act.via) in gone)]


def _in_capitals(act: Act, reading: str) -> bool:
    """ "ANA QUITO (Ecuador) said …": the words before the delegation are a name in capitals."""
    if act.act != "statement" or act.rule != TOLD or act.voice not in ("own", "group"):
        return False
    words = reading[act.start : act.name_start].split("(")[0].strip()
    return len(words) > 4 and act.name_start - act.start < OWN_PARAGRAPH and words.upper() == words

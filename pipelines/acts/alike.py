"""Those who speak to the same effect as a speaker, and those who join what another has said."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.acts.sentence import Sentence
from pipelines.acts.speakers import Telling
from pipelines.lists import Lexicon, Listed, read_list
from pipelines.rules import Act
from pipelines.rules.told import BARE

ASSOCIATED = re.compile(
    r"\b(?:associat(?:ed|ing)|align(?:ed|ing))\s+(?:itself|himself|herself|themselves|(?:his|her|its|their)\s+(?:delegations?|country|countries|Governments?))\s+(?:fully\s+)?with\s+(?:the\s+)?"
    r"(?:statements?|interventions?|remarks|comments|views|positions?)\s+(?:made\s+|delivered\s+|expressed\s+|just\s+)*(?:by|of)\s+"
)
# Those who spoke to the same effect: "Chad, supported by the representatives of Oman and Peru, said …", "…, as did Mali."
SUPPORTERS = re.compile(
    r"(?:,?\s*(?:and\s+)?(?:also\s+)?(?:supported|seconded|joined|echoed|followed|opposed)\s+by|,?\s+as\s+did)\s+(?:those\s+of\s+)?(?=(?:the\s+)?(?:representatives?\s+of\s+|delegations?\s+of\s+|observers?\s+for\s+)?(?:the\s+)?[A-Z])"
)
# Another speaker in the same sentence: "…, and the representative of Oman said …", "…, while the delegation of Oman opposed it".
CLAUSE = re.compile(
    r"(?:,\s+(?:and|while|whereas|but)|;\s*(?:and|while|whereas)?|\s+(?:while|whereas|and))\s+(?=the\s+(?:representatives?|observers?|delegations?|delegates?|speakers?)\s+(?:of|for|from)\s|(?:the\s+)?[A-Z][\w -]{2,40}[’'](?:s\s+)?\s?(?:representative|delegate|delegation|speaker))"
)


def supporters(text: str, tail: int, end: int, lexicon: Lexicon) -> tuple[Listed, ...]:
    """Those named behind a speaker as speaking to the same effect, or against it: each took the floor for itself."""
    found = SUPPORTERS.match(text, tail, end) or re.compile(r",?\s+as\s+did\s+(?=the\s+|[A-Z])").search(
        text, tail, min(end, tail + 600)
    )
    if found is None:
        return ()
    listed = read_list(text, found.end(), end, lexicon).listed
    return tuple(one for one in listed if one.kind in ("state", "eu") and one.voice == "own")


def associated(telling: Telling, sentence: Sentence, occasion: str, draft: str, lexicon: Lexicon) -> list[Act]:
    """ "… associated her delegation with the statement made by Tanzania": own voice, and aligned with that one."""
    found = ASSOCIATED.search(sentence.text, sentence.start, sentence.end)
    if found is None:
        return []
    listed = read_list(sentence.text, found.end(), sentence.end, lexicon).listed
    others = [one for one in listed if one.voice in ("own", "group")]
    return [
        sentence.act(
            "statement",
            replace(one, on_behalf_of="", title=""),
            "associated with another’s statement",
            voice="aligned",
            via=other.actor,
            occasion=occasion,
            draft=draft,
        )
        for one in telling.listed
        if one.voice in ("own", "group")
        for other in others
        if other.kind in ("state", "eu") and other.actor != one.actor
    ]


def in_clauses(text: str, said: int, end: int, lexicon: Lexicon) -> tuple[Listed, ...]:
    """Others whose speeches the same sentence tells, each with a verb of saying of its own."""
    others: list[Listed] = []
    for clause in CLAUSE.finditer(text, said, end):
        named = read_list(text, clause.end(), end, lexicon)
        if named.listed and not named.leftover and BARE.match(text, named.tail, end):
            others += named.listed
    return tuple(others)

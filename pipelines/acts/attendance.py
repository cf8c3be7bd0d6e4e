"""The annex that lists those attending, a name a line under headings that say in what capacity."""

from __future__ import annotations

import re

from pipelines.lists import Lexicon, classify
from pipelines.outline import Outline
from pipelines.rules import Act

HEADING = re.compile(
    r"\b(?:represented|organi[sz]ations?|entit(?:y|ies)|agencies|institutions?|observers?|parties|members?|states|countries|secretariat|others?|funds|programmes|bodies|mandate holders|panellists)\b",
    re.I,
)
RULE = "a list of participants"


def read_attendance(reading: str, outline: Outline, lexicon: Lexicon) -> list[Act]:
    """Lines of the attendance annex → one act a name: delegations by their exact name, organizations as printed."""
    acts: list[Act] = []
    capacity = ""
    for paragraph in outline.paragraphs:
        if paragraph.place != "attendance":
            continue
        line = reading[paragraph.start : paragraph.end].strip()
        actor = lexicon.actor(line)
        if actor is None and HEADING.search(line) and (said := _capacity(line)):
            capacity = said
            continue
        if line == "United Nations":
            capacity = "un"
            continue
        if actor is None and (
            capacity in ("", "member", "observer", "expert") or len(line) < 4 or not line[0].isupper()
        ):
            continue
        state = actor is not None and actor.kind in ("state", "eu")
        name = actor.name if actor else line
        acts.append(
            Act(
                "attended",
                actor.key if actor else line,
                name,
                line,
                paragraph.start,
                paragraph.end,
                paragraph.start,
                paragraph.end,
                paragraph.index,
                RULE,
                capacity=capacity
                if state or capacity not in ("member", "observer")
                else (actor.capacity if actor else ""),
            )
        )
    return acts


def _capacity(line: str) -> str:
    words = line.casefold()
    if re.search(
        r"\brepresented by observers?\b|\bobserver states?\b|\bnon-?member|\bother states\b|not parties", words
    ):
        return "observer"
    if re.fullmatch(r"(?:states? )?(?:members?|parties)(?: of the [\w ]+| to the [\w ]+)?", words):
        return "member"
    return classify(line)

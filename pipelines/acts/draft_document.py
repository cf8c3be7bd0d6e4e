"""A draft resolution as a document of its own: "Australia, …, and Uruguay: draft resolution"."""

from __future__ import annotations

import re

from pipelines.lists import Lexicon, read_list
from pipelines.outline import Outline
from pipelines.rules import Act, DraftEvent, Made, Unread
from pipelines.text import Text

SPONSORS = re.compile(
    r"(?<!\S)(?P<names>[A-ZÀ-Þ][^:]{3,4000}?)\s*:\s*(?P<kind>(?:revised\s+|joint\s+)?draft\s+(?:resolution|decision|outcome document)|amendments?\s+to\b)",
    re.S,
)
LEAD = re.compile(r"^(?:.*?\b(?:Agenda item|Item)\s+\d+[^\n]*\n)?", re.S)


def read_draft(text: Text, outline: Outline, lexicon: Lexicon) -> Made:
    """The list of States before ": draft resolution" → its sponsors."""
    acts: list[Act] = []
    unread: list[Unread] = []
    symbol = outline.record.symbol
    found = next((match for match in SPONSORS.finditer(text.reading[:12000]) if _names_states(match, lexicon)), None)
    if found is None:
        return Made()
    start, end = found.span("names")
    line = text.reading.rfind("\n", start, end) + 1
    whole_line = line > start and len(lexicon.find_actors(text.reading, line, end)) > 1
    start = (
        line
        if whole_line
        else max(start, text.reading.rfind("\n", start, _first_state(text.reading, start, end, lexicon)) + 1)
    )
    listed = read_list(text.reading, start, end, lexicon)
    paragraph = max((one.index for one in outline.paragraphs if one.start <= start), default=0)
    for one in listed.listed:
        acts.append(
            Act(
                "sponsored",
                one.actor,
                one.actor_name,
                one.printed,
                start,
                found.end(),
                one.start,
                one.end,
                paragraph,
                "the sponsors on a draft's face",
                voice=one.voice,
                capacity=one.capacity,
                role="main",
                on_behalf_of=one.on_behalf_of,
                via=one.via,
                draft=symbol,
            )
        )
    unread += [Unread(start, found.end(), paragraph, left.reason) for left in listed.leftover]
    if listed.tail < end and text.reading[listed.tail : end].strip(" ,."):
        unread.append(
            Unread(
                start,
                found.end(),
                paragraph,
                f"names behind words not understood: “{text.reading[listed.tail : end].strip()[:60]}”",
            )
        )
    kind = " ".join(found.group("kind").split()).casefold()
    event = DraftEvent(symbol, "tabled", start, found.end(), paragraph, "the sponsors on a draft's face", kind=kind)
    return Made(tuple(acts), (event,), (), tuple(unread))


def _names_states(match: re.Match[str], lexicon: Lexicon) -> bool:
    return len(lexicon.find_actors(match.group("names")[-1500:])) >= 1


def _first_state(reading: str, start: int, end: int, lexicon: Lexicon) -> int:
    states = [one.start for one in lexicon.find_actors(reading, start, end) if one.actor.kind in ("state", "eu")]
    return states[0] if states else start

"""A delegation's own text of its statement: who, for whom; where and when the outline says."""

from __future__ import annotations

import re

from pipelines.lists import Lexicon
from pipelines.names import Found
from pipelines.outline import Outline
from pipelines.rules import Act, Made, Unread
from pipelines.text import Text

SALUTATION = re.compile(
    r"^[\W_]*(?:(?:Mr|Mrs|Ms|Madam|Mister|Dear|Your)\.?\s+(?:\w+\s+)?(?:President|Chair|Speaker|Secretary|Moderator|Excellenc|Co-Chair|Facilitator)|Excellenc|Distinguished|Ladies|Thank you|"
    r"Honou?rable|Colleagues|At the outset|I (?:thank|have|wish|would)|Allow me|We )",
    re.I,
)
SAYS_WHO = re.compile(r"\b(?:statement|remarks|intervention|address|speech)\b", re.I)
BEHALF = re.compile(r"\b(?:on\s+(?:the\s+)?behalf\s+of|in\s+the\s+name\s+of)\s+(?:the\s+)?", re.I)
BEHALF_BEHIND = re.compile(
    r",?\s+(?:(?:speaking|also|made|delivered)\s+)*(?:on\s+(?:the\s+)?behalf\s+of|in\s+the\s+name\s+of)\b", re.I
)
FOR_SELF = re.compile(
    r"^(?:(?:my|his|her)\s+(?:delegation|country|Government|own)|the\s+(?:delegation|Government|people)\s+of|the\s+(?:Republic|State|Kingdom|people)\b)",
    re.I,
)
MISSION = re.compile(r"\b(?:permanent\s+mission|mission|embassy|republic|kingdom|government|state|delegation)\b", re.I)
PERSON = re.compile(
    r"\bby\s+(?P<person>(?:(?:H\.?\s?E\.?|Mr|Mrs|Ms|Dr|His|Her|Excellency|Ambassador|Sheikh)\.?\s+)*[^\W\d_][^,\n]{2,80})",
    re.I,
)


def read_statement(text: Text, outline: Outline, lexicon: Lexicon) -> Made:
    """The first lines of a statement → one act: who speaks, in whose name. Where they name no delegation, it is said so."""
    front = _front(text, outline)
    if not front:
        return Made()
    start, end = front[0][0], front[-1][1]
    who = next(((first, last) for first, last in front if SAYS_WHO.search(text.reading[first:last])), front[0])
    found = _delegation(text.reading, front, who, lexicon)
    paragraph = outline.paragraphs[0].index if outline.paragraphs else 0
    if found is None:
        return Made(unread=(Unread(start, end, paragraph, "a statement whose first lines name no delegation"),))
    paragraph = next((p.index for p in outline.paragraphs if p.start <= found.start < p.end), paragraph)
    span = next(((first, last) for first, last in front if first <= found.start < last), who)
    span = (min(span[0], who[0]), max(span[1], who[1]))
    behalf = _behalf(text.reading, front, outline)
    item = next((one.item for one in outline.items), "")
    act = Act(
        "statement", found.actor.key, found.actor.name, text.reading[found.start : found.end], span[0], span[1], found.start, found.end,
        paragraph, "the text of a statement", voice="group" if behalf else "own", capacity="" if found.actor.kind != "organization" else found.actor.capacity,
        occasion="item", title=_person(text.reading[who[0] : span[1]], lexicon), on_behalf_of=behalf, item=item,
    )  # fmt: skip
    return Made(acts=(act,))


def _front(text: Text, outline: Outline) -> list[tuple[int, int]]:
    """The blocks before the salutation, or before the first long one."""
    front: list[tuple[int, int]] = []
    for block in text.blocks[:30]:
        words = text.reading[block.start : block.end]
        if front and (SALUTATION.match(words) or len(words) > 600):
            break
        front.append((block.start, block.end))
    return front


def _delegation(reading: str, front: list[tuple[int, int]], who: tuple[int, int], lexicon: Lexicon) -> Found | None:
    """The State in the line that says whose statement it is, then in the lines after it, then in the letterhead."""
    ordered = [span for span in front if span >= who] + [span for span in front if span < who]
    for first, last in ordered:
        found = lexicon.find_actors(reading, first, last)
        states = [one for one in found if one.actor.kind in ("state", "eu")]
        if not states and first == who[0]:
            states = [one for one in found if one.actor.kind == "organization"]
        behind = BEHALF.search(reading, first, last)
        own = [one for one in states if not behind or one.start < behind.start()] or (states if first == who[0] else [])
        if own:
            return own[0]
    return None


def _behalf(reading: str, front: list[tuple[int, int]], outline: Outline) -> str:
    """ "on behalf of the Group of 77 and China", in the first lines or the first sentences of the speech."""
    limit = front[-1][1] + 900
    for found in BEHALF.finditer(reading, front[0][0], min(limit, len(reading))):
        rest = reading[found.end() : found.end() + 200]
        if FOR_SELF.match(rest) or FOR_SELF.match(reading[found.end() - 4 : found.end() + 100].lstrip()):
            continue
        words = re.match(r"[^.,;\n]+?(?=\s+(?:at|to|in|on|during|under)\s+the\b|[.,;\n]|$)", rest)
        if words and (
            found.start() < front[-1][1]
            or re.search(
                r"\b(?:speak|deliver|make|honou?r|pleasure|statement)\b",
                reading[max(0, found.start() - 90) : found.start()],
            )
        ):
            return " ".join((found.group(0) + words.group(0)).split())
    return ""


def _person(words: str, lexicon: Lexicon) -> str:
    """The speaker's name and office as printed: "Mr. Omar Said, Permanent Representative of …"."""
    found = PERSON.search(words)
    if found is None or re.match(r"the\s+delegation|the\s+permanent\s+mission", found.group("person"), re.I):
        return ""
    person = " ".join(words[found.start("person") :].split())
    person = BEHALF_BEHIND.split(person)[0]
    person = re.split(
        r"\s+(?:at|to|on|during|before)\s+the\s+(?=\w+\s+(?:session|meeting|plenary)|plenary|general debate|High-level|summit)",
        person,
    )[0][:200]
    named = lexicon.actor_at(person, 0, len(person))
    return "" if named and named.end >= len(person) else person

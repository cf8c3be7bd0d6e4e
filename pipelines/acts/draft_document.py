"""A draft as a document of its own: "Australia, …, and Uruguay: draft resolution", and the sponsors an addendum adds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipelines.lists import Lexicon, Listed, office_of, read_list
from pipelines.lists.behalf import read_behalf
from pipelines.lists.offices import OFFICE
from pipelines.names import Found
from pipelines.outline import Outline
from pipelines.rules import Act, DraftEvent, Made, Unread
from pipelines.rules.draft_documents import (
    ADD_TO_LIST,
    ADDED,
    FOR_A_GROUP,
    MARK,
    MEMBERS_OF_THE_UNION,
    NO_MEMBER,
    NOTE,
    PROPOSED,
    SPONSORS,
)
from pipelines.text import Text

FACE = 12_000  # characters in which a draft names its sponsors
JOINED = re.compile(r"[\s,;*†‡]{0,40}(?:\((?:[^()]|\([^()]{0,60}\)){0,400}\))?[\s,;*†‡]{0,20}(?:and\s+)?(?:the\s+)?")
ON_THE_FACE = "the sponsors on a draft's face"
IN_AN_ADDENDUM = "sponsors added in an addendum"


@dataclass(frozen=True, slots=True)
class _Region:
    """Where names of sponsors stand, and the words that say what they did."""

    start: int
    end: int
    stop: int  # where the words that say so end
    kind: str
    role: str
    rule: str


def read_draft(text: Text, outline: Outline, lexicon: Lexicon) -> Made:
    """A draft's face → its sponsors, those added, or who submitted it in an office; what is not understood is said."""
    flat = text.reading.replace("\n", " ")
    regions = [one for one in (_on_the_face(text.reading, lexicon), _added(text.reading, lexicon)) if one]
    if not regions or regions[0].role != "main":
        proposed = PROPOSED.search(text.reading, 0, min(FACE, len(text.reading)))
        if proposed and not regions and OFFICE.match(flat, *proposed.span("names")):
            return _by_an_officer(flat, proposed, outline, lexicon)
        if proposed and not regions and _states(flat, *proposed.span("names"), lexicon):
            kind = re.search(r"draft\s+\w+|amendment", proposed.group(0), re.I)
            regions.append(
                _Region(
                    *proposed.span("names"), proposed.end(), kind.group(0) if kind else "draft", "main", ON_THE_FACE
                )
            )
    acts: list[Act] = []
    unread: list[Unread] = []
    said = None if regions else SPONSORS.search(text.reading, 0, min(FACE, len(text.reading)))
    if said:
        line = text.reading.rfind("\n", 0, said.start()) + 1
        at = outline.index_at(line)
        unread.append(Unread(line, said.end(), at, "the sponsors on a draft’s face, of whom none is known"))
    events: list[DraftEvent] = []
    for region in regions:
        made, missed = _sponsors(flat, text.reading, region, outline, lexicon)
        acts, unread = [*acts, *made], [*unread, *missed]
        if region.role == "main":
            named = " ".join(region.kind.split()).casefold()
            at = made[0].paragraph if made else 0
            events.append(
                DraftEvent(outline.record.symbol, "tabled", region.start, region.stop, at, region.rule, kind=named)
            )
    return Made(tuple(acts), tuple(events), (), tuple(unread))


def _states(flat: str, start: int, end: int, lexicon: Lexicon) -> bool:
    return any(one.actor.kind in ("state", "eu") for one in lexicon.find_actors(flat, start, end))


def _without_members_of(words: str) -> str:
    """ "Member States of the European Union" → the Union, blanks before it: every offset stays."""
    return MEMBERS_OF_THE_UNION.sub(lambda found: " " * len(found.group(0)), words)


def _on_the_face(reading: str, lexicon: Lexicon) -> _Region | None:
    """The names before ": draft resolution", from the first of their list on."""
    flat = _without_members_of(reading.replace("\n", " "))
    for found in SPONSORS.finditer(reading, 0, min(FACE, len(reading))):
        low = max(0, found.start() - 6000)
        named = [
            one
            for one in lexicon.find_actors(flat, low, found.start())
            if one.actor.kind in ("state", "eu") and not _in_a_bracket(flat, one, low, found.start())
        ]
        if not named or not re.fullmatch(
            r"[\s*†‡]*+(?:\((?:[^()]|\([^()]{0,60}\)){0,400}\))?[\s*†‡]*", reading[named[-1].end : found.start()]
        ):
            continue
        first = _first_of_list(reading, flat, named)
        return _Region(first, found.start(), found.end(), found.group("kind"), "main", ON_THE_FACE)
    return None


def _in_a_bracket(flat: str, one: Found, low: int, end: int) -> bool:
    """Named for whom a sponsor acts: "Chad (on behalf of …)". A bracket that never closes is a misprint."""
    opened = flat.rfind("(", low, one.start)
    return opened > flat.rfind(")", low, one.start) and one.start - opened < 400 and flat.find(")", one.end, end) >= 0


def _first_of_list(reading: str, flat: str, named: list[Found]) -> int:
    """Back from the last name, as long as only joiners and brackets stand between two; a name nobody knows is passed on its line."""
    position = len(named) - 1
    while position:
        between = flat[named[position - 1].end : named[position].start]
        unknown = re.fullmatch(r"[\s*†‡]*,[^,:.;()]{2,60},\s+(?:and\s+)?(?:the\s+)?", between)
        if not (JOINED.fullmatch(between) and re.search(r",|\band\b", between)) and not unknown:
            break
        position -= 1
    first = named[position].start
    line = reading.rfind("\n", 0, first) + 1
    lead = reading[line:first]
    return (
        line
        if lead.strip() and re.fullmatch(r"(?:[A-ZÀ-Þ][^,:.;()]{1,50},\s+)+(?:and\s+)?(?:the\s+)?", lead)
        else first
    )


def _added(reading: str, lexicon: Lexicon) -> _Region | None:
    """ "Add the following States to the list of sponsors of the draft resolution: …"."""
    flat, end = reading.replace("\n", " "), min(FACE, len(reading))
    found = next(
        (
            one
            for form in (ADDED, ADD_TO_LIST)
            if (one := form.search(reading, 0, end)) and _states(flat, *one.span("names"), lexicon)
        ),
        None,
    )
    if found is None:
        return None
    return _Region(*found.span("names"), found.end(), "draft", "joined", IN_AN_ADDENDUM)


def _sponsors(
    flat: str, reading: str, region: _Region, outline: Outline, lexicon: Lexicon
) -> tuple[list[Act], list[Unread]]:
    """The names of a region → one act each, with what the notes say of them."""
    words = re.sub(r"[*†‡]", " ", flat)  # marks as blanks: every offset stays
    words = _without_members_of(words)
    start, end = region.start, region.end
    listed = read_list(words, start, end, lexicon)
    notes = {"*": "".join([*lexicon.marks.values()][-1:])}
    notes |= {one.group("mark"): one.group("note") for one in NOTE.finditer(reading)}
    elected = any(NO_MEMBER.search(note) for note in notes.values())  # then those without the mark are members
    # An addendum names those added to the draft whose number it carries.
    symbol = re.sub(r"/Add\.\d+$", "", outline.record.symbol) if region.role == "joined" else outline.record.symbol
    paragraph = outline.index_at(start)
    acts = []
    for one in listed.listed:
        each = _by_note(flat, one, notes, lexicon)
        capacity = each.capacity or ("member" if elected and each.kind == "state" else "")
        acts.append(
            Act(
                "sponsored", each.actor, each.actor_name, each.printed, start, max(region.stop, end), each.start, each.end, paragraph, region.rule,
                voice=each.voice, capacity=capacity, role=region.role, on_behalf_of=each.on_behalf_of, via=each.via, draft=symbol,
            )
        )  # fmt: skip
    unread = [Unread(start, region.stop, paragraph, left.reason) for left in listed.leftover]
    rest = words[listed.tail : end].strip(" ,.;")
    if rest and _states(flat, listed.tail, end, lexicon):
        unread.append(Unread(start, region.stop, paragraph, f"names behind words not understood: “{rest[:60]}”"))
    return acts, unread


def _by_note(flat: str, one: Listed, notes: dict[str, str], lexicon: Lexicon) -> Listed:
    """A sponsor as the note behind its name has it: for a group, or no member of the body."""
    mark = MARK.match(flat, one.end)
    sign = (mark.group("mark") or mark.group("behind") or mark.group("last")) if mark else ""
    note = notes.get(sign, "") or lexicon.marks.get(one.end, "") or lexicon.marks.get(one.end + 1, "")
    if not note or one.voice != "own":
        return one
    group = FOR_A_GROUP.search(note)
    if group:
        behalf = read_behalf(note, group.start(), len(note), one.actor, lexicon, bracket=True)
        words = behalf.words if behalf else note[group.start() :].strip(" .")
        return replace(one, voice="group", on_behalf_of=words.rstrip(" ."))
    return replace(one, capacity="observer") if NO_MEMBER.search(note) else one


def _by_an_officer(flat: str, proposed: re.Match[str], outline: Outline, lexicon: Lexicon) -> Made:
    """ "Draft resolution submitted by the Vice-President of the Council, Ana Quito (Ecuador)": introduced in that office."""
    start, end = proposed.span("names")
    words = re.split(r",?\s+(?:on\s+the\s+basis|pursuant|following|in\s+accordance)\b", flat[start:end])[0]
    office = office_of(words, lexicon)
    paragraph = outline.index_at(start)
    if office is None or office.kind not in ("state", "eu") or office.named is None:
        return Made()
    first, last = start + office.named.start, start + office.named.end
    act = Act(
        "introduced", office.actor, office.actor_name, flat[first:last], proposed.start(), end, first, last, paragraph, "a draft submitted in an office",
        capacity=office.capacity, title=" ".join(words.split()), draft=outline.record.symbol,
    )  # fmt: skip
    return Made(acts=(act,))

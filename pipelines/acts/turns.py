"""Turns to speak in a verbatim record: who speaks from where to where.

"Mr. Teo (Singapore):", "The President (spoke in Arabic):", "Ms. DiMarco:", "President Arévalo (spoke in Spanish):". A name with
no delegation behind it is that of a person the record has presented before, by office ("Ms. DiMarco, Under-Secretary-General …").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.lists import Lexicon, Listed, office_of
from pipelines.rules.verbatim import TURN

SECRETARIAT = re.compile(
    r"\b(?:Department|Secretariat|Secretary|Office|Division|Under-Secretary|Assistant|Legal Counsel|Controller|Chief|Director|Rapporteur)\b"
)
SURNAME = re.compile(r"[^\W\d_][\w’'-]{0,60}\s*$")
HISTORY = 60_000  # characters before a turn in which the record may have presented its speaker


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn to speak; offsets in the reading text."""

    start: int  # where the speaker's name begins
    said: int  # where the words spoken begin
    end: int  # where the next turn begins
    who: Listed | None  # None: the presiding officer, or a person nobody has presented
    chair: bool
    printed: str  # the speaker as printed


def find_turns(reading: str, lexicon: Lexicon) -> list[Turn]:
    """A verbatim record → its turns, in order."""
    found = [match for match in TURN.finditer(reading) if _is_turn(reading, match, lexicon)]
    stops = [*(match.start() for match in found[1:]), len(reading)]
    return [_turn(reading, match, stop, lexicon) for match, stop in zip(found, stops, strict=True)]


def _is_turn(reading: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Brackets behind a capital letter are a speaker's only where they hold a delegation, a body or an office."""
    if not match.group("of"):
        return True
    if match.group("person").split()[0].casefold() in (
        "the",
        "in",
        "on",
        "by",
        "see",
        "draft",
        "agenda",
        "annex",
        "resolution",
    ):
        return False
    inside = match.group("of")
    return (
        lexicon.actor(inside) is not None
        or bool(SECRETARIAT.search(inside))
        or bool(re.match(r"(?:Mr|Mrs|Ms|Dr|Miss)\b", match.group("person")))
    )


def _turn(reading: str, match: re.Match[str], stop: int, lexicon: Lexicon) -> Turn:
    kind = next(name for name in ("chair", "secretary", "person", "bare") if match.group(name))
    start = match.start("number") if match.group("number") else match.start(kind)
    printed = " ".join(match.group(kind).split())
    who: Listed | None = None
    if kind == "person":
        who = _by_bracket(match, printed, lexicon)
    elif kind == "secretary":
        office = re.sub(r"^The\s+", "", printed)
        name = office.title() if office.isupper() else office
        who = Listed(name, name, office, match.start(kind) + 4, match.end(kind), "office", "un")
    elif kind == "bare":
        who = _presented(reading, match, printed, lexicon)
    return Turn(start, match.end(), stop, who, kind == "chair", printed)


def _by_bracket(match: re.Match[str], printed: str, lexicon: Lexicon) -> Listed:
    """ "Mr. Teo (Singapore)", "Mr. Nakamura (Department for …)", "Mrs. Bako (Niger), Rapporteur of the Third Committee"."""
    first, last = match.span("of")
    inside = " ".join(match.group("of").split())
    actor = lexicon.actor(match.group("of"))
    role = " ".join((match.group("role") or "").split())
    title = printed + role
    if actor is None:
        capacity = "secretariat" if SECRETARIAT.search(inside) else "igo"
        return Listed(inside, inside, inside, first, last, "organization", capacity, title=title)
    capacity = actor.capacity if actor.kind == "organization" else "officer" if role else ""
    return Listed(actor.key, actor.name, inside, first, last, actor.kind, capacity, title=title)


def _presented(reading: str, match: re.Match[str], printed: str, lexicon: Lexicon) -> Listed | None:
    """A speaker without a delegation in brackets: the office in which the record has presented that person, last of all."""
    surname = SURNAME.search(printed)
    if surname is None:
        return None
    told = re.compile(rf"{re.escape(surname.group(0).strip())}\b[^.;:,]{{0,40}},\s+(?P<office>[^;:.\n]{{4,200}})")
    before = list(told.finditer(reading, max(0, match.start() - HISTORY), match.start()))
    for one in reversed(before):
        words = re.split(
            r",?\s+(?:and\s+(?:Mr|Ms|Mrs|Dr|to\b)|who\b|was\s+escorted|to\s+(?:address|make|take)|for\s+(?:his|her)\b|whom\b)",
            one.group("office"),
        )[0]
        office = office_of(words, lexicon)
        first, last = match.span("bare")
        title = f"{printed}, {words}"
        if office is None:
            if re.match(
                r"(?:the\s+)?(?:founder|co-founder|head|chief|executive|director|professor|activist|representative|member|journalist|president|chair)",
                words,
                re.I,
            ):
                return Listed(printed, printed, printed, first, last, "person", "expert", title=title)
            continue
        return Listed(office.actor, office.actor_name, printed, first, last, office.kind, office.capacity, title=title)
    return None

"""Brackets behind a speaker: for whom it speaks, who joins what it says, in what capacity."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.lists.behalf import EXCEPTION, Behalf, read_behalf
from pipelines.lists.joint import read_joint
from pipelines.lists.model import Leftover, Lexicon, Listed

ALIGNED = re.compile(
    r"\s+(?:(?:also|have|had|has|subsequently)\s+){0,3}(?:(?:aligned|associated)\s+(?:itself|themselves|himself|herself|the(?:ir|m)\s*selves|his|her|its|their)?"
    r"|aligning themselves|aligning itself|associating themselves|endorsed)\b"
)
IN_ALIGNMENT = re.compile(r"^with\s+(?P<who>.+?),?\s+in\s+alignment\b", re.S)
MODES = re.compile(
    r"^\d+(?:st|nd|rd|th)\b|^(?:by |via |through |in |with )?(?:a )?(?:pre-?recorded|recorded|video|virtual|online|written|remote|teleconference|in person|live|audio|oral)\b|^continued$|^see\b|^item\b",
    re.I,
)


def read_bracket(
    text: str, start: int, end: int, speaker: Listed, lexicon: Lexicon
) -> tuple[Listed, list[Listed], list[Leftover]]:
    """The inside of a bracket behind a speaker → the speaker as it now stands, those named in it, what was not understood."""
    named: list[Listed] = []
    leftover: list[Leftover] = []
    state = lexicon.actor(text[start:end].strip())
    if speaker.kind == "office" and speaker.capacity == "officer" and state is not None and state.kind == "state":
        return _with(speaker, actor=state.key, actor_name=state.name, kind="state", title=speaker.printed), [], []
    for part_start, part_end in _parts(text, start, end):
        part = text[part_start:part_end]
        alignment = IN_ALIGNMENT.match(part)
        aligned = ALIGNED.search(part)
        if alignment:
            named += _aligned(
                text, part_start + alignment.start("who"), part_start + alignment.end("who"), speaker, lexicon, leftover
            )
        elif aligned:
            named += _aligned(text, part_start, part_start + aligned.start(), speaker, lexicon, leftover)
        elif speaker.kind == "organization" and (joint := read_joint(text, part_start, part_end, speaker, lexicon)):
            speaker = _with(speaker, voice="group", on_behalf_of=joint[0])
            named += joint[1]
        elif (behalf := _behalf_in(text, part_start, part_end, speaker.actor, lexicon)) is not None:
            speaker = _with(speaker, voice="group", on_behalf_of=behalf.words)
            named += behalf.listed
            leftover += behalf.leftover
        elif EXCEPTION.match(part):
            continue  # "the States members of … (except Chad)": who did not join
        elif re.match(r"in (?:its|his|her) capacity as (?:an )?observer|observers?$|signatory", part, re.I):
            speaker = _with(speaker, capacity="observer")
        elif MODES.match(part) or not lexicon.find_actors(part):
            continue
        else:
            leftover.append(
                Leftover(part_start, part_end, "a bracket behind a speaker that names others, not understood")
            )
    return speaker, named, leftover


def _behalf_in(text: str, start: int, end: int, speaker: str, lexicon: Lexicon) -> Behalf | None:
    """The first "on behalf of" in some words, wherever it stands ("pre-recorded, on behalf of …")."""
    direct = read_behalf(text, start, end, speaker, lexicon, bracket=True)
    if direct:
        return direct
    inside = re.compile(r"\b(?:also\s+)?(?:on\s+(?:the\s+)?behalf|in the name)\s+of\b").search(text, start, end)
    return read_behalf(text, inside.start(), end, speaker, lexicon, bracket=True) if inside else None


def _with(listed: Listed, **changes: str) -> Listed:
    return replace(listed, **changes)  # type: ignore[arg-type]


def _aligned(
    text: str, start: int, end: int, speaker: Listed, lexicon: Lexicon, leftover: list[Leftover]
) -> list[Listed]:
    named, last = [], start
    for found in lexicon.find_actors(text, start, end):
        if found.actor.kind not in ("state", "eu"):
            continue
        _unknown_between(text, last, found.start, leftover)
        named.append(
            Listed.of(found, text, voice="aligned", via=speaker.actor)
        )  # fmt: skip
        last = found.end
    _unknown_between(text, last, end, leftover)
    return named


def _unknown_between(text: str, start: int, end: int, leftover: list[Leftover]) -> None:
    """Capitalised words between names that nobody knows: said, never dropped."""
    for word in re.finditer(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*", text[start:end]):
        if not re.match(
            r"(?:Stabili[sz]ation|Association|Process|European|Union|EFTA|Economic|Area|The|Members?)\b", word.group(0)
        ):
            leftover.append(Leftover(start + word.start(), start + word.end(), f"a name not known: “{word.group(0)}”"))


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A bracket's inside cut at its own semicolons."""
    edges = [start, *(edge for cut in semicolons(text, start, end) for edge in (cut, cut + 1)), end]
    trimmed = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        while first < last and text[first] in " \n":
            first += 1
        while last > first and text[last - 1] in " \n":
            last -= 1
        if first < last:
            trimmed.append((first, last))
    return trimmed


def closing(text: str, position: int, end: int) -> int | None:
    """The bracket that closes the one at a place."""
    depth = 0
    for index in range(position, end):
        depth += (text[index] == "(") - (text[index] == ")")
        if depth == 0:
            return index
    return None


def semicolons(text: str, start: int, end: int) -> list[int]:
    """Where a list's own semicolons stand, those inside brackets left out."""
    depth, cuts = 0, []
    for position in range(start, end):
        sign = text[position]
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if sign == ";" and depth == 0:
            cuts.append(position)
    return cuts

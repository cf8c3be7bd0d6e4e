"""Who recommended what inside one recommendation: "Ratify the Protocol (Chad) (Peru); publish the report (Oman, Italy)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.lists import Lexicon
from pipelines.lists.brackets import closing
from pipelines.names import Found

JOINER = re.compile(r"\s*(?:,\s*and\s+|[,;/&]|\band\s+)?\s*(?:and\s+)?(?:the\s+)?")
UNKNOWN = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:(?:of|and|the)\s+)*[A-ZÀ-Þ][\w’'.()-]*)*")
FOR_OTHERS = re.compile(r",?\s+(?:also\s+)?on\s+behalf\s+of\b")
BETWEEN = re.compile(
    r"[\s,;*]{0,20}(?:and\s+)?(?=\()"
)  # between the brackets of several States that recommend one thing
# A name in brackets right beside those of States, and not known: "(Ruritania) (Chad)"; an agreement's is none of a State.
_NAME = r"\((?P<name>(?![^()]{0,120}(?:Protocol|Convention|Covenant|Agreement|Act|Rules|Principles|Plan|Law|Code)\b)[A-Z][a-zà-ÿ]{1,40}(?: (?:of |and |the ){0,3}[A-Z][a-zà-ÿ]{1,40}){0,5})\)"
NAME_BEFORE = re.compile(_NAME + r"[\s,;]{0,20}$")
NAME_BEHIND = re.compile(r"[\s,;]{0,20}" + _NAME + r"(?=\s*(?:[;.,(]|$))")
ENDS = re.compile(r"\s*\*{0,3}\s*(?:[;.,:(/]|$|\n|and\b|as\s+well\s+as\b)")
LEAD = re.compile(r"[\s;,.:*/]{0,40}(?:and\s+(?=[A-Z]))?")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that some States recommend: offsets of the words, the States as found, and names in the brackets not known."""

    start: int
    end: int
    states: tuple[Found, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bracket:
    """States in brackets: where the bracket ends, the States as found, and names not known."""

    end: int
    states: tuple[Found, ...]
    unknown: tuple[str, ...]


def parts_of(text: str, start: int, end: int, lexicon: Lexicon) -> list[Part]:
    """The parts of one recommendation in their order, each with the States whose brackets follow it."""
    parts: list[Part] = []
    text = text.replace("\n", " ")  # a name runs on over lines
    begin = start
    found: list[Bracket] = []
    first = closed = start  # where the first bracket of States opened, and the last one ended
    for opening, bracket in _brackets(text, start, end, lexicon):
        between = BETWEEN.match(text, closed, end) if found else None
        if found and not (between and between.end() == opening):
            parts.append(_part(text, begin, first, found))
            begin, found = closed, []
        if not found:
            first = opening
        found.append(bracket)
        closed = bracket.end
    if found:
        parts.append(_part(text, begin, first, found))
    return parts


def states_inside(text: str, part: Part, lexicon: Lexicon) -> list[str]:
    """States in brackets amid the words of a part: those it talks about, or the signs of a list read wrongly."""
    inside = []
    for opening in (found.start() for found in re.compile(r"\(").finditer(text, part.start, part.end)):
        close = closing(text, opening, part.end)
        if close and not _is_part_of_a_name(text, opening, part.end, lexicon):
            inside += [found.actor.name for found in read_states(text, opening + 1, close, lexicon).states]
    return inside


def _part(text: str, begin: int, end: int, brackets: list[Bracket]) -> Part:
    lead = LEAD.match(text, begin, end)
    start = lead.end() if lead else begin
    stop = start + len(text[start:end].rstrip(" \n,;"))
    states = tuple(found for bracket in brackets for found in bracket.states)
    unknown = [name for bracket in brackets for name in bracket.unknown]
    beside = (NAME_BEFORE.search(text, start, end), NAME_BEHIND.match(text, brackets[-1].end))
    return Part(start, stop, states, (*unknown, *(each.group("name") for each in beside if each)))


def _brackets(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, Bracket]]:
    """The brackets that name States and nothing else, and that close what is recommended."""
    position = start
    while (opening := text.find("(", position, end)) >= 0:
        close = closing(text, opening, end)
        if close is None:
            return
        bracket = read_states(text, opening + 1, close, lexicon)
        if bracket.states and ENDS.match(text, close + 1, end) and not _is_part_of_a_name(text, opening, end, lexicon):
            yield opening, Bracket(close + 1, bracket.states, bracket.unknown)
            position = close + 1
        else:
            position = opening + 1 if not bracket.states else close + 1


def _is_part_of_a_name(text: str, opening: int, end: int, lexicon: Lexicon) -> bool:
    """ "Congo (Republic of the)": the bracket belongs to the name before it."""
    before = text.rfind(" ", 0, max(opening - 1, 0)) + 1
    found = lexicon.actor_at(text, before, end)
    return found is not None and found.end > opening


def read_states(text: str, start: int, end: int, lexicon: Lexicon) -> Bracket:
    """A list of States and nothing else; no State where it holds other words: "(No. 29)", "(Chad National Plan)"."""
    text = text.replace("\n", " ")
    states: list[Found] = []
    unknown: list[str] = []
    position = start
    while position < end:
        joiner = JOINER.match(text, position, end)
        position = joiner.end() if joiner else position
        if position >= end or not text[position:end].strip(" .*"):
            break
        if states and not text[position - 1 : position].isspace() and text[position - 1] not in ",;/&":
            return Bracket(end, (), ())  # more words behind a name, and nothing between them
        found = lexicon.actor_at(text, position, end)
        if found is not None and found.actor.kind in ("state", "eu"):
            states.append(found)
            position = found.end
            if FOR_OTHERS.match(text, position, end):
                break
            if not re.match(r"\s*(?:$|[,;/&*.]|and\b)", text[position:end]):
                return Bracket(end, (), ())
            continue
        other = UNKNOWN.match(text, position, end)
        if other is None:
            return Bracket(end, (), ())
        unknown.append(" ".join(other.group(0).split()))
        position = other.end()
    return Bracket(end, tuple(states), tuple(unknown))

"""Changes to a regular expression, one at a time: an alternative less, an optional part less, a border or a condition less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
OPENING = re.compile(r"\((?:\?(?:P<\w+>|[:=!]|<[=!]|[aiLmsux-]+:))?")
QUANTIFIER = re.compile(r"(?:[*+?]|\{\d*,?\d*\})[?+]?")
MAY_BE_NONE = re.compile(r"[*?]|\{0?,")
PIECE = re.compile(r"<<(?:also|purpose)>>")  # pieces that may be nothing
ATOM = re.compile(r"\\(?:[xuU][0-9A-Fa-f]+|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\()|\[\]]", re.S)


@dataclass(slots=True)
class _Group:
    """A group: where it opens, what its opening is, where each of its alternatives stands."""

    start: int
    opening: str
    alternatives: list[tuple[int, int]] = field(default_factory=list)


def weakened(pattern: str) -> Iterator[tuple[str, str]]:
    """(what was changed, the pattern with the change); patterns that cannot be compiled are among them."""
    stack = [_Group(0, "")]
    begun = [0]
    at = 0
    while at < len(pattern):
        if opening := OPENING.match(pattern, at):
            stack.append(_Group(at, opening.group()))
            begun.append(opening.end())
            at = opening.end()
        elif pattern[at] == "|":
            stack[-1].alternatives.append((begun[-1], at))
            begun[-1] = at + 1
            at += 1
        elif pattern[at] == ")" and len(stack) > 1:
            group = stack.pop()
            group.alternatives.append((begun.pop(), at))
            after = QUANTIFIER.match(pattern, at + 1)
            end = after.end() if after else at + 1
            yield from _of_group(pattern, group, end, after.group() if after else "")
            at = end
        elif piece := PIECE.match(pattern, at):
            yield f"without {piece.group()}", pattern[:at] + pattern[piece.end() :]
            at = piece.end()
        else:
            atom = ATOM.match(pattern, at)
            end = atom.end() if atom else at + 1
            words = pattern[at:end]
            after = QUANTIFIER.match(pattern, end)
            if after:
                if MAY_BE_NONE.match(after.group()):
                    yield f"without {_shown(pattern, at, after.end())}", pattern[:at] + pattern[after.end() :]
                end = after.end()
            elif words == r"\b":
                yield f"no border at {_shown(pattern, at, end)}", pattern[:at] + pattern[end:]
            at = end
    stack[0].alternatives.append((begun[0], len(pattern)))
    yield from _alternatives(pattern, stack[0].alternatives)


def open_at(pattern: str, end: int) -> list[str]:
    """The groups that are open at a place of a pattern, as they open."""
    stack: list[str] = []
    at = 0
    while at < end:
        if opening := OPENING.match(pattern, at):
            stack.append(opening.group())
            at = opening.end()
        elif pattern[at] == ")" and stack:
            stack.pop()
            at += 1
        else:
            atom = ATOM.match(pattern, at)
            at = atom.end() if atom else at + 1
    return stack


def _of_group(pattern: str, group: _Group, end: int, quantifier: str) -> Iterator[tuple[str, str]]:
    if group.opening in LOOKS:
        yield f"no condition {_shown(pattern, group.start, end)}", pattern[: group.start] + pattern[end:]
    elif MAY_BE_NONE.match(quantifier):
        yield f"without {_shown(pattern, group.start, end)}", pattern[: group.start] + pattern[end:]
    yield from _alternatives(pattern, group.alternatives)


def _alternatives(pattern: str, alternatives: list[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    if len(alternatives) < 2:
        return
    for number, (start, end) in enumerate(alternatives):
        if start == end:
            continue
        cut = (start, end + 1) if number + 1 < len(alternatives) else (start - 1, end)
        yield f"no alternative {_shown(pattern, start, end)}", pattern[: cut[0]] + pattern[cut[1] :]


def _shown(pattern: str, start: int, end: int) -> str:
    words = pattern[start:end]
    if len(words) < 6:
        return f"{pattern[max(0, start - 12) : start]}⟦{words}⟧{pattern[end : end + 12]}"
    return f"⟦{words[:60]}{'…' if len(words) > 60 else ''}⟧"

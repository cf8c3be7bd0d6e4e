"""The texts on which a regular expression is slowest, made from its own parts, and whether its time outgrows them.

A pattern is slow where something repeats without end: from every place of a text it may be tried over again, or one stretch be
shared out among two repetitions in many ways. So for each repetition of a pattern there is a text of what it repeats; one
with what stands before it once at the start; one with both again and again; each with an end that the pattern refuses.
"""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

SHORT = 8_000  # characters; what grows as the square takes some milliseconds for so many, what grows evenly much less
LONG = 32_000  # what is steep up to here is steep
SUSPECT = 0.0015  # seconds of the processor for the short text; what takes less is not asked about
STEEP = 8.0  # four times the text in more than so many times the time: as the square it is 16, evenly 4
PATIENCE = 1.0  # seconds: what takes longer is stopped: no text so short may take so long
GAP = re.compile(r"(\s)\s+")
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
MANY = 20  # a repetition bounded below this is none
COMMON = (" ", "\n", "\t", "a", "A", "1", ",", ", ", ".", "(", "()", "a ", "A ", "Aa ", "A, ", "1 ", "1.", "and ", "the ", "of ", "|", "*", "-", "“", "é", "\u00a0", "  a")  # fmt: skip
SIGNS = "a A1,.(x-X’\n;:\x01"
CLASSES = {
    sre.CATEGORY_DIGIT: "1",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_SPACE: "x",
    sre.CATEGORY_NOT_WORD: " ",
    sre.CATEGORY_NOT_DIGIT: "x",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A text of any length: a head once, a piece again and again, an end."""

    head: str
    piece: str
    end: str = "\x01"

    def as_read(self) -> Shape:
        """The same without a run of white space: a text that was read holds none that grows with it."""
        head, piece = GAP.sub(r"\1", self.head), GAP.sub(r"\1", self.piece)
        if piece[0].isspace() and piece[-1].isspace():
            piece = piece[1:]
        return Shape(head.rstrip() if piece[0].isspace() else head, piece, self.end)

    def text(self, size: int) -> str:
        room = max(size - len(self.head), len(self.piece))
        return self.head + self.piece * (room // len(self.piece)) + self.end


def shapes(pattern: re.Pattern[Any], read: bool = False) -> list[Shape]:
    """The worst texts for a pattern: of common pieces, of what it looks for as a whole, and of what each of its repetitions takes."""
    words = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = parser.parse(words, pattern.flags & ~(re.UNICODE | re.DEBUG))
    dice = Random(words)
    found = [Shape("", piece) for piece in COMMON]
    for _ in range(4):
        whole = example(tree, dice)
        found += [Shape("", whole), Shape("", whole[: len(whole) // 2]), Shape("", whole[:-1] + "\x01")]
    for before, body in repetitions(tree, []):
        for _ in range(2):
            head, piece = example(before, dice), example(body, dice)
            if read and not piece.strip():
                continue
            found += [Shape("", piece), Shape(head, piece), Shape("", head + piece), Shape("", head)]
    if read:
        found = [shape.as_read() for shape in found if shape.piece.strip()]
    return [shape for shape in dict.fromkeys(found) if shape.piece]


def repetitions(tree: Any, before: list[Any]) -> Iterator[tuple[list[Any], Any]]:
    """Each part that repeats without end, or nearly: what stands before it, and what is repeated."""
    for kind, what in tree:
        if kind in REPEATS:
            if what[1] >= MANY:
                yield before, what[2]
            yield from repetitions(what[2], before)
        for inside in _inside(kind, what):
            yield from repetitions(inside, before)
        before = [*before, (kind, what)]


def _inside(kind: Any, what: Any) -> list[Any]:
    if kind is sre.SUBPATTERN:
        return [what[3]]
    if kind is sre.ATOMIC_GROUP:
        return [what]
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [what[1]]
    return list(what[1]) if kind is sre.BRANCH else []


def example(tree: Any, dice: Random) -> str:
    """A text such as a pattern, or a part of one, looks for."""
    said = ""
    for kind, what in tree:
        if kind is sre.LITERAL:
            said += chr(what)
        elif kind is sre.NOT_LITERAL:
            said += next(sign for sign in SIGNS if ord(sign) != what)
        elif kind is sre.ANY:
            said += dice.choice("xA ")
        elif kind is sre.IN:
            said += _one_of(what, dice)
        elif kind in REPEATS:
            least, most, body = what
            said += "".join(example(body, dice) for _ in range(min(max(least, dice.choice((0, 1, 2))), most, 5)))
        elif kind is sre.ASSERT and what[0] > 0:
            said += example(what[1], dice)
        elif kind is not sre.ASSERT_NOT:
            inside = _inside(kind, what)
            said += example(dice.choice(inside), dice) if inside else ""
    return said


def _one_of(choices: Any, dice: Random) -> str:
    if choices[0][0] is sre.NEGATE:
        taken = re.compile("[" + "".join(map(_written, choices[1:])) + "]")
        return dice.choice([sign for sign in SIGNS if not taken.match(sign)][:6] or ["\x02"])
    kind, what = dice.choice(choices)
    return chr(what) if kind is sre.LITERAL else chr(what[0]) if kind is sre.RANGE else CLASSES.get(what, "x")


def _written(choice: Any) -> str:
    kind, what = choice
    if kind is sre.CATEGORY:
        return {sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_SPACE: r"\s", sre.CATEGORY_WORD: r"\w", sre.CATEGORY_NOT_SPACE: r"\S", sre.CATEGORY_NOT_WORD: r"\W", sre.CATEGORY_NOT_DIGIT: r"\D"}[what]  # fmt: skip
    return re.escape(chr(what)) if kind is sre.LITERAL else f"{re.escape(chr(what[0]))}-{re.escape(chr(what[1]))}"


def seconds(pattern: re.Pattern[Any], text: str, everywhere: bool, times: int = 1) -> float:
    """What trying a text costs, of the processor, the least of some times; PATIENCE where it takes longer than that."""
    given: Any = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
    least = PATIENCE
    for _ in range(times):
        begin = time.thread_time()
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
            if everywhere:
                for _found in pattern.finditer(given):
                    pass
            else:
                pattern.match(given)
                pattern.fullmatch(given)
        except Impatient:
            return PATIENCE
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        least = min(least, time.thread_time() - begin)
    return least


class Impatient(BaseException):
    """A text has taken too long."""


def _enough(number: int, frame: object) -> None:
    raise Impatient


def outgrows(pattern: re.Pattern[Any], shape: Shape, everywhere: bool) -> tuple[int, float, float] | None:
    """A length of a text, its time, and the time of one four times as long, where time grows faster than the text; or None.

    Steep once may be a bound that the longer text has not reached, or a busy machine: so it is asked of longer ones, and again.
    """
    size, first = SHORT, seconds(pattern, shape.text(SHORT), everywhere)
    if first < SUSPECT:
        return None
    before = seconds(pattern, shape.text(size // 4), everywhere)
    while first < PATIENCE:
        if first <= STEEP * before:
            return None
        first, before = (seconds(pattern, shape.text(each), everywhere, 3) for each in (size, size // 4))
        if first <= STEEP * before:
            return None
        if size >= LONG:
            break
        before, size = first, 4 * size
        first = seconds(pattern, shape.text(size), everywhere)
    return size // 4, before, first


def runs_away(pattern: re.Pattern[Any], everywhere: bool, read: bool = False) -> str:
    """The shape of a text that a pattern's time outgrows, and two times; "" where there is none."""
    signal.signal(signal.SIGVTALRM, _enough)
    for shape in shapes(pattern, read):
        if found := outgrows(pattern, shape, everywhere):
            size, first, second = found
            more = "at least " if second >= PATIENCE else ""
            return f"{shape.head!r} then {shape.piece!r} again and again: {size} characters {first:.4f} s, {4 * size} {more}{second:.4f} s"
    return ""

"""The numbers a word processor or a browser prints before paragraphs, and that stand nowhere in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

HIGHEST = 3999  # what Roman numerals count to; letters beyond it would fill lines
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def roman(number: int) -> str:
    """A whole number in Roman numerals: 14 → XIV."""
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


def letter(number: int) -> str:
    """A whole number as Word counts in letters: 1 → a, 26 → z, 27 → aa."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def in_format(number: int, kind: str) -> str:
    """A number as one of Word's number formats prints it (ECMA-376, 17.18.59); decimal for those not used here."""
    if not 0 < number <= HIGHEST and kind in ("lowerLetter", "upperLetter", "lowerRoman", "upperRoman"):
        return str(number)
    if kind == "lowerLetter":
        return letter(number)
    if kind == "upperLetter":
        return letter(number).upper()
    if kind == "lowerRoman":
        return roman(number).lower()
    if kind == "upperRoman":
        return roman(number)
    if kind == "none":
        return ""
    return f"{number:02d}" if kind == "decimalZero" else str(number)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbered list: where it starts, how its numbers look, and the words around them ("(%1)")."""

    start: int = 1
    kind: str = "decimal"
    pattern: str = "%1."
    style: str = ""  # the paragraph style that is numbered by this level
    restart: int = -1  # the level whose step starts this one again: the one above, where it is not said


@dataclass(slots=True)
class Numbering:
    """The counters of a document's lists; each paragraph that is numbered asks for its label once, in order."""

    lists: Mapping[str, Mapping[int, Level]]  # by abstract list
    abstract_of: Mapping[str, str]  # list → abstract list
    starts: Mapping[tuple[str, int], int] = field(default_factory=dict)  # where a list starts a level anew
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)

    def label(self, number_id: str, level: int) -> str:
        """The number printed before the next paragraph of a list: "12.", "(a)", "•"; "" where none is."""
        abstract = self.abstract_of.get(number_id, "")
        levels = self.lists.get(abstract, {})
        if level not in levels:
            return ""
        if number_id not in self.met:
            self.met.add(number_id)
            for (listed, each), start in self.starts.items():
                if listed == number_id:
                    self.counts[abstract, each] = start - 1
        here = levels[level]
        self.counts[abstract, level] = self.counts.get((abstract, level), here.start - 1) + 1
        for deeper in levels:
            if deeper > level and levels[deeper].restart != 0:
                self.counts.pop((abstract, deeper), None)
        if here.kind == "bullet":
            return "•"
        text = here.pattern
        for each in range(level + 1):
            if f"%{each + 1}" in text:
                above = levels.get(each, Level())
                number = self.counts.get((abstract, each), above.start)
                text = text.replace(f"%{each + 1}", in_format(number, above.kind))
        return text

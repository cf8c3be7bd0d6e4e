"""Numbers that a record writes in words or Roman numerals."""

from __future__ import annotations

import re


def roman(number: str) -> int:
    """A Roman numeral's value; 0 where it is none ("IIX")."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    total = 0
    for sign, following in zip(number, [*number[1:], ""], strict=True):
        value = values[sign]
        total += -value if following and values[following] > value else value
    return total if total > 0 and _to_roman(total) == number else 0


def _to_roman(value: int) -> str:
    signs = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for size, sign in signs:
        while value >= size:
            written, value = written + sign, value - size
    return written


ONES = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
)  # fmt: skip
TENS = ("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
ORDINALS = {word: value for value, word in enumerate(ONES) if word} | {w: v for v, w in enumerate(TEENS, 10)}
for _ten, _stem in enumerate(TENS):
    if _stem:
        ORDINALS[_stem + "ieth"] = _ten * 10
        ORDINALS |= {f"{_stem}y-{one}": _ten * 10 + value for value, one in enumerate(ONES) if one}
        ORDINALS |= {f"{_stem}y {one}": _ten * 10 + value for value, one in enumerate(ONES) if one}
for _word, _value in list(ORDINALS.items()):
    if _value < 60:
        ORDINALS[f"one hundred and {_word}"] = 100 + _value
WRITTEN = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))

"""How wide the columns of a table are, and how many of its rows fit, on a slide, on a page and in a picture."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

LEAST, MOST, EDGES = 4, 140, 2.5  # characters; the last for the edges of a cell
WORD = 26  # characters: a longer word, a symbol say, may be broken
SLIDE_WIDTH, SLIDE_ROOM = 12.2, 4.4  # inches, for a table on a slide: under the finding, above the source
MANY_COLUMNS = 8  # more of them are set in smaller type
_LINE = {10: 0.172, 8: 0.142}  # inches a line of that size of type takes
_LETTER = {10: 0.083, 8: 0.067}  # inches a letter takes, on average, with some to spare
_EDGE = 0.1


def shares(table: pd.DataFrame, room: float) -> list[float]:
    """Each column's share of the width (all together 1): no word is broken while there is room, and the rest goes by the

    longest cells: a long text takes no more than its part. room: the letters that stand beside each other.
    """
    texts = [[str(name), *(str(value) for value in table[name])] for name in table.columns]
    need = [
        max(LEAST, 1.2 * longest_word(each[0]), *(min(longest_word(text), WORD) for text in each)) + EDGES
        for each in texts
    ]
    wanted = [min(max(map(len, each), default=LEAST), MOST) for each in texts]
    more = [max(0, want - least) for want, least in zip(wanted, need, strict=True)]
    spare = max(0.0, room - sum(need))
    widths = [least + spare * each / max(sum(more), 1) for least, each in zip(need, more, strict=True)]
    return [each / sum(widths) for each in widths]


def longest_word(words: str) -> int:
    """The letters of the longest word, which a column must have room for or break."""
    return max((len(word) for word in words.split()), default=0)


def slide_shares(table: pd.DataFrame) -> list[float]:
    """The same on a slide."""
    return shares(table, SLIDE_WIDTH / _LETTER[type_size(table)])


def type_size(table: pd.DataFrame) -> int:
    """The size of type of a table on a slide, in points."""
    return 10 if len(table.columns) <= MANY_COLUMNS else 8


def rows_that_fit(table: pd.DataFrame, longest: int, widths: Sequence[float]) -> int:
    """How many of a table's first rows fit on a slide; at least one. longest: the letters of a cell that are shown; widths:

    the columns' shares, which are those of the whole table so that they stay the same from slide to slide.
    """
    size = type_size(table)
    letters = [max(1, int((share * SLIDE_WIDTH - _EDGE) / _LETTER[size])) for share in widths]
    left = SLIDE_ROOM - _height([str(name) for name in table.columns], letters, size)
    for number, row in enumerate(table.itertuples(index=False)):
        left -= _height([str(value)[:longest] for value in row], letters, size)
        if left < 0:
            return max(1, number)
    return max(1, len(table))


def _height(cells: list[str], letters: list[int], size: int) -> float:
    lines = max([math.ceil(len(words) / room) for words, room in zip(cells, letters, strict=True)] or [1])
    return max(0.27, lines * _LINE[size] + 0.06)

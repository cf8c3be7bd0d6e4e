"""How wide the columns of a table are, and how many of its rows fit, on a slide and on a page."""

from __future__ import annotations

import math

import pandas as pd

LEAST, MOST = 12, 80  # characters
SLIDE_WIDTH, SLIDE_ROOM = 12.2, 4.4  # inches, for a table on a slide: under the finding, above the source
MANY_COLUMNS = 8  # more of them are set in smaller type
_LINE = {10: 0.172, 8: 0.142}  # inches a line of that size of type takes
_LETTER = {10: 0.083, 8: 0.067}  # inches a letter takes, on average, with some to spare
_EDGE = 0.1


def shares(table: pd.DataFrame) -> list[float]:
    """Each column's share of the width (all together 1), by its longest words: a long text takes no more than its part."""
    lengths = [max([len(str(name)), *(len(str(value)) for value in table[name])]) for name in table.columns]
    wanted = [min(max(length, LEAST), MOST) for length in lengths]
    return [each / sum(wanted) for each in wanted]


def type_size(table: pd.DataFrame) -> int:
    """The size of type of a table on a slide, in points."""
    return 10 if len(table.columns) <= MANY_COLUMNS else 8


def rows_that_fit(table: pd.DataFrame, longest: int) -> int:
    """How many of a table's first rows fit on a slide; at least one. longest: the letters of a cell that are shown."""
    size = type_size(table)
    letters = [max(1, int((share * SLIDE_WIDTH - _EDGE) / _LETTER[size])) for share in shares(table)]
    left = SLIDE_ROOM - _height([str(name) for name in table.columns], letters, size)
    for number, row in enumerate(table.itertuples(index=False)):
        left -= _height([str(value)[:longest] for value in row], letters, size)
        if left < 0:
            return max(1, number)
    return max(1, len(table))


def _height(cells: list[str], letters: list[int], size: int) -> float:
    lines = max([math.ceil(len(words) / room) for words, room in zip(cells, letters, strict=True)] or [1])
    return max(0.27, lines * _LINE[size] + 0.06)

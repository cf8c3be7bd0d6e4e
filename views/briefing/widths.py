"""How wide the columns of a table are, on a slide and on a page."""

from __future__ import annotations

import pandas as pd

LEAST, MOST = 12, 80  # characters


def shares(table: pd.DataFrame) -> list[float]:
    """Each column's share of the width (all together 1), by its longest words: a long text takes no more than its part."""
    lengths = [max([len(str(name)), *(len(str(value)) for value in table[name])]) for name in table.columns]
    wanted = [min(max(length, LEAST), MOST) for length in lengths]
    return [each / sum(wanted) for each in wanted]

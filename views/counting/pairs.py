"""How often two delegations did the same: replied at one meeting, sponsored one draft."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pandas as pd


def together(rows: pd.DataFrame, by: str) -> dict[tuple[str, str], int]:
    """Acts → in how many groups of the column ``by`` two actors both stand, by the pair either way round; and an actor

    with itself: in how many it stands at all. It says nothing of what passed between the two.
    """
    number: Counter[tuple[str, str]] = Counter()
    for _, group in rows.groupby(by, sort=False):
        actors = list(dict.fromkeys(group["actor"]))
        number.update((actor, actor) for actor in actors)
        for one, other in combinations(actors, 2):
            number.update([(one, other), (other, one)])
    return dict(number)

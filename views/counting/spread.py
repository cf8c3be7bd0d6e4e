"""How many statements each delegation of a regional group made, beside one of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pandas as pd

from views.counting.told import NO_GROUP, by_name, chosen
from views.counting.view import View
from views.selection import Selection
from views.words import many

SPREAD = ("actor", "actor_name", "number")


def section_of(view: View, actor: str) -> str:
    """The regional group in which a delegation was then; NO_GROUP for none."""
    seats = view.record.delegations
    found = seats.loc[seats["actor"] == actor, "regional_group"]
    return str(found.iloc[0]) or NO_GROUP if len(found) else NO_GROUP


def spread(view: View, selection: Selection, actor: str) -> pd.DataFrame:
    """The delegations of an actor's regional group by name, each with its number of statements under the counting rule.

    Zero says that the record names none, not that there was none.
    """
    seats = view.record.delegations
    section = seats["regional_group"].where(seats["regional_group"] != "", NO_GROUP)
    group = seats[section == section_of(view, actor)]
    counts = Counter(statements(view, selection)["actor"])
    frame = group[["actor", "actor_name"]].assign(number=[counts[each] for each in group["actor"]])
    return frame.sort_values("actor_name", key=by_name, ignore_index=True).reindex(columns=list(SPREAD))


def statements(view: View, selection: Selection) -> pd.DataFrame:
    """The statements of delegations that ``spread`` counts."""
    acts = chosen(view.told, replace(selection, delegations=(), groups=(), acts=("statement",)), view.record)
    return acts[acts["who"] == "delegation"]


def places(numbers: list[int], width: int) -> list[tuple[float, int]]:
    """Where each dot stands: above its number, the first ones lowest, up to ``width`` beside each other. Always the same."""
    seen: Counter[int] = Counter()
    sizes = Counter(numbers)
    found = []
    for number in numbers:
        row, column = divmod(seen[number], width)
        seen[number] += 1
        in_row = min(width, sizes[number] - row * width)
        found.append((number + (column - (in_row - 1) / 2) * 0.8 / width, row))
    return found


def in_words(spread_: pd.DataFrame, actor: str, group: str) -> str:
    """The figure in a sentence or two, without an order of merit."""
    numbers = spread_["number"]
    spoke = numbers[numbers > 0]
    own = spread_.loc[spread_["actor"] == actor].iloc[0]
    said = f"Of {many(len(spread_), 'delegation')} of the {group}, the record names {len(numbers) - len(spoke)} with no statement for what is shown"
    if len(spoke):
        low, high = int(spoke.min()), int(spoke.max())
        said += f" and the others with {low}" + (f" to {high}" if high > low else "")
    return f"{said}. {own['actor_name']}: {int(own['number'])}."

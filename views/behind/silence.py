"""What is behind figures of those who did not speak: what each delegation did for what is shown, or what is known instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from views.behind.lines import Behind, acts_at, gathered, told_at
from views.counting import silence as counting
from views.counting.view import View
from views.selection import Selection


def of_silence(
    view: View,
    selection: Selection,
    rows: pd.DataFrame,
    data: pd.DataFrame,
    keys: Sequence[str],
    at: Sequence[int],
    *,
    column: str = "",
    wording: Mapping[str, str] = counting.EXPLAINED,
) -> Behind:
    """rows: of ``counting.silence.silence``; at: the row of the data that each of them stands behind; column: what counts

    the delegations there. A delegation without an act for what is shown has a line that says what is known of it.
    """

    def lines() -> pd.DataFrame:
        place = dict(zip(rows["actor"], at, strict=True))
        acts = counting.acted_for(view.record, selection, view.told)
        acts = acts[acts["actor"].isin(place)]
        none = rows[~rows["actor"].isin(acts["actor"])]
        counted = {column: "actor"} if column else {}
        return gathered(
            [
                acts_at(acts, [place[actor] for actor in acts["actor"]], counted),
                told_at(
                    [place[actor] for actor in none["actor"]],
                    {column: list(none["actor"])} if column else {},
                    record=view.record.document,
                    actor=list(none["actor"]),
                    name=list(none["actor_name"]),
                    regional_group_or_kind=list(none["section"]),
                    note=[wording[kind] for kind in none["kind"]],
                ),
            ]
        )

    return Behind(data, tuple(keys), lines)

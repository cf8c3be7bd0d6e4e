"""What is behind the ledger of spokespersons: each act, and those heard through it with their own sentences."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from views.behind.lines import Behind, acts_at, gathered
from views.counting.spokespersons import Spoken
from views.filters import Chosen

DERIVED = "Covered by dated lists (derived)"


def of_ledger(chosen: Chosen, ledger: Sequence[Spoken], table: pd.DataFrame) -> Behind:
    """How many were heard through each act in each way; who they are, and their sentences, stand on the lines."""
    told = chosen.view.told
    by_row = told[told["voice"] != "member"].set_index("row_id", drop=False)
    members = told[told["voice"] == "member"].set_index(["row_id", "actor"], drop=False)
    ways = {
        "Aligned": [[row.row_id for row in each.aligned] for each in ledger],
        "Named": [[row.row_id for row in each.named] for each in ledger],
        "In own voice besides": [[row.row_id for row in each.besides] for each in ledger],
    }
    covered = [list(dict.fromkeys((row.row_id, row.actor) for row in each.covered)) for each in ledger]
    firsts = ["Who", "For whom, as printed", "Act", "Item", "Paragraph"]
    data = table[[*firsts, "Source of the lists"]]
    for name, found in ways.items():
        data = data.assign(**{name: [by_row.loc[rows, "actor"].nunique() for rows in found]})
    data = data.assign(**{DERIVED: [len({actor for _, actor in pairs}) for pairs in covered]})

    def lines() -> pd.DataFrame:
        parts = [acts_at(by_row.loc[[each.row.row_id for each in ledger]], range(len(ledger)), {}, "the act itself")]
        for name, found in ways.items():
            at = [place for place, rows in enumerate(found) for _ in rows]
            acts = by_row.loc[[row for rows in found for row in rows]]
            parts.append(acts_at(acts, at, {name: "actor"}, name))
        at = [place for place, pairs in enumerate(covered) for _ in pairs]
        acts = members.loc[[pair for pairs in covered for pair in pairs]]
        return gathered([*parts, acts_at(acts, at, {DERIVED: "actor"}, DERIVED)])

    return Behind(data, tuple(firsts), lines)

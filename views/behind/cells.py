"""What is behind a matrix: each of its marks with the acts it stands for, and its empty cells with what they mean."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from views.behind.lines import ACT, AT, FIELDS, NOTE, Behind, acts_at, counted_in, gathered
from views.marks import MARKS
from views.matrix_table import NOT_SAID
from views.rows import rows_of

NOT_HERE = "not named here"
LEFT_OUT = "The sentences stand on the lines of each with itself."
KEPT = {"record", "paragraph", "page", "actor", "name", "act", "draft", "row_id", NOTE}  # where sentences are left out


def of_matrix(
    rows: pd.DataFrame,
    columns: pd.DataFrame,
    acts: pd.DataFrame,
    *,
    head: str,
    column_head: str = "Item",
    told: pd.DataFrame | None = None,
) -> Behind:
    """A row for each mark of a matrix, with its number of acts, and for each empty cell: 0 where the record does not name

    the row there, and no number where it does not say. rows, columns: as ``matrix_table.matrix`` draws them; head: what a
    row is; told: where the acts' own rows are, if their actor is the row of the matrix and not the one who acted.
    """
    ordered = acts.sort_values("start", kind="stable")
    numbers = ordered.groupby(["actor", "column", "mark"], sort=False).size()
    by_cell: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for actor, column, mark, number in numbers.rename("number").reset_index().itertuples(index=False):
        by_cell.setdefault((actor, column), []).append((mark, int(number)))
    found: list[tuple[str, str, str, str, str, int | None]] = []
    places: dict[tuple[str, str, str], int] = {}
    for row in rows_of(rows):
        named = getattr(row, "named", True) or getattr(row, "attended", False)
        for column in rows_of(columns):
            where = (row.actor_name, row.section, column.label, column.full_title)
            for mark, number in by_cell.get((row.actor, column.column), ()):
                places[row.actor, column.column, mark] = len(found)
                found.append((*where, MARKS[mark].name, number))
            if (row.actor, column.column) not in by_cell:
                unsaid = getattr(column, "names_none", False) or not named
                found.append((*where, NOT_SAID, None) if unsaid else (*where, NOT_HERE, 0))
    heads = (head, "Group", column_head, "Title", "Mark")
    data = pd.DataFrame(found, columns=[*heads, "Acts"]).astype({"Acts": "Int64"})

    def lines() -> pd.DataFrame:
        keys = list(zip(ordered["actor"], ordered["column"], ordered["mark"], strict=True))
        of_acts = ordered if told is None else _own_rows(told, ordered)
        drawn = pd.Series([key in places for key in keys], of_acts.index, dtype=bool)
        at = [places[key] for key in keys if key in places]
        return gathered([acts_at(of_acts[drawn], at, {"Acts": ACT})])

    return Behind(data, heads, lines)


def _own_rows(told: pd.DataFrame, acts: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``told`` that acts of a matrix are, in the acts' order."""
    named = told[told["voice"] != "member"].set_index("row_id", drop=False)
    return named.loc[acts["row_id"]].reset_index(drop=True)


def of_pairs(
    data: pd.DataFrame, pairs: Sequence[tuple[str, str]], acts: pd.DataFrame, by: str, column: str, *, most: int
) -> Behind:
    """What two delegations did together: for each pair, the acts of both in what they share (the acts' column ``by``).

    data: a row a pair, or a delegation with itself, with what it counts in ``column``. Where more than ``most``
    delegations stand beside each other, the sentences stand once, with each delegation itself, and a pair has one line
    for each thing it shares, which names the rows of both: the sentences would else fill the file many times over.
    """
    did: dict[str, dict[str, list[int]]] = {}
    for place, (actor, what) in enumerate(zip(acts["actor"], acts[by], strict=True)):
        did.setdefault(actor, {}).setdefault(what, []).append(place)

    def lines() -> pd.DataFrame:
        shared = [(row, what) for row, pair in enumerate(pairs) for what in did[pair[0]] if what in did[pair[1]]]
        short = len(did) > most
        found = [
            (row, place, what)
            for row, what in shared
            for actor in (pairs[row][:1] if short else dict.fromkeys(pairs[row]))
            for place in did[actor][what][: 1 if short and pairs[row][0] != pairs[row][1] else None]
        ]
        table = acts_at(
            acts.iloc[[place for _, place, _ in found]],
            [row for row, _, _ in found],
            {column: [what for *_, what in found]},
        )
        if short:
            other = [did[pairs[row][1]][what][0] for row, _, what in found]
            of_two = [pairs[row][0] != pairs[row][1] for row, _, _ in found]
            also = acts["row_id"].iloc[other].astype(str) + " (" + acts["actor_name"].iloc[other].astype(str) + ")"
            table.loc[of_two, NOTE] = [
                f"With {words}. {LEFT_OUT}" for words, two in zip(also, of_two, strict=True) if two
            ]
            left_out = [name for name in table.columns if name in FIELDS and name not in KEPT]
            table[left_out] = table[left_out].astype(object)  # sentences of a long record are categories
            table.loc[of_two, left_out] = ""
        return gathered([table.sort_values([AT, counted_in(column)], kind="stable")])

    return Behind(data, ("Delegation", "With"), lines)

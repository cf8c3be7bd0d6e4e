"""Delegations as lists of names by regional group, each name leading to its sentence; short enough for a slide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from views.address import sentence
from views.counting.matrix import in_sections
from views.markup import Html, join, tag
from views.matrix_table import group_style, pointer
from views.rows import Row, rows_of


def name_lists(
    rows: pd.DataFrame, carry: Mapping[str, Sequence[str]], *, mine: str = "", nobody: str = "None."
) -> Html:
    """Acts (``told``; note where there is one), a row a delegation, as names by group. nobody: what is said of no rows."""
    if rows.empty:
        return tag("p", nobody)
    by_actor = {row.actor: row for row in rows_of(rows)}
    parts = []
    for section, group in in_sections(rows).groupby("section", sort=False):
        names = join((_name(by_actor[actor], carry, mine) for actor in group["actor"]), between=", ")
        head = tag("dt", str(section), " ", tag("span", f"{len(group):,}", class_="count"))
        parts.append(tag("div", head, tag("dd", names), style=group_style(str(section))))
    return tag("dl", *parts, class_="names")


def _name(row: Row, carry: Mapping[str, Sequence[str]], mine: str) -> Html:
    link = tag("a", row.actor_name, href=sentence(row.document, row=row.row_id, carry=carry), title=row.deed)
    note = getattr(row, "note", "")
    pieces = [link, *pointer(row.actor, mine), *([tag("span", f" ({note})", class_="quiet")] if note else [])]
    return tag("span", *pieces, class_="mine" if mine and row.actor == mine else None)

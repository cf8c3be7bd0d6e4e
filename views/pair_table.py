"""A symmetrical table of delegations: what a number in it counts is theirs together, whichever way round it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from views.markup import Html, scroller, tag
from views.matrix_table import NOTHING, group_style, pointer
from views.rows import Row, rows_of

MOST = 60  # rows of a table that can still be read; more are to be narrowed by a filter


def pair_table(
    names: pd.DataFrame,
    number: Mapping[tuple[str, str], int],
    link: Callable[[str, str], str],
    *,
    caption: str,
    what: str,
    mine: str = "",
) -> Html:
    """names (section, actor, actor_name) beside themselves. number: by pair; of a delegation with itself, its own count.

    what: what is counted, for the words of a cell. link: where a pair leads.
    """
    every = list(rows_of(names))
    heads = [tag("th", _code(row.actor), scope="col", title=row.actor_name) for row in every]
    head = tag("thead", tag("tr", tag("th", "Delegation", scope="col", class_="corner"), *heads))
    bodies = []
    for section, group in names.groupby("section", sort=False):
        title = tag("div", str(section), style=group_style(str(section)))
        rows = [_row(row, every, number, link, what, mine) for row in rows_of(group)]
        bodies.append(
            tag("tbody", tag("tr", tag("th", title, scope="rowgroup", colspan=len(every) + 1), class_="section"), *rows)
        )
    table = tag("table", tag("caption", caption), head, *bodies, class_="matrix pairs")
    return scroller(table, caption)


def _row(
    row: Row,
    every: list[Row],
    number: Mapping[tuple[str, str], int],
    link: Callable[[str, str], str],
    what: str,
    mine: str,
) -> Html:
    name = tag(
        "th",
        row.actor_name,
        " ",
        tag("small", _code(row.actor), class_="quiet"),
        *pointer(row.actor, mine),
        scope="row",
    )
    cells = [_cell(row, other, number.get((row.actor, other.actor), 0), link, what) for other in every]
    return tag("tr", name, *cells, class_="mine" if row.actor == mine else None)


def _cell(row: Row, other: Row, number: int, link: Callable[[str, str], str], what: str) -> Html:
    if not number:
        return NOTHING
    alone = row.actor == other.actor
    said = f"{row.actor_name}{'' if alone else f' and {other.actor_name}'}: {number:,} {what}"
    body = tag("a", f"{number:,}", href=link(row.actor, other.actor), aria_label=said, title=said, class_="mark")
    return tag("td", body, class_="itself" if alone else None)


def _code(actor: str) -> str:
    """The key of a State; a longer name's first letters."""
    return actor if len(actor) <= 4 else f"{actor[:4]}…"

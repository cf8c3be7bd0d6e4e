"""Parts of a whole as rows: k of n in words, and a dot on a line from none to all."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from views.markup import Html, scroller, tag
from views.matrix_table import group_style, pointer
from views.rows import Row, rows_of


def strips(
    rows: pd.DataFrame,
    link: Callable[[Row], str],
    *,
    caption: str,
    heads: tuple[str, str, str],
    mine: str = "",
    few: int = 0,
) -> Html:
    """rows (section, actor, actor_name, part, whole) → a table by section: name, "k of n", a dot at k/n.

    few: a whole smaller than that is said to be small, for its share says little. Order: as given.
    """
    bodies = []
    for section, group in rows.groupby("section", sort=False):
        head = tag(
            "tr", tag("th", tag("div", str(section), style=group_style(str(section))), scope="rowgroup", colspan=3)
        )
        bodies.append(tag("tbody", head, *(_row(row, link, mine, few) for row in rows_of(group))))
    top = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    table = tag("table", tag("caption", caption, class_="hidden"), top, *bodies, class_="rows strips")
    return scroller(table, caption)


def _row(row: Row, link: Callable[[Row], str], mine: str, few: int) -> Html:
    if not row.whole:
        cells = [tag("td", tag("span", "nothing in common", class_="quiet"), colspan=2)]
    else:
        small = (
            [tag("span", " few", class_="quiet", title=f"Fewer than {few}: the share says little")]
            if row.whole < few
            else []
        )
        said = f"{row.actor_name}: {row.part} of {row.whole}"
        number = tag("a", f"{row.part} of {row.whole}", href=link(row), aria_label=said)
        dot = tag("span", class_="dot", style=f"left: {100 * row.part / row.whole:.1f}%")
        cells = [
            tag("td", number, *small, class_="where"),
            tag("td", tag("div", dot, class_="strip"), aria_hidden="true"),
        ]
    name = tag("th", row.actor_name, *pointer(row.actor, mine), scope="row")
    return tag("tr", name, *cells, class_="mine" if mine and row.actor == mine else None)

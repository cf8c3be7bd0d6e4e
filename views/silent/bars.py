"""Of what each regional group is made, as bars every part of which is a link."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from views.counting.silence import KINDS
from views.markup import Html, tag
from views.rows import Row, rows_of


def bars(counted: pd.DataFrame, links: Sequence[str]) -> Html:
    """``counting.silence.composition`` → a bar for each group, as long as its share is 100%, with counts and shares in it.

    links: where each row leads. A part is told apart by hatching and number as well as by colour.
    """
    used = [kind for kind in KINDS if kind in set(counted["kind"])]
    legend = [
        tag("li", tag("span", class_=f"swatch {kind}", aria_hidden="true"), tag("span", KINDS[kind])) for kind in used
    ]
    places = {row: place for place, row in enumerate(counted.index)}
    groups = []
    for section, rows in counted.groupby("section", sort=False):
        head = tag("div", tag("strong", str(section)), " ", tag("span", f"{int(rows['of'].iloc[0])}", class_="quiet"))
        parts = [
            _part(str(section), row, links[places[index]]) for index, row in zip(rows.index, rows_of(rows), strict=True)
        ]
        groups.append(tag("li", head, tag("div", *parts, class_="bar")))
    return tag(
        "div",
        tag("ul", *legend, class_="legend", aria_label="What the parts of the bars mean"),
        tag("ul", *groups, class_="groups", aria_label="Regional groups"),
        class_="composition",
    )


def _part(section: str, row: Row, href: str) -> Html:
    said = f"{section}: {row.number} of {row.of} ({row.share:.0%}): {KINDS[row.kind]}"
    words = f"{row.number} · {row.share:.0%}" if row.share >= 0.2 else f"{row.number}"
    return tag(
        "a",
        tag("span", words),
        class_=f"part {row.kind}",
        style=f"flex-grow: {row.number}",
        href=href,
        title=said,
        aria_label=said,
    )

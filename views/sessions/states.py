"""The States by regional group, a tile each: who was heard and who is not named, where others draw a map."""

from __future__ import annotations

import pandas as pd

from views import shown
from views.address import delegation
from views.behind.lines import Behind
from views.behind.silence import of_silence
from views.counting import silence as counting
from views.counting.silence import EXPLAINED, KINDS, SPOKE
from views.filters import Chosen
from views.markup import Html, tag
from views.matrix_table import group_style
from views.records import numbers_of, source
from views.rows import Row, rows_of
from views.words import listed, many


def states(chosen: Chosen) -> None:
    """Which delegations of each regional group were heard?"""
    rows = counting.silence(chosen.record, chosen.selection, chosen.view.told)
    if rows.empty:
        return
    spoke = rows[rows["kind"] == SPOKE]
    by_group = [
        f"{section}: {int((each['kind'] == SPOKE).sum())} of {len(each)}"
        for section, each in rows.groupby("section", sort=False)
    ]
    notes = shown.Notes(
        question="Which delegations of each regional group took the floor?",
        how_to_read=(
            "A tile is a delegation with its ISO code, by regional group and name; filled where it took the floor, else hatched by "
            "what the record names it as doing, in every voice it names, whatever the counting rule. It leads to all that the "
            "delegation did."
        ),
        not_shown="Where States lie, and how often or how long they spoke. A tile that is not filled does not show silence: see “Who did not speak”.",
        source=f"{source(chosen.record, numbers_of(chosen.acts))} Regional groups: data/reference.",
        summary=f"{listed(by_group)}.",
        filters=f"{chosen.words}: {len(spoke)} of {many(len(rows), 'delegation')} took the floor",
    )
    table = pd.DataFrame(
        {
            "Delegation": rows["actor_name"],
            "Code": rows["actor"],
            "Regional group": rows["section"],
            "What is known": rows["kind"].map(KINDS),
        }
    )
    links = [delegation(chosen.record.document, actor, chosen.carry) for actor in rows["actor"]]

    def behind() -> Behind:
        return of_silence(chosen.view, chosen.selection, rows, table, tuple(table.columns), range(len(rows)))

    below = shown.TableBelow(table, links, "All it did", behind=behind, grid=lambda: _for_slides(rows))
    shown.show(_drawn(rows, links, chosen.selection.mine), notes, below, key="states")


def _drawn(rows: pd.DataFrame, links: list[str], mine: str) -> Html:
    used = [kind for kind in KINDS if kind in set(rows["kind"])]
    legend = [
        tag(
            "li",
            tag("span", class_=f"swatch {kind}", aria_hidden="true"),
            tag("span", KINDS[kind]),
            title=EXPLAINED[kind],
        )
        for kind in used
    ]
    href = dict(zip(rows["actor"], links, strict=True))
    groups = []
    for section, each in rows.groupby("section", sort=False):
        count = f"{int((each['kind'] == SPOKE).sum())} of {len(each)}"
        head = tag("div", tag("strong", str(section)), " ", tag("span", count, class_="quiet"))
        tiles = [_tile(row, href[row.actor], mine) for row in rows_of(each)]
        groups.append(tag("li", head, tag("ul", *tiles, class_="states"), style=group_style(str(section))))
    return tag(
        "div",
        tag("ul", *legend, class_="legend", aria_label="What the tiles mean"),
        tag("ul", *groups, class_="groups by-group", aria_label="Regional groups"),
        class_="composition",
    )


def _tile(row: Row, href: str, mine: str) -> Html:
    said = f"{row.actor_name}: {KINDS[row.kind][0].lower()}{KINDS[row.kind][1:]}"
    own = bool(mine) and row.actor == mine
    code, kind = tag("span", row.actor), f"part {row.kind}{' mine' if own else ''}"
    own_words = f"{said} (my delegation)" if own else said
    return tag("li", tag("a", code, class_=kind, href=href, title=said, aria_label=own_words))


def _for_slides(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for each group and what is known, with the names."""
    grouped = rows.groupby(["section", "kind"], sort=False)["actor_name"].agg(["size", ", ".join]).reset_index()
    order = {kind: place for place, kind in enumerate(KINDS)}
    sections = {name: place for place, name in enumerate(dict.fromkeys(rows["section"]))}
    grouped = grouped.sort_values(
        ["section", "kind"], key=lambda column: column.map(order if column.name == "kind" else sections)
    )
    return pd.DataFrame(
        {
            "Regional group": grouped["section"],
            "What is known": grouped["kind"].map(KINDS),
            "Delegations": grouped["size"],
            "Which": grouped["join"],
        }
    ).reset_index(drop=True)

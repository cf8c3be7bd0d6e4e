"""Delegations as lists of names, by what is known of them and by regional group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from views.address import delegation
from views.counting.silence import EXPLAINED, KINDS, SPOKE
from views.markup import Html, join, tag
from views.matrix_table import group_style, pointer
from views.rows import Row, rows_of
from views.words import many

DERIVED = "*"


def by_kind(
    silence: pd.DataFrame,
    document: str,
    carry: Mapping[str, Sequence[str]],
    mine: str,
    *,
    labels: Mapping[str, str] = KINDS,
    wording: Mapping[str, str] = EXPLAINED,
) -> Html:
    """``counting.silence.silence`` → for each kind there is, its meaning, and its names by regional group as links to the

    delegations' pages. A star stands for a member of a group that spoke (derived).
    """
    parts = []
    for kind in labels:
        rows = silence[silence["kind"] == kind]
        if rows.empty or kind == SPOKE:
            continue
        head = tag(
            "h3", f"{labels[kind]} ", tag("span", many(len(rows), "delegation"), class_="count"), id=f"kind-{kind}"
        )
        groups = [
            tag(
                "p",
                tag("strong", f"{section} ({len(each)}): "),
                join((_name(row, document, carry, mine) for row in rows_of(each)), between=", "),
                style=group_style(str(section)),
                class_="of-group",
            )
            for section, each in rows.groupby("section", sort=False)
        ]
        parts.append(tag("section", head, tag("p", wording[kind], class_="quiet"), *groups, class_="known"))
    if silence.loc[silence["kind"] != SPOKE, "derived"].any():
        parts.append(
            tag(
                "p",
                f"{DERIVED} A member, by dated lists, of a group that spoke. The record does not name it there; derived "
                "members are never counted as heard.",
                class_="quiet",
            )
        )
    return tag("div", *parts)


def _name(row: Row, document: str, carry: Mapping[str, Sequence[str]], mine: str) -> Html:
    note = row.did or None
    link = tag("a", row.actor_name, href=delegation(document, row.actor, carry), title=note)
    star = [tag("span", DERIVED, title="member of a group that spoke (derived)")] if row.derived else []
    own = bool(mine) and row.actor == mine
    return tag("strong" if own else "span", link, *star, *pointer(row.actor, mine))

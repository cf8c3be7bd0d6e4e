"""Figures at a glance: a number, of how many, what must be known of it, and where it leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from views.markup import Html, tag


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. of: "of 196 delegations"; href: the sentences or the list it counts ("" where there is none)."""

    label: str
    number: int
    of: str = ""
    note: str = ""
    href: str = ""
    link: str = "Their sentences"


def figures(each: Iterable[Figure]) -> Html:
    """The figures as tiles, in their order."""
    return tag("div", *(_tile(figure) for figure in each), class_="tiles", role="list")


def _tile(figure: Figure) -> Html:
    pieces = [
        tag("div", figure.label, class_="name"),
        tag("div", f"{figure.number:,} ", tag("small", figure.of), class_="figure"),
    ]
    if figure.note:
        pieces.append(tag("p", figure.note))
    if figure.href and figure.number:
        pieces.append(
            tag("p", tag("a", figure.link, href=figure.href, aria_label=f"{figure.label}: {figure.link.lower()}"))
        )
    return tag("div", *pieces, class_="tile", role="listitem")

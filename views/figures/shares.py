"""Regional groups: their share of those heard beside their share of those that could have been."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from views.theme import INK, LINE, QUIET, Ground, group_colour, template


def group_shares(shares: pd.DataFrame, ground: Ground) -> go.Figure:
    """``counting.shares.group_shares`` → for each group a filled bar (share of those heard) over an outlined one.

    Each bar carries its number in words, so that colour and length say nothing that is not written.
    """
    names = [_broken(str(section)) for section in shares["section"]]
    colours = [group_colour(str(section), ground) for section in shares["section"]]
    heard_of, could_of = int(shares["heard"].sum()), int(shares["could"].sum())
    rows = [[row] for row in range(len(shares))]  # the row of the table that a bar leads with
    could = go.Bar(
        name=f"Share of the {could_of} delegations",
        y=names,
        x=shares["could_share"].tolist(),
        orientation="h",
        marker={"color": "rgba(0,0,0,0)", "line": {"color": QUIET[ground], "width": 1.5}},
        text=[f"{n} · {share:.0%}" for n, share in zip(shares["could"], shares["could_share"], strict=True)],
        textposition="outside",
        textfont={"color": QUIET[ground]},
        hovertemplate="%{y}<br>%{text} of the delegations<extra></extra>",
        customdata=rows,
        cliponaxis=False,
    )
    heard = go.Bar(
        name=f"Share of the {heard_of} heard",
        y=names,
        x=shares["heard_share"].tolist(),
        orientation="h",
        marker={"color": colours, "line": {"color": colours, "width": 1.5}},
        text=[f"{n} · {share:.0%}" for n, share in zip(shares["heard"], shares["heard_share"], strict=True)],
        textposition="outside",
        textfont={"color": INK[ground]},
        hovertemplate="%{y}<br>%{text} of those heard<extra></extra>",
        customdata=rows,
        cliponaxis=False,
    )
    widest = max([0.05, *shares["heard_share"], *shares["could_share"]])
    figure = go.Figure([could, heard])
    return figure.update_layout(
        template=template(ground),
        barmode="group",
        bargap=0.28,
        bargroupgap=0.08,
        height=90 + 66 * max(len(shares), 1),
        xaxis={"range": [0, widest * 1.5], "tickformat": ".0%", "gridcolor": LINE[ground], "fixedrange": True},
        yaxis={"autorange": "reversed", "fixedrange": True, "showgrid": False},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "reversed"},
    )


def _broken(name: str) -> str:
    """A long name over two lines."""
    if len(name) <= 22:
        return name
    middle = name.rfind(" ", 0, len(name) // 2 + 4)
    return f"{name[:middle]}<br>{name[middle + 1 :]}" if middle > 0 else name

"""One delegation's number of statements among those of its regional group."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from views.counting.spread import places
from views.figures.labels import as_words
from views.theme import INK, LINE, PAPER, Ground, group_colour, template

ROOM = 300  # pixels that a telephone leaves for the axis
DOT = 13


def spread(rows: pd.DataFrame, actor: str, group: str, counted: str, ground: Ground) -> go.Figure:
    """``counting.spread.spread`` → a dot for each delegation over its number of statements; the actor's own is filled, a

    diamond, and named. counted: the rule, in words: "in own voice".
    """
    rows = rows.assign(actor_name=rows["actor_name"].astype(str).map(as_words))
    rows = rows.assign(_own=rows["actor"] == actor).sort_values("_own", kind="stable")  # its own dot is the top one
    numbers = [int(number) for number in rows["number"]]
    highest = max(numbers, default=0)
    width = max(1, ROOM // (highest + 1) // DOT)
    at = places(numbers, width)
    own = [each == actor for each in rows["actor"]]
    colour = group_colour(group, ground)
    levels = max((level for _, level in at), default=0) + 1
    figure = go.Figure()
    for mine in (False, True):
        chosen = [place for place, each in enumerate(own) if each == mine]
        figure.add_scatter(
            x=[at[place][0] for place in chosen],
            y=[at[place][1] for place in chosen],
            mode="markers",
            marker={
                "symbol": "diamond" if mine else "circle",
                "size": 15 if mine else 10,
                "color": colour if mine else PAPER[ground],
                "line": {"color": INK[ground] if mine else colour, "width": 2},
            },
            customdata=[[int(rows.index[place])] for place in chosen],
            text=[f"{rows['actor_name'].iloc[place]}: {numbers[place]}" for place in chosen],
            hovertemplate="%{text}<extra></extra>",
            showlegend=False,
        )
    for place, mine in enumerate(own):
        if mine:
            figure.add_annotation(
                x=at[place][0],
                y=at[place][1],
                text=f"<b>{rows['actor_name'].iloc[place]}: {numbers[place]}</b>",
                showarrow=True,
                arrowcolor=INK[ground],
                ax=0,
                ay=-34,
                xanchor="left" if numbers[place] <= highest / 2 else "right",
                bgcolor=PAPER[ground],
                font={"color": INK[ground], "size": 14},
            )
    return figure.update_layout(
        template=template(ground),
        height=150 + 15 * levels,
        margin={"t": 40},
        xaxis={
            "range": [-0.8, highest + 0.8],
            "dtick": 1 if highest <= 12 else None,
            "gridcolor": LINE[ground],
            "fixedrange": True,
            "zeroline": False,
            "title": {"text": f"statements {counted}"},
        },
        yaxis={"visible": False, "fixedrange": True, "range": [-0.8, levels + 1.2]},
    )

"""Of what each regional group is made, as stacked bars: what leaves of a figure that a page draws with links."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from views.counting.silence import KINDS
from views.rows import rows_of
from views.theme import LINE, PAPER, Ground, hatched, template

# Kind → hue and hatching: told apart without colour too.
LOOKS = {
    "spoke": ("floor", ""),
    "through": ("through", "/"),
    "drafts": ("draft", "\\"),
    "reply": ("reply", "x"),
    "vote": ("vote", "-"),
    "office": ("office", "."),
    "several": ("vote", "x"),
    "elsewhere": ("through", "-"),
    "silent": ("office", "/"),
    "unlisted": ("office", "x"),
    "unknown": ("office", "|"),
}


def composition(counted: pd.DataFrame, ground: Ground) -> go.Figure:
    """``counting.silence.composition`` → a bar for each group, its parts the numbers of delegations of each kind."""
    groups = [str(section) for section in dict.fromkeys(counted["section"])]
    figure = go.Figure()
    for kind, words in KINDS.items():
        rows = counted[counted["kind"] == kind]
        if rows.empty:
            continue
        hue, hatch = LOOKS[kind]
        figure.add_bar(
            name=words,
            y=[str(row.section) for row in rows_of(rows)],
            x=[int(number) for number in rows["number"]],
            orientation="h",
            text=[f"{number}" for number in rows["number"]],
            textposition="inside",
            insidetextanchor="middle",
            textfont={"color": PAPER[ground], "size": 14},
            textangle=0,
            marker=hatched(hue, hatch, ground),
        )
    return figure.update_layout(
        template=template(ground),
        barmode="stack",
        bargap=0.4,
        height=130 + 66 * max(len(groups), 1),
        xaxis={"gridcolor": LINE[ground], "fixedrange": True, "title": {"text": "delegations"}},
        yaxis={"autorange": "reversed", "fixedrange": True, "categoryorder": "array", "categoryarray": groups},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
    )

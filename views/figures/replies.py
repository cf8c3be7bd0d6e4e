"""Rights of reply by item: a small figure, fit for a slide."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from views.figures.labels import as_words
from views.rows import rows_of
from views.theme import INK, LINE, Ground, hatched, template
from views.words import many, shortened

ROUNDS = {"first": ("First reply", ""), "second": ("Second reply", "/")}


def replies_by_item(counted: pd.DataFrame, ground: Ground) -> go.Figure:
    """``counting.replies.by_item`` → a bar an item in the record's order, second replies hatched, its numbers at its end."""
    names = [_name(str(row.label), str(row.title)) for row in rows_of(counted)]
    widest = max(counted["replies"], default=0)
    figure = go.Figure()
    for key, (words, hatch) in ROUNDS.items():
        if not counted[key].sum():
            continue
        figure.add_bar(
            name=words,
            y=names,
            x=counted[key].tolist(),
            orientation="h",
            marker=hatched("reply", hatch, ground, opacity=0.7, size=7),
            customdata=[[at] for at in range(len(counted))],
            hovertemplate=f"%{{y}}<br>{words}: %{{x}}<extra></extra>",
        )
    figure.add_scatter(
        x=counted["replies"].tolist(),
        y=names,
        mode="text",
        text=[f" <b>{row.replies}</b> by<br> {many(row.delegations, 'delegation')}" for row in rows_of(counted)],
        textposition="middle right",
        textfont={"color": INK[ground], "size": 13},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
    return figure.update_layout(
        template=template(ground),
        barmode="stack",
        meta={
            "whole": {
                name: f"{row.label} {row.title}".strip() for name, row in zip(names, rows_of(counted), strict=True)
            }
        },
        bargap=0.35,
        height=120 + 66 * max(len(names), 1),
        xaxis={
            "range": [0, widest * 2],
            "gridcolor": LINE[ground],
            "fixedrange": True,
            "title": {"text": "rights of reply"},
            "tickformat": "d",
            "nticks": 6,
        },
        yaxis={"autorange": "reversed", "fixedrange": True, "showgrid": False, "tickfont": {"size": 15}},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
    )


def _name(label: str, title: str) -> str:
    """The item, and its title in lines that a telephone has room for."""
    lines = [as_words(label)]
    for word in map(as_words, shortened(title, 36).split()):
        fits = len(lines) > 1 and len(lines[-1]) + len(word) < 19
        lines = [*lines[:-1], f"{lines[-1]} {word}"] if fits else [*lines, word]
    return "<br>".join([f"<b>{lines[0]}</b>", *(f"<span style='font-size:12px'>{line}</span>" for line in lines[1:])])

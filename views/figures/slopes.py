"""Regional groups from record to record, as lines whose ends are labelled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import pandas as pd
import plotly.graph_objects as go

from views.figures.labels import as_words
from views.rows import rows_of
from views.theme import INK, LINE, Ground, group_colour, template

SIGNS = {"circle": "●", "diamond": "◆", "square": "■", "triangle-up": "▲", "x": "✖", "star": "★"}
SYMBOLS = tuple(SIGNS)  # by group, so that colour does not stand alone
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
APART = 0.115  # of the axis, between two labels


def group_slopes(
    counted: pd.DataFrame, names: Sequence[str], measure: Literal["share", "took"], ground: Ground
) -> go.Figure:
    """``counting.compare.by_group`` → a line a group over the records; measure: part of the group, or delegations."""
    top = max(float(counted[measure].max()), 1e-9)
    places = [_broken(as_words(name), 12) for name in names]
    looks = {section: look % len(SYMBOLS) for look, section in enumerate(counted["section"].drop_duplicates())}
    figure = go.Figure()
    for section, rows in counted.groupby("section", sort=False):
        colour = group_colour(str(section), ground)
        figure.add_scatter(
            name=str(section),
            x=[places[part] for part in rows["part"]],
            y=rows[measure].tolist(),
            mode="lines+markers",
            line={"color": colour, "width": 2.5, "dash": DASHES[looks[section]]},
            marker={"color": colour, "size": 10, "symbol": SYMBOLS[looks[section]]},
            customdata=[
                [int(row), f"{line.took} of {line.could}"] for row, line in zip(rows.index, rows_of(rows), strict=True)
            ],
            hovertemplate=f"{section}<br>%{{x}}: %{{customdata[1]}}<extra></extra>",
        )
    for part, anchor, shift in ((0, "right", -10), (len(names) - 1, "left", 10)):
        ends = counted[counted["part"] == part]
        heights = spread([float(value) for value in ends[measure]], top * APART)
        for row, height in zip(rows_of(ends), heights, strict=True):
            number, colour = f"{row.took} of {row.could}", group_colour(str(row.section), ground)
            sign = f"<span style='color:{colour}'>{SIGNS[SYMBOLS[looks[row.section]]]}</span>"
            text = f"{number} {sign}" if part == 0 else f"{sign} {_broken(f'{number} {row.section}', 19)}"
            figure.add_annotation(
                x=places[part],
                y=height,
                text=text,
                showarrow=False,
                xanchor=anchor,
                xshift=shift,
                align=anchor,
                font={"size": 12, "color": INK[ground]},
            )
    return figure.update_layout(
        template=template(ground),
        height=560,
        margin={"l": 84, "r": 160, "t": 16, "b": 44},
        showlegend=False,
        meta={"whole": dict(zip(places, names, strict=True))},
        xaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": places,
            "range": [-0.08, len(names) - 0.92],
            "fixedrange": True,
            "gridcolor": LINE[ground],
            "tickfont": {"size": 13, "color": INK[ground]},
            "tickangle": 0,
        },
        yaxis={
            "range": [-top * 0.06, top * 1.1],
            "fixedrange": True,
            "showticklabels": False,
            "tickformat": ".0%" if measure == "share" else "d",
            "showgrid": False,
            "zeroline": False,
        },
    )


def spread(values: Sequence[float], apart: float) -> list[float]:
    """Heights for labels: each at its value, moved up or down no more than is needed for them to stand ``apart``."""
    order = sorted(range(len(values)), key=lambda at: values[at])
    heights = list(values)
    for _ in range(200):
        moved = False
        for lower, upper in pairwise(order):
            gap = apart - (heights[upper] - heights[lower])
            if gap > 1e-9:
                heights[lower] -= gap / 2
                heights[upper] += gap / 2
                moved = True
        if not moved:
            break
    return heights


def _broken(name: str, width: int) -> str:
    """A long name over lines that a telephone has room for."""
    lines = [""]
    for word in name.split():
        fits = not lines[-1] or len(lines[-1]) + len(word) < width
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if fits else [*lines, word]
    return "<br>".join(lines)

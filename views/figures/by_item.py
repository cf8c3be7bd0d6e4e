"""What was done under each item."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from views.counting.by_item import PARTS
from views.figures.labels import as_words, labels_above
from views.rows import rows_of
from views.theme import INK, LINE, PAPER, QUIET, Ground, hatched, template
from views.words import shortened

# Part → hue and hatching: told apart without colour too.
LOOKS = {
    "floor": ("floor", ""),
    "through": ("through", "/"),
    "organizations": ("office", "."),
    "reply": ("reply", "x"),
    "draft": ("draft", "\\"),
    "vote": ("vote", "-"),
    "member": ("floor", ""),
    "observer": ("through", "/"),
    "igo": ("draft", "\\"),
    "un": ("through", "x"),
    "ngo": ("vote", "."),
    "nhri": ("vote", "+"),
    "other": ("draft", "|"),
    "expert": ("reply", "-"),
    "officer": ("office", "/"),
    "secretariat": ("office", "x"),
    "": ("through", "."),
}


def acts_by_item(counted: pd.DataFrame, ground: Ground, part: str = "kind") -> go.Figure:
    """``counting.by_item.acts_by_item`` → one bar an item in the record's order, in parts by kind of act or capacity."""
    order = counted.drop_duplicates("column")
    names = {row.column: _name(str(row.label), str(row.title)) for row in rows_of(order)}
    widest = max(counted.groupby("column")["acts"].sum(), default=0)
    figure = go.Figure()
    for kind, words in PARTS[part].items():
        rows = counted[counted["kind"] == kind]
        if rows.empty:
            continue
        hue, hatch = LOOKS[kind]
        figure.add_bar(
            name=words,
            y=[names[column] for column in rows["column"]],
            x=rows["acts"].tolist(),
            orientation="h",
            text=[str(acts) if acts >= 0.03 * widest else "" for acts in rows["acts"]],
            textposition="inside",
            insidetextanchor="middle",
            textfont={"color": PAPER[ground], "size": 13},
            constraintext="inside",
            textangle=0,
            marker=hatched(hue, hatch, ground, solidity=0.2),
            customdata=[
                [
                    row,
                    as_words(str(label)),
                    delegations,
                ]  # the row of the table that a bar leads with, and what is said of it
                for row, label, delegations in zip(rows.index, rows["label"], rows["delegations"], strict=True)
            ],
            hovertemplate=f"%{{customdata[1]}} · {words}: %{{x}} by %{{customdata[2]}} different<extra></extra>",
        )
    totals = counted.groupby("column", sort=False)["acts"].sum()
    figure.add_scatter(
        x=totals.tolist(),
        y=[names[column] for column in totals.index],
        mode="text",
        text=[f" {total:,}" for total in totals],
        textposition="middle right",
        textfont={"color": INK[ground]},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
    return figure.update_layout(
        template=template(ground),
        barmode="stack",
        bargap=0.55,
        height=130 + 54 * max(len(names), 1),
        annotations=labels_above(list(names.values()), ground),
        meta={"whole": {names[row.column]: f"{row.label}  {row.title}".strip() for row in rows_of(order)}},
        xaxis={"range": [0, widest * 1.18], "gridcolor": LINE[ground], "fixedrange": True, "title": {"text": "acts"}},
        yaxis={
            "autorange": "reversed",
            "fixedrange": True,
            "showgrid": False,
            "showticklabels": False,
            "categoryorder": "array",
            "categoryarray": list(names.values()),
        },
        legend={
            "orientation": "h",
            "y": 1.02,
            "yanchor": "bottom",
            "x": 0,
            "font": {"color": QUIET[ground], "size": 13},
            "traceorder": "normal",
        },
    )


def _name(label: str, title: str) -> str:
    return as_words(f"{label}  {shortened(title, 46)}" if title else label)

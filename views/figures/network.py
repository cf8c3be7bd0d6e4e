"""Sponsors and drafts as a network of two kinds of nodes, laid out the same way each time."""

from __future__ import annotations

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from views.figures.labels import as_words
from views.rows import rows_of
from views.theme import HUES, INK, LINE, PAPER, Ground, group_colour, template

SEED, STEPS, OPENED = 7, 200, 0.55
SYMBOLS = (
    "circle",
    "diamond",
    "triangle-up",
    "hexagon",
    "star",
    "cross",
)  # by group, so that colour does not stand alone


def sponsor_network(edges: pd.DataFrame, ground: Ground) -> go.Figure:
    """edges (actor, actor_name, section, draft, label), a row a sponsorship → the figure.

    A node leads where the first of its rows does.
    """
    sponsors = edges.drop_duplicates("actor")
    drafts = edges.drop_duplicates("draft")
    nodes = [*(f"actor {key}" for key in sponsors["actor"]), *(f"draft {key}" for key in drafts["draft"])]
    place = {node: number for number, node in enumerate(nodes)}
    ends = np.array([(place[f"actor {e.actor}"], place[f"draft {e.draft}"]) for e in rows_of(edges)])
    at = layout(len(nodes), ends)
    figure = go.Figure()
    line_x, line_y = (_lines(at[:, axis], ends) for axis in (0, 1))
    figure.add_scatter(
        x=line_x, y=line_y, mode="lines", line={"color": LINE[ground], "width": 1}, hoverinfo="skip", showlegend=False
    )
    for number, (section, group) in enumerate(sponsors.groupby("section", sort=True)):
        where = at[[place[f"actor {key}"] for key in group["actor"]]]
        figure.add_scatter(
            name=str(section),
            x=where[:, 0].tolist(),
            y=where[:, 1].tolist(),
            mode="markers+text",
            text=[as_words(str(key)[:4]) for key in group["actor"]],
            textposition="top center",
            textfont={"size": 10, "color": INK[ground]},
            marker={"size": 10, "color": group_colour(str(section), ground), "symbol": SYMBOLS[number % len(SYMBOLS)]},
            customdata=[
                [int(row), as_words(str(name))] for row, name in zip(group.index, group["actor_name"], strict=True)
            ],
            hovertemplate="%{customdata[1]}<extra></extra>",
        )
    where = at[[place[f"draft {key}"] for key in drafts["draft"]]]
    figure.add_scatter(
        name="Draft",
        x=where[:, 0].tolist(),
        y=where[:, 1].tolist(),
        mode="markers+text",
        text=[f"<b>{as_words(str(label))}</b>" for label in drafts["label"]],
        textposition="bottom center",
        textfont={"size": 12, "color": HUES["draft"][ground]},
        marker={
            "size": 15,
            "symbol": "square",
            "color": HUES["draft"][ground],
            "line": {"color": PAPER[ground], "width": 1},
        },
        customdata=[[int(row), as_words(str(key))] for row, key in zip(drafts.index, drafts["draft"], strict=True)],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )
    blank = {"visible": False, "fixedrange": True}
    return figure.update_layout(
        template=template(ground),
        height=640,
        xaxis={**blank, "range": [-1.15, 1.15]},
        yaxis={**blank, "range": [-1.15, 1.15]},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    )


def layout(nodes: int, ends: np.ndarray) -> np.ndarray:
    """Places in the square from -1 to 1: nodes push each other away, lines pull (Fruchterman and Reingold 1991).

    The start is drawn from a fixed seed, so that the same network is always drawn the same.
    """
    at = np.random.default_rng(SEED).uniform(-1, 1, (nodes, 2))
    ideal = np.sqrt(4 / max(nodes, 1))
    for step in range(STEPS):
        apart = at[:, None, :] - at[None, :, :]
        distance = np.maximum(np.linalg.norm(apart, axis=2), 0.01)
        push = (apart / distance[..., None] ** 2 * ideal**2).sum(axis=1)
        along = at[ends[:, 0]] - at[ends[:, 1]]
        pull = along * np.maximum(np.linalg.norm(along, axis=1), 0.01)[:, None] / ideal
        np.add.at(push, ends[:, 0], -pull)
        np.add.at(push, ends[:, 1], pull)
        length = np.maximum(np.linalg.norm(push, axis=1), 1e-9)[:, None]
        at = at + push / length * np.minimum(length, 0.2 * (1 - step / STEPS))
    at = at - np.median(at, axis=0)
    away = np.maximum(np.linalg.norm(at, axis=1), 1e-9)[:, None]
    at = at / away * away**OPENED  # the crowded middle is drawn apart, what hangs on one line is drawn nearer
    return np.asarray(at / np.maximum(np.abs(at).max(axis=0), 1e-9))


def _lines(values: np.ndarray, ends: np.ndarray) -> list[float | None]:
    return [each for one, other in ends for each in (float(values[one]), float(values[other]), None)]

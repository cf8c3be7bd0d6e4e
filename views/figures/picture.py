"""A figure as a picture for a briefing: its question, finding, filters, caveat and source drawn in."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.theme import INK, LINE, PANEL, PAPER, QUIET, Ground, template

WIDTH, LEAST_HEIGHT = 1600, 900  # pixels: a slide of 16 to 9
EDGE = 48
FONT = "Arial, Helvetica, sans-serif"  # on every machine, so that what was measured on one fits on another
_TITLE, _WORDS, _FOOT = 34, 20, 15  # sizes of type
_LETTER = 0.5  # a letter's width for its size, on average
_ROW = 30


def framed(figure: Any, question: str, finding: str, foot: Sequence[str], ground: Ground = "light") -> go.Figure:
    """A copy of a figure, 1,600 pixels wide, with its question and finding above and the lines of ``foot`` below it.

    Everything is drawn in, so that a picture that goes on without its page still says what it shows and where it is from.
    """
    made = go.Figure(figure)
    whole = (made.layout.meta or {}).get("whole", {})
    for note in made.layout.annotations:
        note.text = whole.get(note.text, note.text)  # there is room for the whole name
    title, said = _wrapped(question, _TITLE), _wrapped(finding, _WORDS)
    below = [line for words in foot for line in _wrapped(words, _FOOT)]
    top = EDGE + len(title) * _TITLE * 1.25 + len(said) * _WORDS * 1.35 + 20
    bottom = 78 + len(below) * _FOOT * 1.4 + EDGE / 2
    legend = 64 if len([trace for trace in made.data if getattr(trace, "showlegend", False) is not False]) > 1 else 8
    height = max(LEAST_HEIGHT, int(top + legend + bottom + (made.layout.height or 500) - 60))
    plot = height - top - legend - bottom
    made.update_layout(
        template=template(ground),
        width=WIDTH,
        height=height,
        autosize=False,
        margin={"l": EDGE, "r": EDGE, "t": top + legend, "b": bottom},
        font={"size": 17, "family": FONT},
        paper_bgcolor=PAPER[ground],
        plot_bgcolor=PAPER[ground],
    )
    made.update_xaxes(automargin=True)
    made.update_yaxes(automargin=True)
    lines = [
        (_TITLE, INK[ground], "<b>" + "<br>".join(map(_safe, title)) + "</b>", 1 + (top + legend - EDGE * 0.7) / plot),
        (
            _WORDS,
            QUIET[ground],
            "<br>".join(map(_safe, said)),
            1 + (top + legend - EDGE * 0.7 - len(title) * _TITLE * 1.25 - 8) / plot,
        ),
        (_FOOT, QUIET[ground], "<br>".join(map(_safe, below)), -(bottom - len(below) * _FOOT * 1.4 - EDGE / 2) / plot),
    ]
    for size, colour, words, y in lines:
        made.add_annotation(
            text=words,
            x=0,
            xref="paper",
            xanchor="left",
            xshift=0,
            y=y,
            yref="paper",
            yanchor="top",
            align="left",
            showarrow=False,
            font={"size": size, "color": colour},
        )
    return made


def as_table(table: pd.DataFrame, ground: Ground = "light") -> go.Figure:
    """A table drawn as a figure, where what is on screen is a table and no chart."""
    lengths = [max([len(str(name)) * 0.7, *(min(len(str(value)), 60) for value in table[name])]) for name in table]
    figure = go.Figure(
        go.Table(
            columnwidth=[max(5, length) for length in lengths],
            header={
                "values": [f"<b>{_safe(str(name))}</b>" for name in table.columns],
                "align": "left",
                "fill": {"color": PANEL[ground]},
                "line": {"color": LINE[ground]},
                "font": {"color": INK[ground], "size": 15},
            },
            cells={
                "values": [[_safe(_said(value)) for value in table[name]] for name in table.columns],
                "align": "left",
                "fill": {"color": PAPER[ground]},
                "line": {"color": LINE[ground]},
                "font": {"color": INK[ground], "size": 15},
                "height": _ROW,
            },
        )
    )
    return figure.update_layout(height=_ROW * (len(table) + 3) + 80)


def _said(value: object) -> str:
    words = "" if value is None or (isinstance(value, float) and pd.isna(value)) else str(value)
    return textwrap.shorten(words, 160, placeholder=" …")


def _wrapped(words: str, size: int) -> list[str]:
    return textwrap.wrap(words, int((WIDTH - 2 * EDGE) / (size * _LETTER))) or [""]


def _safe(words: str) -> str:
    """A record's words are never taken for Plotly's marks."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

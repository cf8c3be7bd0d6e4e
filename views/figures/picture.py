"""A figure as a picture for a briefing: its question, finding, filters, caveat and source drawn in."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.briefing.widths import shares
from views.figures.labels import as_words
from views.theme import INK, LINE, PANEL, PAPER, QUIET, Ground, template
from views.words import many

WIDTH, LEAST_HEIGHT = 1600, 900  # pixels: a slide of 16 to 9
EDGE = 48
FONT = "Arial, Helvetica, sans-serif"  # on every machine, so that what was measured on one fits on another
_TITLE, _WORDS, _FOOT, _NAME = 34, 20, 15, 15  # sizes of type
LABEL = 58  # characters of a line of a name beside its bar
_LETTER = 0.5  # a letter's width for its size, on average
_ROW = 30
MANY = 10  # columns: more are set in smaller type
TALLEST = 7_000  # pixels of rows: a browser draws no picture much taller at twice its size
LETTER = 0.56  # a letter's width in a table for its size
LONGEST = 900  # characters of a cell, enough for the names of a regional group


def framed(figure: Any, question: str, finding: str, foot: Sequence[str], ground: Ground = "light") -> go.Figure:
    """A copy of a figure, 1,600 pixels wide, with its question and finding above and the lines of ``foot`` below it.

    Everything is drawn in, so that a picture that goes on without its page still says what it shows and where it is from.
    """
    made = go.Figure(figure)
    whole = (made.layout.meta or {}).get("whole", {})
    for note in made.layout.annotations:
        note.text = as_words(whole[note.text]) if note.text in whole else note.text  # there is room for the whole name
    beside = _names_beside(made, whole)
    title, said = _wrapped(question, _TITLE), _wrapped(finding, _WORDS)
    below = [line for words in foot for line in _wrapped(words, _FOOT)]
    top = EDGE + len(title) * _TITLE * 1.25 + len(said) * _WORDS * 1.35 + 20
    bottom = 78 + len(below) * _FOOT * 1.4 + EDGE / 2
    named = [trace for trace in made.data if trace.type != "table" and trace.showlegend is not False]
    legend = 64 if named else 8
    height = max(LEAST_HEIGHT, int(top + legend + bottom + (made.layout.height or 500) - 60))
    plot = height - top - legend - bottom
    made.update_layout(
        template=template(ground),
        width=WIDTH,
        height=height,
        autosize=False,
        margin={"l": EDGE + beside, "r": EDGE, "t": top + legend, "b": bottom},
        font={"size": 17, "family": FONT},
        paper_bgcolor=PAPER[ground],
        plot_bgcolor=PAPER[ground],
    )
    made.update_xaxes(automargin=True)
    made.update_yaxes(automargin=not beside)
    lines = [
        (
            _TITLE,
            INK[ground],
            "<b>" + "<br>".join(map(as_words, title)) + "</b>",
            1 + (top + legend - EDGE * 0.7) / plot,
        ),
        (
            _WORDS,
            QUIET[ground],
            "<br>".join(map(as_words, said)),
            1 + (top + legend - EDGE * 0.7 - len(title) * _TITLE * 1.25 - 8) / plot,
        ),
        (
            _FOOT,
            QUIET[ground],
            "<br>".join(map(as_words, below)),
            -(bottom - len(below) * _FOOT * 1.4 - EDGE / 2) / plot,
        ),
    ]
    for size, colour, words, y in lines:
        made.add_annotation(
            text=words,
            x=0,
            xref="paper",
            xanchor="left",
            xshift=-beside,
            y=y,
            yref="paper",
            yanchor="top",
            align="left",
            showarrow=False,
            font={"size": size, "color": colour},
        )
    return made


def _names_beside(made: go.Figure, whole: Mapping[str, str]) -> float:
    """Puts the whole names beside their bars, in lines; the width in pixels that they need, 0 where none stand there."""
    if made.layout.yaxis.showticklabels is False:
        return 0
    told = dict.fromkeys(
        each for trace in made.data for each in (getattr(trace, "y", None) or ()) if isinstance(each, str)
    )
    names = {name: textwrap.wrap(whole[name], LABEL) if name in whole else name.split("<br>") for name in told}
    if not names:
        return 0
    texts = ["<br>".join(map(as_words, lines)) if name in whole else name for name, lines in names.items()]
    made.update_yaxes(tickmode="array", tickvals=list(names), ticktext=texts, tickfont={"size": _NAME})
    return max(len(line) for lines in names.values() for line in lines) * _NAME * LETTER + 12


def as_table(table: pd.DataFrame, ground: Ground = "light") -> go.Figure:
    """A table drawn as a figure, where what is on screen is a table and no chart. Its lines are broken here, so that no

    word is cut by the edge of its column and the picture is as tall as its rows.
    """
    size = 15 if len(table.columns) <= MANY else 13
    room = (WIDTH - 2 * EDGE) / (size * LETTER)
    widths = [share * (WIDTH - 2 * EDGE) for share in shares(table.map(_said), room)]
    heads = [_lines(str(name), width, size) for name, width in zip(table.columns, widths, strict=True)]
    cells = [
        [_lines(_said(value), width, size) for value in table[name]]
        for name, width in zip(table.columns, widths, strict=True)
    ]
    heights = [_ROW + max(words.count("<br>") for words in row) * size * 1.35 for row in zip(*cells, strict=True)]
    fit = sum(1 for height in itertools.accumulate(heights) if height < TALLEST)
    if fit < len(heights):
        rest = [f"and {many(len(heights) - fit, 'more line')}, in the workbook and the CSV", *[""] * (len(cells) - 1)]
        cells = [[*column[:fit], _lines(words, widths[0], size)] for column, words in zip(cells, rest, strict=True)]
        heights = [*heights[:fit], 3 * _ROW]
    look = {"align": "left", "line": {"color": LINE[ground]}, "font": {"color": INK[ground], "size": size}}
    figure = go.Figure(
        go.Table(
            columnwidth=widths,
            header={"values": [f"<b>{head}</b>" for head in heads], "fill": {"color": PANEL[ground]}, **look},
            cells={"values": cells, "fill": {"color": PAPER[ground]}, "height": _ROW, **look},
        )
    )
    top = max((head.count("<br>") for head in heads), default=0)
    return figure.update_layout(height=sum(heights) + 2 * _ROW + top * size * 1.35 + 80)


def _lines(words: str, width: float, size: int) -> str:
    """Words in lines that a column has room for; a word is broken where it alone is wider."""
    room = max(3, int((width - 14) / (size * LETTER)))
    return "<br>".join(as_words(line) for line in textwrap.wrap(words, room)) or ""


def _said(value: object) -> str:
    words = "" if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)) else str(value)
    return textwrap.shorten(words, LONGEST, placeholder=" …")


def _wrapped(words: str, size: int) -> list[str]:
    return textwrap.wrap(words, int((WIDTH - 2 * EDGE) / (size * _LETTER))) or [""]

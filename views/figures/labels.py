"""Labels: not cut on a narrow screen, and never taken for the marks (bold type, links, line breaks) that Plotly knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from views.theme import INK, Ground


def as_words(words: str) -> str:
    """A record's words for a label, a hover text or a note of a figure: shown as they are."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def labels_above(names: Sequence[str], ground: Ground, *, rise: int = 20) -> list[dict[str, Any]]:
    """The names of horizontal bars as annotations over each bar, from the left edge, where beside it they would be cut.

    The axis of the names is a category axis whose own labels are off; rise: how far above the bar's middle, in pixels. A
    figure that shortens names says the whole ones in its layout's meta: {"whole": {short: whole}}; what leaves has these.
    """
    return [
        {
            "text": name,
            "x": 0,
            "xref": "x",
            "xanchor": "left",
            "y": name,
            "yref": "y",
            "yshift": rise,
            "showarrow": False,
            "align": "left",
            "font": {"size": 14, "color": INK[ground]},
        }
        for name in names
    ]

"""Colours, fonts and the Plotly template: one for a light ground, one for a dark one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import plotly.graph_objects as go

Ground = Literal["light", "dark"]

FONT = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Segoe UI", Arial, sans-serif'

# The same grounds and inks as .streamlit/config.toml; a test reads both.
PAPER: dict[Ground, str] = {"light": "#FFFFFF", "dark": "#12161C"}
PANEL: dict[Ground, str] = {"light": "#F3F5F8", "dark": "#1C222B"}
INK: dict[Ground, str] = {"light": "#1B2430", "dark": "#E6EAF0"}
QUIET: dict[Ground, str] = {"light": "#525E6C", "dark": "#AEB8C4"}
LINE: dict[Ground, str] = {"light": "#D5DAE1", "dark": "#36404D"}

# What a mark's colour says: how the voice came to the floor. At least 4.5:1 on both the paper and the panel.
HUES: dict[str, dict[Ground, str]] = {
    "floor": {"light": "#14457F", "dark": "#7DB4F2"},
    "through": {"light": "#3F6B8F", "dark": "#93C2D6"},
    "reply": {"light": "#B3261E", "dark": "#FF9A8F"},
    "draft": {"light": "#6A3FA0", "dark": "#C8A6F0"},
    "vote": {"light": "#7A4A00", "dark": "#E3B45C"},
    "office": {"light": "#4A5561", "dark": "#B7C0CB"},
}

# A regional group has one colour everywhere. Chosen for readers who do not tell red from green, after Okabe and Ito
# (2008), darkened or lightened until each has 3:1 against its ground.
GROUPS: dict[str, dict[Ground, str]] = {
    "African States": {"light": "#8A6100", "dark": "#E2AE3C"},
    "Asia-Pacific States": {"light": "#A33A78", "dark": "#E59AC6"},
    "Eastern European States": {"light": "#2B5FA6", "dark": "#74AAEE"},
    "Latin American and Caribbean States": {"light": "#1E7A55", "dark": "#52C396"},
    "Western European and other States": {"light": "#B24A12", "dark": "#F09A66"},
}
NO_GROUP: dict[Ground, str] = {"light": "#5A6470", "dark": "#A6B0BC"}


def group_colour(group: str, ground: Ground) -> str:
    """The colour of a regional group; grey for those in none, for the European Union and for any other section."""
    return GROUPS.get(group, NO_GROUP)[ground]


def hatched(
    hue: str, hatch: str, ground: Ground, *, opacity: float = 0.28, size: int = 8, **more: float
) -> dict[str, object]:
    """The look of a bar's part (Plotly's ``marker``): a hue of ``HUES``, with a hatching that tells it apart without colour."""
    pattern = {"shape": hatch, "fillmode": "overlay", "fgcolor": PAPER[ground], "fgopacity": opacity, "size": size}
    return {
        "color": HUES[hue][ground],
        "line": {"color": PAPER[ground], "width": 1},
        "pattern": {**pattern, **more},
    }


def template(ground: Ground) -> go.layout.Template:
    """The Plotly template of every figure. It must be given to each figure by name of the ground: importing Streamlit

    replaces Plotly's default template by one whose colours are placeholders, which come out black in an exported picture.
    """
    import plotly.graph_objects as go

    axis = {
        "gridcolor": LINE[ground],
        "linecolor": LINE[ground],
        "zerolinecolor": LINE[ground],
        "tickfont": {"size": 14, "color": INK[ground]},
        "title": {"font": {"size": 14, "color": QUIET[ground]}},
        "automargin": True,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 14, "color": INK[ground]},
            "paper_bgcolor": PAPER[ground],
            "plot_bgcolor": PAPER[ground],
            "colorway": [hue[ground] for hue in HUES.values()],
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "hoverlabel": {
                "bgcolor": PANEL[ground],
                "bordercolor": LINE[ground],
                "font": {"family": FONT, "size": 14, "color": INK[ground]},
                "align": "left",
            },
            "legend": {"font": {"size": 14, "color": INK[ground]}, "bgcolor": "rgba(0,0,0,0)"},
            "title": {"font": {"size": 18, "color": INK[ground]}, "x": 0, "xanchor": "left"},
            "xaxis": axis,
            "yaxis": axis,
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": QUIET[ground], "activecolor": INK[ground]},
        }
    )


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours given as #RRGGBB, from 1 to 21 (WCAG 2.2, relative luminance)."""
    first, second = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

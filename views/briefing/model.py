"""A figure as it leaves: what it says, what it rests on, its data, and the chart that an office program can edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: its name, a value for each category (None where there is none), and its look."""

    name: str
    values: tuple[float | None, ...]
    colours: tuple[str, ...]  # "#RRGGBB", one for all or one a category; "" is left to the program
    hatch: str = ""  # Plotly's sign for a pattern: "/", "\\", "x", "-", "|", "+", "."


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in the terms that PowerPoint and Excel share."""

    kind: Literal["bar", "stacked", "line"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: str = ""  # what the values are
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Briefing:
    """What leaves with a figure. ``data`` has one header row, one column a fact, full precision."""

    question: str
    finding: str  # one neutral sentence
    how_to_read: str
    not_shown: str
    filters: str  # with n of N
    source: str  # symbol or file, paragraphs, version of the data
    version: str
    cite: str
    data: pd.DataFrame = field(repr=False)
    chart: Chart | None = None
    grid: pd.DataFrame | None = field(default=None, repr=False)  # a table for slides, where there is no chart
    signs: str = ""  # what the signs in it mean
    counting: str = ""  # how its numbers are counted again from the sentences that go with them

    @property
    def about(self) -> Sequence[tuple[str, str]]:
        """All that must go with it, in words: name, words."""
        pairs = (
            ("Question", self.question),
            ("In words", self.finding),
            ("How to read", self.how_to_read),
            ("Signs", self.signs),
            ("Counting again", self.counting),
            ("What it does not show", self.not_shown),
            ("Shown", self.filters),
            ("Source", self.source),
            ("Data version", self.version),
            ("How to cite", self.cite),
            ("Note", NOTE),
        )
        return [(name, words) for name, words in pairs if words]


NOTE = (
    "Made by Placard from the record named above. It is not an official record. A delegation without an act here was not "
    "named in the record; that does not show that it was absent or silent. Numbers of statements do not measure the "
    "quality of a delegation's part."
)

"""What a PDF page's text is made of: pieces side by side on a line, and lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.text.compose import MARKER
from pipelines.text.model import FurnitureKind

# The dots between a contents line's title and its page.
_LEADER = re.compile(
    r"(?<!\s)\s*+(?:(?<![.·…_])[.·…_]{4,}+|(?<![.·…]\s)(?:[.·…]\s){4,}+[.·…]?)[.·…\s]{0,400}+(?=[\divxl]*\s*$)"
)
MARKER_ALONE = re.compile(rf"\s*{MARKER}\s*")


def leader_in(text: str) -> re.Match[str] | None:
    """The dots that lead from a contents line's title to its page: "General debate ........ 12"."""
    dots = text.count(".") + text.count("…") + text.count("·") + text.count("_")
    return _LEADER.search(text) if dots >= 4 else None


@dataclass(slots=True)
class Seg:
    """Characters side by side on a line, up to the next wide gap: ``page.text[first:last]``."""

    first: int
    last: int
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    bold: float  # share of its characters
    italic: float
    text: str
    raised: list[tuple[int, int]] = field(default_factory=list)  # small characters above the line, by their place in it

    @property
    def width(self) -> float:
        return self.x1 - self.x0


@dataclass(slots=True)
class Line:
    """A line of a column or of a table's cell."""

    page: int
    segs: list[Seg]
    kind: FurnitureKind | None = None  # None for the body
    stretch: int = 0  # lines of one stretch run down the page without a jump
    right: float = 0.0  # where the column to the right starts; 0 where there is none
    stretched: bool = False  # its gaps are spaces of justified text
    columns: int = 1  # how many columns stand side by side here
    row: int = 0  # lines of one table row share a number; 0 outside tables
    cell: int = 0  # which cell of the row
    x0: float = 0.0
    x1: float = 0.0
    base: float = 0.0
    size: float = 0.0
    bold: float = 0.0
    italic: float = 0.0
    text: str = ""

    def measure(self) -> Line:
        """Takes place, type and words from its pieces; to be called when they have changed."""
        if len(self.segs) == 1:  # as most lines
            (seg,) = self.segs
            self.x0, self.x1, self.base, self.size = seg.x0, seg.x1, seg.base, seg.size
            self.bold, self.italic, self.text = seg.bold, seg.italic, seg.text
            return self
        widest = max(self.segs, key=lambda seg: seg.width)
        self.x0, self.x1 = self.segs[0].x0, max(seg.x1 for seg in self.segs)
        self.base, self.size = widest.base, widest.size
        letters = sum(len(seg.text) for seg in self.segs)
        self.bold = sum(seg.bold * len(seg.text) for seg in self.segs) / letters
        self.italic = sum(seg.italic * len(seg.text) for seg in self.segs) / letters
        self.text = " ".join(seg.text for seg in self.segs)
        return self

    @property
    def top(self) -> float:
        return min(seg.top for seg in self.segs)

    @property
    def bottom(self) -> float:
        return max(seg.bottom for seg in self.segs)

"""What reading a document yields: its text, and the place of every character."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

FurnitureKind = Literal[
    "running head",
    "page number",
    "job number",
    "footnote",
    "footnote mark",
    "line-end hyphen",
    "page break",
    "markup",
]
Rect = tuple[float, float, float, float]


class Span(NamedTuple):
    """Half-open offsets in ``Text.source``."""

    start: int
    end: int


class Furniture(NamedTuple):
    """What is printed and no part of what a person reads: a running head, a footnote, a hyphen at a line's end …"""

    span: Span
    kind: FurnitureKind


class FootnoteMark(NamedTuple):
    """A mark stood just after ``reading[:at]``; ``note`` is its footnote's text, "" where none was found."""

    at: int
    mark: str
    note: str


class Block(NamedTuple):
    """A paragraph, heading, list line or table row of the reading text: ``reading[start:end]``.

    ``indent`` is the first line's distance from the left edge of the text: in points where the document has pages with
    places, in characters elsewhere. ``size`` is the type's size in points, 0 where the format does not say.
    ``page`` counts from 1; 0 where the document has no pages.
    """

    start: int
    end: int
    indent: float
    bold: bool
    italic: bool
    centred: bool
    size: float
    page: int


class PlaceOnPage(NamedTuple):
    """Rectangles (x0, top, x1, bottom) on a page, one a line, in PDF points from the page's top left corner."""

    page: int
    rects: tuple[Rect, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A document's text as printed (``source``), as a person reads it (``reading``), and the way between them.

    Law: for all 0 <= a <= b <= len(reading), ``text.as_read(text.span(a, b)) == text.reading[a:b]``.
    ``offsets`` says for each reading character where it stands in the source; it increases strictly.
    """

    source: str
    furniture: tuple[Furniture, ...]
    reading: str
    offsets: NDArray[np.int32]
    blocks: tuple[Block, ...]
    footnotes: tuple[FootnoteMark, ...]
    page_starts: tuple[int, ...]
    language: str
    warnings: tuple[str, ...]
    boxes: NDArray[np.float32] | None = field(
        default=None, repr=False
    )  # (len(source), 4), NaN where nothing is printed

    def span(self, start: int, end: int) -> Span:
        """Where ``reading[start:end]`` stands in the source."""
        size = len(self.offsets)
        start, end = min(max(start, 0), size), min(max(end, 0), size)
        if end <= start:
            at = int(self.offsets[start]) if start < size else len(self.source)
            return Span(at, at)
        return Span(int(self.offsets[start]), int(self.offsets[end - 1]) + 1)

    def reading_span(self, span: Span) -> tuple[int, int]:
        """Which part of the reading text stands inside a span of the source."""
        first, last = np.searchsorted(self.offsets, (span.start, span.end), side="left")
        return int(first), max(int(first), int(last))

    def as_read(self, span: Span) -> str:
        """What stands at a span of the source, as a reader reads it."""
        start, end = self.reading_span(span)
        return self.reading[start:end]

    def page_at(self, source_offset: int) -> int:
        """The page (from 1) of a place in the source; 0 where the document has no pages."""
        return bisect_right(self.page_starts, source_offset)

    def locate(self, span: Span) -> tuple[PlaceOnPage, ...]:
        """The rectangles, one a line, in which the reading characters of a span stand; () where there are no pages."""
        if self.boxes is None:
            return ()
        first, last = self.reading_span(span)
        places = self.offsets[first:last]
        boxes = self.boxes[places]
        printed = ~np.isnan(boxes[:, 0])
        places, boxes = places[printed], boxes[printed]
        if not len(places):
            return ()
        pages = np.searchsorted(np.asarray(self.page_starts), places, side="right")
        return tuple(PlaceOnPage(int(page), _lines_of(boxes[pages == page])) for page in np.unique(pages))


def _lines_of(boxes: NDArray[np.float32]) -> tuple[Rect, ...]:
    """One rectangle for each line: a new one starts where a character stands above or below the one before it.

    On a page that is shown turned, lines run up or down: there the next character stands close above or below.
    """
    before, after = boxes[:-1], boxes[1:]
    middle = (after[:, 1] + after[:, 3]) / 2
    apart = (middle > before[:, 3]) | (middle < before[:, 1])
    across = (after[:, 0] + after[:, 2]) / 2
    close = np.maximum(after[:, 1] - before[:, 3], before[:, 1] - after[:, 3]) < 0.3 * (before[:, 2] - before[:, 0])
    turned = (across > before[:, 0]) & (across < before[:, 2]) & close
    starts = np.concatenate(([0], np.nonzero(apart & ~turned)[0] + 1))
    x0 = np.minimum.reduceat(boxes[:, 0], starts)
    top = np.minimum.reduceat(boxes[:, 1], starts)
    x1 = np.maximum.reduceat(boxes[:, 2], starts)
    bottom = np.maximum.reduceat(boxes[:, 3], starts)
    return tuple(
        (round(float(a), 2), round(float(b), 2), round(float(c), 2), round(float(d), 2))
        for a, b, c, d in zip(x0, top, x1, bottom, strict=True)
    )

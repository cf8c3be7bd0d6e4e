"""What reading a document yields: its text, and the place of every character."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from array import array

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
    offsets: array[int]
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
            at = self.offsets[start] if start < size else len(self.source)
            return Span(at, at)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def reading_span(self, span: Span) -> tuple[int, int]:
        """Which part of the reading text stands inside a span of the source."""
        first, last = bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end)
        return first, max(first, last)

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
        from pipelines.text.rectangles import (
            places_of,
        )  # for a document with pages only, which has loaded numpy already

        first, last = self.reading_span(span)
        return places_of(self.offsets[first:last], self.boxes, self.page_starts)

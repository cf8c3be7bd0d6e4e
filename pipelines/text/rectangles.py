"""The rectangles on the pages in which characters of a text stand, one a line."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipelines.text.model import PlaceOnPage, Rect


def places_of(
    offsets: Sequence[int], boxes: NDArray[np.float32], page_starts: Sequence[int]
) -> tuple[PlaceOnPage, ...]:
    """Offsets in the source → a place for each page they stand on; nothing for what is not printed."""
    places = np.asarray(offsets, np.int64)
    boxes = boxes[places]
    printed = ~np.isnan(boxes[:, 0])
    places, boxes = places[printed], boxes[printed]
    if not len(places):
        return ()
    pages = np.searchsorted(np.asarray(page_starts), places, side="right")
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

"""A PDF's page with rectangles drawn where a sentence and its names stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipelines.text import PlaceOnPage

if TYPE_CHECKING:
    from PIL.Image import Image

SENTENCE = (255, 240, 160)  # laid over like a marker pen: what is black stays black
NAME = (179, 38, 30)  # outlined


def with_rectangles(
    picture: Image, page: int, scale: float, sentences: Iterable[PlaceOnPage], names: Iterable[PlaceOnPage]
) -> Image:
    """A copy of a page's picture (``scale`` pixels a PDF point) with sentences filled and names outlined."""
    from PIL import Image as Pictures
    from PIL import ImageChops, ImageDraw

    pen = Pictures.new("RGB", picture.size, (255, 255, 255))
    draw = ImageDraw.Draw(pen)
    for rect in _on(page, sentences):
        draw.rectangle([edge * scale for edge in rect], fill=SENTENCE)
    marked = ImageChops.multiply(picture.convert("RGB"), pen)
    draw = ImageDraw.Draw(marked)
    for x0, top, x1, bottom in _on(page, names):
        box = [(x0 - 1.5) * scale, (top - 1) * scale, (x1 + 1.5) * scale, (bottom + 1) * scale]
        draw.rectangle(box, outline=NAME, width=max(2, round(scale)))
    return marked


def _on(page: int, places: Iterable[PlaceOnPage]) -> Iterable[tuple[float, float, float, float]]:
    return (rect for place in places if place.page == page for rect in place.rects)

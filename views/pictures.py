"""A PDF's page with rectangles drawn where a sentence and its names stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipelines.text import PlaceOnPage

if TYPE_CHECKING:
    from PIL.Image import Image

SENTENCE = (255, 214, 10, 70)  # filled, pale
NAME = (179, 38, 30, 255)  # outlined


def with_rectangles(
    picture: Image, page: int, scale: float, sentences: Iterable[PlaceOnPage], names: Iterable[PlaceOnPage]
) -> Image:
    """A copy of a page's picture (``scale`` pixels a PDF point) with sentences filled and names outlined."""
    from PIL import Image as Pictures
    from PIL import ImageDraw

    layer = Pictures.new("RGBA", picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    for rect in _on(page, sentences):
        draw.rectangle([edge * scale for edge in rect], fill=SENTENCE)
    for x0, top, x1, bottom in _on(page, names):
        box = [(x0 - 1.5) * scale, (top - 1) * scale, (x1 + 1.5) * scale, (bottom + 1) * scale]
        draw.rectangle(box, outline=NAME, width=max(2, round(scale)))
    return Pictures.alpha_composite(picture.convert("RGBA"), layer).convert("RGB")


def _on(page: int, places: Iterable[PlaceOnPage]) -> Iterable[tuple[float, float, float, float]]:
    return (rect for place in places if place.page == page for rect in place.rects)

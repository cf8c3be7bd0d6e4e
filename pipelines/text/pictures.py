"""Pictures of pages, for showing a sentence where it stands."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pipelines.documents import Document, DocumentError

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument


MOST_PIXELS = 60_000_000  # of one picture; an A0 poster at 1.5 pixels a point has 20 million


def draw_page(document: Document, page: int, scale: float = 1.5) -> Image:
    """A picture of a PDF page (counted from 1) at ``scale`` pixels a point, as ``Text.locate`` measures it.

    Raises DocumentError where the document is no PDF, has no such page, or one too large for a picture.
    """
    if document.format != "pdf":
        raise DocumentError(
            file=document.name, found=f"pages of a {document.format} document have no picture", do="Show its text."
        )
    from pipelines.text.pdf import open_pdf
    from pipelines.text.pdfium import ONE_AT_A_TIME

    with ONE_AT_A_TIME:  # pdfplumber draws by pdfium too
        opened = open_pdf(document)
        try:
            return _drawn(document, opened, page, scale)
        finally:
            opened.close()


def _drawn(document: Document, opened: PdfDocument, page: int, scale: float) -> Image:
    if not 1 <= page <= len(opened):
        raise DocumentError(
            file=document.name, found=f"there is no page {page}: it has {len(opened)}", do="Name one of those."
        )
    width, height = opened.get_page_size(page - 1)
    if width * height * scale**2 > MOST_PIXELS:
        raise DocumentError(
            file=document.name,
            found=f"page {page} is too large to be drawn ({width / 72:.0f} by {height / 72:.0f} inches)",
            do="Open the file in a program of its own.",
        )
    picture = _drawn_by_pdfplumber(document, page, scale)
    # What is marked on the picture is measured on the page as pdfium shows it: both must be of one size.
    if picture is None or max(abs(picture.width - width * scale), abs(picture.height - height * scale)) > 1.5:
        picture = _drawn_by_pdfium(opened, page, scale)
    return picture


def _drawn_by_pdfplumber(document: Document, page: int, scale: float) -> Image | None:
    """The page's picture; None where pdfplumber cannot follow the PDF, though pdfium could."""
    import pdfplumber

    try:
        with pdfplumber.open(BytesIO(document.content), pages=[page]) as opened:
            (shown,) = opened.pages
            try:
                picture: Image = shown.to_image(resolution=72 * scale, antialias=True).original
            finally:
                shown.close()
            return picture
    except Exception:  # a damaged file raises whatever its content leads to
        return None


def _drawn_by_pdfium(opened: PdfDocument, page: int, scale: float) -> Image:
    shown = opened[page - 1]
    try:
        picture: Image = shown.render(scale=scale).to_pil()
    finally:
        shown.close()
    return picture

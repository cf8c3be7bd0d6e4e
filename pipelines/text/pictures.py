"""Pictures of pages, for showing a sentence where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipelines.documents import Document, DocumentError

if TYPE_CHECKING:
    from PIL.Image import Image


def draw_page(document: Document, page: int, scale: float = 1.5) -> Image:
    """A picture of a PDF page (counted from 1) at ``scale`` pixels a point, as ``Text.locate`` measures it.

    Raises DocumentError where the document is no PDF or has no such page.
    """
    if document.format != "pdf":
        raise DocumentError(
            file=document.name, found=f"pages of a {document.format} document have no picture", do="Show its text."
        )
    from pipelines.text.pdf import open_pdf

    opened = open_pdf(document)
    try:
        if not 1 <= page <= len(opened):
            raise DocumentError(
                file=document.name, found=f"there is no page {page}: it has {len(opened)}", do="Name one of those."
            )
        shown = opened[page - 1]
        try:
            picture: Image = shown.render(scale=scale).to_pil()
        finally:
            shown.close()
        return picture
    finally:
        opened.close()

"""Documents to text: one string as printed, one as read, and the place of every character."""

from __future__ import annotations

from collections.abc import Callable

from pipelines.documents import Document
from pipelines.text.model import Block, FootnoteMark, Furniture, PlaceOnPage, Span, Text
from pipelines.text.pictures import draw_page

__all__ = ["Block", "FootnoteMark", "Furniture", "PlaceOnPage", "Span", "Text", "draw_page", "read_text"]


def read_text(document: Document, meanwhile: Callable[[], None] | None = None) -> Text:
    """The text of a document, in whatever format it is.

    ``meanwhile``: a core has nothing else to do, so that a long PDF may be read by two processes; this one does that first.

    Raises DocumentError for what cannot be read: a PDF that is broken, encrypted, a scan without text or whose fonts
    map to nonsense throughout; a text in a wrong encoding; a page or file without text.
    """
    # A reader is loaded when its format comes up: a build of plain texts needs neither pdfium nor lxml.
    if document.format == "pdf":
        from pipelines.text.pdf import read_pdf

        return read_pdf(document, meanwhile)
    if document.format == "html":
        from pipelines.text.html import read_html

        return read_html(document)
    if document.format == "docx":
        from pipelines.text.docx import read_docx

        return read_docx(document)
    from pipelines.text.plain import read_plain

    return read_plain(document)

"""Documents to text: one string as printed, one as read, and the place of every character."""

from __future__ import annotations

from pipelines.documents import Document
from pipelines.text.model import Block, FootnoteMark, Furniture, PlaceOnPage, Span, Text

__all__ = ["Block", "FootnoteMark", "Furniture", "PlaceOnPage", "Span", "Text", "read_text"]


def read_text(document: Document) -> Text:
    """The text of a document.

    Raises DocumentError for what cannot be read: a PDF that is broken, encrypted, a scan without text or whose fonts
    map to nonsense throughout; a text in a wrong encoding.
    """
    from pipelines.text.pdf import read_pdf
    from pipelines.text.plain import read_plain

    return read_pdf(document) if document.format == "pdf" else read_plain(document)

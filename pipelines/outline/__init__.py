"""What a record is, its chapters, agenda items and numbered paragraphs, found in a document's text."""

from __future__ import annotations

from pipelines.names import Reference
from pipelines.outline.model import Item, Outline, Paragraph, Record
from pipelines.text import Text

__all__ = ["Item", "Outline", "Paragraph", "Record", "find_outline"]


def find_outline(text: Text, reference: Reference) -> Outline:
    """A document's text → its record, agenda items and paragraphs in the order printed."""
    # Loaded when a document is read: who writes or shows an outline needs to know only what one is.
    from pipelines.outline.agenda import number_items
    from pipelines.outline.own_meeting import UPR, with_review_day
    from pipelines.outline.record import find_record
    from pipelines.outline.structure import find_paragraphs

    record = find_record(text, reference)
    paragraphs = find_paragraphs(text, record)
    if record.body == UPR:
        paragraphs = with_review_day(text.reading, paragraphs)
    return number_items(text.reading, record, paragraphs, reference)

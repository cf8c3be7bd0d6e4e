"""Helpers of the tests of reading: made-up documents, and the law every Text keeps."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import numpy as np

from pipelines.documents import Document, Format, read_document
from pipelines.text import Text, read_text

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def made(content: str | bytes, format_: Format = "text") -> Document:
    """A document with this content."""
    raw = content.encode() if isinstance(content, str) else content
    return Document("made-up", Path("made-up"), raw, hashlib.sha256(raw).hexdigest(), format_)


def read(content: str | bytes, format_: Format = "text") -> Text:
    return read_text(made(content, format_))


def seed(number: str) -> Text:
    """A seed's text, by the first digits of its file's name."""
    return read_text(read_document(next(path for path in SEEDS if path.name.startswith(number))))


def blocks(text: Text) -> list[str]:
    return [text.reading[block.start : block.end] for block in text.blocks]


def keeps_the_law(text: Text, tries: int = 200) -> bool:
    """Every span of the reading text leads to its place in the source and back; blocks make up the reading text."""
    assert len(text.offsets) == len(text.reading)
    assert (np.diff(text.offsets) > 0).all()
    assert not len(text.offsets) or text.offsets[-1] < len(text.source)
    chance = random.Random(12)
    for _ in range(tries):
        a, b = sorted((chance.randint(0, len(text.reading)), chance.randint(0, len(text.reading))))
        span = text.span(a, b)
        assert text.as_read(span) == text.reading[a:b]
        assert text.reading_span(span) == ((a, b) if a < b else (a, a))
    assert "\n".join(blocks(text)) == text.reading
    for furniture in text.furniture:
        assert 0 <= furniture.span.start < furniture.span.end <= len(text.source)
        if furniture.kind != "markup":
            assert text.as_read(furniture.span).strip() == ""
    return True

"""What a record is, its chapters, agenda items and numbered paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """What the document is, as it says itself."""

    symbol: str = ""
    title: str = ""
    body: str = ""  # key in data/reference/bodies.tsv, "" where none is known
    body_name: str = ""
    session: str = ""  # "12"; "2021" where sessions are named by year
    place: str = ""
    date_from: str = ""  # ISO 8601
    date_to: str = ""
    kind: str = "other"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item as the record considers it."""

    item: str  # "1 (f)"
    title: str
    chapter: str
    first_paragraph: int  # indexes into Outline.paragraphs
    last_paragraph: int
    meetings: str  # "1, 2, 3, 4"
    date_from: str
    date_to: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph, or an unnumbered one, and where it stands; offsets are in the reading text."""

    index: int
    number: str  # "22", or "" where the record prints none
    start: int
    end: int
    page: int  # 1-based; 0 where the document has no pages
    place: str  # proceedings, or: front, contents, resolution, annex, attendance, rules
    chapter: str = ""  # "III. General discussion"
    section: str = ""  # "A. Opening of the session"
    heading: str = ""  # "Action taken by the Conference"
    item: str = ""
    item_title: str = ""
    meeting: str = ""
    date: str = ""  # ISO date, or an interval "2024-10-14/2024-10-15"


@dataclass(frozen=True, slots=True)
class Outline:
    record: Record
    items: tuple[Item, ...]
    paragraphs: tuple[Paragraph, ...]

    def index_at(self, position: int) -> int:
        """The index of the paragraph a place stands in, or behind; 0 before the first."""
        return max(0, bisect_right(self.paragraphs, position, key=lambda paragraph: paragraph.start) - 1)

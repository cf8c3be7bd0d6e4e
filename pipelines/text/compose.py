"""From a source and its parts to ``Text``: leaves the furniture out, joins lines, keeps every character's place."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING

from pipelines.text.model import Block, FootnoteMark, Furniture, FurnitureKind, Span, Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Characters a reader does not see, and characters a reader takes for another.
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u0002"
SEEN_AS = {
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2005": " ",
    "\u2006": " ",
    "\u2007": " ",
    "\u2008": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u2010": "-",
    "\u2011": "-",
}
_SEEN = str.maketrans(SEEN_AS)
_AS_PRINTED: Mapping[int, str] = {}
LONGEST_GAP = 24  # characters of white space together: the tabs of so many empty cells
_TABS = re.compile(rf"\t{{{LONGEST_GAP},}}")
_NOT_PLAIN = re.compile(f"[^\\S ]|  |[{UNSEEN}]|[{''.join(SEEN_AS)}]")


MARKER = r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,7})[.)]|\d{1,3}/\d{1,3}\.?|\d+(?:\.\d+)+\.?|[-–—•●▪◦·*])"
MARKER_THEN_GAP = re.compile(rf"\s*{MARKER}\s+")  # "III.	General discussion": no table row


@dataclass(slots=True)
class Strip:
    """One line's share of a block: ``source[start:end]``, and what joins it to the strip before it."""

    start: int
    end: int
    join: str = " "  # " ", "" or "\t"


@dataclass(slots=True)
class Part:
    """A block being made."""

    strips: list[Strip]
    indent: float = 0.0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    size: float = 0.0
    page: int = 0
    cells: bool = False  # a table row: tabs inside the strips part its cells


@dataclass(slots=True)
class Parts:
    """All that is known of a document before its reading text is written."""

    source: str
    parts: list[Part] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    marks: list[tuple[int, str, str]] = field(default_factory=list)  # where in the source, mark, note
    page_starts: list[int] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    instead: dict[int, str] = field(default_factory=dict)  # a character read for the one printed (entities)
    boxes: NDArray[np.float32] | None = None

    def hide(self, start: int, end: int, kind: FurnitureKind) -> None:
        if end > start:
            self.furniture.append(Furniture(Span(start, end), kind))

    def shown(self) -> bytearray:
        """For each character of the source, 0 where it is furniture, else 1."""
        shown, done = bytearray(b"\x01") * len(self.source), 0
        for start, end in sorted(span for span, _ in self.furniture):
            start = max(start, done)
            if start < end:
                shown[start:end] = bytes(end - start)
                done = end
        return shown


def seen(
    source: str, start: int, end: int, shown: bytearray | None, instead: Mapping[int, str], cells: bool = False
) -> tuple[str, Sequence[int]]:
    """What a reader sees of ``source[start:end]``, and where each of its characters stands.

    White space is collapsed and stripped; in a table row a run of white space with a tab in it becomes one tab.
    """
    text = source[start:end]
    masked = shown is not None and shown.find(0, start, end) >= 0
    if not masked and not instead and not _NOT_PLAIN.search(text):
        first = len(text) - len(text.lstrip(" "))
        text = text.strip(" ")
        return text, range(start + first, start + first + len(text))
    if masked and shown is not None and not instead and not cells:
        left = "".join(compress(text, shown[start:end]))
        if not _NOT_PLAIN.search(left):
            first = len(left) - len(left.lstrip(" "))
            left = left.strip(" ")
            return left, list(compress(range(start, end), shown[start:end]))[first : first + len(left)]
    letters: list[str] = []
    places: list[int] = []
    cells_from = start
    if cells and (marker := MARKER_THEN_GAP.match(text)):
        cells_from = start + marker.end()
    for at, letter in enumerate(text, start):
        if masked and shown is not None and not shown[at]:
            continue
        printed = letter
        letter = instead.get(at, letter).translate(_SEEN)
        if letter in UNSEEN:
            continue
        if letter.isspace():
            if letter == "\t" and printed != "\t":  # an edge of a table's cell, which may be empty
                if letters and letters[-1] == " ":
                    letters.pop()
                    places.pop()
            else:
                letter = "\t" if cells and letter == "\t" and at >= cells_from else " "
                if not letters:
                    continue
                if letters[-1] in " \t":
                    if letter == "\t":
                        letters[-1] = "\t"
                    continue
        letters.append(letter)
        places.append(at)
    while letters and (letters[-1] == " " or (letters[-1] == "\t" and (not cells or source[places[-1]] == "\t"))):
        letters.pop()
        places.pop()
    return "".join(letters), places


def compose(parts: Parts, language: str | None = None) -> Text:
    """The Text of a document whose parts are known: parts without anything to read are left out."""
    from pipelines.text.language import language_of

    shown = parts.shown() if parts.furniture else None
    changed = sorted(parts.instead)
    every = _every_place(parts)
    chunks: list[str] = []
    places = array("i")
    blocks: list[Block] = []
    length = 0
    for part in parts.parts:
        letters: list[str] = []
        offsets = array("i")
        previous_end = -1
        for strip in part.strips:
            here = bisect_left(changed, strip.start) < bisect_left(changed, strip.end)
            text, at = seen(
                parts.source, strip.start, strip.end, shown, parts.instead if here else _AS_PRINTED, part.cells
            )
            if not text:
                if strip.end > strip.start and letters and strip.join == "\t":
                    letters.append("\t")
                    offsets.append(strip.start)
                continue
            if letters and strip.join:
                gap = min(max(previous_end, offsets[-1] + 1), at[0] - 1)
                letters.append(strip.join)
                offsets.append(gap)
            letters.append(text)
            offsets.extend(every[at.start : at.stop] if every and isinstance(at, range) else at)
            previous_end = strip.end
        text, at = _without_long_gaps("".join(letters), offsets)
        if not text:
            continue
        if blocks:
            between = places[-1] + 1
            assert between < at[0], "blocks need a character between them"
            chunks.append("\n")
            places.append(between)
            length += 1
        blocks.append(
            Block(length, length + len(text), part.indent, part.bold, part.italic, part.centred, part.size, part.page)
        )
        chunks.append(text)
        places.extend(at)
        length += len(text)
    reading = "".join(chunks)
    return Text(
        source=parts.source,
        furniture=tuple(sorted(set(parts.furniture))),
        reading=reading,
        offsets=places,
        blocks=tuple(blocks),
        footnotes=_footnotes(parts.marks, places),
        page_starts=tuple(parts.page_starts),
        language=language or language_of(reading),
        warnings=tuple(dict.fromkeys(parts.warnings)),
        boxes=parts.boxes,
    )


def _every_place(parts: Parts) -> array[int]:
    """All places of a long source, to take pieces from: for PDFs, whose reader has loaded what makes them at once."""
    places = array("i")
    if parts.boxes is not None:
        import numpy as np

        places.frombytes(np.arange(len(parts.source), dtype=np.dtype(places.typecode)).tobytes())
    return places


def _without_long_gaps(text: str, offsets: Sequence[int]) -> tuple[str, Sequence[int]]:
    """A part's text and places: nothing where all of it is white space, and at most so many empty cells of a row together.

    So no run of white space in a reading grows with its source, and no pattern is ever held against an endless one.
    """
    if not text.strip():
        return "", ()
    if "\t" * LONGEST_GAP not in text:
        return text, offsets
    kept = bytearray(b"\x01") * len(text)
    for gap in _TABS.finditer(text):
        kept[gap.start() + LONGEST_GAP : gap.end()] = bytes(len(gap[0]) - LONGEST_GAP)
    return "".join(compress(text, kept)), list(compress(offsets, kept))


def _footnotes(marks: Iterable[tuple[int, str, str]], offsets: Sequence[int]) -> tuple[FootnoteMark, ...]:
    return tuple(FootnoteMark(bisect_left(offsets, place), mark, note) for place, mark, note in sorted(marks))

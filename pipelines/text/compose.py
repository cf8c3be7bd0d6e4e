"""From a source and its parts to ``Text``: leaves the furniture out, joins lines, keeps every character's place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pipelines.text.model import Block, FootnoteMark, Furniture, FurnitureKind, Span, Text

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

    def hidden(self) -> NDArray[np.bool_]:
        """For each character of the source, whether it is furniture."""
        mask = np.zeros(len(self.source) + 1, dtype=np.int32)
        for span, _ in self.furniture:
            mask[span.start] += 1
            mask[span.end] -= 1
        hidden: NDArray[np.bool_] = np.cumsum(mask[:-1]) > 0
        return hidden


def seen(
    source: str, start: int, end: int, hidden: NDArray[np.bool_] | None, instead: Mapping[int, str], cells: bool = False
) -> tuple[str, NDArray[np.int32]]:
    """What a reader sees of ``source[start:end]``, and where each of its characters stands.

    White space is collapsed and stripped; in a table row a run of white space with a tab in it becomes one tab.
    """
    text = source[start:end]
    masked = hidden is not None and bool(hidden[start:end].any())
    if not masked and not instead and not _NOT_PLAIN.search(text):
        first = len(text) - len(text.lstrip(" "))
        text = text.strip(" ")
        return text, np.arange(start + first, start + first + len(text), dtype=np.int32)
    if masked and hidden is not None and not instead and not cells:
        shown = np.nonzero(~hidden[start:end])[0]
        left = "".join([text[at] for at in shown.tolist()])
        if not _NOT_PLAIN.search(left):
            first = len(left) - len(left.lstrip(" "))
            left = left.strip(" ")
            return left, (shown[first : first + len(left)] + start).astype(np.int32)
    letters: list[str] = []
    places: list[int] = []
    cells_from = start
    if cells and (marker := MARKER_THEN_GAP.match(text)):
        cells_from = start + marker.end()
    for at, letter in enumerate(text, start):
        if masked and hidden is not None and hidden[at]:
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
    return "".join(letters), np.asarray(places, dtype=np.int32)


def compose(parts: Parts, language: str | None = None) -> Text:
    """The Text of a document whose parts are known: parts without anything to read are left out."""
    from pipelines.text.language import language_of

    hidden = parts.hidden() if parts.furniture else None
    changed = sorted(parts.instead)
    chunks: list[str] = []
    places: list[NDArray[np.int32]] = []
    blocks: list[Block] = []
    length = 0
    last_place = -1
    for part in parts.parts:
        letters: list[str] = []
        offsets: list[NDArray[np.int32]] = []
        previous_end = -1
        for strip in part.strips:
            here = bisect_left(changed, strip.start) < bisect_left(changed, strip.end)
            text, at = seen(
                parts.source, strip.start, strip.end, hidden, parts.instead if here else _AS_PRINTED, part.cells
            )
            if not text:
                if strip.end > strip.start and letters and strip.join == "\t":
                    letters.append("\t")
                    offsets.append(np.asarray([strip.start], dtype=np.int32))
                continue
            if letters and strip.join:
                gap = min(max(previous_end, int(offsets[-1][-1]) + 1), int(at[0]) - 1)
                letters.append(strip.join)
                offsets.append(np.asarray([gap], dtype=np.int32))
            letters.append(text)
            offsets.append(at)
            previous_end = strip.end
        text, at = _without_long_gaps("".join(letters), offsets)
        if not text:
            continue
        first_place = int(at[0])
        if blocks:
            chunks.append("\n")
            places.append(np.asarray([last_place + 1], dtype=np.int32))
            length += 1
            assert last_place + 1 < first_place, "blocks need a character between them"
        blocks.append(
            Block(length, length + len(text), part.indent, part.bold, part.italic, part.centred, part.size, part.page)
        )
        chunks.append(text)
        places.append(at)
        length += len(text)
        last_place = int(at[-1])
    reading = "".join(chunks)
    offsets_array = np.concatenate(places) if places else np.empty(0, dtype=np.int32)
    return Text(
        source=parts.source,
        furniture=tuple(sorted(set(parts.furniture))),
        reading=reading,
        offsets=offsets_array.astype(np.int32, copy=False),
        blocks=tuple(blocks),
        footnotes=_footnotes(parts.marks, offsets_array),
        page_starts=tuple(parts.page_starts),
        language=language or language_of(reading),
        warnings=tuple(dict.fromkeys(parts.warnings)),
        boxes=parts.boxes,
    )


def _without_long_gaps(text: str, offsets: Sequence[NDArray[np.int32]]) -> tuple[str, NDArray[np.int32]]:
    """A part's text and places: nothing where all of it is white space, and at most so many empty cells of a row together.

    So no run of white space in a reading grows with its source, and no pattern is ever held against an endless one.
    """
    if not text.strip():
        return "", np.empty(0, dtype=np.int32)
    places = np.concatenate(offsets)
    if "\t" * LONGEST_GAP not in text:
        return text, places
    kept = np.ones(len(text), dtype=bool)
    for gap in _TABS.finditer(text):
        kept[gap.start() + LONGEST_GAP : gap.end()] = False
    return "".join(sign for sign, keep in zip(text, kept, strict=True) if keep), places[kept]


def _footnotes(marks: Iterable[tuple[int, str, str]], offsets: NDArray[np.int32]) -> tuple[FootnoteMark, ...]:
    found: Sequence[tuple[int, str, str]] = sorted(marks)
    at = np.searchsorted(offsets, [place for place, _, _ in found], side="left")
    return tuple(FootnoteMark(int(a), mark, note) for a, (_, mark, note) in zip(at, found, strict=True))

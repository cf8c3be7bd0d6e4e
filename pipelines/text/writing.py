"""Writes a PDF's lines into one source, and says of each character where it stands and whether it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipelines.text import joining
from pipelines.text.compose import Part, Parts, Strip, compose
from pipelines.text.footnotes import Note, marks_in
from pipelines.text.frame import Frame
from pipelines.text.glyphs import Page
from pipelines.text.model import Text
from pipelines.text.paragraphs import Block, is_centred
from pipelines.text.pieces import MARKER_ALONE, Line, leader_in

_NOWHERE = np.full((1, 4), np.nan, np.float32)  # the box of a sign that is not printed


class Writer:
    """Writes the lines of all pages into one source, and remembers where each character stands."""

    def __init__(self, pages: Sequence[Page], by_page: Sequence[Sequence[Line]], warnings: list[str]) -> None:
        self.pages, self.by_page = pages, by_page
        self.parts = Parts("", warnings=warnings)
        self.chunks: list[str] = []
        self.length = 0
        self.boxes: list[NDArray[np.float32]] = []
        self.starts: dict[int, list[int]] = {}  # by the line's id: where each of its pieces starts

    def write(self, blocks: Sequence[Block], notes: Sequence[Note], frame: Frame) -> Text:
        for page, lines in zip(self.pages, self.by_page, strict=True):
            if page.number > 1:
                self.parts.hide(self.length, self.length + 1, "page break")
                self._add("\f")
            self.parts.page_starts.append(self.length)
            for line in lines:
                self._line(page, line)
        self.parts.source = "".join(self.chunks)
        self.parts.boxes = np.concatenate(self.boxes) if self.boxes else None
        self.boxes.clear()
        for page in self.pages:
            page.let_go("boxes")  # they are the parts' now
        lexicon = _lexicon(self.by_page)
        self._notes(notes, lexicon)
        for block in blocks:
            self._block(block, frame, lexicon)
        return compose(self.parts)

    def _add(self, text: str, boxes: NDArray[np.float32] = _NOWHERE) -> None:
        self.chunks.append(text)
        self.length += len(text)
        self.boxes.append(boxes)

    def _line(self, page: Page, line: Line) -> None:
        starts = []
        for place, seg in enumerate(line.segs):
            if place:
                self._add(" ")
            starts.append(self.length)
            self._add(page.text[seg.first : seg.last], page.boxes[seg.first : seg.last])
        self.starts[id(line)] = starts
        if line.kind is not None:
            self.parts.hide(starts[0], self.length, line.kind)
        self._add("\n")

    def _end(self, line: Line) -> int:
        return self.starts[id(line)][-1] + line.segs[-1].last - line.segs[-1].first

    def _notes(self, notes: Sequence[Note], lexicon: joining.Lexicon) -> None:
        """Hides the marks in the text and says which note each stands for."""
        said: dict[str, list[tuple[int, str]]] = {}
        for note in notes:
            text = note.lines[0].text[note.cut :].strip()
            for line in note.lines[1:]:
                join, cut = joining.join_of(text, line.text, lexicon)
                text = (text[:-1] if cut else text) + join + line.text
            said.setdefault(note.mark, []).append((note.page, re.sub(r"\s+", " ", text)))
        stars = {note.page: note.mark for note in notes if not note.mark.isalnum()}
        for lines in self.by_page:
            for line in lines:
                if line.kind is not None:
                    continue
                for start, seg in zip(self.starts[id(line)], line.segs, strict=True):
                    raised = list(seg.raised)
                    if star := stars.get(line.page):  # a star needs no small type to be a mark
                        found = re.finditer(rf"(?<=[\w.,)”’])\s?{re.escape(star)}(?![*†\w])", seg.text)
                        raised += [each.span() for each in found if each.span() not in raised]
                    for first, last in raised:
                        self._mark(start, seg.text, first, last, line.page, said)

    def _mark(
        self, start: int, text: str, first: int, last: int, page: int, said: dict[str, list[tuple[int, str]]]
    ) -> None:
        raised = text[first:last].strip()
        found = marks_in(raised)
        if not found or re.sub(r"[\d*†‡§a-z,\s–-]", "", raised):
            return
        known = [mark for mark in found if any(each <= page + 1 for each, _ in said.get(mark, []))]
        before = text[:first].rstrip()
        if not known and (found[0].isalpha() or not before or re.search(r"(?:\b[kcm]?m|\d)$", before)):
            return
        if found[0].isalpha() and (len(raised.strip()) > 1 or not known):
            return
        if first and text[first - 1] == " " and text[last : last + 1] in ("", ",", ";", ".", ":", ")"):
            first -= 1
        self.parts.hide(start + first, start + last, "footnote mark")
        for mark in found:
            near = sorted(said.get(mark, []), key=lambda each: (abs(each[0] - page), each[0] < page))
            self.parts.marks.append((start + first, mark, near[0][1] if near else ""))

    def _block(self, block: Block, frame: Frame, lexicon: joining.Lexicon) -> None:
        first = block.lines[0]
        strips: list[Strip] = []
        cells = False
        text = ""
        row_cell = first.cell
        for place, line in enumerate(block.lines):
            starts = self.starts[id(line)]
            start, end = starts[0], self._end(line)
            join, cut = (" ", False) if not strips else joining.join_of(text, line.text, lexicon)
            if place in block.breaks and join:
                join = "" if lexicon.completes(text, line.text) else join
                if join and lexicon.breaks_off(text, line.text):
                    self.parts.warnings.append(joining.lost_words(first.text, text, line.text, line.page))
            if line.row and line.cell != row_cell:
                join, cut = "\t", False
                row_cell = line.cell
                cells = True
            if cut:
                self.parts.hide(strips[-1].end - 1, strips[-1].end, "line-end hyphen")
            strips.append(Strip(start, end, join))
            if len(line.segs) > 1 and self._part_cells(line, starts, frame):
                cells = True
            text = line.text
            cells = self._leaders(start, end) or cells
        self.parts.parts.append(
            Part(
                strips,
                indent=round(first.x0 - frame.left.get(first.page, first.x0), 1),
                bold=all(line.bold > 0.9 for line in block.lines),
                italic=all(line.italic > 0.9 for line in block.lines),
                centred=is_centred(block, frame),
                size=round(first.size, 1),
                page=first.page,
                cells=cells,
            )
        )

    def _part_cells(self, line: Line, starts: Sequence[int], frame: Frame) -> bool:
        """The gaps between a table's cells are read as tabs; those after a number, or stretched in a full line, not."""
        wide = False
        if line.stretched:
            return False
        for place in range(1, len(line.segs)):
            before, seg = line.segs[place - 1], line.segs[place]
            if place == 1 and _counts_line(before.text.strip(), len(line.segs)):
                continue
            gap = seg.x0 - before.x1
            if gap > 2.5 * line.size or (len(line.segs) > 2 and not before.text.rstrip().endswith((",", ";"))):
                self.parts.instead[starts[place] - 1] = "\t"
                wide = True
        return wide

    def _leaders(self, start: int, end: int) -> bool:
        """The dots of a contents line are read as the gap between its title and its page."""
        text = self.parts.source[start:end]
        found = leader_in(text)
        if not found or not text[: found.start()].strip():
            return False
        self.parts.instead[start + found.start()] = "\t"
        self.parts.hide(start + found.start() + 1, start + found.end(), "markup")
        return True


def _counts_line(text: str, pieces: int) -> bool:
    """Whether the first piece of a line is its number or bullet, rather than the first cell of a row ("28/10")."""
    return bool(MARKER_ALONE.fullmatch(text)) and (pieces == 2 or text.endswith((".", ")")) or len(text) == 1)


def _lexicon(by_page: Sequence[Sequence[Line]]) -> joining.Lexicon:
    """The document's words, furniture left out."""
    skipped = ("running head", "page number", "job number")
    return joining.Lexicon(line.text for lines in by_page for line in lines if line.kind not in skipped)

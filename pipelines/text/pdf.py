"""PDF to Text: reads the pages, names those that cannot be read, and writes the words down with their places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from pipelines.documents import Document, DocumentError
from pipelines.text import joining
from pipelines.text.compose import Part, Parts, Strip, compose
from pipelines.text.glyphs import Page, read_page, tell_bold
from pipelines.text.lines import LEADER, MARKER_ALONE, Line, lines_of
from pipelines.text.model import Text
from pipelines.text.pages import Note, body_size, mark_heads, mark_notes, marks_in
from pipelines.text.paragraphs import Block, Frame, blocks_of, frame_of, is_centred, merge_stretched

_OCR = "Run text recognition (OCR) on it, or find a version with text."


def read_pdf(document: Document) -> Text:
    """The Text of a PDF.

    Raises DocumentError for a PDF that is broken, needs a password, has no text at all (a scan), or whose fonts map to
    nonsense throughout. Single pages of that kind are named in the warnings and yield no text.
    """
    pages, warnings = _pages(document)
    tell_bold(pages)
    by_page = [lines_of(page) if page.text else [] for page in pages]
    size = body_size(by_page)
    mark_heads(by_page, [page.height for page in pages])
    notes = mark_notes(by_page, size)
    frame = frame_of(by_page, size)
    merge_stretched(by_page, frame)
    blocks = blocks_of(by_page, frame)
    return _Writer(pages, by_page, warnings).write(blocks, notes, frame)


def open_pdf(document: Document) -> pdfium.PdfDocument:
    """A PDF ready to be read. Raises DocumentError where it is broken or needs a password."""
    try:
        opened = pdfium.PdfDocument(document.content)
        count = len(opened)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError(
                file=document.name, found="the PDF is protected by a password", do="Give a version without one."
            ) from None
        raise DocumentError(file=document.name, found="the PDF is broken", do="Fetch the file again.") from None
    if not count:
        raise DocumentError(file=document.name, found="the PDF has no pages", do="Fetch the file again.")
    return opened


def _pages(document: Document) -> tuple[list[Page], list[str]]:
    opened = open_pdf(document)
    pages: list[Page] = []
    warnings: list[str] = []
    empty, nonsense, lost = [], [], []
    try:
        for index in range(len(opened)):
            try:
                page = read_page(opened, index)
            except pdfium.PdfiumError:
                lost.append(index + 1)
                page = _no_page(index + 1)
            letters = sum(not letter.isspace() for letter in page.text)
            if letters < 4 and page.pictures:
                empty.append(page.number)
            elif letters and maps_to_nonsense(page):
                nonsense.append(page.number)
                page.text = ""
            pages.append(page)
    finally:
        opened.close()
    if not any(page.text.strip() for page in pages):
        if nonsense:
            raise DocumentError(
                file=document.name,
                found=f"the fonts map to nonsense: the letters of its {len(pages)} pages cannot be told from the file",
                do="Print it to a new PDF through text recognition (OCR), or find another version.",
            )
        found = "a scan: its pages are pictures without text" if empty else "the PDF has no text"
        raise DocumentError(file=document.name, found=found, do=_OCR)
    for numbers, one, many in (
        (empty, "has no text layer (a scan?)", "have no text layer (scans?)"),
        (nonsense, "has a font that maps to nonsense: it is left out", "have fonts that map to nonsense: they are left out"),
        (lost, "cannot be opened: it is left out", "cannot be opened: they are left out"),
    ):
        if numbers:
            warnings.append(f"Page {numbers[0]} {one}" if len(numbers) == 1 else f"Pages {_listed(numbers)} {many}")
    if len(nonsense) * 2 > len(pages):
        raise DocumentError(
            file=document.name,
            found=f"the fonts map to nonsense on {len(nonsense)} of {len(pages)} pages",
            do="Print it to a new PDF through text recognition (OCR), or find another version.",
        )
    return pages, warnings


def _listed(numbers: Sequence[int]) -> str:
    """ "3, 5 to 9 and 12" """
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    words = [str(a) if a == b else f"{a} to {b}" for a, b in ranges]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _no_page(number: int) -> Page:
    nothing = np.empty(0, np.float32)
    flags = np.empty(0, np.bool_)
    no_boxes = np.empty((0, 4), np.float32)
    return Page(number, 0.0, 0.0, "", no_boxes, no_boxes, nothing, nothing, flags, flags, flags, nothing, 0, 0.0)


_WORD = re.compile(r"\S+")


def maps_to_nonsense(page: Page) -> bool:
    """Whether a page's font says other characters than it shows.

    Told by characters without meaning (private use, control characters, none at all), and by words in which letters of
    two scripts, or letters and signs, are mixed.
    """
    text = page.text
    printed = [letter for letter in text if not letter.isspace()]
    if page.no_meaning > 0.3:
        return True
    odd = sum(unicodedata.category(letter) in ("Co", "Cc", "Cn", "Cs") or letter == "\ufffd" for letter in printed)
    if odd > 0.1 * len(printed):
        return True
    words = [word for word in _WORD.findall(text) if len(word) >= 3]
    if len(words) < 8:
        return False
    return sum(map(_is_mixed, words)) > 0.12 * len(words)


def _is_mixed(word: str) -> bool:
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    return len(scripts - {""}) > 1 or bool(re.search(r"[^\W\d_][$#@§=+<>\\^~|{}¬¿¡÷×][^\W\d_]", word)) and "://" not in word


def _script(letter: str) -> str:
    code = ord(letter)
    for script, low, high in (
        ("latin", 0x41, 0x24F),
        ("greek", 0x370, 0x3FF),
        ("cyrillic", 0x400, 0x52F),
        ("hebrew", 0x590, 0x5FF),
        ("arabic", 0x600, 0x6FF),
    ):
        if low <= code <= high:
            return "" if code in (0xAA, 0xB5, 0xBA) else script
    return ""


class _Writer:
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
        lexicon = _lexicon(self.by_page)
        self._notes(notes, lexicon)
        for block in blocks:
            self._block(block, frame, lexicon)
        return compose(self.parts)

    def _add(self, text: str, boxes: NDArray[np.float32] | None = None) -> None:
        self.chunks.append(text)
        self.length += len(text)
        self.boxes.append(boxes if boxes is not None else np.full((len(text), 4), np.nan, np.float32))

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
            if gap > 2.5 * line.size or len(line.segs) > 2 and not before.text.rstrip().endswith((",", ";")):
                self.parts.instead[starts[place] - 1] = "\t"
                wide = True
        return wide

    def _leaders(self, start: int, end: int) -> bool:
        """The dots of a contents line are read as the gap between its title and its page."""
        text = "".join(self.parts.source[start:end])
        found = LEADER.search(text)
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

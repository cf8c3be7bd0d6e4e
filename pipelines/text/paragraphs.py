"""Lines of a PDF to paragraphs: by the distance of lines, their left and right edges and their type; over pages too."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from pipelines.text import joining
from pipelines.text.lines import LEADER, MARKER_ALONE, Line

_LOOSE = 1.22  # a line further down than so many times the usual distance starts a new paragraph


@dataclass(slots=True)
class Block:
    """Lines that make one paragraph, heading, list line or table row."""

    lines: list[Line]
    breaks: list[int] = field(default_factory=list)  # indexes of lines that go on after a page, column or note

    @property
    def text(self) -> str:
        """The words, roughly: enough to judge by."""
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True)
class Frame:
    """Where a document's text stands and how far its lines are apart, in points."""

    size: float
    pitch: dict[float, float]
    left: dict[int, float]  # by page
    right: dict[int, float]
    starts: frozenset[int] = frozenset()  # where many lines start, rounded: such a line is not centred


def frame_of(pages: Sequence[Sequence[Line]], size: float) -> Frame:
    """Measures the body text: usual distance of lines for each type size, left and right edge of each page."""
    steps: dict[float, Counter[float]] = {}
    edges: dict[int, tuple[float, float]] = {}
    for lines in pages:
        body = [line for line in lines if line.kind is None]
        for a, b in zip(body, body[1:], strict=False):
            step = b.base - a.base
            if a.stretch == b.stretch and _alike(a.size, b.size) and 0.8 * a.size < step < 2.6 * a.size:
                steps.setdefault(_size_key(a.size), Counter())[round(step * 2) / 2] += 1
        if body:
            edges[body[0].page] = (min(line.x0 for line in body), max(line.x1 for line in body))
    pitch = {key: _closest_common(counted) for key, counted in steps.items()}
    left, right = {}, {}
    for parity in (0, 1):
        of_parity = [edge for page, edge in edges.items() if page % 2 == parity]
        if not of_parity:
            continue
        usual = float(np.percentile([edge[1] for edge in of_parity], 75))
        outer = float(np.percentile([edge[0] for edge in of_parity], 10))
        for page, (x0, x1) in edges.items():
            if page % 2 == parity:
                left[page] = min(x0, outer)
                right[page] = max(x1, usual) if x1 > 0.5 * usual and usual < 1.3 * x1 else x1
    places = Counter(round(line.x0) for lines in pages for line in lines if line.kind is None)
    starts = frozenset(place for place, count in places.items() if count >= max(4, 0.02 * sum(places.values())))
    return Frame(size, pitch, left, right, starts)


def merge_stretched(pages: Sequence[Sequence[Line]], frame: Frame) -> None:
    """Puts together again the lines of justified text whose spaces were stretched until they looked like columns."""
    for lines in pages:
        body = [line for line in lines if line.kind is None]
        for above, line, below in zip([None, *body], body, [*body[1:], None], strict=False):
            if not _cells(line) or line.row or LEADER.search(line.text):
                continue
            right = line.right and line.right - 10 or frame.right[line.page]
            gaps = [b.x0 - a.x1 for a, b in zip(line.segs, line.segs[1:], strict=False)]
            if abs(line.x1 - right) > 3 or max(gaps) > 8 * line.size or max(gaps) > 1.7 * min(gaps):
                continue
            usual = frame.pitch.get(_size_key(line.size), 1.2 * line.size)
            if any(_in_line(line, other, right, usual) for other in (above, below) if other is not None):
                line.stretched = True


def _in_line(line: Line, other: Line, right: float, usual: float) -> bool:
    """Whether a neighbouring line is full running text of the same paragraph."""
    near = other.stretch == line.stretch and abs(other.base - line.base) < _LOOSE * usual + 0.5
    full = abs(other.x1 - right) < 3 or other.base > line.base
    first = other.base > line.base and 0 < line.x0 - other.x0 < 60  # the line is the first of its paragraph
    level = abs(other.x0 - line.x0) < 3 or first
    return near and full and level and not _cells(other) and _alike(other.size, line.size)


def _closest_common(counted: Counter[float]) -> float:
    """The smallest distance that is common: paragraphs of one line make the distance of paragraphs common too."""
    most = counted.most_common(1)[0][1]
    return min(step for step, count in counted.items() if count >= 0.35 * most)


def _size_key(size: float) -> float:
    return round(size * 2) / 2


def _alike(a: float, b: float) -> bool:
    return abs(a - b) <= 0.08 * max(a, b)


def blocks_of(pages: Sequence[Sequence[Line]], frame: Frame) -> list[Block]:
    """The paragraphs of a document, in reading order; lines that are furniture are left out."""
    blocks: list[Block] = []
    for run in _runs([line for lines in pages for line in lines if line.kind is None], frame):
        made = _split(run, frame)
        if blocks and made and (_over_break(blocks[-1], made[0], frame) or _over_gap(blocks[-1], made[0], frame)):
            blocks[-1].breaks.append(len(blocks[-1].lines))
            blocks[-1].lines += made[0].lines
            made = made[1:]
        blocks += made
    return blocks


def _runs(lines: Sequence[Line], frame: Frame) -> list[list[Line]]:
    """Lines that follow one another at the usual distance in the same type, and table rows."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and _same_run(runs[-1], line, frame):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _same_run(run: Sequence[Line], line: Line, frame: Frame) -> bool:
    last = run[-1]
    if last.page != line.page:
        return False
    if last.row or line.row:
        return last.row == line.row
    if last.stretch != line.stretch or not _alike(last.size, line.size):
        return False
    step = line.base - last.base
    usual = frame.pitch.get(_size_key(line.size), 1.2 * line.size)
    if not 0.5 * line.size < step <= _LOOSE * usual + 0.5:
        return False
    if len(run) > 1 and step > 1.25 * (last.base - run[-2].base) + 0.5 and not run[-2].row:
        return False
    if (last.bold > 0.95 and line.bold < 0.05) or (last.bold < 0.05 and line.bold > 0.95):
        return joining.starts_low(line.text) and not joining.closes(last.text)
    return True


def _split(run: Sequence[Line], frame: Frame) -> list[Block]:
    """The paragraphs of a run: cut where a list line starts, a first line is indented, or a line ends early."""
    if run[0].row:
        return [Block(list(run))]
    right = _right_edge(run, frame)
    if run[0].columns > 1 and _is_hanging_list(run):
        return _entries(run)
    blocks = [Block([run[0]])]
    contents = any(LEADER.search(line.text) for line in run)
    for last, line in zip(run, run[1:], strict=False):
        if contents and not LEADER.search(last.text) and not joining.opens_list(line.text) and len(last.text) > 40:
            blocks[-1].lines.append(line)
        elif _starts_block(blocks[-1], last, line, right, frame):
            blocks.append(Block([line]))
        else:
            blocks[-1].lines.append(line)
    return blocks


def _is_hanging_list(run: Sequence[Line]) -> bool:
    """Whether a column is a list whose entries start at its edge and go on a little indented."""
    left = min(line.x0 for line in run)
    starts = [line for line in run if line.x0 - left <= 1.2]
    return 0 < len(run) - len(starts) < 0.6 * len(run) and all(line.x0 - left < 25 for line in run)


def _entries(run: Sequence[Line]) -> list[Block]:
    left = min(line.x0 for line in run)
    blocks: list[Block] = []
    for line in run:
        goes_low = blocks and joining.starts_low(line.text) and not joining.closes(blocks[-1].lines[-1].text)
        if blocks and (line.x0 - left > 1.2 or goes_low):
            blocks[-1].lines.append(line)
        else:
            blocks.append(Block([line]))
    return _in_alphabet(blocks)


def _in_alphabet(blocks: Sequence[Block]) -> list[Block]:
    """Entries of a list in alphabetical order, broken by hand: "Dominican | Republic | Ecuador" has two, not three.

    An entry that stands after the next one in the alphabet, where the one before does not, goes on from that one.
    """
    letters = [unicodedata.normalize("NFD", block.text.lstrip("“\"'‘(")[:1]).lower()[:1] for block in blocks]
    pairs = list(zip(letters, letters[1:], strict=False))
    if len(pairs) < 6 or sum(a <= b for a, b in pairs) < 0.75 * len(pairs):
        return list(blocks)
    found: list[Block] = []
    for index, block in enumerate(blocks):
        strays = 0 < index < len(blocks) - 1 and letters[index - 1] <= letters[index + 1] < letters[index]
        if strays and found:
            found[-1].lines += block.lines
        else:
            found.append(Block(list(block.lines)))
    return found


def _is_heading(line: Line, frame: Frame) -> bool:
    return line.size > 1.1 * frame.size or line.bold > 0.95


def _right_edge(run: Sequence[Line], frame: Frame) -> float:
    """How far the lines of a run reach: to their own widest line where they are broken by it, else to the column's edge."""
    page_right = frame.right.get(run[0].page, run[0].x1)
    column = min((line.right for line in run if line.right and not _cells(line)), default=0.0)
    if column:
        return column - 10
    own = max(line.x1 for line in run)
    if _is_heading(run[0], frame) and len(run) > 1:
        return own
    if len(run) >= 4:
        left = min(line.x0 for line in run)
        full = sum(line.x1 > own - 0.1 * (own - left) for line in run[:-1])
        if full >= 0.6 * (len(run) - 1) and own - left > 60:
            return own
    return max(page_right, own)


def _cells(line: Line) -> bool:
    """Whether a line's pieces are cells rather than a number and its text."""
    if len(line.segs) < 2 or line.stretched:
        return False
    return len(line.segs) > 2 or not MARKER_ALONE.fullmatch(line.segs[0].text.strip())


def _room(last: Line, line: Line, right: float, centred: bool) -> float:
    """How much of a line was left free although the next line's first word would have fitted; below 0 where it would not."""
    word = line.text.split(None, 1)[0] if line.text.split() else ""
    if word.endswith("-") or not word:
        need = 0.0
    width = (line.x1 - line.x0) / max(1, len(line.text))
    need = width * len(word) + 0.25 * line.size
    free = (right - last.x1) * (2 if centred else 1)
    return free - need


def _starts_block(block: Block, last: Line, line: Line, right: float, frame: Frame) -> bool:
    if LEADER.search(last.text):
        return True
    goes_low = joining.starts_low(line.text) and not joining.closes(last.text)
    centred = _is_centred(last, frame) and _is_centred(line, frame)
    room = _room(last, line, right, centred)
    ends_early = room > 0.6 * line.size
    shift = line.x0 - last.x0
    first = block.lines[0]
    if joining.opens_list(line.text):
        gap_after = len(line.segs) > 1 and bool(MARKER_ALONE.fullmatch(line.segs[0].text.strip()))
        if gap_after or joining.closes(last.text) or ends_early or last.text.rstrip().endswith((",", " and", " or")):
            return True
    if _cells(last) and abs(line.x0 - last.segs[-1].x0) < 3:
        return False
    if _cells(last) or _cells(line):
        return True
    if last.text.rstrip()[-1:] in joining.HYPHENS and line.text[:1].islower():
        return False
    hanging = len(block.lines) == 1 and shift > 1.5 and (len(first.segs) > 1 or ends_early and shift < 25)
    aligned = len(block.lines) > 1 and abs(shift) < 1.5 and block.lines[0].x0 < line.x0 - 1.5
    if goes_low or hanging or joining.must_go_on(last.text, line.text):
        return False
    if not centred and shift > 5 and len(block.lines) > 1 and not aligned:
        return True  # an indented first line
    if not centred and shift > 5 and len(block.lines) == 1 and joining.closes(last.text):
        return True
    if not centred and shift < -8 and len(block.lines) > 1:
        return True
    if aligned and not ends_early:
        return False
    return ends_early


def _is_centred(line: Line, frame: Frame) -> bool:
    left, right = frame.left.get(line.page, 0.0), frame.right.get(line.page, 0.0)
    if line.right or line.row or line.x0 < left + 3 or joining.opens_list(line.text) or _cells(line):
        return False
    return abs((line.x0 + line.x1) - (left + right)) < 8 and round(line.x0) not in frame.starts


def is_centred(block: Block, frame: Frame) -> bool:
    """Whether all lines of a block stand in the middle of the text's width."""
    narrow = any(line.x0 > frame.left.get(line.page, 0.0) + 12 for line in block.lines)
    return narrow and all(_is_centred(line, frame) for line in block.lines)


def _over_break(before: Block, after: Block, frame: Frame) -> bool:
    """Whether a paragraph goes on over a page, a column, a note or a picture."""
    last, line = before.lines[-1], after.lines[0]
    if last.row or line.row or _cells(line) or not _alike(last.size, line.size):
        return False
    if last.page == line.page and last.stretch == line.stretch:
        return False
    if (last.bold > 0.95) != (line.bold > 0.95) or joining.opens_list(line.text):
        return False
    right = _right_edge(before.lines, frame) if len(before.lines) > 3 else frame.right.get(last.page, last.x1)
    if last.right:
        right = last.right - 10
    full = right - last.x1 < max(_need(line), 1.5)
    if last.text.rstrip()[-1:] in joining.HYPHENS:
        return line.text[:1].islower() or full
    if joining.closes(last.text):
        exact = abs(right - last.x1) < 1.5 and len(before.lines) > 2
        return exact and _numbered(before) and not _is_heading(line, frame) and line.x0 <= last.x0 + 3
    if joining.starts_low(line.text):
        return len(before.text) >= 40
    if _is_heading(line, frame):
        return False
    indented = line.x0 > last.x0 + 5 and len(before.lines) > 1
    return full and not indented and (len(before.lines) > 1 or len(before.text) > 50)


def _over_gap(before: Block, after: Block, frame: Frame) -> bool:
    """Whether a paragraph goes on although its lines stand apart: its words say that it cannot have ended."""
    last, line = before.lines[-1], after.lines[0]
    if last.row or line.row or _cells(last) or _cells(line) or not _alike(last.size, line.size):
        return False
    if _is_heading(last, frame) or _is_heading(line, frame) or is_centred(before, frame) or is_centred(after, frame):
        return False
    return joining.goes_on(before.text, line.text)


def _need(line: Line) -> float:
    word = line.text.split(None, 1)[0]
    return (line.x1 - line.x0) / max(1, len(line.text)) * len(word) + 0.25 * line.size


def _numbered(block: Block) -> bool:
    return joining.opens_list(block.lines[0].text)

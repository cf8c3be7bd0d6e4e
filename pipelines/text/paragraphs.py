"""Lines of a PDF to paragraphs: by the distance of lines, their left and right edges and their type; over pages too."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipelines.text import joining
from pipelines.text.frame import LOOSE, Frame, alike, cells, centred_line, is_heading, size_key
from pipelines.text.pieces import MARKER_ALONE, Line, leader_in


@dataclass(slots=True)
class Block:
    """Lines that make one paragraph, heading, list line or table row."""

    lines: list[Line]
    breaks: list[int] = field(default_factory=list)  # indexes of lines that go on after a page, column or note

    @property
    def text(self) -> str:
        """The words, roughly: enough to judge by."""
        return " ".join(line.text for line in self.lines)


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
    if last.stretch != line.stretch or not alike(last.size, line.size):
        return False
    step = line.base - last.base
    usual = frame.pitch.get(size_key(line.size), 1.2 * line.size)
    if not 0.5 * line.size < step <= LOOSE * usual + 0.5:
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
    contents = any(leader_in(line.text) for line in run)
    for (last, line), after in zip(pairwise(run), [*run[2:], None], strict=False):
        if contents and not leader_in(last.text) and not joining.opens_list(line.text) and len(last.text) > 40:
            blocks[-1].lines.append(line)
        elif _starts_block(blocks[-1], last, line, after, right, frame):
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
    pairs = list(pairwise(letters))
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


def _right_edge(run: Sequence[Line], frame: Frame) -> float:
    """How far the lines of a run reach: to their own widest line where they are broken by it, else to the column's edge."""
    page_right = frame.right.get(run[0].page, run[0].x1)
    column = min((line.right for line in run if line.right and not cells(line)), default=0.0)
    if column:
        return column - 10
    own = max(line.x1 for line in run)
    if is_heading(run[0], frame) and len(run) > 1:
        return own
    if len(run) >= 4:
        left = min(line.x0 for line in run)
        full = sum(line.x1 > own - 0.1 * (own - left) for line in run[:-1])
        if full >= 0.6 * (len(run) - 1) and own - left > 60:
            return own
    return max(page_right, own)


def _room(last: Line, line: Line, right: float, centred: bool) -> float:
    """How much of a line was left free although the next line's first word would have fitted; below 0 where it would not."""
    word = line.text.split(None, 1)[0] if line.text.split() else ""
    if word.endswith("-") or not word:
        need = 0.0
    width = (line.x1 - line.x0) / max(1, len(line.text))
    need = width * len(word) + 0.25 * line.size
    free = (right - last.x1) * (2 if centred else 1)
    return free - need


def _starts_block(block: Block, last: Line, line: Line, after: Line | None, right: float, frame: Frame) -> bool:
    """Whether a line starts a new paragraph rather than going on with the block above it, at the usual distance."""
    if leader_in(last.text):
        return True
    centred = centred_line(last, frame) and centred_line(line, frame)
    ends_early = _room(last, line, right, centred) > 0.6 * line.size
    if joining.opens_list(line.text) and _starts_entry(last, line, ends_early):
        return True
    if cells(last) or cells(line):
        return not (cells(last) and abs(line.x0 - last.segs[-1].x0) < 3)
    if last.text.rstrip()[-1:] in joining.HYPHENS and line.text[:1].islower():
        return False
    if joining.starts_low(line.text) and not joining.closes(last.text):
        return False
    if joining.must_go_on(last.text, line.text) or _hangs(block, line, after, ends_early):
        return False
    shift = line.x0 - last.x0
    aligned = len(block.lines) > 1 and abs(shift) < 1.5 and block.lines[0].x0 < line.x0 - 1.5
    if not centred and shift > 5 and (len(block.lines) > 1 or joining.closes(last.text)) and not aligned:
        return True  # an indented first line
    if not centred and shift < -8 and len(block.lines) > 1:
        return True
    return ends_early


def _starts_entry(last: Line, line: Line, ends_early: bool) -> bool:
    """Whether a line that looks like the start of a list line is one, and not a number within a sentence."""
    gap_after = len(line.segs) > 1 and bool(MARKER_ALONE.fullmatch(line.segs[0].text.strip()))
    return gap_after or ends_early or joining.closes(last.text) or last.text.rstrip().endswith((",", " and", " or"))


def _hangs(block: Block, line: Line, after: Line | None, ends_early: bool) -> bool:
    """Whether a second line stands further right than the first because its paragraph hangs from a number or a name."""
    first = block.lines[0]
    shift = line.x0 - first.x0
    if len(block.lines) > 1 or shift <= 1.5:
        return False
    if len(first.segs) > 1 or joining.opens_list(first.text):
        return True
    goes_back = after is not None and after.x0 < line.x0 - 1.5  # then the line is the indented first of a paragraph
    return ends_early and shift < 25 and not goes_back and line.columns > 1


def is_centred(block: Block, frame: Frame) -> bool:
    """Whether all lines of a block stand in the middle of the text's width."""
    narrow = any(line.x0 > frame.left.get(line.page, 0.0) + 12 for line in block.lines)
    return narrow and all(centred_line(line, frame) for line in block.lines)


def _over_break(before: Block, after: Block, frame: Frame) -> bool:
    """Whether a paragraph goes on over a page, a column, a note or a picture."""
    last, line = before.lines[-1], after.lines[0]
    if line.row or cells(line) or not alike(last.size, line.size):
        return False
    if last.page == line.page and last.stretch == line.stretch:
        return False
    if last.row or cells(last):  # a table's last cell goes on under its own edge
        return abs(line.x0 - last.segs[-1].x0) < 3 < line.x0 - before.lines[0].x0 and not joining.closes(last.text)
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
        return exact and _numbered(before) and not is_heading(line, frame) and line.x0 <= last.x0 + 3
    if joining.starts_low(line.text):
        return len(before.text) >= 40
    if is_heading(line, frame):
        return False
    indented = line.x0 > last.x0 + 5 and len(before.lines) > 1
    return full and not indented and (len(before.lines) > 1 or len(before.text) > 50)


def _over_gap(before: Block, after: Block, frame: Frame) -> bool:
    """Whether a paragraph goes on although its lines stand apart: its words say that it cannot have ended."""
    last, line = before.lines[-1], after.lines[0]
    if last.row or line.row or cells(last) or cells(line) or not alike(last.size, line.size):
        return False
    if is_heading(last, frame) or is_heading(line, frame) or is_centred(before, frame) or is_centred(after, frame):
        return False
    return joining.goes_on(before.text, line.text)


def _need(line: Line) -> float:
    word = line.text.split(None, 1)[0]
    return (line.x1 - line.x0) / max(1, len(line.text)) * len(word) + 0.25 * line.size


def _numbered(block: Block) -> bool:
    return joining.opens_list(block.lines[0].text)

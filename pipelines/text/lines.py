"""The lines of a PDF page in reading order: columns one after another, table rows cell by cell.

The order in which a page draws its text is nearly always the order in which it is read: column after column, cell
after cell. It is kept inside a stretch that runs down the page; stretches are put in the order of their places, so that
a masthead drawn last still comes first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pipelines.text.glyphs import Page
from pipelines.text.model import FurnitureKind

LEADER = re.compile(r"\s*(?:[.·…_]{4,}|(?:[.·…]\s){4,}[.·…]?)[.·…\s]*(?=[\divxl]*\s*$)")  # dots of a contents line
MARKER_ALONE = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,7})[.)]|\d{1,3}/\d{1,3}\.?|\d+(?:\.\d+)+\.?|[-–—•●▪◦·*]")
_RTL = (0x0590, 0x08FF)


@dataclass(slots=True)
class Seg:
    """Characters side by side on a line, up to the next wide gap: ``page.text[first:last]``."""

    first: int
    last: int
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    bold: float  # share of its characters
    italic: float
    text: str
    raised: list[tuple[int, int]] = field(default_factory=list)  # small characters above the line, by their place in it

    @property
    def width(self) -> float:
        return self.x1 - self.x0


@dataclass(slots=True)
class Line:
    """A line of a column or of a table's cell."""

    page: int
    segs: list[Seg]
    kind: FurnitureKind | None = None  # None for the body
    stretch: int = 0  # lines of one stretch run down the page without a jump
    right: float = 0.0  # where the column to the right starts; 0 where there is none
    stretched: bool = False  # its gaps are spaces of justified text
    columns: int = 1  # how many columns stand side by side here
    row: int = 0  # lines of one table row share a number; 0 outside tables
    cell: int = 0  # which cell of the row
    x0: float = 0.0
    x1: float = 0.0
    base: float = 0.0
    size: float = 0.0
    bold: float = 0.0
    italic: float = 0.0
    text: str = ""

    def measure(self) -> Line:
        """Takes place, type and words from its pieces; to be called when they have changed."""
        widest = max(self.segs, key=lambda seg: seg.width)
        self.x0, self.x1 = self.segs[0].x0, max(seg.x1 for seg in self.segs)
        self.base, self.size = widest.base, widest.size
        letters = sum(len(seg.text) for seg in self.segs)
        self.bold = sum(seg.bold * len(seg.text) for seg in self.segs) / letters
        self.italic = sum(seg.italic * len(seg.text) for seg in self.segs) / letters
        self.text = " ".join(seg.text for seg in self.segs)
        return self

    @property
    def top(self) -> float:
        return min(seg.top for seg in self.segs)

    @property
    def bottom(self) -> float:
        return max(seg.bottom for seg in self.segs)


def lines_of(page: Page) -> list[Line]:
    """The lines of a page, top to bottom and column by column, furniture included."""
    segs = _segments(page)
    if not segs:
        return []
    lines = [line.measure() for line in _lines(page.number, segs)]
    lines = _markers_joined(lines)
    lines = _rows_and_stretches(lines)
    return _ordered(lines)


def _segments(page: Page) -> list[Seg]:
    """Characters in the order of the content, cut where a line ends and where a gap is wide."""
    codes = np.frombuffer(page.text.encode("utf-32-le"), np.uint32)
    spaces = (codes == 32) | (codes == 0xA0) | (codes == 9) | ((codes >= 0x2000) & (codes <= 0x200B)) | (codes == 0x3000)
    seen = np.nonzero(~spaces & page.upright)[0]
    if not len(seen):
        return []
    x0, x1 = page.lay[seen, 0], page.lay[seen, 2]
    base, size = page.base[seen], np.maximum(page.size[seen], 1.0)
    larger = np.maximum(size[1:], size[:-1])
    rtl = (codes[seen] >= _RTL[0]) & (codes[seen] <= _RTL[1])
    rtl_pair = rtl[1:] | rtl[:-1]
    gap = np.where(rtl_pair, np.minimum(np.abs(x0[1:] - x1[:-1]), np.abs(x0[:-1] - x1[1:])), x0[1:] - x1[:-1])
    cut = np.abs(np.diff(base)) > 0.55 * larger
    cut |= (gap > 1.5 * larger) & ~rtl_pair | (gap > 6 * larger)
    cut |= (gap < -0.6 * larger) & (x0[1:] < x0[:-1] - 0.2 * larger) & ~rtl_pair  # two letters of a ligature share a box
    starts = np.concatenate(([0], np.nonzero(cut)[0] + 1))
    ends = np.concatenate((starts[1:], [len(seen)])) - 1
    counts = ends - starts + 1
    low, high = np.minimum.reduceat(x0, starts), np.maximum.reduceat(x1, starts)
    tops, bottoms = np.minimum.reduceat(page.lay[seen, 1], starts), np.maximum.reduceat(page.lay[seen, 3], starts)
    bold = np.add.reduceat(page.bold[seen].astype(np.float32), starts) / counts
    italic = np.add.reduceat(page.italic[seen].astype(np.float32), starts) / counts
    sizes = np.maximum.reduceat(size, starts)
    found = []
    for index, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        first, last = int(seen[start]), int(seen[end]) + 1
        large = base[start : end + 1][size[start : end + 1] > 0.85 * sizes[index]]
        found.append(
            Seg(
                first,
                last,
                float(low[index]),
                float(high[index]),
                float(tops[index]),
                float(bottoms[index]),
                float(large[len(large) // 2]),
                float(sizes[index]),
                float(bold[index]),
                float(italic[index]),
                page.text[first:last],
                _raised(seen[start : end + 1] - first, base[start : end + 1], size[start : end + 1]),
            )
        )
    return found


def _raised(
    places: NDArray[np.intp], base: NDArray[np.float32], size: NDArray[np.float32]
) -> list[tuple[int, int]]:
    """Runs of characters that are smaller than their line and stand above its baseline."""
    large = float(size.max())
    if float(size.min()) > 0.85 * large:
        return []
    level = float(np.median(base[size > 0.85 * large]))
    marks = (size <= 0.85 * large) & (base < level - 0.1 * large)
    if marks.all() or not marks.any():
        return []
    edges = np.nonzero(np.diff(np.concatenate(([0], marks.astype(np.int8), [0]))))[0].reshape(-1, 2)
    return [(int(places[start]), int(places[stop - 1]) + 1) for start, stop in edges]


def _lines(number: int, segs: Sequence[Seg]) -> list[Line]:
    """Pieces that follow one another on the same baseline, to the right, make a line."""
    lines: list[Line] = []
    for seg in segs:
        if lines:
            last = lines[-1].segs[-1]
            level = abs(seg.base - last.base) <= 0.3 * max(seg.size, last.size) or (
                min(seg.size, last.size) < 0.8 * max(seg.size, last.size)
                and abs(seg.base - last.base) <= 0.55 * max(seg.size, last.size)
            )
            if level and seg.x0 >= last.x1 - 0.3 * seg.size:
                lines[-1].segs.append(seg)
                continue
        lines.append(Line(number, [seg]))
    return lines


def _markers_joined(lines: list[Line]) -> list[Line]:
    """A number, bullet or footnote mark drawn apart from its line goes to the line it stands in."""
    joined: list[Line] = []
    for line in lines:
        if len(line.segs) == 1 and len(line.segs[0].text) <= 7 and MARKER_ALONE.fullmatch(line.segs[0].text.strip()):
            seg = line.segs[0]
            home = min(
                (
                    other
                    for other in lines
                    if other is not line
                    and abs(other.base - seg.base) < 0.3 * seg.size
                    and 0 <= other.x0 - seg.x1 < 8 * seg.size
                    and len(other.text) > 7
                ),
                key=lambda other: other.x0,
                default=None,
            )
            if home is not None:
                home.segs.insert(0, seg)
                home.measure()
                continue
        joined.append(line)
    return joined


def _same_level(a: Line, b: Line) -> bool:
    return abs(a.segs[0].base - b.segs[0].base) <= 0.25 * max(a.size, b.size)


def _rows_and_stretches(lines: list[Line]) -> list[Line]:
    """Numbers the stretches that run down the page, and the table rows whose cells are drawn one after another.

    A jump back up to the level of an earlier line, to the right of all between, is the next cell of a table row where
    it comes again for the next row, and the next column of a page otherwise.
    """
    jumps: list[tuple[int, int]] = []  # (line that starts the row or column, line jumped to)
    for index in range(1, len(lines)):
        line, before = lines[index], lines[index - 1]
        if line.segs[0].base >= before.segs[-1].base - 0.5 * line.size:
            continue
        origin = _row_start(lines, index)
        jumps.append((origin, index))
    rows = _table_rows(lines, jumps)
    in_row = {index for start, stop in rows for index in range(start + 1, stop)}
    stretch = 0
    jump_to = {index for _, index in jumps}
    for index, line in enumerate(lines):
        if index in jump_to and index not in in_row:
            stretch += 1
        line.stretch = stretch
    for number, (start, stop) in reversed(list(enumerate(rows, 1))):
        lines[start:stop] = _fill_row(lines[start:stop], number)
    return _wrapped_cells(lines, len(rows))


def _row_start(lines: Sequence[Line], index: int) -> int:
    """The line on whose level line ``index`` starts, where all lines between stand below it and to the left; else -1."""
    line = lines[index]
    for back in range(index - 1, max(-1, index - 120), -1):
        other = lines[back]
        if _same_level(other, line):
            return back if other.x1 <= line.x0 + 1 else -1
        if other.segs[0].base < line.segs[0].base or other.x1 > line.x0 + 1:
            return -1
    return -1


def _table_rows(lines: Sequence[Line], jumps: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of lines that are rows of a table, each with at least one cell drawn after a jump back up."""
    starts: dict[int, int] = {}
    row_of: dict[int, int] = {}
    for origin, index in jumps:
        if origin < 0:
            continue
        origin = row_of.get(origin, origin)
        row_of[index] = origin
        starts[origin] = index
    found: list[tuple[int, int]] = []
    order = sorted(starts)
    for place, origin in enumerate(order):
        following = order[place + 1] if place + 1 < len(order) else len(lines)
        stop = starts[origin] + 1
        cell_left = lines[stop - 1].x0
        while stop < following and abs(lines[stop].x0 - cell_left) < 3 and lines[stop].base > lines[stop - 1].base:
            stop += 1
        found.append((origin, stop))
    kept = []
    for place, (origin, stop) in enumerate(found):
        beside = [found[each] for each in (place - 1, place + 1) if 0 <= each < len(found)]
        alike = any(
            abs(lines[other].x0 - lines[origin].x0) < 3
            and abs(lines[starts[other]].x0 - lines[starts[origin]].x0) < 3
            and _same_type(lines[other], lines[origin])
            and _all_alike(lines[min(stop, other_stop) : max(origin, other)], lines[origin])
            for other, other_stop in beside
        )
        if alike:
            kept.append((origin, stop))
    return kept


def _same_type(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) < 0.08 * max(a.size, b.size) and (a.bold > 0.9) == (b.bold > 0.9)


def _all_alike(between: Sequence[Line], row: Line) -> bool:
    """Whether the lines between two rows are rows of one line each: of the same type, and starting at the same edge."""
    return len(between) <= 8 and all(
        len(line.segs) > 1 and abs(line.x0 - row.x0) < 3 and _same_type(line, row)
        for line in between
    )


def _fill_row(lines: Sequence[Line], number: int) -> list[Line]:
    """The lines of a table row, cut into its cells and numbered: cell after cell."""
    edges: list[float] = []
    for line in lines:
        for seg in line.segs:
            if not any(abs(seg.x0 - edge) < 3 for edge in edges):
                edges.append(seg.x0)
    return _in_cells(lines, sorted(edges), number)


def _in_cells(lines: Sequence[Line], edges: Sequence[float], number: int) -> list[Line]:
    cells: dict[int, list[Line]] = {}
    for line in lines:
        for seg in line.segs:
            cell = max((place for place, edge in enumerate(edges) if edge <= seg.x0 + 3), default=0)
            made = Line(line.page, [seg], stretch=line.stretch, row=number, cell=cell).measure()
            cells.setdefault(cell, []).append(made)
    return [line for cell in sorted(cells) for line in cells[cell]]


def _wrapped_cells(lines: Sequence[Line], rows: int) -> list[Line]:
    """Table rows drawn line by line: a line that starts under a later cell of the row goes on in that cell."""
    found: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        lone = len(line.segs) < 2 or len(line.segs) == 2 and MARKER_ALONE.fullmatch(line.segs[0].text.strip())
        if lone or line.row:
            found.append(line)
            continue
        edges = [seg.x0 for seg in line.segs]
        below = [line]
        while index < len(lines) and _under_cells(below[-1], lines[index], edges):
            below.append(lines[index])
            index += 1
        if len(below) == 1:
            found.append(line)
            continue
        rows += 1
        found += _in_cells(below, edges, rows)
    return found


def _under_cells(above: Line, below: Line, edges: Sequence[float]) -> bool:
    """Whether a line just below starts at the edge of a row's later cell, and not at that of its first."""
    return (
        below.stretch == above.stretch
        and not below.row
        and 0 < below.base - above.base < 1.6 * above.size
        and abs(below.size - above.size) < 0.1 * above.size
        and all(any(abs(seg.x0 - edge) < 3 for edge in edges[1:]) for seg in below.segs)
    )


def _ordered(lines: Sequence[Line]) -> list[Line]:
    """Stretches in the order of their places; those that stand side by side in the order of the content."""
    stretches: dict[int, list[Line]] = {}
    for line in lines:
        stretches.setdefault(line.stretch, []).append(line)
    pieces = [piece for stretch in stretches.values() for piece in _pieces(stretch)]
    spans = [(min(line.segs[0].top for line in piece), max(line.segs[0].bottom for line in piece)) for piece in pieces]
    order = sorted(range(len(pieces)), key=lambda each: spans[each][0])
    groups: list[list[int]] = []
    low = -1.0
    for each in order:
        if groups and spans[each][0] < low - 2:
            groups[-1].append(each)
        else:
            groups.append([each])
        low = max(low, spans[each][1])
    found: list[Line] = []
    for number, group in enumerate(groups):
        for place, each in enumerate(sorted(group)):
            for line in pieces[each]:
                line.stretch = number * 1000 + place
                line.columns = len(group)
                found.append(line)
    _column_edges(found)
    return found


def _pieces(stretch: Sequence[Line]) -> list[list[Line]]:
    """A stretch cut where a wide empty band parts what stands at the head, in the middle and at the foot of a page."""
    pieces: list[list[Line]] = [[]]
    for line in stretch:
        if pieces[-1] and line.segs[0].base - pieces[-1][-1].segs[-1].base > 5 * max(line.size, 9.0):
            pieces.append([])
        pieces[-1].append(line)
    return pieces


def _column_edges(lines: Sequence[Line]) -> None:
    """Says of lines with a neighbour to the right where the neighbour's column starts, and of those above and below."""
    by_level = sorted(lines, key=lambda line: line.segs[0].base)
    levels = [line.segs[0].base for line in by_level]
    for line in lines:
        base, size = line.segs[0].base, line.size
        near = by_level[bisect_left(levels, base - 0.5 * size) : bisect_right(levels, base + 0.5 * size)]
        line.right = min((other.x0 for other in near if other.x0 > line.x1 + 3), default=0.0)
    start = 0
    for index in range(1, len(lines) + 1):
        first = lines[start]
        if index < len(lines):
            line = lines[index]
            if line.stretch == first.stretch and abs(line.x0 - first.x0) < 20 and line.size == first.size:
                continue
        edges = [line.right for line in lines[start:index] if line.right]
        for line in lines[start:index]:
            line.right = line.right or min(edges, default=0.0)
        start = index
